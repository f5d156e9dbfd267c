#include "app/cli/search_options.h"

#include "app/cli/imported.h"
#include "app/cli/project_source.h"
#include "core/search/predictor_set.h"
#include "core/space/space_json.h"

#include <filesystem>
#include <sstream>

namespace foresearch::cli {

namespace {

constexpr const char *kPredictors = "Predictors";

} // namespace

CLI::Option *addBasisOptions(CLI::App &command, SearchBasis &basis)
{
    command.add_option("--space", basis.space, "Search space: a built-in name or a JSON file (default: the task's)");
    auto *data = command.add_option(
        "--tfs-eval", basis.tfsEval,
        "TFS-Eval: a folder, JSONL or CSV file; its demonstrations are what predictors may be fitted to");
    auto *task = command.add_option("--task", basis.task, "Task of the data: wmt14ende, ...");
    auto *split = addSplitOption(command, basis.split);
    addPredictionsOption(command, basis.predictions)->group(kPredictors);
    data->needs(task)->group(kPredictors)->check(CLI::ExistingPath);
    task->group(kPredictors);
    split->needs(task)->group(kPredictors);
    return data;
}

std::map<std::string, std::string> argumentsOf(const SearchBasis &basis)
{
    std::map<std::string, std::string> arguments{{search::argument::kFolder, std::filesystem::current_path().string()}};
    const bool isOfTask = !basis.project.empty() ? !basis.task.empty() : !basis.tfsEval.empty();
    if (isOfTask) {
        arguments[search::argument::kTask] = basis.task;
        arguments[search::argument::kSplit] = std::to_string(basis.split.value_or(kUsualSplit));
    }
    if (!basis.project.empty())
        return arguments;
    if (!basis.predictions.empty())
        arguments[search::argument::kPredictions] = joinedPaths(basis.predictions);
    if (isOfTask)
        arguments[search::argument::kData] = std::filesystem::absolute(basis.tfsEval).string();
    return arguments;
}

Result<space::SearchSpace> spaceOf(const SearchBasis &basis, store::Project *project)
{
    if (project != nullptr && !(basis.space.empty() && basis.task.empty()))
        return spaceOfProject(*project, basis.space, basis.task);
    if (!basis.space.empty())
        return space::openSpace(basis.space);
    if (!basis.tfsEval.empty())
        return search::spaceOfTask(argumentsOf(basis), {});
    throw CLI::ValidationError("search", "needs --space, or the --tfs-eval of a task");
}

void addHandOverOptions(CLI::App &command, search::HandOverRule &rule, CLI::Option *automatic)
{
    command.add_option("--first", rule.first, "Predictor of HS-NAS's range, or before the hand-over")
        ->group(kPredictors);
    command.add_option("--then", rule.then, "Predictor of the other iterations")->group(kPredictors);
    command
        .add_option("--handover-tau", rule.tau,
                    "Kendall's tau between both that holds: less of it in three resamples of four hands over")
        ->needs(automatic)
        ->capture_default_str()
        ->group(kPredictors);
    command.add_option("--handover-sample", rule.sample, "Candidates of an iteration that both score")
        ->needs(automatic)
        ->capture_default_str()
        ->group(kPredictors);
}

Result<search::PredictorSchedule> hsNasOf(const std::string &range, const search::HandOverRule &rule, int iterations)
{
    search::HsNas arguments{.first = rule.first, .then = rule.then};
    std::istringstream text(range);
    char comma = 0;
    if (!(text >> arguments.start >> comma >> arguments.end) || comma != ',' || text.peek() != EOF)
        throw CLI::ValidationError("--hs-nas", "found " + range + ", expected START,END");
    const bool usesFirst = arguments.start != -1 || arguments.end != -1;
    const bool usesThen = arguments.start != 1 || arguments.end != iterations;
    if ((usesFirst && rule.first.empty()) || (usesThen && rule.then.empty()))
        throw CLI::ValidationError("--hs-nas", "needs --first and --then, the names of the predictors");
    return search::PredictorSchedule::hsNas(arguments, iterations);
}

Result<search::PredictorSchedule> automaticOf(const search::HandOverRule &rule, int iterations)
{
    if (rule.first.empty() || rule.then.empty())
        throw CLI::ValidationError("--automatic", "needs --first and --then, the names of the predictors");
    return search::PredictorSchedule::automatic(rule, iterations);
}

CLI::Option *addCostOptions(CLI::App &command, search::Constraints &constraints)
{
    auto *machine =
        command.add_option("--machine", constraints.machine,
                           "Latency predictor: the FILE of `latency fit` or, in a project, the machine's name; "
                           "measured: on this machine, as it goes; exec:PROGRAM that answers in ms");
    machine->group(kLimits);
    search::CostConventions &conventions = constraints.conventions;
    command
        .add_flag_callback(
            "--count-output-layer", [&conventions] { conventions.flops = search::FlopsConvention::WithOutputLayer; },
            "Count GFLOPs with the output layer")
        ->group(kLimits);
    command
        .add_flag_callback(
            "--without-embeddings",
            [&conventions] { conventions.parameters = search::ParameterConvention::WithoutEmbeddings; },
            "Count parameters without embeddings")
        ->group(kLimits);
    return machine;
}

void addGenerationOptions(CLI::App &command, search::EvolutionOptions &evolution, int &iterations)
{
    const auto add = [&command](const char *option, auto &value, const char *help) {
        command.add_option(option, value, help)->capture_default_str()->group(kEvolution);
    };
    add("--iterations", iterations, "Generations that are scored");
    add("--population", evolution.population, "Random architectures of the first iteration");
    add("--parents", evolution.parents, "Best ones that are kept and bred from");
    add("--mutations", evolution.mutations, "New ones of one parent in an iteration");
    add("--crossovers", evolution.crossovers, "New ones of two parents in an iteration");
    add("--mutation-probability", evolution.mutationProbability, "Of each gene");
    add("--attempt-limit", evolution.attemptLimit, "Draws in a row without success that end a phase");
    add("--sample-size", evolution.sampleSize, "Of regularised evolution");
}

} // namespace foresearch::cli
