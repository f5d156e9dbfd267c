#include "core/nn/internal/training_kernels.h"

#include <array>

namespace foresearch::nn::training {

namespace plain {
constexpr std::size_t kLanes = 4;
#include "core/nn/internal/kernel_loops.h"

#include "core/nn/internal/training_loops.h"

#include "core/nn/internal/training_attention_loops.h"
} // namespace plain

#if defined(__x86_64__)
#pragma GCC push_options
#pragma GCC target("avx2,fma")
namespace avx2 {
constexpr std::size_t kLanes = 8;
#include "core/nn/internal/kernel_loops.h"

#include "core/nn/internal/training_loops.h"

#include "core/nn/internal/training_attention_loops.h"
} // namespace avx2
#pragma GCC pop_options

#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma,prefer-vector-width=512")
namespace avx512 {
constexpr std::size_t kLanes = 16;
#include "core/nn/internal/kernel_loops.h"

#include "core/nn/internal/training_loops.h"

#include "core/nn/internal/training_attention_loops.h"
} // namespace avx512
#pragma GCC pop_options
#endif

} // namespace foresearch::nn::training

namespace foresearch::nn {

namespace {

constexpr std::size_t kMostLanes = 16;

#define FORESEARCH_TRAINING_KERNELS(unit)                                                                              \
    TrainingKernels                                                                                                    \
    {                                                                                                                  \
        &training::unit::embedRow, &training::unit::embedRowBack, &training::unit::normForward,                        \
            &training::unit::normBackward, &training::unit::attendForward, &training::unit::attendBackward,            \
            &training::unit::reluBackward, &training::unit::reluBackwardRounded, &training::unit::addColumnSums,       \
            &training::unit::lossBackward, &training::unit::adamUpdate, &training::unit::addScaledNumbers,             \
            &training::unit::dotProduct, &training::unit::roundNumbers, &training::unit::widenNumbers,                 \
            &training::unit::addRoundedNumbers                                                                         \
    }

constexpr std::array kAll
{
    FORESEARCH_TRAINING_KERNELS(plain),
#if defined(__x86_64__)
        FORESEARCH_TRAINING_KERNELS(avx2), FORESEARCH_TRAINING_KERNELS(avx512),
#endif
};

std::size_t paddedCount(std::size_t count)
{
    return (count + kMostLanes - 1) / kMostLanes * kMostLanes;
}

/// Source: splitmix64.
std::uint64_t mixed(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15U;
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31U);
}

} // namespace

Dropout makeDropout(std::uint64_t key, double rate)
{
    const std::uint64_t bits = mixed(key);
    return {.firstKey = static_cast<std::uint32_t>(bits),
            .secondKey = static_cast<std::uint32_t>(bits >> 32U),
            .threshold = static_cast<std::uint32_t>(rate * 4294967296.0),
            .scale = static_cast<float>(1 / (1 - rate))};
}

std::size_t probabilityCount(std::size_t heads, std::size_t queries, std::size_t attended)
{
    return heads * queries * paddedCount(attended);
}

std::size_t trainedAttentionScratch(std::size_t headDim, std::size_t queries, std::size_t attended)
{
    const std::size_t padded = paddedCount(attended);
    const std::size_t depth = paddedCount(headDim);
    return 3 * queries * depth + 5 * padded * depth + 2 * queries * padded;
}

const TrainingKernels &trainingKernels()
{
    static const TrainingKernels &best = runnableTrainingKernels().back();
    return best;
}

std::span<const TrainingKernels> runnableTrainingKernels()
{
    return std::span(kAll).first(runnableKernels().size());
}

} // namespace foresearch::nn
