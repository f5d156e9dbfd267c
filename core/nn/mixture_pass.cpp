#include "core/nn/internal/mixture_pass.h"

#include "core/nn/internal/training_products.h"
#include "core/space/encodings.h"

#include <algorithm>

namespace foresearch::nn {

namespace {

std::int64_t signedSize(std::size_t size)
{
    return static_cast<std::int64_t>(size);
}

} // namespace

MixturePass::MixturePass(const TrainingModel &model, const ParameterMemory &memory,
                         const space::Architecture &architecture, double rate, std::uint64_t key)
    : m_model(model)
    , m_memory(memory)
    , m_rate(memory.gradients ? rate : 0)
    , m_key(key)
{
    if (model.mixture())
        m_features = space::featureVector(model.space(), architecture, space::Features::Latency);
    m_layers.reserve(architecture.encoder.layers.size() + architecture.decoder.layers.size());
    const auto add = [&](const std::string &side, std::size_t i, const TrainedFeedForwardLayer &layer, int width,
                         int ffn) {
        m_layers.push_back(model.mixture() ? mixedLayer(side + ".layers." + std::to_string(i), width, ffn)
                                           : plainLayer(layer, width, ffn));
    };
    for (std::size_t i = 0; i < architecture.encoder.layers.size(); ++i)
        add("encoder", i, model.encoder[i].feedForward, architecture.encoder.embedDim,
            architecture.encoder.layers[i].ffnDim);
    for (std::size_t i = 0; i < architecture.decoder.layers.size(); ++i)
        add("decoder", i, model.decoder[i].feedForward, architecture.decoder.embedDim,
            architecture.decoder.layers[i].ffnDim);
}

float *MixturePass::gradients(const Parameter &parameter) const
{
    (*m_memory.used)[parameter.place] = 1;
    return m_memory.gradientOf(m_model.place(parameter));
}

/// The leading part of a matrix as products take it.
at::Tensor MixturePass::cut(const Parameter &parameter, std::size_t rows, std::size_t columns) const
{
    const ParameterPlace &place = m_model.place(parameter);
    return m_memory.rounded
               ? matrixView(m_memory.rounded + place.offset, signedSize(rows), signedSize(columns), place.columns())
               : matrixView(m_memory.values + place.offset, signedSize(rows), signedSize(columns), place.columns());
}

MixturePass::Layer MixturePass::plainLayer(const TrainedFeedForwardLayer &layer, int width, int ffn) const
{
    const auto d = static_cast<std::size_t>(width);
    const auto f = static_cast<std::size_t>(ffn);
    FeedForwardOperands operands;
    operands.first = cut(layer.first, f, d);
    operands.second = cut(layer.second, d, f);
    operands.firstBias = m_memory.values + m_model.place(layer.firstBias).offset;
    operands.secondBias = m_memory.values + m_model.place(layer.secondBias).offset;
    if (m_memory.gradients) {
        operands.firstGradient = matrixView(gradients(layer.first), ffn, width, m_model.place(layer.first).columns());
        operands.secondGradient =
            matrixView(gradients(layer.second), width, ffn, m_model.place(layer.second).columns());
        operands.firstBiasGradient = gradients(layer.firstBias);
        operands.secondBiasGradient = gradients(layer.secondBias);
        operands.firstPlace = layer.first.place;
        operands.secondPlace = layer.second.place;
    }
    return {operands, {}};
}

MixturePass::Layer MixturePass::mixedLayer(const std::string &prefix, int width, int ffn)
{
    const auto d = static_cast<std::size_t>(width);
    const auto f = static_cast<std::size_t>(ffn);
    Layer layer;
    layer.mixed.push_back(mix(prefix, "fc1", f, d));
    layer.mixed.push_back(mix(prefix, "fc2", d, f));
    // Moving a Layer keeps what its vectors hold where it is.
    FeedForwardOperands &operands = layer.operands;
    const bool isRounded = m_memory.rounded != nullptr;
    operands.first = makeOperand(layer.mixed[0].weight, isRounded).values.narrow(0, 0, ffn);
    operands.second = makeOperand(layer.mixed[1].weight, isRounded).values.narrow(0, 0, width);
    operands.firstBias = layer.mixed[0].bias.data();
    operands.secondBias = layer.mixed[1].bias.data();
    if (m_memory.gradients) {
        operands.firstGradient = layer.mixed[0].weightGradient;
        operands.secondGradient = layer.mixed[1].weightGradient;
        operands.firstBiasGradient = layer.mixed[0].biasGradient.data();
        operands.secondBiasGradient = layer.mixed[1].biasGradient.data();
    }
    return layer;
}

MixturePass::Mixed MixturePass::mix(const std::string &prefix, std::string_view part, std::size_t rows,
                                    std::size_t columns) const
{
    const predict::MixtureSettings &settings = *m_model.mixture();
    Mixed mixed;
    mixed.router = predict::routerPrefix(prefix, part, settings.kind);
    mixed.rows = rows;
    mixed.columns = columns;
    std::vector<const float *> weights;
    std::vector<const float *> biases;
    for (int expert = 0; expert < settings.experts; ++expert) {
        const std::string name = predict::expertPrefix(prefix, expert) + "." + std::string(part);
        mixed.experts.push_back(m_model.find(name + ".weight"));
        mixed.biases.push_back(m_model.find(name + ".bias"));
        weights.push_back(m_memory.values + m_model.place(mixed.experts.back()).offset);
        biases.push_back(m_memory.values + m_model.place(mixed.biases.back()).offset);
    }
    if (settings.kind == predict::MixtureKind::Neuron)
        mixed.step = static_cast<std::size_t>(settings.experts);
    route(mixed);
    mixed.weight = at::empty({signedSize(rows), signedSize(columns)}, at::kFloat);
    mixed.bias.resize(rows);
    const std::size_t expertColumns = m_model.place(mixed.experts.front()).columns();
    predict::mixRows(weights, {rows, columns, expertColumns, mixed.coefficients.data(), mixed.step},
                     mixed.weight.data_ptr<float>());
    predict::mixRows(biases, {rows, 1, 1, mixed.coefficients.data(), mixed.step}, mixed.bias.data());
    if (m_memory.gradients) {
        mixed.weightGradient = at::zeros({signedSize(rows), signedSize(columns)}, at::kFloat);
        mixed.biasGradient.resize(rows);
    }
    return mixed;
}

predict::Router MixturePass::router(const std::string &prefix) const
{
    const auto values = [&](const char *name) {
        return m_memory.values + m_model.place(m_model.find(prefix + name)).offset;
    };
    const predict::MixtureSettings &settings = *m_model.mixture();
    return {.inputWeight = values(".input.weight"),
            .inputBias = values(".input.bias"),
            .outputWeight = values(".output.weight"),
            .outputBias = values(".output.bias"),
            .width = static_cast<std::size_t>(settings.routerWidth),
            .experts = static_cast<std::size_t>(settings.experts)};
}

void MixturePass::route(Mixed &mixed) const
{
    const predict::Router views = router(mixed.router);
    mixed.hidden.resize(views.width);
    predict::routerHidden(views, m_features, mixed.hidden);
    // Which router it is, by where its parameters stand; both matrices of a layer-wise mixture share one.
    const std::uint64_t which = m_model.find(mixed.router + ".input.weight").place;
    const Dropout dropout = makeDropout(m_key + which, m_rate);
    const std::vector<float> ones(views.width, 1.0F);
    const std::vector<float> zeros(views.width, 0.0F);
    mixed.hiddenFactors.resize(views.width);
    trainingKernels().embed({.table = ones.data(), .position = zeros.data(), .columns = views.width}, dropout,
                            mixed.hiddenFactors.data());
    for (std::size_t i = 0; i < views.width; ++i) {
        if (mixed.hidden[i] <= 0)
            mixed.hiddenFactors[i] = 0;
        mixed.hidden[i] *= mixed.hiddenFactors[i];
    }
    const std::size_t neurons = mixed.step > 0 ? mixed.rows : 1;
    mixed.coefficients.resize(neurons * views.experts);
    predict::routerCoefficients(views, mixed.hidden, neurons, mixed.coefficients);
}

/// Gives the gradient of a mixed matrix to its experts; the gradient by the coefficients.
std::vector<float> MixturePass::spread(const Mixed &mixed, const std::stop_token &stop) const
{
    const TrainingKernels &loops = trainingKernels();
    const std::size_t experts = mixed.experts.size();
    std::vector<double> sums(mixed.coefficients.size());
    const float *gradient = mixed.weightGradient.data_ptr<float>();
    for (std::size_t expert = 0; expert < experts; ++expert) {
        const ParameterPlace &place = m_model.place(mixed.experts[expert]);
        const float *weights = m_memory.values + place.offset;
        const float *biases = m_memory.values + m_model.place(mixed.biases[expert]).offset;
        const GradientTurn turn(m_memory, mixed.experts[expert].place, stop);
        if (!turn)
            break;
        float *weightGradient = gradients(mixed.experts[expert]);
        float *biasGradient = gradients(mixed.biases[expert]);
        for (std::size_t row = 0; row < mixed.rows; ++row) {
            const float *rowGradient = gradient + row * mixed.columns;
            const std::size_t coefficient = row * mixed.step + expert;
            sums[coefficient] += loops.dot(rowGradient, weights + row * place.columns(), mixed.columns)
                                 + static_cast<double>(mixed.biasGradient[row] * biases[row]);
            loops.addScaled(rowGradient, mixed.coefficients[coefficient], mixed.columns,
                            weightGradient + row * place.columns());
            biasGradient[row] += mixed.coefficients[coefficient] * mixed.biasGradient[row];
        }
    }
    return {sums.begin(), sums.end()};
}

/// Through softmax, output, dropout, relu and input.
void MixturePass::routeBack(const Mixed &mixed, std::span<const float> coefficientGradient) const
{
    const TrainingKernels &loops = trainingKernels();
    const predict::Router views = router(mixed.router);
    float *outputWeight = gradients(m_model.find(mixed.router + ".output.weight"));
    float *outputBias = gradients(m_model.find(mixed.router + ".output.bias"));
    float *inputWeight = gradients(m_model.find(mixed.router + ".input.weight"));
    float *inputBias = gradients(m_model.find(mixed.router + ".input.bias"));
    std::vector<float> hiddenGradient(views.width);
    for (std::size_t first = 0; first < mixed.coefficients.size(); first += views.experts) {
        float mean = 0;
        for (std::size_t i = first; i < first + views.experts; ++i)
            mean += mixed.coefficients[i] * coefficientGradient[i];
        for (std::size_t i = first; i < first + views.experts; ++i) {
            const float gradient = mixed.coefficients[i] * (coefficientGradient[i] - mean);
            outputBias[i] += gradient;
            loops.addScaled(mixed.hidden.data(), gradient, views.width, outputWeight + i * views.width);
            loops.addScaled(views.outputWeight + i * views.width, gradient, views.width, hiddenGradient.data());
        }
    }
    for (std::size_t unit = 0; unit < views.width; ++unit) {
        const float gradient = hiddenGradient[unit] * mixed.hiddenFactors[unit];
        inputBias[unit] += gradient;
        for (std::size_t i = 0; i < m_features.size(); ++i)
            inputWeight[unit * m_features.size() + i] += gradient * static_cast<float>(m_features[i]);
    }
}

void MixturePass::finish(const std::stop_token &stop)
{
    for (const Layer &layer : m_layers) {
        if (layer.mixed.empty())
            continue;
        std::vector<float> first = spread(layer.mixed[0], stop);
        const std::vector<float> second = spread(layer.mixed[1], stop);
        if (layer.mixed[0].step > 0) {
            routeBack(layer.mixed[0], first);
            routeBack(layer.mixed[1], second);
            continue;
        }
        for (std::size_t i = 0; i < first.size(); ++i)
            first[i] += second[i];
        routeBack(layer.mixed[0], first);
    }
}

} // namespace foresearch::nn
