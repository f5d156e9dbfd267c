#pragma once

#include "core/report/recipe.h"
#include "core/report/table.h"

#include <vector>

/// The tables about searches: the paper's Tables 2 to 4 and 7 to 11, and ours.
namespace foresearch::report {

/// Searches that differ in their seed only.
struct SearchGroup {
    std::vector<std::size_t> searches;   ///< indices into the facts, in the order of their starts
    std::string label;                   ///< as the paper calls it
    std::string alone;                   ///< the only predictor's; empty of other schedules
    std::optional<search::HsNas> hybrid; ///< of HS-NAS
    int iterations = 0;
};

/// Groups under one limit: same space, task, limits and settings, whatever their schedule.
struct SearchSetting {
    std::string task; ///< its name, or the space's where there is none
    search::Constraints limits;
    std::vector<SearchGroup> groups;
};

/// Evolutionary searches by their settings, in the order of their first search.
std::vector<SearchSetting> searchSettings(const Facts &facts);

/// What the facts lack for the paper's table of that number, or for the table of all searches (0).
Need needOfSearchTable(int number, const Facts &facts);

/// The rows that belong into the paper's table of that number, or all (0), and the searches that they are of.
/// Contract: nothing is needed for it.
struct SearchTable {
    Table table;
    std::vector<std::size_t> searches;
};
SearchTable searchTable(int number, const Facts &facts);

/// What became of automatic hand-overs.
SearchTable handOverTable(const Facts &facts);

/// The front that nothing dominates of the search with this index: score and costs.
Table frontTable(const Facts &facts, std::size_t search);

} // namespace foresearch::report
