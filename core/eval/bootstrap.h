#pragma once

#include "core/base/result.h"
#include "core/base/task_control.h"
#include "core/eval/metrics.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace foresearch::eval {

/// What one predictor said of the test architectures of one split, beside their truth.
/// The splits of a task share their architectures, so an architecture has one number in all of them and for every
/// predictor. Where a predictor gave no value, the architecture is left out.
struct SplitOutcome {
    std::size_t task = 0;                   ///< architectures are drawn within a task
    std::vector<std::size_t> architectures; ///< number of each within its task, from 0
    std::vector<double> predicted;
    std::vector<double> truth;
};

struct PredictorOutcome {
    Direction direction = Direction::HigherIsBetter;
    std::vector<SplitOutcome> splits;
};

using Statistic = std::function<std::optional<double>(const Comparison &)>;

struct BootstrapOptions {
    std::size_t resamples = 2000;
    double level = 0.95; ///< of the intervals
    std::uint64_t seed = 1;
};

/// A statistic of one predictor, averaged over its splits: of the data, and of each resample.
/// A resample in which the statistic is undefined in any split (tau when all that was drawn is tied) has no value.
struct BootstrapSample {
    std::optional<double> estimate;
    std::vector<std::optional<double>> resampled;
};

/// Draws the architectures of each task with replacement, `options.resamples` times; one drawn k times counts k times
/// in every split whose test set holds it (a cluster bootstrap: splits are not independent). All predictors see the
/// same draws, so their differences are paired; so do calls with equal options and the same architectures.
/// Errors: Stopped; BadValue (no resamples, lists of different lengths).
/// Source: Efron and Tibshirani 1993, chapters 6, 8, 13.
Result<std::vector<BootstrapSample>> bootstrap(std::span<const PredictorOutcome> predictors, const Statistic &statistic,
                                               const BootstrapOptions &options, const TaskControl &control = {});

struct Interval {
    double low = 0;
    double high = 0;
    friend bool operator==(const Interval &, const Interval &) = default;
};

/// The percentile interval over the resamples that have a value; quantiles are interpolated linearly.
/// Empty where the estimate is undefined or more than half of the resamples have no value: what is left would then
/// describe the luckier half.
std::optional<Interval> percentileInterval(const BootstrapSample &sample, double level);

/// `first` minus `second`, over the resamples in which both have a value.
struct PairedDifference {
    double difference = 0;
    Interval interval;
    double pValue =
        1; ///< two-sided: twice the smaller share of resampled differences at or beyond 0, one added to each
};

/// Empty on the conditions of percentileInterval.
/// Contract: both come from one call of `bootstrap`.
std::optional<PairedDifference> pairedDifference(const BootstrapSample &first, const BootstrapSample &second,
                                                 double level);

/// p-values adjusted for their number, in the order given: with them, a bound on each bounds the chance of any false
/// finding. Source: Holm 1979.
std::vector<double> holmAdjusted(std::span<const double> pValues);

} // namespace foresearch::eval
