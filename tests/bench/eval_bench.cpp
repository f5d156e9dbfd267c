#include "core/base/rng.h"
#include "core/eval/bootstrap.h"
#include "core/eval/metrics.h"

#include <benchmark/benchmark.h>

using namespace foresearch;
using namespace foresearch::eval;

namespace {

std::vector<double> normals(std::size_t count, Rng &rng)
{
    std::vector<double> values(count);
    for (double &value : values)
        value = rng.normal();
    return values;
}

/// As an evaluation on TFS-Eval: ten predictors on three splits of twenty of the same thirty architectures.
std::vector<PredictorOutcome> tenPredictors(Rng &rng)
{
    std::vector<PredictorOutcome> predictors(10);
    for (PredictorOutcome &predictor : predictors) {
        for (std::size_t split = 0; split < 3; ++split) {
            SplitOutcome test{0, {}, normals(20, rng), normals(20, rng)};
            for (std::size_t i = 0; i < 20; ++i)
                test.architectures.push_back((10 * split + i) % 30);
            predictor.splits.push_back(std::move(test));
        }
    }
    return predictors;
}

void kendallTauOfPairs(benchmark::State &state)
{
    Rng rng(1);
    const auto truth = normals(static_cast<std::size_t>(state.range(0)), rng);
    const auto predicted = normals(truth.size(), rng);
    for (auto _ : state)
        benchmark::DoNotOptimize(kendallTau({predicted, truth}));
}
BENCHMARK(kendallTauOfPairs)->Arg(20)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void bootstrapOfTenPredictors(benchmark::State &state, const Statistic &statistic)
{
    Rng rng(2);
    const auto predictors = tenPredictors(rng);
    for (auto _ : state)
        benchmark::DoNotOptimize(bootstrap(predictors, statistic, {}));
}
BENCHMARK_CAPTURE(bootstrapOfTenPredictors, tau, kendallTau)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(bootstrapOfTenPredictors, mae, meanAbsoluteError)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
