#pragma once

#include "core/nn/engine.h"
#include "core/workbench/supernet_runs.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace foresearch::workbench {

/// What counts of a corpus for the time that a training takes.
struct CorpusFigures {
    std::uint64_t trainPairs = 0;
    std::uint64_t sourceIds = 0; ///< of the training pairs, eos included
    std::uint64_t targetIds = 0;
    std::uint64_t validTargetIds = 0;
    std::size_t vocabularySize = 0; ///< the larger of the two
    friend bool operator==(const CorpusFigures &, const CorpusFigures &) = default;
};

/// Of a corpus's folder. Errors: those of the corpus; NotFound (no split to train on or to validate with); Stopped.
Result<CorpusFigures> figuresOf(const std::filesystem::path &folder, const TaskControl &control);

/// How fast this machine is, and by what that is known.
struct TrainingSpeed {
    double gigaFlopsPerSecond = 0; ///< that a training reaches, all cores together
    bool isMeasured = false;       ///< by a training of the project; else derived from the speed of products
};

/// What a training asks for. Units: bytes, seconds.
struct TrainingEstimate {
    std::uint64_t parameters = 0;          ///< of many networks, the largest
    double memoryBytes = 0;                ///< while it runs
    double diskBytes = 0;                  ///< of its three files
    double idsPerUpdate = 0;               ///< target ids of one architecture
    double epochs = 0;                     ///< how often every pair is seen
    std::optional<double> seconds;         ///< none while the speed is not known
    std::optional<double> tokensPerSecond; ///< of all architectures together
    bool isMeasured = false;
};

/// Of a plan on a corpus; of many networks all together, and the memory of the largest.
TrainingEstimate estimateTraining(const SupernetPlan &plan, const CorpusFigures &corpus,
                                  const std::optional<TrainingSpeed> &speed);

/// What the project's trainings reached, by the latest one of the precision that ran long enough to tell.
std::optional<TrainingSpeed> reachedSpeed(const std::vector<StoredTraining> &trainings, predict::Precision precision);

/// What trainings reach where one of this plan reaches so many target tokens a second.
TrainingSpeed measuredSpeed(const SupernetPlan &plan, const CorpusFigures &corpus, double tokensPerSecond);

/// What a training can be expected to reach where products have these speeds.
std::optional<TrainingSpeed> expectedSpeed(const std::vector<nn::ProductSpeed> &products, predict::Precision precision);

} // namespace foresearch::workbench
