#pragma once

#include "core/predict/evaluation.h"

#include <QAbstractTableModel>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace foresearch::ui {

/// Every predictor against every other: by how much the row's one is better than the column's, muted where the
/// difference is not distinguishable from chance. Tool tips and screen readers say it in words.
class PairwiseModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setComparisons(const std::vector<std::string> &predictors,
                        const std::vector<predict::PredictorComparison> &comparisons, predict::Metric metric);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override; ///< the row's name and one for each predictor
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    /// Of the row's predictor against the column's; null where there is none.
    const predict::PredictorComparison *comparison(int row, int column) const;
    QString text(int row, int column) const;
    QString words(int row, int column) const;

    std::vector<QString> m_titles;
    std::map<std::pair<int, int>, predict::PredictorComparison> m_comparisons; ///< both ways round
};

} // namespace foresearch::ui
