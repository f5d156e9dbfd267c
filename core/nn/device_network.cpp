#include "core/nn/internal/device_network.h"

#include "core/space/encodings.h"
#include "core/text/batches.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace foresearch::nn {

namespace {

constexpr double kNormEpsilon = 1e-5;
constexpr float kNever = -std::numeric_limits<float>::infinity();

std::int64_t signedSize(std::size_t size)
{
    return static_cast<std::int64_t>(size);
}

/// A copy on the device.
template <typename T>
at::Tensor onDevice(std::span<const T> values, at::IntArrayRef shape, at::ScalarType type, c10::Device device)
{
    at::Tensor copy = at::empty(shape, at::dtype(type));
    std::copy(values.begin(), values.end(), copy.data_ptr<T>());
    return copy.to(device);
}

at::Tensor idsOnDevice(std::span<const text::TokenId> ids, c10::Device device)
{
    return onDevice<text::TokenId>(ids, {signedSize(ids.size())}, at::kInt, device).to(at::kLong);
}

} // namespace

DeviceNetwork::DeviceNetwork(const TrainingModel &model, std::span<const float> values,
                             std::span<const float> positions, std::span<const float> targetPositions,
                             c10::Device device, predict::Precision precision)
    : m_model(model)
    , m_device(device)
    , m_precision(precision)
    , m_all(onDevice(values, {signedSize(values.size())}, at::kFloat, device))
{
    for (const ParameterPlace &place : model.places()) {
        const std::vector<std::int64_t> shape(place.shape.begin(), place.shape.end());
        m_parameters.push_back(m_all.narrow(0, signedSize(place.offset), signedSize(place.count)).view(shape).detach());
    }
    const auto table = [device](std::span<const float> numbers, std::size_t width) {
        return onDevice(numbers, {signedSize(numbers.size() / width), signedSize(width)}, at::kFloat, device);
    };
    m_positions = table(positions, model.encoderWidth());
    m_targetPositions = table(targetPositions, model.decoderWidth());
}

void DeviceNetwork::recordGradients()
{
    for (at::Tensor &parameter : m_parameters)
        parameter.set_requires_grad(true);
}

void DeviceNetwork::clearGradients()
{
    for (at::Tensor &parameter : m_parameters)
        parameter.mutable_grad().reset();
}

DevicePass::DevicePass(const DeviceNetwork &network, const space::Architecture &architecture, const DropoutRates &rates,
                       const std::optional<at::Generator> &draws)
    : m_network(network)
    , m_model(network.model())
    , m_architecture(architecture)
    , m_rates(rates)
    , m_draws(draws)
{
    if (m_model.mixture()) {
        const std::vector<double> features =
            space::featureVector(m_model.space(), architecture, space::Features::Latency);
        m_features = onDevice<double>(features, {signedSize(features.size())}, at::kDouble, network.device());
        m_features = m_features.to(at::kFloat);
    }
    const auto add = [&](const std::string &side, std::size_t i, const TrainedFeedForwardLayer &layer, int width,
                         int ffn) {
        m_feedForwards.push_back(m_model.mixture() ? mixed(side + ".layers." + std::to_string(i), width, ffn)
                                                   : plain(layer, width, ffn));
    };
    const space::Encoder &encoder = architecture.encoder;
    const space::Decoder &decoder = architecture.decoder;
    for (std::size_t i = 0; i < encoder.layers.size(); ++i)
        add("encoder", i, m_model.encoder[i].feedForward, encoder.embedDim, encoder.layers[i].ffnDim);
    for (std::size_t i = 0; i < decoder.layers.size(); ++i)
        add("decoder", i, m_model.decoder[i].feedForward, decoder.embedDim, decoder.layers[i].ffnDim);
}

at::Tensor DevicePass::cut(const Parameter &parameter, std::int64_t rows, std::int64_t columns) const
{
    return m_network.parameter(parameter.place).narrow(0, signedSize(parameter.firstRow), rows).narrow(1, 0, columns);
}

at::Tensor DevicePass::cut(const Parameter &parameter, std::int64_t count) const
{
    return m_network.parameter(parameter.place).narrow(0, signedSize(parameter.firstRow), count);
}

/// x times the transposed weights; with bf16 both are rounded, and the result comes back as fp32.
at::Tensor DevicePass::product(const at::Tensor &x, const at::Tensor &weights) const
{
    if (!m_network.isRounded())
        return at::linear(x, weights);
    return at::linear(x.to(at::kBFloat16), weights.to(at::kBFloat16)).to(at::kFloat);
}

