#pragma once

#include "core/eval/tfs_eval.h"
#include "core/space/costs.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <memory>
#include <string>
#include <vector>

namespace foresearch::ui {

/// The architectures of a task, one row each however many splits it is in: its shape, its cost, its measured BLEU, what
/// the supernets say of it, and in which splits it is a demonstration.
class ArchitectureTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// The columns that every task has; those of its supernets and of its splits follow.
    enum Column {
        EncoderColumn,
        DecoderColumn,
        LayersColumn,
        FfnColumn,
        ParametersColumn,
        FlopsColumn,
        ValidColumn,
        TestColumn,
        LatencyColumn,
        FixedColumnCount,
    };
    enum Role {
        KeyRole = Qt::UserRole, ///< QString: the architecture's canonical JSON
        SortRole,               ///< what a column is sorted by
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Null: none, and an empty table.
    void setTask(std::shared_ptr<const eval::TfsTask> task);
    /// Contract: 0 <= row < rowCount().
    const eval::TfsEntry &entry(int row) const { return *m_rows[static_cast<std::size_t>(row)].entry; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    enum class Part { Absent, Demonstration, Test };

    struct Row {
        const eval::TfsEntry *entry; ///< in m_task
        QString key;
        space::Costs costs;
        std::vector<Part> parts; ///< one for each split
    };

    void collectRows();
    int supernetColumns() const { return 2 * static_cast<int>(m_supernets.size()); }
    QVariant value(const Row &row, int column) const;
    QString text(const Row &row, int column) const;
    static QString partText(Part part);

    std::shared_ptr<const eval::TfsTask> m_task;
    std::vector<std::string> m_supernets;
    std::vector<Row> m_rows;
};

} // namespace foresearch::ui
