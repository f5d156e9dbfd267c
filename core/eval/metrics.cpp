#include "core/eval/metrics.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <numeric>

namespace foresearch::eval {

namespace {

bool isUsable(const Comparison &comparison)
{
    return comparison.size() > 0 && !hasNan(comparison);
}

std::int64_t pairsAmong(std::int64_t count)
{
    return count * (count - 1) / 2;
}

/// Pairs of equal neighbours: the sum of pairsAmong(length) over runs for which `isSame(i - 1, i)` holds.
template <typename IsSame>
std::int64_t tiedPairs(std::size_t count, IsSame isSame)
{
    std::int64_t pairs = 0;
    std::int64_t run = 1;
    for (std::size_t i = 1; i <= count; ++i) {
        if (i < count && isSame(i - 1, i)) {
            ++run;
        } else {
            pairs += pairsAmong(run);
            run = 1;
        }
    }
    return pairs;
}

/// Sorts `values` by merging and returns the number of exchanges of neighbours that a bubble sort would make.
std::int64_t sortCountingExchanges(std::vector<double> &values)
{
    std::int64_t exchanges = 0;
    std::vector<double> merged(values.size());
    for (std::size_t width = 1; width < values.size(); width *= 2) {
        for (std::size_t begin = 0; begin < values.size(); begin += 2 * width) {
            const std::size_t middle = std::min(begin + width, values.size());
            const std::size_t end = std::min(begin + 2 * width, values.size());
            std::size_t left = begin;
            std::size_t right = middle;
            for (std::size_t out = begin; out < end; ++out) {
                if (right == end || (left < middle && values[left] <= values[right])) {
                    merged[out] = values[left++];
                } else {
                    exchanges += static_cast<std::int64_t>(middle - left);
                    merged[out] = values[right++];
                }
            }
        }
        values.swap(merged);
    }
    return exchanges;
}

double pearson(std::span<const double> x, std::span<const double> y)
{
    const auto count = static_cast<double>(x.size());
    const double meanX = std::accumulate(x.begin(), x.end(), 0.0) / count;
    const double meanY = std::accumulate(y.begin(), y.end(), 0.0) / count;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xx += (x[i] - meanX) * (x[i] - meanX);
        yy += (y[i] - meanY) * (y[i] - meanY);
        xy += (x[i] - meanX) * (y[i] - meanY);
    }
    return xy / std::sqrt(xx) / std::sqrt(yy);
}

bool isConstant(std::span<const double> values)
{
    return std::adjacent_find(values.begin(), values.end(), std::not_equal_to<>()) == values.end();
}

/// Indices, best value first.
std::vector<std::size_t> bestFirst(std::span<const double> values, Direction direction)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return direction == Direction::HigherIsBetter ? values[a] > values[b] : values[a] < values[b];
    });
    return order;
}

/// The k best of `values`: the first `certain` of `order` for sure, and `open` of the `tied` ones after them.
struct Cut {
    std::vector<std::size_t> order;
    std::size_t certain = 0;
    std::size_t tied = 0;
    std::size_t open = 0;
};

Cut cutBest(std::span<const double> values, Direction direction, std::size_t k)
{
    Cut cut{bestFirst(values, direction)};
    const double last = values[cut.order[k - 1]];
    while (values[cut.order[cut.certain]] != last)
        ++cut.certain;
    while (cut.certain + cut.tied < values.size() && values[cut.order[cut.certain + cut.tied]] == last)
        ++cut.tied;
    cut.open = k - cut.certain;
    return cut;
}

/// The probability of each architecture to be among the k best.
std::vector<double> inclusionProbabilities(const Cut &cut)
{
    std::vector<double> probabilities(cut.order.size(), 0.0);
    for (std::size_t i = 0; i < cut.certain; ++i)
        probabilities[cut.order[i]] = 1;
    for (std::size_t i = cut.certain; i < cut.certain + cut.tied; ++i)
        probabilities[cut.order[i]] = static_cast<double>(cut.open) / static_cast<double>(cut.tied);
    return probabilities;
}

} // namespace

bool hasNan(const Comparison &comparison)
{
    const auto isNan = [](double value) { return std::isnan(value); };
    return std::any_of(comparison.predicted.begin(), comparison.predicted.end(), isNan)
           || std::any_of(comparison.truth.begin(), comparison.truth.end(), isNan);
}

std::optional<double> meanAbsoluteError(const Comparison &comparison)
{
    if (comparison.size() == 0 || comparison.predictedDirection != comparison.truthDirection)
        return std::nullopt;
    double sum = 0;
    for (std::size_t i = 0; i < comparison.size(); ++i)
        sum += std::abs(comparison.predicted[i] - comparison.truth[i]);
    if (!std::isfinite(sum))
        return std::nullopt;
    return sum / static_cast<double>(comparison.size());
}

