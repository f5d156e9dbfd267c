#include "ui/pages/pair_table.h"

#include "ui/models/architecture_pair_model.h"
#include "ui/widgets/table_view.h"

#include <QHeaderView>

namespace foresearch::ui {

TableView *makePairTable(ArchitecturePairModel &model, const QString &accessibleName)
{
    auto *table = new TableView(accessibleName);
    table->setModel(&model);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->header()->setStretchLastSection(false);
    table->header()->setSectionResizeMode(ArchitecturePairModel::PropertyColumn, QHeaderView::Stretch);
    table->header()->setSectionResizeMode(ArchitecturePairModel::FirstColumn, QHeaderView::ResizeToContents);
    table->header()->setSectionResizeMode(ArchitecturePairModel::SecondColumn, QHeaderView::ResizeToContents);
    return table;
}

} // namespace foresearch::ui
