#pragma once

#include "core/search/search.h"

namespace foresearch::search {

/// NSGA-II: each iteration keeps the `population` best individuals of the one before, whole fronts first and then the
/// least crowded, and breeds `mutations` and `crossovers` from parents that win tournaments of two. Limits are kept as
/// in every search here: a candidate beyond one is drawn again. Where so few architectures are found within them that
/// the first population cannot be filled, it is filled up with those that are least beyond, and as long as any of these
/// is kept, children may be beyond too: whoever is within the limits is better than whoever is not, and of two that are
/// not the less far one is (constrained domination). They are not scored and never on the front; a search that ends
/// without anything within the limits has found nothing. `options.parents` has no say. The outcome's `best` is that of
/// the score; the front is `frontOf` the generations. Errors: as `runSearch`. Source: Deb et al. 2002, sections III and
/// VI.
Result<SearchOutcome> evolveFront(const SearchSetup &setup, const SearchContext &context, const TaskControl &control);

} // namespace foresearch::search
