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
    const ParameterPlace &place = m_model.place(parameter);
    const std::size_t stride = place.columns();
    const std::size_t first = place.offset + parameter.firstRow * stride;
    return m_memory.rounded ? matrixView(m_memory.rounded + first, rows, columns, stride)
                            : matrixView(m_memory.values + first, rows, columns, stride);
}

at::Tensor TrainingPass::cutGradient(const Parameter &parameter, std::int64_t rows, std::int64_t columns) const
{
    const std::size_t stride = m_model.place(parameter).columns();
    return matrixView(gradients(parameter, parameter.firstRow * stride), rows, columns, stride);
}

const float *TrainingPass::values(const Parameter &parameter, std::size_t offset) const
{
    return m_memory.values + m_model.place(parameter).offset + offset;
}

float *TrainingPass::gradients(const Parameter &parameter, std::size_t offset) const
{
    (*m_memory.used)[parameter.place] = 1;
    return m_memory.gradientOf(m_model.place(parameter)) + offset;
}

Dropout TrainingPass::nextDropout(double rate)
{
    return makeDropout(m_key + m_site++, m_memory.gradients ? rate : 0);
}

double TrainingPass::narrowed(std::int64_t width, std::size_t superWidth) const
{
    return m_settings.dropout * static_cast<double>(width) / static_cast<double>(superWidth);
}

