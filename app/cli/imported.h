#pragma once

#include "app/cli/command.h"

#include "core/store/project.h"

#include <string>
#include <vector>

namespace foresearch::cli {

/// The option --predictions: files whose predictors can be named like any other.
CLI::Option *addPredictionsOption(CLI::App &command, std::vector<std::string> &files);

/// Takes the files into the project, as the window does. Errors: those of the files; the project's.
Result<> importInto(store::Project &project, const std::vector<std::string> &files);

/// As search::argument::kPredictions takes them, from whatever folder.
std::string joinedPaths(const std::vector<std::string> &files);

} // namespace foresearch::cli
