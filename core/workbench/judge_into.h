#pragma once

#include "core/base/task_control.h"
#include "core/predict/evaluation.h"
#include "core/workbench/project_access.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace foresearch::workbench {

struct JudgingOrder {
    predict::TruthSet truth = predict::TruthSet::Validation;
    std::vector<predict::PredictorSpec> predictors;
};

/// The same as a command line. `project`: the file's path.
std::string commandLineOf(const std::filesystem::path &project, const std::string &taskName, const JudgingOrder &order);

/// Judges one predictor after the other and stores each evaluation as soon as it is made. A predictor that fails does
/// not keep the others from their turn: its run says why, and so does the error in the end. `onStored` is called after
/// each predictor. Errors: Stopped; the first failure.
Result<> judgeInto(const ProjectAccess &access, const eval::TfsTask &task, const JudgingOrder &order,
                   const TaskControl &control, const std::function<void()> &onStored = {});

} // namespace foresearch::workbench
