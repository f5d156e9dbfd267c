#pragma once

#include "core/search/search.h"

namespace foresearch::search {

/// The control flow of the published program (HAT's and LLMAS's evolution.py), for comparison with `evolve`; never
/// needed otherwise. What it does differently, and what that does to results:
/// - Scores are sorted in ascending order. With a score that is better when higher, the best are the *last* `parents`
///   ones, but the result is still the first of them: the worst of the parents, not the best.
/// - The result comes from the last iteration alone; a better architecture of an earlier one is forgotten unless it
///   survived.
/// - Parents are scored again in every iteration, and repeated genomes as often as they appear.
/// - An architecture may fill several places of a generation.
/// Not kept, since they change no result: children bred after the last iteration, endless loops where the constraints
/// cannot be met, unstable order of equal scores, and Python's random numbers.
/// Errors: as `runSearch`. Source: LLMAS fairseq/evolution.py run_evo_search (ALGORITHMS 6.1, 11.1, 11.9).
Result<SearchOutcome> evolveAsPublished(const SearchSetup &setup, const SearchContext &context,
                                        const TaskControl &control);

/// Indices of the individuals that the published program makes parents, in its order: ascending scores; of those that
/// are better when higher the last `count`, of others the first.
std::vector<std::size_t> publishedParents(const Generation &generation, int count);

} // namespace foresearch::search
