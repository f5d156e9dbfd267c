#include "core/predict/mixture.h"

#include "core/predict/supernet_file.h"
#include "core/space/encodings.h"

#include <algorithm>
#include <cmath>

namespace foresearch::predict {

namespace {

std::size_t largest(const std::vector<int> &choices)
{
    return static_cast<std::size_t>(*std::max_element(choices.begin(), choices.end()));
}

struct LayerSizes {
    std::size_t width = 0;
    std::size_t ffn = 0;
};

void addRouter(std::vector<SupernetTensor> &tensors, const std::string &prefix, const MixtureSettings &settings,
               std::size_t neurons)
{
    const auto width = static_cast<std::size_t>(settings.routerWidth);
    const std::size_t outputs = static_cast<std::size_t>(settings.experts) * neurons;
    tensors.push_back({prefix + ".input.weight", {width, kRouterInputs}});
    tensors.push_back({prefix + ".input.bias", {width}});
    tensors.push_back({prefix + ".output.weight", {outputs, width}});
    tensors.push_back({prefix + ".output.bias", {outputs}});
}

void addLayer(std::vector<SupernetTensor> &tensors, const std::string &layer, const LayerSizes &sizes,
              const MixtureSettings &settings)
{
    for (int expert = 1; expert < settings.experts; ++expert) {
        const std::string prefix = expertPrefix(layer, expert);
        tensors.push_back({prefix + ".fc1.weight", {sizes.ffn, sizes.width}});
        tensors.push_back({prefix + ".fc1.bias", {sizes.ffn}});
        tensors.push_back({prefix + ".fc2.weight", {sizes.width, sizes.ffn}});
        tensors.push_back({prefix + ".fc2.bias", {sizes.width}});
    }
    if (settings.kind == MixtureKind::Layer) {
        addRouter(tensors, routerPrefix(layer, "fc1", settings.kind), settings, 1);
        return;
    }
    addRouter(tensors, routerPrefix(layer, "fc1", settings.kind), settings, sizes.ffn);
    addRouter(tensors, routerPrefix(layer, "fc2", settings.kind), settings, sizes.width);
}

/// One of a layer's two matrices with its bias, mixed.
class PartMixer {
public:
    PartMixer(const SupernetFile &supernet, std::string layer, std::span<const double> features)
        : m_supernet(supernet)
        , m_settings(*supernet.mixture())
        , m_layer(std::move(layer))
        , m_features(features)
    {}

    void mix(std::string_view part, std::size_t rows, std::size_t columns, std::vector<float> &weight,
             std::vector<float> &bias) const
    {
        const bool isPerRow = m_settings.kind == MixtureKind::Neuron;
        const std::vector<float> coefficients = coefficientsOf(part, isPerRow ? rows : 1);
        std::vector<const float *> weights;
        std::vector<const float *> biases;
        std::size_t expertColumns = 0;
        for (int expert = 0; expert < m_settings.experts; ++expert) {
            const std::string prefix = expertPrefix(m_layer, expert) + "." + std::string(part);
            const std::span<const float> matrix = m_supernet.values(prefix + ".weight");
            const std::span<const float> offsets = m_supernet.values(prefix + ".bias");
            expertColumns = matrix.size() / offsets.size();
            weights.push_back(matrix.data());
            biases.push_back(offsets.data());
        }
        const std::size_t step = isPerRow ? static_cast<std::size_t>(m_settings.experts) : 0;
        weight.resize(rows * columns);
        bias.resize(rows);
        mixRows(weights, {rows, columns, expertColumns, coefficients.data(), step}, weight.data());
        mixRows(biases, {rows, 1, 1, coefficients.data(), step}, bias.data());
    }

private:
    std::vector<float> coefficientsOf(std::string_view part, std::size_t neurons) const
    {
        const std::string prefix = routerPrefix(m_layer, part, m_settings.kind);
        const Router router{.inputWeight = m_supernet.values(prefix + ".input.weight").data(),
                            .inputBias = m_supernet.values(prefix + ".input.bias").data(),
                            .outputWeight = m_supernet.values(prefix + ".output.weight").data(),
                            .outputBias = m_supernet.values(prefix + ".output.bias").data(),
                            .width = static_cast<std::size_t>(m_settings.routerWidth),
                            .experts = static_cast<std::size_t>(m_settings.experts)};
        std::vector<float> hidden(router.width);
        std::vector<float> coefficients(neurons * router.experts);
        routerHidden(router, m_features, hidden);
        routerCoefficients(router, hidden, neurons, coefficients);
        return coefficients;
    }

