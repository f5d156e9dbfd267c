#include "app/cli/search_batch.h"

#include "app/cli/interruptible.h"
#include "app/cli/search_options.h"
#include "core/base/shell.h"
#include "core/report/search_report.h"
#include "core/search/predictor_set.h"
#include "core/search/search_batch.h"
#include "core/workbench/supernet_scoring.h"

#include <algorithm>
#include <iostream>
#include <memory>

namespace foresearch::cli {

namespace {

using search::PredictorSchedule;
using search::SearchBatch;
using search::SearchSetup;

enum class Form { Text, Json, Latex, Csv, Markdown };

constexpr const char *kFooter = R"(
Each --schedule, each --hs-nas and --automatic is searched by each --strategy, with each seed, under each combination
of limits. A control (random, regularised) asks the predictor that such a schedule ends with. No predictor is asked
twice about the same architecture; each search keeps counting what it asked for and how much of that was known already.

Examples:
  foresearch-cli search batch --folder batch --tfs-eval tfs_eval --task wmt14ende --schedule regression:1-30 \
      --hs-nas 1,15 --first ridge --then regression --strategy evolution,random --seeds 1-3 --flops-giga 2,3
  foresearch-cli search batch --folder batch --space hat-wmt14-en-de --automatic --first distilled:net.safetensors \
      --then gflops --seeds 1,2,3 --latency-ms 100,150 --machine titanxp.safetensors
  foresearch-cli search batch --resume batch
  foresearch-cli search batch --resume batch --latex
  foresearch-cli search export batch/searches/001-seed-1.jsonl)";

struct BatchOptions {
    SearchBasis basis;
    std::string folder;
    std::string resumed;
    std::vector<std::string> schedules;
    std::vector<std::string> hsNas;
    bool isAutomatic = false;
    search::HandOverRule handOver; ///< its predictors are also those of HS-NAS
    std::vector<std::string> strategies{"evolution"};
    std::string seeds = "1";
    std::vector<double> latencies;
    std::vector<double> flops;
    std::vector<double> parameters;
    int iterations = 30;
    search::Constraints constraints; ///< without limits
    search::EvolutionOptions evolution;
    Form form = Form::Text;
};

Result<std::vector<PredictorSchedule>> schedulesOf(const BatchOptions &options)
{
    std::vector<Result<PredictorSchedule>> made;
    for (const std::string &text : options.schedules)
        made.push_back(PredictorSchedule::parse(text, options.iterations));
    for (const std::string &range : options.hsNas)
        made.push_back(hsNasOf(range, options.handOver, options.iterations));
    if (options.isAutomatic)
        made.push_back(automaticOf(options.handOver, options.iterations));
    if (made.empty())
        throw CLI::ValidationError("batch", "needs --schedule or --hs-nas or --automatic");
    std::vector<PredictorSchedule> schedules;
    for (Result<PredictorSchedule> &schedule : made) {
        if (!schedule)
            return propagate(schedule);
        schedules.push_back(std::move(*schedule));
    }
    return schedules;
}

/// How searches are made, and by whom scored.
struct Way {
    search::Strategy strategy = search::Strategy::Evolution;
    PredictorSchedule schedule;
    friend bool operator==(const Way &, const Way &) = default;
};

/// Whom a control asks: who has the last word in a schedule.
Result<PredictorSchedule> scheduleOfControl(const PredictorSchedule &schedule)
{
    const auto &rule = schedule.rule();
    return PredictorSchedule::single(rule ? rule->then : schedule.lastPredictor(), schedule.iterations());
}

Result<std::vector<Way>> waysOf(const BatchOptions &options)
{
    const auto schedules = schedulesOf(options);
    if (!schedules)
        return propagate(schedules);
    std::vector<Way> ways;
    for (const std::string &name : options.strategies) {
        const auto strategy = search::parseStrategy(name);
        if (!strategy)
            return propagate(strategy);
        const bool isControl =
            *strategy == search::Strategy::RandomSearch || *strategy == search::Strategy::RegularisedEvolution;
        for (const PredictorSchedule &schedule : *schedules) {
            auto its = isControl ? scheduleOfControl(schedule) : Result<PredictorSchedule>(schedule);
            if (!its)
                return propagate(its);
            const Way way{*strategy, std::move(*its)};
            if (std::find(ways.begin(), ways.end(), way) == ways.end())
                ways.push_back(way);
        }
    }
    return ways;
}

/// Each of `values` as a limit; without any, no limit.
std::vector<std::optional<double>> limitsOf(const std::vector<double> &values)
{
    std::vector<std::optional<double>> limits(values.begin(), values.end());
    if (limits.empty())
        limits.emplace_back();
    return limits;
}

std::vector<search::Constraints> constraintsOf(const BatchOptions &options)
{
    std::vector<search::Constraints> all;
    for (const auto &latency : limitsOf(options.latencies)) {
        for (const auto &flops : limitsOf(options.flops)) {
            for (const auto &parameters : limitsOf(options.parameters)) {
                search::Constraints &one = all.emplace_back(options.constraints);
                one.latencyMs = latency;
                one.flopsGiga = flops;
                one.parametersMillion = parameters;
            }
        }
    }
    return all;
}

/// Limits first, then the ways, then the seeds: what one row of the table says runs together.
Result<std::vector<search::SearchRecord>> searchesOf(const BatchOptions &options)
{
    const auto ways = waysOf(options);
    if (!ways)
        return propagate(ways);
    const auto seeds = search::parseSeeds(options.seeds);
    if (!seeds)
        return propagate(seeds);
    if (seeds->empty())
        throw CLI::ValidationError("--seeds", "found none, expected seeds such as 1-5 or 1,4,7-9");
    const auto space = spaceOf(options.basis, nullptr);
    if (!space)
        return propagate(space);
    std::vector<search::SearchRecord> searches;
    for (const search::Constraints &constraints : constraintsOf(options)) {
        for (const Way &way : *ways) {
            for (const std::uint64_t seed : *seeds) {
                SearchSetup setup{*space, way.schedule, constraints, options.evolution, way.strategy};
                setup.options.seed = seed;
                searches.push_back({std::move(setup), argumentsOf(options.basis), {}});
            }
        }
    }
    return searches;
}

void print(const SearchBatch &batch, Form form)
{
    if (form == Form::Json) {
        std::vector<std::string> journals;
        for (std::size_t i = 0; i < batch.runs().size(); ++i)
            journals.push_back(batch.journal(i).string());
        std::cout << toText(report::searchesJson(batch.runs(), journals)) << '\n';
        return;
    }
    const report::Table table = report::searchTable(batch.runs());
    std::cout << (form == Form::Latex      ? toLatex(table)
                  : form == Form::Csv      ? toCsv(table)
                  : form == Form::Markdown ? toMarkdown(table)
                                           : toText(table));
}

Result<std::vector<SearchBatch::Failure>> runAll(SearchBatch &batch)
{
    if (batch.isFinished())
        return std::vector<SearchBatch::Failure>();
    const Interruptible interruptible;
    const search::RunInShort &first = batch.runs().front();
    auto context = search::predictorContext(first.setup.space, first.arguments, interruptible.control());
    if (!context)
        return propagate(context);
    context->supernetModels = workbench::supernetModels();
    const auto predictors =
        search::buildPredictors(batch.predictors(), batch.machine(), *context, interruptible.control());
    if (!predictors)
        return propagate(predictors);
    return batch.run(predictors->context(), interruptible.control());
}

Result<> runAndPrint(Result<SearchBatch> batch, const std::string &folder, Form form)
{
    if (!batch)
        return propagate(batch);
    const auto failures = runAll(*batch);
    if (!failures)
        return fail(failures.error().code, failures.error().detail
                                               + " What was scored is kept; go on with: foresearch-cli search batch "
                                                 "--resume "
                                               + shellWord(folder));
    print(*batch, form);
    if (failures->empty())
        return {};
    for (const SearchBatch::Failure &failure : *failures)
        std::cerr << batch->journal(failure.search).string() << ": " << failure.error.detail << '\n';
    return fail(failures->front().error.code, "Of " + std::to_string(batch->runs().size()) + " searches, "
                                                  + std::to_string(failures->size()) + " failed.");
}

void addWhat(CLI::App &command, BatchOptions &options)
{
    constexpr const char *kGroup = "Predictors";
    addBasisOptions(command, options.basis);
    command
        .add_option("--schedule", options.schedules, "Who scores which iterations: NAME:1-15,NAME:16-30; repeatable")
        ->allow_extra_args(false)
        ->group(kGroup);
    command
        .add_option("--hs-nas", options.hsNas,
                    "START,END: --first scores these iterations, --then all others; -1,-1: none; repeatable")
        ->allow_extra_args(false)
        ->group(kGroup);
    auto *automatic =
        command
            .add_flag("--automatic", options.isAutomatic,
                      "--first scores until its ranking no longer holds, --then the rest; both score some candidates")
            ->group(kGroup);
    addHandOverOptions(command, options.handOver, automatic);
}

void addLimits(CLI::App &command, BatchOptions &options)
{
    auto *machine = addCostOptions(command, options.constraints);
    const auto add = [&command](const char *option, std::vector<double> &limits, const char *help) {
        return command.add_option(option, limits, help)->delimiter(',')->allow_extra_args(false)->group(kLimits);
    };
    add("--latency-ms", options.latencies, "Latencies at most, in ms: 100,150")->needs(machine);
    add("--flops-giga", options.flops, "GFLOPs at most, without the output layer: 2,3");
    add("--parameters-million", options.parameters, "Parameters at most, with embeddings");
}

} // namespace

