#include "core/search/offspring.h"

namespace foresearch::search {

Result<> addOffspring(Brood &brood, const std::vector<Individual> &parents, const SearchSetup &setup,
                      const TaskControl &control)
{
    const EvolutionOptions &options = setup.options;
    const Breeding breeding(setup.space);
    for (const Individual &parent : parents)
        brood.keep(parent);

    const auto mutant = [&](Rng &rng) {
        const Individual &parent = parents[rng.below(parents.size())];
        return Proposal{
            breeding.mutated(parent.genome, options.mutationProbability, rng), Origin::Mutation, {parent.id}};
    };
    if (auto added = brood.add(options.mutations, mutant, control); !added || parents.size() < 2)
        return added;

    const auto child = [&](Rng &rng) {
        const std::size_t first = rng.below(parents.size());
        const std::size_t other = rng.below(parents.size() - 1);
        const std::size_t second = other < first ? other : other + 1;
        return Proposal{Breeding::crossed(parents[first].genome, parents[second].genome, rng),
                        Origin::Crossover,
                        {parents[first].id, parents[second].id}};
    };
    return brood.add(options.crossovers, child, control);
}

} // namespace foresearch::search
