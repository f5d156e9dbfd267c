#include "ui/models/report_list_model.h"

#include "ui/text/cell_roles.h"
#include "ui/text/report_words.h"

#include <QStringList>

#include <algorithm>

namespace foresearch::ui {

void ReportListModel::setNeeds(std::vector<report::Need> needs)
{
    if (needs == m_needs)
        return;
    // The rows stay the same ones, so that what is chosen stays chosen.
    if (needs.size() == m_needs.size()) {
        m_needs = std::move(needs);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_needs = std::move(needs);
    endResetModel();
}

std::size_t ReportListModel::readyCount() const
{
    return static_cast<std::size_t>(std::count(m_needs.begin(), m_needs.end(), report::Need::Nothing));
}

int ReportListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_needs.size());
}

int ReportListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReportListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const report::Recipe &recipe = report::recipes()[static_cast<std::size_t>(index.row())];
    const report::Need need = m_needs[static_cast<std::size_t>(index.row())];
    const bool isReady = need == report::Need::Nothing;
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == TitleColumn ? recipeTitle(recipe) : isReady ? tr("ready") : tr("waits");
    case Qt::AccessibleTextRole:
        return index.column() == TitleColumn ? recipeTitle(recipe) : isReady ? tr("ready") : needText(need);
    case Qt::ToolTipRole:
        return isReady ? recipeWords(recipe) : needText(need);
    case MutedRole:
        return !isReady;
    default:
        return {};
    }
}

QVariant ReportListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const QStringList titles{tr("table or figure"), tr("state")};
    return titles[section];
}

} // namespace foresearch::ui
