#pragma once

#include "core/predict/hat_latency.h"
#include "core/predict/regressor_fit.h"

#include <cstdint>
#include <vector>

namespace foresearch::predict {

/// The scale of all latencies.
Scale latencyScale();

/// The ten features of every row and its total latency.
/// Contract: settings that use them have Features::Latency; a row has nothing else.
RegressorData latencyRows(const HatLatencyData &data, std::span<const std::size_t> chosen);
RegressorData latencyRows(const HatLatencyData &data);

/// Fits the latency of `machine`, to be saved and exchanged.
/// Errors: BadValue (features that rows do not have); those of fitRegressor.
Result<FittedRegressor> fitLatency(const HatLatencyData &data, const std::string &machine,
                                   const RegressorSettings &settings, const NetworkTrainer &trainer,
                                   const TaskControl &control);

/// How far predictions are off.
struct LatencyErrors {
    double mape = 0;   ///< mean of |predicted - measured| / measured, in percent
    double rmseMs = 0; ///< root of the mean squared error
};

/// Contract: as many of each, at least one.
LatencyErrors latencyErrors(std::span<const double> predicted, std::span<const double> measured);

/// Which rows of a split are judged: choosing between settings looks at validation rows, and only what was chosen is
/// judged on test rows.
enum class JudgedRows { Validation, Test };

struct LatencySplit {
    std::vector<std::size_t> training;   ///< 80 %
    std::vector<std::size_t> validation; ///< 10 %
    std::vector<std::size_t> test;       ///< 10 %
};
LatencySplit splitLatencyRows(std::size_t count, std::uint64_t seed);

struct LatencyResult {
    std::uint64_t seed = 0;
    LatencyErrors errors;
    std::size_t bestStep = 0;
    double seconds = 0; ///< of the fit
};

/// Fits and judges once for each seed, which decides the split and the fit. When test rows are judged, settings that
/// hold rows out (heldOutShare) choose them among training and validation rows, others learn from training rows alone;
/// when validation rows are judged, test rows are not touched.
/// Errors: BadValue (fewer than ten rows); those of fitLatency.
Result<std::vector<LatencyResult>> judgeLatency(const HatLatencyData &data, const RegressorSettings &settings,
                                                std::span<const std::uint64_t> seeds, JudgedRows judged,
                                                const NetworkTrainer &trainer, const TaskControl &control);

} // namespace foresearch::predict
