#include "core/predict/dense_network.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>

namespace foresearch::predict {

namespace {

using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

// Always this many rows at once, the last ones zeros: Eigen rounds in another order for another number of rows.
constexpr Eigen::Index kBlockRows = 64;

Eigen::Index index(std::size_t size)
{
    return static_cast<Eigen::Index>(size);
}

/// Shapes: activations [kBlockRows, inputs].
RowMajor forward(const DenseNetwork &network, RowMajor activations)
{
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        const DenseLayer &layer = network.layers[i];
        const Eigen::Map<const RowMajor> weights(layer.weights.data(), index(layer.outputs), index(layer.inputs));
        const Eigen::Map<const Eigen::RowVectorXf> bias(layer.bias.data(), index(layer.outputs));
        RowMajor outputs(kBlockRows, index(layer.outputs));
        outputs.noalias() = activations * weights.transpose();
        outputs.rowwise() += bias;
        if (i + 1 < network.layers.size())
            outputs = outputs.cwiseMax(0.0F);
        activations = std::move(outputs);
    }
    return activations;
}

} // namespace

std::size_t DenseNetwork::parameterCount() const
{
    std::size_t count = 0;
    for (const DenseLayer &layer : layers)
        count += layer.weights.size() + layer.bias.size();
    return count;
}

DenseNetwork initialNetwork(const DenseShape &shape, Rng &rng)
{
    DenseNetwork network;
    std::size_t inputs = shape.inputs;
    for (std::size_t i = 0; i <= shape.hiddenLayers; ++i) {
        const std::size_t outputs = i == shape.hiddenLayers ? 1 : shape.hiddenWidth;
        const double bound = 1 / std::sqrt(static_cast<double>(inputs));
        const auto draw = [&] { return static_cast<float>((2 * rng.uniform() - 1) * bound); };
        DenseLayer layer{.inputs = inputs,
                         .outputs = outputs,
                         .weights = std::vector<float>(outputs * inputs),
                         .bias = std::vector<float>(outputs)};
        std::generate(layer.weights.begin(), layer.weights.end(), draw);
        std::generate(layer.bias.begin(), layer.bias.end(), draw);
        network.layers.push_back(std::move(layer));
        inputs = outputs;
    }
    return network;
}

DenseNetwork meanOf(std::span<const DenseNetwork> networks)
{
    const std::size_t count = networks.size();
    const std::size_t last = networks.front().layers.size() - 1;
    DenseNetwork mean;
    for (std::size_t i = 0; i <= last; ++i) {
        const DenseLayer &one = networks.front().layers[i];
        const std::size_t inputs = i == 0 ? one.inputs : one.inputs * count;
        const std::size_t outputs = i == last ? one.outputs : one.outputs * count;
        const float share = i == last ? 1 / static_cast<float>(count) : 1;
        DenseLayer layer{.inputs = inputs,
                         .outputs = outputs,
                         .weights = std::vector<float>(inputs * outputs),
                         .bias = std::vector<float>(outputs)};
        for (std::size_t n = 0; n < count; ++n) {
            const DenseLayer &part = networks[n].layers[i];
            const std::size_t firstInput = i == 0 ? 0 : n * one.inputs;
            const std::size_t firstOutput = i == last ? 0 : n * one.outputs;
            for (std::size_t output = 0; output < one.outputs; ++output) {
                layer.bias[firstOutput + output] += share * part.bias[output];
                float *row = layer.weights.data() + (firstOutput + output) * inputs + firstInput;
                for (std::size_t input = 0; input < one.inputs; ++input)
                    row[input] += share * part.weights[output * one.inputs + input];
            }
        }
        mean.layers.push_back(std::move(layer));
    }
    return mean;
}

std::vector<float> evaluate(const DenseNetwork &network, std::span<const float> rows)
{
    const std::size_t width = network.inputs();
    const std::size_t count = rows.size() / width;
    std::vector<float> values(count);
    for (std::size_t begin = 0; begin < count; begin += kBlockRows) {
        const std::size_t blockCount = std::min<std::size_t>(kBlockRows, count - begin);
        RowMajor block = RowMajor::Zero(kBlockRows, index(width));
        std::copy_n(rows.data() + begin * width, blockCount * width, block.data());
        const RowMajor outputs = forward(network, std::move(block));
        std::copy_n(outputs.data(), blockCount, values.begin() + static_cast<std::ptrdiff_t>(begin));
    }
    return values;
}

} // namespace foresearch::predict
