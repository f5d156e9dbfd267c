#pragma once

#include "core/nn/internal/training_pass.h"
#include "core/nn/internal/workers.h"
#include "core/nn/supernet_trainer.h"

namespace foresearch::nn {

/// Engine::openTrainer.
Result<std::unique_ptr<SupernetTrainer>> openTrainer(Workers &workers, const SupernetTrainingTask &task);

/// Mean loss (natural logarithms a target token) of architectures on pairs and its gradient by every parameter, without
/// dropout; for tests. Shapes: `values` and the gradient as the model says.
struct TrainingGradient {
    double loss = 0;
    std::vector<float> gradient;
};
TrainingGradient trainingGradient(const TrainingModel &model, std::span<const float> values,
                                  std::span<const space::Architecture> architectures, const text::TokenPairs &pairs,
                                  double labelSmoothing, predict::Precision precision = predict::Precision::Fp32);

} // namespace foresearch::nn
