#include "app/cli/distil.h"
#include "app/cli/training.h"
#include "core/space/encodings.h"

namespace foresearch::cli {

void addTrainingOptions(CLI::App &command, TrainingOptions &options)
{
    addPresetOption(command, options.preset);
    addTrainingChanges(command, options);
}

void addTrainingChanges(CLI::App &command, TrainingOptions &options)
{
    constexpr std::size_t kMany = 10'000'000;
    const auto addCount = [&](const char *name, std::size_t &target, std::size_t most, const char *help) {
        command.add_option(name, target, help)->check(CLI::Range(std::size_t{1}, most));
    };
    command.add_option("--features", options.features, "What the network sees (default: the preset's)")
        ->check(CLI::IsMember({"latency", "bleu", "latency-per-layer", "bleu-per-layer"}));
    command.add_option("--learning-rate", options.learningRate, "Of the optimiser (default: the preset's)")
        ->check(CLI::Range(1e-9, 10.0));
    addCount("--batch", options.batch, kMany, "Labels of one step (default: the preset's)");
    addCount("--steps", options.steps, kMany, "Steps of the training (default: the preset's)");
    addCount("--hidden-width", options.hiddenWidth, 4096, "Neurons of a hidden layer (default: the preset's)");
    addCount("--hidden-layers", options.hiddenLayers, 16, "Hidden layers (default: the preset's)");
    addCount("--networks", options.networks, 100, "Networks whose mean is the network (default: the preset's)");
}

predict::RegressorSettings settingsOf(const TrainingOptions &options)
{
    predict::RegressorSettings settings = distillationPreset(options.preset);
    const auto take = [](std::size_t value, std::size_t &into) {
        if (value > 0)
            into = value;
    };
    settings.features = space::featuresNamed(options.features).value_or(settings.features);
    if (options.learningRate > 0)
        settings.optimisation.learningRate = options.learningRate;
    take(options.batch, settings.optimisation.batch);
    take(options.steps, settings.optimisation.steps);
    take(options.hiddenWidth, settings.hiddenWidth);
    take(options.hiddenLayers, settings.hiddenLayers);
    take(options.networks, settings.members);
    return settings;
}

void addExamplesOption(CLI::App &command, std::size_t &examples)
{
    command.add_option("--examples", examples, "The first ones of the labels' sample only (default: all labels)")
        ->check(CLI::Range(std::size_t{1}, std::size_t{10'000'000}));
}

} // namespace foresearch::cli
