#pragma once

#include "core/search/births.h"

#include <QAbstractTableModel>

namespace foresearch::ui {

/// The line of nearest parents that an architecture comes from, itself first: what each mutation and crossover
/// changed, and the score that it was born with.
class LineageModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { IterationColumn, OriginColumn, ScoreColumn, ChangesColumn, ColumnCount };
    enum Role { KeyRole = Qt::UserRole }; ///< QString: the architecture's canonical JSON

    using QAbstractTableModel::QAbstractTableModel;

    /// Of the individual with this id.
    void setLineage(const std::vector<search::Generation> &generations, std::size_t id);
    void clear();

    /// Births that are not on the line are counted only.
    std::size_t birthCount() const { return m_births; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QString key;
        int iteration = 1;
        QString origin;
        QString score;
        QString scoreTip; ///< metric and predictor
        QString changes;
    };

    std::vector<Row> m_rows;
    std::size_t m_births = 0;
};

} // namespace foresearch::ui
