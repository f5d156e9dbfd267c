#pragma once

#include "core/predict/evaluation.h"
#include "core/store/project.h"

#include <optional>
#include <string>

/// What reading and writing of judgements share; for the files of this folder.
namespace foresearch::workbench {

inline constexpr auto kEvaluateKind = "evaluate";

/// As settings and the command line say it: "valid", "test".
const char *word(predict::TruthSet truth);

store::Time now();

/// The key of the task of that name, where there is one.
Result<std::optional<store::TaskId>> taskId(store::Project &project, const std::string &name);

} // namespace foresearch::workbench
