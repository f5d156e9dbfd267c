#pragma once

#include "core/eval/tfs_eval.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// How TFS-Eval is made: which architectures are trained, and how the trained ones are split.
/// Source: Jawahar et al. 2023, section 5.1; ALGORITHMS 8.5.
namespace foresearch::eval {

/// Up to `count` different architectures, as many of every number of decoder layers as of any other, or one more or
/// fewer; everything else is uniform. Fewer of a number of which the space has not enough, and others instead. A longer
/// sample begins with the shorter ones.
std::vector<space::Architecture> sampleOverDepths(const space::SearchSpace &space, std::size_t count,
                                                  std::uint64_t seed);

/// For each seed, that many random entries as demonstrations and all others as test architectures. An entry that is not
/// there changes nothing of the others' order.
std::vector<TfsSplit> drawSplits(std::span<const std::optional<TfsEntry>> entries, std::span<const int> seeds,
                                 std::size_t demonstrations);

} // namespace foresearch::eval
