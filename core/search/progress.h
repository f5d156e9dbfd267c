#pragma once

#include "core/search/individual.h"
#include "core/search/pareto.h"
#include "core/space/search_space.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// How a search goes, as curves over its iterations and as what it has found so far.
namespace foresearch::search {

/// What one iteration adds to the curve of one scale.
struct ProgressPoint {
    int iteration = 1;
    std::string predictor;
    std::optional<double> best; ///< of all that this predictor has scored so far; none while nothing has a score
    std::optional<double> iterationBest;
    std::optional<double> iterationMedian;
    friend bool operator==(const ProgressPoint &, const ProgressPoint &) = default;
};

/// Scores of one metric, unit and direction: never mixed with others. Predictors may share a scale, but what one says
/// of its best is nothing that another has reached.
struct ScaleProgress {
    predict::Scale scale;
    std::vector<ProgressPoint> points; ///< by iteration; iterations of other scales are left out
};

/// One for each scale, in the order of their first iteration. Cost: O(n log n) in the individuals.
std::vector<ScaleProgress> progressByScale(const std::vector<Generation> &generations);

/// How different the individuals of a generation are: the chance that a gene of two of them differs, averaged over the
/// genes (Gini-Simpson index without bias). 0: all alike, or fewer than two individuals; at most 1.
/// Contract: genomes of one space.
double diversity(const Generation &generation);

enum class CostKind { LatencyMs, FlopsGiga, ParametersMillion };

/// Nothing where the latency is not known.
std::optional<double> costOf(const Costs &costs, CostKind kind);

/// An individual and where it lies between cost and score.
struct ScoredPlace {
    std::size_t generation = 0; ///< index
    std::size_t individual = 0;
    Tradeoff tradeoff;
};

/// All individuals with a score of this scale and a known cost, each architecture once under its first score.
std::vector<ScoredPlace> scoredPlaces(const std::vector<Generation> &generations, const predict::Scale &scale,
                                      CostKind kind);

} // namespace foresearch::search
