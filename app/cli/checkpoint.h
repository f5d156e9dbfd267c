#pragma once

#include "core/predict/supernet_file.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace foresearch::cli {

/// A supernet on the command line.
struct CheckpointOptions {
    std::string file;
    std::string space; ///< a name or a file; empty: what the checkpoint says
};

void addCheckpointOptions(CLI::App &command, CheckpointOptions &options);

/// Errors: those of openSpace and SupernetFile.
Result<std::shared_ptr<const predict::SupernetFile>> openCheckpoint(const CheckpointOptions &options);

/// One architecture of the space: "largest", "smallest", or a file of one (JSON).
/// Errors: those of readArchitectures; BadValue (several).
Result<space::Architecture> openArchitecture(const std::string &nameOrFile, const space::SearchSpace &space);

} // namespace foresearch::cli
