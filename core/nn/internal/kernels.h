#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace foresearch::nn {

/// Keys and values that queries attend to, a row each. All rows stand `stride` numbers apart.
struct AttendedRows {
    const float *keys = nullptr;
    const float *values = nullptr;
    std::size_t stride = 0;
    std::size_t count = 0;
};

/// One sentence's attention over all heads. Shapes: query and output rows hold heads * headDim numbers.
/// The bias of keys is not here: it adds the same to every score of a query, and the softmax takes it out again.
struct Attention {
    const float *queries = nullptr;
    std::size_t queryStride = 0;
    std::size_t queryCount = 0;
    const float *queryBias = nullptr;
    const float *valueBias = nullptr;
    std::span<const AttendedRows> attended; ///< one after another along the source
    std::size_t heads = 1;
    std::size_t headDim = 0;
    bool isCausal = false; ///< query i attends to the first i + 1 rows
    float *output = nullptr;
    std::size_t outputStride = 0;
    float *scratch = nullptr; ///< attentionScratch() numbers
};

/// Numbers of scratch memory that a sentence of this size needs.
std::size_t attentionScratch(std::size_t headDim, std::size_t attendedCount);

/// A layer norm's parameters, with the bias of the branch that it follows.
struct NormParameters {
    const float *branchBias = nullptr;
    const float *weight = nullptr;
    const float *bias = nullptr;
};

/// Sums of exponentials that are taken a block of columns at a time: sum * exp(reference) is what was seen. The
/// reference is a number near the largest.
struct RunningSum {
    float reference = 0;
    double sum = 0;
};

/// Loops between matrix products, for the vector unit that the processor has.
struct Kernels {
    /// x = max(0, x + bias), row by row.
    void (*addBiasRelu)(float *x, const float *bias, std::size_t rows, std::size_t columns);
    /// out = norm(residual + branch + branchBias) with the biased variance and 1e-5. `out` may be `branch`.
    void (*addNorm)(const float *residual, const float *branch, const NormParameters &parameters, float *out,
                    std::size_t rows, std::size_t columns);
    /// softmax((q + bias) k^T / sqrt(headDim)) (v + bias).
    void (*attend)(const Attention &attention);
    /// Takes another block of logits [rows, columns] into the rows' sums; `isFirst` starts them.
    void (*addExponentials)(const float *logits, std::size_t rows, std::size_t columns, bool isFirst, RunningSum *sums);
};

/// Those for this processor.
const Kernels &kernels();
/// All that this processor can run, the plainest first; for tests.
std::span<const Kernels> runnableKernels();

} // namespace foresearch::nn
