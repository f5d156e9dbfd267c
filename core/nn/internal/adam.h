#pragma once

#include "core/predict/network_training.h"

#include <cstddef>
#include <span>

namespace foresearch::nn {

/// The learning rate of step `step` (from 0).
double learningRate(const predict::NetworkOptimisation &optimisation, std::size_t step);

/// Some of the parameters with their moments.
struct AdamSlice {
    std::span<float> parameters;
    std::span<float> means;
    std::span<float> squares;
};
/// One Adam step; `step` counts from 0. The gradient is the sum of two, of which the second may be empty.
void adamStep(const predict::NetworkOptimisation &optimisation, std::size_t step, std::span<const float> gradient,
              std::span<const float> secondGradient, const AdamSlice &slice);

} // namespace foresearch::nn
