#pragma once

#include "core/search/individual.h"
#include "core/search/setup.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace foresearch::search {

/// An individual of a run.
struct IndividualPlace {
    std::size_t generation = 0; ///< index, from 0
    std::size_t individual = 0;
    friend bool operator==(const IndividualPlace &, const IndividualPlace &) = default;
};

/// The best score that `predictor` gave in any iteration; the first of equals. Nothing while it gave none.
std::optional<IndividualPlace> bestUnder(const std::vector<Generation> &generations, std::string_view predictor);

/// Where an architecture is: in generation `preferred` if it is there, else in the last that has it.
std::optional<IndividualPlace> findArchitecture(const std::vector<Generation> &generations,
                                                const space::Architecture &architecture,
                                                std::optional<std::size_t> preferred = {});

/// What a search with this setup returns after `generations`: the best under the schedule's last predictor (of an
/// automatic one: under whoever scored last); of the published code, what it would say (see `evolveAsPublished`).
/// Nothing while that predictor gave no score.
std::optional<IndividualPlace> findBest(const std::vector<Generation> &generations, const SearchSetup &setup);

} // namespace foresearch::search
