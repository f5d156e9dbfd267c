#pragma once

#include "core/base/task_control.h"
#include "core/store/project.h"

#include <filesystem>
#include <string>

/// A project that is given away with its networks: PROJECT.foresearch, PROJECT.files and recipe.json in one folder.
/// Every path in it begins with kPackedFolder until it is opened in a folder of the user's, where its corpus is made
/// again.
namespace foresearch::workbench {

inline constexpr const char *kPackedFolder = "/example-folder";

/// Packs the project of a pipeline's folder into the new folder `out`: without replies, with the networks as BF16, of
/// the supernets only the first one's. Whole or not at all. Errors: BadValue (`out` is there); NotFound; those of
/// Safetensors; the project's; CannotWrite; Stopped.
Result<> packProject(const std::filesystem::path &project, const std::filesystem::path &out,
                     const TaskControl &control);

/// Makes of a packed folder the project `path`, which must not be there, with PATH.files beside it, where the corpus
/// lies too. Errors: NotFound (no project in it); BadValue; the project's; CannotWrite; Stopped.
Result<> unpackProject(const std::filesystem::path &packed, const std::filesystem::path &path,
                       const TaskControl &control);

} // namespace foresearch::workbench
