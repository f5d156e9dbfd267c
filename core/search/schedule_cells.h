#pragma once

#include "core/search/schedule.h"

#include <string>
#include <vector>

/// The schedule as it is edited: one cell for each iteration, painted with a predictor.
namespace foresearch::search {

/// The predictor of each iteration, from the first on.
std::vector<std::string> cellsOf(const PredictorSchedule &schedule);

/// Errors: those of PredictorSchedule::create (no cells; a name that is none).
Result<PredictorSchedule> scheduleOfCells(const std::vector<std::string> &cells);

/// The cells with the edge after iteration `edge` moved to stand after iteration `target`: the segment on the side that
/// it leaves grows, the other side shrinks, down to nothing. Contract: 1 <= edge < iterations, the predictors on both
/// sides differ; 0 <= target <= iterations.
std::vector<std::string> withEdgeMoved(std::vector<std::string> cells, int edge, int target);

/// What `foresearch-cli search` takes for the schedule: --hs-nas with its two predictors where the paper has a name for
/// it, --automatic with its settings, else --schedule; and --iterations. Each flag and each value is a word.
std::vector<std::string> scheduleArguments(const PredictorSchedule &schedule);

} // namespace foresearch::search
