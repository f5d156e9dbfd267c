#include "core/search/evolution.h"

#include "core/search/generation_maker.h"
#include "core/search/offspring.h"

namespace foresearch::search {

namespace {

class Evolution final : public GenerationMaker {
public:
    Result<Generation> next(const std::vector<Generation> &past, Workshop &workshop,
                            const TaskControl &control) const override
    {
        Generation generation = workshop.begin(past);
        Brood brood = workshop.brood(past, generation, Repeats::Refused);
        const EvolutionOptions &options = workshop.setup().options;
        const auto filled = past.empty()
                                ? brood.addRandom(options.population, control)
                                : addOffspring(brood, parentsAfter(past, workshop.setup().schedule, options.parents),
                                               workshop.setup(), control);
        if (!filled)
            return propagate(filled);
        if (const auto scored = workshop.score(generation, 0, control); !scored)
            return propagate(scored);
        return generation;
    }
};

} // namespace

Result<SearchOutcome> evolve(const SearchSetup &setup, const SearchContext &context, const TaskControl &control)
{
    return runGenerations(withStrategy(setup, Strategy::Evolution), context, Evolution(), control);
}

} // namespace foresearch::search
