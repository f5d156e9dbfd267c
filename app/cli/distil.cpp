#include "app/cli/command.h"
#include "app/cli/interruptible.h"
#include "app/cli/training.h"
#include "core/eval/metrics.h"
#include "core/predict/distillation.h"
#include "core/predict/predictor_factory.h"
#include "core/predict/regressor_file.h"
#include "core/report/table.h"
#include "core/search/predictor_set.h"
#include "core/space/space_json.h"

#include <filesystem>
#include <iostream>
#include <memory>

namespace foresearch::cli {

namespace {

constexpr const char *kExamples = R"(Examples:
  foresearch-cli distil label labels.jsonl --tfs-eval tfs_eval --task wmt14ende --teacher regression --dry-run
  foresearch-cli distil label labels.jsonl --tfs-eval tfs_eval --task wmt14ende --teacher regression
  foresearch-cli distil train labels.jsonl --out net.safetensors
  foresearch-cli distil evaluate labels.jsonl --sizes 300,1000,2700 --seeds 1,2,3
  foresearch-cli distil predict net.safetensors --space hat-wmt14-en-de architectures.jsonl
  foresearch-cli search --space hat-wmt14-en-de --schedule distilled:net.safetensors:1-30 --flops-giga 3
Labels that are in the file already are never asked for again, so that labelling goes on after any interruption.)";

struct LabelOptions {
    std::string labels;
    std::string teacher;
    std::string space;
    std::string tfsEval;
    std::string task;
    std::string split = "123";
    std::size_t examples = 3000;
    std::size_t batch = 50;
    std::uint64_t seed = 1;
    bool isDryRun = false;
};

struct TrainOptions {
    std::string labels;
    std::string out;
    std::string preset = "recommended";
    std::uint64_t seed = 1;
    std::vector<std::size_t> sizes;
    std::vector<std::uint64_t> seeds{1, 2, 3};
};

std::map<std::string, std::string> argumentsOf(const LabelOptions &options)
{
    if (options.tfsEval.empty())
        return {};
    return {{search::argument::kData, options.tfsEval},
            {search::argument::kTask, options.task},
            {search::argument::kSplit, options.split}};
}

Result<space::SearchSpace> spaceOf(const LabelOptions &options, const TaskControl &control)
{
    if (!options.space.empty())
        return space::openSpace(options.space);
    if (!options.tfsEval.empty())
        return search::spaceOfTask(argumentsOf(options), control);
    throw CLI::ValidationError("label", "needs --space, or the --tfs-eval of a task");
}

Result<std::unique_ptr<predict::Predictor>> teacherOf(const LabelOptions &options, const space::SearchSpace &space,
                                                      const TaskControl &control)
{
    const auto context = search::predictorContext(space, argumentsOf(options), control);
    if (!context)
        return propagate(context);
    const auto spec = predict::parsePredictorSpec(options.teacher);
    if (!spec)
        return propagate(spec);
    return predict::buildPredictor(*spec, *context, control);
}

/// What labelling will ask for, said before it begins.
void printPrice(const LabelOptions &options, std::size_t examples, std::size_t missing)
{
    std::cerr << options.labels << ": " << examples << " architectures, " << examples - missing << " labelled already; "
              << missing << " to ask " << options.teacher << " for, in "
              << (missing + options.batch - 1) / options.batch << " calls of up to " << options.batch << ".\n";
}

void printLabels(const LabelOptions &options, const predict::Labels &labels)
{
    const predict::LabelledRows rows = labelledRows(labels);
    std::cout << options.labels << ": " << rows.values.size() << " labels, " << rows.failed
              << " architectures without a value.\n";
}

Result<> label(const LabelOptions &options)
{
    const Interruptible interruptible;
    const TaskControl &control = interruptible.control();
    const auto space = spaceOf(options, control);
    if (!space)
        return propagate(space);
    const auto teacher = teacherOf(options, *space, control);
    if (!teacher)
        return propagate(teacher);
    const auto examples = predict::sampleArchitectures(*space, options.examples, options.seed);
    const predict::LabelHeader header{.teacher = options.teacher,
                                      .teacherDetails = (*teacher)->provenance().details,
                                      .scale = (*teacher)->scale(),
                                      .space = options.space.empty() ? space->name : options.space,
                                      .seed = options.seed};
    if (options.isDryRun && !std::filesystem::exists(options.labels)) {
        printPrice(options, examples.size(), examples.size());
        return {};
    }
    auto file = predict::LabelFile::open(options.labels, header);
    if (!file)
        return propagate(file);
    const auto missing = predict::withoutLabel(examples, file->labels());
    printPrice(options, examples.size(), missing.size());
    if (options.isDryRun)
        return {};
    if (const auto done = labelArchitectures(missing, **teacher, options.batch, *file, control); !done)
        return done;
    printLabels(options, file->labels());
    return {};
}

predict::RegressorSettings settingsOf(const TrainOptions &options)
{
    predict::RegressorSettings settings =
        options.preset == "paper" ? predict::paperDistillation() : predict::recommendedDistillation();
    settings.seed = options.seed;
    return settings;
}

struct Opened {
    predict::LabelHeader header;
    predict::LabelledRows rows;
    space::SearchSpace space;
};

Result<Opened> openLabels(const std::string &path)
{
    auto parsed = predict::readLabels(path);
    if (!parsed)
        return propagate(parsed);
    auto space = space::openSpace(parsed->header.space);
    if (!space)
        return propagate(space);
    return Opened{std::move(parsed->header), labelledRows(parsed->labels), std::move(*space)};
}

Result<> train(const TrainOptions &options)
{
    const auto opened = openLabels(options.labels);
    if (!opened)
        return propagate(opened);
    const Interruptible interruptible;
    auto fitted = predict::distil(opened->rows, opened->header, opened->space, settingsOf(options), engineTrainer(),
                                  interruptible.control());
    if (!fitted)
        return propagate(fitted);
    fitted->regressor.details = toText({{"teacher", opened->header.teacher},
                                        {"teacher_details", opened->header.teacherDetails},
                                        {"rows", opened->rows.values.size()},
                                        {"failed", opened->rows.failed},
                                        {"held_out_rows", fitted->heldOutRows},
                                        {"best_step", fitted->bestStep},
                                        {"seed", options.seed},
                                        {"program", "foresearch " FORESEARCH_VERSION}});
    if (const auto saved = predict::saveRegressor(fitted->regressor, options.out); !saved)
        return saved;
    std::cout << options.out << ": " << opened->header.teacher << " by " << opened->rows.values.size() << " labels ("
              << opened->rows.failed << " without a value left out), preset " << options.preset << ".\n";
    return {};
}

report::Row rowOf(const predict::LearningPoint &point)
{
    std::vector<double> maes;
    std::vector<double> taus;
    for (const predict::Agreement &agreement : point.bySeed) {
        maes.push_back(agreement.mae);
        if (agreement.tau)
            taus.push_back(*agreement.tau);
    }
    const auto mae = eval::meanAndSd(maes);
    report::Row row{.cells = {std::to_string(point.examples), report::Number{.value = mae->mean, .sd = mae->sd}}};
    if (const auto tau = eval::meanAndSd(taus); tau && taus.size() == maes.size())
        row.cells.emplace_back(report::Number{.value = tau->mean, .sd = tau->sd});
    return row;
}

Result<> evaluateLabels(const TrainOptions &options)
{
    const auto opened = openLabels(options.labels);
    if (!opened)
        return propagate(opened);
    const std::size_t most = opened->rows.values.size() - opened->rows.values.size() / 10;
    const std::vector<std::size_t> sizes = options.sizes.empty() ? std::vector{most} : options.sizes;
    const Interruptible interruptible;
    const auto curve = predict::learningCurve(opened->rows, opened->header, opened->space, settingsOf(options), sizes,
                                              options.seeds, engineTrainer(), interruptible.control());
    if (!curve)
        return propagate(curve);
    report::Table table{.caption = opened->header.teacher + " distilled, preset " + options.preset,
                        .columns = {{.title = "Examples", .alignment = report::Alignment::Right},
                                    {.title = "MAE", .unit = opened->header.scale.unit, .precision = 3},
                                    {.title = "Kendall tau", .precision = 3}},
                        .rows = {},
                        .note = "To the teacher's labels of a tenth that no network saw; mean and sd over seeds."};
    for (const predict::LearningPoint &point : *curve)
        table.rows.push_back(rowOf(point));
    std::cout << toText(table);
    return {};
}

void addLabel(CLI::App &distil)
{
    const auto options = std::make_shared<LabelOptions>();
    CLI::App &command = *distil.add_subcommand("label", "Ask a teacher for labels of sampled architectures");
    command.add_option("labels", options->labels, "File of labels (JSON lines), begun or continued")->required();
    command.add_option("--teacher", options->teacher, "Any predictor, as in `evaluate`")->required();
    command.add_option("--space", options->space, "Space to sample from (default: the task's)");
    auto *data = command.add_option("--tfs-eval", options->tfsEval, "TFS-Eval, whose demonstrations teachers may need");
    auto *task = command.add_option("--task", options->task, "Task of the data");
    data->needs(task)->check(CLI::ExistingPath);
    task->needs(data);
    command.add_option("--split", options->split, "Seed of the task's split")->capture_default_str()->needs(data);
    command.add_option("--examples", options->examples, "Architectures")
        ->check(CLI::Range(std::size_t{1}, std::size_t{10'000'000}))
        ->capture_default_str();
    command.add_option("--batch", options->batch, "Asked for at once; what an end by force can lose")
        ->check(CLI::Range(std::size_t{1}, std::size_t{100'000}))
        ->capture_default_str();
    command.add_option("--seed", options->seed, "Of the sample")->capture_default_str();
    command.add_flag("--dry-run", options->isDryRun, "Only say what would be asked for");
    onRun(command, [options] { return label(*options); });
}

void addTrain(CLI::App &distil)
{
    const auto options = std::make_shared<TrainOptions>();
    CLI::App &command = *distil.add_subcommand("train", "Train a network on labels");
    command.add_option("labels", options->labels, "File of labels")->required();
    command.add_option("--out", options->out, "File to write (safetensors)")->required();
    addPresetOption(command, options->preset);
    command.add_option("--seed", options->seed, "Of the training")->capture_default_str();
    onRun(command, [options] { return train(*options); });
}

void addEvaluate(CLI::App &distil)
{
    const auto options = std::make_shared<TrainOptions>();
    CLI::App &command = *distil.add_subcommand("evaluate", "Learning curve on labels that no network saw");
    command.add_option("labels", options->labels, "File of labels")->required();
    addPresetOption(command, options->preset);
    command.add_option("--sizes", options->sizes, "Numbers of examples (default: nine tenths of the labels)")
        ->delimiter(',');
    command.add_option("--seeds", options->seeds, "Seeds to average over (default 1,2,3)")->delimiter(',');
    onRun(command, [options] { return evaluateLabels(*options); });
}

} // namespace

void addDistilCommand(CLI::App &app)
{
    CLI::App &command = *app.add_subcommand("distil", "Distil a predictor into a small network");
    command.require_subcommand(1);
    addLabel(command);
    addTrain(command);
    addEvaluate(command);
    addPredictCommand(command, "What a network says of architectures, one JSON answer a line");
    command.footer(kExamples);
}

} // namespace foresearch::cli
