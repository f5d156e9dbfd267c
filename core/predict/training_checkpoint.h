#pragma once

#include "core/base/safetensors.h"
#include "core/predict/supernet_training.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Trainings of supernets as folders:
///
///     state.safetensors  everything that going on exactly needs: of every tensor TENSOR, adam.mean/TENSOR and
///                        adam.square/TENSOR, and the metadata "format": "foresearch-training", "version",
///                        "space" and "progress" as JSON
///     last.safetensors   the supernet as it is in state.safetensors (predict/supernet_file.h)
///     best.safetensors   the supernet with the lowest mean of the three validation losses
///
/// The version is "1", or "2" with settings that a program of version 1 would pass over. From scratch the files hold
/// the network alone (predict/network_file.h), and with settings.average > 0 there are too:
///
///     after-UPDATES.safetensors  the network at each of the last validations
///     average.safetensors        their mean, at the end
///
/// Each is written whole or not at all.
namespace foresearch::predict {

/// Validation after some updates; all three losses are those of the one network that is trained from scratch.
/// Units: bits per target token.
struct ValidationPoint {
    struct Losses {
        double loss = 0; ///< label-smoothed
        double nll = 0;
        friend bool operator==(const Losses &, const Losses &) = default;
    };
    std::uint64_t update = 0;
    double training = 0; ///< mean label-smoothed loss of the updates since the last point
    Losses largest{};
    Losses smallest{};
    Losses random{};

    /// What the best supernet is chosen by. HAT looks at the smallest alone (ALGORITHMS 11.33).
    double mean() const { return (largest.loss + smallest.loss + random.loss) / 3; }
    friend bool operator==(const ValidationPoint &, const ValidationPoint &) = default;
};

/// How far a training is.
struct TrainingProgress {
    SupernetTrainingSettings settings{};
    std::string corpus{}; ///< fingerprint of the training pairs
    std::uint64_t updates = 0;
    std::vector<ValidationPoint> points{};
    double lossSum = 0;                               ///< of the updates since the last point
    std::vector<std::uint64_t> steps{};               ///< updates that used each tensor
    std::optional<ValidationPoint::Losses> average{}; ///< of average.safetensors, once it is there

    /// The point with the lowest mean; the later one of equals.
    std::optional<ValidationPoint> best() const;
    /// Whether there is no further update: all were done, or the last settings.patience validations brought no better
    /// loss.
    bool isDone() const;
    bool isStoppedEarly() const { return isDone() && updates < settings.updates; }
};

OrderedJson toJson(const ValidationPoint &point);
OrderedJson toJson(const ValidationPoint::Losses &losses);

/// A tensor with what Adam keeps of it.
struct StateTensor {
    std::string name;
    TensorShape shape;
    std::span<const float> values;
    std::span<const float> means;
    std::span<const float> squares;
};

/// Writes a state.safetensors, whole or not at all, without another copy of it in memory. Errors: CannotWrite.
Result<> writeTrainingState(const std::filesystem::path &path, const space::SearchSpace &space,
                            const TrainingProgress &progress, std::span<const StateTensor> tensors);

/// A state.safetensors that was read.
struct TrainingState {
    Safetensors file;
    space::SearchSpace space;
    TrainingProgress progress;

    /// Copies a tensor and its moments. Errors: NotFound, BadValue, naming file and tensor.
    Result<> copy(const std::string &tensor, const TensorShape &shape, std::span<float> values, std::span<float> means,
                  std::span<float> squares) const;
};

/// Errors: those of Safetensors; BadFormat, BadValue, NewerVersion.
Result<TrainingState> openTrainingState(const std::filesystem::path &path);

} // namespace foresearch::predict
