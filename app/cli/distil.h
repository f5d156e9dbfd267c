#pragma once

#include "app/cli/command.h"
#include "core/predict/distillation.h"
#include "core/workbench/distil_plan.h"

#include <map>
#include <memory>
#include <string>

namespace foresearch::cli {

/// A file of labels with the space that they are of.
struct OpenedLabels {
    predict::LabelHeader header;
    predict::LabelledRows rows;
    space::SearchSpace space;

    /// `examples`: the first ones of the sample only; 0: all.
    static Result<OpenedLabels> open(const std::string &path, std::size_t examples);
};

using workbench::distillationPreset;

/// How a network is trained: a preset, and what is changed of it.
struct TrainingOptions {
    std::string preset = "recommended";
    std::string features; ///< this and what follows: as in the preset where they are empty or 0
    double learningRate = 0;
    std::size_t batch = 0;
    std::size_t steps = 0;
    std::size_t hiddenWidth = 0;
    std::size_t hiddenLayers = 0;
    std::size_t networks = 0;
};
void addTrainingOptions(CLI::App &command, TrainingOptions &options);
/// Only what is changed of presets; for commands that take several.
void addTrainingChanges(CLI::App &command, TrainingOptions &options);
predict::RegressorSettings settingsOf(const TrainingOptions &options);

/// The option --examples of commands that use a part of the labels.
void addExamplesOption(CLI::App &command, std::size_t &examples);

/// The teacher that `words` name; `arguments` as in search/predictor_set.h.
Result<std::unique_ptr<predict::Predictor>> buildTeacher(const std::string &words, const space::SearchSpace &space,
                                                         const std::map<std::string, std::string> &arguments,
                                                         const TaskControl &control);

/// The sub-command `evaluate LABELS...`.
void addDistilEvaluate(CLI::App &distil, const std::string &commandLine);

} // namespace foresearch::cli
