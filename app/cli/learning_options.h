#pragma once

#include "core/space/search_space.h"
#include "core/workbench/supernet_training_run.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace foresearch::cli {

/// What all trainings on the command line have in common.
struct LearningOptions {
    workbench::TrainingPlace place;
    predict::SupernetTrainingSettings settings;
    std::uint64_t logEvery = 100;
    bool isResumed = false;
    bool isJson = false;
};

/// Options for what a training learns from, is kept in and is computed on, and to go on with it.
void addPlaceOptions(CLI::App &command, LearningOptions &options);

/// Options for how it learns.
void addLearningOptions(CLI::App &command, predict::SupernetTrainingSettings &settings);

/// --patience and --average.
void addEndingOptions(CLI::App &command, predict::SupernetTrainingSettings &settings);

/// --device, whose help ends with `help`.
CLI::Option *addDeviceOption(CLI::App &command, std::string &device, const std::string &help);

/// --log-every and --json.
void addOutputOptions(CLI::App &command, LearningOptions &options);

/// A training that is resumed keeps its space and settings: --resume excludes their options. Called last.
void excludeSettings(CLI::App &command);

/// Trains while it prints updates and validations; `space` is the one of a training that begins. Errors: those of
/// trainSupernet.
Result<predict::TrainingProgress> printTraining(workbench::EngineLoader &loader, const LearningOptions &options,
                                                const std::optional<space::SearchSpace> &space,
                                                const TaskControl &control);

} // namespace foresearch::cli
