#include "core/eval/discordant.h"

#include <algorithm>
#include <numeric>

namespace foresearch::eval {

std::vector<std::size_t> goldPlaces(std::span<const double> truth, Direction direction)
{
    std::vector<double> losses(truth.size());
    std::transform(truth.begin(), truth.end(), losses.begin(), [&](double value) { return -sign(direction) * value; });
    std::vector<double> sorted = losses;
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::size_t> places(truth.size());
    for (std::size_t i = 0; i < losses.size(); ++i) {
        const auto first = std::lower_bound(sorted.begin(), sorted.end(), losses[i]);
        places[i] = static_cast<std::size_t>(first - sorted.begin());
    }
    return places;
}

std::vector<DiscordantPair> discordantPairs(const Comparison &comparison)
{
    if (hasNan(comparison))
        return {};
    const std::vector<std::size_t> places = goldPlaces(comparison.truth, comparison.truthDirection);
    const double direction = sign(comparison.predictedDirection);
    std::vector<DiscordantPair> pairs;
    for (std::size_t better = 0; better < comparison.size(); ++better) {
        for (std::size_t worse = 0; worse < comparison.size(); ++worse) {
            const bool isBetter = places[better] < places[worse];
            if (isBetter && direction * comparison.predicted[better] < direction * comparison.predicted[worse])
                pairs.push_back({better, worse, places[worse] - places[better]});
        }
    }
    return pairs;
}

std::vector<std::size_t> distanceHistogram(std::span<const DiscordantPair> pairs, std::size_t architectureCount)
{
    std::vector<std::size_t> counts(architectureCount > 0 ? architectureCount - 1 : 0);
    for (const DiscordantPair &pair : pairs)
        ++counts[pair.goldDistance - 1];
    return counts;
}

std::vector<double> cumulativeShares(std::span<const std::size_t> histogram)
{
    const auto all = std::accumulate(histogram.begin(), histogram.end(), std::size_t{0});
    std::vector<double> shares(histogram.size(), 0.0);
    std::size_t sum = 0;
    for (std::size_t i = 0; i < histogram.size() && all > 0; ++i) {
        sum += histogram[i];
        shares[i] = static_cast<double>(sum) / static_cast<double>(all);
    }
    return shares;
}

} // namespace foresearch::eval
