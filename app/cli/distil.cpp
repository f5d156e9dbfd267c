#include "app/cli/distil.h"

#include "app/cli/command.h"
#include "app/cli/imported.h"
#include "app/cli/interruptible.h"
#include "app/cli/project_source.h"
#include "app/cli/training.h"
#include "core/predict/distillation.h"
#include "core/predict/predictor_factory.h"
#include "core/predict/regressor_file.h"
#include "core/search/predictor_set.h"
#include "core/space/space_json.h"
#include "core/workbench/kept_run.h"
#include "core/workbench/search_run.h"
#include "core/workbench/supernet_scoring.h"

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
    std::string split = "123";
    std::size_t examples = 3000;
    std::size_t batch = 50;
    std::uint64_t seed = 1;
    bool isDryRun = false;
    std::string project; ///< in place of the file and of tfsEval
};

struct TrainOptions {
    std::string labels;
    std::string out;
    std::string preset = "recommended";
    std::uint64_t seed = 1;
    std::string project;
};

std::map<std::string, std::string> argumentsOf(const LabelOptions &options)
{
    std::map<std::string, std::string> arguments{{search::argument::kPredictions, joinedPaths(options.predictions)}};
    if (!options.tfsEval.empty()) {
        arguments[search::argument::kData] = options.tfsEval;
        arguments[search::argument::kTask] = options.task;
        arguments[search::argument::kSplit] = options.split;
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
    const auto context = contextOfProject(*project, *space, options.task, options.split);
    if (!context)
        return propagate(context);
    const auto teacher = buildTeacher(options.teacher, *context, control);
    if (!teacher)
        return propagate(teacher);
    const auto examples = predict::sampleArchitectures(*space, options.examples, options.seed);
    auto run = workbench::LabelRun::open(*project, headerOf(options, **teacher, space::spaceJson(*space)), commandLine);
    if (!run)
        return propagate(run);
    const auto done = labelInto(options, examples, **teacher, *run, control);
    if (const auto ended = run->end(done); !ended)
        return ended;
    if (done)
        printLabels(options, run->labels());
    return done;
}

Result<> label(const LabelOptions &options, const std::string &commandLine)
{
    if (options.labels.empty() == options.project.empty())
        throw CLI::ValidationError("label", "needs either a file of labels or --project");
    if (options.project.empty())
        return labelFile(options);
    if (options.isDryRun)
        throw CLI::ValidationError("--dry-run", "is for a file of labels");
    if (options.space.empty() && options.task.empty())
        throw CLI::ValidationError("label", "needs --space or --task");
    return labelInProject(options, commandLine);
}

Result<OrderedJson> trainTo(const TrainOptions &options, const OpenedLabels &opened, const std::string &out)
{
    const Interruptible interruptible;
    predict::RegressorSettings settings = distillationPreset(options.preset);
    settings.seed = options.seed;
    auto fitted =
        predict::distil(opened.rows, opened.header, opened.space, settings, engineTrainer(), interruptible.control());
    if (!fitted)
        return propagate(fitted);
    return keepNetwork(std::move(fitted->regressor),
                       {{"teacher", opened.header.teacher},
                        {"teacher_details", opened.header.teacherDetails},
                        {"rows", opened.rows.values.size()},
                        {"failed", opened.rows.failed},
                        {"held_out_rows", fitted->heldOutRows},
                        {"best_step", fitted->bestStep},
                        {"seed", options.seed},
                        {"program", "foresearch " FORESEARCH_VERSION}},
                       out);
}

void printTrained(const TrainOptions &options, const OpenedLabels &opened, const std::string &out)
{
    std::cout << out << ": " << opened.header.teacher << " by " << opened.rows.values.size() << " labels ("
              << opened.rows.failed << " without a value left out), preset " << options.preset << ".\n";
}

Result<> trainInProject(const TrainOptions &options, const std::string &commandLine)
{
    auto project = store::Project::open(options.project, store::Access::Write);
    if (!project)
        return propagate(project);
    const auto opened = OpenedLabels::open(*project, options.labels);
    if (!opened)
        return propagate(opened);
    auto run = workbench::KeptRun::begin(*project, "distil-train",
                                         {{"labels", opened->run},
                                          {"rows", opened->rows.values.size()},
                                          {"preset", options.preset},
                                          {"seed", options.seed}},
                                         commandLine);
    if (!run)
        return propagate(run);
    const auto place = options.out.empty() ? run->networkPath("distilled") : Result<std::filesystem::path>(options.out);
    const auto outcome = place ? trainTo(options, *opened, place->string()) : Result<OrderedJson>(propagate(place));
    if (const auto ended = run->end(outcome); !ended)
        return ended;
    if (!outcome)
        return propagate(outcome);
    printTrained(options, *opened, place->string());
    return {};
}

Result<> train(const TrainOptions &options, const std::string &commandLine)
{
    if (!options.project.empty())
        return trainInProject(options, commandLine);
    if (options.labels.empty() || options.out.empty())
        throw CLI::ValidationError("train", "needs a file of labels and --out, or --project");
    const auto opened = OpenedLabels::open(options.labels);
    if (!opened)
        return propagate(opened);
    const auto done = trainTo(options, *opened, options.out);
    if (!done)
        return propagate(done);
    printTrained(options, *opened, options.out);
    return {};
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
    command.add_option("--split", options->split, "Seed of the task's split")->capture_default_str()->needs(task);
    addPredictionsOption(command, options->predictions);
    command.add_option("--examples", options->examples, "Architectures")
        ->check(CLI::Range(std::size_t{1}, std::size_t{10'000'000}))
        ->capture_default_str();
    command.add_option("--batch", options->batch, "Asked for at once; what an end by force can lose")
        ->check(CLI::Range(std::size_t{1}, std::size_t{100'000}))
        ->capture_default_str();
    command.add_option("--seed", options->seed, "Of the sample")->capture_default_str();
    command.add_flag("--dry-run", options->isDryRun, "Only say what would be asked for");
    onRun(command, [options, commandLine] { return label(*options, commandLine); });
}

void addTrain(CLI::App &distil, const std::string &commandLine)
{
    const auto options = std::make_shared<TrainOptions>();
    CLI::App &command = *distil.add_subcommand("train", "Train a network on labels");
    command.add_option("labels", options->labels, "File of labels; with --project, number of their run (the last)");
    command.add_option("--out", options->out, "File to write (safetensors); in a project, one among its files");
    addKeepingOption(command, options->project);
    addPresetOption(command, options->preset);
    command.add_option("--seed", options->seed, "Of the training")->capture_default_str();
    onRun(command, [options, commandLine] { return train(*options, commandLine); });
}

} // namespace

Result<OpenedLabels> OpenedLabels::open(const std::string &path)
{
    auto parsed = predict::readLabels(path);
    if (!parsed)
        return propagate(parsed);
    auto space = space::openSpace(parsed->header.space);
    if (!space)
        return propagate(space);
    return OpenedLabels{std::move(parsed->header), labelledRows(parsed->labels), std::move(*space)};
}

Result<OpenedLabels> OpenedLabels::open(store::Project &project, const std::string &run)
{
    const auto id = runOf(run);
    if (!id)
        return propagate(id);
    auto stored = workbench::readLabelRun(project, *id);
    if (!stored)
        return propagate(stored);
    auto space = space::parseSpace(stored->header.space, {project.path().string() + ", space of the labels"});
    if (!space)
        return propagate(space);
    return OpenedLabels{std::move(stored->header), labelledRows(stored->labels), std::move(*space),
                        static_cast<std::int64_t>(stored->id)};
}

predict::RegressorSettings distillationPreset(const std::string &name)
{
    return name == "paper" ? predict::paperDistillation() : predict::recommendedDistillation();
}

Result<std::unique_ptr<predict::Predictor>> buildTeacher(const std::string &words, const space::SearchSpace &space,
                                                         const std::map<std::string, std::string> &arguments,
                                                         const TaskControl &control)
{
    auto context = search::predictorContext(space, arguments, control);
    if (!context)
        return propagate(context);
    context->supernetModels = workbench::supernetModels();
    return buildTeacher(words, *context, control);
}

Result<std::unique_ptr<predict::Predictor>>
buildTeacher(const std::string &words, const predict::PredictorContext &context, const TaskControl &control)
{
    const auto spec = predict::parsePredictorSpec(words);
    if (!spec)
        return propagate(spec);
    return predict::buildPredictor(*spec, context, control);
}

Result<predict::PredictorContext> contextOfProject(store::Project &project, const space::SearchSpace &space,
                                                   const std::string &task, const std::string &split)
{
    std::map<std::string, std::string> arguments;
    if (!task.empty())
        arguments = {{search::argument::kTask, task}, {search::argument::kSplit, split}};
    return workbench::projectContext(project, space, arguments);
}

void addDistilCommand(CLI::App &app, const std::string &commandLine)
{
    CLI::App &command = *app.add_subcommand("distil", "Distil a predictor into a small network");
    command.require_subcommand(1);
    addLabel(command, commandLine);
    addTrain(command, commandLine);
    addDistilEvaluate(command);
    addPredictCommand(command, "What a network says of architectures, one JSON answer a line");
    command.footer(kExamples);
}

} // namespace foresearch::cli
