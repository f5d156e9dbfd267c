#include "ui/models/prediction_table_model.h"

#include "core/space/architecture_json.h"
#include "ui/text/cell_roles.h"
#include "ui/text/numbers.h"
#include "ui/text/predictors.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace foresearch::ui {

namespace {

constexpr int kDecimals = 2;

/// The warnings of all predictors about one architecture, each once.
QString warningsOf(const predict::TaskEvaluation &evaluation, std::size_t split, std::size_t index)
{
    QStringList warnings;
    for (const predict::PredictorEvaluation &predictor : evaluation.predictors)
        for (const std::string &warning : predictor.splits[split].predictions[index].prediction.warnings)
            if (const QString text = QString::fromStdString(warning); !warnings.contains(text))
                warnings << text;
    return warnings.join(QLatin1Char(' '));
}

/// Whether something may stand behind its values: it asks a language model, or has failed.
bool isRemarkable(const predict::PredictorEvaluation &predictor)
{
    return predictor.failed > 0 || predictor.predictor.find("llm:") != std::string::npos;
}

} // namespace

void PredictionTableModel::setEvaluation(std::shared_ptr<const predict::TaskEvaluation> evaluation, KeptAnswers kept)
{
    beginResetModel();
    m_evaluation = std::move(evaluation);
    m_kept = std::move(kept);
    m_hasBadges.clear();
    if (m_evaluation)
        for (const predict::PredictorEvaluation &predictor : m_evaluation->predictors)
            m_hasBadges.push_back(isRemarkable(predictor));
    m_rows.clear();
    if (m_evaluation && !m_evaluation->predictors.empty()) {
        const auto &splits = m_evaluation->predictors.front().splits;
        for (std::size_t split = 0; split < splits.size(); ++split)
            for (std::size_t index = 0; index < splits[split].predictions.size(); ++index)
                m_rows.push_back({split, index,
                                  QString::fromStdString(canonicalJson(splits[split].predictions[index].architecture)),
                                  warningsOf(*m_evaluation, split, index)});
    }
    endResetModel();
}

void PredictionTableModel::setLookedAt(const std::vector<std::size_t> &predictors,
                                       const std::vector<predict::Discordance> &discordances)
{
    if (m_rows.empty())
        return;
    const std::string unit = predict::validationBleuScale().unit;
    std::vector<double> errors;
    std::vector<double> ranges;
    for (Row &row : m_rows) {
        row.remarks = 0;
        double error = 0;
        double low = std::numeric_limits<double>::infinity();
        double high = -low;
        for (const std::size_t predictor : predictors) {
            const predict::JudgedPrediction &cell = judged(row, static_cast<int>(predictor));
            if (!cell.prediction.value)
                row.remarks |= NoValue;
            else if (m_evaluation->predictors[predictor].scale.unit == unit) {
                error = std::max(error, std::abs(*cell.prediction.value - cell.truth));
                low = std::min(low, *cell.prediction.value);
                high = std::max(high, *cell.prediction.value);
            }
        }
        errors.push_back(error);
        ranges.push_back(std::max(0.0, high - low));
    }
    markLargest(std::move(errors), LargeError);
    markLargest(std::move(ranges), Disagreement);
    markDiscordant(predictors, discordances);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {RemarksRole});
}

/// The tenth of the rows that have the largest sizes, at least one; never those of size 0.
void PredictionTableModel::markLargest(std::vector<double> sizes, Remark remark)
{
    std::vector<double> sorted = sizes;
    const auto last = sorted.begin() + static_cast<std::ptrdiff_t>((sorted.size() - 1) / 10);
    std::nth_element(sorted.begin(), last, sorted.end(), std::greater<>());
    for (std::size_t i = 0; i < sizes.size(); ++i)
        if (sizes[i] > 0 && sizes[i] >= *last)
            m_rows[i].remarks |= remark;
}

void PredictionTableModel::markDiscordant(const std::vector<std::size_t> &predictors,
                                          const std::vector<predict::Discordance> &discordances)
{
    std::vector<std::size_t> begin; // of each split's rows
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].index == 0)
            begin.push_back(i);
    for (const std::size_t predictor : predictors)
        for (std::size_t split = 0; split < discordances[predictor].pairs.size(); ++split)
            for (const eval::DiscordantPair &pair : discordances[predictor].pairs[split])
                for (const std::size_t member : {pair.better, pair.worse})
                    m_rows[begin[split] + member].remarks |= Discordant;
}

std::string PredictionTableModel::predictorOf(int column) const
{
    return isPredictor(column) ? m_evaluation->predictors[static_cast<std::size_t>(column - FixedColumnCount)].predictor
                               : std::string();
}

bool PredictionTableModel::hasBadges(int column) const
{
    return isPredictor(column) && m_hasBadges[static_cast<std::size_t>(column - FixedColumnCount)];
}

int PredictionTableModel::badges(const Row &row, int column) const
{
    const predict::PredictorEvaluation &predictor =
        m_evaluation->predictors[static_cast<std::size_t>(column - FixedColumnCount)];
    const predict::Prediction &prediction = predictor.splits[row.split].predictions[row.index].prediction;
    int badges = 0;
    if (!prediction.value)
        badges |= prediction.problem && prediction.problem->code == ErrorCode::BadValue ? OutOfRangeBadge : FailedBadge;
    else if (prediction.spread && *prediction.spread > 0)
        badges |= SpreadBadge;
    const auto kept = m_kept.find(predictor.predictor);
    if (kept != m_kept.end() && kept->second[row.split][row.index])
        badges |= KeptBadge;
    return badges;
}

