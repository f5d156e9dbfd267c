#pragma once

#include "core/predict/network_training.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <span>
#include <vector>

namespace foresearch::nn {

/// All parameters of a dense network, or all their gradients, in one piece of memory.
class FlatParameters {
public:
    /// Zeros in the shape of `network`.
    explicit FlatParameters(const predict::DenseNetwork &network);

    void assign(const predict::DenseNetwork &network);
    void copyTo(predict::DenseNetwork &network) const;

    std::span<float> values();
    const at::Tensor &weights(std::size_t layer) const { return m_weights[layer]; } ///< [outputs, inputs]
    const at::Tensor &bias(std::size_t layer) const { return m_biases[layer]; }     ///< [outputs]
    std::size_t layerCount() const { return m_weights.size(); }

private:
    at::Tensor m_flat;
    std::vector<at::Tensor> m_weights; ///< views into m_flat
    std::vector<at::Tensor> m_biases;
};

/// Forward and backward passes over a fixed number of rows, with every buffer made once.
class NetworkPasses {
public:
    NetworkPasses(const predict::DenseNetwork &network, predict::Loss loss, std::size_t rows);

    std::size_t rows() const { return m_rows; }
    /// Takes row `chosen[i]` of `from` as row i. Contract: as many as rows().
    void gather(const predict::NetworkRows &from, std::span<const std::uint32_t> chosen);
    /// Takes the first rows() rows.
    void take(const predict::NetworkRows &from);

    /// Sum of the losses of the rows taken.
    double forward(const FlatParameters &parameters);
    /// The gradient of the losses' sum, divided by `batch`. Contract: after forward() with these parameters.
    void backward(const FlatParameters &parameters, std::size_t batch);

    FlatParameters &gradient() { return m_gradient; }

private:
    void copyRow(const predict::NetworkRows &from, std::size_t row, std::size_t to);

    predict::Loss m_loss;
    std::size_t m_rows;
    std::size_t m_width;
    at::Tensor m_inputs;                   ///< [rows, inputs]
    at::Tensor m_targets;                  ///< [rows, 1]
    std::vector<at::Tensor> m_activations; ///< of each layer, [rows, outputs]
    std::vector<at::Tensor> m_deltas;      ///< the loss's derivatives by them
    FlatParameters m_gradient;
};

} // namespace foresearch::nn
