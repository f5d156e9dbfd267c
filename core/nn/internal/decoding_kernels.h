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

/// A multiple of every unit's panelWidth.
inline constexpr std::size_t kPackedBlock = 64;

/// Rows times weights that lie in panels (packed_matrix.h): rows are few while decoding, and weights that need no
/// copying for each product make up for it.
struct PackedProduct {
    const float *x = nullptr;
    std::size_t rows = 0;
    std::size_t xStride = 0;
    std::size_t inner = 0;
    const float *panels = nullptr;
    std::size_t panelStride = 0; ///< numbers from one panel to the next
    std::size_t columns = 0;
    float *out = nullptr; ///< [rows, columns]
};

/// Loops of decoding, for the vector unit that the processor has.
struct DecodingKernels {
    std::size_t panelWidth; ///< columns of a panel
    /// A result depends on its row and column alone, not on how many there are.
    void (*multiply)(const PackedProduct &product);
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
