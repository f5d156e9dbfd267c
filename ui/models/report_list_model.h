#pragma once

#include "core/report/recipe.h"

#include <QAbstractTableModel>

#include <vector>

namespace foresearch::ui {

/// The tables and figures of a report: each with what it still needs, or that it is ready.
class ReportListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { TitleColumn, StateColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// One for each of report::recipes(), in their order; empty: nothing is known yet.
    void setNeeds(std::vector<report::Need> needs);
    std::size_t readyCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<report::Need> m_needs;
};

} // namespace foresearch::ui
