#include "core/search/objectives.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <set>

namespace foresearch::search {

namespace {

/// Points with the places that they come from.
struct Places {
    std::vector<Point> points;
    std::vector<IndividualPlace> places;
};

/// Only what nobody dominates; of equal points all.
void keepFront(Places &all)
{
    const std::vector<std::size_t> ranks = frontRanks(all.points);
    Places front;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        if (ranks[i] > 0)
            continue;
        front.points.push_back(std::move(all.points[i]));
        front.places.push_back(all.places[i]);
    }
    all = std::move(front);
}

/// Adds the architectures of a generation that are not in `seen` yet.
void addPoints(const std::vector<Generation> &generations, std::size_t index, std::span<const Objective> objectives,
               std::set<space::Architecture> &seen, Places &all)
{
    const Generation &generation = generations[index];
    for (std::size_t i = 0; i < generation.individuals.size(); ++i) {
        auto point = pointOf(generation.individuals[i], generation.scale, objectives);
        if (!point || !seen.insert(generation.individuals[i].architecture).second)
            continue;
        all.points.push_back(*std::move(point));
        all.places.push_back({index, i});
    }
}

double volumeBelow(std::span<const Point> points, const Point &reference, std::size_t objectives);

/// The points cut by the last objective into slices of equal dominance.
double sliced(std::span<const Point> points, const Point &reference, std::size_t objectives)
{
    const std::size_t last = objectives - 1;
    std::vector<Point> sorted(points.begin(), points.end());
    std::sort(sorted.begin(), sorted.end(), [&](const Point &a, const Point &b) { return a[last] < b[last]; });
    double volume = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const double end = i + 1 < sorted.size() ? sorted[i + 1][last] : reference[last];
        if (end > sorted[i][last])
            volume += (end - sorted[i][last]) * volumeBelow(std::span(sorted).first(i + 1), reference, last);
    }
    return volume;
}

double volumeBelow(std::span<const Point> points, const Point &reference, std::size_t objectives)
{
    if (objectives > 1)
        return sliced(points, reference, objectives);
    double best = reference[0];
    for (const Point &point : points)
        best = std::min(best, point[0]);
    return reference[0] - best;
}

/// Every value as its share of the way from `best` to `worst`; all 0 where there is no way.
Point scaled(const Point &point, const Point &best, const Point &worst)
{
    Point shares;
    for (std::size_t i = 0; i < point.size(); ++i)
        shares.push_back(worst[i] > best[i] ? (point[i] - best[i]) / (worst[i] - best[i]) : 0);
    return shares;
}

/// Fills up with those beyond the constraints; equal ones keep the order of birth.
void addNearest(const Generation &generation, const Constraints &constraints, std::size_t count,
                std::vector<Survivor> &survivors)
{
    std::multimap<double, std::size_t> beyond;
    for (std::size_t i = 0; i < generation.individuals.size(); ++i)
        if (const double far = excess(constraints, generation.individuals[i].costs); far > 0)
            beyond.emplace(far, i);
    for (const auto &[far, individual] : beyond) {
        if (survivors.size() >= count)
            break;
        survivors.push_back({individual, survivors.empty() ? 0 : survivors.back().rank + 1, 0});
    }
}

} // namespace

bool dominates(const Point &a, const Point &b)
{
    bool isBetterInOne = false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] > b[i])
            return false;
        isBetterInOne = isBetterInOne || a[i] < b[i];
    }
    return isBetterInOne;
}

std::vector<std::size_t> frontRanks(std::span<const Point> points)
{
    std::vector<std::vector<std::size_t>> dominated(points.size());
    std::vector<std::size_t> dominators(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        for (std::size_t j = i + 1; j < points.size(); ++j) {
            const bool isFirst = dominates(points[i], points[j]);
            if (!isFirst && !dominates(points[j], points[i]))
                continue;
            dominated[isFirst ? i : j].push_back(isFirst ? j : i);
            ++dominators[isFirst ? j : i];
        }
    }
    std::vector<std::size_t> ranks(points.size());
    std::vector<std::size_t> front;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (dominators[i] == 0)
            front.push_back(i);
    for (std::size_t rank = 0; !front.empty(); ++rank) {
        std::vector<std::size_t> next;
        for (const std::size_t i : front) {
            ranks[i] = rank;
            for (const std::size_t j : dominated[i])
                if (--dominators[j] == 0)
                    next.push_back(j);
        }
        front = std::move(next);
    }
    return ranks;
}

