#include "ui/models/prediction_filter.h"

#include "ui/models/prediction_table_model.h"

namespace foresearch::ui {

PredictionFilter::PredictionFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(PredictionTableModel::SortRole);
}

void PredictionFilter::setRemark(int remark)
{
    m_remark = remark;
    invalidateFilter();
}

bool PredictionFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return m_remark == 0
           || (sourceModel()->index(row, 0, parent).data(PredictionTableModel::RemarksRole).toInt() & m_remark) != 0;
}

} // namespace foresearch::ui
