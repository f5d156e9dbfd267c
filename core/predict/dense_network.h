#pragma once

#include "core/base/rng.h"

#include <cstddef>
#include <span>
#include <vector>

namespace foresearch::predict {

/// y = weights x + bias.
struct DenseLayer {
    std::size_t inputs = 0;
    std::size_t outputs = 0;
    std::vector<float> weights; ///< [outputs, inputs], row-major
    std::vector<float> bias;    ///< [outputs]
    friend bool operator==(const DenseLayer &, const DenseLayer &) = default;
};

/// Dense layers with ReLU between them; the last has one output.
/// Contract: each layer takes what the one before gives; at least one layer.
struct DenseNetwork {
    std::vector<DenseLayer> layers;

    std::size_t inputs() const { return layers.front().inputs; }
    std::size_t parameterCount() const;
    friend bool operator==(const DenseNetwork &, const DenseNetwork &) = default;
};

struct DenseShape {
    std::size_t inputs = 10;
    std::size_t hiddenWidth = 400;
    std::size_t hiddenLayers = 4;
    friend bool operator==(const DenseShape &, const DenseShape &) = default;
};

/// Weights and biases uniform in +-1/sqrt(inputs of the layer). Source: PyTorch, torch.nn.Linear.
DenseNetwork initialNetwork(const DenseShape &shape, Rng &rng);

/// One network whose output is the mean of theirs: side by side in every layer.
/// Contract: at least one; all of the same shape.
DenseNetwork meanOf(std::span<const DenseNetwork> networks);

/// The network's output for each row. A row's output depends on nothing but the row.
/// Shapes: rows [count, inputs], row-major. Contract: rows.size() is a multiple of inputs.
std::vector<float> evaluate(const DenseNetwork &network, std::span<const float> rows);

} // namespace foresearch::predict
