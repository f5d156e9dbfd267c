#include "ui/models/pair_preview_model.h"

#include "ui/text/cell_roles.h"
#include "ui/text/corpora.h"

namespace foresearch::ui {

void PairPreviewModel::setPairs(std::vector<text::PreviewedPair> pairs)
{
    beginResetModel();
    m_pairs = std::move(pairs);
    endResetModel();
}

int PairPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_pairs.size());
}

int PairPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PairPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const text::PreviewedPair &shown = m_pairs[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        if (index.column() == StateColumn)
            return shown.drop ? dropReason(*shown.drop) : tr("stays");
        return QString::fromStdString(index.column() == SourceColumn ? shown.pair.source : shown.pair.target);
    case MutedRole:
        return shown.drop.has_value() || index.column() == StateColumn;
    default:
        return {};
    }
}

QVariant PairPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn:
        return tr("pair");
    case SourceColumn:
        return tr("source");
    case TargetColumn:
        return tr("target");
    default:
        return {};
    }
}

} // namespace foresearch::ui
