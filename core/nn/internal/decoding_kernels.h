#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace foresearch::nn {

/// One query's attention over all heads. Keys are rows that lie anywhere; the value of each lies `valueOffset` numbers
/// behind it. The bias of keys is not here: the softmax takes it out.
struct RowAttention {
    const float *query = nullptr;
    const float *queryBias = nullptr;
    const float *valueBias = nullptr;
    const float *const *keys = nullptr;
    std::size_t valueOffset = 0;
    std::size_t count = 0;
    std::size_t heads = 1;
    std::size_t headDim = 0;
    float *output = nullptr;
    float *scratch = nullptr; ///< rowAttentionScratch() numbers
};

std::size_t rowAttentionScratch(std::size_t headDim, std::size_t count);

/// Columns whose maxima are kept apart: column i belongs to lane i % kMaximumLanes.
inline constexpr std::size_t kMaximumLanes = 64;

/// Loops of decoding, for the vector unit that the processor has.
struct DecodingKernels {
    /// softmax((q + bias) k^T / sqrt(headDim)) (v + bias).
    void (*attendRow)(const RowAttention &attention);
    /// The largest number of each lane; lanes without a column get a very small one.
    void (*laneMaxima)(const float *numbers, std::size_t count, float *maxima);
    /// Writes the places of all numbers that are at least `bound`, in order; how many. There is room for all.
    std::size_t (*placesFrom)(const float *numbers, std::size_t count, float bound, std::uint32_t *places);
};

/// Those for this processor.
const DecodingKernels &decodingKernels();
/// All that this processor can run, the plainest first; for tests.
std::span<const DecodingKernels> runnableDecodingKernels();

} // namespace foresearch::nn
