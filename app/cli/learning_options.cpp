#include "app/cli/learning_options.h"

#include "app/cli/choice.h"

#include "core/base/json.h"

#include <chrono>
#include <cstdio>
#include <iostream>
#include <set>

namespace foresearch::cli {

namespace {

constexpr std::uint64_t kMost = std::uint64_t{1} << 50;

using Clock = std::chrono::steady_clock;

void printUpdate(const LearningOptions &options, const nn::SupernetUpdate &update, double tokensPerSecond)
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

/// Of one network, whose three losses are one.
OrderedJson pointJson(const predict::ValidationPoint &point, bool isAlone)
{
    if (!isAlone)
        return predict::toJson(point);
    OrderedJson json{{"update", point.update}, {"training", point.training}};
    json.update(predict::toJson(point.largest));
    return json;
}

void printPoint(bool isJson, const predict::ValidationPoint &point, bool isAlone)
{
    if (isJson) {
        OrderedJson line = OrderedJson::object();
        line["validation"] = pointJson(point, isAlone);
        std::cout << toText(line) << '\n' << std::flush;
        return;
    }
    if (isAlone) {
        char row[160];
        std::snprintf(row, sizeof row, "%8llu  validation %.4f  training %.4f\n",
                      static_cast<unsigned long long>(point.update), point.largest.loss, point.training);
        std::cout << row << std::flush;
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
    explicit UpdatePrinter(const LearningOptions &options) : m_options(options) {}

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
    const LearningOptions &m_options;
    Clock::time_point m_begin = Clock::now();
    double m_tokens = 0;
};

} // namespace

void addPlaceOptions(CLI::App &command, LearningOptions &options)
{
    command.add_option("--checkpoint", options.place.folder, "Folder of the training")->required()->type_name("DIR");
    command.add_option("--corpus", options.place.corpus, "Folder of binarised sentence pairs")
        ->required()
        ->type_name("DIR");
    command.add_flag("--resume", options.isResumed, "Go on with the folder's training, its space and settings");
    addDeviceOption(command, options.place.device, "dropout draws other numbers on each");
}

CLI::Option *addDeviceOption(CLI::App &command, std::string &device, const std::string &help)
{
    return command.add_option("--device", device, "cpu, cuda or cuda:NUMBER, with a LibTorch that has CUDA; " + help)
        ->type_name("NAME")
        ->capture_default_str();
}

void addLearningOptions(CLI::App &command, predict::SupernetTrainingSettings &settings)
{
    const auto addCount = [&](const char *option, auto &into, std::uint64_t least, const char *help) {
        command.add_option(option, into, help)->check(CLI::Range(least, kMost))->capture_default_str();
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
    addCount("--save-every", settings.saveEvery, 0, "Updates between checkpoints; 0: those of validations only");
    addCount("--shards", settings.shards, 1, "Parts of a micro-batch, computed side by side; losses depend on them");
    using predict::LearningRateSchedule;
    addChoice(command, "--schedule", settings.schedule,
              byName({LearningRateSchedule::Cosine, LearningRateSchedule::InverseSquareRoot}),
              "Of the learning rate after the warm-up");
    addChoice(command, "--precision", settings.precision, byName({predict::Precision::Fp32, predict::Precision::Bf16}),
              "Of matrix products");
}

void addEndingOptions(CLI::App &command, predict::SupernetTrainingSettings &settings)
{
    command
        .add_option("--patience", settings.patience,
                    "Validations without a better loss after which it ends; 0: any number")
        ->check(CLI::Range(std::uint64_t{0}, kMost))
        ->capture_default_str();
    command
        .add_option("--average", settings.average, "Last validations whose weights are averaged at the end; 0: none")
        ->check(CLI::Range(std::uint64_t{0}, std::uint64_t{1000}))
        ->capture_default_str();
}

void addOutputOptions(CLI::App &command, LearningOptions &options)
{
    command.add_option("--log-every", options.logEvery, "Updates between two lines of output")
        ->check(CLI::Range(std::uint64_t{1}, kMost))
        ->capture_default_str();
    command.add_flag("--json", options.isJson, "One JSON object a line");
}

void excludeSettings(CLI::App &command)
{
    const std::set<std::string> others{"--help",      "--resume", "--checkpoint", "--folder",  "--corpus", "--device",
                                       "--log-every", "--json",   "--retry",      "--dry-run", "--form"};
    CLI::Option *const resume = command.get_option("--resume");
    for (CLI::Option *option : command.get_options())
        if (!others.contains(option->get_name(false, true).substr(option->get_name(false, true).find("--"))))
            resume->excludes(option);
}

Result<predict::TrainingProgress> printTraining(workbench::EngineLoader &loader, const LearningOptions &options,
                                                const std::optional<space::SearchSpace> &space,
                                                const TaskControl &control)
{
    std::optional<workbench::NewTraining> begin;
    if (space)
        begin = {*space, options.settings};
    UpdatePrinter printer(options);
    bool isAlone = false;
    return workbench::trainSupernet(
        loader, begin ? &*begin : nullptr, options.place,
        {.onBegin =
             [&](const predict::TrainingProgress &progress) { isAlone = progress.settings.architecture.has_value(); },
         .onUpdate = [&](const nn::SupernetUpdate &update) { printer.take(update); },
         .onPoint = [&](const predict::ValidationPoint &point) { printPoint(options.isJson, point, isAlone); }},
        control);
}

} // namespace foresearch::cli
