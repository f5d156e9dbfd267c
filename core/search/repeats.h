#pragma once

#include "core/eval/metrics.h"
#include "core/search/record.h"

#include <optional>
#include <vector>

namespace foresearch::search {

/// What one finished run found, and what it took.
struct RunResult {
    predict::Scale scale; ///< of the last predictor
    double score = 0;
    Costs costs; ///< of the best architecture
    int bestIteration = 1;
    std::size_t asked = 0; ///< scores asked of all predictors
    double seconds = 0;    ///< inside all predictors
};

/// Nothing while the run has not come to its end.
std::optional<RunResult> resultOf(const SearchRecord &run);

/// Runs that differ in their seed only, and their finished ones in numbers. Means are over finished runs; none without.
struct RepeatedRuns {
    std::vector<std::size_t> runs; ///< indices, in the order given
    std::size_t finished = 0;
    predict::Scale scale;
    std::optional<eval::MeanAndSd> score;
    std::optional<double> bestScore; ///< of all seeds
    std::optional<eval::MeanAndSd> latencyMs;
    std::optional<eval::MeanAndSd> flopsGiga;
    std::optional<eval::MeanAndSd> parametersMillion;
    std::optional<eval::MeanAndSd> asked;
    std::optional<eval::MeanAndSd> seconds;
};

/// Groups runs by everything but their seed, in the order of their first run. Sds as everywhere: divided by n.
std::vector<RepeatedRuns> repeatedRuns(const std::vector<SearchRecord> &runs);

/// One setup for each seed and each limit of GFLOPs, limits first: the runs of a series. Without limits the base's
/// stays. Errors: BadValue (no seed; those of `validate`).
Result<std::vector<SearchSetup>> seriesOf(const SearchSetup &base, const std::vector<std::uint64_t> &seeds,
                                          const std::vector<double> &flopsLimits);

/// Reads "1-5", "1, 4, 7-9": at most 1,000 seeds. Errors: BadValue, naming what was found.
Result<std::vector<std::uint64_t>> parseSeeds(std::string_view text);

/// Reads "2, 3, 4.5"; empty: none. Errors: BadValue.
Result<std::vector<double>> parseLimits(std::string_view text);

} // namespace foresearch::search
