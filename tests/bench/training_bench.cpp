// Training of supernets, beside what this machine's products reach in the same run: target tokens a second, and tokens
// per GFLOP of products in fp32, which other programs on the machine change less. Arguments: space (hat-mini),
// precision (fp32), the updates of a round (40) and one variant (all). With "stop" for the updates: how long one of
// 4096 tokens, and a validation, go on after a request to stop. Sentences are random, as long as those of
// Multi30k, with its vocabulary. Memory is the process's largest, of one variant where one is named.

#include "core/base/rng.h"
#include "core/workbench/engine_loader.h"
#include "tests/bench/bench.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

using namespace foresearch;
using bench::orExit;

namespace {

constexpr int kRounds = 3;
constexpr int kVocabulary = 7792; // Multi30k's, whatever the space says

/// The lengths of a pair's sides go together, so that batches have as little padding as those of a real corpus.
std::shared_ptr<const text::TokenPairs> pairsLikeMulti30k(std::size_t count, std::uint64_t seed)
{
    Rng rng(seed);
    auto pairs = std::make_shared<text::TokenPairs>();
    const auto sentence = [&](double length) {
        std::vector<text::TokenId> ids(static_cast<std::size_t>(std::lround(std::max(4.0, length))));
        for (text::TokenId &id : ids)
            id = static_cast<text::TokenId>(4 + rng.below(kVocabulary - 4));
        ids.push_back(text::kEos);
        return ids;
    };
    for (std::size_t i = 0; i < count; ++i) {
        const double length = 14.3 + 4.7 * rng.normal();
        pairs->source.add(sentence(length));
        pairs->target.add(sentence(length + 0.5 + 2.7 * rng.normal()));
    }
    return pairs;
}

/// GFLOP/s of all workers side by side in single precision, whatever is trained in: the mean over the shapes of
/// training.
double productSpeed(nn::Engine &engine)
{
    constexpr std::size_t kShapesOfTraining = 4;
    const auto speeds = orExit(engine.measureProducts(60, {}));
    double sum = 0;
    for (std::size_t i = 0; i < kShapesOfTraining; ++i)
        sum += speeds[i].fp32AllWorkers;
    return sum / kShapesOfTraining;
}

void reportStopping(nn::Engine &engine, const space::SearchSpace &space, predict::SupernetVariant variant,
                    predict::Precision precision)
{
    predict::SupernetTrainingSettings settings;
    settings.variant = variant;
    settings.precision = precision;
    const auto trainer = orExit(engine.openTrainer({.space = space,
                                                    .settings = settings,
                                                    .pairs = pairsLikeMulti30k(4000, 1),
                                                    .heldOut = pairsLikeMulti30k(100, 2)}));
    std::printf("%-10s an update: ", std::string(predict::name(variant)).c_str());
    bench::reportStops([&](const std::stop_token &stop) { return trainer->update(stop).has_value(); });
    std::printf("%-10s validation: ", std::string(predict::name(variant)).c_str());
    const auto architectures = predict::validationArchitectures(space);
    bench::reportStops([&](const std::stop_token &stop) { return trainer->validate(architectures, stop).has_value(); });
}

void report(nn::Engine &engine, const space::SearchSpace &space, predict::SupernetVariant variant,
            predict::Precision precision, int updates)
{
    predict::SupernetTrainingSettings settings{.variant = variant, .updates = 3300, .maxTokens = 1024};
    settings.precision = precision;
    settings.warmupUpdates = 300;
    settings.dropout = 0.1;
    settings.learningRate = 2e-3;
    const auto pairs = pairsLikeMulti30k(4000, 1);
    const auto heldOut = pairsLikeMulti30k(10, 2);
    const auto trainer =
        orExit(engine.openTrainer({.space = space, .settings = settings, .pairs = pairs, .heldOut = heldOut}));
    double best = 0;
    for (int round = 0; round < kRounds; ++round) {
        const double before = productSpeed(engine);
        const auto begin = std::chrono::steady_clock::now();
        std::size_t tokens = 0;
        for (int i = 0; i < updates; ++i)
            tokens += orExit(trainer->update({})).tokens;
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
        const double products = (before + productSpeed(engine)) / 2;
        const double speed = static_cast<double>(tokens) / seconds.count();
        best = std::max(best, speed / products);
        std::printf("%-10s %7.0f tokens/s, %.3f s an update; products %4.0f GFLOP/s; %5.1f tokens a GFLOP\n",
                    std::string(predict::name(variant)).c_str(), speed, seconds.count() / updates, products,
                    speed / products);
    }
    std::printf("%-10s best %.1f tokens a GFLOP; peak memory %.0f MiB\n", std::string(predict::name(variant)).c_str(),
                best, bench::peakMemory());
}

} // namespace

int main(int argc, char **argv)
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    workbench::EngineLoader loader;
    nn::Engine &engine = *orExit(loader.engine());
    space::SearchSpace space = orExit(space::findSpace(argc > 1 ? argv[1] : "hat-mini"));
    const predict::Precision precision =
        predict::precisionOf(argc > 2 ? argv[2] : "fp32").value_or(predict::Precision::Fp32);
    const bool isStopping = argc > 3 && std::string_view(argv[3]) == "stop";
    const int updates = argc > 3 ? std::atoi(argv[3]) : 40;
    const auto only = argc > 4 ? predict::supernetVariantNamed(argv[4]) : std::nullopt;
    space.sizes.vocabularySize = kVocabulary;
    for (const predict::SupernetVariant variant : predict::supernetVariants())
        if (only && *only != variant)
            continue;
        else if (isStopping)
            reportStopping(engine, space, variant, precision);
        else
            report(engine, space, variant, precision, updates);
    return 0;
}
