#pragma once

#include "core/report/table.h"

#include <QAbstractTableModel>

namespace foresearch::ui {

/// A table of results as it will be printed and exported: its words, its numbers with their intervals, the best in
/// bold.
class ReportTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// The best numbers are marked here.
    void setTable(report::Table table);
    const report::Table &table() const { return m_table; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    /// Null where there is none.
    const report::Cell *cell(const QModelIndex &index) const;
    Qt::Alignment alignment(int column) const;

    report::Table m_table;
};

} // namespace foresearch::ui
