#include "core/search/pareto.h"

#include "core/search/individual.h"

#include <algorithm>
#include <numeric>

namespace foresearch::search {

std::vector<std::size_t> paretoFront(std::span<const Tradeoff> points, predict::Direction scoreDirection)
{
    std::vector<std::size_t> order(points.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (points[a].cost != points[b].cost)
            return points[a].cost < points[b].cost;
        return isBetter(points[a].score, points[b].score, scoreDirection);
    });
    // By rising cost, a point is on the front when its score beats all that cost less.
    std::vector<std::size_t> front;
    for (const std::size_t i : order) {
        if (front.empty() || isBetter(points[i].score, points[front.back()].score, scoreDirection))
            front.push_back(i);
    }
    return front;
}

} // namespace foresearch::search
