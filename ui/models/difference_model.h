#pragma once

#include "core/search/comparison.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace foresearch::ui {

/// What differs between searches, a column for each of them; what is equal is left out.
class DifferenceModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// `titles`: of the runs, one for each value of a difference.
    void setDifferences(std::vector<search::Difference> differences, const QStringList &titles);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override; ///< the name and one for each run
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<search::Difference> m_differences;
    QStringList m_titles;
};

/// A difference's name in the user's language: "options.seed" is "seed", "asked of ridge" is "Ridge regression:
/// scores".
QString differenceTitle(const std::string &name);

} // namespace foresearch::ui
