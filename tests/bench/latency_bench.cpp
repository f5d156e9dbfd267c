// Latencies of random architectures of a space, measured twice in the usual regime: how well the two orders agree, what
// the machine's own warning says, and how long an architecture takes. Arguments: [COUNT [SPACE]].

#include "core/eval/metrics.h"
#include "core/predict/labels.h"
#include "core/predict/untrained_supernet.h"
#include "core/space/space_json.h"
#include "core/workbench/latency_measuring.h"
#include "tests/bench/bench.h"

#include <chrono>

using namespace foresearch;
using bench::orExit;

int main(int argc, char **argv)
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const std::size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 30;
    const auto space = orExit(space::openSpace(argc > 2 ? argv[2] : "hat-mini"));
    const auto architectures = predict::sampleArchitectures(space, count, 1);
    workbench::EngineLoader loader;
    const auto meter = orExit(
        workbench::openLatencyMeter(loader, {.supernet = orExit(predict::untrainedSupernet(space, 1)), .regime = {}}));
    std::vector<double> latencies[2];
    for (std::vector<double> &round : latencies) {
        const auto begin = std::chrono::steady_clock::now();
        const auto measured = orExit(meter->measure(architectures, {}));
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
        for (const predict::MeasuredLatency &latency : measured)
            round.push_back(latency.totalMs());
        const auto warning = predict::noiseWarning(measured);
        std::printf("%zu architectures of %s, %.2f s each; %s\n", count, space.name.c_str(),
                    seconds.count() / static_cast<double>(count), warning ? warning->c_str() : "no warning");
    }
    const auto tau = eval::kendallTau({latencies[0], latencies[1]});
    std::printf("Kendall tau of both %.3f, peak memory %.0f MiB\n", tau.value_or(0), bench::peakMemory());
    return 0;
}
