#pragma once

#include "core/search/search.h"

namespace foresearch::search {

/// NSGA-II: each iteration keeps the `population` best individuals of the one before, whole fronts first and then the
/// least crowded, and breeds `mutations` and `crossovers` from parents that win tournaments of two. Limits are kept as
/// in every search here: a candidate beyond one is drawn again, so that all individuals are feasible and domination
/// needs no case for those that are not. `options.parents` has no say. The outcome's `best` is that of the score; the
/// front is `frontOf` the generations. Errors: as `runSearch`. Source: Deb et al. 2002, section III.
Result<SearchOutcome> evolveFront(const SearchSetup &setup, const SearchContext &context, const TaskControl &control);

} // namespace foresearch::search
