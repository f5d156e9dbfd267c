#include "ui/models/score_model.h"

#include "ui/text/cell_roles.h"
#include "ui/text/numbers.h"
#include "ui/text/predictors.h"

#include <QStringList>

namespace foresearch::ui {

namespace {

constexpr int kDecimals = 3;

} // namespace

void ScoreModel::setScores(std::vector<ScoreRow> scores)
{
    beginResetModel();
    m_rows = std::move(scores);
    endResetModel();
}

int ScoreModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ScoreModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ScoreModel::remark(const ScoreRow &row)
{
    if (row.prediction.problem)
        return QString::fromStdString(row.prediction.problem->detail);
    QStringList words;
    if (row.iteration > 0)
        words << tr("scored it in iteration %1").arg(row.iteration);
    if (row.prediction.spread)
        words << tr("± %1").arg(number(*row.prediction.spread, kDecimals));
    for (const std::string &warning : row.prediction.warnings)
        words << QString::fromStdString(warning);
    return words.join(QStringLiteral("; "));
}

QString ScoreModel::text(const ScoreRow &row, int column)
{
    switch (column) {
    case PredictorColumn:
        return predictorTitle(row.predictor);
    case ScoreColumn:
        return row.prediction.value ? number(*row.prediction.value, kDecimals) : QString(kNoValue);
    case UnitColumn:
        return row.scale ? QString::fromStdString(row.scale->unit) : QString();
    default:
        return remark(row);
    }
}

QVariant ScoreModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ScoreRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return column == PredictorColumn           ? QString::fromStdString(row.predictor)
               : column == UnitColumn && row.scale ? QString::fromStdString(row.scale->metric)
                                                   : (column == RemarkColumn ? remark(row) : QString());
    case Qt::TextAlignmentRole:
        return QVariant(column == ScoreColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case MutedRole:
        return column == UnitColumn || column == RemarkColumn;
    default:
        return {};
    }
}

QVariant ScoreModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == ScoreColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("predictor"), tr("score"), tr("unit"), QString()};
    return titles[section];
}

} // namespace foresearch::ui
