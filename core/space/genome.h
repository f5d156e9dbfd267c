#pragma once

#include "core/base/rng.h"
#include "core/space/search_space.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace foresearch::space {

/// One choice *index* per gene, so that every child of mutation or crossover is in the space.
/// Shapes: HAT's layout for the space's maximal layer counts Le and L: E, layers, FFN x Le, heads x Le of the
/// encoder, then E, layers, FFN x L, self heads x L, cross heads x L, arbitrary attention x L of the decoder
/// (40 genes in HAT's spaces). Several genomes are one architecture, since genes of unused layers say
/// nothing. Source: HAT, evolution.py Converter.
using Genome = std::vector<std::uint8_t>;

/// What a gene stands for.
struct GenePlace {
    Hyperparameter hyperparameter = Hyperparameter::EncoderEmbedDim;
    std::size_t layer = 0; ///< from 0
    friend bool operator==(const GenePlace &, const GenePlace &) = default;
};

std::size_t geneCount(const SearchSpace &space);
/// Genes of one hyperparameter: 1, or the most layers of its side.
std::size_t geneCount(const SearchSpace &space, Hyperparameter hyperparameter);
/// Contract: gene < geneCount.
GenePlace genePlace(const SearchSpace &space, std::size_t gene);
/// Number of values that `gene` may take. Contract: gene < geneCount.
std::size_t choiceCount(const SearchSpace &space, std::size_t gene);

/// The architecture of a genome; genes of unused layers are dropped.
/// Contract: geneCount genes, each below its choiceCount.
Architecture decode(const SearchSpace &space, const Genome &genome);

/// The genome of an architecture with 0 in every unused gene: equal architectures, equal genomes.
/// Contract: the architecture is in the space.
Genome encode(const SearchSpace &space, const Architecture &architecture);

/// Every gene uniform and independent. Source: HAT, evolution.py random_sample.
Genome sampleGenome(const SearchSpace &space, Rng &rng);

} // namespace foresearch::space
