// Training and inference of regressors. Training the paper's network is compared with the reference's tuned time (5,000
// steps in 19.3 s on a machine whose two workers together reached 380 GFLOP/s at 2048 x 512 x 512) as a ratio of times
// multiplied by that speed in the same run, since machines differ and are shared.

#include "core/predict/regressor_fit.h"
#include "core/workbench/engine_loader.h"

#include <benchmark/benchmark.h>

#include <chrono>

using namespace foresearch;

namespace {

constexpr std::size_t kRows = 3000;

predict::RegressorData syntheticData(std::size_t width)
{
    Rng rng(1);
    predict::RegressorData data;
    for (std::size_t row = 0; row < kRows; ++row) {
        double sum = 20;
        for (std::size_t column = 0; column < width; ++column) {
            data.features.push_back(rng.uniform());
            sum += data.features.back();
        }
        data.targets.push_back(sum);
    }
    return data;
}

nn::Engine *engine(benchmark::State &state)
{
    static workbench::EngineLoader loader;
    const auto engine = loader.engine();
    if (!engine) {
        state.SkipWithError(engine.error().detail.c_str());
        return nullptr;
    }
    return *engine;
}

void train(benchmark::State &state, const predict::RegressorSettings &settings, std::size_t width)
{
    nn::Engine *trainer = engine(state);
    if (!trainer)
        return;
    const predict::RegressorData data = syntheticData(width);
    for (auto _ : state) {
        const auto fitted = predict::fitRegressor(data, settings,
                                                  [&](const predict::NetworkTask &task, const TaskControl &control) {
                                                      return trainer->trainNetwork(task, control);
                                                  },
                                                  {});
        if (!fitted)
            state.SkipWithError(fitted.error().detail.c_str());
    }
}

/// GFLOP/s of all workers side by side at 2048 x 512 x 512, the yardstick that the reference's time is quoted beside.
double yardstick(nn::Engine &engine)
{
    const auto speeds = engine.measureProducts(300, {});
    if (!speeds)
        return 0;
    for (const nn::ProductSpeed &speed : *speeds)
        if (speed.shape == nn::ProductShape{2048, 512, 512})
            return speed.fp32AllWorkers;
    return 0;
}

void trainPaper(benchmark::State &state)
{
    constexpr double kReferenceSeconds = 19.3;
    constexpr double kReferenceGflops = 380;
    nn::Engine *measured = engine(state);
    if (!measured)
        return;
    const double before = yardstick(*measured);
    const auto begin = std::chrono::steady_clock::now();
    train(state, predict::paperDistillation(), 10);
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begin;
    const double gflops = (before + yardstick(*measured)) / 2;
    state.counters["yardstick_gflops"] = gflops;
    state.counters["of_reference"] = elapsed.count() * gflops / (kReferenceSeconds * kReferenceGflops);
}
BENCHMARK(trainPaper)->Unit(benchmark::kSecond)->UseRealTime()->MeasureProcessCPUTime()->Iterations(1);

void trainRecommended(benchmark::State &state)
{
    train(state, predict::recommendedDistillation(), 40);
}
BENCHMARK(trainRecommended)->Unit(benchmark::kSecond)->UseRealTime()->MeasureProcessCPUTime()->Iterations(1);

void inferPaper(benchmark::State &state)
{
    Rng rng(1);
    const predict::DenseNetwork network = predict::initialNetwork({}, rng);
    std::vector<float> rows(kRows * network.inputs());
    for (float &value : rows)
        value = static_cast<float>(rng.uniform());
    for (auto _ : state)
        benchmark::DoNotOptimize(predict::evaluate(network, rows));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kRows));
}
BENCHMARK(inferPaper)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
