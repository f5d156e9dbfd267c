#pragma once

#include "core/base/task_control.h"
#include "core/predict/predictor.h"
#include "core/search/individual.h"
#include "core/search/journal.h"
#include "core/search/score_caches.h"
#include "core/search/setup.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace foresearch::search {

/// What a search needs besides its setup. All of it outlives the search.
struct SearchContext {
    std::map<std::string, predict::Predictor *> predictors; ///< one for each name of the schedule
    /// Predicts or measures milliseconds. Needed for a limit of the latency; where there is one without a limit,
    /// every individual's latency is recorded.
    predict::Predictor *latency = nullptr;
    ScoreCaches *shared = nullptr;    ///< what other searches know, and shall know; none: the search is alone
    SearchJournal *journal = nullptr; ///< none: the search cannot be resumed
    std::function<void(const Generation &)> onGeneration = [](const Generation &) {}; ///< after it is in the journal
};

/// What a search found, and how.
struct SearchOutcome {
    Individual best; ///< the best score that the schedule's last predictor gave in any iteration; the first of equals
    int bestIteration = 1; ///< in which it was scored first
    std::vector<Generation> generations;
};

/// Calls and time of every predictor by its name in the schedule.
std::map<std::string, PredictorUse> usesOf(const std::vector<Generation> &generations);

/// Calls and time of the latency predictor.
PredictorUse latencyUseOf(const std::vector<Generation> &generations);

/// Runs the setup's strategy: `evolve` or one of its controls. A journal that holds generations already is resumed: the
/// outcome is the one of an uninterrupted search, and no answer in the journal is asked for again.
/// Deterministic for equal setups and predictors: every generation draws from a stream of its own, which depends only
/// on the seed and the iteration.
/// Errors: Stopped (finished generations are in the journal); Infeasible, naming the closest architecture; BadValue
/// (setup; predictors that do not fit it or are not those that the journal began with); Undefined (no architecture of
/// an iteration got a score); the predictors' and the journal's.
Result<SearchOutcome> runSearch(const SearchSetup &setup, const SearchContext &context, const TaskControl &control);

} // namespace foresearch::search
