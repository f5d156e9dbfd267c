#include "core/search/breeding.h"

namespace foresearch::search {

Breeding::Breeding(const space::SearchSpace &space)
{
    for (std::size_t gene = 0; gene < space::geneCount(space); ++gene) {
        m_choiceCounts.push_back(space::choiceCount(space, gene));
        if (m_choiceCounts.back() > 1)
            m_freeGenes.push_back(gene);
    }
}

space::Genome Breeding::mutated(const space::Genome &parent, double probability, Rng &rng) const
{
    space::Genome child = parent;
    for (std::size_t gene = 0; gene < child.size(); ++gene) {
        if (rng.uniform() < probability)
            child[gene] = static_cast<std::uint8_t>(rng.below(m_choiceCounts[gene]));
    }
    return child;
}

space::Genome Breeding::withOneGeneChanged(const space::Genome &parent, Rng &rng) const
{
    space::Genome child = parent;
    if (m_freeGenes.empty())
        return child;
    const std::size_t gene = m_freeGenes[rng.below(m_freeGenes.size())];
    const std::size_t others = m_choiceCounts[gene] - 1;
    const std::size_t draw = rng.below(others);
    child[gene] = static_cast<std::uint8_t>(draw < parent[gene] ? draw : draw + 1);
    return child;
}

space::Genome Breeding::crossed(const space::Genome &first, const space::Genome &second, Rng &rng)
{
    space::Genome child = first;
    for (std::size_t gene = 0; gene < child.size(); ++gene) {
        if (rng.uniform() >= 0.5)
            child[gene] = second[gene];
    }
    return child;
}

} // namespace foresearch::search
