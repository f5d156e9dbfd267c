#pragma once

#include "core/base/result.h"
#include "core/base/safetensors.h"
#include "core/base/task_control.h"
#include "core/predict/supernet_training.h"
#include "core/text/token_sequences.h"

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace foresearch::nn {

/// The device that all tasks have unless they name another one.
inline constexpr const char *kCpu = "cpu";

/// What a supernet learns from. Contract: ids are below the space's vocabulary size, no sentence is empty, there is at
/// least one pair of each.
struct SupernetTrainingTask {
    space::SearchSpace space;
    predict::SupernetTrainingSettings settings;
    std::shared_ptr<const text::TokenPairs> pairs;
    std::shared_ptr<const text::TokenPairs> heldOut; ///< for validation
    std::string device = kCpu;                       ///< as ScoringTask has it
};

/// What one update did. Units: bits per target token, averaged over the update's architectures.
struct SupernetUpdate {
    std::uint64_t update = 0; ///< from 1: how many have been done
    double loss = 0;          ///< label-smoothed, before the update
    double nll = 0;
    double learningRate = 0;
    std::size_t tokens = 0; ///< target ids, of all architectures together
};

struct ValidationLoss {
    double loss = 0;
    double nll = 0;
};

/// One parameter tensor with what Adam keeps of it.
struct TrainedTensor {
    std::string name;
    TensorShape shape;
    std::span<float> values;
    std::span<float> means;
    std::span<float> squares;
    std::uint64_t steps = 0; ///< updates that used it
};

/// A supernet that learns. The result depends on the task, and on the machine's products, not on its workers. Dropout
/// draws other numbers on another device; a training can go on there all the same.
/// Threads: one call at a time, and none beside another call of its engine.
class SupernetTrainer {
public:
    virtual ~SupernetTrainer() = default;

    virtual std::uint64_t updatesDone() const = 0;
    virtual std::uint64_t updatesPerEpoch() const = 0;

    /// One optimiser step. After an error nothing has changed; stops between two layers.
    /// Errors: those of Engine; Stopped; Undefined (a loss that is not finite).
    virtual Result<SupernetUpdate> update(const std::stop_token &stop) = 0;

    /// Losses of architectures on the held-out pairs, without dropout. Errors: those of Engine; Stopped.
    virtual Result<std::vector<ValidationLoss>> validate(std::span<const space::Architecture> architectures,
                                                         const std::stop_token &stop) = 0;

    /// All parameters in the file's order, as they were at the last `fetch`; on the CPU, as they are now. Written to by
    /// who restores them, with `restored` after.
    virtual std::vector<TrainedTensor> tensors() = 0;
    /// Brings them from the device. Errors: those of Engine.
    virtual Result<> fetch() = 0;
    /// `steps` of each tensor, in that order. Errors: those of Engine.
    virtual Result<> restored(std::uint64_t updates, std::span<const std::uint64_t> steps) = 0;
};

} // namespace foresearch::nn
