#pragma once

#include "core/eval/tfs_eval.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What a task of TFS-Eval is, apart from its rows. The paper's tasks are known; others are described by a file
/// `task.json` beside the data:
///
///     {"format": "foresearch-tasks", "version": 1, "tasks": [
///       {"name": "my-task", "title": "My task", "space": "hat-wmt14-en-de", "synthetic": false}]}
///
/// "space" is the name of a built-in space or a whole space, as in core/space/space_json.h. "title" and "synthetic" may
/// be left out: the name, and false.
namespace foresearch::eval {

inline constexpr std::string_view kTaskFileName = "task.json";

/// Whether a task may be called so: its name is also its folder's.
bool isTaskName(std::string_view name);
inline constexpr std::string_view kTaskNameExpected = "a name that a folder can have";

/// wmt14ende, wmt14enfr and wmt19ende with their spaces; without splits.
const std::vector<TfsTask> &builtinTasks();

/// Errors: NotFound; BadFormat; BadValue (a name twice, an unknown space); NewerVersion.
Result<std::vector<TfsTask>> readTaskFile(const std::filesystem::path &path);

/// The file for these tasks.
std::string taskFileJson(std::span<const TfsTask> tasks);

} // namespace foresearch::eval
