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

/// Adds a predictor to what the user chose to see of a task; without a choice, what was judged is shown anyway.
Result<> addToChoice(store::Project &project, const std::string &taskName, const std::string &predictor);

/// What a predictor said in one split of a task, as the project keeps it.
std::vector<store::Evaluation> evaluationsOf(const predict::SplitEvaluation &split, const store::Source &source,
                                             store::TaskId task, store::RunId run);

/// The key of the task of that name, where there is one.
Result<std::optional<store::TaskId>> taskId(store::Project &project, const std::string &name);

} // namespace foresearch::workbench
