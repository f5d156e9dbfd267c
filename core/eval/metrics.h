#pragma once

#include "core/eval/direction.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace foresearch::eval {

/// Predictions of some architectures beside the truth, in the same order.
/// Contract: both spans have the same size and outlive the comparison.
struct Comparison {
    std::span<const double> predicted;
    std::span<const double> truth;
    Direction predictedDirection = Direction::HigherIsBetter;
    Direction truthDirection = Direction::HigherIsBetter;

    std::size_t size() const { return truth.size(); }
};

/// Whether a prediction or a truth is not a number.
bool hasNan(const Comparison &comparison);

// Every metric is empty where it has no value: with no architectures, with a value that is not a number, and
// where the metric itself says so. A rank correlation is positive when good architectures are predicted to be
// good, whichever way the two scales run.

/// Mean of |predicted - truth|. Empty also where a value is infinite or the scales run in opposite directions
/// (a loss has no distance from a BLEU).
/// Units: those of the truth; the caller knows that both are the same. Source: Jawahar et al. 2023,
/// section 3.
std::optional<double> meanAbsoluteError(const Comparison &comparison);

/// Kendall's tau-b, equal to SciPy's `kendalltau`. Empty where all predictions or all truths are equal
/// (SciPy: nan). Cost: O(n log n). Source: Kendall 1945; Knight 1966.
std::optional<double> kendallTau(const Comparison &comparison);

/// Spearman's rho: Pearson's correlation of average ranks, equal to SciPy's `spearmanr`.
/// Empty where all predictions or all truths are equal.
std::optional<double> spearmanRho(const Comparison &comparison);

/// Share of the k truly best architectures among the predictor's k best. Ties at either cut are broken at
/// random, and the value is the expectation. `k` beyond the number of architectures counts as that number;
/// empty for 0.
std::optional<double> topKOverlap(const Comparison &comparison, std::size_t k);

/// What choosing with this predictor costs: the best truth of all, less the best truth among the predictor's
/// k best; 0 is perfect, in either direction. Ties at the cut are broken at random, and the value is the
/// expectation. `k` beyond the number of architectures counts as that number; empty for 0. Units: those of
/// the truth.
std::optional<double> regretAtK(const Comparison &comparison, std::size_t k);

/// Average ranks from 1, smallest first; equal values share the mean of their places.
std::vector<double> averageRanks(std::span<const double> values);

struct MeanAndSd {
    double mean = 0;
    double sd = 0; ///< of the population: divided by n
    friend bool operator==(const MeanAndSd &, const MeanAndSd &) = default;
};

/// Empty for no values.
std::optional<MeanAndSd> meanAndSd(std::span<const double> values);

} // namespace foresearch::eval
