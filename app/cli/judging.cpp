#include "app/cli/judging.h"

#include "app/cli/choice.h"
#include "app/cli/imported.h"
#include "app/cli/project_source.h"

#include "core/base/resources.h"
#include "core/eval/tfs_eval_import.h"
#include "core/workbench/judgements.h"
#include "core/workbench/llm_models.h"

#include <algorithm>

namespace foresearch::cli {

const char *const kPredictorForms = R"(Predictors:
  hat, sandwich, mos-layer, mos-neuron   the supernets' columns of the data
  mean, gflops, parameters               controls that know next to nothing
  regression, ridge, subset-average      fitted to the demonstrations of each split
  calibrated:P                           P, corrected on the demonstrations
  ensemble:P+Q, stack:P+Q                mean of predictors; weights by leave-one-out
  exec:PROGRAM                           a program: architectures in, {"value": ...} out, a line each
  supernet:FILE@CORPUS                   losses with a supernet's weights (safetensors) on a folder of pairs
  llm:VARIANT[@MODEL]                    a language model, by the replies that the --project keeps
  NAME                                   a predictor in a file of --predictions
)";

void addJudgingOptions(CLI::App &command, JudgingArguments &arguments, const std::string &projectHelp,
                       const std::string &whichPredictors)
{
    JudgingArguments &a = arguments;
    CLI::Option *data = command.add_option(
        "--tfs-eval", a.tfsEval,
        "TFS-Eval data: a folder SEED/TASK/{train,test}.jsonl, a JSONL or a CSV file; without it, the "
        "example that is shipped");
    command.add_option("--project", a.project, projectHelp)->excludes(data);
    command.add_option("--task", a.tasks, "Task to judge on; may be repeated; without it, all")
        ->allow_extra_args(false);
    command.add_option("--seeds", a.seeds, "Seeds of the splits, e.g. 123,456,789; without it, all")
        ->delimiter(',')
        ->allow_extra_args(false);
    command
        .add_option("--predictor", a.predictors, "Predictor to judge; may be repeated; without it, " + whichPredictors)
        ->allow_extra_args(false);
    addPredictionsOption(command, a.predictions);
    addTruthOption(command, a.truth);
    command.add_option("--exec-timeout", a.execTimeout, "Seconds that an exec: program may be silent (default 300)")
        ->check(CLI::Range(0.1, 1e6));
}

CLI::Option *addTruthOption(CLI::App &command, predict::TruthSet &truth)
{
    return addChoice<predict::TruthSet>(command, "--truth", truth,
                                        {{"valid", predict::TruthSet::Validation}, {"test", predict::TruthSet::Test}},
                                        "BLEU that is the truth");
}

predict::PredictorSpec predictorSpecOf(const std::string &option, const std::string &words)
{
    auto spec = predict::parsePredictorSpec(words);
    if (!spec)
        throw CLI::ValidationError(option, spec.error().detail);
    return std::move(*spec);
}

void addOnce(std::vector<predict::PredictorSpec> &predictors, predict::PredictorSpec spec)
{
    if (std::find(predictors.begin(), predictors.end(), spec) == predictors.end())
        predictors.push_back(std::move(spec));
}