std::optional<double> kendallTau(const Comparison &comparison)
{
    if (!isUsable(comparison))
        return std::nullopt;
    const std::span<const double> x = comparison.truth;
    const std::span<const double> y = comparison.predicted;
    std::vector<std::size_t> order(x.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return x[a] != x[b] ? x[a] < x[b] : y[a] < y[b]; });

    const auto sameX = [&](std::size_t a, std::size_t b) { return x[order[a]] == x[order[b]]; };
    const auto sameBoth = [&](std::size_t a, std::size_t b) { return sameX(a, b) && y[order[a]] == y[order[b]]; };
    const std::int64_t tiedX = tiedPairs(x.size(), sameX);
    const std::int64_t tiedBoth = tiedPairs(x.size(), sameBoth);

    std::vector<double> values(y.size());
    std::transform(order.begin(), order.end(), values.begin(), [&](std::size_t i) { return y[i]; });
    const std::int64_t discordant = sortCountingExchanges(values);
    const std::int64_t tiedY =
        tiedPairs(values.size(), [&](std::size_t a, std::size_t b) { return values[a] == values[b]; });

    const std::int64_t all = pairsAmong(static_cast<std::int64_t>(x.size()));
    if (tiedX == all || tiedY == all)
        return std::nullopt;
    const auto difference = static_cast<double>(all - tiedX - tiedY + tiedBoth - 2 * discordant);
    // SciPy's order of operations, so that the last bit is SciPy's too.
    const double tau =
        difference / std::sqrt(static_cast<double>(all - tiedX)) / std::sqrt(static_cast<double>(all - tiedY));
    return std::clamp(tau, -1.0, 1.0) * sign(comparison.predictedDirection) * sign(comparison.truthDirection);
}

std::optional<double> spearmanRho(const Comparison &comparison)
{
    if (!isUsable(comparison) || isConstant(comparison.predicted) || isConstant(comparison.truth))
        return std::nullopt;
    const double rho = pearson(averageRanks(comparison.predicted), averageRanks(comparison.truth));
    return std::clamp(rho, -1.0, 1.0) * sign(comparison.predictedDirection) * sign(comparison.truthDirection);
}

std::optional<double> topKOverlap(const Comparison &comparison, std::size_t k)
{
    if (!isUsable(comparison) || k == 0)
        return std::nullopt;
    k = std::min(k, comparison.size());
    const auto predicted = inclusionProbabilities(cutBest(comparison.predicted, comparison.predictedDirection, k));
    const auto truth = inclusionProbabilities(cutBest(comparison.truth, comparison.truthDirection, k));
    return std::inner_product(predicted.begin(), predicted.end(), truth.begin(), 0.0) / static_cast<double>(k);
}

std::optional<double> regretAtK(const Comparison &comparison, std::size_t k)
{
    if (!isUsable(comparison) || k == 0)
        return std::nullopt;
    const double direction = sign(comparison.truthDirection);
    const auto merit = [&](std::size_t i) { return direction * comparison.truth[i]; };
    const Cut cut = cutBest(comparison.predicted, comparison.predictedDirection, std::min(k, comparison.size()));

    double best = merit(cut.order.front());
    for (const std::size_t i : cut.order)
        best = std::max(best, merit(i));
    double bestCertain = -std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < cut.certain; ++i)
        bestCertain = std::max(bestCertain, merit(cut.order[i]));

    std::vector<double> tied(cut.tied);
    for (std::size_t i = 0; i < cut.tied; ++i)
        tied[i] = merit(cut.order[cut.certain + i]);
    std::sort(tied.begin(), tied.end(), std::greater<>());
    // Of `tied` candidates `open` are drawn without replacement: none of the better ones, then this one.
    double regret = 0;
    double noneBefore = 1;
    for (std::size_t i = 0; i + cut.open <= cut.tied; ++i) {
        const double drawn = static_cast<double>(cut.open) / static_cast<double>(cut.tied - i);
        regret += noneBefore * drawn * (best - std::max(bestCertain, tied[i]));
        noneBefore *= 1 - drawn;
    }
    if (!std::isfinite(regret))
        return std::nullopt;
    return regret;
}

std::vector<double> averageRanks(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin + 1;
        while (end < order.size() && values[order[end]] == values[order[begin]])
            ++end;
        for (std::size_t i = begin; i < end; ++i)
            ranks[order[i]] = static_cast<double>(begin + 1 + end) / 2;
        begin = end;
    }
    return ranks;
}

std::optional<MeanAndSd> meanAndSd(std::span<const double> values)
{
    if (values.empty())
        return std::nullopt;
    const auto count = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return MeanAndSd{mean, std::sqrt(squares / count)};
}

} // namespace foresearch::eval
