#pragma once

#include "core/search/lineage.h"
#include "core/space/hyperparameter.h"

#include <vector>

namespace foresearch::search {

/// In what two architectures differ: one hyperparameter and all its values.
struct PartChange {
    space::Hyperparameter part = space::Hyperparameter::EncoderEmbedDim;
    std::vector<int> before; ///< one value, or one for each layer
    std::vector<int> after;
    friend bool operator==(const PartChange &, const PartChange &) = default;
};

/// The hyperparameters in which `after` differs from `before`, in the order of the genes. Where a side's layer count
/// differs, lists of the layers that both have are compared.
std::vector<PartChange> partChanges(const space::Architecture &before, const space::Architecture &after);

/// The making of an architecture in a run. The copies that an elite leaves in later iterations are no births.
struct Birth {
    Ancestor place;                   ///< where it was born; the distance is that of `ancestry`
    std::vector<std::size_t> parents; ///< indices into the births; the nearest (with the fewest changes) first
    std::vector<PartChange> changes;  ///< against the nearest parent; none of one that was drawn at random
    bool isTrunk = false;             ///< on the line of nearest parents that ends with the individual
    friend bool operator==(const Birth &, const Birth &) = default;
};

/// Every birth that the individual with this id comes from, by iteration; the last is its own. Empty where there is no
/// such individual. Contract: ids count up through `generations`.
std::vector<Birth> births(const std::vector<Generation> &generations, std::size_t id);

} // namespace foresearch::search
