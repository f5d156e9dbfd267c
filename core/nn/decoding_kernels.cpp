#include "core/nn/internal/decoding_kernels.h"

#include "core/nn/internal/kernels.h"

#include <array>

namespace foresearch::nn {

namespace decoding_plain {
constexpr std::size_t kLanes = 4;
#include "core/nn/internal/kernel_loops.h"

#include "core/nn/internal/decoding_loops.h"
} // namespace decoding_plain

#if defined(__x86_64__)
#pragma GCC push_options
#pragma GCC target("avx2,fma")
namespace decoding_avx2 {
constexpr std::size_t kLanes = 8;
#include "core/nn/internal/kernel_loops.h"

#include "core/nn/internal/decoding_loops.h"
} // namespace decoding_avx2
#pragma GCC pop_options

#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma,prefer-vector-width=512")
namespace decoding_avx512 {
constexpr std::size_t kLanes = 16;
#include "core/nn/internal/kernel_loops.h"

#include "core/nn/internal/decoding_loops.h"
} // namespace decoding_avx512
#pragma GCC pop_options
#endif

namespace {

constexpr std::size_t kMostLanes = 16;

constexpr std::array kAll
{
    DecodingKernels{decoding_plain::kPanelWidth, &decoding_plain::multiply, &decoding_plain::attendRow,
                    &decoding_plain::laneMaxima, &decoding_plain::placesFrom},
#if defined(__x86_64__)
        DecodingKernels{decoding_avx2::kPanelWidth, &decoding_avx2::multiply, &decoding_avx2::attendRow,
                        &decoding_avx2::laneMaxima, &decoding_avx2::placesFrom},
        DecodingKernels{decoding_avx512::kPanelWidth, &decoding_avx512::multiply, &decoding_avx512::attendRow,
                        &decoding_avx512::laneMaxima, &decoding_avx512::placesFrom},
#endif
};

} // namespace

std::size_t rowAttentionScratch(std::size_t headDim, std::size_t count)
{
    return headDim + (count + kMostLanes - 1) / kMostLanes * kMostLanes;
}

const DecodingKernels &decodingKernels()
{
    static const DecodingKernels &best = runnableDecodingKernels().back();
    return best;
}

std::span<const DecodingKernels> runnableDecodingKernels()
{
    // In the order of the other kernels.
    return std::span(kAll).first(runnableKernels().size());
}

} // namespace foresearch::nn
