#include "core/nn/internal/network_passes.h"

#include <algorithm>
#include <cmath>

namespace foresearch::nn {

namespace {

std::int64_t signedSize(std::size_t size)
{
    return static_cast<std::int64_t>(size);
}

at::Tensor zeros(std::size_t rows, std::size_t columns)
{
    return at::zeros({signedSize(rows), signedSize(columns)}, at::kFloat);
}

} // namespace

FlatParameters::FlatParameters(const predict::DenseNetwork &network)
    : m_flat(at::zeros({signedSize(network.parameterCount())}, at::kFloat))
{
    std::int64_t offset = 0;
    for (const predict::DenseLayer &layer : network.layers) {
        const auto outputs = signedSize(layer.outputs);
        const auto inputs = signedSize(layer.inputs);
        m_weights.push_back(m_flat.narrow(0, offset, outputs * inputs).view({outputs, inputs}));
        offset += outputs * inputs;
        m_biases.push_back(m_flat.narrow(0, offset, outputs));
        offset += outputs;
    }
}

void FlatParameters::assign(const predict::DenseNetwork &network)
{
    float *to = values().data();
    for (const predict::DenseLayer &layer : network.layers) {
        to = std::copy(layer.weights.begin(), layer.weights.end(), to);
        to = std::copy(layer.bias.begin(), layer.bias.end(), to);
    }
}

void FlatParameters::copyTo(predict::DenseNetwork &network) const
{
    const float *from = m_flat.data_ptr<float>();
    for (predict::DenseLayer &layer : network.layers) {
        std::copy_n(from, layer.weights.size(), layer.weights.begin());
        from += layer.weights.size();
        std::copy_n(from, layer.bias.size(), layer.bias.begin());
        from += layer.bias.size();
    }
}

std::span<float> FlatParameters::values()
{
    return {m_flat.data_ptr<float>(), static_cast<std::size_t>(m_flat.numel())};
}

NetworkPasses::NetworkPasses(const predict::DenseNetwork &network, predict::Loss loss, std::size_t rows)
    : m_loss(loss)
    , m_rows(rows)
    , m_width(network.inputs())
    , m_inputs(zeros(rows, m_width))
    , m_targets(zeros(rows, 1))
    , m_gradient(network)
{
    for (const predict::DenseLayer &layer : network.layers) {
        m_activations.push_back(zeros(rows, layer.outputs));
        m_deltas.push_back(zeros(rows, layer.outputs));
    }
}

void NetworkPasses::copyRow(const predict::NetworkRows &from, std::size_t row, std::size_t to)
{
    std::copy_n(from.features.data() + row * m_width, m_width, m_inputs.data_ptr<float>() + to * m_width);
    m_targets.data_ptr<float>()[to] = from.targets[row];
}

void NetworkPasses::gather(const predict::NetworkRows &from, std::span<const std::uint32_t> chosen)
{
    for (std::size_t i = 0; i < m_rows; ++i)
        copyRow(from, chosen[i], i);
}

void NetworkPasses::take(const predict::NetworkRows &from)
{
    for (std::size_t i = 0; i < m_rows; ++i)
        copyRow(from, i, i);
}

double NetworkPasses::forward(const FlatParameters &parameters)
{
    const std::size_t last = m_activations.size() - 1;
    for (std::size_t i = 0; i <= last; ++i) {
        at::addmm_out(m_activations[i], parameters.bias(i), i == 0 ? m_inputs : m_activations[i - 1],
                      parameters.weights(i).t());
        if (i < last)
            m_activations[i].relu_();
    }
    const float *output = m_activations[last].data_ptr<float>();
    const float *target = m_targets.data_ptr<float>();
    double sum = 0;
    for (std::size_t i = 0; i < m_rows; ++i) {
        const double error = static_cast<double>(output[i]) - static_cast<double>(target[i]);
        sum += m_loss == predict::Loss::Squared ? error * error : std::abs(error);
    }
    return sum;
}

void NetworkPasses::backward(const FlatParameters &parameters, std::size_t batch)
{
    const std::size_t last = m_activations.size() - 1;
    at::sub_out(m_deltas[last], m_activations[last], m_targets);
    const bool isSquared = m_loss == predict::Loss::Squared;
    if (!isSquared)
        m_deltas[last].sign_();
    m_deltas[last].mul_((isSquared ? 2.0 : 1.0) / static_cast<double>(batch));
    for (std::size_t i = last;; --i) {
        at::Tensor weights = m_gradient.weights(i);
        at::Tensor bias = m_gradient.bias(i);
        at::mm_out(weights, m_deltas[i].t(), i == 0 ? m_inputs : m_activations[i - 1]);
        at::sum_out(bias, m_deltas[i], at::IntArrayRef({0}));
        if (i == 0)
            return;
        at::mm_out(m_deltas[i - 1], m_deltas[i], parameters.weights(i));
        at::threshold_backward_out(m_deltas[i - 1], m_deltas[i - 1], m_activations[i - 1], 0);
    }
}

} // namespace foresearch::nn
