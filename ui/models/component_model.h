#pragma once

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace foresearch::ui {

/// A component of a prompt as the list shows it.
struct ComponentRow {
    QString title;
    bool isOn = true;
    bool isWritten = true; ///< it is on, and has something to show
    int tokens = 0;        ///< of what is written
    friend bool operator==(const ComponentRow &, const ComponentRow &) = default;
};

/// The components of a prompt with their boxes and what each costs.
class ComponentModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { TitleColumn, TokensColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<ComponentRow> rows);
    void setEditable(bool isEditable);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void toggled(int row, bool isOn); ///< by the user; the rows change when setRows says so

private:
    std::vector<ComponentRow> m_rows;
    bool m_isEditable = true;
};

} // namespace foresearch::ui
