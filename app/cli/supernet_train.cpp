#include "app/cli/supernet_train.h"

#include "app/cli/choice.h"
#include "app/cli/command.h"
#include "app/cli/interruptible.h"
#include "app/cli/learning_options.h"

#include "core/space/space_json.h"

#include <iostream>
#include <memory>

namespace foresearch::cli {

namespace {

constexpr const char *kExamples = R"(Examples:
  foresearch-cli supernet train --variant hat --space hat-mini --corpus corpus --checkpoint run1 \
      --updates 3300 --warmup-updates 300 --learning-rate 2e-3 --max-tokens 1024 --dropout 0.1 --validate-every 275
  foresearch-cli supernet train --resume --corpus corpus --checkpoint run1
  foresearch-cli supernet score --checkpoint run1/best.safetensors --corpus corpus --architectures -

The vocabulary is the corpus's, whatever the space says. The folder keeps the state to resume from (state.safetensors) and two supernets: the last one and the best one, by the
mean of the validation losses of the largest, the smallest and a fixed random architecture. Losses are label-smoothed,
in bits per target token. Ctrl-C stops after writing the state; a resumed training gives the losses of one that was
never interrupted.)";

struct TrainOptions {
    std::string space = "hat-wmt14-en-de";
    LearningOptions learning;
};

Result<> train(const TrainOptions &options)
{
    const Interruptible interruptible;
    std::optional<space::SearchSpace> space;
    if (!options.learning.isResumed) {
        auto opened = space::openSpace(options.space);
        if (!opened)
            return propagate(opened);
        space = *std::move(opened);
    }
    workbench::EngineLoader loader;
    const auto trained = printTraining(loader, options.learning, space, interruptible.control());
    if (!trained)
        return propagate(trained);
    if (!options.learning.isJson)
        if (const auto best = trained->best())
            std::cout << "Best after update " << best->update << ": mean validation loss " << best->mean() << '\n';
    return {};
}

} // namespace

void addSupernetTrain(CLI::App &supernet)
{
    CLI::App &command = *supernet.add_subcommand("train", "Train a supernet from random weights");
    const auto options = std::make_shared<TrainOptions>();
    predict::SupernetTrainingSettings &settings = options->learning.settings;
    addPlaceOptions(command, options->learning);
    command.add_option("--space", options->space, "Search space: a built-in name or a JSON file")
        ->capture_default_str();
    using predict::SupernetVariant;
    addChoice(command, "--variant", settings.variant,
              byName({SupernetVariant::Hat, SupernetVariant::Sandwich, SupernetVariant::LayerMixture,
                      SupernetVariant::NeuronMixture}),
              "hat: one random architecture an update; sandwich: with the largest and the smallest; mos-layer, "
              "mos-neuron: sandwich with mixtures of experts");
    addLearningOptions(command, settings);
    using predict::ArchitectureDraws;
    addChoice(command, "--draws", settings.draws,
              byName({ArchitectureDraws::Hat, ArchitectureDraws::Mos, ArchitectureDraws::Seed}),
              "Architectures of the updates: HAT's, those of MoS, or the seed's own");
    command.add_option("--experts", settings.experts, "Of a mixture, with the supernet's own")
        ->check(CLI::Range(1, 64))
        ->capture_default_str();
    command.add_option("--router-width", settings.routerWidth, "Hidden units of a mixture's routers")
        ->check(CLI::Range(1, 65536))
        ->capture_default_str();
    command.add_option("--router-dropout", settings.routerDropout, "Of those units")
        ->check(CLI::Range(0.0, 0.99))
        ->capture_default_str();
    addOutputOptions(command, options->learning);
    excludeSettings(command);
    command.footer(kExamples);
    onRun(command, [options] { return train(*options); });
}

} // namespace foresearch::cli
