#include "core/text/batches.h"

#include <algorithm>

namespace foresearch::text {

namespace {

std::size_t pairLength(const TokenPairs &pairs, std::uint32_t pair)
{
    return std::max(pairs.source[pair].size(), pairs.target[pair].size());
}

std::size_t longest(const TokenPairs &pairs, const Batch &batch)
{
    std::size_t length = 0;
    for (const std::uint32_t pair : batch)
        length = std::max(length, pairLength(pairs, pair));
    return length;
}

} // namespace

std::vector<std::uint32_t> sortedByLength(const TokenPairs &pairs, std::span<const std::uint32_t> order)
{
    std::vector<std::uint32_t> sorted(order.begin(), order.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](auto a, auto b) { return pairs.target[a].size() < pairs.target[b].size(); });
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](auto a, auto b) { return pairs.source[a].size() < pairs.source[b].size(); });
    return sorted;
}

std::vector<Batch> fillBatches(const TokenPairs &pairs, std::span<const std::uint32_t> order,
                               const BatchOptions &options)
{
    std::vector<Batch> batches;
    Batch batch;
    std::size_t length = 0;
    for (const std::uint32_t pair : order) {
        length = std::max(length, pairLength(pairs, pair));
        if (!batch.empty() && (batch.size() + 1) * length > options.maxTokens) {
            // What is over the multiple goes into the next batch.
            const std::size_t whole = batch.size() / options.multiple * options.multiple;
            const auto kept = static_cast<std::ptrdiff_t>(whole > 0 ? whole : batch.size());
            Batch rest(batch.begin() + kept, batch.end());
            batch.resize(static_cast<std::size_t>(kept));
            batches.push_back(std::move(batch));
            batch = std::move(rest);
            length = std::max(longest(pairs, batch), pairLength(pairs, pair));
        }
        batch.push_back(pair);
    }
    if (!batch.empty())
        batches.push_back(std::move(batch));
    return batches;
}

} // namespace foresearch::text
