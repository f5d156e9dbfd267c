#pragma once

#include "core/base/task_control.h"
#include "core/predict/supernet_file.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace foresearch::cli {

/// A supernet on the command line, or a network that stands alone.
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

/// The same of a checkpoint, which must have its weights; where a network stands alone, "" is that one.
/// Errors: as above; those of SupernetFile::check. Throws CLI::ValidationError where "" does not say which.
Result<space::Architecture> openArchitecture(const std::string &nameOrFile, const predict::SupernetFile &checkpoint);

/// Those of a file (JSON lines; -: standard input), or where a network stands alone and the file is "", that one.
/// Errors and throws: as above; Stopped.
Result<std::vector<space::Architecture>>
openArchitectures(const std::string &file, const predict::SupernetFile &checkpoint, const TaskControl &control);

} // namespace foresearch::cli
