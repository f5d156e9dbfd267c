#pragma once

#include "app/cli/command.h"
#include "core/predict/distillation.h"
#include "core/store/project.h"

#include <map>
#include <memory>
#include <string>

namespace foresearch::cli {

/// A file of labels with the space that they are of.
struct OpenedLabels {
    predict::LabelHeader header;
    predict::LabelledRows rows;
    space::SearchSpace space;
    std::int64_t run = 0; ///< in a project

    static Result<OpenedLabels> open(const std::string &path);
    /// Those of a run of the project, by its number; empty: the last ones.
    static Result<OpenedLabels> open(store::Project &project, const std::string &run);
};

/// "paper" or "recommended".
predict::RegressorSettings distillationPreset(const std::string &name);

/// The teacher that `words` name; `arguments` as in search/predictor_set.h.
Result<std::unique_ptr<predict::Predictor>> buildTeacher(const std::string &words, const space::SearchSpace &space,
                                                         const std::map<std::string, std::string> &arguments,
                                                         const TaskControl &control);

/// What predictors are built from in a project: a task's split, or only what was imported where no task is named.
Result<predict::PredictorContext> contextOfProject(store::Project &project, const space::SearchSpace &space,
                                                   const std::string &task, const std::string &split);

/// The same, of such a context.
Result<std::unique_ptr<predict::Predictor>>
buildTeacher(const std::string &words, const predict::PredictorContext &context, const TaskControl &control);

/// The sub-command `evaluate LABELS...`.
void addDistilEvaluate(CLI::App &distil);

} // namespace foresearch::cli
