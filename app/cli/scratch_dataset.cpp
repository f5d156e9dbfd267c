#include "app/cli/command.h"
#include "app/cli/interruptible.h"
#include "app/cli/learning_options.h"
#include "app/cli/scratch.h"

#include "core/base/json.h"
#include "core/eval/tfs_building.h"
#include "core/eval/tfs_eval_import.h"
#include "core/space/architecture_file.h"
#include "core/space/space_json.h"
#include "core/workbench/truth_building.h"
#include "core/workbench/truth_estimate.h"

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <memory>
#include <numeric>

namespace foresearch::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char *kExamples = R"(Examples:
  foresearch-cli scratch dataset --space hat-mini --corpus corpus --folder truth --count 30 --dry-run \
      --updates 3300 --warmup-updates 300 --learning-rate 2e-3 --max-tokens 1024 --dropout 0.1
  foresearch-cli scratch dataset --space hat-mini --corpus corpus --folder truth --count 30 \
      --updates 3300 --warmup-updates 300 --learning-rate 2e-3 --max-tokens 1024 --dropout 0.1 \
      --supernet HAT=supernet.safetensors --machine measured
  foresearch-cli scratch dataset --resume --corpus corpus --folder truth
  foresearch-cli project import paper.foresearch --tfs-eval truth/tfs_eval.jsonl --task hat-mini

Architectures are random, as many of each decoder depth, or those of a file. Each is trained as by `scratch train`, and
its translations of the validation and the test part are judged (beam 4, length penalty 0.6, sacreBLEU's BLEU, 13a); those
with the weights of supernets are too. What is known is on the disk at once (FOLDER/truth.jsonl); after any end --resume
goes on, in the middle of a training too. A network that diverges is kept with the reason, and the others go on. The
network's final weights stay (FOLDER/networks/N). FOLDER/tfs_eval.jsonl is TFS-Eval of what is trained, as `evaluate` and
`project import` read it; GFLOPs and sizes follow from the architecture. --dry-run measures a few updates and
translations, and says how long all of it takes.)";

struct DatasetOptions {
    LearningOptions learning; ///< its folder is the data's
    std::string space;
    std::string architectures;
    std::size_t count = 30;
    std::uint64_t sampleSeed = 1;
    std::string task;
    std::string title;
    std::vector<std::string> supernets; ///< NAME=FILE
    std::string form = "jsonl";
    predict::TruthPlan plan;
    bool isRetry = false;
    bool isDry = false;
};

Result<predict::TruthSupernet> supernetOf(const std::string &text)
{
    const std::size_t at = text.find('=');
    if (at == std::string::npos || at == 0 || at + 1 == text.size())
        throw CLI::ValidationError("--supernet", "found \"" + text + "\", expected NAME=FILE");
    return predict::TruthSupernet{text.substr(0, at), fs::absolute(text.substr(at + 1)).lexically_normal().string()};
}

Result<predict::TruthPlan> planOf(const DatasetOptions &options, const TaskControl &control)
{
    predict::TruthPlan plan = options.plan;
    plan.settings = options.learning.settings;
    auto space = space::openSpace(options.space);
    if (!space)
        return propagate(space);
    plan.space = *std::move(space);
    if (options.architectures.empty()) {
        plan.architectures = eval::sampleOverDepths(plan.space, options.count, options.sampleSeed);
    } else {
        auto read =
            space::readArchitectures(options.architectures, space::ArchitectureForm::Json, &plan.space, control);
        if (!read)
            return propagate(read);
        plan.architectures = *std::move(read);
    }
    plan.task = options.task.empty() ? plan.space.name : options.task;
    plan.title = options.title.empty() ? plan.task : options.title;
    for (const std::string &text : options.supernets) {
        auto supernet = supernetOf(text);
        if (!supernet)
            return propagate(supernet);
        plan.supernets.push_back(*std::move(supernet));
    }
    if (const auto checked = predict::validate(plan); !checked)
        return propagate(checked);
    return plan;
}

OrderedJson rowJson(std::size_t network, const predict::TruthRow &row)
{
    OrderedJson json = OrderedJson::object();
    json["network"] = network + 1;
    if (row.trained) {
        json["updates"] = row.trained->updates;
        json["loss"] = row.trained->loss;
        json["seconds"] = row.trained->seconds;
        json["valid_BLEU"] = row.trained->bleu.valid;
        json["test_BLEU"] = row.trained->bleu.test;
    }
    if (row.failure)
        json["failed"] = *row.failure;
    return json;
}

