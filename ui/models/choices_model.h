#pragma once

#include "core/space/search_space.h"

#include <QAbstractTableModel>

#include <optional>

namespace foresearch::ui {

/// A search space as a table: each hyperparameter with the values it may take.
class ChoicesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { HyperparameterColumn, ChoicesColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setSpace(std::optional<space::SearchSpace> space);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString choicesText(space::Hyperparameter hyperparameter) const;

    std::optional<space::SearchSpace> m_space;
};

} // namespace foresearch::ui
