#include "ui/models/demonstration_model.h"

#include "core/space/costs.h"
#include "ui/text/cell_roles.h"
#include "ui/text/numbers.h"

namespace foresearch::ui {

void DemonstrationModel::setSplit(std::shared_ptr<const eval::TfsTask> task, std::size_t split)
{
    if (task == m_task && split == m_split)
        return;
    beginResetModel();
    m_task = std::move(task);
    m_split = split;
    endResetModel();
}

void DemonstrationModel::setChosen(std::set<std::size_t> rows)
{
    if (rows == m_chosen)
        return;
    m_chosen = std::move(rows);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int DemonstrationModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_task || m_split >= m_task->splits.size())
        return 0;
    return static_cast<int>(m_task->splits[m_split].demonstrations.size());
}

int DemonstrationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DemonstrationModel::text(std::size_t row, int column) const
{
    const eval::TfsEntry &entry = m_task->splits[m_split].demonstrations[row];
    const space::Architecture &architecture = entry.architecture;
    switch (column) {
    case RowColumn:
        return QString::number(row + 1);
    case WidthColumn:
        return tr("%1 / %2").arg(architecture.encoder.embedDim).arg(architecture.decoder.embedDim);
    case LayersColumn:
        return tr("%1 / %2").arg(architecture.encoder.layers.size()).arg(architecture.decoder.layers.size());
    case FlopsColumn:
        return number(static_cast<double>(space::costs(architecture, m_task->space.sizes).flopsTotal()) / 1e9, 1);
    default:
        return number(entry.truth.valid, 2);
    }
}

QVariant DemonstrationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const bool isChosen = m_chosen.contains(row);
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::AccessibleTextRole:
        return index.column() != RowColumn ? text(row, index.column())
               : isChosen                  ? tr("%1, shown").arg(row + 1)
                                           : tr("%1, not shown").arg(row + 1);
    case Qt::CheckStateRole:
        return index.column() == RowColumn ? QVariant(isChosen ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(index.column() == RowColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                    : Qt::AlignRight | Qt::AlignVCenter);
    case MutedRole:
        return !isChosen;
    default:
        return {};
    }
}

QVariant DemonstrationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == RowColumn ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("row"), tr("width"), tr("layers"), tr("GFLOPs"), tr("BLEU")};
    return titles[section];
}

Qt::ItemFlags DemonstrationModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == RowColumn && m_isEditable ? flags | Qt::ItemIsUserCheckable : flags;
}

bool DemonstrationModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    Q_EMIT toggled(static_cast<std::size_t>(index.row()), value.toInt() == Qt::Checked);
    return true;
}

} // namespace foresearch::ui