void printRow(std::size_t network, const predict::TruthRow &row, bool isJson)
{
    if (isJson) {
        std::cout << toText(rowJson(network, row)) << '\n' << std::flush;
        return;
    }
    if (!row.trained) {
        std::cout << "network " << network + 1 << " failed: " << row.failure.value_or("") << '\n' << std::flush;
        return;
    }
    char line[160];
    std::snprintf(line, sizeof line, "network %zu: %llu updates, loss %.4f, BLEU %.2f on valid, %.2f on test, %.0f s\n",
                  network + 1, static_cast<unsigned long long>(row.trained->updates), row.trained->loss,
                  row.trained->bleu.valid, row.trained->bleu.test, row.trained->seconds);
    std::cout << line << std::flush;
}

std::string hours(double seconds)
{
    char text[40];
    std::snprintf(text, sizeof text, seconds < 5400 ? "%.1f min" : "%.1f h", seconds / (seconds < 5400 ? 60 : 3600));
    return text;
}

void printEstimate(const workbench::TruthEstimate &estimate, bool isJson)
{
    const auto training = std::accumulate(estimate.trainingSeconds.begin(), estimate.trainingSeconds.end(), 0.0);
    if (isJson) {
        std::cout << toText(
            {{"networks", std::count_if(estimate.trainingSeconds.begin(), estimate.trainingSeconds.end(),
                                        [](double seconds) { return seconds > 0; })},
             {"training_seconds", training},
             {"translation_seconds", estimate.translationSeconds},
             {"latency_seconds", estimate.latencySeconds},
             {"tokens_per_second", estimate.tokensPerSecond},
             {"memory_bytes", estimate.memoryBytes},
             {"disk_bytes", estimate.diskBytes}})
                  << '\n';
        return;
    }
    const auto [least, most] = std::minmax_element(estimate.trainingSeconds.begin(), estimate.trainingSeconds.end());
    char text[400];
    std::snprintf(
        text, sizeof text,
        "Training       %s (%s to %s a network, with all its updates; measured %.0f target tokens/s)\n"
        "Translations   %s\nLatencies      %s at most\nTogether       %s, if this machine stays as busy as it is now\n"
        "Memory         %.0f MB\nDisk           %.0f MB\n",
        hours(training).c_str(), hours(*least).c_str(), hours(*most).c_str(), estimate.tokensPerSecond,
        hours(estimate.translationSeconds).c_str(), hours(estimate.latencySeconds).c_str(),
        hours(estimate.seconds()).c_str(), estimate.memoryBytes / 1e6, estimate.diskBytes / 1e6);
    std::cout << text;
}

struct Written {
    fs::path path;
    std::size_t rows = 0;
};

/// TFS-Eval of what is trained. Errors: those of exportTfsEval; NotFound (too little).
Result<Written> writeTask(const predict::TruthFile &file, const DatasetOptions &options)
{
    eval::TfsTask task = predict::truthTask(file.plan(), file.rows());
    const eval::TfsSplit &split = task.splits.front();
    const std::size_t rows = split.demonstrations.size() + split.test.size();
    if (split.test.empty())
        return fail(ErrorCode::NotFound, options.learning.place.folder.string() + ": found " + std::to_string(rows)
                                             + " networks that are trained and judged, expected more than the "
                                             + std::to_string(file.plan().demonstrations) + " demonstrations.");
    const bool isFolder = options.form == "folder";
    const fs::path path = options.learning.place.folder / ("tfs_eval" + (isFolder ? "" : "." + options.form));
    const eval::TfsForm form = isFolder                  ? eval::TfsForm::Folder
                               : options.form == "jsonl" ? eval::TfsForm::Jsonl
                                                         : eval::TfsForm::Csv;
    if (const auto written = eval::exportTfsEval({.tasks = {std::move(task)}}, path, form); !written)
        return propagate(written);
    return Written{path, rows};
}

void printWritten(const predict::TruthFile &file, const Written &written, bool isJson)
{
    const auto failed = std::count_if(file.rows().begin(), file.rows().end(),
                                      [](const predict::TruthRow &row) { return row.failure.has_value(); });
    if (isJson) {
        OrderedJson line = OrderedJson::object();
        line["result"] = {{"tfs_eval", written.path.string()}, {"networks", written.rows}, {"failed", failed}};
        std::cout << toText(line) << '\n';
        return;
    }
    std::cout << written.path.string() << ": " << written.rows << " networks of task " << file.plan().task;
    if (failed > 0)
        std::cout << "; " << failed << " failed (--retry trains them again)";
    std::cout << '\n';
}

Result<> build(const DatasetOptions &options, predict::TruthFile &file, workbench::EngineLoader &loader,
               const TaskControl &control)
{
    const workbench::TruthPlace place{options.learning.place.corpus, options.learning.place.folder};
    const auto built = workbench::buildTruth(
        loader, file, place,
        options.isRetry ? workbench::FailedNetworks::TrainedAgain : workbench::FailedNetworks::Left,
        {.onNetwork = [&](std::size_t network,
                          const predict::TruthRow &row) { printRow(network, row, options.learning.isJson); }},
        control);
    const auto written = writeTask(file, options);
    if (!built && built.error().code == ErrorCode::Stopped)
        return fail(ErrorCode::Stopped,
                    "The making of the data was stopped; with --resume it goes on from " + place.folder.string() + ".");
    if (!built)
        return built;
    if (!written)
        return propagate(written);
    printWritten(file, *written, options.learning.isJson);
    return {};
}

