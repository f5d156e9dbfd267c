#include "app/cli/distil.h"

#include "app/cli/command.h"
#include "app/cli/imported.h"
#include "app/cli/interruptible.h"
#include "app/cli/llm_live.h"
#include "app/cli/project_source.h"
#include "app/cli/training.h"
#include "core/predict/distillation.h"
#include "core/predict/predictor_factory.h"
#include "core/search/predictor_set.h"
#include "core/space/space_json.h"
#include "core/workbench/distil_run.h"
#include "core/workbench/labelling.h"
#include "core/workbench/network_keeping.h"
#include "core/workbench/supernet_scoring.h"

#include <cstdio>
#include <filesystem>
#include <iostream>
#include <memory>

namespace foresearch::cli {

namespace {

constexpr const char *kExamples = R"(Examples:
  foresearch-cli distil label labels.jsonl --tfs-eval tfs_eval --task wmt14ende --teacher regression --dry-run
  foresearch-cli distil label labels.jsonl --tfs-eval tfs_eval --task wmt14ende --teacher regression
  foresearch-cli distil train labels.jsonl --out net.safetensors
  foresearch-cli distil label --project paper.foresearch --task wmt14ende --teacher regression
  foresearch-cli distil label --project paper.foresearch --task wmt14ende --teacher llm:fifth-instruction --budget-usd 20
  foresearch-cli distil train --project paper.foresearch
  foresearch-cli distil evaluate labels.jsonl --sizes 300,1000,2700 --seeds 1,2,3
  foresearch-cli distil evaluate labels.jsonl --tfs-eval tfs_eval --task wmt14ende --preset paper,recommended
  foresearch-cli distil predict net.safetensors --space hat-wmt14-en-de architectures.jsonl
  foresearch-cli search --space hat-wmt14-en-de --schedule distilled:net.safetensors:1-30 --flops-giga 3
Labels that are in the file already are never asked for again, so that labelling goes on after any interruption.)";

struct LabelOptions {
    std::string labels;
    std::string teacher;
    std::string space;
    std::vector<std::string> predictions;
    std::string tfsEval;
    std::string task;
    std::optional<int> split = {};
    std::size_t examples = 3000;
    std::size_t batch = 50;
    std::uint64_t seed = 1;
    bool isDryRun = false;
    std::string project; ///< in place of the file and of tfsEval
    LiveArguments live;
};

struct TrainOptions {
    std::string labels;
    std::string out;
    TrainingOptions training;
    std::size_t examples = 0; ///< 0: all
    double heldOut = 0;
    std::uint64_t seed = 1;
    std::string project;
    std::string task;
    std::optional<int> split = {};
};

std::map<std::string, std::string> argumentsOf(const LabelOptions &options)
{
    std::map<std::string, std::string> arguments{{search::argument::kPredictions, joinedPaths(options.predictions)}};
    if (!options.tfsEval.empty()) {
        arguments[search::argument::kData] = options.tfsEval;
        arguments[search::argument::kTask] = options.task;
        arguments[search::argument::kSplit] = std::to_string(options.split.value_or(kUsualSplit));
    }
    return arguments;
}

Result<space::SearchSpace> spaceOf(const LabelOptions &options, const TaskControl &control)
{
    if (!options.space.empty())
        return space::openSpace(options.space);
    if (!options.tfsEval.empty())
        return search::spaceOfTask(argumentsOf(options), control);
    throw CLI::ValidationError("label", "needs --space, or the --tfs-eval of a task");
}

/// So that the labels find their space from any folder.
std::string spaceReference(const LabelOptions &options, const space::SearchSpace &space)
{
    const bool isFile = !options.space.empty() && !space::findSpace(options.space);
    return isFile ? std::filesystem::absolute(options.space).lexically_normal().string() : space.name;
}

/// Where the labels are.
const std::string &nameOf(const LabelOptions &options)
{
    return options.project.empty() ? options.labels : options.project;
}

/// What labelling will ask for, said before it begins.
void printPrice(const LabelOptions &options, std::size_t examples, std::size_t missing)
{
    std::cerr << nameOf(options) << ": " << examples << " architectures, " << examples - missing
              << " labelled already; " << missing << " to ask " << options.teacher << " for, in "
              << (missing + options.batch - 1) / options.batch << " calls of up to " << options.batch << ".\n";
}

void printLabels(const LabelOptions &options, const predict::Labels &labels)
{
    const predict::LabelledRows rows = labelledRows(labels);
    std::cout << nameOf(options) << ": " << rows.values.size() << " labels, " << rows.failed
              << " architectures without a value.\n";
}

predict::LabelHeader headerOf(const LabelOptions &options, const predict::Predictor &teacher, std::string space)
{
    return {.teacher = options.teacher,
            .teacherDetails = teacher.provenance().details,
            .scale = teacher.scale(),
            .space = std::move(space),
            .seed = options.seed};
}

/// Asks for what is missing, unless it is only to be said.
Result<> labelInto(const LabelOptions &options, const std::vector<space::Architecture> &examples,
                   predict::Predictor &teacher, predict::LabelKeeper &keeper, const TaskControl &control)
{
    const auto missing = predict::withoutLabel(examples, keeper.labels());
    printPrice(options, examples.size(), missing.size());
    if (options.isDryRun)
        return {};
    return labelArchitectures(missing, teacher, options.batch, keeper, control);
}

Result<> labelFile(const LabelOptions &options)
{
    const Interruptible interruptible;
    const TaskControl &control = interruptible.control();
    const auto space = spaceOf(options, control);
    if (!space)
        return propagate(space);
    const auto teacher = buildTeacher(options.teacher, *space, argumentsOf(options), control);
    if (!teacher)
        return propagate(teacher);
    const auto examples = predict::sampleArchitectures(*space, options.examples, options.seed);
    if (options.isDryRun && !std::filesystem::exists(options.labels)) {
        printPrice(options, examples.size(), examples.size());
        return {};
    }
    auto file = predict::LabelFile::open(options.labels, headerOf(options, **teacher, spaceReference(options, *space)));
    if (!file)
        return propagate(file);
    if (const auto done = labelInto(options, examples, **teacher, *file, control); !done)
        return done;
    if (!options.isDryRun)
        printLabels(options, file->labels());
    return {};
}

/// What labelling in a project asks for, and what an endpoint is expected to count for it.
Result<> sayPrice(const LabelOptions &options, workbench::Labelling &labelling, const LiveModels &live,
                  const TaskControl &control)
{
    const auto price = labelling.price(control);
    if (!price)
        return propagate(price);
    printPrice(options, price->examples, price->missing());
    const auto words = live.estimateWords(labelling.examples());
    if (!words)
        return propagate(words);
    if (*words)
        std::cerr << **words << '\n';
    return {};
}

Result<> labelInProject(const LabelOptions &options, const std::string &commandLine)
{
    const Interruptible interruptible;
    const TaskControl &control = interruptible.control();
    auto project = store::Project::open(options.project, store::Access::Write);
    if (!project)
        return propagate(project);
    if (const auto taken = importInto(*project, options.predictions); !taken)
        return taken;
    const auto space = spaceOfProject(*project, options.space, options.task);
    if (!space)
        return propagate(space);
    LiveModels live(options.live, *project);
    workbench::LabelOrder order{.teacher = options.teacher,
                                .space = *space,
                                .arguments = {},
                                .examples = options.examples,
                                .seed = options.seed,
                                .batch = options.batch,
                                .languageModels = live.models()};
    if (!options.task.empty()) {
        const auto split = splitOrFirst(*project, options.task, options.split);
        if (!split)
            return propagate(split);
        order.arguments = {{search::argument::kTask, options.task}, {search::argument::kSplit, std::to_string(*split)}};
    }
    auto labelling = workbench::Labelling::prepare(workbench::soleAccess(*project), std::move(order), control);
    if (!labelling)
        return propagate(labelling);
    if (const auto said = sayPrice(options, *labelling, live, control); !said || options.isDryRun)
        return said;
    const auto stored = labelling->run(commandLine, control);
    if (const auto finished = live.finish(); !finished && stored)
        return finished;
    if (!stored)
        return propagate(stored);
    printLabels(options, stored->labels);
    return {};
}

Result<> label(const LabelOptions &options, const std::string &commandLine)
{
    if (options.labels.empty() == options.project.empty())
        throw CLI::ValidationError("label", "needs either a file of labels or --project");
    checkLive(options.live, options.project);
    if (options.project.empty())
        return labelFile(options);
    if (options.space.empty() && options.task.empty())
        throw CLI::ValidationError("label", "needs --space or --task");
    return labelInProject(options, commandLine);
}

workbench::TrainOrder orderOf(const TrainOptions &options, std::optional<store::RunId> labels)
{
    workbench::TrainOrder order{.labels = labels,
                                .examples = options.examples,
                                .unseenShare = options.heldOut,
                                .training = settingsOf(options.training),
                                .task = options.task,
                                .split = options.split.value_or(kUsualSplit),
                                .out = options.out};
    order.training.seed = options.seed;
    return order;
}

std::string decimals(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.3f", value);
    return text;
}

/// "MAE 0.012 BLEU, Kendall tau 0.987"
std::string inWords(const predict::Agreement &agreement, const std::string &unit)
{
    std::string words = agreement.mae ? "MAE " + decimals(*agreement.mae) + (unit.empty() ? "" : " " + unit) : "";
    if (agreement.tau)
        words += (words.empty() ? "" : ", ") + ("Kendall tau " + decimals(*agreement.tau));
    return words.empty() ? "undefined" : words;
}

/// What was trained on what, and how it agrees with its teacher.
struct TrainedWords {
    const predict::LabelHeader &header;
    std::size_t rows = 0;
    std::size_t failed = 0;
    std::size_t unseen = 0;
    predict::Agreement agreement = {};
};

void printTrained(const TrainOptions &options, const std::string &out, const TrainedWords &trained)
{
    std::cout << out << ": " << trained.header.teacher << " by " << trained.rows << " labels (" << trained.failed
              << " without a value left out), preset " << options.training.preset << ".\n";
    if (trained.unseen > 0)
        std::cout << "On " << trained.unseen
                  << " labels that it never saw: " << inWords(trained.agreement, trained.header.scale.unit) << ".\n";
}

void printTruth(const workbench::TruthAgreement &truth, const predict::Scale &scale)
{
    std::cout << "On the truth of " << truth.architectures << " test architectures: the network "
              << inWords(truth.network, scale.unit);
    if (truth.teacher)
        std::cout << "; its teacher " << inWords(*truth.teacher, scale.unit);
    std::cout << ".\n";
}

Result<> trainInProject(const TrainOptions &options, const std::string &commandLine)
{
    const Interruptible interruptible;
    auto project = store::Project::open(options.project, store::Access::Write);
    if (!project)
        return propagate(project);
    const auto labels = runOf(options.labels);
    if (!labels)
        return propagate(labels);
    workbench::TrainOrder order = orderOf(options, *labels);
    if (!options.task.empty()) {
        const auto split = splitOrFirst(*project, options.task, options.split);
        if (!split)
            return propagate(split);
        order.split = *split;
    }
    const auto network = workbench::trainInProject(workbench::soleAccess(*project), std::move(order), engineTrainer(),
                                                   commandLine, {}, interruptible.control());
    if (!network)
        return propagate(network);
    const auto spec = predict::parsePredictorSpec(network->predictor);
    printTrained(options, spec ? spec->file : network->predictor,
                 {.header = network->header,
                  .rows = network->rows,
                  .failed = network->failed,
                  .unseen = network->unseen.values.size(),
                  .agreement = network->agreement});
    if (network->truth)
        printTruth(*network->truth, network->header.scale);
    return {};
}

Result<> trainFile(const TrainOptions &options)
{
    const Interruptible interruptible;
    auto opened = OpenedLabels::open(options.labels, options.examples);
    if (!opened)
        return propagate(opened);
    const workbench::TrainOrder order = orderOf(options, {});
    auto judged = predict::distilAndJudge({opened->rows, opened->header, opened->space}, order.training,
                                          order.unseenShare, engineTrainer(), interruptible.control());
    if (!judged)
        return propagate(judged);
    const TrainedWords words{.header = opened->header,
                             .rows = opened->rows.values.size() - judged->unseen.values.size(),
                             .failed = opened->rows.failed,
                             .unseen = judged->unseen.values.size(),
                             .agreement = judged->agreement};
    const auto kept = workbench::keepNetwork(std::move(judged->fitted.regressor),
                                             {{"teacher", opened->header.teacher},
                                              {"teacher_details", opened->header.teacherDetails},
                                              {"rows", words.rows},
                                              {"failed", words.failed},
                                              {"held_out_rows", judged->fitted.heldOutRows},
                                              {"best_step", judged->fitted.bestStep},
                                              {"seed", options.seed},
                                              {"program", "foresearch " FORESEARCH_VERSION}},
                                             options.out);
    if (!kept)
        return propagate(kept);
    printTrained(options, options.out, words);
    return {};
}

Result<> train(const TrainOptions &options, const std::string &commandLine)
{
    if (!options.project.empty())
        return trainInProject(options, commandLine);
    if (!options.task.empty())
        throw CLI::ValidationError("--task", "needs --project; `distil evaluate` judges labels of a file");
    if (options.labels.empty() || options.out.empty())
        throw CLI::ValidationError("train", "needs a file of labels and --out, or --project");
    return trainFile(options);
}

void addLabel(CLI::App &distil, const std::string &commandLine)
{
    const auto options = std::make_shared<LabelOptions>();
    CLI::App &command = *distil.add_subcommand("label", "Ask a teacher for labels of sampled architectures");
    command.add_option("labels", options->labels,
                       "File of labels (JSON lines), begun or continued; none with --project");
    command.add_option("--teacher", options->teacher, "Any predictor, as in `evaluate`")->required();
    command.add_option("--space", options->space, "Space to sample from (default: the task's)");
    auto *data = command.add_option("--tfs-eval", options->tfsEval, "TFS-Eval, whose demonstrations teachers may need");
    auto *task = command.add_option("--task", options->task, "Task of the data");
    CLI::Option *project =
        command.add_option("--project", options->project,
                           "Project that keeps the labels, of one of its tasks or spaces, in place of a file");
    data->needs(task)->excludes(project)->check(CLI::ExistingPath);
    addSplitOption(command, options->split)->needs(task);
    addPredictionsOption(command, options->predictions);
    command.add_option("--examples", options->examples, "Architectures")
        ->check(CLI::Range(std::size_t{1}, std::size_t{10'000'000}))
        ->capture_default_str();
    command.add_option("--batch", options->batch, "Asked for at once; what an end by force can lose")
        ->check(CLI::Range(std::size_t{1}, std::size_t{100'000}))
        ->capture_default_str();
    command.add_option("--seed", options->seed, "Of the sample")->capture_default_str();
    command.add_flag("--dry-run", options->isDryRun, "Only say what would be asked for");
    addLiveOptions(command, options->live);
    command.footer(kLiveHelp);
    onRun(command, [options, commandLine] { return label(*options, commandLine); });
}

void addTrain(CLI::App &distil, const std::string &commandLine)
{
    const auto options = std::make_shared<TrainOptions>();
    CLI::App &command = *distil.add_subcommand("train", "Train a network on labels");
    command.add_option("labels", options->labels, "File of labels; with --project, number of their run (the last)");
    command.add_option("--out", options->out, "File to write (safetensors); in a project, one among its files");
    CLI::Option *project = addKeepingOption(command, options->project);
    CLI::Option *task = command.add_option("--task", options->task,
                                           "Task of the project whose test architectures judge too, by their truth");
    task->needs(project);
    addSplitOption(command, options->split)->needs(task);
    addExamplesOption(command, options->examples);
    command.add_option("--held-out", options->heldOut, "Share of the labels that the network never sees, to judge it")
        ->check(CLI::Range(0.0, 0.9))
        ->capture_default_str();
    addTrainingOptions(command, options->training);
    command.add_option("--seed", options->seed, "Of the training")->capture_default_str();
    onRun(command, [options, commandLine] { return train(*options, commandLine); });
}

} // namespace

Result<OpenedLabels> OpenedLabels::open(const std::string &path, std::size_t examples)
{
    auto parsed = predict::readLabels(path);
    if (!parsed)
        return propagate(parsed);
    auto space = space::openSpace(parsed->header.space);
    if (!space)
        return propagate(space);
    if (examples > 0)
        parsed->labels = predict::firstLabels(parsed->labels, *space, parsed->header.seed, examples);
    return OpenedLabels{std::move(parsed->header), labelledRows(parsed->labels), std::move(*space)};
}

Result<std::unique_ptr<predict::Predictor>> buildTeacher(const std::string &words, const space::SearchSpace &space,
                                                         const std::map<std::string, std::string> &arguments,
                                                         const TaskControl &control)
{
    auto context = search::predictorContext(space, arguments, control);
    if (!context)
        return propagate(context);
    context->supernetModels = workbench::supernetModels();
    const auto spec = predict::parsePredictorSpec(words);
    if (!spec)
        return propagate(spec);
    return predict::buildPredictor(*spec, *context, control);
}

void addDistilCommand(CLI::App &app, const std::string &commandLine)
{
    CLI::App &command = *app.add_subcommand("distil", "Distil a predictor into a small network");
    command.require_subcommand(1);
    addLabel(command, commandLine);
    addTrain(command, commandLine);
    addDistilEvaluate(command, commandLine);
    addPredictCommand(command, "What a network says of architectures, one JSON answer a line");
    command.footer(kExamples);
}

} // namespace foresearch::cli
