#include "core/nn/internal/super_transformer.h"

#include "core/nn/internal/tiled_tensors.h"

#include <cmath>

namespace foresearch::nn {

namespace {

std::int64_t signedSize(std::size_t size)
{
    return static_cast<std::int64_t>(size);
}

std::size_t largest(const std::vector<int> &choices)
{
    return static_cast<std::size_t>(*std::max_element(choices.begin(), choices.end()));
}

} // namespace

class SuperTransformer::Loader {
public:
    Loader(const predict::SupernetFile &file, predict::Precision precision)
        : m_file(file)
        , m_qkv(static_cast<std::size_t>(file.space().sizes.qkvDim))
        , m_type(precision == predict::Precision::Bf16 ? at::kBFloat16 : at::kFloat)
    {}

    /// A tensor over the file's memory.
    at::Tensor table(const std::string &name, std::size_t columns) const
    {
        const std::span<const float> values = m_file.values(name);
        // LibTorch has no tensor of constants; nobody writes to it.
        return at::from_blob(const_cast<float *>(values.data()), // NOLINT(cppcoreguidelines-pro-type-const-cast)
                             {signedSize(values.size() / columns), signedSize(columns)}, at::kFloat);
    }

    /// What products are made with.
    at::Tensor matrix(const std::string &name, std::size_t columns) const { return table(name, columns).to(m_type); }

    SuperAttention selfAttention(const std::string &prefix, std::size_t dim) const
    {
        SuperAttention attention = commonParts(prefix);
        attention.input = {matrix(prefix + ".in_proj_weight", dim)};
        return attention;
    }

    SuperAttention crossAttention(const std::string &prefix, std::size_t queryDim, std::size_t memoryDim) const
    {
        SuperAttention attention = commonParts(prefix);
        const std::int64_t rows = signedSize(m_qkv);
        if (queryDim == memoryDim) {
            const at::Tensor all = matrix(prefix + ".in_proj_weight", queryDim);
            attention.query = {all.narrow(0, 0, rows)};
            attention.keyValue = {all.narrow(0, rows, 2 * rows)};
        } else {
            attention.query = {matrix(prefix + ".q_proj_weight", queryDim)};
            attention.key = {matrix(prefix + ".k_proj_weight", memoryDim)};
            attention.value = {matrix(prefix + ".v_proj_weight", memoryDim)};
        }
        return attention;
    }

    SuperFeedForward feedForward(const std::string &layer, std::size_t dim, std::size_t ffn) const
    {
        return {.first = {matrix(layer + ".fc1.weight", dim)},
                .firstBias = m_file.values(layer + ".fc1.bias").data(),
                .second = {matrix(layer + ".fc2.weight", ffn)},
                .secondBias = m_file.values(layer + ".fc2.bias").data(),
                .norm = norm(layer + ".final_layer_norm")};
    }

private:
    SuperNorm norm(const std::string &prefix) const
    {
        return {m_file.values(prefix + ".weight").data(), m_file.values(prefix + ".bias").data()};
    }

    SuperAttention commonParts(const std::string &prefix) const
    {
        const std::span<const float> bias = m_file.values(prefix + ".in_proj_bias");
        SuperAttention attention;
        attention.queryBias = bias.data();
        attention.valueBias = bias.data() + 2 * m_qkv;
        attention.output = {matrix(prefix + ".out_proj.weight", m_qkv)};
        attention.outputBias = m_file.values(prefix + ".out_proj.bias").data();
        attention.norm = norm(prefix + "_layer_norm");
        return attention;
    }

