#pragma once

#include "core/text/token_sequences.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace foresearch::nn {

/// Sentences one after another, without padding: rows of a matrix.
struct PackedSide {
    std::vector<text::TokenId> ids;
    std::vector<std::size_t> begins{0}; ///< of each sentence among the rows, and the end

    std::size_t rows() const { return ids.size(); }
    std::size_t sentences() const { return begins.size() - 1; }
};

/// Pairs that one worker computes at once.
struct ScoringBatch {
    PackedSide source;
    PackedSide target;               ///< decoder input: eos, then all ids but the last
    std::vector<text::TokenId> gold; ///< what the decoder has to predict, one a row of `target`
};

std::size_t longestSentence(const text::PackedSequences &sequences);

/// The pairs of these numbers as one batch, in their order.
ScoringBatch packPairs(const text::TokenPairs &pairs, std::span<const std::uint32_t> chosen);

/// Splits the pairs, in their order, into batches of about `tokens` target ids. Their number is a multiple of four, so
/// that few workers share them evenly; it does not depend on the machine, nor does any result.
std::vector<ScoringBatch> makeScoringBatches(const text::TokenPairs &pairs, std::size_t tokens);

} // namespace foresearch::nn
