#pragma once

#include "app/cli/command.h"
#include "core/predict/regressor_fit.h"

#include <string>

namespace foresearch::cli {

/// Trains with the engine, which is loaded when a network is to be trained first.
predict::NetworkTrainer engineTrainer();

/// The option --preset with the names that there are.
void addPresetOption(CLI::App &command, std::string &preset);

/// The options --network, --space and architectures of a command that asks a network.
struct PredictOptions {
    std::string network;
    std::string space;
    std::string architectures = "-";
};
void addPredictCommand(CLI::App &parent, const std::string &description);

} // namespace foresearch::cli
