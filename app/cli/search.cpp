#include "app/cli/command.h"
#include "app/cli/imported.h"
#include "app/cli/interruptible.h"
#include "app/cli/project_source.h"
#include "app/cli/search_batch.h"
#include "app/cli/search_kept.h"
#include "app/cli/search_options.h"
#include "app/cli/search_running.h"
#include "core/base/shell.h"
#include "core/search/journal_file.h"
#include "core/search/predictor_set.h"
#include "core/search/summary.h"
#include "core/workbench/search_run.h"
#include "core/workbench/supernet_scoring.h"

#include <filesystem>
#include <iostream>
#include <memory>

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
  foresearch-cli search batch --folder batch --space hat-wmt14-en-de --schedule distilled:net.safetensors:1-30 \
      --hs-nas 1,15 --first distilled:net.safetensors --then gflops --strategy evolution,random --seeds 1-3 --flops-giga 2,3
  foresearch-cli search compare run.jsonl hat.jsonl
  foresearch-cli search export run.jsonl --best yml)";

struct StartOptions {
    SearchBasis basis;
    std::string schedule;
    std::string hsNas;
    bool isAutomatic = false;
    search::HandOverRule handOver; ///< its predictors are also those of HS-NAS
    std::vector<std::string> objectives;
    int iterations = 30;
    search::Constraints constraints;
    search::EvolutionOptions evolution;
    std::string strategy = "evolution";
    bool isPaperCode = false;
    std::string journal;
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
        return automaticOf(options.handOver, options.iterations);
    if (!options.schedule.empty())
        return search::PredictorSchedule::parse(options.schedule, options.iterations);
    return hsNasOf(options.hsNas, options.handOver, options.iterations);
}

Result<search::SearchSetup> setupOf(const StartOptions &options, store::Project *project)
{
    const auto schedule = scheduleOf(options);
    if (!schedule)
        return propagate(schedule);
    const auto space = spaceOf(options.basis, project);
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
    if (const auto valid = validate(setup); !valid)
        return propagate(valid);
    return setup;
}

/// Predictions that were named are kept in the project, as everywhere.
Result<> startInProject(StartOptions options, bool asJson, const std::string &commandLine)
{
    auto project = store::Project::open(options.basis.project, store::Access::Write);
    if (!project)
        return propagate(project);
    if (!options.basis.task.empty()) {
        const auto split = splitOrFirst(*project, options.basis.task, options.basis.split);
        if (!split)
            return propagate(split);
        options.basis.split = *split;
    }
    auto setup = setupOf(options, &*project);
    if (!setup)
        return propagate(setup);
    std::optional<workbench::SearchRun> journal;
    const auto begun = project->atomically([&]() -> Result<> {
        if (const auto taken = importInto(*project, options.basis.predictions); !taken)
            return taken;
        auto arguments = argumentsOf(options.basis);
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
    if (!options.basis.task.empty() && options.basis.tfsEval.empty() && options.basis.project.empty())
        throw CLI::ValidationError("--task", "needs --tfs-eval or --project");
    checkLive(options.live, options.basis.project);
    if (!options.basis.project.empty())
        return startInProject(options, asJson, commandLine);
    auto setup = setupOf(options, nullptr);
    if (!setup)
        return propagate(setup);
    SearchRecord run{std::move(*setup), argumentsOf(options.basis), {}};
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
    addHandOverOptions(command, options.handOver, automatic);
    auto *data = addBasisOptions(command, options.basis);
    command
        .add_option("--project", options.basis.project,
                    "Project whose tasks, spaces and predictions are used, and which keeps the run")
        ->excludes(data)
        ->group(kGroup);
}

void addLimitOptions(CLI::App &command, StartOptions &options)
{
    search::Constraints &constraints = options.constraints;
    auto *machine = addCostOptions(command, constraints);
    command.add_option("--latency-ms", constraints.latencyMs, "Latency at most, in ms")->needs(machine)->group(kLimits);
    command.add_option("--flops-giga", constraints.flopsGiga, "GFLOPs at most, without the output layer")
        ->group(kLimits);
    command.add_option("--parameters-million", constraints.parametersMillion, "Parameters at most, with embeddings")
        ->group(kLimits);
}

void addEvolutionOptions(CLI::App &command, StartOptions &options)
{
    addGenerationOptions(command, options.evolution, options.iterations);
    command.add_option("--seed", options.evolution.seed, "Of all random draws")
        ->capture_default_str()
        ->group(kEvolution);
    command
        .add_option("--objectives", options.objectives,
                    "Several at once, by NSGA-II, for a front: score, latency (of --machine), flops, parameters")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->group(kEvolution);
    auto *strategy = command.add_option("--strategy", options.strategy, "evolution, or a control: random, regularised")
                         ->capture_default_str()
                         ->group(kEvolution);
    command.add_flag("--paper-code", options.isPaperCode, "The published program's control flow, with its defects")
        ->excludes(strategy)
        ->group(kEvolution);
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
    addPredictorOptions(command, *options);
    addLimitOptions(command, *options);
    addEvolutionOptions(command, *options);
    addLiveOptions(command, options->live);
    command.add_option("--journal", options->journal, "Keep every finished iteration in this new file, to resume from")
        ->excludes("--project");
    command.add_flag("--json", *asJson, "Print the summary as JSON");
    addFormOption(command, options->form);
    command.footer(kPredictors + std::string(kLiveHelp) + kExamples);
    addBatch(command);
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
