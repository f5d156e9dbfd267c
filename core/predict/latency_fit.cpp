#include "core/predict/latency_fit.h"

#include <chrono>
#include <cmath>
#include <numeric>

namespace foresearch::predict {

namespace {

constexpr std::size_t kAverages = space::kHyperparameters.size();
constexpr std::size_t kLeastRows = 10; // so that every part of a split has one

std::vector<std::size_t> allRows(const HatLatencyData &data)
{
    std::vector<std::size_t> rows(data.rows.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    return rows;
}

Result<FittedRegressor> fitRows(const HatLatencyData &data, std::span<const std::size_t> rows,
                                const RegressorSettings &settings, const NetworkTrainer &trainer,
                                const TaskControl &control)
{
    if (settings.features != space::Features::Latency)
        return fail(ErrorCode::BadValue, data.source + ": found averages over layers, expected what the features "
                                             + std::string(space::name(settings.features)) + " are made of.");
    return fitRegressor(latencyRows(data, rows), settings, trainer, control);
}

Result<LatencyResult> judgeSplit(const HatLatencyData &data, const RegressorSettings &settings, JudgedRows judged,
                                 const NetworkTrainer &trainer, const TaskControl &control)
{
    const LatencySplit split = splitLatencyRows(data.rows.size(), settings.seed);
    std::vector<std::size_t> learnt = split.training;
    if (judged == JudgedRows::Test && settings.heldOutShare > 0)
        learnt.insert(learnt.end(), split.validation.begin(), split.validation.end());
    const auto begin = std::chrono::steady_clock::now();
    const auto fitted = fitRows(data, learnt, settings, trainer, control);
    if (!fitted)
        return propagate(fitted);
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begin;
    const RegressorData rows = latencyRows(data, judged == JudgedRows::Test ? split.test : split.validation);
    return LatencyResult{.seed = settings.seed,
                         .errors = latencyErrors(evaluate(fitted->regressor, rows.features), rows.targets),
                         .bestStep = fitted->bestStep,
                         .seconds = elapsed.count()};
}

} // namespace

Scale latencyScale()
{
    return {.metric = "latency", .unit = "ms", .direction = Direction::LowerIsBetter};
}

RegressorData latencyRows(const HatLatencyData &data, std::span<const std::size_t> chosen)
{
    RegressorData rows{.features = std::vector<double>(chosen.size() * kAverages), .targets = {}};
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const HatLatencyRow &row = data.rows[chosen[i]];
        space::writeLatencyFeatures(row.averages, std::span(rows.features).subspan(i * kAverages, kAverages));
        rows.targets.push_back(row.totalMs());
    }
    return rows;
}

RegressorData latencyRows(const HatLatencyData &data)
{
    return latencyRows(data, allRows(data));
}

Result<FittedRegressor> fitLatency(const HatLatencyData &data, const std::string &machine,
                                   const RegressorSettings &settings, const NetworkTrainer &trainer,
                                   const TaskControl &control)
{
    auto fitted = fitRows(data, allRows(data), settings, trainer, control);
    if (!fitted)
        return fitted;
    fitted->regressor.scale = latencyScale();
    fitted->regressor.machine = machine;
    return fitted;
}

LatencyErrors latencyErrors(std::span<const double> predicted, std::span<const double> measured)
{
    double relative = 0;
    double squares = 0;
    for (std::size_t i = 0; i < measured.size(); ++i) {
        const double error = predicted[i] - measured[i];
        relative += std::abs(error) / measured[i];
        squares += error * error;
    }
    const auto count = static_cast<double>(measured.size());
    return {.mape = 100 * relative / count, .rmseMs = std::sqrt(squares / count)};
}

LatencySplit splitLatencyRows(std::size_t count, std::uint64_t seed)
{
    std::vector<std::size_t> rows(count);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    Rng rng(seed);
    rng.shuffle(rows);
    const std::size_t part = count / 10;
    const auto validation = rows.end() - static_cast<std::ptrdiff_t>(2 * part);
    const auto test = rows.end() - static_cast<std::ptrdiff_t>(part);
    return {.training = {rows.begin(), validation}, .validation = {validation, test}, .test = {test, rows.end()}};
}

Result<std::vector<LatencyResult>> judgeLatency(const HatLatencyData &data, const RegressorSettings &settings,
                                                std::span<const std::uint64_t> seeds, JudgedRows judged,
                                                const NetworkTrainer &trainer, const TaskControl &control)
{
    if (data.rows.size() < kLeastRows)
        return fail(ErrorCode::BadValue, data.source + ": found " + std::to_string(data.rows.size())
                                             + " rows, expected at least " + std::to_string(kLeastRows) + " to split.");
    std::vector<LatencyResult> results;
    for (const std::uint64_t seed : seeds) {
        RegressorSettings seeded = settings;
        seeded.seed = seed;
        const auto result = judgeSplit(data, seeded, judged, trainer, control);
        if (!result)
            return propagate(result);
        results.push_back(*result);
    }
    return results;
}

} // namespace foresearch::predict
