#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <QVariant>

#include <vector>

namespace foresearch::ui {

/// A table of texts and numbers that its page fills.
class ValueTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// A number's column says its unit in the title and stands at the right.
    struct Column {
        QString title;
        int decimals = -1; ///< of numbers; -1: a column of texts
        bool isMuted = false;
    };
    /// A cell is a QString, a double, or null where there is no value.
    struct Row {
        std::vector<QVariant> cells;
        QString key; ///< what the row stands for
        QString tip;
        int series = -1; ///< mark before the first cell; -1: none
        friend bool operator==(const Row &, const Row &) = default;
    };
    enum Role { KeyRole = Qt::UserRole, SortRole };

    explicit ValueTableModel(std::vector<Column> columns, QObject *parent = nullptr);

    /// Contract: a cell for each column. Rows that stay the same keep their selection where no row comes or goes.
    void setRows(std::vector<Row> rows);
    const std::vector<Row> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textOf(const QVariant &cell, const Column &column) const;

    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
};

} // namespace foresearch::ui
