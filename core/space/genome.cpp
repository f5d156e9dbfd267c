#include "core/space/genome.h"

#include <algorithm>

namespace foresearch::space {

std::size_t geneCount(const SearchSpace &space, Hyperparameter hyperparameter)
{
    if (!isPerLayer(hyperparameter))
        return 1;
    return static_cast<std::size_t>(isEncoderHyperparameter(hyperparameter) ? space.maxEncoderLayers()
                                                                            : space.maxDecoderLayers());
}

std::size_t geneCount(const SearchSpace &space)
{
    std::size_t count = 0;
    for (const Hyperparameter hyperparameter : kHyperparameters)
        count += geneCount(space, hyperparameter);
    return count;
}

GenePlace genePlace(const SearchSpace &space, std::size_t gene)
{
    for (const Hyperparameter hyperparameter : kHyperparameters) {
        const std::size_t count = geneCount(space, hyperparameter);
        if (gene < count)
            return {hyperparameter, gene};
        gene -= count;
    }
    return {};
}

std::size_t choiceCount(const SearchSpace &space, std::size_t gene)
{
    return choicesOf(space.choices, genePlace(space, gene).hyperparameter).size();
}

Architecture decode(const SearchSpace &space, const Genome &genome)
{
    Architecture architecture;
    std::size_t first = 0;
    for (const Hyperparameter hyperparameter : kHyperparameters) {
        const std::vector<int> &choices = choicesOf(space.choices, hyperparameter);
        // A side's layer count precedes its per-layer genes, so that the layers are there by now.
        for (std::size_t layer = 0; layer < valueCount(architecture, hyperparameter); ++layer)
            setValue(architecture, hyperparameter, layer, choices[genome[first + layer]]);
        first += geneCount(space, hyperparameter);
    }
    return architecture;
}

Genome encode(const SearchSpace &space, const Architecture &architecture)
{
    Genome genome(geneCount(space), 0);
    std::size_t first = 0;
    for (const Hyperparameter hyperparameter : kHyperparameters) {
        const std::vector<int> &choices = choicesOf(space.choices, hyperparameter);
        for (std::size_t layer = 0; layer < valueCount(architecture, hyperparameter); ++layer) {
            const auto chosen = std::find(choices.begin(), choices.end(), value(architecture, hyperparameter, layer));
            genome[first + layer] = static_cast<std::uint8_t>(chosen - choices.begin());
        }
        first += geneCount(space, hyperparameter);
    }
    return genome;
}

Genome sampleGenome(const SearchSpace &space, Rng &rng)
{
    Genome genome;
    genome.reserve(geneCount(space));
    for (const Hyperparameter hyperparameter : kHyperparameters) {
        const std::size_t choices = choicesOf(space.choices, hyperparameter).size();
        for (std::size_t i = 0; i < geneCount(space, hyperparameter); ++i)
            genome.push_back(static_cast<std::uint8_t>(rng.below(choices)));
    }
    return genome;
}

} // namespace foresearch::space
