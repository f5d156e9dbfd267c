#include "ui/models/search_list_model.h"

#include "ui/text/cell_roles.h"

#include <QStringList>

namespace foresearch::ui {

void SearchListModel::setSearches(std::vector<SearchRow> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void SearchListModel::setCompared(const std::vector<qint64> &ids)
{
    m_series.clear();
    for (const qint64 id : ids)
        m_series.emplace(id, static_cast<int>(m_series.size()));
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, NumberColumn), index(rowCount() - 1, NumberColumn), {SeriesRole});
}

int SearchListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SearchListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SearchListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SearchRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return column == NumberColumn   ? QString::number(row.id)
               : column == NameColumn   ? row.name
               : column == LimitsColumn ? row.limits
                                        : row.status;
    case Qt::ToolTipRole:
        return column == NameColumn ? row.name : column == LimitsColumn ? row.limits : QString();
    case MutedRole:
        return column == LimitsColumn || column == StatusColumn;
    case SeriesRole: {
        const auto series = m_series.find(row.id);
        return column == NumberColumn && series != m_series.end() ? QVariant(series->second) : QVariant();
    }
    case IdRole:
        return row.id;
    default:
        return {};
    }
}

QVariant SearchListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const QStringList titles{tr("no."), tr("search"), tr("limits"), tr("state")};
    return titles[section];
}

} // namespace foresearch::ui
