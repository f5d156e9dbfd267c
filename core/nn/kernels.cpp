#include "core/nn/internal/kernels.h"

#include <array>

namespace foresearch::nn {

namespace plain {
constexpr std::size_t kLanes = 4;
#include "core/nn/internal/kernel_loops.h"
} // namespace plain

#if defined(__x86_64__)
#pragma GCC push_options
#pragma GCC target("avx2,fma")
namespace avx2 {
constexpr std::size_t kLanes = 8;
#include "core/nn/internal/kernel_loops.h"
} // namespace avx2
#pragma GCC pop_options

#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma,prefer-vector-width=512")
namespace avx512 {
constexpr std::size_t kLanes = 16;
#include "core/nn/internal/kernel_loops.h"
} // namespace avx512
#pragma GCC pop_options
#endif

namespace {

constexpr std::size_t kMostLanes = 16;

constexpr std::array kAll
{
    Kernels{&plain::addBiasRelu, &plain::addNorm, &plain::attend, &plain::addExponentials},
#if defined(__x86_64__)
        Kernels{&avx2::addBiasRelu, &avx2::addNorm, &avx2::attend, &avx2::addExponentials},
        Kernels{&avx512::addBiasRelu, &avx512::addNorm, &avx512::attend, &avx512::addExponentials},
#endif
};

std::size_t runnableCount()
{
#if defined(__x86_64__)
    if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma"))
        return 1;
    const bool hasAvx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
                           && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
    return hasAvx512 ? 3 : 2;
#else
    return 1;
#endif
}

} // namespace

std::size_t attentionScratch(std::size_t headDim, std::size_t attendedCount)
{
    const std::size_t padded = (attendedCount + kMostLanes - 1) / kMostLanes * kMostLanes;
    return headDim * padded + plain::kQueries * (padded + headDim);
}

const Kernels &kernels()
{
    static const Kernels &best = runnableKernels().back();
    return best;
}

std::span<const Kernels> runnableKernels()
{
    return std::span(kAll).first(runnableCount());
}

} // namespace foresearch::nn
