#pragma once

#include "core/eval/metrics.h"

#include <cstddef>
#include <span>
#include <vector>

namespace foresearch::eval {

/// Two architectures that the predictor ranks the wrong way round.
struct DiscordantPair {
    std::size_t better = 0;       ///< index of the one with the better truth
    std::size_t worse = 0;        ///< index of the one that the predictor puts before it
    std::size_t goldDistance = 0; ///< places between them in the gold ranking, from 1
    friend bool operator==(const DiscordantPair &, const DiscordantPair &) = default;
};

/// Places of the gold ranking, best first, from 0: how many architectures are strictly better. Equal truths share a
/// place, and the place after them is left out for each ("1, 2, 2, 4").
std::vector<std::size_t> goldPlaces(std::span<const double> truth, Direction direction);

/// The pairs that count against Kendall's tau, sorted by `better`, then `worse`. A pair that is tied in the truth or
/// in the predictions is neither concordant nor discordant. Nothing where a value is not a number.
/// Cost: O(n^2). Source: Jawahar et al. 2023, A.3.
std::vector<DiscordantPair> discordantPairs(const Comparison &comparison);

/// Number of pairs at each gold distance; element d - 1 is for distance d, up to `architectureCount` - 1.
/// Splits of equal size may be added up element by element. Source: Jawahar et al. 2023, Figure 4.
/// Contract: the pairs are those of `architectureCount` architectures.
std::vector<std::size_t> distanceHistogram(std::span<const DiscordantPair> pairs, std::size_t architectureCount);

/// Share of the pairs with a gold distance of at most d, for each d of the histogram; all 0 where there is no pair.
/// Source: Jawahar et al. 2023, Figure 5.
std::vector<double> cumulativeShares(std::span<const std::size_t> histogram);

} // namespace foresearch::eval
