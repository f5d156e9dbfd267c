#pragma once

#include "core/base/json.h"
#include "core/search/record.h"

#include <string>

namespace foresearch::search {

/// What a run has found so far, for people: the search's name and limits, the best architecture's score and costs, and
/// what each predictor was asked. Several lines.
std::string summaryText(const SearchRecord &run);

/// The same for programs: "search", "finished_iterations", "best" (null while there is none), "predictors", "latency",
/// "setup" and "arguments".
OrderedJson summaryJson(const SearchRecord &run);

} // namespace foresearch::search
