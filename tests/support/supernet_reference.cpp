#include "tests/support/supernet_reference.h"

#include "core/base/rng.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>

namespace foresearch::testing {

namespace {

using Row = std::vector<double>;
using Rows = std::vector<Row>;

/// Over the numbers of `a`; `b` may have more, of which a sub-network does not know.
double dot(const Row &a, const Row &b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

class Reference {
public:
    Reference(const predict::SupernetFile &supernet, const space::Architecture &architecture)
        : m_supernet(supernet)
        , m_architecture(architecture)
        , m_qkv(static_cast<std::size_t>(supernet.space().sizes.qkvDim))
        , m_superEncoderLayers(static_cast<std::size_t>(supernet.space().maxEncoderLayers()))
    {
        for (const predict::SupernetTensor &tensor : predict::supernetTensors(supernet.space())) {
            const std::size_t columns = tensor.shape.back();
            const std::span<const float> values = supernet.values(tensor.name);
            Rows &rows = m_tensors[tensor.name];
            for (std::size_t begin = 0; begin < values.size(); begin += columns)
                rows.emplace_back(values.begin() + static_cast<std::ptrdiff_t>(begin),
                                  values.begin() + static_cast<std::ptrdiff_t>(begin + columns));
        }
    }

    /// The decoder's outputs.
    Rows forward(std::span<const text::TokenId> source, std::span<const text::TokenId> targetInput) const
    {
        const auto encoderDim = static_cast<std::size_t>(m_architecture.encoder.embedDim);
        Rows x = embed("encoder.embed_tokens.weight", source, encoderDim);
        std::vector<Rows> outputs;
        for (std::size_t i = 0; i < m_superEncoderLayers; ++i) {
            if (i < m_architecture.encoder.layers.size()) {
                const space::EncoderLayer &layer = m_architecture.encoder.layers[i];
                const std::string name = "encoder.layers." + std::to_string(i);
                x = attend(x, x, name + ".self_attn", layer.selfHeads, false);
                x = feedForward(x, name, static_cast<std::size_t>(layer.ffnDim));
            }
            outputs.push_back(x); // a layer that is not there hands on what it was given
        }
        const bool isShared = m_supernet.space().sizes.embeddingSharing == space::EmbeddingSharing::All;
        Rows y = embed(isShared ? "encoder.embed_tokens.weight" : "decoder.embed_tokens.weight", targetInput,
                       static_cast<std::size_t>(m_architecture.decoder.embedDim));
        for (std::size_t i = 0; i < m_architecture.decoder.layers.size(); ++i) {
            const space::DecoderLayer &layer = m_architecture.decoder.layers[i];
            const std::string name = "decoder.layers." + std::to_string(i);
            y = attend(y, y, name + ".self_attn", layer.selfHeads, true);
            Rows memory = outputs.back();
            for (int part = 1; part < space::attendedEncoderLayers(layer.arbitraryAttention); ++part) {
                const Rows &more = outputs[outputs.size() - 1 - static_cast<std::size_t>(part)];
                memory.insert(memory.end(), more.begin(), more.end());
            }
            y = attend(y, memory, name + ".encoder_attn", layer.crossHeads, false);
            y = feedForward(y, name, static_cast<std::size_t>(layer.ffnDim));
        }
        return y;
    }

    Row logits(const Row &x) const
    {
        const bool isShared = m_supernet.space().sizes.embeddingSharing == space::EmbeddingSharing::All;
        return product(x, m_tensors.at(isShared ? "encoder.embed_tokens.weight" : "decoder.embed_out"));
    }

private:
    /// With each of the first `count` rows, by default all.
    static Row product(const Row &x, const Rows &rows, std::size_t begin = 0, std::size_t count = SIZE_MAX)
    {
        Row result;
        for (std::size_t i = begin; i < rows.size() && i - begin < count; ++i)
            result.push_back(dot(x, rows[i]));
        return result;
    }

    /// Its first `count` numbers from `begin` on.
    Row vectorOf(const std::string &name, std::size_t begin, std::size_t count) const
    {
        const Row &all = m_tensors.at(name).front();
        return {all.begin() + static_cast<std::ptrdiff_t>(begin),
                all.begin() + static_cast<std::ptrdiff_t>(begin + count)};
    }

    Rows embed(const std::string &table, std::span<const text::TokenId> ids, std::size_t dim) const
    {
        const Rows &rows = m_tensors.at(table);
        const std::size_t half = rows.front().size() / 2;
        Rows x;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            Row embedding = rows[static_cast<std::size_t>(ids[i])];
            embedding.resize(dim);
            for (std::size_t k = 0; k < dim; ++k) {
                const double steps = static_cast<double>(k < half ? k : k - half);
                const double angle =
                    static_cast<double>(i + 2) * std::exp(-steps * std::log(10000.0) / static_cast<double>(half - 1));
                const double position = k >= 2 * half ? 0 : k < half ? std::sin(angle) : std::cos(angle);
                embedding[k] = embedding[k] * std::sqrt(static_cast<double>(dim)) + position;
            }
            x.push_back(embedding);
        }
        return x;
    }

    Row norm(const Row &x, const std::string &name) const
    {
        double mean = 0;
        for (const double value : x)
            mean += value / static_cast<double>(x.size());
        double variance = 0;
        for (const double value : x)
            variance += (value - mean) * (value - mean) / static_cast<double>(x.size());
        const Row weight = vectorOf(name + ".weight", 0, x.size());
        const Row bias = vectorOf(name + ".bias", 0, x.size());
        Row result(x.size());
        for (std::size_t i = 0; i < x.size(); ++i)
            result[i] = (x[i] - mean) / std::sqrt(variance + 1e-5) * weight[i] + bias[i];
        return result;
    }

    /// which: 0 query, 1 key, 2 value.
    Row project(const Row &x, const std::string &name, std::size_t which) const
    {
        static const char *const kApart[] = {".q_proj_weight", ".k_proj_weight", ".v_proj_weight"};
        const auto together = m_tensors.find(name + ".in_proj_weight");
        Row result = together == m_tensors.end() ? product(x, m_tensors.at(name + kApart[which]))
                                                 : product(x, together->second, which * m_qkv, m_qkv);
        const Row bias = vectorOf(name + ".in_proj_bias", which * m_qkv, m_qkv);
        for (std::size_t i = 0; i < m_qkv; ++i)
            result[i] += bias[i];
        return result;
    }

    Rows attend(const Rows &x, const Rows &memory, const std::string &name, int heads, bool isCausal) const
    {
        Rows keys;
        Rows values;
        for (const Row &from : memory) {
            keys.push_back(project(from, name, 1));
            values.push_back(project(from, name, 2));
        }
        Rows result;
        const std::size_t headDim = m_qkv / static_cast<std::size_t>(heads);
        for (std::size_t i = 0; i < x.size(); ++i) {
            const Row query = project(x[i], name, 0);
            Row mixed(m_qkv);
            for (std::size_t begin = 0; begin < m_qkv; begin += headDim)
                mixHead(query, keys, values, begin, begin + headDim, isCausal ? i + 1 : memory.size(), mixed);
            Row sum = product(mixed, m_tensors.at(name + ".out_proj.weight"), 0, x[i].size());
            const Row bias = vectorOf(name + ".out_proj.bias", 0, x[i].size());
            for (std::size_t k = 0; k < sum.size(); ++k)
                sum[k] += x[i][k] + bias[k];
            result.push_back(norm(sum, name + "_layer_norm"));
        }
        return result;
    }

    static void mixHead(const Row &query, const Rows &keys, const Rows &values, std::size_t begin, std::size_t end,
                        std::size_t visible, Row &mixed)
    {
        Row weights(visible);
        double sum = 0;
        for (std::size_t j = 0; j < visible; ++j) {
            double score = 0;
            for (std::size_t k = begin; k < end; ++k)
                score += query[k] * keys[j][k] / std::sqrt(static_cast<double>(end - begin));
            weights[j] = std::exp(score);
            sum += weights[j];
        }
        for (std::size_t j = 0; j < visible; ++j)
            for (std::size_t k = begin; k < end; ++k)
                mixed[k] += weights[j] / sum * values[j][k];
    }

    Rows feedForward(const Rows &x, const std::string &name, std::size_t ffn) const
    {
        Rows result;
        const Row firstBias = vectorOf(name + ".fc1.bias", 0, ffn);
        const Row secondBias = vectorOf(name + ".fc2.bias", 0, x.front().size());
        for (const Row &from : x) {
            Row hidden = product(from, m_tensors.at(name + ".fc1.weight"), 0, ffn);
            for (std::size_t i = 0; i < ffn; ++i)
                hidden[i] = std::max(0.0, hidden[i] + firstBias[i]);
            Row sum = product(hidden, m_tensors.at(name + ".fc2.weight"), 0, from.size());
            for (std::size_t i = 0; i < sum.size(); ++i)
                sum[i] += from[i] + secondBias[i];
            result.push_back(norm(sum, name + ".final_layer_norm"));
        }
        return result;
    }

    const predict::SupernetFile &m_supernet;
    const space::Architecture &m_architecture;
    std::size_t m_qkv;
    std::size_t m_superEncoderLayers;
    std::map<std::string, Rows> m_tensors;
};

} // namespace

std::shared_ptr<const predict::SupernetFile> randomSupernet(const space::SearchSpace &space, std::uint64_t seed)
{
    Rng rng(seed);
    const std::vector<predict::SupernetTensor> tensors = predict::supernetTensors(space);
    std::vector<std::vector<float>> values;
    for (const predict::SupernetTensor &tensor : tensors) {
        std::size_t count = 1;
        for (const std::size_t size : tensor.shape)
            count *= size;
        const bool isScale = tensor.name.ends_with("norm.weight");
        const double spread = tensor.shape.size() == 1 ? 0.2 : 1 / std::sqrt(static_cast<double>(tensor.shape.back()));
        std::vector<float> &drawn = values.emplace_back(count);
        for (float &value : drawn)
            value = static_cast<float>((isScale ? 1 : 0) + spread * rng.normal());
    }
    std::vector<NamedTensor> named;
    for (std::size_t i = 0; i < tensors.size(); ++i)
        named.push_back({tensors[i].name, tensors[i].shape, values[i]});
    return *predict::SupernetFile::parse(predict::supernetBytes(space, named), "random supernet", std::nullopt);
}

std::shared_ptr<const text::TokenPairs> randomPairs(std::size_t count, std::size_t longest, int vocabularySize,
                                                    std::uint64_t seed)
{
    Rng rng(seed);
    auto pairs = std::make_shared<text::TokenPairs>();
    const auto sentence = [&] {
        std::vector<text::TokenId> ids(rng.below(longest));
        for (text::TokenId &id : ids)
            id = static_cast<text::TokenId>(3 + rng.below(static_cast<std::size_t>(vocabularySize) - 3));
        ids.push_back(text::kEos);
        return ids;
    };
    for (std::size_t i = 0; i < count; ++i) {
        pairs->source.add(sentence());
        pairs->target.add(sentence());
    }
    return pairs;
}

space::SearchSpace tinySpace()
{
    space::SearchSpace space;
    space.name = "tiny";
    space.title = "Tiny";
    space.choices = {.encoderEmbedDims = {22, 16},
                     .encoderLayerCounts = {4, 3},
                     .encoderFfnDims = {40, 17},
                     .encoderSelfHeads = {6, 3, 1},
                     .decoderEmbedDims = {22, 12},
                     .decoderLayerCounts = {2, 1},
                     .decoderFfnDims = {33, 16},
                     .decoderSelfHeads = {4, 2},
                     .decoderCrossHeads = {12, 1},
                     .arbitraryAttentions = {-1, 1, 2}};
    space.sizes = {.qkvDim = 36, .vocabularySize = 600, .sentenceLength = 10};
    return space;
}

ReferenceScore referenceScore(const predict::SupernetFile &supernet, const space::Architecture &architecture,
                              const text::TokenPairs &pairs, double labelSmoothing)
{
    const Reference reference(supernet, architecture);
    ReferenceScore sums;
    for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
        const std::span<const text::TokenId> target = pairs.target[pair];
        std::vector<text::TokenId> input{target.back()};
        input.insert(input.end(), target.begin(), target.end() - 1);
        const Rows outputs = reference.forward(pairs.source[pair], input);
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            const Row logits = reference.logits(outputs[i]);
            double sum = 0;
            double mean = 0;
            for (const double logit : logits) {
                sum += std::exp(logit);
                mean += logit / static_cast<double>(logits.size());
            }
            const double nll = std::log(sum) - logits[static_cast<std::size_t>(target[i])];
            sums.nll += nll;
            sums.loss += (1 - labelSmoothing) * nll + labelSmoothing * (std::log(sum) - mean);
        }
    }
    const double tokens = static_cast<double>(pairs.target.idCount()) * std::log(2.0);
    return {sums.loss / tokens, sums.nll / tokens};
}

} // namespace foresearch::testing
