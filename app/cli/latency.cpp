#include "app/cli/command.h"
#include "app/cli/interruptible.h"
#include "app/cli/latency_measuring.h"
#include "app/cli/training.h"
#include "core/base/member_reader.h"
#include "core/eval/metrics.h"
#include "core/predict/latency_fit.h"
#include "core/predict/latency_measurement.h"
#include "core/report/table.h"
#include "core/workbench/kept_run.h"
#include "core/workbench/latency_fitting.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>

namespace foresearch::cli {

namespace {

constexpr const char *kExamples = R"(Examples:
  foresearch-cli latency fit wmt14ende_gpu_titanxp_all.csv --machine titanxp --out titanxp.safetensors
  foresearch-cli latency evaluate wmt14ende_gpu_titanxp_all.csv --preset paper
  foresearch-cli latency fit wmt14ende_gpu_titanxp_all.csv --machine titanxp --project paper.foresearch
  foresearch-cli latency predict titanxp.safetensors --space hat-wmt14-en-de architectures.jsonl
  foresearch-cli search --space hat-wmt14-en-de --schedule gflops:1-30 --latency-ms 150 --machine titanxp.safetensors
  foresearch-cli latency dataset --space hat-mini --machine laptop --count 500 --project paper.foresearch
  foresearch-cli latency fit --machine laptop --project paper.foresearch
  foresearch-cli search --project paper.foresearch --space hat-mini --schedule gflops:1-30 --latency-ms 20 \
      --machine laptop
The data are files of `latency dataset`, or HAT's: CSV files with averages over each architecture's layers and measured
milliseconds. Without data, a project's own latencies of the machine are taken.)";

struct LatencyOptions {
    workbench::LatencyFitOrder order;
    std::size_t splits = 10;
    bool asJson = false;
    std::string project;
};

void addDataOptions(CLI::App &command, LatencyOptions &options)
{
    command.add_option("data", options.order.data,
                       "Latencies of one machine: a dataset of ours, or HAT's CSV (default: those of --project)");
    addPresetOption(command, options.order.preset);
    command
        .add_option("--unit-ms", options.order.unitMs, "What the preset paper divides latencies by (HAT's lat-norm)")
        ->check(CLI::Range(1e-3, 1e6))
        ->capture_default_str();
}

void checkData(const LatencyOptions &options)
{
    if (options.order.data.empty() && (options.project.empty() || options.order.machine.empty()))
        throw CLI::ValidationError("data", "needs a file, or --machine and --project");
}

void sayFitted(const LatencyOptions &options, const std::string &file, std::size_t rows)
{
    std::cout << file + ": the latency of " + options.order.machine + " by " + std::to_string(rows) + " rows, preset "
                     + options.order.preset + ".\n";
}

Result<> fitInProject(const LatencyOptions &options, const std::string &commandLine)
{
    auto project = store::Project::open(options.project, store::Access::Write);
    if (!project)
        return propagate(project);
    const Interruptible interruptible;
    const auto fitted = workbench::fitLatencyInProject(workbench::soleAccess(*project), options.order, engineTrainer(),
                                                       commandLine, interruptible.control());
    if (!fitted)
        return propagate(fitted);
    sayFitted(options, fitted->file.string(), fitted->rows);
    return {};
}

Result<> fitToFile(const LatencyOptions &options)
{
    const auto data = predict::openLatencyData(options.order.data);
    if (!data)
        return propagate(data);
    const Interruptible interruptible;
    const auto fitted =
        workbench::fitLatencyTo(options.order.out, options.order, *data, engineTrainer(), interruptible.control());
    if (!fitted)
        return propagate(fitted);
    sayFitted(options, options.order.out, data->rows.size());
    return {};
}

Result<> fit(const LatencyOptions &options, const std::string &commandLine)
{
    if (options.project.empty() && options.order.out.empty())
        throw CLI::ValidationError("fit", "needs --out or --project");
    checkData(options);
    return options.project.empty() ? fitToFile(options) : fitInProject(options, commandLine);
}

/// Mean and standard deviation over the splits of one member of their results.
template <typename Member>
report::Number summary(const std::vector<predict::LatencyResult> &results, Member member)
{
    std::vector<double> values;
    std::transform(results.begin(), results.end(), std::back_inserter(values), member);
    const auto found = eval::meanAndSd(values);
    return {.value = found->mean, .sd = found->sd};
}

OrderedJson toJson(const std::vector<predict::LatencyResult> &results)
{
    OrderedJson rows = OrderedJson::array();
    for (const predict::LatencyResult &result : results)
        rows.push_back({{"seed", result.seed},
                        {"mape", result.errors.mape},
                        {"rmse_ms", result.errors.rmseMs},
                        {"best_step", result.bestStep},
                        {"seconds", result.seconds}});
    return rows;
}

using Results = std::vector<predict::LatencyResult>;

Result<predict::LatencyResult> readResult(const std::string &part)
{
    const TextSource source{"a split of the run"};
    const auto json = parseJson(part, source);
    if (!json)
        return propagate(json);
    const JsonCursor cursor(*json, source);
    predict::LatencyResult result;
    std::size_t seed = 0;
    MemberReader reader(cursor);
    reader.read("seed", seed);
    reader.read("mape", result.errors.mape);
    reader.read("rmse_ms", result.errors.rmseMs);
    reader.read("best_step", result.bestStep);
    reader.read("seconds", result.seconds);
    if (const auto done = reader.done(); !done)
        return propagate(done);
    result.seed = seed;
    return result;
}

/// Goes on after the results that there are; `keep` hears of each new one.
Result<Results> judgeSplits(const LatencyOptions &options, const predict::HatLatencyData &data, Results results,
                            const std::function<Result<>(const predict::LatencyResult &)> &keep)
{
    const Interruptible interruptible;
    const auto trainer = engineTrainer();
    for (std::size_t i = results.size(); i < options.splits; ++i) {
        const std::uint64_t seed = options.order.seed + i;
        const auto judged = predict::judgeLatency(data, workbench::fitSettings(options.order), {&seed, 1},
                                                  predict::JudgedRows::Test, trainer, interruptible.control());
        if (!judged)
            return propagate(judged);
        results.push_back(judged->front());
        if (const auto kept = keep(results.back()); !kept)
            return propagate(kept);
    }
    return results;
}

Result<Results> judgeInProject(const LatencyOptions &options, const std::string &commandLine)
{
    auto project = store::Project::open(options.project, store::Access::Write);
    if (!project)
        return propagate(project);
    const auto data = workbench::openFitData(*project, options.order);
    if (!data)
        return propagate(data);
    OrderedJson settings = workbench::fitSettingsJson(options.order, data->rows.size());
    settings["splits"] = options.splits;
    auto run = workbench::KeptRun::begin(workbench::soleAccess(*project), "latency-evaluate", settings, commandLine);
    if (!run)
        return propagate(run);
    Results before;
    for (const std::string &part : run->parts()) {
        const auto result = readResult(part);
        if (!result)
            return propagate(result);
        before.push_back(*result);
    }
    auto results = judgeSplits(options, *data, std::move(before), [&](const predict::LatencyResult &result) {
        return run->addPart(toJson({result}).front());
    });
    const auto ended = run->end(results ? Result<OrderedJson>(toJson(*results)) : propagate(results));
    if (!ended)
        return propagate(ended);
    return results;
}

Result<Results> judgeFile(const LatencyOptions &options)
{
    const auto data = predict::openLatencyData(options.order.data);
    if (!data)
        return propagate(data);
    return judgeSplits(options, *data, {}, [](const predict::LatencyResult &) { return Result<>(); });
}

Result<> evaluateLatency(const LatencyOptions &options, const std::string &commandLine)
{
    checkData(options);
    const auto results = options.project.empty() ? judgeFile(options) : judgeInProject(options, commandLine);
    if (!results)
        return propagate(results);
    if (options.asJson) {
        std::cout << toText(toJson(*results)) << '\n';
        return {};
    }
    report::Table table{.caption = {},
                        .columns = {{.title = "Preset"},
                                    {.title = "MAPE", .unit = "%"},
                                    {.title = "RMSE", .unit = "ms"},
                                    {.title = "Training", .unit = "s"}},
                        .rows = {},
                        .note = {}};
    table.rows.push_back(
        {.cells = {options.order.preset,
                   summary(*results, [](const predict::LatencyResult &result) { return result.errors.mape; }),
                   summary(*results, [](const predict::LatencyResult &result) { return result.errors.rmseMs; }),
                   summary(*results, [](const predict::LatencyResult &result) { return result.seconds; })}});
    std::cout << report::toText(table);
    return {};
}

void addFit(CLI::App &latency, const std::string &commandLine)
{
    const auto options = std::make_shared<LatencyOptions>();
    CLI::App &command = *latency.add_subcommand("fit", "Fit a machine's latency predictor");
    addDataOptions(command, *options);
    command.add_option("--machine", options->order.machine, "Name of the machine")->required();
    command.add_option("--out", options->order.out, "File to write (safetensors); in a project, one among its files");
    addKeepingOption(command, options->project);
    command.add_option("--seed", options->order.seed, "Of the training")->capture_default_str();
    onRun(command, [options, commandLine] { return fit(*options, commandLine); });
}

void addEvaluate(CLI::App &latency, const std::string &commandLine)
{
    const auto options = std::make_shared<LatencyOptions>();
    CLI::App &command =
        *latency.add_subcommand("evaluate", "Errors on unseen rows: mean and sd over seeded 80/10/10 splits");
    addDataOptions(command, *options);
    command.add_option("--machine", options->order.machine, "Name of the machine, for the project's own latencies");
    command.add_option("--splits", options->splits, "Number of splits")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1000}))
        ->capture_default_str();
    command.add_option("--seed", options->order.seed, "Of the first split")->capture_default_str();
    command.add_flag("--json", options->asJson, "One JSON array of the splits' results");
    addKeepingOption(command, options->project);
    onRun(command, [options, commandLine] { return evaluateLatency(*options, commandLine); });
}

} // namespace

void addLatencyCommand(CLI::App &app, const std::string &commandLine)
{
    CLI::App &command = *app.add_subcommand("latency", "Latencies measured on this machine, and predictors of them");
    command.require_subcommand(1);
    addMeasureCommand(command);
    addDatasetCommand(command, commandLine);
    addExchangeCommands(command, commandLine);
    addFit(command, commandLine);
    addEvaluate(command, commandLine);
    addPredictCommand(command, "Milliseconds of architectures, one JSON answer a line");
    command.footer(kExamples);
}

} // namespace foresearch::cli