at::Tensor DevicePass::dropped(const at::Tensor &x, double rate) const
{
    if (!m_draws || rate <= 0)
        return x;
    return x * at::empty_like(x.detach()).bernoulli_(1 - rate, *m_draws).div_(1 - rate);
}

double DevicePass::narrowed(std::int64_t width, std::size_t superWidth) const
{
    return m_rates.all * static_cast<double>(width) / static_cast<double>(superWidth);
}

DevicePass::FeedForward DevicePass::plain(const TrainedFeedForwardLayer &layer, int width, int ffn) const
{
    return {.first = cut(layer.first, ffn, width),
            .firstBias = cut(layer.firstBias, ffn),
            .second = cut(layer.second, width, ffn),
            .secondBias = cut(layer.secondBias, width)};
}

/// How much each expert counts for each neuron. Shapes: [neurons, experts].
at::Tensor DevicePass::coefficients(const std::string &router, std::int64_t neurons) const
{
    const auto find = [&](const char *name) { return m_network.parameter(m_model.find(router + name).place); };
    const std::int64_t experts = m_model.mixture()->experts;
    const at::Tensor hidden =
        dropped(at::relu(at::mv(find(".input.weight"), m_features) + find(".input.bias")), m_rates.router);
    const std::int64_t outputs = neurons * experts;
    return at::mv(find(".output.weight").narrow(0, 0, outputs), hidden)
        .add(find(".output.bias").narrow(0, 0, outputs))
        .view({neurons, experts})
        .softmax(1);
}

DevicePass::FeedForward DevicePass::mixed(const std::string &layer, int width, int ffn) const
{
    const predict::MixtureSettings &settings = *m_model.mixture();
    const auto mix = [&](const std::string &part, const at::Tensor &shares, std::int64_t rows, std::int64_t columns) {
        at::Tensor weight = at::zeros({rows, columns}, m_features.options());
        at::Tensor bias = at::zeros({rows}, m_features.options());
        for (int expert = 0; expert < settings.experts; ++expert) {
            const std::string prefix = predict::expertPrefix(layer, expert) + "." + part;
            const at::Tensor share = shares.select(1, expert); // of each row, or one of all
            weight = weight + share.unsqueeze(1) * cut(m_model.find(prefix + ".weight"), rows, columns);
            bias = bias + share * cut(m_model.find(prefix + ".bias"), rows);
        }
        return std::pair(weight, bias);
    };
    const bool isPerRow = settings.kind == predict::MixtureKind::Neuron;
    const auto router = [&](const char *part) { return predict::routerPrefix(layer, part, settings.kind); };
    const at::Tensor firstShares = coefficients(router("fc1"), isPerRow ? ffn : 1);
    const at::Tensor secondShares = isPerRow ? coefficients(router("fc2"), width) : firstShares;
    const auto [first, firstBias] = mix("fc1", firstShares, ffn, width);
    const auto [second, secondBias] = mix("fc2", secondShares, width, ffn);
    return {.first = first, .firstBias = firstBias, .second = second, .secondBias = secondBias};
}

DevicePass::Side DevicePass::side(const PackedSide &packed) const
{
    const std::size_t sentences = packed.sentences();
    std::size_t longest = 0;
    for (std::size_t i = 0; i < sentences; ++i)
        longest = std::max(longest, packed.begins[i + 1] - packed.begins[i]);
    std::vector<text::TokenId> ids(sentences * longest);
    std::vector<float> mask(sentences * longest, kNever);
    std::vector<std::int64_t> places;
    for (std::size_t i = 0; i < sentences; ++i) {
        for (std::size_t row = packed.begins[i]; row < packed.begins[i + 1]; ++row) {
            const std::size_t place = i * longest + row - packed.begins[i];
            ids[place] = packed.ids[row];
            mask[place] = 0;
            places.push_back(signedSize(place));
        }
    }
    const c10::Device device = m_network.device();
    const std::int64_t count = signedSize(sentences);
    return {.ids = idsOnDevice(ids, device).view({count, signedSize(longest)}),
            .places = onDevice<std::int64_t>(places, {signedSize(places.size())}, at::kLong, device),
            .mask = onDevice<float>(mask, {count, 1, 1, signedSize(longest)}, at::kFloat, device)};
}