Result<> dataset(const DatasetOptions &options)
{
    const Interruptible interruptible;
    const TaskControl &control = interruptible.control();
    workbench::EngineLoader loader;
    const workbench::TrainingPlace &place = options.learning.place;
    std::optional<predict::TruthPlan> plan;
    if (!options.learning.isResumed) {
        auto made = planOf(options, control);
        if (!made)
            return propagate(made);
        if (const auto checked = workbench::checkTruth(*made, place.corpus, control); !checked)
            return checked;
        const auto corpus = workbench::truthCorpus(place.corpus, made->testSplit, control);
        if (!corpus)
            return propagate(corpus);
        plan = *std::move(made);
        plan->corpus = *corpus;
    }
    if (plan && options.isDry) {
        const std::vector<predict::TruthRow> rows(plan->architectures.size());
        const auto estimate = workbench::estimateTruth(loader, *plan, rows, place.corpus, control);
        if (!estimate)
            return propagate(estimate);
        printEstimate(*estimate, options.learning.isJson);
        return {};
    }
    auto file = workbench::openTruth(place.folder, plan ? &*plan : nullptr);
    if (!file)
        return propagate(file);
    if (!options.isDry)
        return build(options, *file, loader, control);
    const auto estimate = workbench::estimateTruth(loader, file->plan(), file->rows(), place.corpus, control);
    if (!estimate)
        return propagate(estimate);
    printEstimate(*estimate, options.learning.isJson);
    return {};
}

void addPlanOptions(CLI::App &command, DatasetOptions &options)
{
    command.add_option("--space", options.space, "Search space: a built-in name or a JSON file");
    CLI::Option *file = command.add_option("--architectures", options.architectures,
                                           "Those that are trained, JSON lines; -: standard input");
    file->type_name("FILE|-");
    command.add_option("--count", options.count, "Random architectures, spread over decoder depths")
        ->check(CLI::Range(std::size_t{2}, std::size_t{100'000}))
        ->capture_default_str()
        ->excludes(file);
    command.add_option("--sample-seed", options.sampleSeed, "Of the random architectures")
        ->capture_default_str()
        ->excludes(file);
    command.add_option("--task", options.task, "Name of the task in the data; without it the space's");
    command.add_option("--title", options.title, "Of the task, for tables and figures");
    command
        .add_option("--supernet", options.supernets, "Whose inherited weights are judged too, by their name; several")
        ->type_name("NAME=FILE");
    command.add_option(
        "--machine", options.plan.machine,
        "Latencies: the FILE of `latency fit`; measured: on this machine; exec:PROGRAM that answers in ms");
    command.add_option("--test-split", options.plan.testSplit, "Of the corpus, beside valid")->capture_default_str();
    command.add_option("--split-seeds", options.plan.splitSeeds, "Of the splits into demonstrations and test")
        ->delimiter(',')
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    command.add_option("--demonstrations", options.plan.demonstrations, "Of every split")
        ->check(CLI::Range(std::size_t{1}, std::size_t{100'000}))
        ->capture_default_str();
}

} // namespace

void addScratchDataset(CLI::App &scratch)
{
    CLI::App &command = *scratch.add_subcommand("dataset", "Train many architectures and make TFS-Eval of them");
    const auto options = std::make_shared<DatasetOptions>();
    LearningOptions &learning = options->learning;
    learning.settings = predict::scratchSettings();
    command.add_option("--folder", learning.place.folder, "Of the data")->required()->type_name("DIR");
    command.add_option("--corpus", learning.place.corpus, "Folder of binarised sentence pairs")
        ->required()
        ->type_name("DIR");
    command.add_flag("--resume", learning.isResumed, "Go on with the folder's data, their architectures and settings");
    command.add_flag("--retry", options->isRetry, "Train again what failed");
    command.add_flag("--dry-run", options->isDry, "Only say what it takes; trains for some seconds, writes nothing");
    command.add_option("--form", options->form, "Of TFS-Eval in the folder")
        ->check(CLI::IsMember({"jsonl", "csv", "folder"}))
        ->capture_default_str();
    command.add_flag("--json", learning.isJson, "One JSON object a line");
    addPlanOptions(command, *options);
    addLearningOptions(command, learning.settings);
    addEndingOptions(command, learning.settings);
    excludeSettings(command);
    command.footer(kExamples);
    onRun(command, [options] {
        if (!options->learning.isResumed && options->space.empty())
            throw CLI::ValidationError("--space", "is needed, except with --resume");
        return dataset(*options);
    });
}

} // namespace foresearch::cli
