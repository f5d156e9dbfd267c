#include "app/cli/latency_measuring.h"

#include "app/cli/checkpoint.h"
#include "app/cli/command.h"
#include "app/cli/interruptible.h"

#include "core/base/json.h"
#include "core/predict/labels.h"
#include "core/predict/latency_measurement.h"
#include "core/predict/untrained_supernet.h"
#include "core/space/architecture_file.h"
#include "core/space/space_json.h"
#include "core/workbench/translating.h"

#include <chrono>
#include <cstdio>
#include <iostream>
#include <memory>

namespace foresearch::cli {

namespace {

constexpr const char *kMeasureExamples = R"(Examples:
  foresearch-cli space sample hat-mini --count 30 | foresearch-cli latency measure --space hat-mini -
  foresearch-cli latency measure --checkpoint supernet.safetensors --translate binarised best.jsonl

One regime for all: single precision, evaluation without gradients, one thread, one sentence of --source-length ids; the
decoder says --target-length ids in --beam hypotheses, each step with the output layer. Trimmed means, without the
lowest and the highest tenth. The architectures are visited in turn, four times; when both halves of the visits order
them too differently (Kendall's tau-b below 0.9), a warning says so. --translate times real translation besides: the
first sentences of a split, one after another, with beam search.)";

constexpr const char *kDatasetExamples = R"(Examples:
  foresearch-cli latency dataset --space hat-mini --machine laptop --count 500 --out laptop.jsonl
  foresearch-cli latency fit laptop.jsonl --machine laptop --out laptop.safetensors

Random architectures of the space, each on the disk when it is measured: the same command goes on where it was
interrupted. Files may be exchanged between machines.)";

constexpr std::size_t kArchitecturesAtOnce = 10;

struct MeasureOptions {
    std::string space;
    std::string checkpoint;
    std::string architectures;
    predict::LatencyRegime regime;
    std::string corpus;
    std::string split = "test";
    std::size_t sentences = 20;
    bool isJson = false;
    std::string machine; ///< of a dataset
    std::string out;
    std::size_t count = 2000;
    std::uint64_t seed = 1;
};

using Supernet = std::shared_ptr<const predict::SupernetFile>;

Result<Supernet> openWeights(const MeasureOptions &options)
{
    if (!options.checkpoint.empty())
        return openCheckpoint({options.checkpoint, options.space});
    const auto space = space::openSpace(options.space);
    if (!space)
        return propagate(space);
    return predict::untrainedSupernet(*space, 1);
}

Result<std::unique_ptr<nn::LatencyMeter>> openMeter(workbench::EngineLoader &loader, const MeasureOptions &options,
                                                    Supernet supernet)
{
    const auto engine = loader.engine();
    if (!engine)
        return propagate(engine);
    return (*engine)->openLatencyMeter({.supernet = std::move(supernet), .regime = options.regime});
}

void warnOfNoise(std::span<const predict::MeasuredLatency> measured)
{
    const auto agreement = predict::rankAgreement(measured);
    if (!agreement || *agreement >= predict::kLeastRankAgreement)
        return;
    char text[200];
    std::snprintf(text, sizeof text,
                  "foresearch-cli: warning: this machine is too noisy to rank these architectures: both halves of the "
                  "measurement order them with tau-b %.2f, expected %.2f.\n",
                  *agreement, predict::kLeastRankAgreement);
    std::cerr << text;
}

/// Milliseconds a sentence of real translation, one at a time on one thread; empty where none was asked for.
using SentenceTimes = std::vector<std::vector<double>>;

Result<SentenceTimes> timeTranslation(workbench::EngineLoader &loader, const MeasureOptions &options,
                                      const Supernet &supernet, const std::vector<space::Architecture> &architectures,
                                      const TaskControl &control)
{
    if (options.corpus.empty())
        return SentenceTimes();
    const auto vocabulary = workbench::openVocabulary(options.corpus, *supernet);
    if (!vocabulary)
        return propagate(vocabulary);
    const auto corpus = text::openCorpus(options.corpus);
    if (!corpus)
        return propagate(corpus);
    const auto pairs = text::readSplit(*corpus, options.split, control);
    if (!pairs)
        return propagate(pairs);
    const auto translator = workbench::openTranslator(loader, {.supernet = supernet, .workers = 1});
    if (!translator)
        return propagate(translator);
    SentenceTimes times;
    for (const space::Architecture &architecture : architectures) {
        std::vector<double> &milliseconds = times.emplace_back();
        for (std::size_t i = 0; i < std::min(options.sentences, pairs->size()); ++i) {
            text::PackedSequences source;
            source.add(pairs->source[i]);
            const auto begin = std::chrono::steady_clock::now();
            const auto found =
                (*translator)->decode(architecture, source, {.beam = options.regime.beam}, {.stop = control.stop});
            if (!found)
                return propagate(found);
            milliseconds.push_back(
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
        }
    }
    return times;
}

OrderedJson toJson(const predict::Timing &timing)
{
    return {{"trimmed_mean_ms", timing.trimmedMean}, {"median_ms", timing.median}, {"sd_ms", timing.sd}};
}

void printJson(const predict::MeasuredLatency &latency, const predict::Timing *sentence)
{
    OrderedJson json{{"latency_ms", latency.totalMs()},        {"encoder", toJson(latency.encoder)},
                     {"decoder", toJson(latency.decoder)},     {"first_half_ms", latency.firstHalfMs},
                     {"second_half_ms", latency.secondHalfMs}, {"repetitions", latency.repetitions}};
    if (sentence)
        json["sentence"] = toJson(*sentence);
    std::cout << toText(json) << '\n';
}

void print(const std::vector<predict::MeasuredLatency> &measured, const SentenceTimes &sentences, bool isJson)
{
    if (!isJson)
        std::cout << "      #  latency (ms)  encoder  decoder  decoder median  decoder sd  repetitions"
                  << (sentences.empty() ? "" : "  sentence (ms)") << '\n';
    for (std::size_t i = 0; i < measured.size(); ++i) {
        const predict::MeasuredLatency &latency = measured[i];
        predict::Timing sentence;
        if (!sentences.empty())
            sentence = predict::timingOf(sentences[i]);
        if (isJson) {
            printJson(latency, sentences.empty() ? nullptr : &sentence);
            continue;
        }
        char row[160];
        std::snprintf(row, sizeof row, "%7zu  %12.3f  %7.3f  %7.3f  %14.3f  %10.3f  %11zu", i + 1, latency.totalMs(),
                      latency.encoder.trimmedMean, latency.decoder.trimmedMean, latency.decoder.median,
                      latency.decoder.sd, latency.repetitions);
        std::cout << row;
        if (!sentences.empty()) {
            std::snprintf(row, sizeof row, "  %13.3f", sentence.trimmedMean);
            std::cout << row;
        }
        std::cout << '\n';
    }
}

Result<> measure(const MeasureOptions &options)
{
    const Interruptible interruptible;
    const TaskControl &control = interruptible.control();
    const auto supernet = openWeights(options);
    if (!supernet)
        return propagate(supernet);
    const auto architectures =
        space::readArchitectures(options.architectures, space::ArchitectureForm::Json, &(*supernet)->space(), control);
    if (!architectures)
        return propagate(architectures);
    workbench::EngineLoader loader;
    const auto meter = openMeter(loader, options, *supernet);
    if (!meter)
        return propagate(meter);
    const auto measured = (*meter)->measure(*architectures, control);
    if (!measured)
        return propagate(measured);
    const auto sentences = timeTranslation(loader, options, *supernet, *architectures, control);
    if (!sentences)
        return propagate(sentences);
    print(*measured, *sentences, options.isJson);
    warnOfNoise(*measured);
    return {};
}

/// Those of the sample that the file lacks, in their order.
std::vector<space::Architecture> missing(const MeasureOptions &options, const space::SearchSpace &space,
                                         const predict::LatencyFile &file)
{
    std::vector<space::Architecture> rest;
    for (const space::Architecture &architecture : predict::sampleArchitectures(space, options.count, options.seed)) {
        const auto isIt = [&](const predict::LatencyEntry &entry) { return entry.architecture == architecture; };
        if (std::none_of(file.entries().begin(), file.entries().end(), isIt))
            rest.push_back(architecture);
    }
    return rest;
}

Result<> measureRest(const MeasureOptions &options, nn::LatencyMeter &meter, predict::LatencyFile &file,
                     const std::vector<space::Architecture> &rest, const TaskControl &control)
{
    for (std::size_t begin = 0; begin < rest.size(); begin += kArchitecturesAtOnce) {
        const std::span<const space::Architecture> some =
            std::span(rest).subspan(begin, std::min(kArchitecturesAtOnce, rest.size() - begin));
        const auto measured = meter.measure(some, {.stop = control.stop});
        if (!measured)
            return propagate(measured);
        std::vector<predict::LatencyEntry> entries;
        for (std::size_t i = 0; i < some.size(); ++i)
            entries.push_back({some[i], (*measured)[i]});
        if (const auto kept = file.append(entries); !kept)
            return kept;
        control.progress(
            {static_cast<double>(file.entries().size()), static_cast<double>(options.count), "architectures", {}});
    }
    return {};
}

Result<> makeDataset(const MeasureOptions &options)
{
    const Interruptible interruptible;
    auto file = predict::LatencyFile::open(
        options.out,
        {.machine = options.machine, .space = options.space, .seed = options.seed, .regime = options.regime});
    if (!file)
        return propagate(file);
    const auto supernet = openWeights(options);
    if (!supernet)
        return propagate(supernet);
    const std::vector<space::Architecture> rest = missing(options, (*supernet)->space(), *file);
    workbench::EngineLoader loader;
    const auto meter = openMeter(loader, options, *supernet);
    if (!meter)
        return propagate(meter);
    if (const auto done = measureRest(options, **meter, *file, rest, interruptible.control()); !done)
        return done;
    std::vector<predict::MeasuredLatency> all;
    for (const predict::LatencyEntry &entry : file->entries())
        all.push_back(entry.latency);
    std::cout << options.out << ": " << all.size() << " architectures, " << rest.size() << " of them measured now.\n";
    warnOfNoise(all);
    return {};
}

void addRegimeOptions(CLI::App &command, predict::LatencyRegime &regime)
{
    const auto number = [&command](const char *name, std::size_t &value, std::size_t most, const char *what) {
        command.add_option(name, value, what)->check(CLI::Range(std::size_t{1}, most))->capture_default_str();
    };
    number("--source-length", regime.sourceLength, text::kMaxPositions, "Ids of the source, end included");
    number("--target-length", regime.targetLength, text::kMaxPositions, "Ids that the decoder says");
    number("--beam", regime.beam, nn::kMaxBeam, "Hypotheses side by side");
    number("--dry-runs", regime.dryRuns, 1000, "Runs before the first timed one");
    number("--repetitions", regime.repetitions, 100'000, "Timed runs");
    command
        .add_option("--max-seconds", regime.maxSeconds, "Of one architecture: fewer repetitions where they take longer")
        ->check(CLI::Range(1e-3, 1e6))
        ->capture_default_str();
}

} // namespace

void addMeasureCommand(CLI::App &latency)
{
    CLI::App &command = *latency.add_subcommand("measure", "Milliseconds of architectures on this machine");
    const auto options = std::make_shared<MeasureOptions>();
    CLI::Option *space = command.add_option("--space", options->space, "Search space: a built-in name or a JSON file");
    CLI::Option *checkpoint =
        command.add_option("--checkpoint", options->checkpoint, "Supernet as safetensors; without it, random weights");
    command.add_option("architectures", options->architectures, "JSON lines; -: standard input")
        ->required()
        ->type_name("FILE|-");
    addRegimeOptions(command, options->regime);
    command.add_option("--translate", options->corpus, "Times translation of sentence pairs in this folder besides")
        ->needs(checkpoint)
        ->type_name("DIR");
    command.add_option("--split", options->split, "Of the folder")->capture_default_str();
    command.add_option("--sentences", options->sentences, "Of the split")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000}))
        ->capture_default_str();
    command.add_flag("--json", options->isJson, "One JSON object a line");
    command.footer(kMeasureExamples);
    onRun(command, [options, space, checkpoint] {
        if (space->count() + checkpoint->count() == 0)
            throw CLI::ValidationError("measure", "needs --space or --checkpoint");
        return measure(*options);
    });
}

void addDatasetCommand(CLI::App &latency)
{
    CLI::App &command = *latency.add_subcommand("dataset", "Latencies of random architectures as a file that grows");
    const auto options = std::make_shared<MeasureOptions>();
    command.add_option("--space", options->space, "Search space: a built-in name or a JSON file")->required();
    command.add_option("--machine", options->machine, "Name of this machine")->required();
    command.add_option("--out", options->out, "File to write or to go on with (JSON lines)")->required();
    command.add_option("--count", options->count, "Architectures in the end")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000}))
        ->capture_default_str();
    command.add_option("--seed", options->seed, "Of the sample of architectures")->capture_default_str();
    addRegimeOptions(command, options->regime);
    command.footer(kDatasetExamples);
    onRun(command, [options] { return makeDataset(*options); });
}

} // namespace foresearch::cli
