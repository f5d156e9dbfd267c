#pragma once

#include "core/eval/tfs_eval.h"
#include "core/store/project.h"

#include <string>

namespace foresearch::workbench {

/// The project's task of that name. Errors: NotFound, naming those that there are; the project's.
Result<eval::TfsTask> taskOfProject(store::Project &project, const std::string &name);

/// Errors: NotFound.
Result<eval::TfsSplit> splitOfTask(const eval::TfsTask &task, int seed);
/// A split of it, by its seed. Errors: NotFound; those of taskOfProject.
Result<eval::TfsSplit> splitOfProject(store::Project &project, const std::string &task, int seed);

} // namespace foresearch::workbench
