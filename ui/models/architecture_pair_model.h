#pragma once

#include "core/space/search_space.h"

#include <QAbstractTableModel>
#include <QString>

#include <optional>
#include <vector>

namespace foresearch::ui {

/// What is known of one architecture besides its shape: the truth, predictions.
struct KnownValue {
    QString name;
    std::optional<double> first;
    std::optional<double> second;
    int decimals = 2;
    bool isBetterWhenLower = false;
};

/// Two architectures side by side, A and B; rows in which they differ are tinted.
class ArchitecturePairModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { PropertyColumn, FirstColumn, SecondColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// One of them alone has an empty column B; none is an empty table. `values` stand above the shape.
    void setArchitectures(const std::vector<space::Architecture> &architectures, const space::FixedSizes &sizes,
                          const std::vector<KnownValue> &values);
    void clear();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QString name;
        QString first;
        QString second;
        bool isShape = false; ///< a choice of the search space, which is marked where it differs
        bool isFirstBest = false;
        bool isSecondBest = false;
    };

    void addValues(const std::vector<KnownValue> &values);
    void addShape(const std::vector<space::Architecture> &architectures, const space::FixedSizes &sizes);

    std::vector<Row> m_rows;
    bool m_isPair = false;
};

} // namespace foresearch::ui