at::Tensor TrainingPass::embed(const Parameter &table, const Positions &positions, const PackedSide &side, int width,
                               Dropout &dropout)
{
    at::Tensor x = at::empty({signedSize(side.rows()), width}, at::kFloat);
    const auto columns = static_cast<std::size_t>(width);
    const std::size_t tableColumns = m_model.place(table).columns();
    dropout = nextDropout(narrowed(width, positions.width));
    float *out = x.data_ptr<float>();
    for (std::size_t sentence = 0; sentence < side.sentences(); ++sentence) {
        const float *position = positions.table->data();
        for (std::size_t row = side.begins[sentence]; row < side.begins[sentence + 1];
             ++row, position += positions.width)
            trainingKernels().embed({.table = values(table, static_cast<std::size_t>(side.ids[row]) * tableColumns),
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
    const std::size_t tableColumns = m_model.place(table).columns();
    for (std::size_t row = 0; row < side.rows(); ++row)
        trainingKernels().embedBack({.scale = static_cast<float>(std::sqrt(static_cast<double>(columns))),
                                     .first = static_cast<std::uint32_t>(row * columns),
                                     .columns = columns},
                                    dropout, gradient.data_ptr<float>() + row * columns,
                                    gradients(table, static_cast<std::size_t>(side.ids[row]) * tableColumns));
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
    record.x = operand(x);
    record.heads = heads;
    record.isCausal = isCausal;
    record.projected = product(record.x, cut(layer.input, 3 * m_model.space().sizes.qkvDim, x.size(1)));
    planProbabilities(record, side, side, 1);
    const at::Tensor mixed = attend(record, side, side);
    return finishAttention(std::move(record), x, mixed, rate);
}

void TrainingPass::addPart(AttentionRecord &record, std::size_t encoderLayer)
{
    Operand &memory = m_memories[encoderLayer];
    if (!memory.values.defined())
        memory = operand(m_encoderOutputs[encoderLayer]);
    const std::int64_t qkv = m_model.space().sizes.qkvDim;
    Part part;
    part.encoderLayer = encoderLayer;
    if (record.layer->isApart) {
        part.keys = product(memory, cut(record.layer->key, qkv, memory.columns()));
        part.values = product(memory, cut(record.layer->value, qkv, memory.columns()));
    } else {
        part.keys = product(memory, cut(record.layer->keyValue, 2 * qkv, memory.columns()));
        part.values = part.keys.narrow(1, qkv, qkv);
    }
    record.parts.push_back(part);
}

at::Tensor TrainingPass::crossAttention(const TrainedAttentionLayer &layer, const at::Tensor &x,
                                        const space::DecoderLayer &sizes, const ScoringBatch &batch, double rate)
{
    AttentionRecord record;
    record.layer = &layer;
    record.x = operand(x);
    record.heads = sizes.crossHeads;
    record.projected = product(record.x, cut(layer.query, m_model.space().sizes.qkvDim, x.size(1)));
    const std::size_t last = m_encoderOutputs.size() - 1;
    for (int part = 0; part < space::attendedEncoderLayers(sizes.arbitraryAttention); ++part) {
        // HAT counts backwards from the super number of layers (BatchWalk::attendedLayer).
        const int fromSuper = m_model.space().maxEncoderLayers() - 1 - part;
        addPart(record, std::min(static_cast<std::size_t>(fromSuper), last));
    }
    planProbabilities(record, batch.target, batch.source, record.parts.size());
    const at::Tensor mixed = attend(record, batch.target, batch.source);
    return finishAttention(std::move(record), x, mixed, rate);
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
    record.probabilities = at::empty({signedSize(total)}, at::kFloat);
    record.dropout = nextDropout(m_settings.attentionDropout);
}

at::Tensor TrainingPass::attend(AttentionRecord &record, const PackedSide &queries, const PackedSide &attended)
{
    at::Tensor mixed = at::empty({record.x.rows, m_model.space().sizes.qkvDim}, at::kFloat);
    attendAll(record, queries, attended, mixed.data_ptr<float>(), nullptr);
    return mixed;
}

void TrainingPass::attendBack(AttentionRecord &record, const PackedSide &queries, const PackedSide &attended,
                              const at::Tensor &gradient)
{
    record.projectedGradient = emptyLike(record.projected);
    const std::int64_t qkv = m_model.space().sizes.qkvDim;
    for (Part &part : record.parts) {
        part.keysGradient = emptyLike(part.keys);
        part.valuesGradient = record.layer->isApart ? emptyLike(part.values) : part.keysGradient.narrow(1, qkv, qkv);
    }
    attendAll(record, queries, attended, nullptr, gradient.data_ptr<float>());
}

/// Sentence after sentence, forth with an output, back with the gradient by it.
void TrainingPass::attendAll(AttentionRecord &record, const PackedSide &queries, const PackedSide &attended,
                             float *output, const float *outputGradient)
{
    const auto qkv = static_cast<std::size_t>(m_model.space().sizes.qkvDim);
    const auto queryStride = columnsOf(record.projected);
    const bool isBack = outputGradient != nullptr;
    float *projected = record.projected.data_ptr<float>();
    float *projectedGradient = isBack ? record.projectedGradient.data_ptr<float>() : nullptr;
    const auto at = [](auto *data, std::size_t offset) { return data ? data + offset : nullptr; };
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
                                         .probabilities =
                                             record.probabilities.data_ptr<float>() + record.begins[sentence],
                                         .output = at(output, begin * qkv),
                                         .outputGradient = at(outputGradient, begin * qkv),
                                         .outputStride = qkv,
                                         .scratch = m_scratch.data()};
        isBack ? trainingKernels().attendBack(attention) : trainingKernels().attend(attention);
    }
}

at::Tensor TrainingPass::finishAttention(AttentionRecord record, const at::Tensor &x, const at::Tensor &mixed,
                                         double rate)
{
    const TrainedAttentionLayer &layer = *record.layer;
    record.mixed = operand(mixed);
    const at::Tensor branch = product(record.mixed, cut(layer.output, x.size(1), mixed.size(1)));
    at::Tensor out = norm(x, branch, values(layer.outputBias), layer.norm, rate, record.norm);
    if (m_memory.gradients)
        m_attentions.push_back(std::move(record));
    return out;
}

at::Tensor TrainingPass::feedForward(const TrainedFeedForwardLayer &layer, const FeedForwardOperands &operands,
                                     const at::Tensor &x, std::size_t superWidth)
{
    FeedForwardRecord record;
    record.layer = &layer;
    record.operands = operands;
    record.x = operand(x);
    at::Tensor hidden = product(record.x, operands.first);
    kernels().addBiasRelu(hidden.data_ptr<float>(), operands.firstBias, rowsOf(x), columnsOf(hidden));
    record.hidden = operand(hidden);
    const at::Tensor branch = product(record.hidden, operands.second);
    at::Tensor out = norm(x, branch, operands.secondBias, layer.norm, narrowed(x.size(1), superWidth), record.norm);
    if (m_memory.gradients)
        m_feedForwards.push_back(std::move(record));
    return out;
}

void TrainingPass::encode(const ScoringBatch &batch)
{
    const space::Encoder &encoder = m_architecture.encoder;
    at::Tensor x = embed(m_model.sourceTable, {m_settings.positions, m_model.encoderWidth()}, batch.source,
                         encoder.embedDim, m_sourceDropout);
    for (std::size_t i = 0; i < encoder.layers.size() && !isStopped(); ++i) {
        const TrainedEncoderLayer &layer = m_model.encoder[i];
        // As coded in HAT, the encoder's attention has the super width's dropout (ALGORITHMS 2.6).
        x = selfAttention(layer.self, x, encoder.layers[i].selfHeads, batch.source, false, m_settings.dropout);
        x = feedForward(layer.feedForward, m_mixture.layer(i), x, m_model.encoderWidth());
        m_encoderOutputs.push_back(x);
    }
    m_memories.resize(m_encoderOutputs.size());
}

void TrainingPass::decode(const ScoringBatch &batch)
{
    const space::Decoder &decoder = m_architecture.decoder;
    at::Tensor x = embed(m_model.targetTable, {m_settings.targetPositions, m_model.decoderWidth()}, batch.target,
                         decoder.embedDim, m_targetDropout);
    const double rate = narrowed(decoder.embedDim, m_model.decoderWidth());
    for (std::size_t i = 0; i < decoder.layers.size() && !isStopped(); ++i) {
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
    for (std::int64_t begin = 0; begin < m_decoded.size(0) && !isStopped(); begin += kChunkRows) {
        const std::int64_t count = std::min(kChunkRows, m_decoded.size(0) - begin);
        const Operand rows = operand(m_decoded.narrow(0, begin, count));
        const at::Tensor logits = product(rows, table);
        const TargetLosses losses =
            trainingKernels().lossBack(logits.data_ptr<float>(), batch.gold.data() + begin, m_settings.labelSmoothing,
                                       static_cast<std::size_t>(count), static_cast<std::size_t>(vocabulary));
        total.loss += losses.loss;
        total.nll += losses.nll;
        if (!m_memory.gradients)
            continue;
        const Operand logitsGradient = operand(logits);
        at::Tensor rowGradient = gradient.narrow(0, begin, count);
        addProductBack(rowGradient, logitsGradient, table);
        nn::addWeightGradient(cutGradient(m_model.outputTable, vocabulary, m_decoded.size(1)), logitsGradient, rows);
    }
    return total;
}

at::Tensor TrainingPass::feedForwardBack(FeedForwardRecord &record, at::Tensor gradient)
{
    FeedForwardOperands &operands = record.operands;
    const Operand branch = operand(normBack(record.norm, record.layer->norm, operands.secondBiasGradient, gradient));
    addWeightGradient(operands.secondPlace, operands.secondGradient, branch, record.hidden);
    const at::Tensor hidden = productBack(branch, operands.second);
    if (record.hidden.isRounded())
        trainingKernels().reluBackRounded(reinterpret_cast<const Bf16 *>(record.hidden.values.data_ptr<at::BFloat16>()),
                                          hidden.data_ptr<float>(), operands.firstBiasGradient, rowsOf(hidden),
                                          columnsOf(hidden));
    else
        trainingKernels().reluBack(record.hidden.values.data_ptr<float>(), hidden.data_ptr<float>(),
                                   operands.firstBiasGradient, rowsOf(hidden), columnsOf(hidden));
    const Operand hiddenGradient = operand(hidden);
    addWeightGradient(operands.firstPlace, operands.firstGradient, hiddenGradient, record.x);
    addProductBack(gradient, hiddenGradient, operands.first);
    return gradient;
}

/// From an attention's result to its mixed values, whose gradient it returns; `gradient` becomes that by the residual.
at::Tensor TrainingPass::attentionBranchBack(AttentionRecord &record, at::Tensor &gradient)
{
    const TrainedAttentionLayer &layer = *record.layer;
    const std::int64_t qkv = m_model.space().sizes.qkvDim;
    const Operand branch = operand(normBack(record.norm, layer.norm, gradients(layer.outputBias), gradient));
    addWeightGradient(layer.output.place, cutGradient(layer.output, record.x.columns(), qkv), branch, record.mixed);
    return productBack(branch, cut(layer.output, record.x.columns(), qkv));
}

at::Tensor TrainingPass::selfAttentionBack(AttentionRecord &record, const PackedSide &side, at::Tensor gradient)
{
    const TrainedAttentionLayer &layer = *record.layer;
    const std::int64_t qkv = m_model.space().sizes.qkvDim;
    const auto width = static_cast<std::size_t>(qkv);
    attendBack(record, side, side, attentionBranchBack(record, gradient));
    const float *projected = record.projectedGradient.data_ptr<float>();
    float *bias = gradients(layer.bias);
    const std::size_t rows = rowsOf(record.projectedGradient);
    trainingKernels().addColumns(projected, 3 * width, rows, width, bias);
    trainingKernels().addColumns(projected + 2 * width, 3 * width, rows, width, bias + 2 * width);
    const Operand projectedGradient = operand(record.projectedGradient);
    addWeightGradient(layer.input.place, cutGradient(layer.input, 3 * qkv, record.x.columns()), projectedGradient,
                      record.x);
    addProductBack(gradient, projectedGradient, cut(layer.input, 3 * qkv, record.x.columns()));
    return gradient;
}

at::Tensor TrainingPass::crossAttentionBack(AttentionRecord &record, const ScoringBatch &batch, at::Tensor gradient)
{
    const TrainedAttentionLayer &layer = *record.layer;
    const std::int64_t qkv = m_model.space().sizes.qkvDim;
    attendBack(record, batch.target, batch.source, attentionBranchBack(record, gradient));
    const auto width = static_cast<std::size_t>(qkv);
    trainingKernels().addColumns(record.projectedGradient.data_ptr<float>(), width, rowsOf(record.projectedGradient),
                                 width, gradients(layer.bias));
    const Operand queriesGradient = operand(record.projectedGradient);
    addProductBack(gradient, queriesGradient, cut(layer.query, qkv, record.x.columns()));
    for (Part &part : record.parts)
        memoryBack(record, part);
    const GradientTurn turn(m_memory, layer.query.place, m_stop);
    if (!turn)
        return gradient;
    nn::addWeightGradient(cutGradient(layer.query, qkv, record.x.columns()), queriesGradient, record.x);
    for (const Part &part : record.parts) {
        const Operand &memory = m_memories[part.encoderLayer];
        nn::addWeightGradient(
            cutGradient(layer.isApart ? layer.key : layer.keyValue, part.keysOperand.columns(), memory.columns()),
            part.keysOperand, memory);
        if (layer.isApart)
            nn::addWeightGradient(cutGradient(layer.value, qkv, memory.columns()), part.valuesOperand, memory);
    }
    return gradient;
}

/// From keys and values to the encoder's layer that they were made of.
void TrainingPass::memoryBack(const AttentionRecord &record, Part &part)
{
    const TrainedAttentionLayer &layer = *record.layer;
    const auto qkv = static_cast<std::size_t>(m_model.space().sizes.qkvDim);
    const std::int64_t width = m_memories[part.encoderLayer].columns();
    const auto stride = static_cast<std::size_t>(part.valuesGradient.stride(0));
    trainingKernels().addColumns(part.valuesGradient.data_ptr<float>(), stride, rowsOf(part.valuesGradient), qkv,
                                 gradients(layer.bias) + 2 * qkv);
    at::Tensor &gradient = m_encoderGradients[part.encoderLayer];
    part.keysOperand = operand(part.keysGradient);
    addProductBack(gradient, part.keysOperand,
                   cut(layer.isApart ? layer.key : layer.keyValue, part.keysOperand.columns(), width));
    if (!layer.isApart)
        return;
    part.valuesOperand = operand(part.valuesGradient);
    addProductBack(gradient, part.valuesOperand, cut(layer.value, part.valuesOperand.columns(), width));
}

/// In turn where other parts of the micro-batch add to the same gradient.
void TrainingPass::addWeightGradient(std::optional<std::size_t> place, const at::Tensor &to, const Operand &gradient,
                                     const Operand &x) const
{
    if (!place)
        return nn::addWeightGradient(to, gradient, x);
    if (const GradientTurn turn(m_memory, *place, m_stop); turn)
        nn::addWeightGradient(to, gradient, x);
}

void TrainingPass::decodeBack(const ScoringBatch &batch, at::Tensor gradient)
{
    for (std::size_t i = 0; i < m_architecture.decoder.layers.size() && !isStopped(); ++i) {
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
    // Every decoder layer attends to the last one.
    at::Tensor gradient = m_encoderGradients.back();
    for (std::size_t i = m_architecture.encoder.layers.size(); i-- > 0 && !isStopped();) {
        if (i + 1 < m_architecture.encoder.layers.size() && m_encoderGradients[i].defined())
            gradient.add_(m_encoderGradients[i]);
        gradient = feedForwardBack(m_feedForwards.back(), gradient);
        m_feedForwards.pop_back();
        gradient = selfAttentionBack(m_attentions.back(), batch.source, gradient);
        m_attentions.pop_back();
    }
    embedBack(m_model.sourceTable, batch.source, gradient, m_sourceDropout);
}

std::optional<TargetLosses> TrainingPass::run(const ScoringBatch &batch, const std::stop_token &stop)
{
    m_stop = stop;
    encode(batch);
    if (isStopped())
        return std::nullopt;
    decode(batch);
    at::Tensor gradient;
    if (m_memory.gradients)
        gradient = at::zeros({m_decoded.size(0), m_decoded.size(1)}, at::kFloat);
    const TargetLosses losses = loss(batch, gradient);
    if (isStopped())
        return std::nullopt;
    if (!m_memory.gradients)
        return losses;
    m_encoderGradients.resize(m_encoderOutputs.size());
    decodeBack(batch, gradient);
    if (isStopped())
        return std::nullopt;
    encodeBack(batch);
    m_own->finish(stop);
    return isStopped() ? std::nullopt : std::optional(losses);
}

} // namespace foresearch::nn
