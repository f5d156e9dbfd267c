#pragma once

#include "core/search/search.h"

namespace foresearch::search {

// What a search must beat. Both take as many architectures in each iteration as `evolve` makes new ones, so that their
// budget of predictions is the same, and a schedule of one predictor.

/// New random architectures in every iteration. Errors: as `runSearch`.
Result<SearchOutcome> searchRandomly(const SearchSetup &setup, const SearchContext &context,
                                     const TaskControl &control);

/// Regularised (ageing) evolution: iteration 1 scores `population` random architectures. Then, one at a time, the best
/// of `sampleSize` individuals, drawn with replacement, gets a child with one gene changed, and the oldest individual
/// dies. A child that was scored before is drawn again, so that the whole budget goes to new architectures.
/// Errors: as `runSearch`. Source: Real et al. 2019, Algorithm 1.
Result<SearchOutcome> evolveByAge(const SearchSetup &setup, const SearchContext &context, const TaskControl &control);

} // namespace foresearch::search
