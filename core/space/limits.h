#pragma once

#include "core/space/hyperparameter.h"

#include <cstddef>

/// What a space or an architecture from outside may ask for. Far beyond any Transformer, and small enough that
/// parameters and FLOPs of the largest fit into 64 bits.
namespace foresearch::space {

inline constexpr int kMaxEmbedDim = 1 << 14;
inline constexpr int kMaxFfnDim = 1 << 17;
inline constexpr int kMaxLayers = 100;
inline constexpr int kMaxQkvDim = 1 << 14; ///< of heads too, since they divide it
inline constexpr int kMaxVocabulary = 10'000'000;
inline constexpr int kMaxSentenceLength = 4096;
inline constexpr std::size_t kMaxChoices = 255; ///< so that a gene is one byte

/// The largest value that a hyperparameter may have (arbitrary attention is also below the number of encoder layers).
constexpr int upperLimit(Hyperparameter hyperparameter)
{
    switch (hyperparameter) {
    case Hyperparameter::EncoderEmbedDim:
    case Hyperparameter::DecoderEmbedDim:
        return kMaxEmbedDim;
    case Hyperparameter::EncoderFfnDim:
    case Hyperparameter::DecoderFfnDim:
        return kMaxFfnDim;
    case Hyperparameter::EncoderSelfHeads:
    case Hyperparameter::DecoderSelfHeads:
    case Hyperparameter::DecoderCrossHeads:
        return kMaxQkvDim;
    case Hyperparameter::EncoderLayerCount:
    case Hyperparameter::DecoderLayerCount:
    case Hyperparameter::ArbitraryAttention:
        return kMaxLayers;
    }
    return 0;
}

/// Whether `value` is an arbitrary attention over at most `encoderLayers` layers: -1, or 1 and more.
constexpr bool isArbitraryAttention(int value, int encoderLayers)
{
    return value == -1 || (value >= 1 && value < encoderLayers);
}

} // namespace foresearch::space
