#include "ui/models/pairwise_model.h"

#include "ui/text/cell_roles.h"
#include "ui/text/comparisons.h"
#include "ui/text/numbers.h"
#include "ui/text/predictors.h"

#include <algorithm>

namespace foresearch::ui {

namespace {

predict::PredictorComparison reversed(predict::PredictorComparison comparison)
{
    std::swap(comparison.first, comparison.second);
    if (comparison.difference) {
        const eval::Interval interval = comparison.difference->interval;
        comparison.difference->difference = -comparison.difference->difference;
        comparison.difference->interval = {-interval.high, -interval.low};
    }
    return comparison;
}

} // namespace

void PairwiseModel::setComparisons(const std::vector<std::string> &predictors,
                                   const std::vector<predict::PredictorComparison> &comparisons, predict::Metric metric)
{
    beginResetModel();
    m_titles.clear();
    m_comparisons.clear();
    for (const std::string &predictor : predictors)
        m_titles.push_back(predictorTitle(predictor));
    const auto indexOf = [&](const std::string &name) {
        const auto found = std::find(predictors.begin(), predictors.end(), name);
        return found == predictors.end() ? -1 : static_cast<int>(found - predictors.begin());
    };
    for (const predict::PredictorComparison &comparison : comparisons) {
        const int first = indexOf(comparison.first);
        const int second = indexOf(comparison.second);
        if (comparison.metric != metric || first < 0 || second < 0)
            continue;
        m_comparisons[{first, second}] = comparison;
        m_comparisons[{second, first}] = reversed(comparison);
    }
    endResetModel();
}

int PairwiseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_titles.size());
}

int PairwiseModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_titles.size()) + 1;
}

const predict::PredictorComparison *PairwiseModel::comparison(int row, int column) const
{
    const auto found = m_comparisons.find({row, column - 1});
    return found == m_comparisons.end() ? nullptr : &found->second;
}

QVariant PairwiseModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return words(row, column);
    case Qt::TextAlignmentRole:
        return QVariant(column > 0 ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case SeriesRole:
        return column == 0 ? QVariant(row) : QVariant();
    case MutedRole: {
        const predict::PredictorComparison *found = comparison(row, column);
        return column > 0 && (found == nullptr || !isDistinguishable(*found));
    }
    default:
        return {};
    }
}

QString PairwiseModel::text(int row, int column) const
{
    if (column == 0)
        return m_titles[static_cast<std::size_t>(row)];
    const predict::PredictorComparison *found = comparison(row, column);
    if (found == nullptr || !found->difference)
        return row == column - 1 ? QString() : QString(kNoValue);
    if (!isDistinguishable(*found))
        return tr("not distinguishable");
    const double lead = advantage(*found);
    return lead > 0 ? tr("better by %1").arg(number(lead, 3)) : tr("worse by %1").arg(number(-lead, 3));
}

QString PairwiseModel::words(int row, int column) const
{
    const predict::PredictorComparison *found = column > 0 ? comparison(row, column) : nullptr;
    if (found == nullptr)
        return text(row, column);
    return tr("%1 and %2: %3").arg(predictorTitle(found->first), predictorTitle(found->second), comparisonText(*found));
}

QVariant PairwiseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section > 0 ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("this one is …") : tr("than %1").arg(m_titles[static_cast<std::size_t>(section - 1)]);
}

} // namespace foresearch::ui
