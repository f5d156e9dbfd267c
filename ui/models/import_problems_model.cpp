#include "ui/models/import_problems_model.h"

#include "ui/text/cell_roles.h"

#include <QRegularExpression>

namespace foresearch::ui {

void ImportProblemsModel::setProblems(const std::vector<Error> &problems)
{
    beginResetModel();
    m_problems.clear();
    for (const Error &problem : problems)
        m_problems.append(split(QString::fromStdString(problem.detail)));
    endResetModel();
}

/// "FILE, line N, key "K": found ..." or "FILE: found ...", as core/base/json.h writes them.
ImportProblemsModel::Problem ImportProblemsModel::split(const QString &sentence)
{
    static const QRegularExpression place(QStringLiteral("^(.+?)(?:, line (\\d+))?(?:, key (\"[^\"]*\"))?: (.*)$"));
    const auto match = place.match(sentence);
    if (!match.hasMatch())
        return {sentence, {}, {}, sentence};
    const QString key = match.captured(3);
    return {sentence, match.captured(1), match.captured(2),
            key.isEmpty() ? match.captured(4) : QStringLiteral("%1: %2").arg(key, match.captured(4))};
}

int ImportProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ImportProblemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Problem &problem = m_problems[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (index.column() == ProblemColumn)
            return problem.text;
        return index.column() == LineColumn ? problem.line : problem.path.section(QLatin1Char('/'), -3);
    case Qt::ToolTipRole:
        return problem.sentence;
    case Qt::TextAlignmentRole:
        return QVariant(index.column() == LineColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                     : Qt::AlignLeft | Qt::AlignVCenter);
    case MutedRole:
        return index.column() == FileColumn;
    default:
        return {};
    }
}

QVariant ImportProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == LineColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FileColumn:
        return tr("file");
    case LineColumn:
        return tr("line");
    case ProblemColumn:
        return tr("problem");
    default:
        return {};
    }
}

} // namespace foresearch::ui
