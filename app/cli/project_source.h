#pragma once

#include "core/space/search_space.h"
#include "core/workbench/project_parts.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <span>
#include <string>

namespace foresearch::cli {

using workbench::taskOfProject;

/// `project`: for the message. Errors: NotFound where the task has no split of one of the seeds, naming those it has.
Result<> checkSeeds(const eval::TfsTask &task, std::span<const int> seeds, const std::string &project);

/// The project's own space of that name, else as openSpace finds it; without a name that of the task.
/// Errors: those of taskOfProject and openSpace.
Result<space::SearchSpace> spaceOfProject(store::Project &project, const std::string &space, const std::string &task);

/// A space by name or file; `project`: its own spaces come first (empty: none).
/// Errors: those of opening the project and of openSpace.
Result<space::SearchSpace> openSpaceBeside(const std::string &project, const std::string &space);

/// --project of a command that only reads spaces.
void addSpacesOfProjectOption(CLI::App &command, std::string &project);

/// TFS-Eval's first split, where none is chosen of a file.
inline constexpr int kUsualSplit = 123;

/// The seed as it was typed, else that of the task's first split. Errors: those of taskOfProject; NotFound (no split).
Result<int> splitOrFirst(store::Project &project, const std::string &task, std::optional<int> typed);

/// --split of a command that takes a task of a file or of a project.
CLI::Option *addSplitOption(CLI::App &command, std::optional<int> &split);

/// The number of a run as it was typed; nothing for an empty text. Errors: BadValue (no number).
Result<std::optional<store::RunId>> runOf(const std::string &name);

} // namespace foresearch::cli
