// Candidates for the preset "recommended" of latencies, judged on validation rows; test rows are not touched.
// Prints a Markdown table. Arguments: CSV... (HAT's latency data); environment SEEDS (default 5).

#include "core/eval/metrics.h"
#include "core/predict/latency_fit.h"
#include "core/workbench/engine_loader.h"

#include <cstdio>
#include <cstdlib>
#include <string>

using namespace foresearch;
using predict::RegressorSettings;

namespace {
struct Candidate { std::string name; RegressorSettings s; };
std::vector<Candidate> candidates()
{
    std::vector<Candidate> all;
    RegressorSettings base = predict::recommendedLatency();
    auto add = [&](std::string n, auto f) { RegressorSettings s = base; f(s); all.push_back({std::move(n), s}); };
    add("L2 base", [](auto &) {});
    base.optimisation.loss = predict::Loss::Absolute;
    add("L1 base", [](auto &) {});
    add("L1 64x2 2e-3 1000", [](auto &s) { s.hiddenWidth = 64; s.optimisation.steps = 1000; });
    add("L1 64x2 5e-3 2000", [](auto &s) { s.hiddenWidth = 64; s.optimisation.steps = 2000; s.optimisation.learningRate = 5e-3; });
    add("L1 32x2 2e-3 2000", [](auto &s) { s.hiddenWidth = 32; s.optimisation.steps = 2000; });
    add("L1 32x1 5e-3 2000", [](auto &s) { s.hiddenWidth = 32; s.hiddenLayers=1; s.optimisation.steps = 2000;s.optimisation.learningRate = 5e-3; });
    add("L1 16x1 5e-3 2000", [](auto &s) { s.hiddenWidth = 16; s.hiddenLayers=1; s.optimisation.steps = 2000;s.optimisation.learningRate = 5e-3; });
    add("L1 128x2 1e-3 wd.1 1000", [](auto &s) { s.optimisation.weightDecay=.1; s.optimisation.learningRate=1e-3; s.optimisation.steps = 1000; });
    add("L1 32x2 2e-3 wd1 2000", [](auto &s) { s.hiddenWidth = 32; s.optimisation.weightDecay=1; s.optimisation.steps = 2000; });
    add("L1 32x2 2e-3 wd.1 b512 2000", [](auto &s) { s.hiddenWidth = 32; s.optimisation.weightDecay=.1; s.optimisation.batch=512; s.optimisation.steps = 2000; });
    return all;
}
}
int main(int argc, char **argv)
{
    workbench::EngineLoader loader;
    auto e = loader.engine();
    if (!e) return 1;
    predict::NetworkTrainer t = [&](const predict::NetworkTask &task, const TaskControl &c) { return (*e)->trainNetwork(task, c); };
    int n = std::getenv("SEEDS") ? std::atoi(std::getenv("SEEDS")) : 5;
    std::vector<std::uint64_t> seeds; for (int i = 0; i < n; ++i) seeds.push_back(101 + i);
    for (auto &c : candidates()) {
        std::printf("%-32s", c.name.c_str());
        for (int i = 1; i < argc; ++i) {
            auto d = predict::openHatLatency(argv[i]);
            if (!d) { std::puts(d.error().detail.c_str()); return 1; }
            auto r = predict::judgeLatency(*d, c.s, seeds, predict::JudgedRows::Validation, t, {});
            if (!r) { std::puts(r.error().detail.c_str()); return 1; }
            double m=0,q=0,st=0,sec=0; for (auto &x : *r) { m+=x.errors.mape/n; q+=x.errors.rmseMs/n; st+=double(x.bestStep)/n; sec+=x.seconds/n; }
            std::printf(" | %.3f %% %.2f ms step %.0f %.2f s", m, q, st, sec);
        }
        std::puts(""); std::fflush(stdout);
    }
}
