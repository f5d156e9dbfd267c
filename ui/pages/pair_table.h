#pragma once

class QString;

namespace foresearch::ui {

class ArchitecturePairModel;
class TableView;

/// The table in which two architectures stand side by side, on every page the same. Contract: `model` outlives it.
TableView *makePairTable(ArchitecturePairModel &model, const QString &accessibleName);

} // namespace foresearch::ui
