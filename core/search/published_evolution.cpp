#include "core/search/published_evolution.h"

#include "core/search/generation_maker.h"
#include "core/search/offspring.h"

#include <algorithm>

namespace foresearch::search {

std::vector<std::size_t> publishedParents(const Generation &generation, int count)
{
    std::vector<std::size_t> scored;
    for (std::size_t i = 0; i < generation.individuals.size(); ++i) {
        if (generation.individuals[i].score)
            scored.push_back(i);
    }
    std::stable_sort(scored.begin(), scored.end(), [&](std::size_t a, std::size_t b) {
        return *generation.individuals[a].score < *generation.individuals[b].score;
    });
    const auto kept = std::min(scored.size(), static_cast<std::size_t>(count));
    const auto end = scored.begin() + static_cast<std::ptrdiff_t>(kept);
    if (generation.scale.direction == predict::Direction::HigherIsBetter)
        scored.erase(scored.begin(), scored.end() - static_cast<std::ptrdiff_t>(kept));
    else
        scored.erase(end, scored.end());
    return scored;
}

namespace {

class PublishedEvolution final : public GenerationMaker {
public:
    Result<Generation> next(const std::vector<Generation> &past, Workshop &workshop,
                            const TaskControl &control) const override
    {
        Generation generation = workshop.begin(past);
        Brood brood = workshop.brood(past, generation, Repeats::Allowed);
        const SearchSetup &setup = workshop.setup();
        const auto filled = past.empty() ? brood.addRandom(setup.options.population, control)
                                         : addOffspring(brood, parentsOf(past.back(), setup), setup, control);
        if (!filled)
            return propagate(filled);
        if (const auto scored = workshop.scoreAnew(generation, control); !scored)
            return propagate(scored);
        return generation;
    }

private:
    static std::vector<Individual> parentsOf(const Generation &generation, const SearchSetup &setup)
    {
        std::vector<Individual> parents;
        for (const std::size_t i : publishedParents(generation, setup.options.parents))
            parents.push_back(generation.individuals[i]);
        return parents;
    }
};

} // namespace

Result<SearchOutcome> evolveAsPublished(const SearchSetup &setup, const SearchContext &context,
                                        const TaskControl &control)
{
    return runGenerations(withStrategy(setup, Strategy::PublishedEvolution), context, PublishedEvolution(), control);
}

} // namespace foresearch::search
