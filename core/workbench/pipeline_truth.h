#pragma once

#include "core/predict/truth_file.h"

#include <cstddef>
#include <string>
#include <vector>

/// Truth of the same architectures by several seeds of their training; for the pipeline.
namespace foresearch::workbench {

/// Each architecture with the mean BLEU over the seeds, and all else as the first seed's rows have it. What failed with
/// any of them has failed. Contract: the same architectures, in the same order; at least one seed.
std::vector<predict::TruthRow> meanTruth(const std::vector<std::vector<predict::TruthRow>> &seeds);

/// How far architectures are apart, and how far the seeds of one. Units: validation BLEU.
struct TruthSpread {
    std::size_t architectures = 0; ///< that were trained with every seed
    std::size_t failed = 0;
    double lowest = 0; ///< of the means
    double highest = 0;
    double seedSd = 0; ///< of one training, pooled over the architectures; 0: there is one seed
};
TruthSpread truthSpread(const std::vector<std::vector<predict::TruthRow>> &seeds);

std::string words(const TruthSpread &spread);

} // namespace foresearch::workbench
