#pragma once

#include "app/cli/command.h"
#include "core/predict/regressor_fit.h"

#include <string>

namespace foresearch::cli {

/// Trains with the engine, which is loaded when a network is to be trained first.
predict::NetworkTrainer engineTrainer();

/// The option --project of commands that keep their run and their result in it.
CLI::Option *addKeepingOption(CLI::App &command, std::string &project);

/// The option --preset with the names that there are.
void addPresetOption(CLI::App &command, std::string &preset);

/// The sub-command `predict NETWORK --space SPACE [ARCHITECTURES]`, which asks a trained network.
void addPredictCommand(CLI::App &parent, const std::string &description);

} // namespace foresearch::cli
