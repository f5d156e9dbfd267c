#include "core/search/controls.h"

#include "core/search/generation_maker.h"

#include <algorithm>
#include <deque>

namespace foresearch::search {

namespace {

int newInIteration(const EvolutionOptions &options, bool isFirst)
{
    return isFirst ? options.population : options.mutations + options.crossovers;
}

class RandomSearch final : public GenerationMaker {
public:
    Result<Generation> next(const std::vector<Generation> &past, Workshop &workshop,
                            const TaskControl &control) const override
    {
        Generation generation = workshop.begin(past);
        Brood brood = workshop.brood(past, generation, Repeats::Refused);
        const int count = newInIteration(workshop.setup().options, past.empty());
        if (const auto filled = brood.addRandom(count, control); !filled)
            return propagate(filled);
        if (const auto scored = workshop.score(generation, 0, control); !scored)
            return propagate(scored);
        return generation;
    }
};

class RegularisedEvolution final : public GenerationMaker {
public:
    Result<Generation> next(const std::vector<Generation> &past, Workshop &workshop,
                            const TaskControl &control) const override
    {
        Generation generation = workshop.begin(past);
        Brood brood = workshop.brood(past, generation, Repeats::Refused);
        const int count = newInIteration(workshop.setup().options, past.empty());
        const auto made = past.empty() ? brood.addRandom(count, control) : Result<>();
        if (!made)
            return propagate(made);
        const auto scored = past.empty() ? workshop.score(generation, 0, control)
                                         : age({past, workshop, brood, generation}, count, control);
        if (!scored)
            return propagate(scored);
        return generation;
    }

private:
    struct Scene {
        const std::vector<Generation> &past;
        Workshop &workshop;
        Brood &brood;
        Generation &generation;
    };

    static Result<> age(const Scene &scene, int count, const TaskControl &control)
    {
        const SearchSetup &setup = scene.workshop.setup();
        const Breeding breeding(setup.space);
        std::deque<Individual> living = survivors(scene.past, setup.options.population);
        for (const Generation &generation : scene.past) {
            for (const Individual &individual : generation.individuals)
                scene.brood.refuse(individual.architecture);
        }
        const auto child = [&](Rng &rng) {
            const Individual &parent = tournament(living, setup.options.sampleSize, scene.generation.scale, rng);
            return Proposal{breeding.withOneGeneChanged(parent.genome, rng), Origin::Mutation, {parent.id}};
        };
        auto &individuals = scene.generation.individuals;
        while (individuals.size() < static_cast<std::size_t>(count)) {
            const std::size_t before = individuals.size();
            if (auto added = scene.brood.add(1, child, control); !added)
                return added;
            if (individuals.size() == before) // a space with hardly more architectures than the population
                return scene.workshop.score(scene.generation, before, control);
            if (auto scored = scene.workshop.score(scene.generation, before, control); !scored)
                return scored;
            living.push_back(individuals.back());
            living.pop_front();
        }
        return {};
    }

    /// The youngest `count` of all, oldest first.
    static std::deque<Individual> survivors(const std::vector<Generation> &past, int count)
    {
        std::deque<Individual> living;
        for (const Generation &generation : past) {
            for (const Individual &individual : generation.individuals) {
                living.push_back(individual);
                if (living.size() > static_cast<std::size_t>(count))
                    living.pop_front();
            }
        }
        return living;
    }

    static const Individual &tournament(const std::deque<Individual> &living, int sampleSize,
                                        const predict::Scale &scale, Rng &rng)
    {
        const Individual *best = &living[rng.below(living.size())];
        for (int i = 1; i < sampleSize; ++i) {
            const Individual &rival = living[rng.below(living.size())];
            if (rival.score && (!best->score || isBetter(*rival.score, *best->score, scale.direction)))
                best = &rival;
        }
        return *best;
    }
};

} // namespace

Result<SearchOutcome> searchRandomly(const SearchSetup &setup, const SearchContext &context, const TaskControl &control)
{
    return runGenerations(withStrategy(setup, Strategy::RandomSearch), context, RandomSearch(), control);
}

Result<SearchOutcome> evolveByAge(const SearchSetup &setup, const SearchContext &context, const TaskControl &control)
{
    return runGenerations(withStrategy(setup, Strategy::RegularisedEvolution), context, RegularisedEvolution(),
                          control);
}

} // namespace foresearch::search
