#include "app/cli/command.h"
#include "app/cli/imported.h"
#include "app/cli/interruptible.h"
#include "app/cli/project_source.h"
#include "app/cli/search_kept.h"
#include "app/cli/search_running.h"
#include "core/base/shell.h"
#include "core/search/journal_file.h"
#include "core/search/predictor_set.h"
#include "core/search/summary.h"
#include "core/space/space_json.h"
#include "core/workbench/search_run.h"
#include "core/workbench/supernet_scoring.h"

#include <filesystem>
#include <iostream>
#include <memory>
#include <sstream>

namespace foresearch::cli {

namespace {

using search::SearchRecord;

constexpr const char *kPredictors =
    "Predictors are those of `evaluate`: regression, ridge, gflops, distilled:FILE, exec:PROGRAM, ensemble:P+Q, ...\n";
constexpr const char *kExamples =
    R"(
Examples:
  foresearch-cli search --tfs-eval tfs_eval --task wmt14ende --schedule regression:1-30 --flops-giga 3
  foresearch-cli search --tfs-eval tfs_eval --task wmt14ende --hs-nas 1,15 --first regression \
      --then "exec:python3 supernet.py" --latency-ms 100 --machine "exec:python3 latency.py" --journal run.jsonl
  foresearch-cli search --space hat-wmt14-en-de --schedule distilled:net.safetensors:1-30 --flops-giga 3 \
      --latency-ms 150 --machine titanxp.safetensors
  foresearch-cli search --space hat-wmt14-en-de --automatic --first distilled:net.safetensors --then gflops \
      --flops-giga 3 --journal automatic.jsonl
  foresearch-cli search --space hat-wmt14-en-de --schedule distilled:net.safetensors:1-30 \
      --objectives score,latency,parameters --machine titanxp.safetensors --journal front.jsonl
  foresearch-cli search export front.jsonl --front csv
  foresearch-cli search resume run.jsonl
  foresearch-cli search --project paper.foresearch --task wmt14ende --schedule regression:1-30 --flops-giga 3
  foresearch-cli search resume --project paper.foresearch
  foresearch-cli search --project paper.foresearch --task wmt14ende --schedule llm:fifth-instruction:1-30 --budget-usd 20
  foresearch-cli search compare run.jsonl hat.jsonl
  foresearch-cli search export run.jsonl --best yml)";

struct StartOptions {
    std::string space;
    std::string schedule;
    std::string hsNas;
    bool isAutomatic = false;
    search::HandOverRule handOver; ///< of which tau and sample count
    std::vector<std::string> objectives;
    std::string first;
    std::string then;
    int iterations = 30;
    search::Constraints constraints;
    bool countsOutputLayer = false;
    bool withoutEmbeddings = false;
    search::EvolutionOptions evolution;
    std::string strategy = "evolution";
    bool isPaperCode = false;
    std::vector<std::string> predictions;
    std::string tfsEval;
    std::string task;
    std::optional<int> split;
    std::string journal;
    std::string project;
    LiveArguments live;
    BestForm form = BestForm::Summary;
};

void printFinished(const SearchRecord &run, const search::Individual &best, BestForm form, bool asJson)
{
    if (asJson) {
        std::cout << search::toLine(search::summaryJson(run)) << '\n';
        return;
    }
    if (form == BestForm::Summary)
        std::cout << summaryText(run);
    std::cout << bestText(best, form);
}

bool hasIterations(const std::string &journal)
{
    const auto run = search::readJournal(journal);
    return run && !run->generations.empty();
}

/// Says how to come to the result of a search that ended without one.
Error withAdvice(Error error, const std::string &resumeArguments)
{
    error.detail += " Finished iterations are kept; go on with: foresearch-cli search resume " + resumeArguments;
    return error;
}

Result<search::SearchOutcome> runInterruptibly(const SearchRecord &run, search::JournalFile *journal)
{
    const Interruptible interruptible;
    auto context = search::predictorContext(run.setup.space, run.arguments, interruptible.control());
    if (!context)
        return propagate(context);
    context->supernetModels = workbench::supernetModels();
    return runWith(buildPredictors(run.setup, *context, interruptible.control()), run, journal,
                   interruptible.control());
}

/// Runs the search, from the journal's end where there is one, and prints what it found.
Result<> runAndPrint(SearchRecord run, search::JournalFile *journal, const std::string &path, BestForm form,
                     bool asJson)
{
    auto outcome = runInterruptibly(run, journal);
    if (!outcome && !path.empty() && hasIterations(path))
        return Unexpected(withAdvice(outcome.error(), path));
    if (!outcome)
        return propagate(outcome);
    run.generations = std::move(outcome->generations);
    printFinished(run, outcome->best, form, asJson);
    return {};
}

/// The same in a project, which keeps the run and how it ended.
Result<> runAndPrint(workbench::SearchRun journal, store::Project &project, const StartOptions &options, bool asJson)
{
    SearchRecord run = journal.record();
    auto outcome = runInProject(journal, project, options.live);
    if (const auto ended = journal.end(outcome); !ended)
        return ended;
    if (!outcome) {
        const auto parts = project.runParts(journal.id());
        if (!parts || parts->empty())
            return propagate(outcome);
        return Unexpected(withAdvice(outcome.error(), std::to_string(static_cast<std::int64_t>(journal.id()))
                                                          + " --project " + shellWord(project.path().string())));
    }
    run.generations = std::move(outcome->generations);
    printFinished(run, outcome->best, options.form, asJson);
    return {};
}

Result<search::PredictorSchedule> automaticOf(const StartOptions &options)
{
    if (options.first.empty() || options.then.empty())
        throw CLI::ValidationError("--automatic", "needs --first and --then, the names of the predictors");
    search::HandOverRule rule = options.handOver;
    rule.first = options.first;
    rule.then = options.then;
    return search::PredictorSchedule::automatic(rule, options.iterations);
}

Result<std::vector<search::Objective>> objectivesOf(const StartOptions &options)
{
    std::vector<search::Objective> objectives;
    for (const std::string &name : options.objectives) {
        const auto objective = search::parseObjective(name);
        if (!objective)
            return propagate(objective);
        objectives.push_back(*objective);
    }
    return objectives;
}

Result<search::PredictorSchedule> scheduleOf(const StartOptions &options)
{
    if (!options.schedule.empty() + !options.hsNas.empty() + options.isAutomatic != 1)
        throw CLI::ValidationError("search", "needs either --schedule or --hs-nas or --automatic");
    if (options.isAutomatic)
        return automaticOf(options);
    if (!options.schedule.empty())
        return search::PredictorSchedule::parse(options.schedule, options.iterations);
    search::HsNas arguments{.first = options.first, .then = options.then};
    std::istringstream text(options.hsNas);
    char comma = 0;
    if (!(text >> arguments.start >> comma >> arguments.end) || comma != ',' || text.peek() != EOF)
        throw CLI::ValidationError("--hs-nas", "found " + options.hsNas + ", expected START,END");
    const bool usesFirst = arguments.start != -1 || arguments.end != -1;
    const bool usesThen = arguments.start != 1 || arguments.end != options.iterations;
    if ((usesFirst && options.first.empty()) || (usesThen && options.then.empty()))
        throw CLI::ValidationError("--hs-nas", "needs --first and --then, the names of the predictors");
    return search::PredictorSchedule::hsNas(arguments, options.iterations);
}

/// What the predictors are built from, also when the search is resumed from another folder.
std::map<std::string, std::string> argumentsOf(const StartOptions &options)
{
    std::map<std::string, std::string> arguments{{search::argument::kFolder, std::filesystem::current_path().string()}};
    if (!options.project.empty()) {
        if (!options.task.empty()) {
            arguments[search::argument::kTask] = options.task;
            arguments[search::argument::kSplit] = std::to_string(options.split.value_or(kUsualSplit));
        }
        return arguments;
    }
    if (!options.predictions.empty())
        arguments[search::argument::kPredictions] = joinedPaths(options.predictions);
    if (!options.tfsEval.empty()) {
        arguments[search::argument::kData] = std::filesystem::absolute(options.tfsEval).string();
        arguments[search::argument::kTask] = options.task;
        arguments[search::argument::kSplit] = std::to_string(options.split.value_or(kUsualSplit));
    }
    return arguments;
}

/// `project`: where one was named.
Result<space::SearchSpace> spaceOf(const StartOptions &options, store::Project *project)
{
    if (project != nullptr && !(options.space.empty() && options.task.empty()))
        return spaceOfProject(*project, options.space, options.task);
    if (!options.space.empty())
        return space::openSpace(options.space);
    if (!options.tfsEval.empty())
        return search::spaceOfTask(argumentsOf(options), {});
    throw CLI::ValidationError("search", "needs --space, or the --tfs-eval of a task");
}

Result<search::SearchSetup> setupOf(const StartOptions &options, store::Project *project)
{
    const auto schedule = scheduleOf(options);
    if (!schedule)
        return propagate(schedule);
    const auto space = spaceOf(options, project);
    if (!space)
        return propagate(space);
    auto strategy = search::parseStrategy(options.isPaperCode ? "paper-code" : options.strategy);
    if (!strategy)
        return propagate(strategy);
    auto objectives = objectivesOf(options);
    if (!objectives)
        return propagate(objectives);
    if (!objectives->empty() && *strategy == search::Strategy::Evolution)
        strategy = search::Strategy::ParetoEvolution;
    search::SearchSetup setup{
        *space, *schedule, options.constraints, options.evolution, *strategy, *std::move(objectives)};
    if (options.countsOutputLayer)
        setup.constraints.conventions.flops = search::FlopsConvention::WithOutputLayer;
    if (options.withoutEmbeddings)
        setup.constraints.conventions.parameters = search::ParameterConvention::WithoutEmbeddings;
    if (const auto valid = validate(setup); !valid)
        return propagate(valid);
    return setup;
}

/// Predictions that were named are kept in the project, as everywhere.
Result<> startInProject(StartOptions options, bool asJson, const std::string &commandLine)
{
    auto project = store::Project::open(options.project, store::Access::Write);
    if (!project)
        return propagate(project);
    if (!options.task.empty()) {
        const auto split = splitOrFirst(*project, options.task, options.split);
        if (!split)
            return propagate(split);
        options.split = *split;
    }
    auto setup = setupOf(options, &*project);
    if (!setup)
        return propagate(setup);
    std::optional<workbench::SearchRun> journal;
    const auto begun = project->atomically([&]() -> Result<> {
        if (const auto taken = importInto(*project, options.predictions); !taken)
            return taken;
        auto arguments = argumentsOf(options);
        if (const auto pinned = pinModels(*project, *setup, arguments); !pinned)
            return pinned;
        auto run = workbench::SearchRun::start(workbench::soleAccess(*project),
                                               {std::move(*setup), std::move(arguments), {}}, commandLine);
        if (!run)
            return propagate(run);
        journal = std::move(*run);
        return {};
    });
    if (!begun)
        return begun;
    return runAndPrint(std::move(*journal), *project, options, asJson);
}

Result<> start(const StartOptions &options, bool asJson, const std::string &commandLine)
{
    if (!options.task.empty() && options.tfsEval.empty() && options.project.empty())
        throw CLI::ValidationError("--task", "needs --tfs-eval or --project");
    checkLive(options.live, options.project);
    if (!options.project.empty())
        return startInProject(options, asJson, commandLine);
    auto setup = setupOf(options, nullptr);
    if (!setup)
        return propagate(setup);
    SearchRecord run{std::move(*setup), argumentsOf(options), {}};
    if (options.journal.empty())
        return runAndPrint(std::move(run), nullptr, {}, options.form, asJson);
    auto journal = search::JournalFile::create(options.journal, run);
    if (!journal)
        return propagate(journal);
    auto done = runAndPrint(std::move(run), &*journal, options.journal, options.form, asJson);
    if (!done && !hasIterations(options.journal)) { // nothing to go on with, and in the way of the next attempt
        std::error_code ignored;
        std::filesystem::remove(options.journal, ignored);
    }
    return done;
}

void addPredictorOptions(CLI::App &command, StartOptions &options)
{
    constexpr const char *kGroup = "Predictors";
    command.add_option("--schedule", options.schedule, "Who scores which iterations: NAME:1-15,NAME:16-30")
        ->group(kGroup);
    command
        .add_option("--hs-nas", options.hsNas,
                    "START,END: --first scores these iterations, --then all others; -1,-1: none")
        ->group(kGroup);
    auto *automatic =
        command
            .add_flag("--automatic", options.isAutomatic,
                      "--first scores until its ranking no longer holds, --then the rest; both score some candidates")
            ->group(kGroup);
    command.add_option("--first", options.first, "Predictor of HS-NAS's range, or before the hand-over")->group(kGroup);
    command.add_option("--then", options.then, "Predictor of the other iterations")->group(kGroup);
    command
        .add_option("--handover-tau", options.handOver.tau,
                    "Kendall's tau between both that holds: less of it in three resamples of four hands over")
        ->needs(automatic)
        ->capture_default_str()
        ->group(kGroup);
    command.add_option("--handover-sample", options.handOver.sample, "Candidates of an iteration that both score")
        ->needs(automatic)
        ->capture_default_str()
        ->group(kGroup);
    auto *data = command.add_option(
        "--tfs-eval", options.tfsEval,
        "TFS-Eval: a folder, JSONL or CSV file; its demonstrations are what predictors may be fitted to");
    auto *task = command.add_option("--task", options.task, "Task of the data: wmt14ende, ...");
    auto *split = addSplitOption(command, options.split);
    addPredictionsOption(command, options.predictions)->group(kGroup);
    data->needs(task)->group(kGroup)->check(CLI::ExistingPath);
    task->group(kGroup);
    split->needs(task)->group(kGroup);
    command
        .add_option("--project", options.project,
                    "Project whose tasks, spaces and predictions are used, and which keeps the run")
        ->excludes(data)
        ->group(kGroup);
}

void addLimitOptions(CLI::App &command, StartOptions &options)
{
    constexpr const char *kGroup = "Limits, alone or together";
    auto *machine = command.add_option(
        "--machine", options.constraints.machine,
        "Latency predictor: the FILE of `latency fit` or, in a project, the machine's name; measured: "
        "on this machine, as it goes; exec:PROGRAM that answers in ms");
    command.add_option("--latency-ms", options.constraints.latencyMs, "Latency at most, in ms")
        ->needs(machine)
        ->group(kGroup);
    machine->group(kGroup);
    command.add_option("--flops-giga", options.constraints.flopsGiga, "GFLOPs at most, without the output layer")
        ->group(kGroup);
    command.add_flag("--count-output-layer", options.countsOutputLayer, "Count GFLOPs with the output layer")
        ->group(kGroup);
    command
        .add_option("--parameters-million", options.constraints.parametersMillion,
                    "Parameters at most, with embeddings")
        ->group(kGroup);
    command.add_flag("--without-embeddings", options.withoutEmbeddings, "Count parameters without embeddings")
        ->group(kGroup);
}

void addEvolutionOptions(CLI::App &command, StartOptions &options)
{
    constexpr const char *kGroup = "Evolution";
    search::EvolutionOptions &evolution = options.evolution;
    command.add_option("--iterations", options.iterations, "Generations that are scored")
        ->capture_default_str()
        ->group(kGroup);
    command.add_option("--population", evolution.population, "Random architectures of the first iteration")
        ->capture_default_str()
        ->group(kGroup);
    command.add_option("--parents", evolution.parents, "Best ones that are kept and bred from")
        ->capture_default_str()
        ->group(kGroup);
    command.add_option("--mutations", evolution.mutations, "New ones of one parent in an iteration")
        ->capture_default_str()
        ->group(kGroup);
    command.add_option("--crossovers", evolution.crossovers, "New ones of two parents in an iteration")
        ->capture_default_str()
        ->group(kGroup);
    command.add_option("--mutation-probability", evolution.mutationProbability, "Of each gene")
        ->capture_default_str()
        ->group(kGroup);
    command.add_option("--attempt-limit", evolution.attemptLimit, "Draws in a row without success that end a phase")
        ->capture_default_str()
        ->group(kGroup);
    command.add_option("--sample-size", evolution.sampleSize, "Of regularised evolution")
        ->capture_default_str()
        ->group(kGroup);
    command.add_option("--seed", evolution.seed, "Of all random draws")->capture_default_str()->group(kGroup);
    command
        .add_option("--objectives", options.objectives,
                    "Several at once, by NSGA-II, for a front: score, latency (of --machine), flops, parameters")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->group(kGroup);
    auto *strategy = command.add_option("--strategy", options.strategy, "evolution, or a control: random, regularised")
                         ->capture_default_str()
                         ->group(kGroup);
    command.add_flag("--paper-code", options.isPaperCode, "The published program's control flow, with its defects")
        ->excludes(strategy)
        ->group(kGroup);
}

Result<> resumeInProject(const KeptSearch &kept, const StartOptions &options, bool asJson)
{
    const auto id = runOf(kept.name);
    if (!id)
        return propagate(id);
    auto project = store::Project::open(kept.project, store::Access::Write);
    if (!project)
        return propagate(project);
    auto run = workbench::SearchRun::resume(workbench::soleAccess(*project), *id);
    if (!run)
        return propagate(run);
    return runAndPrint(std::move(*run), *project, options, asJson);
}

void addResume(CLI::App &search)
{
    struct Options {
        KeptSearch kept;
        StartOptions start; ///< of which the form and how models answer count
        bool asJson = false;
    };
    const auto options = std::make_shared<Options>();
    CLI::App &command = *search.add_subcommand("resume", "Go on with a search that was stopped");
    addKept(command, options->kept);
    command.add_flag("--json", options->asJson, "Print the summary as JSON");
    addFormOption(command, options->start.form);
    addLiveOptions(command, options->start.live);
    onRun(command, [options]() -> Result<> {
        const KeptSearch &kept = options->kept;
        checkLive(options->start.live, kept.project);
        if (!kept.project.empty())
            return resumeInProject(kept, options->start, options->asJson);
        if (kept.name.empty())
            throw CLI::ValidationError("run", "needs a file, or --project");
        auto journal = search::JournalFile::open(kept.name);
        if (!journal)
            return propagate(journal);
        SearchRecord run = journal->record();
        return runAndPrint(std::move(run), &*journal, kept.name, options->start.form, options->asJson);
    });
}

} // namespace

void addSearchCommand(CLI::App &app, const std::string &commandLine)
{
    const auto options = std::make_shared<StartOptions>();
    const auto asJson = std::make_shared<bool>(false);
    CLI::App &command = *app.add_subcommand("search", "Search architectures with a schedule of predictors");
    command.require_subcommand(0, 1);
    command.add_option("--space", options->space, "Search space: a built-in name or a JSON file (default: the task's)");
    addPredictorOptions(command, *options);
    addLimitOptions(command, *options);
    addEvolutionOptions(command, *options);
    addLiveOptions(command, options->live);
    command.add_option("--journal", options->journal, "Keep every finished iteration in this new file, to resume from")
        ->excludes("--project");
    command.add_flag("--json", *asJson, "Print the summary as JSON");
    addFormOption(command, options->form);
    command.footer(kPredictors + std::string(kLiveHelp) + kExamples);
    addResume(command);
    addCompare(command);
    addExport(command);
    onRun(command, [&command, options, asJson, commandLine]() -> Result<> {
        if (!command.get_subcommands().empty())
            return {};
        return start(*options, *asJson, commandLine);
    });
}

} // namespace foresearch::cli
