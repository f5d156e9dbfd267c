#pragma once

#include "core/text/token_sequences.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace foresearch::text {

/// Indices of the pairs of one batch.
using Batch = std::vector<std::uint32_t>;

struct BatchOptions {
    std::size_t maxTokens = 4096; ///< sentences times the longest one of either side, eos included
    std::size_t multiple = 8;     ///< batches of more sentences have a multiple of it
};

/// All pairs by source length, then target length, otherwise as in `order`.
std::vector<std::uint32_t> sortedByLength(const TokenPairs &pairs, std::span<const std::uint32_t> order);

/// Fills batches greedily in the order given; a pair that is longer than maxTokens is a batch of its own.
/// Source: fairseq, data/data_utils.py batch_by_size (ALGORITHMS 3.3).
std::vector<Batch> fillBatches(const TokenPairs &pairs, std::span<const std::uint32_t> order,
                               const BatchOptions &options);

} // namespace foresearch::text
