#include "tests/support/example_data.h"

#include "core/base/rng.h"
#include "core/space/costs.h"
#include "core/space/genome.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace foresearch::testing {

namespace {

constexpr std::uint64_t kSeed = 20231024;
constexpr int kDepths = 6;
constexpr int kArchitecturesPerDepth = 5;
constexpr std::array kSplitSeeds{1, 2, 3};
constexpr std::ptrdiff_t kDemonstrations = 10;

/// How a supernet's inherited weights do: valid' = kPivot + slope (valid - kPivot) - bias + noise.
struct Supernet {
    const char *name;
    double slope;
    double bias;
    double noise;
};

constexpr double kPivot = 32;
constexpr std::array kSupernets{
    Supernet{"HAT", 0.75, 1.6, 0.30},
    Supernet{"Supernet (Sandwich)", 0.80, 1.4, 0.25},
    Supernet{"Layer-wise MoS", 0.85, 1.2, 0.30},
    Supernet{"Neuron-wise MoS", 0.90, 1.0, 0.20},
};

double twoDigits(double value)
{
    return std::round(value * 100) / 100;
}

/// BLEU on the validation set without noise.
double quality(const space::Architecture &architecture, const space::SearchSpace &space)
{
    const double megaParameters = static_cast<double>(space::parameters(architecture, space.sizes)) / 1e6;
    const auto depth = static_cast<double>(architecture.decoder.layers.size());
    double attended = 0;
    for (const space::DecoderLayer &layer : architecture.decoder.layers)
        attended += space::attendedEncoderLayers(layer.arbitraryAttention) / depth;
    return 30 + 3 * std::log10(megaParameters / 20) + 1.5 * (1 - std::exp((1 - depth) / 1.5)) + 0.1 * attended;
}

eval::BleuScores withTest(double valid, Rng &rng)
{
    return {twoDigits(valid), twoDigits(valid - 0.8 + 0.1 * rng.normal())};
}

space::Architecture sampleOfDepth(const space::SearchSpace &space, int depth, Rng &rng)
{
    while (true) {
        auto architecture = space::decode(space, space::sampleGenome(space, rng));
        if (architecture.decoder.layers.size() == static_cast<std::size_t>(depth))
            return architecture;
    }
}

std::vector<eval::TfsEntry> entries(const space::SearchSpace &space, Rng &rng)
{
    std::vector<eval::TfsEntry> made;
    for (int i = 0; i < kDepths * kArchitecturesPerDepth; ++i) {
        eval::TfsEntry entry;
        entry.architecture = sampleOfDepth(space, i % kDepths + 1, rng);
        const double valid = quality(entry.architecture, space) + 0.12 * rng.normal();
        entry.truth = withTest(valid, rng);
        for (const Supernet &supernet : kSupernets) {
            const double inherited =
                kPivot + supernet.slope * (valid - kPivot) - supernet.bias + supernet.noise * rng.normal();
            entry.supernets[supernet.name] = withTest(inherited, rng);
        }
        made.push_back(std::move(entry));
    }
    return made;
}

} // namespace

eval::TfsEval exampleData()
{
    Rng rng(kSeed);
    eval::TfsTask task{
        "synthetic-en-de", "Synthetic En-De (made by a formula)", *space::findSpace("hat-wmt14-en-de"), true, {}};
    std::vector<eval::TfsEntry> all = entries(task.space, rng);
    for (const int seed : kSplitSeeds) {
        rng.shuffle(all);
        task.splits.push_back(
            {seed, {all.begin(), all.begin() + kDemonstrations}, {all.begin() + kDemonstrations, all.end()}});
    }
    return {{std::move(task)}};
}

} // namespace foresearch::testing
