#include "ui/models/value_table_model.h"

#include "ui/text/cell_roles.h"
#include "ui/text/numbers.h"

namespace foresearch::ui {

ValueTableModel::ValueTableModel(std::vector<Column> columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
{}

void ValueTableModel::setRows(std::vector<Row> rows)
{
    if (rows == m_rows)
        return;
    if (rows.size() == m_rows.size()) {
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int ValueTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ValueTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QString ValueTableModel::textOf(const QVariant &cell, const Column &column) const
{
    if (cell.isNull())
        return QString(kNoValue);
    return column.decimals < 0 ? cell.toString() : number(cell.toDouble(), column.decimals);
}

QVariant ValueTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const Column &column = m_columns[static_cast<std::size_t>(index.column())];
    const QVariant &cell = row.cells[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textOf(cell, column);
    case Qt::TextAlignmentRole:
        return column.decimals < 0 ? QVariant() : QVariant(int(Qt::AlignRight | Qt::AlignVCenter));
    case Qt::ToolTipRole:
        return row.tip;
    case MutedRole:
        return column.isMuted;
    case SeriesRole:
        return index.column() == 0 && row.series >= 0 ? QVariant(row.series) : QVariant();
    case KeyRole:
        return row.key;
    case SortRole:
        return cell;
    default:
        return {};
    }
}

QVariant ValueTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column &column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole && column.decimals >= 0)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace foresearch::ui