at::Tensor DevicePass::embed(const Parameter &table, const at::Tensor &positions, const Side &side, int width) const
{
    const at::Tensor &all = m_network.parameter(table.place);
    const at::Tensor x = at::embedding(all.narrow(1, 0, width), side.ids) * std::sqrt(static_cast<double>(width));
    const double rate = narrowed(width, static_cast<std::size_t>(positions.size(1)));
    return dropped(x + positions.narrow(0, 0, side.ids.size(1)).narrow(1, 0, width), rate);
}

at::Tensor DevicePass::norm(const at::Tensor &residual, const at::Tensor &branch, const TrainedNorm &norm,
                            double rate) const
{
    const std::int64_t width = residual.size(-1);
    return at::layer_norm(residual + dropped(branch, rate), {width}, cut(norm.weight, width), cut(norm.bias, width),
                          kNormEpsilon);
}

at::Tensor DevicePass::attend(const Projected &projected, const at::Tensor &mask, std::int64_t heads,
                              std::int64_t sentences) const
{
    const std::int64_t qkv = m_model.space().sizes.qkvDim;
    const auto byHead = [&](const at::Tensor &x) {
        return x.reshape({sentences, -1, heads, qkv / heads}).transpose(1, 2);
    };
    const double scale = 1 / std::sqrt(static_cast<double>(qkv / heads));
    const at::Tensor scores = at::matmul(byHead(projected.queries) * scale, byHead(projected.keys).transpose(2, 3));
    const at::Tensor shares = dropped(at::softmax(scores + mask, 3), m_rates.attention);
    return at::matmul(shares, byHead(projected.values)).transpose(1, 2).reshape({sentences, -1, qkv});
}

at::Tensor DevicePass::selfAttention(const TrainedAttentionLayer &layer, const at::Tensor &x, int heads,
                                     const at::Tensor &mask, double rate) const
{
    const std::int64_t qkv = m_model.space().sizes.qkvDim;
    const std::vector<at::Tensor> parts = product(x, cut(layer.input, 3 * qkv, x.size(-1))).split(qkv, 2);
    const std::vector<at::Tensor> biases = cut(layer.bias, 3 * qkv).split(qkv);
    // One more number in all keys changes nothing: their bias has no gradient, and is left out, so that none is made of
    // rounding errors.
    const at::Tensor mixed = attend({parts[0] + biases[0], parts[1], parts[2] + biases[2]}, mask, heads, x.size(0));
    return finishAttention(layer, x, mixed, rate);
}

at::Tensor DevicePass::crossAttention(const TrainedAttentionLayer &layer, const at::Tensor &x,
                                      const space::DecoderLayer &sizes, const std::vector<at::Tensor> &encoded,
                                      const Side &source, double rate) const
{
    const std::int64_t qkv = m_model.space().sizes.qkvDim;
    const int attended = space::attendedEncoderLayers(sizes.arbitraryAttention);
    std::vector<at::Tensor> outputs;
    for (int part = 0; part < attended; ++part) {
        // HAT counts backwards from the super number of layers (BatchWalk::attendedLayer).
        const auto fromSuper = static_cast<std::size_t>(m_model.space().maxEncoderLayers() - 1 - part);
        outputs.push_back(encoded[std::min(fromSuper, encoded.size() - 1)]);
    }
    const at::Tensor memory = at::cat(outputs, 1);
    const std::int64_t width = memory.size(-1);
    const auto keysAndValues = [&]() -> std::vector<at::Tensor> {
        if (layer.isApart)
            return {product(memory, cut(layer.key, qkv, width)), product(memory, cut(layer.value, qkv, width))};
        return product(memory, cut(layer.keyValue, 2 * qkv, width)).split(qkv, 2);
    }();
    const std::vector<at::Tensor> biases = cut(layer.bias, 3 * qkv).split(qkv);
    const at::Tensor queries = product(x, cut(layer.query, qkv, x.size(-1))) + biases[0];
    const at::Tensor mixed = attend({queries, keysAndValues[0], keysAndValues[1] + biases[2]},
                                    source.mask.repeat({1, 1, 1, attended}), sizes.crossHeads, x.size(0));
    return finishAttention(layer, x, mixed, rate);
}

at::Tensor DevicePass::finishAttention(const TrainedAttentionLayer &layer, const at::Tensor &x, const at::Tensor &mixed,
                                       double rate) const
{
    const std::int64_t width = x.size(-1);
    const at::Tensor branch = product(mixed, cut(layer.output, width, mixed.size(-1))) + cut(layer.outputBias, width);
    return norm(x, branch, layer.norm, rate);
}

