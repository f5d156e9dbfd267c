#pragma once

#include "core/nn/internal/scoring_batch.h"
#include "core/nn/internal/training_model.h"
#include "core/predict/precision.h"

#include <ATen/ATen.h>

#include <optional>
#include <span>
#include <stop_token>
#include <vector>

/// The supernet once more, in LibTorch's operators, whose gradients are LibTorch's own: for devices that the CPU's
/// kernels cannot run on, and to compare those kernels with.
namespace foresearch::nn {

/// Rates at the super width.
struct DropoutRates {
    double all = 0;
    double attention = 0;
    double router = 0;
};

/// A supernet's parameters on a device, or those of a network that is trained from scratch.
class DeviceNetwork {
public:
    /// `values`: as the model says; `positions` and `targetPositions`: positionTable() of the model's widths.
    DeviceNetwork(const TrainingModel &model, std::span<const float> values, std::span<const float> positions,
                  std::span<const float> targetPositions, c10::Device device, predict::Precision precision);

    const TrainingModel &model() const { return m_model; }
    c10::Device device() const { return m_device; }
    bool isRounded() const { return m_precision == predict::Precision::Bf16; }
    /// All values [model's size]. Those of a place are a part of it.
    const at::Tensor &all() const { return m_all; }
    const at::Tensor &parameter(std::size_t place) const { return m_parameters[place]; } ///< in its shape
    const at::Tensor &positions() const { return m_positions; }                          ///< [longest, width]
    const at::Tensor &targetPositions() const { return m_targetPositions; }

    /// From now on the ways forth are recorded, and a way back adds to parameter(place).grad().
    void recordGradients();
    void clearGradients();

private:
    const TrainingModel &m_model;
    c10::Device m_device;
    predict::Precision m_precision;
    at::Tensor m_all;
    std::vector<at::Tensor> m_parameters;
    at::Tensor m_positions;
    at::Tensor m_targetPositions;
};

/// Sums over a batch's target ids, natural logarithms: numbers on the device.
struct DeviceLosses {
    at::Tensor loss; ///< label-smoothed, what the way back begins at
    at::Tensor nll;
};

/// One architecture of a supernet. A mixture's weights are mixed once.
/// Source: ALGORITHMS parts 2, 3.4 and 4.
class DevicePass {
public:
    /// Without `draws` nothing is dropped. Contract: network and architecture outlive the pass.
    DevicePass(const DeviceNetwork &network, const space::Architecture &architecture, const DropoutRates &rates = {},
               const std::optional<at::Generator> &draws = std::nullopt);

    /// None: was stopped between two layers.
    std::optional<DeviceLosses> run(const ScoringBatch &batch, double labelSmoothing,
                                    const std::stop_token &stop) const;

private:
    struct FeedForward {
        at::Tensor first; ///< [ffn, width]
        at::Tensor firstBias;
        at::Tensor second;
        at::Tensor secondBias;
    };
    /// A batch's sentences of one side, all as long as the longest one.
    struct Side {
        at::Tensor ids;    ///< [sentences, longest], zeros behind the end
        at::Tensor places; ///< [rows]: where the real ones are among all of them
        at::Tensor mask;   ///< [sentences, 1, 1, longest]: minus infinity behind the end, added before the softmax
    };
    struct Projected { ///< [sentences * longest, qkv] each
        at::Tensor queries;
        at::Tensor keys;
        at::Tensor values;
    };

    at::Tensor cut(const Parameter &parameter, std::int64_t rows, std::int64_t columns) const;
    at::Tensor cut(const Parameter &parameter, std::int64_t count) const;
    at::Tensor product(const at::Tensor &x, const at::Tensor &weights) const;
    at::Tensor dropped(const at::Tensor &x, double rate) const;
    double narrowed(std::int64_t width, std::size_t superWidth) const;

    FeedForward plain(const TrainedFeedForwardLayer &layer, int width, int ffn) const;
    FeedForward mixed(const std::string &layer, int width, int ffn) const;
    at::Tensor coefficients(const std::string &router, std::int64_t neurons) const;

    Side side(const PackedSide &packed) const;
    at::Tensor embed(const Parameter &table, const at::Tensor &positions, const Side &side, int width) const;
    at::Tensor norm(const at::Tensor &residual, const at::Tensor &branch, const TrainedNorm &norm, double rate) const;
    at::Tensor attend(const Projected &projected, const at::Tensor &mask, std::int64_t heads,
                      std::int64_t sentences) const;
    at::Tensor selfAttention(const TrainedAttentionLayer &layer, const at::Tensor &x, int heads, const at::Tensor &mask,
                             double rate) const;
    at::Tensor crossAttention(const TrainedAttentionLayer &layer, const at::Tensor &x, const space::DecoderLayer &sizes,
                              const std::vector<at::Tensor> &encoded, const Side &source, double rate) const;
    at::Tensor finishAttention(const TrainedAttentionLayer &layer, const at::Tensor &x, const at::Tensor &mixed,
                               double rate) const;
    at::Tensor feedForward(const FeedForward &weights, const TrainedNorm &norm, const at::Tensor &x, double rate) const;
    /// Outputs of all layers; fewer where it was stopped.
    std::vector<at::Tensor> encode(const Side &source, const std::stop_token &stop) const;
    at::Tensor decode(const Side &target, const std::vector<at::Tensor> &encoded, const Side &source,
                      const std::stop_token &stop) const;
    DeviceLosses losses(const at::Tensor &decoded, std::span<const text::TokenId> gold, double labelSmoothing) const;

    const DeviceNetwork &m_network;
    const TrainingModel &m_model;
    const space::Architecture &m_architecture;
    DropoutRates m_rates;
    std::optional<at::Generator> m_draws;
    at::Tensor m_features; ///< what routers see
    std::vector<FeedForward> m_feedForwards;
};

/// All pairs, those of about equal lengths together, in batches of at most `tokens` with what fills them up.
std::vector<ScoringBatch> makeDeviceBatches(const text::TokenPairs &pairs, std::size_t tokens);

} // namespace foresearch::nn
