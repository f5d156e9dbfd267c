#pragma once

#include "core/nn/internal/training_model.h"

#include <ATen/ATen.h>

#include <optional>
#include <stop_token>
#include <vector>

namespace foresearch::nn {

/// A feed-forward layer's weights, cut to the network's sizes, and where their gradients are added.
struct FeedForwardOperands {
    at::Tensor first; ///< [ffn, width]
    at::Tensor second;
    const float *firstBias = nullptr;
    const float *secondBias = nullptr;
    at::Tensor firstGradient; ///< undefined where there is no way back
    at::Tensor secondGradient;
    float *firstBiasGradient = nullptr;
    float *secondBiasGradient = nullptr;
    std::optional<std::size_t> firstPlace; ///< whose gradient it is, added to in turn; none of a mixture's own
    std::optional<std::size_t> secondPlace;
};

/// The feed-forward weights of one network: views of the supernet's own, or for a mixture of supernets sums of the
/// experts', mixed once, whose gradients go back to experts and routers.
/// Source: ALGORITHMS part 4.
class MixturePass {
public:
    /// Dropout of the routers with `rate` and `key` where there are gradients.
    MixturePass(const TrainingModel &model, const ParameterMemory &memory, const space::Architecture &architecture,
                double rate, std::uint64_t key);

    /// `layer` from 0, the encoder's first, then the decoder's.
    const FeedForwardOperands &layer(std::size_t layer) const { return m_layers[layer].operands; }

    /// Adds the gradients of experts and routers, once those of all mixed weights are known. Nothing without mixture.
    /// Ends early when it was stopped.
    void finish(const std::stop_token &stop);

private:
    /// One mixed matrix with its bias.
    struct Mixed {
        std::string router; ///< prefix of its router's tensors
        std::vector<Parameter> experts;
        std::vector<Parameter> biases;
        std::size_t rows = 0;
        std::size_t columns = 0;
        std::size_t step = 0; ///< between the coefficients of two rows
        std::vector<float> hidden;
        std::vector<float> hiddenFactors; ///< what dropout and relu made of its gradient
        std::vector<float> coefficients;
        at::Tensor weight;
        at::Tensor weightGradient;
        std::vector<float> bias;
        std::vector<float> biasGradient;
    };
    struct Layer {
        FeedForwardOperands operands;
        std::vector<Mixed> mixed; ///< first and second, or none
    };

    at::Tensor cut(const Parameter &parameter, std::size_t rows, std::size_t columns) const;
    Layer plainLayer(const TrainedFeedForwardLayer &layer, int width, int ffn) const;
    Layer mixedLayer(const std::string &prefix, int width, int ffn);
    Mixed mix(const std::string &prefix, std::string_view part, std::size_t rows, std::size_t columns) const;
    void route(Mixed &mixed) const;
    std::vector<float> spread(const Mixed &mixed, const std::stop_token &stop) const;
    void routeBack(const Mixed &mixed, std::span<const float> coefficientGradient) const;
    float *gradients(const Parameter &parameter) const;
    predict::Router router(const std::string &prefix) const;

    const TrainingModel &m_model;
    ParameterMemory m_memory;
    double m_rate;
    std::uint64_t m_key;
    std::vector<double> m_features;
    std::vector<Layer> m_layers;
};

} // namespace foresearch::nn
