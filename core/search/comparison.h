#pragma once

#include "core/search/record.h"

#include <string>
#include <vector>

namespace foresearch::search {

/// One thing in which runs differ, in words and the units that its name says; empty where a run has no value.
struct Difference {
    std::string name;                ///< "options.seed", "best score", "decoder layers of the best"
    std::vector<std::string> values; ///< one for each run
    friend bool operator==(const Difference &, const Difference &) = default;
};

/// What differs between the setups, the effort and the results of runs; what is equal in all of them is left out.
/// Scores are compared as they are: each row names what the last predictor's scale is where it differs.
std::vector<Difference> differences(const std::vector<SearchRecord> &runs);

} // namespace foresearch::search
