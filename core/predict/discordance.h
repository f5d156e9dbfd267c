#pragma once

#include "core/eval/discordant.h"
#include "core/predict/evaluation.h"

namespace foresearch::predict {

/// The pairs of test architectures that a predictor ranks the wrong way round, over the splits of a task.
struct Discordance {
    /// For each split; `better` and `worse` are indices into its predictions.
    std::vector<std::vector<eval::DiscordantPair>> pairs;
    /// Over all splits: element d - 1 is for the gold distance d.
    std::vector<std::size_t> histogram;

    std::size_t pairCount() const;
    friend bool operator==(const Discordance &, const Discordance &) = default;
};

/// Architectures without a value are in no pair and take no place of the gold ranking.
/// Cost: O(n^2) for n test architectures of a split. Source: Jawahar et al. 2023, A.3, Figures 4 and 5.
Discordance discordance(const PredictorEvaluation &predictor);

} // namespace foresearch::predict
