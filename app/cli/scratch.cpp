#include "app/cli/scratch.h"

#include "app/cli/checkpoint.h"
#include "app/cli/command.h"
#include "app/cli/interruptible.h"
#include "app/cli/learning_options.h"

#include "core/base/json.h"
#include "core/predict/network_file.h"
#include "core/space/space_json.h"

#include <iostream>
#include <memory>

namespace foresearch::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char *kTrainExamples = R"(Examples:
  foresearch-cli scratch train --architecture best.json --space hat-mini --corpus corpus --checkpoint run1 \
      --updates 3300 --warmup-updates 300 --learning-rate 2e-3 --max-tokens 1024 --dropout 0.1 --validate-every 275 \
      --patience 3
  foresearch-cli scratch train --resume --corpus corpus --checkpoint run1
  foresearch-cli supernet score --checkpoint run1/best.safetensors --corpus corpus
  foresearch-cli translate --checkpoint run1/best.safetensors --vocabulary corpus --split test | foresearch-cli bleu test.de

The network has weights of its own sizes; first values, positions and dropout are those that it would have inside its
space's supernet, as in HAT. The folder keeps the state to resume from (state.safetensors) and the network: the last one,
the one with the best validation loss, and with --average the mean of the last validations' (average.safetensors).
Losses are label-smoothed, in bits per target token. Ctrl-C stops after writing the state; a resumed training gives the
losses of one that was never interrupted.)";

struct TrainOptions {
    std::string space = "hat-wmt14-en-de";
    std::string architecture;
    LearningOptions learning;
};

/// What a training that ended made.
struct Made {
    const predict::TrainingProgress &progress;
    fs::path network;
    std::size_t parameters = 0;
    std::uintmax_t bytes = 0;
};

Result<Made> madeBy(const predict::TrainingProgress &progress, const fs::path &folder)
{
    const fs::path network = folder / workbench::finalNetwork(progress.settings);
    const auto file = predict::SupernetFile::open(network, std::nullopt);
    if (!file)
        return propagate(file);
    std::error_code ignored;
    return Made{progress, network, (*file)->parameterCount(), fs::file_size(network, ignored)};
}

void printMade(const Made &made, bool isJson)
{
    const predict::TrainingProgress &progress = made.progress;
    const auto best = progress.best();
    if (isJson) {
        OrderedJson result{{"updates", progress.updates},
                           {"stopped_early", progress.isStoppedEarly()},
                           {"best", {{"update", best->update}, {"loss", best->largest.loss}}}};
        if (progress.average)
            result["average"] = predict::toJson(*progress.average);
        result["network"] = made.network.string();
        result["parameters"] = made.parameters;
        result["bytes"] = made.bytes;
        OrderedJson line = OrderedJson::object();
        line["result"] = std::move(result);
        std::cout << toText(line) << '\n';
        return;
    }
    if (progress.isStoppedEarly())
        std::cout << "Stopped after update " << progress.updates << ": " << progress.settings.patience
                  << " validations without a better loss\n";
    std::cout << "Best after update " << best->update << ": validation loss " << best->largest.loss << '\n';
    if (progress.average)
        std::cout << "Average of the last "
                  << std::min<std::uint64_t>(progress.settings.average, progress.points.size())
                  << " validations: validation loss " << progress.average->loss << '\n';
    std::cout << made.network.string() << ": " << made.parameters << " parameters, " << made.bytes << " bytes\n";
}

Result<> train(const TrainOptions &options)
{
    const Interruptible interruptible;
    LearningOptions learning = options.learning;
    std::optional<space::SearchSpace> space;
    if (!learning.isResumed) {
        auto opened = space::openSpace(options.space);
        if (!opened)
            return propagate(opened);
        auto architecture = openArchitecture(options.architecture, *opened);
        if (!architecture)
            return propagate(architecture);
        learning.settings.architecture = *std::move(architecture);
        space = *std::move(opened);
    }
    workbench::EngineLoader loader;
    const auto trained = printTraining(loader, learning, space, interruptible.control());
    if (!trained)
        return propagate(trained);
    const auto made = madeBy(*trained, learning.place.folder);
    if (!made)
        return propagate(made);
    printMade(*made, learning.isJson);
    return {};
}

void addTrain(CLI::App &scratch)
{
    CLI::App &command = *scratch.add_subcommand("train", "Train one architecture alone from random weights");
    const auto options = std::make_shared<TrainOptions>();
    options->learning.settings = predict::scratchSettings();
    addPlaceOptions(command, options->learning);
    command.add_option("--space", options->space, "Search space: a built-in name or a JSON file")
        ->capture_default_str();
    CLI::Option *architecture =
        command.add_option("--architecture", options->architecture, "One architecture of the space, JSON");
    architecture->type_name("FILE|largest|smallest");
    addLearningOptions(command, options->learning.settings);
    addEndingOptions(command, options->learning.settings);
    addOutputOptions(command, options->learning);
    excludeSettings(command);
    command.footer(kTrainExamples);
    onRun(command, [options, architecture] {
        if (!options->learning.isResumed && architecture->count() == 0)
            throw CLI::ValidationError("--architecture", "is needed, except with --resume");
        return train(*options);
    });
}

} // namespace

void addScratchCommand(CLI::App &app)
{
    CLI::App *scratch =
        app.add_subcommand("scratch", "Truth: train architectures alone, from scratch, and build TFS-Eval from many");
    scratch->require_subcommand(1);
    addTrain(*scratch);
    addScratchDataset(*scratch);
}

} // namespace foresearch::cli
