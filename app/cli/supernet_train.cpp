#include "app/cli/supernet_train.h"

#include "app/cli/choice.h"
#include "app/cli/command.h"
#include "app/cli/interruptible.h"

#include "core/base/json.h"
#include "core/space/space_json.h"
#include "core/workbench/supernet_training_run.h"

#include <chrono>
#include <cstdio>
#include <iostream>
#include <map>
#include <memory>
#include <set>

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
    workbench::TrainingPlace place;
    predict::SupernetTrainingSettings settings;
    std::uint64_t logEvery = 100;
    bool isResumed = false;
    bool isJson = false;
};

using Clock = std::chrono::steady_clock;

void printUpdate(const TrainOptions &options, const nn::SupernetUpdate &update, double tokensPerSecond)
{
    if (options.isJson) {
        std::cout << toText({{"update", update.update},
                             {"loss", update.loss},
                             {"nll", update.nll},
                             {"learning_rate", update.learningRate},
                             {"tokens", update.tokens},
                             {"tokens_per_second", tokensPerSecond}})
                  << '\n'
                  << std::flush;
        return;
    }
    char row[120];
    std::snprintf(row, sizeof row, "%8llu  training %8.4f  learning rate %.3e  %7.0f tokens/s\n",
                  static_cast<unsigned long long>(update.update), update.loss, update.learningRate, tokensPerSecond);
    std::cout << row << std::flush;
}

void printPoint(bool isJson, const predict::ValidationPoint &point)
{
    if (isJson) {
        OrderedJson line{{"validation", predict::toJson(point)}};
        std::cout << toText(line) << '\n' << std::flush;
        return;
    }
    char row[160];
    std::snprintf(row, sizeof row, "%8llu  largest %.4f  smallest %.4f  random %.4f  training %.4f\n",
                  static_cast<unsigned long long>(point.update), point.largest.loss, point.smallest.loss,
                  point.random.loss, point.training);
    std::cout << row << std::flush;
}

/// Prints every so many updates.
class UpdatePrinter {
public:
    explicit UpdatePrinter(const TrainOptions &options) : m_options(options) {}

    void take(const nn::SupernetUpdate &update)
    {
        m_tokens += static_cast<double>(update.tokens);
        if (update.update % m_options.logEvery != 0)
            return;
        const std::chrono::duration<double> seconds = Clock::now() - m_begin;
        printUpdate(m_options, update, m_tokens / seconds.count());
        m_begin = Clock::now();
        m_tokens = 0;
    }

private:
    const TrainOptions &m_options;
    Clock::time_point m_begin = Clock::now();
    double m_tokens = 0;
};

Result<> train(const TrainOptions &options)
{
    const Interruptible interruptible;
    std::optional<workbench::NewTraining> begin;
    if (!options.isResumed) {
        const auto space = space::openSpace(options.space);
        if (!space)
            return propagate(space);
        begin = {*space, options.settings};
    }
    UpdatePrinter printer(options);
    workbench::EngineLoader loader;
    const auto trained = workbench::trainSupernet(
        loader, begin ? &*begin : nullptr, options.place,
        {.onUpdate = [&](const nn::SupernetUpdate &update) { printer.take(update); },
         .onPoint = [&](const predict::ValidationPoint &point) { printPoint(options.isJson, point); }},
        interruptible.control());
    if (!trained)
        return propagate(trained);
    if (!options.isJson)
        if (const auto best = trained->best())
            std::cout << "Best after update " << best->update << ": mean validation loss " << best->mean() << '\n';
    return {};
}

/// The values by the names that they have everywhere.
template <typename Value>
std::map<std::string, Value> byName(std::initializer_list<Value> values)
{
    std::map<std::string, Value> named;
    for (const Value value : values)
        named.emplace(predict::name(value), value);
    return named;
}

