#pragma once

#include "core/search/best.h"
#include "core/search/setup.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

/// Several objectives at once: who dominates whom, how crowded a front is, and how much it dominates.
namespace foresearch::search {

/// The values of an individual's objectives, each turned so that lower is better. All of a list have equal lengths.
using Point = std::vector<double>;

/// Whether `a` is at least as good in all and better in one.
bool dominates(const Point &a, const Point &b);

/// The front each point lies on: 0 for those that nobody dominates, 1 for those that only the former do, and so on.
/// Contract: no value is NaN. Cost: O(n^2) comparisons.
/// Source: Deb et al. 2002, section III.A (fast non-dominated sorting).
std::vector<std::size_t> frontRanks(std::span<const Point> points);

/// How alone each member of `front` (indices of `points`) is on it, in its order: the sum over the objectives of the
/// distance between its neighbours, as a share of the front's extent; infinite at both ends of each objective.
/// Source: Deb et al. 2002, section III.B.
std::vector<double> crowding(std::span<const Point> points, std::span<const std::size_t> front);

/// The volume that the points dominate and that lies below `reference`; points that are not below it in every objective
/// add nothing. Cost: O(n^(objectives - 1)). Source: While et al. 2006 (by slicing objectives).
double hypervolume(std::vector<Point> points, const Point &reference);

/// Nothing where the individual has no score, or no latency that is wanted.
std::optional<Point> pointOf(const Individual &individual, const predict::Scale &scale,
                             std::span<const Objective> objectives);

/// The `count` individuals that are kept: whole fronts, then the least crowded of the front that is too large, then
/// those beyond the constraints, the least far first, each a front of its own; each with what tournaments ask for.
/// Individuals within the constraints that have no point are not kept. Source: Deb et al. 2002, section VI (constrained
/// domination).
struct Survivor {
    std::size_t individual = 0; ///< index in the generation
    std::size_t rank = 0;
    double crowding = 0;
};
std::vector<Survivor> survivorsOf(const Generation &generation, const Constraints &constraints,
                                  std::span<const Objective> objectives, std::size_t count);

/// All that nobody in any generation dominates, each architecture once, by rising first objective.
std::vector<IndividualPlace> frontOf(const std::vector<Generation> &generations, std::span<const Objective> objectives);

/// How much of the box between the best value of each objective in all generations and the worst in the first one is
/// dominated by what each generation, and those before it, found: never falls, at most 1.
std::vector<double> hypervolumes(const std::vector<Generation> &generations, std::span<const Objective> objectives);

} // namespace foresearch::search