    const SupernetFile &m_supernet;
    const MixtureSettings &m_settings;
    std::string m_layer;
    std::span<const double> m_features;
};

} // namespace

std::string_view name(MixtureKind kind)
{
    return kind == MixtureKind::Layer ? "layer" : "neuron";
}

std::optional<MixtureKind> mixtureKindNamed(std::string_view name)
{
    if (name == "layer")
        return MixtureKind::Layer;
    if (name == "neuron")
        return MixtureKind::Neuron;
    return std::nullopt;
}

std::string mixtureJson(const MixtureSettings &settings)
{
    return toText(
        {{"kind", name(settings.kind)}, {"experts", settings.experts}, {"router_width", settings.routerWidth}});
}

Result<MixtureSettings> mixtureSettings(const JsonCursor &json)
{
    const auto kind = json.at("kind");
    if (!kind)
        return propagate(kind);
    const auto text = kind->text();
    if (!text)
        return propagate(text);
    const auto named = mixtureKindNamed(*text);
    if (!named)
        return kind->problem(ErrorCode::BadValue, kind->found(), "layer or neuron");
    MixtureSettings settings{.kind = *named};
    for (const auto &[key, into] : {std::pair("experts", &settings.experts), {"router_width", &settings.routerWidth}}) {
        const auto member = json.at(key);
        if (!member)
            return propagate(member);
        const auto value = member->integer(1, 65536);
        if (!value)
            return propagate(value);
        *into = static_cast<int>(*value);
    }
    return settings;
}

std::string routerPrefix(const std::string &layer, std::string_view part, MixtureKind kind)
{
    return kind == MixtureKind::Layer ? layer + ".router" : layer + "." + std::string(part) + ".router";
}

std::string expertPrefix(const std::string &layer, int expert)
{
    return expert == 0 ? layer : layer + ".experts." + std::to_string(expert);
}

std::vector<SupernetTensor> mixtureTensors(const space::SearchSpace &space, const MixtureSettings &settings)
{
    std::vector<SupernetTensor> tensors;
    const space::Choices &choices = space.choices;
    for (int i = 0; i < space.maxEncoderLayers(); ++i)
        addLayer(tensors, "encoder.layers." + std::to_string(i),
                 {largest(choices.encoderEmbedDims), largest(choices.encoderFfnDims)}, settings);
    for (int i = 0; i < space.maxDecoderLayers(); ++i)
        addLayer(tensors, "decoder.layers." + std::to_string(i),
                 {largest(choices.decoderEmbedDims), largest(choices.decoderFfnDims)}, settings);
    return tensors;
}

void routerHidden(const Router &router, std::span<const double> features, std::span<float> hidden)
{
    for (std::size_t unit = 0; unit < router.width; ++unit) {
        float sum = router.inputBias[unit];
        for (std::size_t i = 0; i < features.size(); ++i)
            sum += router.inputWeight[unit * features.size() + i] * static_cast<float>(features[i]);
        hidden[unit] = std::max(sum, 0.0F);
    }
}

void routerCoefficients(const Router &router, std::span<const float> hidden, std::size_t neurons,
                        std::span<float> coefficients)
{
    for (std::size_t neuron = 0; neuron < neurons; ++neuron) {
        const std::span<float> row = coefficients.subspan(neuron * router.experts, router.experts);
        for (std::size_t expert = 0; expert < router.experts; ++expert) {
            const std::size_t output = neuron * router.experts + expert;
            const float *weights = router.outputWeight + output * router.width;
            float sum = router.outputBias[output];
            for (std::size_t i = 0; i < router.width; ++i)
                sum += weights[i] * hidden[i];
            row[expert] = sum;
        }
        const float max = *std::max_element(row.begin(), row.end());
        float total = 0;
        for (float &value : row)
            total += value = std::exp(value - max);
        for (float &value : row)
            value /= total;
    }
}

void mixRows(std::span<const float *const> experts, const MixturePart &part, float *out)
{
    for (std::size_t row = 0; row < part.rows; ++row, out += part.columns) {
        const float *coefficients = part.coefficients + row * part.coefficientStep;
        for (std::size_t expert = 0; expert < experts.size(); ++expert) {
            const float *from = experts[expert] + row * part.expertColumns;
            const float weight = coefficients[expert];
            if (expert == 0)
                for (std::size_t i = 0; i < part.columns; ++i)
                    out[i] = weight * from[i];
            else
                for (std::size_t i = 0; i < part.columns; ++i)
                    out[i] += weight * from[i];
        }
    }
}

MixedFeedForward mixFeedForward(const SupernetFile &supernet, const space::Architecture &architecture,
                                const std::string &side, std::size_t layer, MixedPart part)
{
    const std::vector<double> features = space::featureVector(supernet.space(), architecture, space::Features::Latency);
    const std::string name = side + ".layers." + std::to_string(layer);
    const bool isEncoder = side == "encoder";
    std::size_t width = supernet.values(name + ".fc2.bias").size();
    std::size_t ffn = supernet.values(name + ".fc1.bias").size();
    if (part == MixedPart::Architecture) {
        width = static_cast<std::size_t>(isEncoder ? architecture.encoder.embedDim : architecture.decoder.embedDim);
        ffn = static_cast<std::size_t>(isEncoder ? architecture.encoder.layers[layer].ffnDim
                                                 : architecture.decoder.layers[layer].ffnDim);
    }
    const PartMixer mixer(supernet, name, features);
    MixedFeedForward mixed;
    mixer.mix("fc1", ffn, width, mixed.first, mixed.firstBias);
    mixer.mix("fc2", width, ffn, mixed.second, mixed.secondBias);
    return mixed;
}

} // namespace foresearch::predict
