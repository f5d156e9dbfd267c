#pragma once

#include <CLI/CLI.hpp>

namespace foresearch::cli {

// `latency measure` and `latency dataset`.
void addMeasureCommand(CLI::App &latency);
void addDatasetCommand(CLI::App &latency);

} // namespace foresearch::cli
