#pragma once

#include "core/search/best.h"

#include <string>
#include <vector>

namespace foresearch::search {

// Every individual of a run, for other programs: iteration, id, origin, parents (ids), predictor, metric, unit, score,
// latency_ms, flops_giga, parameters_million (as the search's conventions count them), problem (why there is no score)
// and the architecture's canonical JSON.

/// RFC 4180 with a header; what is not known is an empty field, and two parents are joined by a blank.
std::string populationCsv(const std::vector<Generation> &generations);

/// One JSON object a line; what is not known is null.
std::string populationJsonLines(const std::vector<Generation> &generations);

/// `generations` with nothing but the individuals at `places`; those that have none are left out.
std::vector<Generation> onlyAt(const std::vector<Generation> &generations, const std::vector<IndividualPlace> &places);

} // namespace foresearch::search
