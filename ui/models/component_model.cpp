#include "ui/models/component_model.h"

#include "ui/text/cell_roles.h"
#include "ui/text/numbers.h"

namespace foresearch::ui {

void ComponentModel::setRows(std::vector<ComponentRow> rows)
{
    if (rows == m_rows)
        return;
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_rows = std::move(rows);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ComponentModel::setEditable(bool isEditable)
{
    if (isEditable == m_isEditable)
        return;
    m_isEditable = isEditable;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

int ComponentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ComponentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ComponentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ComponentRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isTitle = index.column() == TitleColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isTitle ? row.title : row.isWritten ? count(row.tokens) : QString(kNoValue);
    case Qt::AccessibleTextRole:
        if (!isTitle)
            return row.isWritten ? count(row.tokens) : tr("not written");
        return row.isOn ? tr("%1, on").arg(row.title) : tr("%1, off").arg(row.title);
    case Qt::CheckStateRole:
        return isTitle ? QVariant(row.isOn ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(isTitle ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return row.isOn && !row.isWritten ? tr("It is on and has nothing to show yet.") : QString();
    case MutedRole:
        return !row.isWritten;
    default:
        return {};
    }
}

QVariant ComponentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == TitleColumn ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == TitleColumn ? tr("component") : tr("≈ tokens");
}

Qt::ItemFlags ComponentModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == TitleColumn && m_isEditable ? flags | Qt::ItemIsUserCheckable : flags;
}

bool ComponentModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    Q_EMIT toggled(index.row(), value.toInt() == Qt::Checked);
    return true;
}

} // namespace foresearch::ui
