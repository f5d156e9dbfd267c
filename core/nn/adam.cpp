#include "core/nn/internal/adam.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace foresearch::nn {

namespace {

struct Coefficients {
    float beta1 = 0;
    float beta2 = 0;
    float rest1 = 0;
    float rest2 = 0;
    float keep = 1;
    float stepSize = 0;
    float correction = 1;
    float epsilon = 0;
};

template <typename Gradient>
[[gnu::always_inline]] inline void updateBy(const Coefficients &c, const Gradient &gradient, const AdamSlice &slice)
{
    float *parameters = slice.parameters.data();
    float *means = slice.means.data();
    float *squares = slice.squares.data();
    const std::size_t count = slice.parameters.size();
#pragma GCC ivdep
    for (std::size_t i = 0; i < count; ++i) {
        const float g = gradient(i);
        means[i] = c.beta1 * means[i] + c.rest1 * g;
        squares[i] = c.beta2 * squares[i] + c.rest2 * g * g;
        parameters[i] =
            c.keep * parameters[i] - c.stepSize * means[i] / (std::sqrt(squares[i]) * c.correction + c.epsilon);
    }
}

[[gnu::always_inline]] inline void update(const Coefficients &coefficients, std::span<const float> first,
                                          std::span<const float> second, const AdamSlice &slice)
{
    const float *a = first.data();
    const float *b = second.data();
    if (second.empty())
        updateBy(
            coefficients, [a](std::size_t i) __attribute__((always_inline)) { return a[i]; }, slice);
    else
        updateBy(
            coefficients, [ a, b ](std::size_t i) __attribute__((always_inline)) { return a[i] + b[i]; }, slice);
}

using Update = void(const Coefficients &, std::span<const float>, std::span<const float>, const AdamSlice &);

void updateAnywhere(const Coefficients &coefficients, std::span<const float> first, std::span<const float> second,
                    const AdamSlice &slice)
{
    update(coefficients, first, second, slice);
}

#if defined(__x86_64__)
[[gnu::target("avx2,fma")]] void updateAvx2(const Coefficients &coefficients, std::span<const float> first,
                                            std::span<const float> second, const AdamSlice &slice)
{
    update(coefficients, first, second, slice);
}

[[gnu::target("avx512f")]] void updateAvx512(const Coefficients &coefficients, std::span<const float> first,
                                             std::span<const float> second, const AdamSlice &slice)
{
    update(coefficients, first, second, slice);
}
#endif

Update *fastestUpdate()
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f"))
        return &updateAvx512;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return &updateAvx2;
#endif
    return &updateAnywhere;
}

} // namespace

double learningRate(const predict::NetworkOptimisation &optimisation, std::size_t step)
{
    if (step < optimisation.warmupSteps)
        return optimisation.learningRate * static_cast<double>(step + 1)
               / static_cast<double>(optimisation.warmupSteps);
    if (optimisation.decay == predict::LearningRateDecay::None)
        return optimisation.learningRate;
    const double part = static_cast<double>(step - optimisation.warmupSteps)
                        / static_cast<double>(std::max<std::size_t>(1, optimisation.steps - optimisation.warmupSteps));
    return optimisation.learningRate * 0.5 * (1 + std::cos(std::numbers::pi * part));
}

void adamStep(const predict::NetworkOptimisation &optimisation, std::size_t step, std::span<const float> gradient,
              std::span<const float> secondGradient, const AdamSlice &slice)
{
    const double rate = learningRate(optimisation, step);
    const auto time = static_cast<double>(step + 1);
    const Coefficients coefficients{
        .beta1 = static_cast<float>(optimisation.beta1),
        .beta2 = static_cast<float>(optimisation.beta2),
        .rest1 = static_cast<float>(1 - optimisation.beta1),
        .rest2 = static_cast<float>(1 - optimisation.beta2),
        .keep = static_cast<float>(1 - rate * optimisation.weightDecay),
        .stepSize = static_cast<float>(rate / (1 - std::pow(optimisation.beta1, time))),
        .correction = static_cast<float>(1 / std::sqrt(1 - std::pow(optimisation.beta2, time))),
        .epsilon = static_cast<float>(optimisation.epsilon),
    };
    static const auto updateHere = fastestUpdate();
    updateHere(coefficients, gradient, secondGradient, slice);
}

} // namespace foresearch::nn
