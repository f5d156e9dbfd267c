#include "core/nn/internal/batch_walk.h"

#include "core/nn/internal/output_loss.h"

#include <algorithm>
#include <cmath>

namespace foresearch::nn {

namespace {

using Kind = Step::Kind;

std::int64_t signedSize(std::size_t size)
{
    return static_cast<std::int64_t>(size);
}

std::size_t longestSentence(const PackedSide &side)
{
    std::size_t longest = 0;
    for (std::size_t i = 0; i < side.sentences(); ++i)
        longest = std::max(longest, side.begins[i + 1] - side.begins[i]);
    return longest;
}

/// The level after an encoder layer: behind the embedding there are two steps a layer.
std::size_t levelOfEncoder(std::size_t layer)
{
    return 2 * layer + 2;
}

/// branch = norm(residual + branch + bias).
void addNorm(const at::Tensor &residual, const float *branchBias, const SuperNorm &norm, at::Tensor &branch)
{
    float *out = branch.data_ptr<float>();
    kernels().addNorm(residual.data_ptr<float>(), out, {branchBias, norm.weight, norm.bias}, out,
                      static_cast<std::size_t>(branch.size(0)), static_cast<std::size_t>(branch.size(1)));
}

} // namespace

BatchWalk::BatchWalk(const WalkSettings &settings, const ScoringBatch &batch)
    : m_settings(settings)
    , m_model(*settings.model)
    , m_batch(batch)
{
    // Enough for any head dimension: at most all heads in one, over at most every encoder layer.
    const std::size_t attended =
        std::max(longestSentence(batch.source) * m_model.encoderLayerCount(), longestSentence(batch.target));
    m_scratch.resize(attentionScratch(static_cast<std::size_t>(m_model.qkvDim()), attended));
}

bool BatchWalk::advanceTo(const Steps &steps, std::size_t reused, const std::stop_token &stop)
{
    std::size_t common = 0;
    while (common < m_levels.size() && common < steps.size() && m_levels[common]->step == steps[common])
        ++common;
    pop(common);
    m_reused = reused;
    m_encoderLayers = static_cast<std::size_t>(
        std::count_if(steps.begin(), steps.end(), [](const Step &s) { return s.kind == Kind::EncoderFeedForward; }));
    for (std::size_t i = common; i < steps.size(); ++i) {
        if (stop.stop_requested())
            return false;
        push(steps[i]);
    }
    return true;
}

void BatchWalk::pop(std::size_t levels)
{
    m_levels.resize(levels);
    std::erase_if(m_memory, [levels](const auto &entry) { return levelOfEncoder(entry.first.second) >= levels; });
}

void BatchWalk::push(const Step &step)
{
    if (step.kind != Kind::EmbedTarget && (step.kind != Kind::SelfAttention || step.layer != 0)) {
        m_levels.push_back(std::make_shared<Level>(Level{.step = step, .x = compute(step), .projected = {}}));
        return;
    }
    SharedLevel &known = decoderBeginning(step);
    if (!known)
        known = std::make_shared<Level>(Level{.step = step, .x = compute(step), .projected = {}, .isKept = true});
    m_levels.push_back(known);
}

/// What the decoder has computed up to a step before it looks at the encoder; null when no network had that yet.
BatchWalk::SharedLevel &BatchWalk::decoderBeginning(const Step &step)
{
    if (step.kind == Kind::EmbedTarget)
        return m_decoderBeginnings[{step.size, 0}];
    return m_decoderBeginnings[{static_cast<int>(m_levels.back()->x.size(1)), step.size}];
}

at::Tensor BatchWalk::compute(const Step &step)
{
    const auto layer = static_cast<std::size_t>(step.layer);
    switch (step.kind) {
    case Kind::EmbedSource:
        return embed(m_model.sourceTable(), *m_settings.sourcePositions, m_batch.source, step.size);
    case Kind::EmbedTarget:
        return embed(m_model.targetTable(), *m_settings.targetPositions, m_batch.target, step.size);
    case Kind::EncoderAttention:
        return selfAttention(m_model.encoderLayer(layer).self, step.size, m_batch.source, false);
    case Kind::SelfAttention:
        return selfAttention(m_model.decoderLayer(layer).self, step.size, m_batch.target, true);
    case Kind::CrossAttention:
        return crossAttention(step);
    case Kind::EncoderFeedForward:
        return feedForward(m_model.encoderLayer(layer).feedForward, step.size);
    case Kind::DecoderFeedForward:
        return feedForward(m_model.decoderLayer(layer).feedForward, step.size);
    }
    return {};
}

at::Tensor BatchWalk::embed(const at::Tensor &table, const std::vector<float> &positions, const PackedSide &side,
                            int width) const
{
    at::Tensor x = at::empty({signedSize(side.rows()), width}, at::kFloat);
    float *out = x.data_ptr<float>();
    const auto columns = static_cast<std::size_t>(width);
    const auto superColumns = static_cast<std::size_t>(table.size(1));
    const auto scale = static_cast<float>(std::sqrt(static_cast<double>(width)));
    for (std::size_t sentence = 0; sentence < side.sentences(); ++sentence) {
        const float *position = positions.data();
        for (std::size_t row = side.begins[sentence]; row < side.begins[sentence + 1]; ++row) {
            const float *embedding = table.data_ptr<float>() + static_cast<std::size_t>(side.ids[row]) * superColumns;
            for (std::size_t i = 0; i < columns; ++i)
                out[i] = scale * embedding[i] + position[i];
            out += columns;
            position += superColumns;
        }
    }
    return x;
}

at::Tensor BatchWalk::selfAttention(const SuperAttention &attention, int heads, const PackedSide &side, bool isCausal)
{
    Level &before = *m_levels.back();
    const std::int64_t qkv = m_model.qkvDim();
    if (!before.projected.defined())
        before.projected = product(before.x, attention.input.cut(3 * qkv, before.x.size(1)));
    const at::Tensor kept = takeProjected();
    at::Tensor mixed = at::empty({before.x.size(0), qkv}, at::kFloat);
    const float *projected = kept.data_ptr<float>();
    const auto width = static_cast<std::size_t>(qkv);
    for (std::size_t sentence = 0; sentence < side.sentences(); ++sentence) {
        const std::size_t begin = side.begins[sentence];
        const std::size_t count = side.begins[sentence + 1] - begin;
        const float *queries = projected + begin * 3 * width;
        const AttendedRows rows{queries + width, queries + 2 * width, 3 * width, count};
        kernels().attend({.queries = queries,
                          .queryStride = 3 * width,
                          .queryCount = count,
                          .queryBias = attention.queryBias,
                          .valueBias = attention.valueBias,
                          .attended = {&rows, 1},
                          .heads = static_cast<std::size_t>(heads),
                          .headDim = width / static_cast<std::size_t>(heads),
                          .isCausal = isCausal,
                          .output = mixed.data_ptr<float>() + begin * width,
                          .outputStride = width,
                          .scratch = m_scratch.data()});
    }
    return finishAttention(attention, mixed);
}

/// What the last level has for the attention that comes next; it keeps it only for another network.
at::Tensor BatchWalk::takeProjected()
{
    Level &level = *m_levels.back();
    return level.isKept || m_levels.size() <= m_reused ? level.projected : std::exchange(level.projected, {});
}

at::Tensor BatchWalk::finishAttention(const SuperAttention &attention, const at::Tensor &mixed) const
{
    const at::Tensor &residual = m_levels.back()->x;
    at::Tensor x = product(mixed, attention.output.cut(residual.size(1), mixed.size(1)));
    addNorm(residual, attention.outputBias, attention.norm, x);
    return x;
}

/// The encoder layer (from 0) that the part `part` of the memory is. HAT counts backwards from the super number of
/// layers, of which those that a sub-network lacks hand the last one's output on.
std::size_t BatchWalk::attendedLayer(int part) const
{
    const std::size_t fromSuper = m_model.encoderLayerCount() - 1 - static_cast<std::size_t>(part);
    return std::min(fromSuper, m_encoderLayers - 1);
}

const BatchWalk::KeysAndValues &BatchWalk::keysAndValues(int decoderLayer, std::size_t encoderLayer)
{
    KeysAndValues &entry = m_memory[{decoderLayer, encoderLayer}];
    if (entry.keys.defined())
        return entry;
    const SuperAttention &attention = m_model.decoderLayer(static_cast<std::size_t>(decoderLayer)).cross;
    const at::Tensor &memory = m_levels[levelOfEncoder(encoderLayer)]->x;
    const std::int64_t qkv = m_model.qkvDim();
    if (attention.keyValue.all.defined()) {
        const at::Tensor both = product(memory, attention.keyValue.cut(2 * qkv, memory.size(1)));
        entry = {both.narrow(1, 0, qkv), both.narrow(1, qkv, qkv)};
    } else {
        entry = {product(memory, attention.key.cut(qkv, memory.size(1))),
                 product(memory, attention.value.cut(qkv, memory.size(1)))};
    }
    return entry;
}

at::Tensor BatchWalk::crossAttention(const Step &step)
{
    Level &before = *m_levels.back();
    const SuperAttention &attention = m_model.decoderLayer(static_cast<std::size_t>(step.layer)).cross;
    const std::int64_t qkv = m_model.qkvDim();
    if (!before.projected.defined())
        before.projected = product(before.x, attention.query.cut(qkv, before.x.size(1)));
    const at::Tensor queries = takeProjected();
    std::vector<const KeysAndValues *> parts;
    for (int part = 0; part < space::attendedEncoderLayers(step.arbitraryAttention); ++part)
        parts.push_back(&keysAndValues(step.layer, attendedLayer(part)));
    at::Tensor mixed = at::empty({queries.size(0), qkv}, at::kFloat);
    const auto width = static_cast<std::size_t>(qkv);
    std::vector<AttendedRows> rows(parts.size());
    for (std::size_t sentence = 0; sentence < m_batch.target.sentences(); ++sentence) {
        const std::size_t begin = m_batch.target.begins[sentence];
        const std::size_t sourceBegin = m_batch.source.begins[sentence];
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const auto stride = static_cast<std::size_t>(parts[i]->keys.stride(0));
            rows[i] = {parts[i]->keys.data_ptr<float>() + sourceBegin * stride,
                       parts[i]->values.data_ptr<float>() + sourceBegin * stride, stride,
                       m_batch.source.begins[sentence + 1] - sourceBegin};
        }
        kernels().attend({.queries = queries.data_ptr<float>() + begin * width,
                          .queryStride = width,
                          .queryCount = m_batch.target.begins[sentence + 1] - begin,
                          .queryBias = attention.queryBias,
                          .valueBias = attention.valueBias,
                          .attended = rows,
                          .heads = static_cast<std::size_t>(step.size),
                          .headDim = width / static_cast<std::size_t>(step.size),
                          .isCausal = false,
                          .output = mixed.data_ptr<float>() + begin * width,
                          .outputStride = width,
                          .scratch = m_scratch.data()});
    }
    std::erase_if(m_memory, [this](const auto &entry) { return levelOfEncoder(entry.first.second) >= m_reused; });
    return finishAttention(attention, mixed);
}

at::Tensor BatchWalk::feedForward(const SuperFeedForward &weights, int ffnDim) const
{
    const at::Tensor &residual = m_levels.back()->x;
    const std::int64_t width = residual.size(1);
    at::Tensor hidden = product(residual, weights.first.cut(ffnDim, width));
    kernels().addBiasRelu(hidden.data_ptr<float>(), weights.firstBias, static_cast<std::size_t>(hidden.size(0)),
                          static_cast<std::size_t>(ffnDim));
    at::Tensor x = product(hidden, weights.second.cut(width, ffnDim));
    addNorm(residual, weights.secondBias, weights.norm, x);
    return x;
}

std::optional<LossSums> BatchWalk::loss(const std::stop_token &stop, std::vector<double> *tokenLogProbabilities) const
{
    return outputLoss(m_model, m_levels.back()->x, {m_batch.gold, m_settings.labelSmoothing}, stop,
                      tokenLogProbabilities);
}

at::Tensor BatchWalk::logits() const
{
    const at::Tensor &x = m_levels.back()->x;
    return product(x, m_model.outputTable().cut(m_model.vocabularySize(), x.size(1)));
}

} // namespace foresearch::nn
