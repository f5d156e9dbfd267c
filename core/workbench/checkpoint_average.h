#pragma once

#include "core/nn/engine.h"
#include "core/predict/training_checkpoint.h"

#include <filesystem>

namespace foresearch::workbench {

/// The file that keeps the weights of one validation until they are averaged.
std::filesystem::path checkpointAfter(const std::filesystem::path &folder, std::uint64_t update);

/// Removes those of validations before the last `settings.average`.
void removeOldCheckpoints(const std::filesystem::path &folder, const predict::TrainingProgress &progress);

/// Puts the mean of the last `settings.average` validations' weights, or of all where there are fewer, in the place of
/// the trainer's own; who calls it tells the trainer. Moments stay.
/// Errors: those of Safetensors (a file that is missing or damaged).
/// Source: fairseq, scripts/average_checkpoints.py (ALGORITHMS 3.7).
Result<> averageInto(nn::SupernetTrainer &trainer, const std::filesystem::path &folder,
                     const predict::TrainingProgress &progress);

} // namespace foresearch::workbench
