#include "core/nn/internal/scoring_batch.h"

#include <algorithm>

namespace foresearch::nn {

namespace {

constexpr std::size_t kBatchMultiple = 4;

void addSentence(PackedSide &side, std::span<const text::TokenId> ids)
{
    side.ids.insert(side.ids.end(), ids.begin(), ids.end());
    side.begins.push_back(side.ids.size());
}

void addPair(ScoringBatch &batch, std::span<const text::TokenId> source, std::span<const text::TokenId> target)
{
    addSentence(batch.source, source);
    batch.gold.insert(batch.gold.end(), target.begin(), target.end());
    std::vector<text::TokenId> input(target.begin(), target.end());
    std::rotate(input.begin(), input.end() - 1, input.end());
    addSentence(batch.target, input);
}

} // namespace

std::size_t longestSentence(const text::PackedSequences &sequences)
{
    std::size_t longest = 0;
    for (std::size_t i = 0; i < sequences.size(); ++i)
        longest = std::max(longest, sequences[i].size());
    return longest;
}

ScoringBatch packPairs(const text::TokenPairs &pairs, std::span<const std::uint32_t> chosen)
{
    ScoringBatch batch;
    for (const std::uint32_t pair : chosen)
        addPair(batch, pairs.source[pair], pairs.target[pair]);
    return batch;
}

std::vector<ScoringBatch> makeScoringBatches(const text::TokenPairs &pairs, std::size_t tokens)
{
    const std::size_t all = pairs.target.idCount();
    const std::size_t wanted = std::max<std::size_t>(1, (all + tokens - 1) / tokens);
    const std::size_t count = (wanted + kBatchMultiple - 1) / kBatchMultiple * kBatchMultiple;
    std::vector<ScoringBatch> batches;
    std::size_t done = 0;
    for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
        // A batch ends with the pair that reaches its share.
        if (batches.empty() || done * count >= batches.size() * all)
            batches.emplace_back();
        addPair(batches.back(), pairs.source[pair], pairs.target[pair]);
        done += pairs.target[pair].size();
    }
    return batches;
}

} // namespace foresearch::nn
