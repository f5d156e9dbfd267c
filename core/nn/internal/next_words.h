#pragma once

#include "core/nn/internal/kernels.h"
#include "core/nn/internal/packed_matrix.h"
#include "core/text/dictionary.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace foresearch::nn {

/// An id that may come next.
struct NextWord {
    double logProbability = 0;
    text::TokenId id = 0;
};

/// What may follow one hypothesis.
struct NextWords {
    std::vector<NextWord> best; ///< most probable first, ids in order where equal; without pad
    double eos = 0;             ///< the log-probability of eos, which may stand in `best` as well
};

/// The output layer: which ids come next. The vocabulary is gone through a block of columns at a time, so that logits
/// never leave the cache.
/// Threads: one.
class OutputLayer {
public:
    /// The `count` most probable ids of each row are looked for, fewer where the vocabulary has fewer.
    /// Contract: the weights are an output table of so many words, and outlive the layer.
    OutputLayer(const PackedMatrix &weights, std::size_t vocabulary, std::size_t count, double unknownPenalty);

    /// Of a decoder's output [rows, width]. The result lives until the next call. Where it is not finite, a row has
    /// nothing in `best`.
    const std::vector<NextWords> &compute(const at::Tensor &x);

private:
    struct Entry {
        float logit = 0;
        text::TokenId id = 0;
    };
    /// What is known of a row so far.
    struct Row {
        std::vector<Entry> entries;
        float bound = 0; ///< what an entry must reach
        float eos = 0;
    };

    void computeChunk(const at::Tensor &x, std::size_t firstRow);
    void look(const float *logits, std::size_t columns, std::size_t begin, Row &row);
    void keepBest(Row &row) const;
    void finish(Row &row, const RunningSum &sum, NextWords &words) const;

    const PackedMatrix &m_weights;
    std::size_t m_vocabulary;
    std::size_t m_count;
    double m_unknownPenalty;
    at::Tensor m_buffer;
    std::vector<RunningSum> m_sums;
    std::vector<Row> m_rows;
    std::vector<std::uint32_t> m_places;
    std::vector<NextWords> m_words;
};

} // namespace foresearch::nn
