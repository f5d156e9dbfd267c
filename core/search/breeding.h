#pragma once

#include "core/base/rng.h"
#include "core/space/genome.h"

#include <cstddef>
#include <vector>

namespace foresearch::search {

/// Mutation and crossover of genomes. Every child lies in the space, since genes are choices.
/// Source: HAT, evolution.py (ALGORITHMS 1.6, 1.7).
class Breeding {
public:
    explicit Breeding(const space::SearchSpace &space);

    /// Each gene is drawn anew with `probability`, and may come out the same.
    space::Genome mutated(const space::Genome &parent, double probability, Rng &rng) const;

    /// One gene gets another value. A space with a single architecture gives a copy.
    space::Genome withOneGeneChanged(const space::Genome &parent, Rng &rng) const;

    /// Each gene from one parent or the other, evenly.
    static space::Genome crossed(const space::Genome &first, const space::Genome &second, Rng &rng);

private:
    std::vector<std::size_t> m_choiceCounts; ///< of each gene
    std::vector<std::size_t> m_freeGenes;    ///< those with more than one choice
};

} // namespace foresearch::search
