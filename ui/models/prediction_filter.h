#pragma once

#include <QSortFilterProxyModel>

namespace foresearch::ui {

/// Rows of a PredictionTableModel by what is remarkable about them, and sorted.
class PredictionFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit PredictionFilter(QObject *parent = nullptr);

    /// A flag of PredictionTableModel::Remark; 0: every row.
    void setRemark(int remark);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    int m_remark = 0;
};

} // namespace foresearch::ui
