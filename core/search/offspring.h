#pragma once

#include "core/search/brood.h"

#include <vector>

namespace foresearch::search {

/// Fills a brood as HAT does: the parents as they are, then `mutations` mutants and `crossovers` children of two.
/// Contract: there is a parent. Errors: those of Brood::add.
Result<> addOffspring(Brood &brood, const std::vector<Individual> &parents, const SearchSetup &setup,
                      const TaskControl &control);

} // namespace foresearch::search
