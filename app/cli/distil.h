#pragma once

#include "app/cli/command.h"
#include "core/predict/distillation.h"

#include <map>
#include <memory>
#include <string>

namespace foresearch::cli {

/// A file of labels with the space that they are of.
struct OpenedLabels {
    predict::LabelHeader header;
    predict::LabelledRows rows;
    space::SearchSpace space;

    static Result<OpenedLabels> open(const std::string &path);
};

/// "paper" or "recommended".
predict::RegressorSettings distillationPreset(const std::string &name);

/// The teacher that `words` name; `arguments` as in search/predictor_set.h.
Result<std::unique_ptr<predict::Predictor>> buildTeacher(const std::string &words, const space::SearchSpace &space,
                                                         const std::map<std::string, std::string> &arguments,
                                                         const TaskControl &control);

/// The sub-command `evaluate LABELS...`.
void addDistilEvaluate(CLI::App &distil);

} // namespace foresearch::cli
