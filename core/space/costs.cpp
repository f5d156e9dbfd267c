#include "core/space/costs.h"

namespace foresearch::space {

namespace {

using Count = std::int64_t;

/// Query, key and value projections into Q, output projection from Q, with biases.
Count attentionParameters(Count queryDim, Count keyDim, Count q)
{
    return q * queryDim + 2 * q * keyDim + 3 * q + q * queryDim + queryDim;
}

Count ffnParameters(Count dim, Count ffnDim)
{
    return dim * ffnDim + ffnDim + ffnDim * dim + dim;
}

Count layerNormParameters(Count dim)
{
    return 2 * dim;
}

Count encoderLayerMacs(const EncoderLayer &layer, Count dim, Count q, Count length)
{
    const Count projections = 4 * q * length * dim;
    const Count products = 2 * q * length * length;
    const Count ffn = 2 * length * dim * layer.ffnDim;
    const Count layerNorms = 2 * length * dim;
    const Count scaling = length * q + 3;
    return projections + products + ffn + layerNorms + scaling;
}

Count decoderLayerMacs(const DecoderLayer &layer, Count dim, Count encoderDim, Count q, Count length)
{
    const Count memory = attendedEncoderLayers(layer.arbitraryAttention) * length;
    const Count selfAttention = 4 * q * length * dim + 2 * q * length * length;
    const Count crossProjections = 2 * q * length * dim + 2 * q * memory * encoderDim;
    const Count crossProducts = 2 * q * length * memory;
    const Count ffn = 2 * length * dim * layer.ffnDim;
    const Count layerNorms = 3 * length * dim;
    const Count scaling = 2 * (length * q + 3);
    return selfAttention + crossProjections + crossProducts + ffn + layerNorms + scaling;
}

/// Embedding scale and position mask.
Count inputMacs(Count dim, Count length)
{
    return length * dim + length;
}

} // namespace

Costs costs(const Architecture &architecture, const FixedSizes &sizes)
{
    return {.parameters = parameters(architecture, sizes),
            .embeddingParameters = embeddingParameters(architecture, sizes),
            .flopsWithoutOutput = flopsWithoutOutput(architecture, sizes),
            .flopsOutput = flopsOutput(architecture, sizes)};
}

std::int64_t parameters(const Architecture &architecture, const FixedSizes &sizes)
{
    const Count e = architecture.encoder.embedDim;
    const Count d = architecture.decoder.embedDim;
    Count sum = 0;
    for (const EncoderLayer &layer : architecture.encoder.layers)
        sum += attentionParameters(e, e, sizes.qkvDim) + ffnParameters(e, layer.ffnDim) + 2 * layerNormParameters(e);
    for (const DecoderLayer &layer : architecture.decoder.layers)
        sum += attentionParameters(d, d, sizes.qkvDim) + attentionParameters(d, e, sizes.qkvDim)
               + ffnParameters(d, layer.ffnDim) + 3 * layerNormParameters(d);
    return sum;
}

std::int64_t embeddingParameters(const Architecture &architecture, const FixedSizes &sizes)
{
    return Count{architecture.decoder.embedDim} * sizes.vocabularySize;
}

std::int64_t flopsWithoutOutput(const Architecture &architecture, const FixedSizes &sizes)
{
    const Count e = architecture.encoder.embedDim;
    const Count d = architecture.decoder.embedDim;
    const Count length = sizes.sentenceLength;
    Count macs = inputMacs(e, length) + inputMacs(d, length);
    for (const EncoderLayer &layer : architecture.encoder.layers)
        macs += encoderLayerMacs(layer, e, sizes.qkvDim, length);
    for (const DecoderLayer &layer : architecture.decoder.layers)
        macs += decoderLayerMacs(layer, d, e, sizes.qkvDim, length);
    return 2 * macs;
}

std::int64_t flopsOutput(const Architecture &architecture, const FixedSizes &sizes)
{
    return 2 * Count{sizes.sentenceLength} * architecture.decoder.embedDim * sizes.vocabularySize;
}

} // namespace foresearch::space
