#include "core/space/hyperparameter.h"

namespace foresearch::space {

namespace {

struct Description {
    std::vector<int> Choices::*choices;
    std::string_view words;
    std::string_view jsonKey; ///< in an architecture
    std::string_view choicesKey;
    std::string_view hatName;
};

/// In the order of the enumeration.
constexpr std::array<Description, kHyperparameters.size()> kDescriptions{{
    {&Choices::encoderEmbedDims, "embedding dimension", "embed_dim", "embed_dims", "encoder-embed-dim-subtransformer"},
    {&Choices::encoderLayerCounts, "layer count", "ffn_dims", "layer_counts", "encoder-layer-num-subtransformer"},
    {&Choices::encoderFfnDims, "FFN dimension", "ffn_dims", "ffn_dims", "encoder-ffn-embed-dim-all-subtransformer"},
    {&Choices::encoderSelfHeads, "self-attention heads", "self_heads", "self_heads",
     "encoder-self-attention-heads-all-subtransformer"},
    {&Choices::decoderEmbedDims, "embedding dimension", "embed_dim", "embed_dims", "decoder-embed-dim-subtransformer"},
    {&Choices::decoderLayerCounts, "layer count", "ffn_dims", "layer_counts", "decoder-layer-num-subtransformer"},
    {&Choices::decoderFfnDims, "FFN dimension", "ffn_dims", "ffn_dims", "decoder-ffn-embed-dim-all-subtransformer"},
    {&Choices::decoderSelfHeads, "self-attention heads", "self_heads", "self_heads",
     "decoder-self-attention-heads-all-subtransformer"},
    {&Choices::decoderCrossHeads, "cross-attention heads", "cross_heads", "cross_heads",
     "decoder-ende-attention-heads-all-subtransformer"},
    {&Choices::arbitraryAttentions, "arbitrary encoder-decoder attention", "arbitrary_attentions",
     "arbitrary_attentions", "decoder-arbitrary-ende-attn-all-subtransformer"},
}};

const Description &describe(Hyperparameter hyperparameter)
{
    return kDescriptions[static_cast<std::size_t>(hyperparameter)];
}

} // namespace

const std::vector<int> &choicesOf(const Choices &choices, Hyperparameter hyperparameter)
{
    return choices.*describe(hyperparameter).choices;
}

std::vector<int> &choicesOf(Choices &choices, Hyperparameter hyperparameter)
{
    return choices.*describe(hyperparameter).choices;
}

bool isEncoderHyperparameter(Hyperparameter hyperparameter)
{
    return hyperparameter < Hyperparameter::DecoderEmbedDim;
}

bool isLayerCount(Hyperparameter hyperparameter)
{
    return hyperparameter == Hyperparameter::EncoderLayerCount || hyperparameter == Hyperparameter::DecoderLayerCount;
}

bool isPerLayer(Hyperparameter hyperparameter)
{
    return hyperparameter != Hyperparameter::EncoderEmbedDim && hyperparameter != Hyperparameter::DecoderEmbedDim
           && !isLayerCount(hyperparameter);
}

std::string_view words(Hyperparameter hyperparameter)
{
    return describe(hyperparameter).words;
}

std::string_view sideKey(Hyperparameter hyperparameter)
{
    return isEncoderHyperparameter(hyperparameter) ? "encoder" : "decoder";
}

std::string_view jsonKey(Hyperparameter hyperparameter)
{
    return describe(hyperparameter).jsonKey;
}

std::string jsonPath(Hyperparameter hyperparameter, std::size_t layer)
{
    std::string path(sideKey(hyperparameter));
    path.append(".").append(jsonKey(hyperparameter));
    if (isPerLayer(hyperparameter))
        path.append("[").append(std::to_string(layer)).append("]");
    return path;
}

std::string_view choicesKey(Hyperparameter hyperparameter)
{
    return describe(hyperparameter).choicesKey;
}

std::string_view hatName(Hyperparameter hyperparameter)
{
    return describe(hyperparameter).hatName;
}

std::string placeWords(Hyperparameter hyperparameter, std::size_t layer)
{
    const std::string side(sideKey(hyperparameter));
    return isPerLayer(hyperparameter) ? side + " layer " + std::to_string(layer + 1) : "the " + side;
}

std::size_t valueCount(const Architecture &architecture, Hyperparameter hyperparameter)
{
    if (!isPerLayer(hyperparameter))
        return 1;
    return isEncoderHyperparameter(hyperparameter) ? architecture.encoder.layers.size()
                                                   : architecture.decoder.layers.size();
}

int value(const Architecture &architecture, Hyperparameter hyperparameter, std::size_t layer)
{
    const Encoder &encoder = architecture.encoder;
    const Decoder &decoder = architecture.decoder;
    switch (hyperparameter) {
    case Hyperparameter::EncoderEmbedDim:
        return encoder.embedDim;
    case Hyperparameter::EncoderLayerCount:
        return static_cast<int>(encoder.layers.size());
    case Hyperparameter::EncoderFfnDim:
        return encoder.layers[layer].ffnDim;
    case Hyperparameter::EncoderSelfHeads:
        return encoder.layers[layer].selfHeads;
    case Hyperparameter::DecoderEmbedDim:
        return decoder.embedDim;
    case Hyperparameter::DecoderLayerCount:
        return static_cast<int>(decoder.layers.size());
    case Hyperparameter::DecoderFfnDim:
        return decoder.layers[layer].ffnDim;
    case Hyperparameter::DecoderSelfHeads:
        return decoder.layers[layer].selfHeads;
    case Hyperparameter::DecoderCrossHeads:
        return decoder.layers[layer].crossHeads;
    case Hyperparameter::ArbitraryAttention:
        return decoder.layers[layer].arbitraryAttention;
    }
    return 0;
}

std::vector<int> values(const Architecture &architecture, Hyperparameter hyperparameter)
{
    std::vector<int> result(valueCount(architecture, hyperparameter));
    for (std::size_t layer = 0; layer < result.size(); ++layer)
        result[layer] = value(architecture, hyperparameter, layer);
    return result;
}

void setValue(Architecture &architecture, Hyperparameter hyperparameter, std::size_t layer, int value)
{
    Encoder &encoder = architecture.encoder;
    Decoder &decoder = architecture.decoder;
    switch (hyperparameter) {
    case Hyperparameter::EncoderEmbedDim:
        encoder.embedDim = value;
        break;
    case Hyperparameter::EncoderLayerCount:
        encoder.layers.resize(static_cast<std::size_t>(value));
        break;
    case Hyperparameter::EncoderFfnDim:
        encoder.layers[layer].ffnDim = value;
        break;
    case Hyperparameter::EncoderSelfHeads:
        encoder.layers[layer].selfHeads = value;
        break;
    case Hyperparameter::DecoderEmbedDim:
        decoder.embedDim = value;
        break;
    case Hyperparameter::DecoderLayerCount:
        decoder.layers.resize(static_cast<std::size_t>(value));
        break;
    case Hyperparameter::DecoderFfnDim:
        decoder.layers[layer].ffnDim = value;
        break;
    case Hyperparameter::DecoderSelfHeads:
        decoder.layers[layer].selfHeads = value;
        break;
    case Hyperparameter::DecoderCrossHeads:
        decoder.layers[layer].crossHeads = value;
        break;
    case Hyperparameter::ArbitraryAttention:
        decoder.layers[layer].arbitraryAttention = value;
        break;
    }
}

} // namespace foresearch::space
