#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace foresearch::cli {

// `latency measure` and `latency dataset`.
void addMeasureCommand(CLI::App &latency);
void addDatasetCommand(CLI::App &latency, const std::string &commandLine);

// `latency list`, `latency export` and `latency import`: those of a project.
void addExchangeCommands(CLI::App &latency, const std::string &commandLine);

} // namespace foresearch::cli
