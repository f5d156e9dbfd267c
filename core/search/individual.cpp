#include "core/search/individual.h"

#include <algorithm>
#include <numeric>

namespace foresearch::search {

const char *name(Origin origin)
{
    switch (origin) {
    case Origin::Random:
        return "random";
    case Origin::Elite:
        return "elite";
    case Origin::Mutation:
        return "mutation";
    case Origin::Crossover:
        return "crossover";
    }
    return "";
}

PredictorUse &operator+=(PredictorUse &total, const PredictorUse &use)
{
    total.asked += use.asked;
    total.cached += use.cached;
    total.reused += use.reused;
    total.failed += use.failed;
    total.seconds += use.seconds;
    return total;
}

std::vector<std::size_t> ranking(const Generation &generation)
{
    const auto &individuals = generation.individuals;
    std::vector<std::size_t> order(individuals.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const auto &first = individuals[a].score;
        const auto &second = individuals[b].score;
        if (!first || !second)
            return first.has_value() && !second.has_value();
        return isBetter(*first, *second, generation.scale.direction);
    });
    return order;
}

bool isBetter(double a, double b, predict::Direction direction)
{
    return direction == predict::Direction::HigherIsBetter ? a > b : a < b;
}

} // namespace foresearch::search
