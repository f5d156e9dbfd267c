#pragma once

namespace foresearch::workbench {
class Selection;
}

namespace foresearch::ui {

class TableView;

/// Keeps the rows that are selected in `table` and the shared selection the same. The model under the table says each
/// row's architecture in `keyRole`, as its canonical JSON.
/// Contract: the table has its model; `selection` outlives it.
void linkSelection(TableView &table, workbench::Selection &selection, int keyRole);

} // namespace foresearch::ui
