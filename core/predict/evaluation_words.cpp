#include "core/predict/evaluation.h"

#include <cmath>
#include <cstdio>

namespace foresearch::predict {

namespace {

constexpr double kSignificance = 0.05;

std::string decimals(double value, int digits)
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", digits, value);
    return text.data();
}

bool isBetterWhenLower(Metric metric)
{
    return metric == Metric::MeanAbsoluteError || metric == Metric::RegretAt1 || metric == Metric::RegretAt3;
}

const char *unit(Metric metric)
{
    return isBetterWhenLower(metric) ? " BLEU" : "";
}

} // namespace

const char *title(Metric metric)
{
    switch (metric) {
    case Metric::MeanAbsoluteError:
        return "MAE";
    case Metric::KendallTau:
        return "Kendall tau";
    case Metric::SpearmanRho:
        return "Spearman rho";
    case Metric::RegretAt1:
        return "Regret at 1";
    case Metric::RegretAt3:
        return "Regret at 3";
    case Metric::TopFiveOverlap:
        break;
    }
    return "Top-5 overlap";
}

const char *key(Metric metric)
{
    switch (metric) {
    case Metric::MeanAbsoluteError:
        return "mae";
    case Metric::KendallTau:
        return "tau";
    case Metric::SpearmanRho:
        return "spearman";
    case Metric::RegretAt1:
        return "regret_at_1";
    case Metric::RegretAt3:
        return "regret_at_3";
    case Metric::TopFiveOverlap:
        break;
    }
    return "top_5_overlap";
}

std::string inWords(const PredictorComparison &comparison)
{
    const std::string who =
        comparison.first + " and " + comparison.second + ": " + std::string(title(comparison.metric));
    if (!comparison.difference)
        return who + " cannot be compared, since it is undefined for one of them.";
    const eval::PairedDifference &difference = *comparison.difference;
    const std::string numbers = who + " differs by " + decimals(difference.difference, 3) + unit(comparison.metric)
                                + " (95 % " + decimals(difference.interval.low, 3) + " to "
                                + decimals(difference.interval.high, 3) + ", p = " + decimals(comparison.adjustedP, 3)
                                + "): ";
    if (comparison.adjustedP >= kSignificance)
        return numbers + "not distinguishable with " + std::to_string(comparison.testArchitectures)
               + " architectures in each of " + std::to_string(comparison.splits) + " splits.";
    const bool firstIsBetter = (difference.difference < 0) == isBetterWhenLower(comparison.metric);
    return numbers + (firstIsBetter ? comparison.first : comparison.second) + " is better.";
}

} // namespace foresearch::predict
