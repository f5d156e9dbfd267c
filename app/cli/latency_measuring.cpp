#include "app/cli/latency_measuring.h"

#include "app/cli/checkpoint.h"
#include "app/cli/command.h"
#include "app/cli/interruptible.h"
#include "app/cli/project_source.h"
#include "app/cli/training.h"

#include "core/base/json.h"
#include "core/predict/untrained_supernet.h"
#include "core/space/architecture_file.h"
#include "core/workbench/latency_measuring.h"
#include "core/workbench/latency_runs.h"
#include "core/workbench/translating.h"

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
  foresearch-cli latency dataset --space hat-mini --machine laptop --count 500 --project paper.foresearch

Random architectures of the space, ten at a time, safe as soon as they are measured: the same command goes on where it
was interrupted. Between projects and machines they go by `latency export` and `latency import`.)";

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
    std::string project;
    std::size_t count = 2000;
    std::uint64_t seed = 1;
};

using Supernet = std::shared_ptr<const predict::SupernetFile>;

Result<Supernet> openWeights(const MeasureOptions &options)
{
    if (!options.checkpoint.empty())
        return openCheckpoint({options.checkpoint, options.space});
    const auto space = openSpaceBeside(options.project, options.space);
    if (!space)
        return propagate(space);
    return predict::untrainedSupernet(*space, 1);
}

void warnOfNoise(std::span<const predict::MeasuredLatency> measured)
{
    if (const auto warning = predict::noiseWarning(measured))
        std::cerr << "foresearch-cli: warning: " << *warning << ".\n";
}

/// Those to translate; none where that was not asked for.
Result<text::PackedSequences> readSentences(const MeasureOptions &options, const Supernet &supernet,
                                            const TaskControl &control)
{
    text::PackedSequences sources;
    if (options.corpus.empty())
        return sources;
    const auto vocabulary = workbench::openVocabulary(options.corpus, *supernet);
    if (!vocabulary)
        return propagate(vocabulary);
    const auto corpus = text::openCorpus(options.corpus);
    if (!corpus)
        return propagate(corpus);
    const auto pairs = text::readSplit(*corpus, options.split, control);
    if (!pairs)
        return propagate(pairs);
    for (std::size_t i = 0; i < std::min(options.sentences, pairs->size()); ++i)
        sources.add(pairs->source[i]);
    return sources;
}

