#pragma once

#include "core/eval/metrics.h"
#include "core/search/record.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace foresearch::search {

/// What one finished run found, and what it took.
struct RunResult {
    predict::Scale scale; ///< of the last predictor
    double score = 0;
    Costs costs; ///< of the best architecture
    int bestIteration = 1;
    std::optional<int> handOver;              ///< of an automatic schedule: the second predictor's first iteration
    std::map<std::string, PredictorUse> uses; ///< by predictor
    PredictorUse latency;
    PredictorUse total; ///< of all predictors, without the latency's
};

/// Nothing while the run has not come to its end.
std::optional<RunResult> resultOf(const SearchRecord &run);

/// A run without its generations.
struct RunInShort {
    SearchSetup setup;
    std::map<std::string, std::string> arguments;
    std::optional<RunResult> result; ///< none: it has not come to its end
};

RunInShort inShort(const SearchRecord &run);

/// What a predictor was asked in runs of several seeds.
struct UseOverSeeds {
    eval::MeanAndSd asked;
    eval::MeanAndSd cached;  ///< of those asked
    eval::MeanAndSd seconds; ///< where there was a cache, less than runs take that are alone: `aloneSeconds`
};

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
    std::map<std::string, UseOverSeeds> uses; ///< by predictor; empty without finished runs
    std::optional<UseOverSeeds> latency;      ///< where a machine was asked
    std::optional<eval::MeanAndSd> aloneSeconds;
};

/// The seconds that a finished run would have spent in its predictors and its machine without a cache, estimated: what
/// it asked for, each at the mean price that the predictor has in all runs. Nothing where a predictor has no price,
/// since the cache answered everything.
std::optional<double> aloneSeconds(const RunInShort &run, const std::vector<RunInShort> &all);

/// Groups runs by everything but their seed, in the order of their first run. Sds as everywhere: divided by n.
std::vector<RepeatedRuns> repeatedRuns(const std::vector<RunInShort> &runs);
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
