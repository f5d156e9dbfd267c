#include "core/nn/internal/training_model.h"

#include "core/base/rng.h"

#include <algorithm>
#include <cmath>

namespace foresearch::nn {

namespace {

constexpr std::size_t kVectorFloats = 16;
constexpr std::size_t kPadId = 1;

bool isTable(const std::string &name)
{
    return name.find("embed_tokens") != std::string::npos || name == "decoder.embed_out";
}

/// Tables get single rows, and their gradients at two ends of the way back.
bool isProductWeight(const std::string &name, const TensorShape &shape)
{
    return shape.size() == 2 && !isTable(name) && name.find(".router.") == std::string::npos;
}

bool isPlainRouter(const std::string &name)
{
    // The wide output of a neuron-wise router is a sliceable layer of HAT's, the rest are plain ones.
    return name.find("router.input") != std::string::npos
           || (name.find("router.output") != std::string::npos && name.find(".fc") == std::string::npos);
}

void fillUniform(std::span<float> values, double bound, Rng &rng)
{
    for (float &value : values)
        value = static_cast<float>(bound * (2 * rng.uniform() - 1));
}

void fillTable(const ParameterPlace &place, std::span<float> values, Rng &rng)
{
    const double deviation = 1 / std::sqrt(static_cast<double>(place.columns()));
    for (float &value : values)
        value = static_cast<float>(deviation * rng.normal());
    const auto pad =
        values.subspan(std::min(kPadId * place.columns(), values.size() - place.columns()), place.columns());
    std::fill(pad.begin(), pad.end(), 0.0F);
}

void fill(const ParameterPlace &place, std::span<float> values, Rng &rng)
{
    if (isTable(place.name))
        return fillTable(place, values, rng);
    if (isPlainRouter(place.name)) {
        const std::size_t inputs = place.name.find("router.input") != std::string::npos ? predict::kRouterInputs
                                   : place.shape.size() == 2                            ? place.columns()
                                                                                        : 0;
        return inputs > 0 ? fillUniform(values, 1 / std::sqrt(static_cast<double>(inputs)), rng) : void();
    }
    if (place.shape.size() == 2)
        return fillUniform(values, std::sqrt(6.0 / static_cast<double>(place.shape[0] + place.shape[1])), rng);
    const bool isOne = place.name.ends_with("norm.weight");
    std::fill(values.begin(), values.end(), isOne ? 1.0F : 0.0F);
}

} // namespace

TrainingModel::TrainingModel(const space::SearchSpace &space, const std::optional<predict::MixtureSettings> &mixture)
    : m_space(space)
    , m_mixture(mixture)
{
    std::vector<predict::SupernetTensor> tensors = predict::supernetTensors(space);
    if (mixture)
        for (predict::SupernetTensor &tensor : predict::mixtureTensors(space, *mixture))
            tensors.push_back(std::move(tensor));
    for (predict::SupernetTensor &tensor : tensors) {
        std::size_t count = 1;
        for (const std::size_t size : tensor.shape)
            count *= size;
        m_numbers.emplace(tensor.name, m_places.size());
        const bool isShared = isProductWeight(tensor.name, tensor.shape);
        const std::size_t padded = (count + kVectorFloats - 1) / kVectorFloats * kVectorFloats;
        m_places.push_back({.name = std::move(tensor.name),
                            .shape = std::move(tensor.shape),
                            .offset = m_size,
                            .count = count,
                            .isShared = isShared,
                            .ownOffset = m_ownSize});
        m_size += padded;
        m_ownSize += isShared ? 0 : padded;
    }
    const bool isShared = space.sizes.embeddingSharing == space::EmbeddingSharing::All;
    sourceTable = find("encoder.embed_tokens.weight");
    targetTable = isShared ? sourceTable : find("decoder.embed_tokens.weight");
    outputTable = isShared ? sourceTable : find("decoder.embed_out");
    for (int i = 0; i < space.maxEncoderLayers(); ++i) {
        const std::string layer = "encoder.layers." + std::to_string(i);
        encoder.push_back({attention(layer + ".self_attn", true), feedForward(layer)});
    }
    for (int i = 0; i < space.maxDecoderLayers(); ++i) {
        const std::string layer = "decoder.layers." + std::to_string(i);
        decoder.push_back(
            {attention(layer + ".self_attn", true), attention(layer + ".encoder_attn", false), feedForward(layer)});
    }
}

TrainedAttentionLayer TrainingModel::attention(const std::string &prefix, bool isSelf) const
{
    TrainedAttentionLayer layer;
    const auto qkv = static_cast<std::size_t>(m_space.sizes.qkvDim);
    layer.isApart = !m_numbers.contains(prefix + ".in_proj_weight");
    if (layer.isApart) {
        layer.query = find(prefix + ".q_proj_weight");
        layer.key = find(prefix + ".k_proj_weight");
        layer.value = find(prefix + ".v_proj_weight");
    } else if (isSelf) {
        layer.input = find(prefix + ".in_proj_weight");
    } else {
        layer.query = find(prefix + ".in_proj_weight");
        layer.keyValue = {layer.query.place, qkv};
    }
    layer.bias = find(prefix + ".in_proj_bias");
    layer.output = find(prefix + ".out_proj.weight");
    layer.outputBias = find(prefix + ".out_proj.bias");
    layer.norm = {find(prefix + "_layer_norm.weight"), find(prefix + "_layer_norm.bias")};
    return layer;
}

TrainedFeedForwardLayer TrainingModel::feedForward(const std::string &layer) const
{
    return {.first = find(layer + ".fc1.weight"),
            .firstBias = find(layer + ".fc1.bias"),
            .second = find(layer + ".fc2.weight"),
            .secondBias = find(layer + ".fc2.bias"),
            .norm = {find(layer + ".final_layer_norm.weight"), find(layer + ".final_layer_norm.bias")}};
}

std::vector<float> initialParameters(const TrainingModel &model, std::uint64_t seed)
{
    std::vector<float> values(model.size());
    const Rng all(seed);
    for (std::size_t i = 0; i < model.places().size(); ++i) {
        // A stream for each tensor: a mixture begins with the plain supernet's values.
        Rng rng = all.split(i);
        const ParameterPlace &place = model.places()[i];
        fill(place, std::span(values).subspan(place.offset, place.count), rng);
    }
    return values;
}

} // namespace foresearch::nn
