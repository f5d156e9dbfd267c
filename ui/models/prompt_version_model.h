#pragma once

#include <QAbstractTableModel>

#include <vector>

namespace foresearch::ui {

/// A version of a prompt as the list shows it.
struct PromptVersionRow {
    QString when;   ///< empty for what only a run has
    QString what;   ///< which parts it changed
    QString usedBy; ///< runs, or empty
    QString hash;   ///< whole
    bool isCurrent = false;
    friend bool operator==(const PromptVersionRow &, const PromptVersionRow &) = default;
};

/// The versions of a prompt, the newest first.
class PromptVersionModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { WhenColumn, WhatColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<PromptVersionRow> rows);
    const std::vector<PromptVersionRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<PromptVersionRow> m_rows;
};

} // namespace foresearch::ui
