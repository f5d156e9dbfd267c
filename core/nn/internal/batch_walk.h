#pragma once

#include "core/nn/internal/scoring_batch.h"
#include "core/nn/internal/scoring_plan.h"
#include "core/nn/internal/super_transformer.h"

#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace foresearch::nn {

/// What one network's output says of a batch; sums over its target ids, natural logarithms.
struct LossSums {
    double loss = 0; ///< label-smoothed
    double nll = 0;  ///< negative log-likelihood
};

/// What all walks of a scorer share.
struct WalkSettings {
    const SuperTransformer *model = nullptr;
    const std::vector<float> *sourcePositions = nullptr; ///< [longest sentence, super width]
    const std::vector<float> *targetPositions = nullptr;
    double labelSmoothing = 0.1;
};

/// Networks on one batch, one after another: what a network has in common with the one before it is not computed again.
/// The stack holds the activations after every step of the current network; keys and values of the encoder's layers
/// are kept as long as the encoder is the same, whatever decoder asks for them, and what decoders compute before they
/// look at the encoder is kept for all encoders.
/// Threads: one.
class BatchWalk {
public:
    /// Contract: settings, model and batch outlive the walk.
    BatchWalk(const WalkSettings &settings, const ScoringBatch &batch);

    /// Computes the activations of a network, of which the next one will have the first `reused` steps in common: only
    /// for these more is kept than the activations. False: was stopped between two steps.
    bool advanceTo(const Steps &steps, std::size_t reused, const std::stop_token &stop);

    /// The loss of the network that was advanced to; none when it was stopped. Shapes: tokens [rows of the target],
    /// natural log-probabilities of the gold ids, where it is not null.
    std::optional<LossSums> loss(const std::stop_token &stop,
                                 std::vector<double> *tokenLogProbabilities = nullptr) const;

    /// After step `step` of the current network: [rows, width].
    const at::Tensor &activations(std::size_t step) const { return m_levels[step]->x; }
    /// Of every target row: [rows, vocabulary]. For tests; loss() never holds all of them.
    at::Tensor logits() const;

private:
    struct Level {
        Step step;
        at::Tensor x;         ///< [rows, width]
        at::Tensor projected; ///< of the attention that comes next, whatever its heads; made when it is needed
        bool isKept = false;  ///< until the walk ends
    };
    using SharedLevel = std::shared_ptr<Level>;
    struct KeysAndValues {
        at::Tensor keys; ///< [source rows, qkv], rows 2 qkv apart where values are beside them
        at::Tensor values;
    };

    void push(const Step &step);
    at::Tensor compute(const Step &step);
    SharedLevel &decoderBeginning(const Step &step);
    void pop(std::size_t levels);
    at::Tensor embed(const at::Tensor &table, const std::vector<float> &positions, const PackedSide &side,
                     int width) const;
    at::Tensor selfAttention(const SuperAttention &attention, int heads, const PackedSide &side, bool isCausal);
    at::Tensor crossAttention(const Step &step);
    at::Tensor takeProjected();
    at::Tensor feedForward(const SuperFeedForward &weights, int ffnDim) const;
    at::Tensor finishAttention(const SuperAttention &attention, const at::Tensor &mixed) const;
    const KeysAndValues &keysAndValues(int decoderLayer, std::size_t encoderLayer);
    std::size_t attendedLayer(int part) const;

    const WalkSettings &m_settings;
    const SuperTransformer &m_model;
    const ScoringBatch &m_batch;
    std::vector<SharedLevel> m_levels;
    std::map<std::pair<int, int>, SharedLevel> m_decoderBeginnings; ///< by width and heads, without heads the embedding
    std::size_t m_encoderLayers = 0; ///< of the current network
    std::size_t m_reused = 0;
    std::map<std::pair<int, std::size_t>, KeysAndValues> m_memory; ///< by decoder and encoder layer
    std::vector<float> m_scratch;
};

} // namespace foresearch::nn
