#pragma once

#include "core/space/architecture.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace foresearch::space {

/// The ten hyperparameters of an architecture in the order of HAT's genes, which is also that of TFS-Eval's
/// lines. Source: HAT, evolution.py Converter.
enum class Hyperparameter {
    EncoderEmbedDim,
    EncoderLayerCount,
    EncoderFfnDim,
    EncoderSelfHeads,
    DecoderEmbedDim,
    DecoderLayerCount,
    DecoderFfnDim,
    DecoderSelfHeads,
    DecoderCrossHeads,
    ArbitraryAttention,
};

inline constexpr std::array kHyperparameters{
    Hyperparameter::EncoderEmbedDim,    Hyperparameter::EncoderLayerCount, Hyperparameter::EncoderFfnDim,
    Hyperparameter::EncoderSelfHeads,   Hyperparameter::DecoderEmbedDim,   Hyperparameter::DecoderLayerCount,
    Hyperparameter::DecoderFfnDim,      Hyperparameter::DecoderSelfHeads,  Hyperparameter::DecoderCrossHeads,
    Hyperparameter::ArbitraryAttention,
};

/// The values that an architecture may take, each list in the order of HAT's configuration files
/// (the order decides what a seeded sample is).
struct Choices {
    std::vector<int> encoderEmbedDims;
    std::vector<int> encoderLayerCounts;
    std::vector<int> encoderFfnDims;
    std::vector<int> encoderSelfHeads;
    std::vector<int> decoderEmbedDims;
    std::vector<int> decoderLayerCounts;
    std::vector<int> decoderFfnDims;
    std::vector<int> decoderSelfHeads;
    std::vector<int> decoderCrossHeads;
    std::vector<int> arbitraryAttentions;
    friend bool operator==(const Choices &, const Choices &) = default;
};

const std::vector<int> &choicesOf(const Choices &choices, Hyperparameter hyperparameter);
std::vector<int> &choicesOf(Choices &choices, Hyperparameter hyperparameter);

bool isEncoderHyperparameter(Hyperparameter hyperparameter);
/// Whether it is one of the two layer counts, which are the lengths of an Architecture's vectors.
bool isLayerCount(Hyperparameter hyperparameter);
/// Whether every layer has a value of its own.
bool isPerLayer(Hyperparameter hyperparameter);

/// "embedding dimension", "layer count", "FFN dimension", "self-attention heads", ...
std::string_view words(Hyperparameter hyperparameter);
/// "encoder" or "decoder", also the key of that side in every JSON of ours.
std::string_view sideKey(Hyperparameter hyperparameter);
/// The key of its values in an architecture's canonical JSON, inside its side: "ffn_dims". A layer count is the
/// length of that list.
std::string_view jsonKey(Hyperparameter hyperparameter);
/// Where a value is in an architecture's canonical JSON: "decoder.ffn_dims[1]". A layer count is a list's
/// length.
std::string jsonPath(Hyperparameter hyperparameter, std::size_t layer);
/// The key of the choices in a space's JSON, inside its side: "ffn_dims".
std::string_view choicesKey(Hyperparameter hyperparameter);
/// HAT's and TFS-Eval's name: "decoder-ffn-embed-dim-all-subtransformer".
std::string_view hatName(Hyperparameter hyperparameter);
/// Where a value stands: "the encoder" or "decoder layer 2" (`layer` counts from 0, the words from 1).
std::string placeWords(Hyperparameter hyperparameter, std::size_t layer);

/// Number of values: the layers of its side, or 1.
std::size_t valueCount(const Architecture &architecture, Hyperparameter hyperparameter);
/// Contract: layer < valueCount.
int value(const Architecture &architecture, Hyperparameter hyperparameter, std::size_t layer = 0);
std::vector<int> values(const Architecture &architecture, Hyperparameter hyperparameter);
/// Setting a layer count resizes that side's layers. Contract: layer < valueCount; counts are not negative.
void setValue(Architecture &architecture, Hyperparameter hyperparameter, std::size_t layer, int value);

} // namespace foresearch::space