std::vector<double> crowding(std::span<const Point> points, std::span<const std::size_t> front)
{
    constexpr double kInfinite = std::numeric_limits<double>::infinity();
    std::vector<double> distances(front.size());
    std::vector<std::size_t> order(front.size());
    const std::size_t objectives = front.empty() ? 0 : points[front.front()].size();
    for (std::size_t objective = 0; objective < objectives; ++objective) {
        const auto value = [&](std::size_t member) { return points[front[member]][objective]; };
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return value(a) < value(b); });
        distances[order.front()] = kInfinite;
        distances[order.back()] = kInfinite;
        const double extent = value(order.back()) - value(order.front());
        for (std::size_t i = 1; i + 1 < order.size() && extent > 0; ++i)
            distances[order[i]] += (value(order[i + 1]) - value(order[i - 1])) / extent;
    }
    return distances;
}

double hypervolume(std::vector<Point> points, const Point &reference)
{
    std::erase_if(points, [&](const Point &point) {
        for (std::size_t i = 0; i < reference.size(); ++i)
            if (!(point[i] < reference[i]))
                return true;
        return false;
    });
    return points.empty() ? 0 : volumeBelow(points, reference, reference.size());
}

std::optional<Point> pointOf(const Individual &individual, const predict::Scale &scale,
                             std::span<const Objective> objectives)
{
    if (!individual.score)
        return std::nullopt;
    Point point;
    for (const Objective objective : objectives) {
        switch (objective) {
        case Objective::Score:
            point.push_back(scale.direction == predict::Direction::HigherIsBetter ? -*individual.score
                                                                                  : *individual.score);
            break;
        case Objective::LatencyMs:
            if (!individual.costs.latencyMs)
                return std::nullopt;
            point.push_back(*individual.costs.latencyMs);
            break;
        case Objective::FlopsGiga:
            point.push_back(individual.costs.flopsGiga);
            break;
        case Objective::ParametersMillion:
            point.push_back(individual.costs.parametersMillion);
            break;
        }
    }
    return point;
}

std::vector<Survivor> survivorsOf(const Generation &generation, const Constraints &constraints,
                                  std::span<const Objective> objectives, std::size_t count)
{
    std::vector<Point> points;
    std::vector<std::size_t> individuals;
    for (std::size_t i = 0; i < generation.individuals.size(); ++i) {
        auto point = pointOf(generation.individuals[i], generation.scale, objectives);
        if (!point || excess(constraints, generation.individuals[i].costs) > 0)
            continue;
        points.push_back(*std::move(point));
        individuals.push_back(i);
    }
    const std::vector<std::size_t> ranks = frontRanks(points);
    std::vector<Survivor> survivors;
    for (std::size_t rank = 0; survivors.size() < std::min(count, points.size()); ++rank) {
        std::vector<std::size_t> front;
        for (std::size_t i = 0; i < points.size(); ++i)
            if (ranks[i] == rank)
                front.push_back(i);
        const std::vector<double> distances = crowding(points, front);
        std::vector<Survivor> members;
        for (std::size_t i = 0; i < front.size(); ++i)
            members.push_back({individuals[front[i]], rank, distances[i]});
        std::stable_sort(members.begin(), members.end(),
                         [](const Survivor &a, const Survivor &b) { return a.crowding > b.crowding; });
        members.resize(std::min(members.size(), count - survivors.size()));
        survivors.insert(survivors.end(), members.begin(), members.end());
    }
    addNearest(generation, constraints, count, survivors);
    return survivors;
}

std::vector<IndividualPlace> frontOf(const std::vector<Generation> &generations, std::span<const Objective> objectives)
{
    Places all;
    std::set<space::Architecture> seen;
    for (std::size_t g = 0; g < generations.size(); ++g) {
        addPoints(generations, g, objectives, seen, all);
        keepFront(all);
    }
    std::vector<std::size_t> order(all.points.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return all.points[a] < all.points[b]; });
    std::vector<IndividualPlace> places;
    for (const std::size_t i : order)
        places.push_back(all.places[i]);
    return places;
}

std::vector<double> hypervolumes(const std::vector<Generation> &generations, std::span<const Objective> objectives)
{
    constexpr double kInfinite = std::numeric_limits<double>::infinity();
    Point best(objectives.size(), kInfinite);
    Point worst(objectives.size(), -kInfinite);
    for (const Generation &generation : generations) {
        for (const Individual &individual : generation.individuals) {
            const auto point = pointOf(individual, generation.scale, objectives);
            for (std::size_t i = 0; point && i < point->size(); ++i) {
                best[i] = std::min(best[i], (*point)[i]);
                if (&generation == &generations.front())
                    worst[i] = std::max(worst[i], (*point)[i]);
            }
        }
    }
    std::vector<double> volumes;
    Places all;
    std::set<space::Architecture> seen;
    for (std::size_t g = 0; g < generations.size(); ++g) {
        addPoints(generations, g, objectives, seen, all);
        keepFront(all);
        std::vector<Point> shares;
        for (const Point &point : all.points)
            shares.push_back(scaled(point, best, worst));
        volumes.push_back(hypervolume(std::move(shares), Point(objectives.size(), 1)));
    }
    return volumes;
}

} // namespace foresearch::search