void addBatch(CLI::App &search)
{
    const auto options = std::make_shared<BatchOptions>();
    CLI::App &command =
        *search.add_subcommand("batch", "Run searches over schedules, limits and seeds, no score asked twice");
    auto *folder = command.add_option("--folder", options->folder, "New folder for all that the batch keeps");
    command.add_option("--resume", options->resumed, "Folder of a batch: go on, and print its table")
        ->excludes(folder)
        ->check(CLI::ExistingDirectory);
    addWhat(command, *options);
    addLimits(command, *options);
    addGenerationOptions(command, options->evolution, options->iterations);
    command.add_option("--seeds", options->seeds, "Of each search: 1-5 or 1,4,7-9")
        ->capture_default_str()
        ->group(kEvolution);
    command.add_option("--strategy", options->strategies, "evolution, paper-code, or controls: random, regularised")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->capture_default_str()
        ->group(kEvolution);
    const auto addForm = [&command, options](const char *flag, Form form, const char *help) {
        command.add_flag_callback(
            flag, [options, form] { options->form = form; }, help);
    };
    addForm("--json", Form::Json, "Print every search and every row as JSON");
    addForm("--latex", Form::Latex, "Print the table for a paper");
    addForm("--csv", Form::Csv, "Print the table for programs");
    addForm("--markdown", Form::Markdown, "Print the table as Markdown");
    command.footer(kFooter);
    onRun(command, [options]() -> Result<> {
        if (!options->resumed.empty())
            return runAndPrint(SearchBatch::open(options->resumed), options->resumed, options->form);
        if (options->folder.empty())
            throw CLI::ValidationError("batch", "needs --folder, or --resume");
        if (!options->basis.task.empty() && options->basis.tfsEval.empty())
            throw CLI::ValidationError("--task", "needs --tfs-eval");
        auto searches = searchesOf(*options);
        if (!searches)
            return propagate(searches);
        return runAndPrint(SearchBatch::create(options->folder, std::move(*searches)), options->folder, options->form);
    });
}

} // namespace foresearch::cli
