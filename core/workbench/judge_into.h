#pragma once

#include "core/base/task_control.h"
#include "core/predict/evaluation.h"
#include "core/workbench/project_access.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace foresearch::workbench {

struct JudgingOrder {
    predict::TruthSet truth = predict::TruthSet::Validation;
    std::vector<predict::PredictorSpec> predictors;
    std::vector<int> seeds = {}; ///< of the splits, which the task has; empty: all
    std::chrono::milliseconds execSilenceLimit = predict::EvaluationOptions().execSilenceLimit;
};

/// The same as a command line that says all that is not as usual; `resamples`: of the bootstrap that summarises it.
/// `project`: the file's path.
std::string commandLineOf(const std::filesystem::path &project, const std::string &taskName, const JudgingOrder &order,
                          std::size_t resamples = eval::BootstrapOptions().resamples);

/// Judges one predictor after the other and stores each evaluation as soon as it is made. A predictor that fails does
/// not keep the others from their turn: its run says why, and so does the error in the end. `onStored` is called after
/// each predictor. A predictor that the user's choice for the task's page lacks is added to it.
/// Gives what was judged with the splits' metrics, without summaries (predict::summarise).
/// Errors: Stopped; the first failure.
Result<predict::TaskEvaluation> judgeInto(const ProjectAccess &access, const eval::TfsTask &task,
                                          const JudgingOrder &order, const TaskControl &control,
                                          const std::function<void()> &onStored = {});

} // namespace foresearch::workbench
