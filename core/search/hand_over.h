#pragma once

#include "core/eval/bootstrap.h"
#include "core/search/individual.h"
#include "core/search/schedule.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// When an automatic schedule hands over.
///
/// While the first predictor scores, each iteration has `sample` of its candidates, drawn at random, scored by the
/// second one too. After the iteration both rankings of those of the last three iterations are compared. The first
/// predictor goes on while the upper quartile of the bootstrapped Kendall's tau reaches the rule's tau: three resamples
/// of four must say that the ranking no longer holds. Once handed over, the second one stays.
///
/// Why so: in a search the candidates grow alike, so that a ranking that was good at first says less and less; hence
/// only the last iterations count, and no single value of tau decides, since eight or sixteen pairs leave it wide. A
/// ranking at random (tau 0, with a standard deviation of 0.27 over 8 pairs and 0.19 over 16) is found out after the
/// second iteration with a probability over 99 % at the default of 0.6; a perfect one has tau 1 in every resample and
/// never hands over. The quartile of a ranking that is just good enough lies above the threshold, so chance alone
/// seldom ends it early.
namespace foresearch::search {

inline constexpr std::size_t kHandOverWindow = 3; ///< iterations
inline constexpr std::size_t kFewestPairs = 5;    ///< with fewer there is no decision

/// How well two predictors agree on what both scored.
struct Agreement {
    std::size_t pairs = 0;                   ///< that have both scores
    std::optional<double> tau;               ///< 0 where the first predictor says the same of all
    std::optional<eval::Interval> quartiles; ///< of the bootstrapped tau
};

/// Over the last `kHandOverWindow` of `generations`. Contract: they are finished. Deterministic.
Agreement agreement(const std::vector<Generation> &generations);

/// Whether the first predictor's ranking holds no more.
bool isBroken(const Agreement &agreement, const HandOverRule &rule);

/// Who scores the iteration after `past`, whether the schedule is automatic or not.
const std::string &predictorAfter(const std::vector<Generation> &past, const PredictorSchedule &schedule);

/// The first iteration that the second predictor of an automatic schedule scored, or nothing.
std::optional<int> handOverIteration(const std::vector<Generation> &generations, const HandOverRule &rule);

} // namespace foresearch::search
