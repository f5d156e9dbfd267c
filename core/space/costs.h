#pragma once

#include "core/space/search_space.h"

#include <cstdint>

namespace foresearch::space {

/// Size and work of one architecture, exact.
/// Units: parameters; FLOPs of one teacher-forced forward pass of a pair of sentences, 2 per
/// multiply-accumulate. Source: TFS-Eval and the GFLOPs of HAT's README, reproduced to the last digit
/// (ALGORITHMS 9.1, 9.2).
struct Costs {
    std::int64_t parameters = 0;          ///< without embeddings
    std::int64_t embeddingParameters = 0; ///< decoder dimension x vocabulary
    std::int64_t flopsWithoutOutput = 0;  ///< without the output layer; the paper's search tables
    std::int64_t flopsOutput = 0;         ///< of the output layer alone

    std::int64_t flopsTotal() const { return flopsWithoutOutput + flopsOutput; } ///< what prompts say
    friend bool operator==(const Costs &, const Costs &) = default;
};

/// Cost: no allocation.
Costs costs(const Architecture &architecture, const FixedSizes &sizes);

/// Parameters without embeddings; heads and arbitrary attention do not change them.
std::int64_t parameters(const Architecture &architecture, const FixedSizes &sizes);

/// TFS-Eval's convention: decoder dimension x vocabulary, however many tables there are.
std::int64_t embeddingParameters(const Architecture &architecture, const FixedSizes &sizes);

/// Everything but the output layer: matrix products, layer norms and elementwise multiplications, as
/// torchprofile counts them (additions, softmax, ReLU and look-ups are free).
std::int64_t flopsWithoutOutput(const Architecture &architecture, const FixedSizes &sizes);

std::int64_t flopsOutput(const Architecture &architecture, const FixedSizes &sizes);

} // namespace foresearch::space