    const predict::SupernetFile &m_file;
    std::size_t m_qkv;
    at::ScalarType m_type;
};

SuperTransformer::SuperTransformer(std::shared_ptr<const predict::SupernetFile> file, predict::Precision precision)
    : m_file(std::move(file))
{
    const Loader loader(*m_file, precision);
    const space::Choices &choices = space().choices;
    const std::size_t encoderDim = largest(choices.encoderEmbedDims);
    const std::size_t decoderDim = largest(choices.decoderEmbedDims);
    const bool isShared = space().sizes.embeddingSharing == space::EmbeddingSharing::All;
    const std::string outputTable = isShared ? "encoder.embed_tokens.weight" : "decoder.embed_out";
    m_sourceTable = loader.table("encoder.embed_tokens.weight", encoderDim);
    m_targetTable = isShared ? m_sourceTable : loader.table("decoder.embed_tokens.weight", decoderDim);
    m_outputTable = {loader.matrix(outputTable, isShared ? encoderDim : decoderDim)};
    for (int i = 0; i < space().maxEncoderLayers(); ++i) {
        const std::string layer = "encoder.layers." + std::to_string(i);
        m_encoderLayers.push_back({loader.selfAttention(layer + ".self_attn", encoderDim),
                                   loader.feedForward(layer, encoderDim, largest(choices.encoderFfnDims))});
    }
    for (int i = 0; i < space().maxDecoderLayers(); ++i) {
        const std::string layer = "decoder.layers." + std::to_string(i);
        m_decoderLayers.push_back({loader.selfAttention(layer + ".self_attn", decoderDim),
                                   loader.crossAttention(layer + ".encoder_attn", decoderDim, encoderDim),
                                   loader.feedForward(layer, decoderDim, largest(choices.decoderFfnDims))});
    }
    const float *row = m_file->values(outputTable).data();
    m_meanOutputRow.assign(decoderDim, 0.0);
    for (std::int64_t i = 0; i < vocabularySize(); ++i, row += m_outputTable.all.size(1))
        for (std::size_t column = 0; column < decoderDim; ++column)
            m_meanOutputRow[column] += static_cast<double>(row[column]);
    for (double &value : m_meanOutputRow)
        value /= static_cast<double>(vocabularySize());
}

SuperTransformer SuperTransformer::plainFor(const space::Architecture &architecture) const
{
    SuperTransformer mixed = *this;
    if (!mixture())
        return mixed;
    for (std::size_t i = 0; i < architecture.encoder.layers.size(); ++i)
        mixed.mix(mixed.m_encoderLayers[i].feedForward, architecture, "encoder", i);
    for (std::size_t i = 0; i < architecture.decoder.layers.size(); ++i)
        mixed.mix(mixed.m_decoderLayers[i].feedForward, architecture, "decoder", i);
    return mixed;
}

void SuperTransformer::mix(SuperFeedForward &layer, const space::Architecture &architecture, const std::string &side,
                           std::size_t number)
{
    const auto weights = std::make_shared<const predict::MixedFeedForward>(
        predict::mixFeedForward(*m_file, architecture, side, number, predict::MixedPart::Whole));
    const auto matrix = [](const at::Tensor &before, const std::vector<float> &values) {
        // LibTorch has no tensor of constants; nobody writes to it.
        auto *data = const_cast<float *>(values.data()); // NOLINT(cppcoreguidelines-pro-type-const-cast)
        return at::from_blob(data, before.sizes(), at::kFloat).to(before.scalar_type());
    };
    layer.first = {matrix(layer.first.all, weights->first)};
    layer.second = {matrix(layer.second.all, weights->second)};
    layer.firstBias = weights->firstBias.data();
    layer.secondBias = weights->secondBias.data();
    m_mixed.push_back(weights);
}

at::Tensor product(const at::Tensor &x, const at::Tensor &weights)
{
    at::Tensor result = at::empty({x.size(0), weights.size(0)}, weights.options());
    at::mm_out(result, x.to(weights.scalar_type()), weights.t());
    return result.to(at::kFloat);
}

void multiplyMany(const at::Tensor &x, const at::Tensor &weights, at::Tensor &result)
{
    if (hasMatrixTiles())
        return multiplyTiled(sideOf(x, x.size(0)), sideOf(weights, weights.size(0)), x.size(1), result);
    constexpr std::int64_t kCachedNumbers = 1 << 20; // of x and result, which are gone through again and again
    const auto multiply = kernels().multiply;
    if (weights.scalar_type() != at::kFloat) {
        result.copy_(product(x, weights));
        return;
    }
    if (!multiply || x.numel() + result.numel() > kCachedNumbers) {
        at::mm_out(result, x, weights.t());
        return;
    }
    multiply({.x = x.data_ptr<float>(),
              .rows = static_cast<std::size_t>(x.size(0)),
              .depth = static_cast<std::size_t>(x.size(1)),
              .weights = weights.data_ptr<float>(),
              .weightStride = static_cast<std::size_t>(weights.stride(0)),
              .columns = static_cast<std::size_t>(weights.size(0)),
              .result = result.data_ptr<float>()});
}

std::vector<float> positionTable(std::size_t count, std::size_t width)
{
    // In single precision where HAT computes so.
    const std::size_t half = width / 2;
    const auto step = static_cast<float>(-std::log(10000.0) / static_cast<double>(half > 1 ? half - 1 : 1));
    std::vector<float> table(count * width, 0.0F);
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t k = 0; k < half; ++k) {
            const auto frequency = static_cast<float>(std::exp(static_cast<double>(static_cast<float>(k) * step)));
            const float angle = static_cast<float>(i + 2) * frequency;
            table[i * width + k] = static_cast<float>(std::sin(static_cast<double>(angle)));
            table[i * width + half + k] = static_cast<float>(std::cos(static_cast<double>(angle)));
        }
    }
    return table;
}

} // namespace foresearch::nn
