#pragma once

#include "core/eval/tfs_eval.h"
#include "core/predict/distillation.h"

namespace foresearch::testing {

/// A teacher fitted to a split's demonstrations, what it says of a sample of the space, and what both it and its
/// networks are judged by: the split's test architectures.
struct DistillationExperiment {
    space::SearchSpace space;
    predict::LabelHeader header;
    predict::LabelledRows rows;
    predict::KnownTruth truth;
    predict::Agreement teacher;

    predict::DistillationSource source() const { return {rows, header, space}; }
};

/// Labels `examples` architectures with demonstration regression.
/// Errors: those of the teacher.
Result<DistillationExperiment> distillationExperiment(const eval::TfsTask &task, const eval::TfsSplit &split,
                                                      std::size_t examples);

/// How networks of these settings agree with the truth, one for each seed of the training.
Result<std::vector<predict::Agreement>> distilledAgreement(const DistillationExperiment &experiment,
                                                           const predict::RegressorSettings &settings,
                                                           const std::vector<std::uint64_t> &seeds,
                                                           const predict::NetworkTrainer &trainer);

} // namespace foresearch::testing
