#pragma once

#include "core/space/search_space.h"

#include <cstdint>

namespace foresearch::space {

/// Which program's draws to repeat; the same step gives different architectures in each.
enum class DrawOrder {
    Hat, ///< HAT
    Mos, ///< MoS and LLMAS: two draws more after every layer, for sublayers to drop (none in the published spaces)
};

/// The architecture that HAT's supernet training draws in optimiser step `step` (from 0), number by number as with
/// Python's generator seeded with the step.
/// Source: HAT, fairseq/utils.py sample_configs (ALGORITHMS 1.4).
Architecture sampleForTraining(const SearchSpace &space, std::uint64_t step, DrawOrder order);

} // namespace foresearch::space