namespace {

/// Errors: NotFound, naming the tasks that there are.
Result<> checkTasks(const std::vector<store::StoredTask> &tasks, const JudgingArguments &arguments)
{
    std::string known;
    for (const store::StoredTask &task : tasks)
        known += (known.empty() ? "" : ", ") + task.value.data.name;
    for (const std::string &name : arguments.tasks)
        if (std::none_of(tasks.begin(), tasks.end(),
                         [&name](const store::StoredTask &task) { return task.value.data.name == name; }))
            return fail(ErrorCode::NotFound,
                        arguments.project + ": found no task \"" + name + "\", expected one of " + known + ".");
    return {};
}

template <typename T>
bool isChosen(const std::vector<T> &chosen, const T &value)
{
    return chosen.empty() || std::find(chosen.begin(), chosen.end(), value) != chosen.end();
}

/// `access`: to the project, for as long as language models answer by its replies.
Result<JudgingData> readProject(const JudgingArguments &arguments, store::Project &project,
                                workbench::ProjectAccess access)
{
    auto tasks = project.tasks();
    if (!tasks)
        return propagate(tasks);
    if (const auto known = checkTasks(*tasks, arguments); !known)
        return propagate(known);
    JudgingData result;
    for (store::StoredTask &task : *tasks) {
        if (!isChosen(arguments.tasks, task.value.data.name))
            continue;
        if (const auto known = checkSeeds(task.value.data, arguments.seeds, arguments.project); !known)
            return propagate(known);
        std::erase_if(task.value.data.splits,
                      [&](const eval::TfsSplit &split) { return !isChosen(arguments.seeds, split.seed); });
        result.data.tasks.push_back(std::move(task.value.data));
    }
    auto imported = workbench::readImported(project);
    if (!imported)
        return propagate(imported);
    result.imported = std::move(*imported);
    result.languageModels = workbench::replayedModels(std::move(access));
    return result;
}

Result<JudgingData> readTfsEval(const JudgingArguments &arguments, const TaskControl &control)
{
    std::filesystem::path path = arguments.tfsEval;
    if (path.empty()) {
        const auto measured = findResource("example-project/tfs_eval.jsonl");
        const auto example = measured ? measured : findResource("example");
        if (!example)
            return propagate(example);
        path = *example;
    }
    auto data =
        eval::importTfsEval(path, {.space = std::nullopt, .tasks = arguments.tasks, .seeds = arguments.seeds}, control);
    if (!data)
        return propagate(data);
    return JudgingData{.data = std::move(*data), .imported = {}};
}

void checkWords(const JudgingArguments &arguments)
{
    for (const std::string &words : arguments.predictors)
        predictorSpecOf("--predictor", words);
}

Result<JudgingData> readWithoutPredictions(const JudgingArguments &arguments, const TaskControl &control)
{
    if (arguments.project.empty())
        return readTfsEval(arguments, control);
    auto opened = store::Project::open(arguments.project, store::Access::Read);
    if (!opened)
        return propagate(opened);
    const auto project = std::make_shared<store::Project>(std::move(*opened));
    return readProject(arguments, *project,
                       [project](const std::function<Result<>(store::Project &)> &work) { return work(*project); });
}

} // namespace

Result<JudgingData> readJudgingData(const JudgingArguments &arguments, const TaskControl &control)
{
    checkWords(arguments);
    auto result = readWithoutPredictions(arguments, control);
    if (!result)
        return result;
    for (const std::string &file : arguments.predictions) {
        auto opened = predict::ImportedPredictions::open(file);
        if (!opened)
            return propagate(opened);
        result->imported.push_back(std::move(*opened));
    }
    return result;
}

Result<JudgingData> readJudgingData(const JudgingArguments &arguments, store::Project &project)
{
    checkWords(arguments);
    std::optional<JudgingData> result;
    const auto read = project.atomically([&]() -> Result<> {
        if (const auto taken = importInto(project, arguments.predictions); !taken)
            return taken;
        auto found = readProject(arguments, project, workbench::soleAccess(project));
        if (!found)
            return propagate(found);
        result = std::move(*found);
        return {};
    });
    if (!read)
        return propagate(read);
    return std::move(*result);
}

predict::EvaluationOptions judgingOptions(const JudgingArguments &arguments)
{
    predict::EvaluationOptions options{
        .predictors = {},
        .truth = arguments.truth,
        .execSilenceLimit = std::chrono::milliseconds(static_cast<std::int64_t>(arguments.execTimeout * 1000))};
    for (const std::string &words : arguments.predictors)
        addOnce(options.predictors, predictorSpecOf("--predictor", words));
    return options;
}

} // namespace foresearch::cli
