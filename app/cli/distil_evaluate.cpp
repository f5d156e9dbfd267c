#include "app/cli/distil.h"
#include "app/cli/imported.h"
#include "app/cli/interruptible.h"
#include "app/cli/judging.h"
#include "app/cli/project_source.h"
#include "app/cli/training.h"
#include "core/eval/metrics.h"
#include "core/eval/tfs_eval_import.h"
#include "core/report/table.h"
#include "core/search/predictor_set.h"
#include "core/space/space_json.h"
#include "core/workbench/distil_run.h"
#include "core/workbench/labelling.h"
#include "core/workbench/run_end.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>

namespace foresearch::cli {

namespace {

using predict::Agreement;

struct EvaluateOptions {
    std::vector<std::string> labels;
    std::vector<std::string> presets{"recommended"};
    std::vector<std::size_t> sizes;
    std::vector<std::uint64_t> seeds{1, 2, 3};
    std::vector<std::string> predictions;
    TrainingOptions training; ///< what is changed of the presets
    std::size_t examples = 0; ///< 0: all
    std::string project;      ///< in place of files and of tfsEval
    std::string tfsEval;
    std::string task;
    std::vector<int> splits;
    predict::TruthSet truth = predict::TruthSet::Validation;
    bool asJson = false;
};

/// One network, or the teacher, on one file of labels.
struct Judged {
    std::string labels;
    std::optional<std::uint64_t> seed; ///< of the training; none of the teacher
    Agreement agreement;
};

/// A line of the result: the teacher, or networks of one preset and size.
struct CurveRow {
    std::string preset; ///< empty of the teacher
    std::size_t examples = 0;
    std::vector<Judged> judged;
};

/// One file of labels and what its networks are judged by: a split's truth, or else a tenth of the labels.
struct Material {
    std::string labels;
    OpenedLabels opened;
    std::optional<predict::KnownTruth> truth;
    std::optional<Agreement> teacher;
};

predict::RegressorSettings settingsOf(const EvaluateOptions &options, const std::string &preset)
{
    TrainingOptions training = options.training;
    training.preset = preset;
    return cli::settingsOf(training);
}

Unexpected otherTeacher(const std::string &labels, const predict::LabelHeader &header, const std::string &details,
                        const std::string &task, int split)
{
    return fail(ErrorCode::BadValue, labels + ": found labels of another " + header.teacher + " ("
                                         + header.teacherDetails + "), expected those of " + task + ", split "
                                         + std::to_string(split) + " (" + details + ").");
}

int splitOf(const EvaluateOptions &options, std::size_t file)
{
    return options.splits.empty() ? kUsualSplit : options.splits[file];
}

/// The teacher is built anew and must be the one that the labels are of: that of another split is not.
Result<> addTruth(const EvaluateOptions &options, std::size_t file, Material &material, const TaskControl &control)
{
    const int split = splitOf(options, file);
    const auto data = eval::importTfsEval(options.tfsEval, {.tasks = {options.task}, .seeds = {split}}, control);
    if (!data)
        return propagate(data);
    const predict::LabelHeader &header = material.opened.header;
    const auto teacher = buildTeacher(header.teacher, material.opened.space,
                                      {{search::argument::kPredictions, joinedPaths(options.predictions)},
                                       {search::argument::kData, options.tfsEval},
                                       {search::argument::kTask, options.task},
                                       {search::argument::kSplit, std::to_string(split)}},
                                      control);
    if (!teacher)
        return propagate(teacher);
    const std::string details = (*teacher)->provenance().details;
    if (details != header.teacherDetails)
        return otherTeacher(material.labels, header, details, options.task, split);
    material.truth = predict::truthOfTest(data->tasks.front().splits.front(), options.truth);
    const auto agreed = predict::agreementWith(*material.truth, **teacher, control);
    if (!agreed)
        return propagate(agreed);
    material.teacher = *agreed;
    return {};
}

Result<std::vector<Material>> openAll(const EvaluateOptions &options, const TaskControl &control)
{
    std::vector<Material> all;
    for (std::size_t file = 0; file < options.labels.size(); ++file) {
        auto opened = OpenedLabels::open(options.labels[file], options.examples);
        if (!opened)
            return propagate(opened);
        Material &material = all.emplace_back(Material{options.labels[file], std::move(*opened), {}, {}});
        if (options.tfsEval.empty())
            continue;
        if (const auto added = addTruth(options, file, material, control); !added)
            return propagate(added);
    }
    return all;
}

/// What every file of labels has enough of.
std::size_t mostExamples(const std::vector<Material> &all)
{
    std::size_t most = SIZE_MAX;
    for (const Material &material : all) {
        const predict::LabelledRows &rows = material.opened.rows;
        const std::size_t labels = rows.values.size();
        most =
            std::min(most, material.truth ? predict::rowsOutside(*material.truth, rows).size() : labels - labels / 10);
    }
    return most;
}

void addRows(const std::string &labels, const std::string &preset, const std::vector<predict::LearningPoint> &curve,
             const std::vector<std::uint64_t> &seeds, std::vector<CurveRow> &rows)
{
    for (const predict::LearningPoint &point : curve) {
        auto row = std::find_if(rows.begin(), rows.end(), [&](const CurveRow &known) {
            return known.preset == preset && known.examples == point.examples;
        });
        if (row == rows.end())
            row = rows.insert(rows.end(), {.preset = preset, .examples = point.examples, .judged = {}});
        for (std::size_t i = 0; i < seeds.size(); ++i)
            row->judged.push_back({labels, seeds[i], point.bySeed[i]});
    }
}

Result<> addCurve(const Material &material, const std::string &preset, const predict::LearningCurveOptions &options,
                  std::vector<CurveRow> &rows, const TaskControl &control)
{
    const predict::DistillationSource source{material.opened.rows, material.opened.header, material.opened.space};
    const auto trainer = engineTrainer();
    const auto curve = material.truth ? predict::truthCurve(source, *material.truth, options, trainer, control)
                                      : predict::learningCurve(source, options, trainer, control);
    if (!curve)
        return propagate(curve);
    addRows(material.labels, preset, *curve, options.seeds, rows);
    return {};
}

/// Mean and sd over all; nothing where any of them has no value.
std::optional<eval::MeanAndSd> summary(const CurveRow &row, std::optional<double> Agreement::*metric)
{
    std::vector<double> values;
    for (const Judged &judged : row.judged) {
        if (!(judged.agreement.*metric))
            return std::nullopt;
        values.push_back(*(judged.agreement.*metric));
    }
    return eval::meanAndSd(values);
}

OrderedJson toJson(const std::optional<eval::MeanAndSd> &summary)
{
    return summary ? OrderedJson{{"mean", summary->mean}, {"sd", summary->sd}} : OrderedJson(nullptr);
}

OrderedJson toJson(const std::optional<double> &value)
{
    return value ? OrderedJson(*value) : OrderedJson(nullptr);
}

OrderedJson toJson(const CurveRow &row)
{
    OrderedJson each = OrderedJson::array();
    for (const Judged &judged : row.judged)
        each.push_back({{"labels", judged.labels},
                        {"seed", judged.seed ? OrderedJson(*judged.seed) : OrderedJson(nullptr)},
                        {"mae", toJson(judged.agreement.mae)},
                        {"tau", toJson(judged.agreement.tau)}});
    const bool isTeacher = row.preset.empty();
    return {{"preset", isTeacher ? OrderedJson(nullptr) : OrderedJson(row.preset)},
            {"examples", isTeacher ? OrderedJson(nullptr) : OrderedJson(row.examples)},
            {"mae", toJson(summary(row, &Agreement::mae))},
            {"tau", toJson(summary(row, &Agreement::tau))},
            {"each", std::move(each)}};
}

report::Cell cell(const std::optional<eval::MeanAndSd> &summary, std::size_t count)
{
    if (!summary)
        return {};
    if (count == 1)
        return report::Number{.value = summary->mean};
    return report::Number{.value = summary->mean, .sd = summary->sd};
}

/// What the networks are judged by, in words.
std::string judge(const EvaluateOptions &options)
{
    if (options.task.empty())
        return "the teacher's labels of a tenth that no network saw";
    return "the " + predict::truthScale(options.truth).metric + " of the test architectures of " + options.task;
}

void print(const EvaluateOptions &options, const predict::LabelHeader &header, const std::vector<CurveRow> &rows)
{
    if (options.asJson) {
        OrderedJson json = OrderedJson::array();
        for (const CurveRow &row : rows)
            json.push_back(toJson(row));
        std::cout << toText({{"teacher", header.teacher},
                             {"judged_by", judge(options)},
                             {"unit", header.scale.unit},
                             {"rows", std::move(json)}})
                  << '\n';
        return;
    }
    report::Table table{.caption = header.teacher + " distilled, judged by " + judge(options),
                        .columns = {{.title = "Preset"},
                                    {.title = "Examples", .alignment = report::Alignment::Right},
                                    {.title = "MAE", .unit = header.scale.unit, .precision = 3},
                                    {.title = "Kendall tau", .precision = 3}},
                        .rows = {},
                        .note = "Mean and sd over seeds and files of labels."};
    for (const CurveRow &row : rows) {
        const bool isTeacher = row.preset.empty();
        table.rows.push_back({.cells = {isTeacher ? "(teacher)" : row.preset,
                                        isTeacher ? report::Cell() : report::Cell(std::to_string(row.examples)),
                                        cell(summary(row, &Agreement::mae), row.judged.size()),
                                        cell(summary(row, &Agreement::tau), row.judged.size())}});
    }
    std::cout << toText(table);
}

Result<> evaluateLabels(const EvaluateOptions &options)
{
    if (!options.splits.empty() && options.splits.size() != options.labels.size())
        throw CLI::ValidationError("--split", "needs one for each file of labels");
    const Interruptible interruptible;
    const TaskControl &control = interruptible.control();
    const auto all = openAll(options, control);
    if (!all)
        return propagate(all);
    std::vector<CurveRow> rows;
    if (all->front().teacher) {
        CurveRow &row = rows.emplace_back();
        for (const Material &material : *all)
            row.judged.push_back({material.labels, std::nullopt, *material.teacher});
    }
    const std::vector<std::size_t> sizes = options.sizes.empty() ? std::vector{mostExamples(*all)} : options.sizes;
    for (const std::string &preset : options.presets)
        for (const Material &material : *all) {
            const predict::LearningCurveOptions curve{
                .settings = settingsOf(options, preset), .sizes = sizes, .seeds = options.seeds};
            if (const auto added = addCurve(material, preset, curve, rows, control); !added)
                return added;
        }
    print(options, all->front().opened.header, rows);
    return {};
}

/// The labels of a project.
struct ProjectLabels {
    workbench::ProjectAccess access;
    workbench::StoredLabels stored;
    workbench::TrainOrder order;
};

/// The teacher itself, by the truth.
Result<> addTeacher(const ProjectLabels &labels, std::vector<CurveRow> &rows, const TaskControl &control)
{
    const workbench::TrainOrder &order = labels.order;
    const predict::LabelHeader &header = labels.stored.header;
    const auto split = workbench::readThrough(labels.access, [&](store::Project &project) {
        return workbench::splitOfProject(project, order.task, order.split);
    });
    if (!split)
        return propagate(split);
    const auto space = space::parseSpace(header.space, {"the space of the labels"});
    if (!space)
        return propagate(space);
    const auto teacher = workbench::predictorOfProject(
        labels.access, header.teacher, *space,
        {{search::argument::kTask, order.task}, {search::argument::kSplit, std::to_string(order.split)}}, control);
    if (!teacher)
        return propagate(teacher);
    const std::string details = (*teacher)->provenance().details;
    if (details != header.teacherDetails)
        return otherTeacher("The labels", header, details, order.task, order.split);
    const auto agreed =
        predict::agreementWith(predict::truthOfTest(*split, predict::TruthSet::Validation), **teacher, control);
    if (!agreed)
        return propagate(agreed);
    rows.emplace_back().judged.push_back({workbench::runName(labels.stored.id), std::nullopt, *agreed});
    return {};
}

Result<ProjectLabels> openLabels(const EvaluateOptions &options, store::Project &project)
{
    const auto id = runOf(options.labels.empty() ? std::string() : options.labels.front());
    if (!id)
        return propagate(id);
    auto stored = workbench::readLabelRun(project, *id);
    if (!stored)
        return propagate(stored);
    workbench::TrainOrder order{.labels = stored->id, .examples = options.examples, .task = options.task};
    if (!options.task.empty()) {
        const auto typed = options.splits.empty() ? std::nullopt : std::optional(options.splits.front());
        const auto split = splitOrFirst(project, options.task, typed);
        if (!split)
            return propagate(split);
        order.split = *split;
    }
    return ProjectLabels{workbench::soleAccess(project), std::move(*stored), std::move(order)};
}

Result<> evaluateProject(const EvaluateOptions &options, const std::string &commandLine)
{
    const Interruptible interruptible;
    const TaskControl &control = interruptible.control();
    auto project = store::Project::open(options.project, store::Access::Write);
    if (!project)
        return propagate(project);
    auto labels = openLabels(options, *project);
    if (!labels)
        return propagate(labels);
    std::vector<CurveRow> rows;
    if (!options.task.empty())
        if (const auto added = addTeacher(*labels, rows, control); !added)
            return added;
    const std::size_t count = labels->stored.labels.size();
    const std::size_t most = options.examples > 0 ? std::min(options.examples, count) : count;
    const workbench::CurveSettings curve{.sizes = options.sizes.empty() ? std::vector{most - most / 10} : options.sizes,
                                         .seeds = options.seeds};
    for (const std::string &preset : options.presets) {
        labels->order.training = settingsOf(options, preset);
        const auto points =
            workbench::curveInProject(labels->access, labels->order, curve, engineTrainer(), commandLine, {}, control);
        if (!points)
            return propagate(points);
        addRows(workbench::runName(labels->stored.id), preset, *points, options.seeds, rows);
    }
    print(options, labels->stored.header, rows);
    return {};
}

Result<> evaluate(const EvaluateOptions &options, const std::string &commandLine)
{
    if (options.project.empty()) {
        if (options.labels.empty())
            throw CLI::ValidationError("evaluate", "needs files of labels, or --project");
        if (!options.task.empty() && options.tfsEval.empty())
            throw CLI::ValidationError("--task", "needs --tfs-eval or --project");
        return evaluateLabels(options);
    }
    if (options.labels.size() > 1 || options.splits.size() > 1)
        throw CLI::ValidationError("--project", "takes one run of labels and one split");
    if (!options.predictions.empty() || options.truth != predict::TruthSet::Validation)
        throw CLI::ValidationError("--project", "judges by validation BLEU and has its predictions already");
    return evaluateProject(options, commandLine);
}

} // namespace

void addDistilEvaluate(CLI::App &distil, const std::string &commandLine)
{
    const auto options = std::make_shared<EvaluateOptions>();
    CLI::App &command =
        *distil.add_subcommand("evaluate", "Learning curve on labels that no network saw, or on TFS-Eval's truth");
    command.add_option("labels", options->labels,
                       "Files of labels: one, or one for each split; with --project, number of their run (the last)");
    CLI::Option *project = addKeepingOption(command, options->project);
    addExamplesOption(command, options->examples);
    command.add_option("--preset", options->presets, "Settings of the training: paper, recommended (ours), or both")
        ->delimiter(',')
        ->check(CLI::IsMember({"paper", "recommended"}))
        ->option_text("PRESET,...");
    command.add_option("--sizes", options->sizes, "Numbers of examples (default: as many as there are)")
        ->delimiter(',');
    command.add_option("--seeds", options->seeds, "Seeds to average over (default 1,2,3)")->delimiter(',');
    auto *data = command.add_option("--tfs-eval", options->tfsEval,
                                    "TFS-Eval, whose test architectures networks and teacher are judged on");
    auto *task = command.add_option("--task", options->task, "Task of the data, or of the project");
    data->needs(task)->excludes(project)->check(CLI::ExistingPath);
    command
        .add_option(
            "--split", options->splits,
            "Seeds of the task's splits, in the order of the files (default: 123; of a project's task: its first)")
        ->delimiter(',')
        ->needs(task);
    addTrainingChanges(command, options->training);
    addTruthOption(command, options->truth)->needs(data);
    addPredictionsOption(command, options->predictions);
    command.add_flag("--json", options->asJson, "The curve as JSON, with every single network");
    onRun(command, [options, commandLine] { return evaluate(*options, commandLine); });
}

} // namespace foresearch::cli
