// What the search itself costs, with a predictor that costs nothing.

#include "core/search/search.h"
#include "tests/support/formula_predictor.h"

#include <benchmark/benchmark.h>

using namespace foresearch;

namespace {

search::SearchSetup paperSetup(search::Strategy strategy)
{
    search::SearchSetup setup{.space = space::findSpace("hat-wmt14-en-de").value(),
                              .schedule = search::PredictorSchedule::single("hat", 30).value(),
                              .constraints = {},
                              .options = {},
                              .strategy = strategy};
    setup.constraints.latencyMs = 9;
    setup.constraints.machine = "formula";
    setup.constraints.flopsGiga = 3;
    return setup;
}

void searchOverhead(benchmark::State &state)
{
    const search::SearchSetup setup = paperSetup(static_cast<search::Strategy>(state.range(0)));
    state.SetLabel(name(setup.strategy));
    std::size_t scored = 0;
    std::size_t latencies = 0;
    for (auto _ : state) {
        testing::FormulaPredictor predictor(
            {"depth", "layers", predict::Direction::HigherIsBetter},
            [](const space::Architecture &a) { return static_cast<double>(a.decoder.layers.size()); });
        testing::FormulaPredictor latency(
            {"latency", "ms", predict::Direction::LowerIsBetter},
            [](const space::Architecture &a) { return 2.0 * static_cast<double>(a.decoder.layers.size()); });
        const auto outcome = search::runSearch(setup, {.predictors = {{"hat", &predictor}}, .latency = &latency}, {});
        if (!outcome)
            state.SkipWithError(outcome.error().detail.c_str());
        scored = predictor.asked.size();
        latencies = latency.asked.size();
    }
    state.counters["scored"] = static_cast<double>(scored);
    state.counters["latencies"] = static_cast<double>(latencies);
}

/// How long it takes to see that limits cannot be met.
void infeasible(benchmark::State &state)
{
    search::SearchSetup setup = paperSetup(search::Strategy::Evolution);
    setup.constraints.flopsGiga = 0.5;
    testing::FormulaPredictor zero({"nothing", "ms", predict::Direction::LowerIsBetter},
                                   [](const space::Architecture &) { return 0.0; });
    for (auto _ : state) {
        const auto outcome = search::runSearch(setup, {.predictors = {{"hat", &zero}}, .latency = &zero}, {});
        benchmark::DoNotOptimize(outcome.has_value());
    }
}

} // namespace

BENCHMARK(searchOverhead)->DenseRange(0, 3)->Unit(benchmark::kMillisecond);
BENCHMARK(infeasible)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
