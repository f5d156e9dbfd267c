#include "ui/pages/table_selection.h"

#include "core/workbench/selection.h"
#include "ui/widgets/table_view.h"

#include <QItemSelectionModel>

#include <algorithm>
#include <memory>
#include <utility>

namespace foresearch::ui {

namespace {

std::string keyOf(const QModelIndex &index, int keyRole)
{
    return index.data(keyRole).toString().toStdString();
}

std::vector<std::string> selectedKeys(const TableView &table, int keyRole)
{
    std::vector<std::string> keys;
    for (const QModelIndex &row : table.selectionModel()->selectedRows())
        keys.push_back(keyOf(row, keyRole));
    return keys;
}

QItemSelection rowsOf(const TableView &table, const workbench::Selection &selection, int keyRole)
{
    QItemSelection rows;
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        const QModelIndex index = table.model()->index(row, 0);
        if (selection.contains(keyOf(index, keyRole)))
            rows.select(index, index);
    }
    return rows;
}

/// A set of rows says nothing of their order, so equal sets are left alone.
bool haveSameKeys(std::vector<std::string> one, std::vector<std::string> other)
{
    std::sort(one.begin(), one.end());
    std::sort(other.begin(), other.end());
    return one == other;
}

} // namespace

void linkSelection(TableView &table, workbench::Selection &selection, int keyRole)
{
    // While the table follows, what it selects is not the user's choice: rows that it lacks stay chosen elsewhere.
    const auto isFollowing = std::make_shared<bool>(false);
    QObject::connect(table.selectionModel(), &QItemSelectionModel::selectionChanged, &selection,
                     [=, &table, &selection] {
                         auto keys = selectedKeys(table, keyRole);
                         if (!*isFollowing && !haveSameKeys(keys, selection.keys()))
                             selection.set(std::move(keys));
                     });
    const auto follow = [=, &table, &selection] {
        if (haveSameKeys(selectedKeys(table, keyRole), selection.keys()))
            return;
        const QItemSelection rows = rowsOf(table, selection, keyRole);
        *isFollowing = true;
        table.selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        *isFollowing = false;
        if (rows.isEmpty())
            return;
        if (!rows.contains(table.currentIndex().siblingAtColumn(0))) // so that the arrow keys go on from there
            table.selectionModel()->setCurrentIndex(rows.first().topLeft(), QItemSelectionModel::NoUpdate);
        table.scrollTo(rows.first().topLeft());
    };
    QObject::connect(&selection, &workbench::Selection::changed, &table, follow);
    // A reset empties the table's selection without a word.
    QObject::connect(table.model(), &QAbstractItemModel::modelReset, &table, follow);
}

} // namespace foresearch::ui
