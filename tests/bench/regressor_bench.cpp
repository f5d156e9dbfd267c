// Training and inference of the paper's network, beside the speed of its products on the same machine in the same
// run, which is what training times can be compared by.

#include "core/predict/regressor_fit.h"
#include "core/workbench/engine_loader.h"

#include <benchmark/benchmark.h>

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

void trainPaper(benchmark::State &state)
{
    train(state, predict::paperDistillation(), 10);
}
BENCHMARK(trainPaper)->Unit(benchmark::kSecond)->UseRealTime()->Iterations(1);

void trainRecommended(benchmark::State &state)
{
    train(state, predict::recommendedDistillation(), 40);
}
BENCHMARK(trainRecommended)->Unit(benchmark::kSecond)->UseRealTime()->Iterations(1);

/// GFLOP/s of two workers side by side at 128 x 400 x 400 and 2048 x 512 x 512, as PERFORMANCE's yardstick.
void products(benchmark::State &state)
{
    nn::Engine *measured = engine(state);
    if (!measured)
        return;
    for (auto _ : state) {
        const auto speeds = measured->measureProducts(50, {});
        if (!speeds) {
            state.SkipWithError(speeds.error().detail.c_str());
            return;
        }
        for (const nn::ProductSpeed &speed : *speeds)
            state.counters[std::to_string(speed.shape.rows) + "x" + std::to_string(speed.shape.inner) + "x"
                           + std::to_string(speed.shape.columns)] = speed.fp32AllWorkers;
    }
}
BENCHMARK(products)->Unit(benchmark::kSecond)->UseRealTime()->Iterations(1);

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
