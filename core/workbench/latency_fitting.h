#pragma once

#include "core/base/json.h"
#include "core/predict/hat_latency.h"
#include "core/predict/regressor_fit.h"
#include "core/workbench/project_access.h"

#include <cstdint>
#include <filesystem>
#include <string>

/// Networks that learn a machine's latencies, kept as runs of kind "latency-fit" (latency_runs.h).
namespace foresearch::workbench {

/// Of whose latencies, and how.
struct LatencyFitOrder {
    std::string machine;
    std::string data = {};              ///< file; empty: what the project has of the machine
    std::string preset = "recommended"; ///< or "paper"
    double unitMs = 200;                ///< what the preset "paper" divides by
    std::uint64_t seed = 1;
    std::string out = {}; ///< file; empty: among the project's
};

struct FittedLatency {
    std::filesystem::path file;
    std::size_t rows = 0; ///< that it learnt from or held out
};

predict::RegressorSettings fitSettings(const LatencyFitOrder &order);

/// As a run keeps it.
OrderedJson fitSettingsJson(const LatencyFitOrder &order, std::size_t rows);

/// The latencies that are learnt. Errors: those of predict::openLatencyData and readLatencies.
Result<predict::HatLatencyData> openFitData(store::Project &project, const LatencyFitOrder &order);

/// Fits and writes `out`; a run's result. Errors: those of predict::fitLatency and keepNetwork.
Result<OrderedJson> fitLatencyTo(const std::filesystem::path &out, const LatencyFitOrder &order,
                                 const predict::HatLatencyData &data, const predict::NetworkTrainer &trainer,
                                 const TaskControl &control);

/// The same as a run of the project. Errors: those of openFitData and fitLatencyTo; the project's.
Result<FittedLatency> fitLatencyInProject(const ProjectAccess &access, const LatencyFitOrder &order,
                                          const predict::NetworkTrainer &trainer, const std::string &commandLine,
                                          const TaskControl &control);

} // namespace foresearch::workbench