at::Tensor DevicePass::feedForward(const FeedForward &weights, const TrainedNorm &parameters, const at::Tensor &x,
                                   double rate) const
{
    const at::Tensor hidden = at::relu(product(x, weights.first) + weights.firstBias);
    return norm(x, product(hidden, weights.second) + weights.secondBias, parameters, rate);
}

std::vector<at::Tensor> DevicePass::encode(const Side &source, const std::stop_token &stop) const
{
    const space::Encoder &encoder = m_architecture.encoder;
    const double rate = narrowed(encoder.embedDim, m_model.encoderWidth());
    std::vector<at::Tensor> outputs;
    at::Tensor x = embed(m_model.sourceTable, m_network.positions(), source, encoder.embedDim);
    for (std::size_t i = 0; i < encoder.layers.size() && !stop.stop_requested(); ++i) {
        const TrainedEncoderLayer &layer = m_model.encoder[i];
        // As coded in HAT, the encoder's attention has the super width's dropout (ALGORITHMS 2.6).
        x = selfAttention(layer.self, x, encoder.layers[i].selfHeads, source.mask, m_rates.all);
        x = feedForward(m_feedForwards[i], layer.feedForward.norm, x, rate);
        outputs.push_back(x);
    }
    return outputs;
}

at::Tensor DevicePass::decode(const Side &target, const std::vector<at::Tensor> &encoded, const Side &source,
                              const std::stop_token &stop) const
{
    const space::Decoder &decoder = m_architecture.decoder;
    const double rate = narrowed(decoder.embedDim, m_model.decoderWidth());
    const std::int64_t longest = target.ids.size(1);
    // Behind its end a sentence may attend to what it likes: nothing comes of it.
    const at::Tensor causal = at::full({longest, longest}, kNever, target.mask.options()).triu(1);
    at::Tensor x = embed(m_model.targetTable, m_network.targetPositions(), target, decoder.embedDim);
    for (std::size_t i = 0; i < decoder.layers.size() && !stop.stop_requested(); ++i) {
        const TrainedDecoderLayer &layer = m_model.decoder[i];
        x = selfAttention(layer.self, x, decoder.layers[i].selfHeads, causal, rate);
        x = crossAttention(layer.cross, x, decoder.layers[i], encoded, source, rate);
        x = feedForward(m_feedForwards[m_architecture.encoder.layers.size() + i], layer.feedForward.norm, x, rate);
    }
    return x;
}

DeviceLosses DevicePass::losses(const at::Tensor &decoded, std::span<const text::TokenId> gold,
                                double labelSmoothing) const
{
    const std::int64_t width = decoded.size(1);
    const at::Tensor logits = product(decoded, cut(m_model.outputTable, m_model.space().sizes.vocabularySize, width));
    const at::Tensor ids = idsOnDevice(gold, m_network.device());
    const at::Tensor logSum = at::logsumexp(logits, {1});
    const at::Tensor nll = logSum - logits.gather(1, ids.unsqueeze(1)).squeeze(1);
    const at::Tensor uniform = logSum - logits.mean(1);
    return {.loss = (nll * (1 - labelSmoothing) + uniform * labelSmoothing).sum(at::kDouble),
            .nll = nll.detach().sum(at::kDouble)};
}

std::optional<DeviceLosses> DevicePass::run(const ScoringBatch &batch, double labelSmoothing,
                                            const std::stop_token &stop) const
{
    const Side source = side(batch.source);
    const Side target = side(batch.target);
    const std::vector<at::Tensor> encoded = encode(source, stop);
    if (stop.stop_requested())
        return std::nullopt;
    const at::Tensor decoded = decode(target, encoded, source, stop);
    if (stop.stop_requested())
        return std::nullopt;
    const at::Tensor rows = decoded.reshape({-1, decoded.size(2)}).index_select(0, target.places);
    return losses(rows, batch.gold, labelSmoothing);
}

std::vector<ScoringBatch> makeDeviceBatches(const text::TokenPairs &pairs, std::size_t tokens)
{
    std::vector<std::uint32_t> order(pairs.size());
    std::iota(order.begin(), order.end(), 0U);
    std::vector<ScoringBatch> batches;
    for (const text::Batch &batch :
         text::fillBatches(pairs, text::sortedByLength(pairs, order), {.maxTokens = tokens, .multiple = 8}))
        batches.push_back(packPairs(pairs, batch));
    return batches;
}

} // namespace foresearch::nn
