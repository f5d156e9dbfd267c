#pragma once

#include "core/space/architecture.h"

#include <compare>
#include <cstddef>
#include <span>
#include <vector>

namespace foresearch::nn {

/// One sub-layer of a network. Its result depends on itself and on the steps before it, so that networks with a common
/// beginning share it.
struct Step {
    enum class Kind {
        EmbedSource,
        EncoderAttention,
        EncoderFeedForward,
        EmbedTarget,
        SelfAttention,
        CrossAttention,
        DecoderFeedForward
    };
    Kind kind = Kind::EmbedSource;
    int layer = 0;
    int size = 0;               ///< width, heads or FFN dimension
    int arbitraryAttention = 0; ///< of CrossAttention
    friend auto operator<=>(const Step &, const Step &) = default;
};

using Steps = std::vector<Step>;

/// Encoder first, then decoder.
Steps stepsOf(const space::Architecture &architecture);

/// Networks in an order in which every common beginning comes once: a walk over the tree of all steps.
struct ScoringPlan {
    struct Network {
        Steps steps;
        std::vector<std::size_t> architectures; ///< those that are this network, by their places in the call
    };
    std::vector<Network> networks; ///< by their steps

    /// Steps of all networks, and those that have to be computed.
    std::size_t stepCount() const;
    std::size_t distinctStepCount() const;
};

ScoringPlan planScoring(std::span<const space::Architecture> architectures);

/// How many steps two networks have in common at the beginning.
std::size_t commonSteps(const Steps &a, const Steps &b);

} // namespace foresearch::nn