void addLearning(CLI::App &command, predict::SupernetTrainingSettings &settings)
{
    const auto addCount = [&](const char *option, auto &into, std::uint64_t least, const char *help) {
        command.add_option(option, into, help)->check(CLI::Range(least, std::uint64_t{1} << 50))->capture_default_str();
    };
    const auto addNumber = [&](const char *option, double &into, double most, const char *help) {
        command.add_option(option, into, help)->check(CLI::Range(0.0, most))->capture_default_str();
    };
    addCount("--updates", settings.updates, 1, "Steps of the optimiser");
    addCount("--max-tokens", settings.maxTokens, 1, "Of a micro-batch: sentences times the longest one");
    addCount("--update-freq", settings.updateFreq, 1, "Micro-batches of an update");
    addCount("--seed", settings.seed, 0, "Of weights, order of batches and dropout");
    addCount("--warmup-updates", settings.warmupUpdates, 0, "In which the learning rate rises");
    addNumber("--learning-rate", settings.learningRate, 10, "Its maximum");
    addNumber("--first-rate", settings.firstRate, 10, "Where it begins, and where the cosine ends");
    addNumber("--weight-decay", settings.weightDecay, 1, "Decoupled");
    addNumber("--clip-norm", settings.clipNorm, 1e9, "Longest gradient; 0: any");
    addNumber("--dropout", settings.dropout, 0.99, "At the largest width; less at smaller ones");
    addNumber("--attention-dropout", settings.attentionDropout, 0.99, "Of attention's probabilities");
    addNumber("--label-smoothing", settings.labelSmoothing, 0.99, "Share of the loss over all entries");
    addCount("--validate-every", settings.validateEvery, 0, "Updates; 0: at the end only");
    addCount("--shards", settings.shards, 1, "Parts of a micro-batch, computed side by side; losses depend on them");
    addCount("--save-every", settings.saveEvery, 0, "Updates between checkpoints; 0: those of validations only");
}

/// A training that is resumed keeps its space and settings.
void excludeSettings(CLI::App &command)
{
    const std::set<std::string> others{"--help", "--resume", "--checkpoint", "--corpus", "--log-every", "--json"};
    CLI::Option *const resume = command.get_option("--resume");
    for (CLI::Option *option : command.get_options())
        if (!others.contains(option->get_name(false, true).substr(option->get_name(false, true).find("--"))))
            resume->excludes(option);
}

} // namespace

void addSupernetTrain(CLI::App &supernet)
{
    CLI::App &command = *supernet.add_subcommand("train", "Train a supernet from random weights");
    const auto options = std::make_shared<TrainOptions>();
    predict::SupernetTrainingSettings &settings = options->settings;
    command.add_option("--checkpoint", options->place.folder, "Folder of the training")->required()->type_name("DIR");
    command.add_option("--corpus", options->place.corpus, "Folder of binarised sentence pairs")
        ->required()
        ->type_name("DIR");
    command.add_flag("--resume", options->isResumed, "Go on with the folder's training, its space and settings");
    command.add_option("--space", options->space, "Search space: a built-in name or a JSON file")
        ->capture_default_str();
    using predict::SupernetVariant;
    addChoice(command, "--variant", settings.variant,
              byName({SupernetVariant::Hat, SupernetVariant::Sandwich, SupernetVariant::LayerMixture,
                      SupernetVariant::NeuronMixture}),
              "hat: one random architecture an update; sandwich: with the largest and the smallest; mos-layer, "
              "mos-neuron: sandwich with mixtures of experts");
    addLearning(command, settings);
    using predict::LearningRateSchedule;
    addChoice(command, "--schedule", settings.schedule,
              byName({LearningRateSchedule::Cosine, LearningRateSchedule::InverseSquareRoot}),
              "Of the learning rate after the warm-up");
    using predict::ArchitectureDraws;
    addChoice(command, "--draws", settings.draws,
              byName({ArchitectureDraws::Hat, ArchitectureDraws::Mos, ArchitectureDraws::Seed}),
              "Architectures of the updates: HAT's, those of MoS, or the seed's own");
    addChoice(command, "--precision", settings.precision, byName({predict::Precision::Fp32, predict::Precision::Bf16}),
              "Of matrix products");
    command.add_option("--experts", settings.experts, "Of a mixture, with the supernet's own")
        ->check(CLI::Range(1, 64))
        ->capture_default_str();
    command.add_option("--router-width", settings.routerWidth, "Hidden units of a mixture's routers")
        ->check(CLI::Range(1, 65536))
        ->capture_default_str();
    command.add_option("--router-dropout", settings.routerDropout, "Of those units")
        ->check(CLI::Range(0.0, 0.99))
        ->capture_default_str();
    command.add_option("--log-every", options->logEvery, "Updates between two lines of output")
        ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1} << 50))
        ->capture_default_str();
    command.add_flag("--json", options->isJson, "One JSON object a line");
    excludeSettings(command);
    command.footer(kExamples);
    onRun(command, [options] { return train(*options); });
}

} // namespace foresearch::cli
