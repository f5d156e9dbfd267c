#include "core/search/progress.h"

#include <algorithm>
#include <array>
#include <set>

namespace foresearch::search {

namespace {

/// Best first.
std::vector<double> sortedScores(const Generation &generation)
{
    std::vector<double> scores;
    for (const Individual &individual : generation.individuals)
        if (individual.score)
            scores.push_back(*individual.score);
    std::sort(scores.begin(), scores.end(),
              [&](double a, double b) { return isBetter(a, b, generation.scale.direction); });
    return scores;
}

double median(const std::vector<double> &sorted)
{
    const std::size_t middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

ScaleProgress &progressOf(std::vector<ScaleProgress> &all, const predict::Scale &scale)
{
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const ScaleProgress &one) { return one.scale == scale; });
    return found != all.end() ? *found : all.emplace_back(ScaleProgress{scale, {}});
}

} // namespace

std::vector<ScaleProgress> progressByScale(const std::vector<Generation> &generations)
{
    std::vector<ScaleProgress> all;
    for (const Generation &generation : generations) {
        ScaleProgress &progress = progressOf(all, generation.scale);
        ProgressPoint point{generation.iteration, generation.predictor, {}, {}, {}};
        const auto before =
            std::find_if(progress.points.rbegin(), progress.points.rend(),
                         [&](const ProgressPoint &other) { return other.predictor == generation.predictor; });
        if (before != progress.points.rend())
            point.best = before->best;
        if (const std::vector<double> scores = sortedScores(generation); !scores.empty()) {
            point.iterationBest = scores.front();
            point.iterationMedian = median(scores);
            if (!point.best || isBetter(scores.front(), *point.best, generation.scale.direction))
                point.best = scores.front();
        }
        progress.points.push_back(std::move(point));
    }
    return all;
}

double diversity(const Generation &generation)
{
    const std::size_t count = generation.individuals.size();
    if (count < 2)
        return 0;
    const std::size_t genes = generation.individuals.front().genome.size();
    double sum = 0;
    for (std::size_t gene = 0; gene < genes; ++gene) {
        std::array<std::size_t, 256> counts{};
        for (const Individual &individual : generation.individuals)
            ++counts[individual.genome[gene]];
        std::size_t alike = 0;
        for (const std::size_t one : counts)
            alike += one > 0 ? one * (one - 1) : 0;
        sum += 1 - static_cast<double>(alike) / static_cast<double>(count * (count - 1));
    }
    return genes > 0 ? sum / static_cast<double>(genes) : 0;
}

std::optional<double> costOf(const Costs &costs, CostKind kind)
{
    switch (kind) {
    case CostKind::LatencyMs:
        return costs.latencyMs;
    case CostKind::FlopsGiga:
        return costs.flopsGiga;
    case CostKind::ParametersMillion:
        return costs.parametersMillion;
    }
    return std::nullopt;
}

std::vector<ScoredPlace> scoredPlaces(const std::vector<Generation> &generations, const predict::Scale &scale,
                                      CostKind kind)
{
    std::vector<ScoredPlace> places;
    std::set<space::Architecture> seen;
    for (std::size_t g = 0; g < generations.size(); ++g) {
        if (generations[g].scale != scale)
            continue;
        for (std::size_t i = 0; i < generations[g].individuals.size(); ++i) {
            const Individual &individual = generations[g].individuals[i];
            const auto cost = costOf(individual.costs, kind);
            if (individual.score && cost && seen.insert(individual.architecture).second)
                places.push_back({g, i, {*individual.score, *cost}});
        }
    }
    return places;
}

} // namespace foresearch::search
