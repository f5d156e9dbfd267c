#include "ui/models/prompt_version_model.h"

#include "ui/text/cell_roles.h"

#include <QFont>

namespace foresearch::ui {

namespace {

constexpr int kShownHashDigits = 12;

} // namespace

void PromptVersionModel::setRows(std::vector<PromptVersionRow> rows)
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

int PromptVersionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PromptVersionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PromptVersionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PromptVersionRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isWhen = index.column() == WhenColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (isWhen)
            return row.isCurrent ? tr("now") : row.when.isEmpty() ? tr("run") : row.when;
        return row.usedBy.isEmpty() ? row.what
               : row.what.isEmpty() ? row.usedBy
                                    : row.what + QStringLiteral(" · ") + row.usedBy;
    case Qt::ToolTipRole: {
        QStringList lines{tr("version %1").arg(row.hash.left(kShownHashDigits))};
        for (const QString &line : {row.when, row.what, row.usedBy})
            if (!line.isEmpty())
                lines << line;
        return lines.join(QLatin1Char('\n'));
    }
    case Qt::FontRole: {
        QFont font;
        font.setWeight(row.isCurrent ? QFont::DemiBold : QFont::Normal);
        return row.isCurrent ? QVariant(font) : QVariant();
    }
    case MutedRole:
        return !isWhen;
    default:
        return {};
    }
}

QVariant PromptVersionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return section == WhenColumn ? tr("saved") : tr("what it changed");
}

} // namespace foresearch::ui