int PredictionTableModel::predictorCount() const
{
    return m_evaluation ? static_cast<int>(m_evaluation->predictors.size()) : 0;
}

int PredictionTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PredictionTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FixedColumnCount + predictorCount() + 1;
}

const predict::JudgedPrediction &PredictionTableModel::judged(const Row &row, int predictor) const
{
    return m_evaluation->predictors[static_cast<std::size_t>(predictor)].splits[row.split].predictions[row.index];
}

QVariant PredictionTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::AccessibleTextRole:
        return accessibleText(row, column);
    case Qt::ToolTipRole:
        return tip(row, column);
    case BadgesRole:
        return hasBadges(column) ? QVariant(badges(row, column)) : QVariant();
    case RemarksRole:
        return row.remarks;
    case SeedRole:
        return m_evaluation->predictors.front().splits[row.split].seed;
    case Qt::TextAlignmentRole:
        return QVariant(column + 1 < columnCount() ? Qt::AlignRight | Qt::AlignVCenter
                                                   : Qt::AlignLeft | Qt::AlignVCenter);
    case MutedRole:
        return column + 1 == columnCount();
    case KeyRole:
        return row.key;
    case SortRole:
        return value(row, column);
    default:
        return {};
    }
}

QVariant PredictionTableModel::value(const Row &row, int column) const
{
    const predict::JudgedPrediction &first = judged(row, 0);
    switch (column) {
    case SeedColumn:
        return m_evaluation->predictors.front().splits[row.split].seed;
    case EncoderColumn:
        return first.architecture.encoder.embedDim;
    case DecoderColumn:
        return first.architecture.decoder.embedDim;
    case LayersColumn:
        return static_cast<int>(1000 * first.architecture.encoder.layers.size()
                                + first.architecture.decoder.layers.size());
    case TruthColumn:
        return first.truth;
    default:
        break;
    }
    if (!isPredictor(column))
        return row.warnings;
    const auto &prediction = judged(row, column - FixedColumnCount).prediction;
    return prediction.value ? QVariant(*prediction.value) : QVariant();
}

QString PredictionTableModel::text(const Row &row, int column) const
{
    if (column == LayersColumn) {
        const space::Architecture &architecture = judged(row, 0).architecture;
        return QStringLiteral("%1 / %2")
            .arg(architecture.encoder.layers.size())
            .arg(architecture.decoder.layers.size());
    }
    const QVariant cell = value(row, column);
    if (column + 1 == columnCount())
        return cell.toString();
    if (column < LayersColumn)
        return QString::number(cell.toInt());
    return cell.isValid() ? number(cell.toDouble(), kDecimals) : QString(kNoValue);
}

/// With the badges in words.
QString PredictionTableModel::accessibleText(const Row &row, int column) const
{
    QStringList parts{text(row, column)};
    if (!hasBadges(column))
        return parts.front();
    const int shown = badges(row, column);
    if (shown & FailedBadge)
        parts << tr("no value");
    if (shown & OutOfRangeBadge)
        parts << tr("the reply's number is far outside the demonstrations");
    if (shown & SpreadBadge)
        parts << tr("± %1").arg(number(*judged(row, column - FixedColumnCount).prediction.spread, kDecimals));
    if (shown & KeptBadge)
        parts << tr("by a reply that was kept before");
    return parts.join(QStringLiteral(", "));
}

/// How far off it is, or why there is no value.
QString PredictionTableModel::tip(const Row &row, int column) const
{
    if (!isPredictor(column))
        return row.warnings;
    const auto predictor = static_cast<std::size_t>(column - FixedColumnCount);
    const predict::JudgedPrediction &cell = judged(row, column - FixedColumnCount);
    if (!cell.prediction.value)
        return cell.prediction.problem ? tr("%1: no value. %2")
                                             .arg(predictorTitle(m_evaluation->predictors[predictor].predictor),
                                                  QString::fromStdString(cell.prediction.problem->detail))
                                       : QString();
    const predict::Scale &scale = m_evaluation->predictors[predictor].scale;
    const QString unit = QString::fromStdString(scale.unit);
    QStringList lines{tr("%1: %2 %3")
                          .arg(predictorTitle(m_evaluation->predictors[predictor].predictor),
                               number(*cell.prediction.value, 3), unit)};
    if (unit == QString::fromStdString(predict::validationBleuScale().unit))
        lines << tr("%1 %2 off the truth").arg(number(*cell.prediction.value - cell.truth, 3), unit);
    if (cell.prediction.spread)
        lines << tr("± %1 %2").arg(number(*cell.prediction.spread, 3), unit);
    if (hasBadges(column) && (badges(row, column) & KeptBadge))
        lines << tr("By a reply that was kept before: nobody was asked.");
    for (const std::string &warning : cell.prediction.warnings)
        lines << QString::fromStdString(warning);
    return lines.join(QLatin1Char('\n'));
}

QVariant PredictionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const bool isLast = section + 1 == columnCount();
    if (role == Qt::TextAlignmentRole)
        return QVariant(isLast ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (isLast)
        return tr("outside the demonstrations");
    const QStringList fixed{tr("seed"), tr("encoder"), tr("decoder"), tr("layers"), tr("true BLEU")};
    if (section < FixedColumnCount)
        return fixed[section];
    return predictorTitle(m_evaluation->predictors[static_cast<std::size_t>(section - FixedColumnCount)].predictor);
}

} // namespace foresearch::ui
