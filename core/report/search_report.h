#pragma once

#include "core/base/json.h"
#include "core/report/table.h"
#include "core/search/repeats.h"

/// Searches that belong together, such as a batch, for people and for programs.
namespace foresearch::report {

/// A row for each schedule, strategy and set of limits, with mean ± sd over its seeds: for each predictor (and the
/// machine) the evaluations that were asked for and how many of them were cached, the seconds, those of searches that
/// run alone (estimated), the best score in a column for each scale, and the best of all seeds. Its unfinished runs say
/// nothing.
Table searchTable(const std::vector<search::RunInShort> &runs);

/// {"searches": [one for each run], "groups": [one for each row of searchTable]}; null where nothing is known.
/// `journals`: a file for each run.
OrderedJson searchesJson(const std::vector<search::RunInShort> &runs, const std::vector<std::string> &journals);

} // namespace foresearch::report
