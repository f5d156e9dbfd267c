#include "core/nn/internal/training_batches.h"

#include "core/base/rng.h"

#include <algorithm>
#include <numeric>

namespace foresearch::nn {

namespace {

constexpr std::size_t kBatchMultiple = 8; // fairseq, required-batch-size-multiple

} // namespace

std::vector<ScoringBatch> partsOf(const text::TokenPairs &pairs, const text::Batch &batch, std::size_t count)
{
    const auto ids = [&](std::uint32_t pair) { return pairs.source[pair].size() + pairs.target[pair].size(); };
    const std::size_t all = std::accumulate(batch.begin(), batch.end(), std::size_t{0},
                                            [&](std::size_t sum, std::uint32_t pair) { return sum + ids(pair); });
    std::vector<ScoringBatch> parts;
    std::size_t begin = 0;
    std::size_t done = 0;
    for (std::size_t part = 0; part < count; ++part) {
        std::size_t end = begin;
        while (end < batch.size() && (part + 1 == count || done * count < (part + 1) * all))
            done += ids(batch[end++]);
        parts.push_back(packPairs(pairs, std::span(batch).subspan(begin, end - begin)));
        begin = end;
    }
    return parts;
}

BatchOrder::BatchOrder(const text::TokenPairs &pairs, const predict::SupernetTrainingSettings &settings)
    : m_updateFreq(settings.updateFreq)
    , m_seed(settings.seed)
{
    std::vector<std::uint32_t> order(pairs.size());
    std::iota(order.begin(), order.end(), 0U);
    Rng(settings.seed).shuffle(order);
    m_batches = text::fillBatches(pairs, text::sortedByLength(pairs, order),
                                  {.maxTokens = settings.maxTokens, .multiple = kBatchMultiple});
}

std::uint64_t BatchOrder::updatesPerEpoch() const
{
    return (m_batches.size() + m_updateFreq - 1) / m_updateFreq;
}

std::vector<const text::Batch *> BatchOrder::ofUpdate(std::uint64_t update)
{
    const std::uint64_t epoch = update / updatesPerEpoch() + 1;
    if (epoch != m_epoch) {
        m_order.resize(m_batches.size());
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        Rng(m_seed + epoch).shuffle(m_order);
        m_epoch = epoch;
    }
    const std::size_t first = static_cast<std::size_t>(update % updatesPerEpoch()) * m_updateFreq;
    std::vector<const text::Batch *> batches;
    for (std::size_t i = first; i < std::min(first + m_updateFreq, m_batches.size()); ++i)
        batches.push_back(&m_batches[m_order[i]]);
    return batches;
}

} // namespace foresearch::nn
