#pragma once

#include "core/nn/internal/mixture_pass.h"
#include "core/nn/internal/scoring_batch.h"
#include "core/nn/internal/training_kernels.h"
#include "core/nn/internal/training_model.h"
#include "core/nn/internal/training_products.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace foresearch::nn {

/// What all passes of a training share.
struct PassSettings {
    const TrainingModel *model = nullptr;
    const std::vector<float> *positions = nullptr; ///< [longest sentence, larger super width's table], source
    const std::vector<float> *targetPositions = nullptr;
    double dropout = 0; ///< at the super width
    double attentionDropout = 0;
    double routerDropout = 0;
    double labelSmoothing = 0.1;
};

/// One network on one batch, forth and, with memory for gradients, back: every sum of the way back is written out, and
/// the logits are never all in memory.
/// Source: ALGORITHMS part 2 (2.6 for dropout), 3.4.
class TrainingPass {
public:
    /// Contract: settings and what the memory points to outlive the pass. `key`: of the dropout; the router's, which
    /// several passes share, is `routerKey`. Without gradients nothing is dropped.
    TrainingPass(const PassSettings &settings, const ParameterMemory &memory, const space::Architecture &architecture,
                 std::uint64_t key, std::uint64_t routerKey);

    /// The way forth alone, with weights that were mixed before and outlive the pass.
    TrainingPass(const PassSettings &settings, const ParameterMemory &memory, const space::Architecture &architecture,
                 const MixturePass &mixture);
    TrainingPass(const TrainingPass &) = delete;
    TrainingPass &operator=(const TrainingPass &) = delete;

    /// Losses of the batch, whose gradient is added to that of the memory. None: was stopped between two layers, the
    /// gradient is then unfinished.
    std::optional<TargetLosses> run(const ScoringBatch &batch, const std::stop_token &stop);

private:
    struct Norm {
        at::Tensor normalised;
        std::vector<float> scales;
        Dropout dropout;
    };
    struct Part {
        std::size_t encoderLayer = 0;
        at::Tensor keys; ///< [rows, 2 qkv] with the values beside them, or alone
        at::Tensor values;
        at::Tensor keysGradient;
        at::Tensor valuesGradient;
        Operand keysOperand; ///< of the gradient
        Operand valuesOperand;
    };
    struct AttentionRecord {
        const TrainedAttentionLayer *layer = nullptr;
        Operand x;
        at::Tensor projected; ///< of self-attention [rows, 3 qkv], of cross-attention the queries
        at::Tensor projectedGradient;
        std::vector<Part> parts; ///< of cross-attention
        Operand mixed;
        at::Tensor probabilities;
        std::vector<std::size_t> begins; ///< of every sentence among them
        int heads = 1;
        bool isCausal = false;
        Dropout dropout;
        Norm norm;
    };
    struct FeedForwardRecord {
        const TrainedFeedForwardLayer *layer = nullptr;
        FeedForwardOperands operands;
        Operand x;
        Operand hidden;
        Norm norm;
    };

    at::Tensor cut(const Parameter &parameter, std::int64_t rows, std::int64_t columns) const;
    at::Tensor cutGradient(const Parameter &parameter, std::int64_t rows, std::int64_t columns) const;
    const float *values(const Parameter &parameter, std::size_t offset = 0) const;
    float *gradients(const Parameter &parameter, std::size_t offset = 0) const;
    Operand operand(const at::Tensor &x) const { return makeOperand(x, m_memory.rounded != nullptr); }
    Dropout nextDropout(double rate);
    double narrowed(std::int64_t width, std::size_t superWidth) const;

    struct Positions {
        const std::vector<float> *table = nullptr;
        std::size_t width = 0; ///< super width
    };
    at::Tensor embed(const Parameter &table, const Positions &positions, const PackedSide &side, int width,
                     Dropout &dropout);
    void embedBack(const Parameter &table, const PackedSide &side, const at::Tensor &gradient, const Dropout &dropout);
    at::Tensor norm(const at::Tensor &residual, const at::Tensor &branch, const float *branchBias,
                    const TrainedNorm &parameters, double rate, Norm &record);
    at::Tensor normBack(const Norm &record, const TrainedNorm &parameters, float *branchBiasGradient,
                        at::Tensor &gradient);

    at::Tensor selfAttention(const TrainedAttentionLayer &layer, const at::Tensor &x, int heads, const PackedSide &side,
                             bool isCausal, double rate);
    at::Tensor crossAttention(const TrainedAttentionLayer &layer, const at::Tensor &x, const space::DecoderLayer &sizes,
                              const ScoringBatch &batch, double rate);
    void addPart(AttentionRecord &record, std::size_t encoderLayer);
    void planProbabilities(AttentionRecord &record, const PackedSide &queries, const PackedSide &attended,
                           std::size_t parts);
    /// The mixed values, or with the gradient by them the way back.
    at::Tensor attend(AttentionRecord &record, const PackedSide &queries, const PackedSide &attended);
    void attendBack(AttentionRecord &record, const PackedSide &queries, const PackedSide &attended,
                    const at::Tensor &gradient);
    void attendAll(AttentionRecord &record, const PackedSide &queries, const PackedSide &attended, float *output,
                   const float *outputGradient);
    at::Tensor finishAttention(AttentionRecord record, const at::Tensor &x, const at::Tensor &mixed, double rate);
    at::Tensor feedForward(const TrainedFeedForwardLayer &layer, const FeedForwardOperands &operands,
                           const at::Tensor &x, std::size_t superWidth);

    // Those that go through all layers end early where it was stopped.
    void encode(const ScoringBatch &batch);
    void decode(const ScoringBatch &batch);
    TargetLosses loss(const ScoringBatch &batch, at::Tensor &gradient);
    void decodeBack(const ScoringBatch &batch, at::Tensor gradient);
    void encodeBack(const ScoringBatch &batch);
    at::Tensor attentionBranchBack(AttentionRecord &record, at::Tensor &gradient);
    at::Tensor selfAttentionBack(AttentionRecord &record, const PackedSide &side, at::Tensor gradient);
    at::Tensor crossAttentionBack(AttentionRecord &record, const ScoringBatch &batch, at::Tensor gradient);
    void memoryBack(const AttentionRecord &record, Part &part);
    void addWeightGradient(std::optional<std::size_t> place, const at::Tensor &to, const Operand &gradient,
                           const Operand &x) const;
    at::Tensor feedForwardBack(FeedForwardRecord &record, at::Tensor gradient);
    bool isStopped() const { return m_stop.stop_requested(); }

    const PassSettings &m_settings;
    const TrainingModel &m_model;
    ParameterMemory m_memory;
    const space::Architecture &m_architecture;
    std::uint64_t m_key = 0;
    std::uint64_t m_site = 0;
    std::optional<MixturePass> m_own;
    const MixturePass &m_mixture;
    std::vector<AttentionRecord> m_attentions; ///< in the order of the way forth
    std::vector<FeedForwardRecord> m_feedForwards;
    std::vector<at::Tensor> m_encoderOutputs;
    std::vector<Operand> m_memories;            ///< the same as cross-attention takes them
    std::vector<at::Tensor> m_encoderGradients; ///< undefined where there is none yet
    Dropout m_sourceDropout;
    Dropout m_targetDropout;
    at::Tensor m_decoded;
    std::vector<float> m_scratch;
    std::stop_token m_stop;
};

} // namespace foresearch::nn
