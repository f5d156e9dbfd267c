#include "ui/models/repeat_model.h"

#include "ui/text/cell_roles.h"
#include "ui/text/limits.h"
#include "ui/text/numbers.h"

#include <QStringList>

namespace foresearch::ui {

namespace {

/// "27.412 ± 0.031"; the mean alone of one run.
QString spreadText(const std::optional<eval::MeanAndSd> &value, int decimals, std::size_t runs)
{
    if (!value)
        return QString(kNoValue);
    return runs > 1 ? RepeatModel::tr("%1 ± %2").arg(number(value->mean, decimals), number(value->sd, decimals))
                    : number(value->mean, decimals);
}

} // namespace

void RepeatModel::setRepeats(std::vector<search::RepeatedRuns> repeats, const std::vector<search::SearchSetup> &setups)
{
    beginResetModel();
    m_rows.clear();
    for (search::RepeatedRuns &runs : repeats) {
        const search::SearchSetup &setup = setups[runs.runs.front()];
        m_rows.push_back({QString::fromStdString(search::paperName(setup.schedule)), limitsText(setup.constraints),
                          std::move(runs)});
    }
    endResetModel();
}

int RepeatModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RepeatModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RepeatModel::text(const Row &row, int column)
{
    const search::RepeatedRuns &runs = row.runs;
    const auto spread = [&runs](const std::optional<eval::MeanAndSd> &value, int decimals) {
        return spreadText(value, decimals, runs.finished);
    };
    switch (column) {
    case SearchColumn:
        return row.search;
    case LimitsColumn:
        return row.limits;
    case RunsColumn:
        return tr("%1 of %2").arg(runs.finished).arg(runs.runs.size());
    case ScoreColumn:
        return spread(runs.score, 3);
    case BestColumn:
        return runs.bestScore ? number(*runs.bestScore, 3) : QString(kNoValue);
    case LatencyColumn:
        return spread(runs.latencyMs, 1);
    case FlopsColumn:
        return spread(runs.flopsGiga, 2);
    case ParametersColumn:
        return spread(runs.parametersMillion, 1);
    case AskedColumn:
        return spread(runs.asked, 0);
    default:
        return spread(runs.seconds, 2);
    }
}

QVariant RepeatModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return column == ScoreColumn || column == BestColumn
                   ? QString::fromStdString(row.runs.scale.metric + ", " + row.runs.scale.unit)
                   : text(row, column);
    case Qt::TextAlignmentRole:
        return QVariant(column > LimitsColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case MutedRole:
        return column == LimitsColumn || column == RunsColumn;
    default:
        return {};
    }
}

QVariant RepeatModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section > LimitsColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("search"),       tr("limits"),      tr("runs"),   tr("best score"),
                             tr("best of all"),  tr("latency, ms"), tr("GFLOPs"), tr("parameters, M"),
                             tr("scores asked"), tr("seconds")};
    return titles[section];
}

} // namespace foresearch::ui
