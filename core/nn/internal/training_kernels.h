#pragma once

#include "core/nn/internal/kernels.h"
#include "core/text/dictionary.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace foresearch::nn {

/// The upper half of a float.
using Bf16 = std::uint16_t;

/// Which numbers of one place of a network are dropped: a function of the key and a number's index, so that the way
/// back draws the same without keeping anything.
struct Dropout {
    std::uint32_t firstKey = 0;
    std::uint32_t secondKey = 0;
    std::uint32_t threshold = 0; ///< a number is dropped where its random 32 bits are below; 0: none is
    float scale = 1;             ///< of what is kept: 1 / (1 - rate)
};

/// Contract: 0 <= rate < 1.
Dropout makeDropout(std::uint64_t key, double rate);

/// out = (scale * row of the table + position) with dropout; `first`: index of the first number.
struct EmbeddedRow {
    const float *table = nullptr;
    const float *position = nullptr;
    float scale = 1;
    std::uint32_t first = 0;
    std::size_t columns = 0;
};

/// Of norm(residual + dropout(branch + bias)), what the way back needs.
struct NormForward {
    const float *residual = nullptr;
    const float *branch = nullptr;
    NormParameters parameters;
    Dropout dropout;
    float *normalised = nullptr; ///< before weight and bias
    float *scales = nullptr;     ///< of each row: 1 / standard deviation
    float *out = nullptr;
};

struct NormBackward {
    const float *gradient = nullptr; ///< by the result
    const float *normalised = nullptr;
    const float *scales = nullptr;
    const float *weight = nullptr;
    Dropout dropout;
    float *weightGradient = nullptr; ///< added to, as the two that follow
    float *biasGradient = nullptr;
    float *branchBiasGradient = nullptr;
    float *residualGradient = nullptr; ///< written, as the one that follows
    float *branchGradient = nullptr;
};

/// Keys and values that queries attend to, and where their gradients go.
struct TrainedRows {
    const float *keys = nullptr;
    const float *values = nullptr;
    float *keysGradient = nullptr;
    float *valuesGradient = nullptr;
    std::size_t stride = 0; ///< of all four
    std::size_t count = 0;
};

/// One sentence's attention over all heads, forth and back (kernels.h, Attention).
struct TrainedAttention {
    const float *queries = nullptr;
    float *queriesGradient = nullptr;
    std::size_t queryStride = 0;
    std::size_t queryCount = 0;
    const float *queryBias = nullptr;
    const float *valueBias = nullptr;
    std::span<const TrainedRows> attended;
    std::size_t heads = 1;
    std::size_t headDim = 0;
    bool isCausal = false;
    Dropout dropout;
    std::uint32_t first = 0;               ///< index of the first probability
    float *probabilities = nullptr;        ///< [heads, queries, padded keys]; written forth, read back
    float *output = nullptr;               ///< written forth
    const float *outputGradient = nullptr; ///< read back
    std::size_t outputStride = 0;
    float *scratch = nullptr; ///< trainedAttentionScratch() numbers
};

/// Numbers that the probabilities of one sentence take.
std::size_t probabilityCount(std::size_t heads, std::size_t queries, std::size_t attended);
std::size_t trainedAttentionScratch(std::size_t headDim, std::size_t queries, std::size_t attended);

/// Sums over rows, natural logarithms.
struct TargetLosses {
    double loss = 0;
    double nll = 0;
};

/// One step of Adam over neighbouring numbers. Source: fairseq, optim/adam.py.
struct AdamUpdate {
    float *values = nullptr;
    float *means = nullptr;
    float *squares = nullptr;
    float *gradient = nullptr; ///< set to zero
    std::size_t count = 0;
    float gradientScale = 1;
    float beta1 = 0;
    float beta2 = 0;
    float keep = 1;     ///< 1 - rate * weight decay
    float stepSize = 0; ///< rate * sqrt(1 - beta2^t) / (1 - beta1^t)
    float epsilon = 0;
};

/// Loops of training between matrix products, for the vector unit that the processor has.
struct TrainingKernels {
    void (*embed)(const EmbeddedRow &row, const Dropout &dropout, float *out);
    /// tableGradient += scale * dropped gradient.
    void (*embedBack)(const EmbeddedRow &row, const Dropout &dropout, const float *gradient, float *tableGradient);
    void (*norm)(const NormForward &norm, std::size_t rows, std::size_t columns);
    void (*normBack)(const NormBackward &norm, std::size_t rows, std::size_t columns);
    void (*attend)(const TrainedAttention &attention);
    void (*attendBack)(const TrainedAttention &attention);
    /// gradient = 0 where the result was; biasGradient += its columns' sums.
    void (*reluBack)(const float *result, float *gradient, float *biasGradient, std::size_t rows, std::size_t columns);
    void (*reluBackRounded)(const Bf16 *result, float *gradient, float *biasGradient, std::size_t rows,
                            std::size_t columns);
    /// sums += the columns' sums of rows that stand `stride` apart.
    void (*addColumns)(const float *from, std::size_t stride, std::size_t rows, std::size_t columns, float *sums);
    /// logits become the gradient of the label-smoothed loss by them.
    TargetLosses (*lossBack)(float *logits, const text::TokenId *gold, double labelSmoothing, std::size_t rows,
                             std::size_t columns);
    void (*adam)(const AdamUpdate &update);
    /// to += from * factor.
    void (*addScaled)(const float *from, float factor, std::size_t count, float *to);
    double (*dot)(const float *a, const float *b, std::size_t count);
    /// To the nearest, of two equally near ones the even one.
    void (*round)(const float *from, std::size_t count, Bf16 *to);
    void (*widen)(const Bf16 *from, std::size_t count, float *to);
    /// to += from.
    void (*addRounded)(const Bf16 *from, std::size_t count, float *to);
};

/// Those for this processor.
const TrainingKernels &trainingKernels();
/// All that this processor can run, the plainest first; for tests.
std::span<const TrainingKernels> runnableTrainingKernels();

} // namespace foresearch::nn
