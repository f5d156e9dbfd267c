#pragma once

#include "core/space/search_space.h"
#include "core/workbench/project_parts.h"

#include <optional>
#include <string>

namespace foresearch::cli {

using workbench::taskOfProject;

/// The project's own space of that name, else as openSpace finds it; without a name that of the task.
/// Errors: those of taskOfProject and openSpace.
Result<space::SearchSpace> spaceOfProject(store::Project &project, const std::string &space, const std::string &task);

/// The number of a run as it was typed; nothing for an empty text. Errors: BadValue (no number).
Result<std::optional<store::RunId>> runOf(const std::string &name);

} // namespace foresearch::cli
