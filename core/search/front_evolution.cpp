#include "core/search/front_evolution.h"

#include "core/search/generation_maker.h"
#include "core/search/objectives.h"

#include <algorithm>

namespace foresearch::search {

namespace {

class FrontEvolution final : public GenerationMaker {
public:
    Result<Generation> next(const std::vector<Generation> &past, Workshop &workshop,
                            const TaskControl &control) const override
    {
        Generation generation = workshop.begin(past);
        const SearchSetup &setup = workshop.setup();
        const auto survivors = past.empty() ? std::vector<Survivor>() : survivorsAfter(past.back(), setup);
        const Limits limits = isAnyBeyond(survivors, past, setup) ? Limits::Preferred : Limits::Kept;
        Brood brood = workshop.brood(past, generation, Repeats::Refused, limits);
        const auto filled = past.empty() ? brood.addRandomOrNearest(setup.options.population, control)
                                         : breed(past.back(), survivors, setup, brood, control);
        if (!filled)
            return propagate(filled);
        if (const auto scored = workshop.score(generation, 0, control); !scored)
            return propagate(scored);
        return generation;
    }

private:
    static std::vector<Survivor> survivorsAfter(const Generation &before, const SearchSetup &setup)
    {
        return survivorsOf(before, setup.constraints, setup.objectives,
                           static_cast<std::size_t>(setup.options.population));
    }

    static bool isAnyBeyond(const std::vector<Survivor> &survivors, const std::vector<Generation> &past,
                            const SearchSetup &setup)
    {
        return std::any_of(survivors.begin(), survivors.end(), [&](const Survivor &survivor) {
            return excess(setup.constraints, past.back().individuals[survivor.individual].costs) > 0;
        });
    }

    static Result<> breed(const Generation &before, const std::vector<Survivor> &survivors, const SearchSetup &setup,
                          Brood &brood, const TaskControl &control)
    {
        const EvolutionOptions &options = setup.options;
        const Breeding breeding(setup.space);
        for (const Survivor &survivor : survivors)
            brood.keep(before.individuals[survivor.individual]);
        if (survivors.empty())
            return {};
        const auto parent = [&](Rng &rng) -> const Individual & {
            const Survivor &first = survivors[rng.below(survivors.size())];
            const Survivor &second = survivors[rng.below(survivors.size())];
            return before.individuals[winner(first, second).individual];
        };
        const auto mutant = [&](Rng &rng) {
            const Individual &only = parent(rng);
            return Proposal{
                breeding.mutated(only.genome, options.mutationProbability, rng), Origin::Mutation, {only.id}};
        };
        if (auto added = brood.add(options.mutations, mutant, control); !added || survivors.size() < 2)
            return added;
        const auto child = [&](Rng &rng) {
            const Individual &first = parent(rng);
            const Individual *second = &parent(rng);
            while (second == &first)
                second = &before.individuals[survivors[rng.below(survivors.size())].individual];
            return Proposal{
                Breeding::crossed(first.genome, second->genome, rng), Origin::Crossover, {first.id, second->id}};
        };
        return brood.add(options.crossovers, child, control);
    }

    static const Survivor &winner(const Survivor &first, const Survivor &second)
    {
        if (first.rank != second.rank)
            return first.rank < second.rank ? first : second;
        return second.crowding > first.crowding ? second : first;
    }
};

} // namespace

Result<SearchOutcome> evolveFront(const SearchSetup &setup, const SearchContext &context, const TaskControl &control)
{
    return runGenerations(withStrategy(setup, Strategy::ParetoEvolution), context, FrontEvolution(), control);
}

} // namespace foresearch::search
