#pragma once

#include "core/base/task_control.h"
#include "core/predict/dense_network.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>

namespace foresearch::predict {

/// How the learning rate changes over the steps.
enum class LearningRateDecay {
    None,
    Cosine, ///< to zero at the last step, after a linear warm-up
};

/// What an error costs. Absolute errors let a few wild targets pull less: the network learns their median.
enum class Loss { Squared, Absolute };

/// Adam on the mean loss of batches that are drawn without replacement inside a batch, independently of each
/// other. Source: Kingma & Ba 2015, as PyTorch computes it; Loshchilov & Hutter 2019 (decoupled weight decay).
struct NetworkOptimisation {
    Loss loss = Loss::Squared;
    std::size_t steps = 5000;
    std::size_t batch = 128; ///< at most the number of rows is used
    double learningRate = 1e-5;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
    double weightDecay = 0;
    std::size_t warmupSteps = 0;
    LearningRateDecay decay = LearningRateDecay::None;
    std::size_t checkEvery = 100; ///< steps between two points of the loss curve
    std::size_t patience = 0;     ///< checks without a better held-out loss before it ends; 0: never ends early
    friend bool operator==(const NetworkOptimisation &, const NetworkOptimisation &) = default;
};

/// Rows that a network learns from or is checked with. Shapes: features [rows, inputs] row-major, targets [rows].
struct NetworkRows {
    std::vector<float> features;
    std::vector<float> targets;
    std::size_t count() const { return targets.size(); }
};

/// Mean losses after `step` steps.
struct LossPoint {
    std::size_t step = 0;
    double training = 0; ///< mean over the batches since the point before
    std::optional<double> heldOut;
    std::optional<double> unseen = {};
    friend bool operator==(const LossPoint &, const LossPoint &) = default;
};

struct NetworkTask {
    DenseNetwork initial;
    NetworkRows training;
    NetworkRows heldOut; ///< may be empty; otherwise the network of the check with the smallest held-out loss wins
    NetworkOptimisation optimisation;
    std::uint64_t seed = 1;  ///< of the batches
    NetworkRows unseen = {}; ///< may be empty; their loss is said, and nothing depends on it
    std::function<void(const LossPoint &)> onPoint = {}; ///< called on the calling thread at each check; may be empty
};

struct TrainedNetwork {
    DenseNetwork network;
    std::vector<LossPoint> curve;
    std::size_t bestStep = 0; ///< of `network`
};

/// Trains a network; nn::Engine::trainNetwork is the one that programs use. The same task gives the same bits on one
/// machine. Errors: Stopped; BadValue (no rows, a loss that is not finite); what keeps the engine from running.
using NetworkTrainer = std::function<Result<TrainedNetwork>(const NetworkTask &task, const TaskControl &control)>;

} // namespace foresearch::predict
