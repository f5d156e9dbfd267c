#include "ui/models/predictor_table_model.h"

#include "ui/text/cell_roles.h"
#include "ui/text/comparisons.h"
#include "ui/text/numbers.h"
#include "ui/text/predictors.h"

#include <QFont>

#include <algorithm>
#include <cmath>

namespace foresearch::ui {

namespace {

using Model = PredictorTableModel;

constexpr int kGreyCircle = 20; ///< the series of this number

bool isInterval(int column)
{
    return column == Model::MaeIntervalColumn || column == Model::TauIntervalColumn;
}

bool isNumber(int column)
{
    return column > Model::NameColumn && column < Model::PredictedColumn && !isInterval(column);
}

bool isBetterWhenLower(int column)
{
    return column == Model::MaeColumn || column == Model::RegretAt1Column || column == Model::RegretAt3Column;
}

int decimals(int column)
{
    return column == Model::MaeColumn || column == Model::TauColumn ? 3 : 2;
}

} // namespace

void PredictorTableModel::setPredictors(const std::vector<std::string> &predictors,
                                        std::shared_ptr<const predict::TaskEvaluation> evaluation)
{
    beginResetModel();
    m_evaluation = std::move(evaluation);
    m_rows.clear();
    for (const std::string &predictor : predictors) {
        Row row{predictor, predictorTitle(predictor), nullptr};
        if (m_evaluation)
            for (const predict::PredictorEvaluation &judged : m_evaluation->predictors)
                if (judged.predictor == predictor)
                    row.evaluation = &judged;
        m_rows.push_back(std::move(row));
    }
    m_maeRange = rangeOf(predict::Metric::MeanAbsoluteError);
    m_tauRange = rangeOf(predict::Metric::KendallTau);
    endResetModel();
}

PredictorTableModel::Range PredictorTableModel::rangeOf(predict::Metric metric) const
{
    std::optional<Range> range;
    for (const Row &row : m_rows) {
        if (row.evaluation == nullptr || !row.evaluation->metric(metric).interval)
            continue;
        const eval::Interval &interval = *row.evaluation->metric(metric).interval;
        range = range ? Range{std::min(range->low, interval.low), std::max(range->high, interval.high)}
                      : Range{interval.low, interval.high};
    }
    if (!range)
        return {};
    const double margin = 0.05 * (range->high - range->low);
    return {range->low - margin, range->high + margin};
}

void PredictorTableModel::setNumbers(std::map<std::string, std::size_t> numbers)
{
    m_numbers = std::move(numbers);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {SeriesRole});
}

int PredictorTableModel::series(const Row &row) const
{
    const auto found = m_numbers.find(row.predictor);
    return found != m_numbers.end() ? static_cast<int>(found->second) : kGreyCircle;
}

predict::Metric PredictorTableModel::metricOf(int column)
{
    switch (column) {
    case MaeColumn:
    case MaeIntervalColumn:
        return predict::Metric::MeanAbsoluteError;
    case SpearmanColumn:
        return predict::Metric::SpearmanRho;
    case RegretAt1Column:
        return predict::Metric::RegretAt1;
    case RegretAt3Column:
        return predict::Metric::RegretAt3;
    default:
        return predict::Metric::KendallTau;
    }
}

int PredictorTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PredictorTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

/// Null where there is no number.
const predict::MetricSummary *PredictorTableModel::summary(const Row &row, int column) const
{
    if (row.evaluation == nullptr || (!isNumber(column) && !isInterval(column)))
        return nullptr;
    const predict::MetricSummary &found = row.evaluation->metric(metricOf(column));
    return found.overSeeds ? &found : nullptr;
}

QVariant PredictorTableModel::data(const QModelIndex &index, int role) const
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
        return tip(row);
    case Qt::TextAlignmentRole:
        return QVariant(isNumber(column) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return isBest(row, column) ? QVariant(font) : QVariant();
    }
    case SeriesRole:
        return column == NameColumn || interval(row, column).isValid() ? QVariant(series(row)) : QVariant();
    case IntervalRole:
        return interval(row, column);
    case MutedRole:
        return row.evaluation == nullptr || column == KindColumn || column == PredictedColumn;
    case PredictorRole:
        return QString::fromStdString(row.predictor);
    case SortRole:
        return value(row, column);
    default:
        return {};
    }
}