/// Of every architecture, where there are sentences.
Result<std::vector<predict::Timing>> timeSentences(workbench::EngineLoader &loader, const MeasureOptions &options,
                                                   const Supernet &supernet,
                                                   const std::vector<space::Architecture> &architectures,
                                                   const text::PackedSequences &sources, const TaskControl &control)
{
    if (sources.size() == 0)
        return std::vector<predict::Timing>();
    const auto translator = workbench::openTranslator(loader, {.supernet = supernet, .workers = 1});
    if (!translator)
        return propagate(translator);
    return workbench::timeTranslations(**translator, architectures, sources, {.beam = options.regime.beam}, control);
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

/// Without it milliseconds mean nothing.
void printRegime(const predict::LatencyRegime &regime)
{
    std::cout << "Single precision, evaluation without gradients, one thread, one sentence of " << regime.sourceLength
              << " ids to " << regime.targetLength << ", beam " << regime.beam << ", trimmed means.\n";
}

void print(const std::vector<predict::MeasuredLatency> &measured, const std::vector<predict::Timing> &sentences,
           bool isJson)
{
    if (!isJson)
        std::cout << "      #  latency (ms)  encoder  decoder  decoder median  decoder sd  repetitions"
                  << (sentences.empty() ? "" : "  sentence (ms)") << '\n';
    for (std::size_t i = 0; i < measured.size(); ++i) {
        const predict::MeasuredLatency &latency = measured[i];
        if (isJson) {
            printJson(latency, sentences.empty() ? nullptr : &sentences[i]);
            continue;
        }
        char row[160];
        std::snprintf(row, sizeof row, "%7zu  %12.3f  %7.3f  %7.3f  %14.3f  %10.3f  %11zu", i + 1, latency.totalMs(),
                      latency.encoder.trimmedMean, latency.decoder.trimmedMean, latency.decoder.median,
                      latency.decoder.sd, latency.repetitions);
        std::cout << row;
        if (!sentences.empty()) {
            std::snprintf(row, sizeof row, "  %13.3f", sentences[i].trimmedMean);
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
    const auto architectures = openArchitectures(options.architectures, **supernet, control);
    if (!architectures)
        return propagate(architectures);
    const auto sources = readSentences(options, *supernet, control);
    if (!sources)
        return propagate(sources);
    workbench::EngineLoader loader;
    const auto meter = workbench::openLatencyMeter(loader, {.supernet = *supernet, .regime = options.regime});
    if (!meter)
        return propagate(meter);
    const auto measured = (*meter)->measure(*architectures, control);
    if (!measured)
        return propagate(measured);
    const auto sentences = timeSentences(loader, options, *supernet, *architectures, *sources, control);
    if (!sentences)
        return propagate(sentences);
    if (!options.isJson)
        printRegime(options.regime);
    print(*measured, *sentences, options.isJson);
    warnOfNoise(*measured);
    return {};
}

predict::LatencyHeader headerOf(const MeasureOptions &options)
{
    return {.machine = options.machine, .space = options.space, .seed = options.seed, .regime = options.regime};
}

/// Random ones, or those of a file, which join them.
Result<std::vector<space::Architecture>> sampleOf(const MeasureOptions &options, const space::SearchSpace &space,
                                                  const TaskControl &control)
{
    if (options.architectures.empty())
        return predict::sampleArchitectures(space, options.count, options.seed);
    return space::readArchitectures(options.architectures, space::ArchitectureForm::Json, &space, control);
}

Result<> measureSample(const MeasureOptions &options, predict::LatencyKeeper &keeper, const TaskControl &control)
{
    const auto supernet = openWeights(options);
    if (!supernet)
        return propagate(supernet);
    const auto sample = sampleOf(options, (*supernet)->space(), control);
    if (!sample)
        return propagate(sample);
    workbench::EngineLoader loader;
    const auto meter = workbench::openLatencyMeter(loader, {.supernet = *supernet, .regime = options.regime});
    if (!meter)
        return propagate(meter);
    return workbench::measureInto(**meter, *sample, keeper, control);
}

void sayKept(const predict::LatencyKeeper &keeper, std::size_t before, const std::string &where)
{
    std::vector<predict::MeasuredLatency> all;
    for (const predict::LatencyEntry &entry : keeper.entries())
        all.push_back(entry.latency);
    std::cout << where << ": " << all.size() << " architectures, " << all.size() - before << " of them measured now.\n";
    warnOfNoise(all);
}

Result<> makeDatasetInProject(const MeasureOptions &options, const std::string &commandLine)
{
    const Interruptible interruptible;
    auto project = store::Project::open(options.project, store::Access::Write);
    if (!project)
        return propagate(project);
    auto run = workbench::LatencyRun::open(workbench::soleAccess(*project), headerOf(options), commandLine);
    if (!run)
        return propagate(run);
    const std::size_t before = run->entries().size();
    const auto done = measureSample(options, *run, interruptible.control());
    if (const auto ended = run->end(done); !ended)
        return ended;
    if (!done)
        return done;
    sayKept(*run, before, options.project + ", " + options.machine);
    return {};
}

Result<> makeDataset(const MeasureOptions &options, const std::string &commandLine)
{
    if (options.out.empty() == options.project.empty())
        throw CLI::ValidationError("dataset", "needs either --out or --project");
    if (!options.project.empty())
        return makeDatasetInProject(options, commandLine);
    const Interruptible interruptible;
    auto file = predict::LatencyFile::open(options.out, headerOf(options));
    if (!file)
        return propagate(file);
    const std::size_t before = file->entries().size();
    if (const auto done = measureSample(options, *file, interruptible.control()); !done)
        return done;
    sayKept(*file, before, options.out);
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

void addDatasetCommand(CLI::App &latency, const std::string &commandLine)
{
    CLI::App &command = *latency.add_subcommand("dataset", "Latencies of random architectures as a file that grows");
    const auto options = std::make_shared<MeasureOptions>();
    command.add_option("--space", options->space, "Search space: a built-in name or a JSON file")->required();
    command.add_option("--machine", options->machine, "Name of this machine")->required();
    command.add_option("--out", options->out, "File to write or to go on with (JSON lines)");
    addKeepingOption(command, options->project);
    command.add_option("--count", options->count, "Architectures in the end")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000}))
        ->capture_default_str();
    command.add_option("--seed", options->seed, "Of the sample of architectures")->capture_default_str();
    command.add_option("--architectures", options->architectures, "JSON lines instead of a sample; -: standard input")
        ->type_name("FILE|-");
    addRegimeOptions(command, options->regime);
    command.footer(kDatasetExamples);
    onRun(command, [options, commandLine] { return makeDataset(*options, commandLine); });
}

} // namespace foresearch::cli
