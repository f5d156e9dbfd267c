#pragma once

#include "core/predict/truth_file.h"
#include "core/workbench/engine_loader.h"

#include <filesystem>
#include <vector>

namespace foresearch::workbench {

/// What it takes to make what is not there yet. Units: seconds, bytes.
struct TruthEstimate {
    std::vector<double> trainingSeconds; ///< of each network, with all updates; 0: it is trained
    double translationSeconds = 0;       ///< of validation and test part by networks and supernets
    double latencySeconds = 0;           ///< at most
    double memoryBytes = 0;              ///< while the largest one is trained
    double diskBytes = 0;                ///< at the end, with the files of one training
    double tokensPerSecond = 0;          ///< of the training that was measured

    double seconds() const;
};

/// By a few updates of the network in the middle of the plan's costs, and by translations of sentences of the corpus
/// with weights that have learnt nothing, each as long as the mean target sentence. Takes about half a minute.
/// Errors: those of the corpus, of EngineLoader, the trainer and the translator; Stopped.
Result<TruthEstimate> estimateTruth(EngineLoader &loader, const predict::TruthPlan &plan,
                                    const std::vector<predict::TruthRow> &rows, const std::filesystem::path &corpus,
                                    const TaskControl &control);

} // namespace foresearch::workbench