/// What a column is sorted by; invalid where there is nothing.
QVariant PredictorTableModel::value(const Row &row, int column) const
{
    if (column == NameColumn)
        return row.title;
    if (column == KindColumn)
        return predictorKind(row.predictor);
    if (column == PredictedColumn)
        return row.evaluation ? QVariant(static_cast<qlonglong>(row.evaluation->predicted)) : QVariant();
    const predict::MetricSummary *found = summary(row, column);
    return found ? QVariant(found->overSeeds->mean) : QVariant();
}

QString PredictorTableModel::text(const Row &row, int column) const
{
    if (column == NameColumn)
        return row.title;
    if (column == KindColumn)
        return row.evaluation ? predictorKind(row.predictor) : tr("not judged yet");
    if (column == PredictedColumn) {
        if (row.evaluation == nullptr)
            return QString(kNoValue);
        const std::size_t all = row.evaluation->predicted + row.evaluation->failed;
        const QString counts = tr("%1 of %2").arg(row.evaluation->predicted).arg(all);
        return row.evaluation->warned == 0 ? counts : tr("%1, %2 outside").arg(counts).arg(row.evaluation->warned);
    }
    const predict::MetricSummary *found = summary(row, column);
    if (found == nullptr)
        return QString(kNoValue);
    if (!isInterval(column))
        return number(found->overSeeds->mean, decimals(column));
    return found->interval ? tr("%1 to %2").arg(number(found->interval->low, 3), number(found->interval->high, 3))
                           : QString(kNoValue);
}

QVariant PredictorTableModel::interval(const Row &row, int column) const
{
    const predict::MetricSummary *found = isInterval(column) ? summary(row, column) : nullptr;
    if (found == nullptr || !found->interval)
        return {};
    const Range &range = column == MaeIntervalColumn ? m_maeRange : m_tauRange;
    return QVariant::fromValue(
        CellInterval{found->interval->low, found->overSeeds->mean, found->interval->high, range.low, range.high});
}

QString PredictorTableModel::tip(const Row &row) const
{
    QStringList lines{QString::fromStdString(row.predictor)};
    if (row.evaluation == nullptr)
        return lines.join(QLatin1Char('\n'));
    for (const auto &[metric, column] : {std::pair(predict::Metric::MeanAbsoluteError, MaeIntervalColumn),
                                         std::pair(predict::Metric::KendallTau, TauIntervalColumn)}) {
        const predict::MetricSummary &found = row.evaluation->metric(metric);
        if (found.overSeeds)
            lines << tr("%1 %2 ± %3 over the seeds, 95 %: %4")
                         .arg(metricTitle(metric), number(found.overSeeds->mean, 3), number(found.overSeeds->sd, 3),
                              text(row, column));
    }
    if (row.evaluation->warned > 0)
        lines << tr("%n predictions are for architectures outside the demonstrations.", nullptr,
                    static_cast<int>(row.evaluation->warned));
    for (const std::string &problem : row.evaluation->problems)
        lines << QString::fromStdString(problem);
    return lines.join(QLatin1Char('\n'));
}

/// As good as the best one at the column's digits.
bool PredictorTableModel::isBest(const Row &row, int column) const
{
    if (!isNumber(column) || summary(row, column) == nullptr)
        return false;
    const double sign = isBetterWhenLower(column) ? -1 : 1;
    const double scale = std::pow(10, decimals(column));
    const auto rounded = [&](const Row &of) { return std::round(sign * summary(of, column)->overSeeds->mean * scale); };
    return std::all_of(m_rows.begin(), m_rows.end(), [&](const Row &other) {
        return summary(other, column) == nullptr || rounded(other) <= rounded(row);
    });
}

QVariant PredictorTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(isNumber(section) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("predictor"),     tr("MAE, BLEU"), tr("95 % interval"),     tr("Kendall tau"),
                             tr("95 % interval"), tr("Spearman"),  tr("regret at 1, BLEU"), tr("regret at 3, BLEU"),
                             tr("predicted"),     tr("what it is")};
    return titles[section];
}

} // namespace foresearch::ui
