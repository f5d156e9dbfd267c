#pragma once

#include "core/nn/internal/caching_allocator.h"
#include "core/nn/internal/scoring_batch.h"
#include "core/nn/internal/training_batches.h"
#include "core/nn/internal/training_kernels.h"
#include "core/nn/internal/training_model.h"
#include "core/nn/supernet_trainer.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace foresearch::nn {

/// What a training is whatever computes it: parameters and moments in memory, the order of batches, the architectures
/// of an update, its losses. Who derives from it computes gradients, Adam's step and validations.
class TrainerBase : public SupernetTrainer {
public:
    /// Each micro-batch is cut into `parts`.
    TrainerBase(const SupernetTrainingTask &task, std::size_t parts);

    std::uint64_t updatesDone() const override { return m_updates; }
    std::uint64_t updatesPerEpoch() const override { return m_order.updatesPerEpoch(); }
    Result<SupernetUpdate> update(const std::stop_token &stop) override;
    Result<std::vector<ValidationLoss>> validate(std::span<const space::Architecture> architectures,
                                                 const std::stop_token &stop) override;
    std::vector<TrainedTensor> tensors() override;
    Result<> fetch() override;
    Result<> restored(std::uint64_t updates, std::span<const std::uint64_t> steps) override;

protected:
    /// One micro-batch through one architecture, the update's `pass`-th: its losses, and its gradient is added to that
    /// of before. Of no use once it was stopped.
    virtual TargetLosses computePass(const space::Architecture &architecture, const std::vector<ScoringBatch> &parts,
                                     std::uint64_t pass, const std::stop_token &stop) = 0;
    /// Adam with the mean of the gradient over `tokens` on every tensor that has one; others, with their moments, stay
    /// as they are. There is no gradient afterwards.
    virtual void updateParameters(double rate, std::size_t tokens) = 0;
    virtual void clearGradients() = 0;
    virtual Result<std::vector<TargetLosses>> sumsOfLosses(std::span<const space::Architecture> architectures,
                                                           const std::stop_token &stop) = 0;
    /// Parameters and moments: from where they are computed with, and back.
    virtual void readParameters() = 0;
    virtual void writeParameters() = 0;

    /// What Adam multiplies a tensor's step by at its `steps`-th. Source: ALGORITHMS 3.5.
    double biasCorrection(std::uint64_t steps) const;
    /// What makes a sum over tokens of this length their mean, and cuts it where there is a limit.
    double gradientScale(double squaredLength, std::size_t tokens) const;

    JobMemory m_memory; ///< first, so that it ends last
    SupernetTrainingTask m_task;
    const predict::SupernetTrainingSettings &m_settings;
    TrainingModel m_model;
    std::vector<float> m_values;
    std::vector<float> m_means;
    std::vector<float> m_squares;
    std::vector<std::uint64_t> m_steps; ///< of every tensor
    std::vector<float> m_sourcePositions;
    std::vector<float> m_targetPositions;
    std::uint64_t m_updates = 0;

private:
    /// What an update goes through: its micro-batches, cut into parts, for each architecture.
    struct Work {
        std::vector<space::Architecture> architectures;
        std::vector<std::vector<ScoringBatch>> batches{};
        std::size_t tokens = 0;
    };

    Work nextWork();
    Result<SupernetUpdate> computeUpdate(const std::stop_token &stop);

    std::size_t m_parts;
    BatchOrder m_order;
};

} // namespace foresearch::nn
