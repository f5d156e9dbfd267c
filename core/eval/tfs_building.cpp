#include "core/eval/tfs_building.h"

#include "core/base/rng.h"
#include "core/space/genome.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace foresearch::eval {

using space::Architecture;
using space::Hyperparameter;
using space::SearchSpace;

namespace {

constexpr std::size_t kDrawsEach = 1000;

std::size_t depthGene(const SearchSpace &space)
{
    std::size_t gene = 0;
    while (space::genePlace(space, gene).hyperparameter != Hyperparameter::DecoderLayerCount)
        ++gene;
    return gene;
}

/// An architecture of that depth that was not drawn before; nothing after many draws.
std::optional<Architecture> drawOfDepth(const SearchSpace &space, std::size_t depth, std::set<Architecture> &drawn,
                                        Rng &rng)
{
    const std::size_t gene = depthGene(space);
    for (std::size_t draw = 0; draw < kDrawsEach; ++draw) {
        space::Genome genome = space::sampleGenome(space, rng);
        genome[gene] = static_cast<std::uint8_t>(depth);
        Architecture architecture = space::decode(space, genome);
        if (drawn.insert(architecture).second)
            return architecture;
    }
    return std::nullopt;
}

} // namespace

std::vector<Architecture> sampleOverDepths(const SearchSpace &space, std::size_t count, std::uint64_t seed)
{
    Rng rng(seed);
    std::vector<std::size_t> depths(space::choiceCount(space, depthGene(space)));
    std::iota(depths.begin(), depths.end(), std::size_t{0});
    std::vector<Architecture> architectures;
    std::set<Architecture> drawn;
    while (architectures.size() < count && !depths.empty()) {
        for (std::size_t i = 0; i < depths.size() && architectures.size() < count;) {
            if (auto architecture = drawOfDepth(space, depths[i], drawn, rng)) {
                architectures.push_back(*std::move(architecture));
                ++i;
            } else {
                depths.erase(depths.begin() + static_cast<std::ptrdiff_t>(i));
            }
        }
    }
    return architectures;
}

std::vector<TfsSplit> drawSplits(std::span<const std::optional<TfsEntry>> entries, std::span<const int> seeds,
                                 std::size_t demonstrations)
{
    std::vector<TfsSplit> splits;
    for (const int seed : seeds) {
        std::vector<std::size_t> order(entries.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        Rng(static_cast<std::uint64_t>(seed)).shuffle(order);
        TfsSplit split{.seed = seed, .demonstrations = {}, .test = {}};
        for (const std::size_t i : order)
            if (entries[i])
                (split.demonstrations.size() < demonstrations ? split.demonstrations : split.test)
                    .push_back(*entries[i]);
        splits.push_back(std::move(split));
    }
    return splits;
}

} // namespace foresearch::eval
