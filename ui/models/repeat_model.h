#pragma once

#include "core/search/repeats.h"

#include <QAbstractTableModel>
#include <QString>

namespace foresearch::ui {

/// Searches that differ in their seed only, as one row each: what they found and took on average, with the standard
/// deviation over the seeds.
class RepeatModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        SearchColumn,
        LimitsColumn,
        RunsColumn,
        ScoreColumn,
        BestColumn,
        LatencyColumn,
        FlopsColumn,
        ParametersColumn,
        AskedColumn,
        SecondsColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// `setups`: those of the runs that the groups name.
    void setRepeats(std::vector<search::RepeatedRuns> repeats, const std::vector<search::SearchSetup> &setups);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QString search;
        QString limits;
        search::RepeatedRuns runs;
    };

    static QString text(const Row &row, int column);

    std::vector<Row> m_rows;
};

} // namespace foresearch::ui
