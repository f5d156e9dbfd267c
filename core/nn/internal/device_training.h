#pragma once

#include "core/nn/internal/supernet_training.h"
#include "core/nn/supernet_trainer.h"

#include <c10/core/Device.h>

#include <memory>

namespace foresearch::nn {

/// What openTrainer gives for devices without kernels of our own. Contract: the task was checked.
std::unique_ptr<SupernetTrainer> openDeviceTrainer(c10::Device device, const SupernetTrainingTask &task);

/// trainingGradient() by LibTorch's operators; for tests. A parameter without any gradient has zeros.
TrainingGradient deviceGradient(c10::Device device, const TrainingModel &model, std::span<const float> values,
                                std::span<const space::Architecture> architectures, const text::TokenPairs &pairs,
                                double labelSmoothing, predict::Precision precision = predict::Precision::Fp32);

} // namespace foresearch::nn
