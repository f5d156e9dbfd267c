#pragma once

#include "core/predict/supernet_file.h"
#include "core/text/token_sequences.h"

#include <cstdint>
#include <memory>

namespace foresearch::testing {

/// A supernet of any space with random weights of a size that trained ones have.
std::shared_ptr<const predict::SupernetFile> randomSupernet(const space::SearchSpace &space, std::uint64_t seed);

/// Random sentences of 1 to `longest` ids, with eos.
std::shared_ptr<const text::TokenPairs> randomPairs(std::size_t count, std::size_t longest, int vocabularySize,
                                                    std::uint64_t seed);

/// A space that is small enough for the reference, with everything that a space may have: encoder layers to choose,
/// heads of odd sizes.
space::SearchSpace tinySpace();

/// Bits per target token.
struct ReferenceScore {
    double loss = 0;
    double nll = 0;
};

/// What a sub-network says of the pairs, in double precision, one sentence and one number at a time, with the encoder's
/// outputs really put one behind another. Source: ALGORITHMS part 2.
ReferenceScore referenceScore(const predict::SupernetFile &supernet, const space::Architecture &architecture,
                              const text::TokenPairs &pairs, double labelSmoothing = 0.1);

} // namespace foresearch::testing
