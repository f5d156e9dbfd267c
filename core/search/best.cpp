#include "core/search/best.h"

#include "core/search/published_evolution.h"

namespace foresearch::search {

std::optional<IndividualPlace> bestUnder(const std::vector<Generation> &generations, std::string_view predictor)
{
    std::optional<IndividualPlace> best;
    double bestScore = 0;
    for (std::size_t g = 0; g < generations.size(); ++g) {
        const Generation &generation = generations[g];
        if (generation.predictor != predictor)
            continue;
        for (std::size_t i = 0; i < generation.individuals.size(); ++i) {
            const auto &score = generation.individuals[i].score;
            if (score && (!best || isBetter(*score, bestScore, generation.scale.direction))) {
                bestScore = *score;
                best = {g, i};
            }
        }
    }
    return best;
}

std::optional<IndividualPlace> findArchitecture(const std::vector<Generation> &generations,
                                                const space::Architecture &architecture,
                                                std::optional<std::size_t> preferred)
{
    const auto findIn = [&](std::size_t generation) -> std::optional<IndividualPlace> {
        const auto &individuals = generations[generation].individuals;
        for (std::size_t i = 0; i < individuals.size(); ++i)
            if (individuals[i].architecture == architecture)
                return IndividualPlace{generation, i};
        return std::nullopt;
    };
    if (preferred && *preferred < generations.size())
        if (const auto place = findIn(*preferred))
            return place;
    for (std::size_t g = generations.size(); g > 0; --g)
        if (const auto place = findIn(g - 1))
            return place;
    return std::nullopt;
}

std::optional<IndividualPlace> findBest(const std::vector<Generation> &generations, const SearchSetup &setup)
{
    const bool isOpen = setup.schedule.rule() && !generations.empty();
    const std::string &last = isOpen ? generations.back().predictor : setup.schedule.lastPredictor();
    if (setup.strategy != Strategy::PublishedEvolution)
        return bestUnder(generations, last);
    if (generations.empty() || generations.back().predictor != last)
        return std::nullopt;
    const auto parents = publishedParents(generations.back(), setup.options.parents);
    if (parents.empty())
        return std::nullopt;
    return IndividualPlace{generations.size() - 1, parents.front()};
}

} // namespace foresearch::search
