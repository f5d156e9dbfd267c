#pragma once

#include "core/search/individual.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace foresearch::search {

/// One individual in the ancestry of another.
struct Ancestor {
    std::size_t id = 0;
    int iteration = 1;
    std::size_t index = 0; ///< in its generation
    int distance = 0;      ///< generations back by the shortest way; 0: the individual itself
    friend bool operator==(const Ancestor &, const Ancestor &) = default;
};

/// Where the individual with this id is, or nothing. Contract: ids count up through `generations`.
std::optional<Ancestor> findIndividual(const std::vector<Generation> &generations, std::size_t id);

/// The individual and all its ancestors back to those that were drawn at random, each once, nearest first.
/// Empty where there is no such individual.
std::vector<Ancestor> ancestry(const std::vector<Generation> &generations, std::size_t id);

} // namespace foresearch::search
