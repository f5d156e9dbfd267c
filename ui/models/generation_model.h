#pragma once

#include "core/search/individual.h"

#include <QAbstractTableModel>

#include <vector>

namespace foresearch::ui {

/// The individuals of one iteration, best score first, with their costs and where they come from.
class GenerationModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        WidthsColumn,
        LayersColumn,
        ScoreColumn,
        LatencyColumn,
        FlopsColumn,
        ParametersColumn,
        OriginColumn,
        ColumnCount
    };
    enum Role {
        KeyRole = Qt::UserRole, ///< QString: the architecture's canonical JSON
        SortRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setGeneration(search::Generation generation);
    void clear() { setGeneration({}); }
    /// The individual of this architecture, named by its canonical JSON; null where there is none.
    const search::Individual *find(const QString &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        std::size_t index = 0; ///< in the generation
        QString key;
    };

    const search::Individual &individual(const Row &row) const { return m_generation.individuals[row.index]; }
    QVariant value(const Row &row, int column) const;
    QString text(const Row &row, int column) const;

    search::Generation m_generation;
    std::vector<Row> m_rows;
};

/// "elite", "mutation of 17", "crossover of 12 and 9", "random".
QString originText(const search::Individual &individual);

} // namespace foresearch::ui
