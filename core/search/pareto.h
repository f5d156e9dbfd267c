#pragma once

#include "core/predict/predictor.h"

#include <cstddef>
#include <span>
#include <vector>

namespace foresearch::search {

/// A score and what it costs (lower is better).
struct Tradeoff {
    double score = 0;
    double cost = 0;
    friend bool operator==(const Tradeoff &, const Tradeoff &) = default;
};

/// Indices of the points that no other point dominates (is at least as good in both and better in one), by rising cost;
/// of equal points the first. Contract: all finite. Cost: O(n log n).
std::vector<std::size_t> paretoFront(std::span<const Tradeoff> points, predict::Direction scoreDirection);

} // namespace foresearch::search
