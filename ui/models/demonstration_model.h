#pragma once

#include "core/eval/tfs_eval.h"

#include <QAbstractTableModel>

#include <memory>
#include <set>

namespace foresearch::ui {

/// The demonstrations that a split has, with boxes for those that a prompt shows. Rows count from 1 for the user.
class DemonstrationModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { RowColumn, WidthColumn, LayersColumn, FlopsColumn, BleuColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// `split`: a number of the task's splits. Null: no rows.
    void setSplit(std::shared_ptr<const eval::TfsTask> task, std::size_t split);
    void setChosen(std::set<std::size_t> rows); ///< from 0
    const std::set<std::size_t> &chosen() const { return m_chosen; }
    void setEditable(bool isEditable) { m_isEditable = isEditable; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void toggled(std::size_t row, bool isChosen); ///< by the user

private:
    QString text(std::size_t row, int column) const;

    std::shared_ptr<const eval::TfsTask> m_task;
    std::size_t m_split = 0;
    std::set<std::size_t> m_chosen;
    bool m_isEditable = true;
};

} // namespace foresearch::ui
