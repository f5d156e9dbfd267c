#pragma once

#include <cstddef>

/// What a space or an architecture from outside may ask for. Far beyond any Transformer, and small enough
/// that parameters and FLOPs of the largest fit into 64 bits.
namespace foresearch::space {

inline constexpr int kMaxEmbedDim = 1 << 14;
inline constexpr int kMaxFfnDim = 1 << 17;
inline constexpr int kMaxLayers = 100;
inline constexpr int kMaxQkvDim = 1 << 14; ///< of heads too, since they divide it
inline constexpr int kMaxVocabulary = 10'000'000;
inline constexpr int kMaxSentenceLength = 4096;
inline constexpr std::size_t kMaxChoices = 255; ///< so that a gene is one byte

} // namespace foresearch::space
