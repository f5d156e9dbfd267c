#include "ui/text/comparisons.h"

#include "ui/text/numbers.h"
#include "ui/text/predictors.h"

#include <QCoreApplication>

#include <cmath>

namespace foresearch::ui {

namespace {

constexpr double kSignificance = 0.05;
constexpr int kDecimals = 3;

QString text(const char *source)
{
    return QCoreApplication::translate("comparisons", source);
}

bool isBetterWhenLower(predict::Metric metric)
{
    return metric == predict::Metric::MeanAbsoluteError || metric == predict::Metric::RegretAt1
           || metric == predict::Metric::RegretAt3;
}

/// "0.120 BLEU"
QString amount(predict::Metric metric, double value)
{
    const QString digits = number(value, kDecimals);
    return isBetterWhenLower(metric) ? text(QT_TRANSLATE_NOOP("comparisons", "%1 BLEU")).arg(digits) : digits;
}

} // namespace

QString metricTitle(predict::Metric metric)
{
    switch (metric) {
    case predict::Metric::MeanAbsoluteError:
        return text(QT_TRANSLATE_NOOP("comparisons", "MAE"));
    case predict::Metric::KendallTau:
        return text(QT_TRANSLATE_NOOP("comparisons", "Kendall tau"));
    case predict::Metric::SpearmanRho:
        return text(QT_TRANSLATE_NOOP("comparisons", "Spearman rho"));
    case predict::Metric::RegretAt1:
        return text(QT_TRANSLATE_NOOP("comparisons", "regret at 1"));
    case predict::Metric::RegretAt3:
        return text(QT_TRANSLATE_NOOP("comparisons", "regret at 3"));
    case predict::Metric::TopFiveOverlap:
        break;
    }
    return text(QT_TRANSLATE_NOOP("comparisons", "top-5 overlap"));
}

bool isDistinguishable(const predict::PredictorComparison &comparison)
{
    return comparison.difference && comparison.adjustedP < kSignificance;
}

double advantage(const predict::PredictorComparison &comparison)
{
    const double difference = comparison.difference->difference;
    return isBetterWhenLower(comparison.metric) ? -difference : difference;
}

QString comparisonText(const predict::PredictorComparison &comparison)
{
    const QString metric = metricTitle(comparison.metric);
    if (!comparison.difference)
        return text(QT_TRANSLATE_NOOP("comparisons", "%1 is undefined for one of them.")).arg(metric);
    if (!isDistinguishable(comparison))
        return text(QT_TRANSLATE_NOOP("comparisons",
                                      "%1 is not distinguishable with %2 architectures in each of %3 splits."))
            .arg(metric)
            .arg(comparison.testArchitectures)
            .arg(comparison.splits);
    const bool isFirstBetter = advantage(comparison) > 0;
    const eval::PairedDifference &difference = *comparison.difference;
    // The interval of the better one's lead, small end first.
    const double low = std::min(std::abs(difference.interval.low), std::abs(difference.interval.high));
    const double high = std::max(std::abs(difference.interval.low), std::abs(difference.interval.high));
    return text(QT_TRANSLATE_NOOP("comparisons", "%1 of %2 is better by %3 (95 %: %4 to %5)."))
        .arg(metric, predictorTitle(isFirstBetter ? comparison.first : comparison.second),
             amount(comparison.metric, std::abs(difference.difference)), number(low, kDecimals),
             number(high, kDecimals));
}

} // namespace foresearch::ui
