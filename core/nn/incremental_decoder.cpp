#include "core/nn/internal/incremental_decoder.h"

#include "core/nn/internal/decoding_kernels.h"

#include <algorithm>
#include <cmath>

namespace foresearch::nn {

namespace {

/// Positions whose keys and values lie in one piece of memory.
constexpr std::size_t kBlockPositions = 16;

std::int64_t signedSize(std::size_t size)
{
    return static_cast<std::int64_t>(size);
}

/// norm(residual + product(x) + bias).
at::Tensor finishBranch(const at::Tensor &residual, const at::Tensor &x, const PackedMatrix &weights, const float *bias,
                        const SuperNorm &norm)
{
    at::Tensor branch = weights.product(x, residual.size(1));
    float *out = branch.data_ptr<float>();
    kernels().addNorm(residual.data_ptr<float>(), out, {bias, norm.weight, norm.bias}, out,
                      static_cast<std::size_t>(branch.size(0)), static_cast<std::size_t>(branch.size(1)));
    return branch;
}

} // namespace

IncrementalDecoder::IncrementalDecoder(const WalkSettings &settings, const DecodingWeights &weights,
                                       const space::Architecture &architecture, std::size_t slots)
    : m_settings(settings)
    , m_model(*settings.model)
    , m_weights(weights)
    , m_architecture(architecture)
    , m_slots(slots)
{}

std::vector<std::unique_ptr<SentenceMemory>>
IncrementalDecoder::encode(std::span<const std::span<const text::TokenId>> sources, const std::stop_token &stop) const
{
    ScoringBatch batch;
    for (const std::span<const text::TokenId> source : sources) {
        batch.source.ids.insert(batch.source.ids.end(), source.begin(), source.end());
        batch.source.begins.push_back(batch.source.ids.size());
    }
    BatchWalk walk(m_settings, batch);
    Steps steps = stepsOf(m_architecture);
    steps.resize(1 + 2 * m_architecture.encoder.layers.size());
    if (!walk.advanceTo(steps, 0, stop))
        return {};
    const auto tensors = std::make_shared<std::vector<at::Tensor>>();
    std::vector<std::unique_ptr<SentenceMemory>> memories(sources.size());
    for (std::size_t i = 0; i < sources.size(); ++i) {
        memories[i] = std::make_unique<SentenceMemory>();
        memories[i]->m_sourceLength = sources[i].size();
        memories[i]->m_source.resize(m_architecture.decoder.layers.size());
        memories[i]->m_blocks.resize(m_architecture.decoder.layers.size());
        memories[i]->m_sourceTensors = tensors;
    }
    for (std::size_t layer = 0; layer < m_architecture.decoder.layers.size(); ++layer) {
        for (const at::Tensor &keys : sourceKeys(walk, layer)) {
            tensors->push_back(keys);
            const float *from = keys.data_ptr<float>();
            for (std::size_t i = 0; i < sources.size(); ++i)
                for (std::size_t row = 0; row < sources[i].size(); ++row, from += keys.stride(0))
                    memories[i]->m_source[layer].push_back(from);
        }
    }
    return memories;
}

/// Keys with values behind them, of every part of the memory that a decoder layer attends to: [source rows, 2 qkv].
std::vector<at::Tensor> IncrementalDecoder::sourceKeys(const BatchWalk &walk, std::size_t layer) const
{
    const SuperAttention &attention = m_model.decoderLayer(layer).cross;
    const std::int64_t qkv = m_model.qkvDim();
    std::vector<at::Tensor> parts;
    const int count = space::attendedEncoderLayers(m_architecture.decoder.layers[layer].arbitraryAttention);
    for (int part = 0; part < count; ++part) {
        // HAT counts backwards from the super number of layers; missing ones hand the last one's output on.
        const std::size_t fromSuper = m_model.encoderLayerCount() - 1 - static_cast<std::size_t>(part);
        const std::size_t encoderLayer = std::min(fromSuper, m_architecture.encoder.layers.size() - 1);
        const at::Tensor &memory = walk.activations(2 * encoderLayer + 2);
        if (attention.keyValue.all.defined()) {
            parts.push_back(product(memory, attention.keyValue.cut(2 * qkv, memory.size(1))));
            continue;
        }
        at::Tensor both = at::empty({memory.size(0), 2 * qkv}, at::kFloat);
        both.narrow(1, 0, qkv).copy_(product(memory, attention.key.cut(qkv, memory.size(1))));
        both.narrow(1, qkv, qkv).copy_(product(memory, attention.value.cut(qkv, memory.size(1))));
        parts.push_back(both);
    }
    return parts;
}

at::Tensor IncrementalDecoder::advance(std::span<const DecodingRow> rows)
{
    at::Tensor x = embed(rows);
    for (std::size_t layer = 0; layer < m_architecture.decoder.layers.size(); ++layer) {
        x = selfAttention(layer, x, rows);
        x = crossAttention(layer, x, rows);
        x = feedForward(layer, x);
    }
    return x;
}

at::Tensor IncrementalDecoder::embed(std::span<const DecodingRow> rows) const
{
    const auto width = static_cast<std::size_t>(m_architecture.decoder.embedDim);
    const auto superWidth = static_cast<std::size_t>(m_model.targetTable().size(1));
    const auto scale = static_cast<float>(std::sqrt(static_cast<double>(width)));
    at::Tensor x = at::empty({signedSize(rows.size()), signedSize(width)}, at::kFloat);
    float *out = x.data_ptr<float>();
    for (const DecodingRow &row : rows) {
        const float *embedding =
            m_model.targetTable().data_ptr<float>() + static_cast<std::size_t>(row.token) * superWidth;
        const float *position = m_settings.targetPositions->data() + row.ancestors.size() * superWidth;
        for (std::size_t i = 0; i < width; ++i)
            *out++ = scale * embedding[i] + position[i];
    }
    return x;
}

/// Where keys stand, and values behind them.
float *IncrementalDecoder::place(SentenceMemory &memory, std::size_t layer, std::size_t position, Slot slot) const
{
    const std::size_t width = 2 * static_cast<std::size_t>(m_model.qkvDim());
    const at::Tensor &block = memory.m_blocks[layer][position / kBlockPositions];
    return block.data_ptr<float>() + (position % kBlockPositions * m_slots + slot) * width;
}

at::Tensor IncrementalDecoder::selfAttention(std::size_t layer, const at::Tensor &x, std::span<const DecodingRow> rows)
{
    const SuperAttention &attention = m_model.decoderLayer(layer).self;
    const std::int64_t qkv = m_model.qkvDim();
    const auto width = static_cast<std::size_t>(qkv);
    const at::Tensor projected = m_weights.layers[layer].selfInput.product(x, 3 * qkv);
    at::Tensor mixed = at::empty({x.size(0), qkv}, at::kFloat);
    const float *query = projected.data_ptr<float>();
    float *out = mixed.data_ptr<float>();
    for (const DecodingRow &row : rows) {
        std::vector<at::Tensor> &blocks = row.memory->m_blocks[layer];
        const std::size_t position = row.ancestors.size();
        if (position / kBlockPositions == blocks.size())
            blocks.push_back(at::empty({signedSize(kBlockPositions * m_slots), 2 * qkv}, at::kFloat));
        float *own = place(*row.memory, layer, position, row.slot);
        std::copy_n(query + width, 2 * width, own);
        m_keys.clear();
        for (std::size_t before = 0; before < position; ++before)
            m_keys.push_back(place(*row.memory, layer, before, row.ancestors[before]));
        m_keys.push_back(own);
        attendRow(attention, m_architecture.decoder.layers[layer].selfHeads, query, m_keys, out);
        query += 3 * width;
        out += width;
    }
    return finishBranch(x, mixed, m_weights.layers[layer].selfOutput, attention.outputBias, attention.norm);
}

at::Tensor IncrementalDecoder::crossAttention(std::size_t layer, const at::Tensor &x, std::span<const DecodingRow> rows)
{
    const SuperAttention &attention = m_model.decoderLayer(layer).cross;
    const std::int64_t qkv = m_model.qkvDim();
    const at::Tensor queries = m_weights.layers[layer].crossQuery.product(x, qkv);
    at::Tensor mixed = at::empty({x.size(0), qkv}, at::kFloat);
    const float *query = queries.data_ptr<float>();
    float *out = mixed.data_ptr<float>();
    for (const DecodingRow &row : rows) {
        attendRow(attention, m_architecture.decoder.layers[layer].crossHeads, query, row.memory->m_source[layer], out);
        query += qkv;
        out += qkv;
    }
    return finishBranch(x, mixed, m_weights.layers[layer].crossOutput, attention.outputBias, attention.norm);
}

void IncrementalDecoder::attendRow(const SuperAttention &attention, int heads, const float *query,
                                   std::span<const float *const> keys, float *output)
{
    const auto width = static_cast<std::size_t>(m_model.qkvDim());
    const std::size_t headDim = width / static_cast<std::size_t>(heads);
    const std::size_t needed = rowAttentionScratch(headDim, keys.size());
    if (m_scratch.size() < needed)
        m_scratch.resize(2 * needed);
    decodingKernels().attendRow({.query = query,
                                 .queryBias = attention.queryBias,
                                 .valueBias = attention.valueBias,
                                 .keys = keys.data(),
                                 .valueOffset = width,
                                 .count = keys.size(),
                                 .heads = static_cast<std::size_t>(heads),
                                 .headDim = headDim,
                                 .output = output,
                                 .scratch = m_scratch.data()});
}

at::Tensor IncrementalDecoder::feedForward(std::size_t layer, const at::Tensor &x) const
{
    const SuperFeedForward &weights = m_model.decoderLayer(layer).feedForward;
    const int ffnDim = m_architecture.decoder.layers[layer].ffnDim;
    at::Tensor hidden = m_weights.layers[layer].first.product(x, ffnDim);
    kernels().addBiasRelu(hidden.data_ptr<float>(), weights.firstBias, static_cast<std::size_t>(hidden.size(0)),
                          static_cast<std::size_t>(ffnDim));
    return finishBranch(x, hidden, m_weights.layers[layer].second, weights.secondBias, weights.norm);
}

} // namespace foresearch::nn
