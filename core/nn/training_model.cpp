#include "core/nn/internal/training_model.h"

#include "core/base/rng.h"
#include "core/predict/network_file.h"

#include <algorithm>
#include <cmath>

namespace foresearch::nn {

namespace {

constexpr std::size_t kVectorFloats = 16;
constexpr std::size_t kPadId = 1;

std::size_t largest(const std::vector<int> &choices)
{
    return static_cast<std::size_t>(*std::max_element(choices.begin(), choices.end()));
}

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
    const double deviation = 1 / std::sqrt(static_cast<double>(place.superShape.back()));
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
        return fillUniform(values, std::sqrt(6.0 / static_cast<double>(place.superShape[0] + place.superShape[1])),
                           rng);
    const bool isOne = place.name.ends_with("norm.weight");
    std::fill(values.begin(), values.end(), isOne ? 1.0F : 0.0F);
}

} // namespace

TrainingModel::TrainingModel(const space::SearchSpace &space, const std::optional<predict::MixtureSettings> &mixture)
    : m_space(space)
    , m_mixture(mixture)
    , m_encoderWidth(largest(space.choices.encoderEmbedDims))
    , m_decoderWidth(largest(space.choices.decoderEmbedDims))
{
    std::vector<predict::SupernetTensor> tensors = predict::supernetTensors(space);
    if (mixture)
        for (predict::SupernetTensor &tensor : predict::mixtureTensors(space, *mixture))
            tensors.push_back(std::move(tensor));
    for (predict::SupernetTensor &tensor : tensors) {
        TensorShape superShape = tensor.shape;
        addPlace(std::move(tensor), std::move(superShape));
    }
    findLayers(static_cast<std::size_t>(space.maxEncoderLayers()), static_cast<std::size_t>(space.maxDecoderLayers()));
}

TrainingModel::TrainingModel(const space::SearchSpace &space, const space::Architecture &alone)
    : m_space(space)
    , m_encoderWidth(largest(space.choices.encoderEmbedDims))
    , m_decoderWidth(largest(space.choices.decoderEmbedDims))
{
    for (predict::NetworkPart &part : predict::networkParts(alone, space))
        addPlace(std::move(part.tensor), std::move(part.superShape));
    findLayers(alone.encoder.layers.size(), alone.decoder.layers.size());
}

TrainingModel::TrainingModel(const space::SearchSpace &space, const predict::SupernetTrainingSettings &settings)
    : TrainingModel(settings.architecture ? TrainingModel(space, *settings.architecture)
                                          : TrainingModel(space, predict::mixtureOf(settings)))
{}

void TrainingModel::addPlace(predict::SupernetTensor tensor, TensorShape superShape)
{
    const std::size_t count = predict::elementCount(tensor.shape);
    m_numbers.emplace(tensor.name, m_places.size());
    const bool isShared = isProductWeight(tensor.name, tensor.shape);
    const std::size_t padded = (count + kVectorFloats - 1) / kVectorFloats * kVectorFloats;
    m_places.push_back({.name = std::move(tensor.name),
                        .shape = std::move(tensor.shape),
                        .superShape = std::move(superShape),
                        .offset = m_size,
                        .count = count,
                        .isShared = isShared,
                        .ownOffset = m_ownSize});
    m_size += padded;
    m_ownSize += isShared ? 0 : padded;
}

void TrainingModel::findLayers(std::size_t encoderLayers, std::size_t decoderLayers)
{
    const bool isShared = m_space.sizes.embeddingSharing == space::EmbeddingSharing::All;
    sourceTable = find("encoder.embed_tokens.weight");
    targetTable = isShared ? sourceTable : find("decoder.embed_tokens.weight");
    outputTable = isShared ? sourceTable : find("decoder.embed_out");
    for (std::size_t i = 0; i < encoderLayers; ++i) {
        const std::string layer = "encoder.layers." + std::to_string(i);
        encoder.push_back({attention(layer + ".self_attn", true), feedForward(layer)});
    }
    for (std::size_t i = 0; i < decoderLayers; ++i) {
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
