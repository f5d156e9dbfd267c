#include "app/cli/command.h"
#include "app/cli/interruptible.h"
#include "app/cli/training.h"
#include "core/base/json.h"
#include "core/eval/metrics.h"
#include "core/predict/latency_fit.h"
#include "core/predict/regressor_file.h"
#include "core/report/table.h"

#include <algorithm>
#include <iostream>
#include <memory>

namespace foresearch::cli {

namespace {

constexpr const char *kExamples = R"(Examples:
  foresearch-cli latency fit wmt14ende_gpu_titanxp_all.csv --machine titanxp --out titanxp.safetensors
  foresearch-cli latency evaluate wmt14ende_gpu_titanxp_all.csv --preset paper
  foresearch-cli latency predict titanxp.safetensors --space hat-wmt14-en-de architectures.jsonl
  foresearch-cli search --space hat-wmt14-en-de --schedule gflops:1-30 --latency-ms 150 --machine titanxp.safetensors
The data are HAT's: CSV files with averages over each architecture's layers and measured milliseconds.)";

struct LatencyOptions {
    std::string data;
    std::string machine;
    std::string out;
    std::string preset = "recommended";
    double unitMs = 200;
    std::uint64_t seed = 1;
    std::size_t splits = 10;
    bool asJson = false;
};

predict::RegressorSettings settingsOf(const LatencyOptions &options)
{
    predict::RegressorSettings settings =
        options.preset == "paper" ? predict::paperLatency(options.unitMs) : predict::recommendedLatency();
    settings.seed = options.seed;
    return settings;
}

void addDataOptions(CLI::App &command, LatencyOptions &options)
{
    command.add_option("data", options.data, "HAT's latency data of one machine, CSV")->required();
    addPresetOption(command, options.preset);
    command.add_option("--unit-ms", options.unitMs, "What the preset paper divides latencies by (HAT's lat-norm)")
        ->check(CLI::Range(1e-3, 1e6))
        ->capture_default_str();
}

Result<> fit(const LatencyOptions &options)
{
    const auto data = predict::openHatLatency(options.data);
    if (!data)
        return propagate(data);
    const Interruptible interruptible;
    auto fitted =
        predict::fitLatency(*data, options.machine, settingsOf(options), engineTrainer(), interruptible.control());
    if (!fitted)
        return propagate(fitted);
    fitted->regressor.details = toText({{"data", data->source},
                                        {"rows", data->rows.size()},
                                        {"held_out_rows", fitted->heldOutRows},
                                        {"best_step", fitted->bestStep},
                                        {"seed", options.seed},
                                        {"program", "foresearch " FORESEARCH_VERSION}});
    if (const auto saved = predict::saveRegressor(fitted->regressor, options.out); !saved)
        return saved;
    std::cout << options.out << ": the latency of " << options.machine << " by " << data->rows.size()
              << " rows, preset " << options.preset << ".\n";
    return {};
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

Result<> evaluateLatency(const LatencyOptions &options)
{
    const auto data = predict::openHatLatency(options.data);
    if (!data)
        return propagate(data);
    std::vector<std::uint64_t> seeds;
    for (std::size_t i = 0; i < options.splits; ++i)
        seeds.push_back(options.seed + i);
    const Interruptible interruptible;
    const auto results = predict::judgeLatency(*data, settingsOf(options), seeds, predict::JudgedRows::Test,
                                               engineTrainer(), interruptible.control());
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
        {.cells = {options.preset,
                   summary(*results, [](const predict::LatencyResult &result) { return result.errors.mape; }),
                   summary(*results, [](const predict::LatencyResult &result) { return result.errors.rmseMs; }),
                   summary(*results, [](const predict::LatencyResult &result) { return result.seconds; })}});
    std::cout << report::toText(table);
    return {};
}

void addFit(CLI::App &latency)
{
    const auto options = std::make_shared<LatencyOptions>();
    CLI::App &command = *latency.add_subcommand("fit", "Fit a machine's latency predictor");
    addDataOptions(command, *options);
    command.add_option("--machine", options->machine, "Name of the machine")->required();
    command.add_option("--out", options->out, "File to write (safetensors)")->required();
    command.add_option("--seed", options->seed, "Of the training")->capture_default_str();
    onRun(command, [options] { return fit(*options); });
}

void addEvaluate(CLI::App &latency)
{
    const auto options = std::make_shared<LatencyOptions>();
    CLI::App &command =
        *latency.add_subcommand("evaluate", "Errors on unseen rows: mean and sd over seeded 80/10/10 splits");
    addDataOptions(command, *options);
    command.add_option("--splits", options->splits, "Number of splits")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1000}))
        ->capture_default_str();
    command.add_option("--seed", options->seed, "Of the first split")->capture_default_str();
    command.add_flag("--json", options->asJson, "One JSON array of the splits' results");
    onRun(command, [options] { return evaluateLatency(*options); });
}

} // namespace

void addLatencyCommand(CLI::App &app)
{
    CLI::App &command = *app.add_subcommand("latency", "Latency predictors from measured latencies");
    command.require_subcommand(1);
    addFit(command);
    addEvaluate(command);
    addPredictCommand(command, "Milliseconds of architectures, one JSON answer a line");
    command.footer(kExamples);
}

} // namespace foresearch::cli
