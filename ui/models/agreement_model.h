#pragma once

#include "core/predict/distillation.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace foresearch::ui {

/// Who agrees how well with what: a network with its teacher, and both with the truth.
class AgreementModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { WhoColumn, MaeColumn, RmseColumn, TauColumn, ColumnCount };

    struct Row {
        QString who;                                 ///< and on how many of what
        std::optional<predict::Agreement> agreement; ///< none: it was not asked
        QString why = {};                            ///< there is none
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// `unit`: of the errors.
    void setRows(std::vector<Row> rows, const QString &unit);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const Row &row, int column) const;

    std::vector<Row> m_rows;
    QString m_unit;
};

} // namespace foresearch::ui
