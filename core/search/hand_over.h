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
/// While the first predictor scores, each iteration has `sample` of its candidates, drawn at random from the half that
/// it likes better, scored by the second one too. After the iteration both rankings of those of the last three
/// iterations are compared. The first predictor goes on while the upper quartile of the bootstrapped Kendall's tau
/// reaches the rule's tau: three resamples of four must say that the ranking no longer holds. Then the second one
/// scores the rest of that generation too, chooses its parents, and stays.
///
/// Why so: in a search the candidates grow alike, so that a ranking that was good at first says less and less; hence
/// only the last iterations count. Parents come from the better half, so only its order matters: over all candidates a
/// proxy that no longer tells good ones apart still looks right, since it knows the bad ones. No single value of tau
/// decides, since eight or sixteen pairs leave it wide. A ranking at random (tau 0, with a standard deviation of 0.27
/// over 8 pairs and 0.19 over 16) is found out after the second iteration with a probability over 99 % at the default
/// of 0.6; a perfect one has tau 1 in every resample and never hands over. The quartile of a ranking that is just good
/// enough lies above the threshold, so chance alone seldom ends it early. At the hand-over a generation of scores buys
/// parents that the second predictor would choose, where those of a first one that knew nothing would have to be
/// outlived (tests/bench/search_strategies_bench.cpp measures all of it).
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

/// That after each generation that the first predictor scored. Cost: that of `agreement` for each.
std::vector<Agreement> agreements(const std::vector<Generation> &generations);

/// Whether the first predictor's ranking holds no more.
bool isBroken(const Agreement &agreement, const HandOverRule &rule);

/// Whether the second predictor takes over after `last`, which the first one scored and which comes after `past`.
bool isHandedOverAfter(const std::vector<Generation> &past, const Generation &last, const HandOverRule &rule);

/// Who scores the iteration after `past`, whether the schedule is automatic or not.
const std::string &predictorAfter(const std::vector<Generation> &past, const PredictorSchedule &schedule);

/// The first iteration that the second predictor of an automatic schedule scored, or nothing.
std::optional<int> handOverIteration(const std::vector<Generation> &generations, const HandOverRule &rule);

} // namespace foresearch::search
