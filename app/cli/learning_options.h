#pragma once

#include "core/space/search_space.h"
#include "core/workbench/supernet_training_run.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <optional>
#include <set>
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

/// Options for what a training learns from and is kept in, and to go on with it.
void addPlaceOptions(CLI::App &command, LearningOptions &options);

/// Options for how it learns.
void addLearningOptions(CLI::App &command, predict::SupernetTrainingSettings &settings);

/// --patience and --average.
void addEndingOptions(CLI::App &command, predict::SupernetTrainingSettings &settings);

/// --log-every and --json.
void addOutputOptions(CLI::App &command, LearningOptions &options);

/// An option with choices, whose values `named` knows by their names.
template <typename T, typename Named>
void addNamedOption(CLI::App &command, const char *option, T &into, const Named &named, std::set<std::string> names,
                    const char *help)
{
    command
        .add_option_function<std::string>(
            option, [&into, named](const std::string &text) { into = *named(text); }, help)
        ->check(CLI::IsMember(std::move(names)));
}

/// A training that is resumed keeps its space and settings: --resume excludes all other options. Called last.
void excludeSettings(CLI::App &command);

/// How many parts of a micro-batch this machine computes side by side, unless something else is asked for.
std::size_t usualShards();

/// Trains while it prints updates and validations; `space` is the one of a training that begins. Errors: those of
/// trainSupernet.
Result<predict::TrainingProgress> printTraining(workbench::EngineLoader &loader, const LearningOptions &options,
                                                const std::optional<space::SearchSpace> &space,
                                                const TaskControl &control);

} // namespace foresearch::cli
