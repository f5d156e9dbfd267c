#include "core/nn/internal/training_pass.h"

#include <algorithm>
#include <cmath>

namespace foresearch::nn {

namespace {

constexpr std::int64_t kChunkRows = 256; ///< of the output whose logits are in memory at once

std::int64_t signedSize(std::size_t size)
{
    return static_cast<std::int64_t>(size);
}

std::size_t rowsOf(const at::Tensor &x)
{
    return static_cast<std::size_t>(x.size(0));
}

std::size_t columnsOf(const at::Tensor &x)
{
    return static_cast<std::size_t>(x.size(1));
}

at::Tensor emptyLike(const at::Tensor &x)
{
    return at::empty({x.size(0), x.size(1)}, at::kFloat);
}

std::size_t sentenceRows(const PackedSide &side, std::size_t sentence)
{
    return side.begins[sentence + 1] - side.begins[sentence];
}

at::Tensor viewOf(const float *data, std::int64_t rows, std::int64_t columns, std::size_t stride)
{
    // LibTorch has no tensor of constants; nobody writes to those.
    return at::from_blob(const_cast<float *>(data), // NOLINT(cppcoreguidelines-pro-type-const-cast)
                         {rows, columns}, {signedSize(stride), 1}, at::kFloat);
}

} // namespace

TrainingPass::TrainingPass(const PassSettings &settings, const ParameterMemory &memory,
                           const space::Architecture &architecture, std::uint64_t key, std::uint64_t routerKey)
    : m_settings(settings)
    , m_model(*settings.model)
    , m_memory(memory)
    , m_architecture(architecture)
    , m_key(key)
    , m_own(std::in_place, m_model, memory, architecture, settings.routerDropout, routerKey)
    , m_mixture(*m_own)
{}

TrainingPass::TrainingPass(const PassSettings &settings, const ParameterMemory &memory,
                           const space::Architecture &architecture, const MixturePass &mixture)
    : m_settings(settings)
    , m_model(*settings.model)
    , m_memory(memory)
    , m_architecture(architecture)
    , m_mixture(mixture)
{}

at::Tensor TrainingPass::cut(const Parameter &parameter, std::int64_t rows, std::int64_t columns) const
{
    const std::size_t stride = m_model.place(parameter).columns();
    return viewOf(values(parameter, parameter.firstRow * stride), rows, columns, stride);
}

at::Tensor TrainingPass::cutGradient(const Parameter &parameter, std::int64_t rows, std::int64_t columns) const
{
    const std::size_t stride = m_model.place(parameter).columns();
    return viewOf(gradients(parameter, parameter.firstRow * stride), rows, columns, stride);
}

const float *TrainingPass::values(const Parameter &parameter, std::size_t offset) const
{
    return m_memory.values + m_model.place(parameter).offset + offset;
}

float *TrainingPass::gradients(const Parameter &parameter, std::size_t offset) const
{
    (*m_memory.used)[parameter.place] = 1;
    return m_memory.gradients + m_model.place(parameter).offset + offset;
}

/// x times the transposed weights.
at::Tensor TrainingPass::product(const at::Tensor &x, const at::Tensor &weights) const
{
    if (m_settings.isBf16)
        return at::mm(x.to(at::kBFloat16), weights.to(at::kBFloat16).t()).to(at::kFloat);
    at::Tensor result = at::empty({x.size(0), weights.size(0)}, at::kFloat);
    at::mm_out(result, x, weights.t());
    return result;
}

/// to += gradient times the weights.
void TrainingPass::addProduct(at::Tensor &to, const at::Tensor &gradient, const at::Tensor &weights) const
{
    if (m_settings.isBf16)
        to.add_(at::mm(gradient.to(at::kBFloat16), weights.to(at::kBFloat16)).to(at::kFloat));
    else
        at::addmm_out(to, to, gradient, weights);
}

/// to += transposed gradient times x.
void TrainingPass::addWeightGradient(at::Tensor to, const at::Tensor &gradient, const at::Tensor &x) const
{
    if (m_settings.isBf16)
        to.add_(at::mm(gradient.to(at::kBFloat16).t(), x.to(at::kBFloat16)).to(at::kFloat));
    else
        at::addmm_out(to, to, gradient.t(), x);
}

Dropout TrainingPass::nextDropout(double rate)
{
    return makeDropout(m_key + m_site++, m_memory.gradients ? rate : 0);
}

double TrainingPass::narrowed(std::int64_t width, std::size_t superWidth) const
{
    return m_settings.dropout * static_cast<double>(width) / static_cast<double>(superWidth);
}

at::Tensor TrainingPass::embed(const Parameter &table, const std::vector<float> &positions, const PackedSide &side,
                               int width, Dropout &dropout)
{
    at::Tensor x = at::empty({signedSize(side.rows()), width}, at::kFloat);
    const auto columns = static_cast<std::size_t>(width);
    const std::size_t superColumns = m_model.place(table).columns();
    dropout = nextDropout(narrowed(width, superColumns));
    float *out = x.data_ptr<float>();
    for (std::size_t sentence = 0; sentence < side.sentences(); ++sentence) {
        const float *position = positions.data();
        for (std::size_t row = side.begins[sentence]; row < side.begins[sentence + 1]; ++row, position += superColumns)
            trainingKernels().embed({.table = values(table, static_cast<std::size_t>(side.ids[row]) * superColumns),
                                     .position = position,
                                     .scale = static_cast<float>(std::sqrt(static_cast<double>(width))),
                                     .first = static_cast<std::uint32_t>(row * columns),
                                     .columns = columns},
                                    dropout, out + row * columns);
    }
    return x;
}

void TrainingPass::embedBack(const Parameter &table, const PackedSide &side, const at::Tensor &gradient,
                             const Dropout &dropout)
{
    const std::size_t columns = columnsOf(gradient);
    const std::size_t superColumns = m_model.place(table).columns();
    for (std::size_t row = 0; row < side.rows(); ++row)
        trainingKernels().embedBack({.scale = static_cast<float>(std::sqrt(static_cast<double>(columns))),
                                     .first = static_cast<std::uint32_t>(row * columns),
                                     .columns = columns},
                                    dropout, gradient.data_ptr<float>() + row * columns,
                                    gradients(table, static_cast<std::size_t>(side.ids[row]) * superColumns));
}

at::Tensor TrainingPass::norm(const at::Tensor &residual, const at::Tensor &branch, const float *branchBias,
                              const TrainedNorm &parameters, double rate, Norm &record)
{
    at::Tensor out = emptyLike(residual);
    record.normalised = emptyLike(residual);
    record.scales.resize(rowsOf(residual));
    record.dropout = nextDropout(rate);
    trainingKernels().norm({.residual = residual.data_ptr<float>(),
                            .branch = branch.data_ptr<float>(),
                            .parameters = {branchBias, values(parameters.weight), values(parameters.bias)},
                            .dropout = record.dropout,
                            .normalised = record.normalised.data_ptr<float>(),
                            .scales = record.scales.data(),
                            .out = out.data_ptr<float>()},
                           rowsOf(residual), columnsOf(residual));
    return out;
}

/// From the gradient by the result: that by the branch is returned, that by the residual takes the first one's place.
at::Tensor TrainingPass::normBack(const Norm &record, const TrainedNorm &parameters, float *branchBiasGradient,
                                  at::Tensor &gradient)
{
    at::Tensor branch = emptyLike(gradient);
    at::Tensor residual = emptyLike(gradient);
    trainingKernels().normBack({.gradient = gradient.data_ptr<float>(),
                                .normalised = record.normalised.data_ptr<float>(),
                                .scales = record.scales.data(),
                                .weight = values(parameters.weight),
                                .dropout = record.dropout,
                                .weightGradient = gradients(parameters.weight),
                                .biasGradient = gradients(parameters.bias),
                                .branchBiasGradient = branchBiasGradient,
                                .residualGradient = residual.data_ptr<float>(),
                                .branchGradient = branch.data_ptr<float>()},
                               rowsOf(gradient), columnsOf(gradient));
    gradient = residual;
    return branch;
}

at::Tensor TrainingPass::selfAttention(const TrainedAttentionLayer &layer, const at::Tensor &x, int heads,
                                       const PackedSide &side, bool isCausal, double rate)
{
    AttentionRecord record;
    record.layer = &layer;
    record.x = x;
    record.heads = heads;
    record.isCausal = isCausal;
    record.projected = product(x, cut(layer.input, 3 * m_model.space().sizes.qkvDim, x.size(1)));
    planProbabilities(record, side, side, 1);
    attend(record, side, side, false, {});
    return finishAttention(std::move(record), rate);
}

void TrainingPass::addPart(AttentionRecord &record, std::size_t encoderLayer) const
{
    const at::Tensor &memory = m_encoderOutputs[encoderLayer];
    const std::int64_t qkv = m_model.space().sizes.qkvDim;
    Part part;
    part.encoderLayer = encoderLayer;
    if (record.layer->isApart) {
        part.keys = product(memory, cut(record.layer->key, qkv, memory.size(1)));
        part.values = product(memory, cut(record.layer->value, qkv, memory.size(1)));
    } else {
        part.keys = product(memory, cut(record.layer->keyValue, 2 * qkv, memory.size(1)));
        part.values = part.keys.narrow(1, qkv, qkv);
    }
    record.parts.push_back(part);
}

at::Tensor TrainingPass::crossAttention(const TrainedAttentionLayer &layer, const at::Tensor &x,
                                        const space::DecoderLayer &sizes, const ScoringBatch &batch, double rate)
{
    AttentionRecord record;
    record.layer = &layer;
    record.x = x;
    record.heads = sizes.crossHeads;
    record.projected = product(x, cut(layer.query, m_model.space().sizes.qkvDim, x.size(1)));
    const std::size_t last = m_encoderOutputs.size() - 1;
    for (int part = 0; part < space::attendedEncoderLayers(sizes.arbitraryAttention); ++part) {
        // HAT counts backwards from the super number of layers (BatchWalk::attendedLayer).
        const std::size_t fromSuper = m_model.encoder.size() - 1 - static_cast<std::size_t>(part);
        addPart(record, std::min(fromSuper, last));
    }
    planProbabilities(record, batch.target, batch.source, record.parts.size());
    attend(record, batch.target, batch.source, false, {});
    return finishAttention(std::move(record), rate);
}

void TrainingPass::planProbabilities(AttentionRecord &record, const PackedSide &queries, const PackedSide &attended,
                                     std::size_t parts)
{
    const auto heads = static_cast<std::size_t>(record.heads);
    const std::size_t headDim = static_cast<std::size_t>(m_model.space().sizes.qkvDim) / heads;
    std::size_t total = 0;
    for (std::size_t sentence = 0; sentence < queries.sentences(); ++sentence) {
        const std::size_t count = sentenceRows(queries, sentence);
        const std::size_t keys = sentenceRows(attended, sentence) * parts;
        record.begins.push_back(total);
        total += probabilityCount(heads, count, keys);
        m_scratch.resize(std::max(m_scratch.size(), trainedAttentionScratch(headDim, count, keys)));
    }
    record.probabilities.resize(total);
    record.mixed = at::empty({record.x.size(0), m_model.space().sizes.qkvDim}, at::kFloat);
    record.dropout = nextDropout(m_settings.attentionDropout);
}

/// All sentences forth, or back with the gradient by the mixed values.
void TrainingPass::attend(AttentionRecord &record, const PackedSide &queries, const PackedSide &attended, bool isBack,
                          const at::Tensor &gradient)
{
    const auto qkv = static_cast<std::size_t>(m_model.space().sizes.qkvDim);
    const auto queryStride = columnsOf(record.projected);
    float *projected = record.projected.data_ptr<float>();
    float *projectedGradient = isBack ? record.projectedGradient.data_ptr<float>() : nullptr;
    const auto at = [](float *data, std::size_t offset) { return data ? data + offset : nullptr; };
    std::vector<TrainedRows> rows(std::max<std::size_t>(1, record.parts.size()));
    for (std::size_t sentence = 0; sentence < queries.sentences(); ++sentence) {
        const std::size_t begin = queries.begins[sentence];
        const std::size_t first = attended.begins[sentence];
        const std::size_t count = sentenceRows(attended, sentence);
        if (record.parts.empty()) {
            const std::size_t offset = first * queryStride;
            rows[0] = {projected + offset + qkv,
                       projected + offset + 2 * qkv,
                       at(projectedGradient, offset + qkv),
                       at(projectedGradient, offset + 2 * qkv),
                       queryStride,
                       count};
        }
        for (std::size_t i = 0; i < record.parts.size(); ++i) {
            const Part &part = record.parts[i];
            const auto stride = static_cast<std::size_t>(part.keys.stride(0));
            const std::size_t offset = first * stride;
            rows[i] = {part.keys.data_ptr<float>() + offset,
                       part.values.data_ptr<float>() + offset,
                       at(isBack ? part.keysGradient.data_ptr<float>() : nullptr, offset),
                       at(isBack ? part.valuesGradient.data_ptr<float>() : nullptr, offset),
                       stride,
                       count};
        }
        const TrainedAttention attention{.queries = projected + begin * queryStride,
                                         .queriesGradient = at(projectedGradient, begin * queryStride),
                                         .queryStride = queryStride,
                                         .queryCount = sentenceRows(queries, sentence),
                                         .queryBias = values(record.layer->bias),
                                         .valueBias = values(record.layer->bias, 2 * qkv),
                                         .attended = rows,
                                         .heads = static_cast<std::size_t>(record.heads),
                                         .headDim = qkv / static_cast<std::size_t>(record.heads),
                                         .isCausal = record.isCausal,
                                         .dropout = record.dropout,
                                         .first = static_cast<std::uint32_t>(record.begins[sentence]),
                                         .probabilities = record.probabilities.data() + record.begins[sentence],
                                         .output = isBack ? nullptr : record.mixed.data_ptr<float>() + begin * qkv,
                                         .outputGradient = isBack ? gradient.data_ptr<float>() + begin * qkv : nullptr,
                                         .outputStride = qkv,
                                         .scratch = m_scratch.data()};
        isBack ? trainingKernels().attendBack(attention) : trainingKernels().attend(attention);
    }
}

at::Tensor TrainingPass::finishAttention(AttentionRecord record, double rate)
{
    const TrainedAttentionLayer &layer = *record.layer;
    const at::Tensor branch = product(record.mixed, cut(layer.output, record.x.size(1), record.mixed.size(1)));
    at::Tensor x = norm(record.x, branch, values(layer.outputBias), layer.norm, rate, record.norm);
    m_attentions.push_back(std::move(record));
    return x;
}

at::Tensor TrainingPass::feedForward(const TrainedFeedForwardLayer &layer, const FeedForwardOperands &operands,
                                     const at::Tensor &x, std::size_t superWidth)
{
    FeedForwardRecord record;
    record.layer = &layer;
    record.operands = operands;
    record.x = x;
    record.hidden = product(x, operands.first);
    kernels().addBiasRelu(record.hidden.data_ptr<float>(), operands.firstBias, rowsOf(x), columnsOf(record.hidden));
    const at::Tensor branch = product(record.hidden, operands.second);
    at::Tensor out = norm(x, branch, operands.secondBias, layer.norm, narrowed(x.size(1), superWidth), record.norm);
    m_feedForwards.push_back(std::move(record));
    return out;
}

void TrainingPass::encode(const ScoringBatch &batch)
{
    const space::Encoder &encoder = m_architecture.encoder;
    at::Tensor x = embed(m_model.sourceTable, *m_settings.positions, batch.source, encoder.embedDim, m_sourceDropout);
    for (std::size_t i = 0; i < encoder.layers.size(); ++i) {
        const TrainedEncoderLayer &layer = m_model.encoder[i];
        // As coded in HAT, the encoder's attention has the super width's dropout (ALGORITHMS 2.6).
        x = selfAttention(layer.self, x, encoder.layers[i].selfHeads, batch.source, false, m_settings.dropout);
        x = feedForward(layer.feedForward, m_mixture.layer(i), x, m_model.encoderWidth());
        m_encoderOutputs.push_back(x);
    }
}

void TrainingPass::decode(const ScoringBatch &batch)
{
    const space::Decoder &decoder = m_architecture.decoder;
    at::Tensor x =
        embed(m_model.targetTable, *m_settings.targetPositions, batch.target, decoder.embedDim, m_targetDropout);
    const double rate = narrowed(decoder.embedDim, m_model.decoderWidth());
    for (std::size_t i = 0; i < decoder.layers.size(); ++i) {
        const TrainedDecoderLayer &layer = m_model.decoder[i];
        x = selfAttention(layer.self, x, decoder.layers[i].selfHeads, batch.target, true, rate);
        x = crossAttention(layer.cross, x, decoder.layers[i], batch, rate);
        x = feedForward(layer.feedForward, m_mixture.layer(m_architecture.encoder.layers.size() + i), x,
                        m_model.decoderWidth());
    }
    m_decoded = x;
}

/// `gradient` becomes that by the decoder's output, where there is a way back.
TargetLosses TrainingPass::loss(const ScoringBatch &batch, at::Tensor &gradient)
{
    const std::int64_t vocabulary = m_model.space().sizes.vocabularySize;
    const at::Tensor table = cut(m_model.outputTable, vocabulary, m_decoded.size(1));
    TargetLosses total;
    for (std::int64_t begin = 0; begin < m_decoded.size(0); begin += kChunkRows) {
        const std::int64_t count = std::min(kChunkRows, m_decoded.size(0) - begin);
        const at::Tensor rows = m_decoded.narrow(0, begin, count);
        const at::Tensor logits = product(rows, table);
        const TargetLosses losses =
            trainingKernels().lossBack(logits.data_ptr<float>(), batch.gold.data() + begin, m_settings.labelSmoothing,
                                       static_cast<std::size_t>(count), static_cast<std::size_t>(vocabulary));
        total.loss += losses.loss;
        total.nll += losses.nll;
        if (!m_memory.gradients)
            continue;
        at::Tensor rowGradient = gradient.narrow(0, begin, count);
        addProduct(rowGradient, logits, table);
        addWeightGradient(cutGradient(m_model.outputTable, vocabulary, m_decoded.size(1)), logits, rows);
    }
    return total;
}

at::Tensor TrainingPass::feedForwardBack(FeedForwardRecord &record, at::Tensor gradient)
{
    FeedForwardOperands &operands = record.operands;
    const at::Tensor branch = normBack(record.norm, record.layer->norm, operands.secondBiasGradient, gradient);
    addWeightGradient(operands.secondGradient, branch, record.hidden);
    at::Tensor hidden = at::zeros({record.hidden.size(0), record.hidden.size(1)}, at::kFloat);
    addProduct(hidden, branch, operands.second);
    trainingKernels().reluBack(record.hidden.data_ptr<float>(), hidden.data_ptr<float>(), operands.firstBiasGradient,
                               rowsOf(hidden), columnsOf(hidden));
    addWeightGradient(operands.firstGradient, hidden, record.x);
    addProduct(gradient, hidden, operands.first);
    return gradient;
}

at::Tensor TrainingPass::selfAttentionBack(AttentionRecord &record, const PackedSide &side, at::Tensor gradient)
{
    const TrainedAttentionLayer &layer = *record.layer;
    const std::int64_t qkv = m_model.space().sizes.qkvDim;
    const auto width = static_cast<std::size_t>(qkv);
    const at::Tensor branch = normBack(record.norm, layer.norm, gradients(layer.outputBias), gradient);
    const at::Tensor output = cut(layer.output, record.x.size(1), qkv);
    addWeightGradient(cutGradient(layer.output, record.x.size(1), qkv), branch, record.mixed);
    at::Tensor mixed = at::zeros({record.x.size(0), qkv}, at::kFloat);
    addProduct(mixed, branch, output);
    record.projectedGradient = emptyLike(record.projected);
    attend(record, side, side, true, mixed);
    const at::Tensor &projected = record.projectedGradient;
    float *bias = gradients(layer.bias);
    trainingKernels().addColumns(projected.data_ptr<float>(), 3 * width, rowsOf(projected), width, bias);
    trainingKernels().addColumns(projected.data_ptr<float>() + 2 * width, 3 * width, rowsOf(projected), width,
                                 bias + 2 * width);
    addWeightGradient(cutGradient(layer.input, 3 * qkv, record.x.size(1)), projected, record.x);
    addProduct(gradient, projected, cut(layer.input, 3 * qkv, record.x.size(1)));
    return gradient;
}

at::Tensor TrainingPass::crossAttentionBack(AttentionRecord &record, const ScoringBatch &batch, at::Tensor gradient)
{
    const TrainedAttentionLayer &layer = *record.layer;
    const std::int64_t qkv = m_model.space().sizes.qkvDim;
    const auto width = static_cast<std::size_t>(qkv);
    const at::Tensor branch = normBack(record.norm, layer.norm, gradients(layer.outputBias), gradient);
    addWeightGradient(cutGradient(layer.output, record.x.size(1), qkv), branch, record.mixed);
    at::Tensor mixed = at::zeros({record.x.size(0), qkv}, at::kFloat);
    addProduct(mixed, branch, cut(layer.output, record.x.size(1), qkv));
    record.projectedGradient = emptyLike(record.projected);
    for (Part &part : record.parts) {
        part.keysGradient = emptyLike(part.keys);
        part.valuesGradient = layer.isApart ? emptyLike(part.values) : part.keysGradient.narrow(1, qkv, qkv);
    }
    attend(record, batch.target, batch.source, true, mixed);
    float *bias = gradients(layer.bias);
    trainingKernels().addColumns(record.projectedGradient.data_ptr<float>(), width, rowsOf(record.projected), width,
                                 bias);
    addWeightGradient(cutGradient(layer.query, qkv, record.x.size(1)), record.projectedGradient, record.x);
    addProduct(gradient, record.projectedGradient, cut(layer.query, qkv, record.x.size(1)));
    for (const Part &part : record.parts) {
        const at::Tensor &memory = m_encoderOutputs[part.encoderLayer];
        at::Tensor &memoryGradient = m_encoderGradients[part.encoderLayer];
        const auto stride = static_cast<std::size_t>(part.valuesGradient.stride(0));
        trainingKernels().addColumns(part.valuesGradient.data_ptr<float>(), stride, rowsOf(memory), width,
                                     bias + 2 * width);
        const auto back = [&](const Parameter &weights, const at::Tensor &from) {
            addWeightGradient(cutGradient(weights, from.size(1), memory.size(1)), from, memory);
            addProduct(memoryGradient, from, cut(weights, from.size(1), memory.size(1)));
        };
        back(layer.isApart ? layer.key : layer.keyValue, part.keysGradient);
        if (layer.isApart)
            back(layer.value, part.valuesGradient);
    }
    return gradient;
}

void TrainingPass::decodeBack(const ScoringBatch &batch, at::Tensor gradient)
{
    for (std::size_t i = 0; i < m_architecture.decoder.layers.size(); ++i) {
        gradient = feedForwardBack(m_feedForwards.back(), gradient);
        m_feedForwards.pop_back();
        gradient = crossAttentionBack(m_attentions.back(), batch, gradient);
        m_attentions.pop_back();
        gradient = selfAttentionBack(m_attentions.back(), batch.target, gradient);
        m_attentions.pop_back();
    }
    embedBack(m_model.targetTable, batch.target, gradient, m_targetDropout);
}

void TrainingPass::encodeBack(const ScoringBatch &batch)
{
    at::Tensor gradient = m_encoderGradients.back();
    for (std::size_t i = m_architecture.encoder.layers.size(); i-- > 0;) {
        if (i + 1 < m_architecture.encoder.layers.size())
            gradient.add_(m_encoderGradients[i]);
        gradient = feedForwardBack(m_feedForwards.back(), gradient);
        m_feedForwards.pop_back();
        gradient = selfAttentionBack(m_attentions.back(), batch.source, gradient);
        m_attentions.pop_back();
    }
    embedBack(m_model.sourceTable, batch.source, gradient, m_sourceDropout);
}

TargetLosses TrainingPass::run(const ScoringBatch &batch)
{
    encode(batch);
    decode(batch);
    at::Tensor gradient;
    if (m_memory.gradients)
        gradient = at::zeros({m_decoded.size(0), m_decoded.size(1)}, at::kFloat);
    const TargetLosses losses = loss(batch, gradient);
    if (!m_memory.gradients)
        return losses;
    for (const at::Tensor &output : m_encoderOutputs)
        m_encoderGradients.push_back(at::zeros({output.size(0), output.size(1)}, at::kFloat));
    decodeBack(batch, gradient);
    encodeBack(batch);
    m_own->finish();
    return losses;
}

} // namespace foresearch::nn
