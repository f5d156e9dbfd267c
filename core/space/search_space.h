#pragma once

#include "core/base/result.h"
#include "core/space/architecture.h"

#include <string>
#include <vector>

namespace foresearch::space {

/// The values that an architecture may take, each list in the order of HAT's configuration files
/// (the order decides what a seeded sample is).
struct Choices {
    std::vector<int> encoderEmbedDims;
    std::vector<int> encoderLayerCounts;
    std::vector<int> encoderFfnDims;
    std::vector<int> encoderSelfHeads;
    std::vector<int> decoderEmbedDims;
    std::vector<int> decoderLayerCounts;
    std::vector<int> decoderFfnDims;
    std::vector<int> decoderSelfHeads;
    std::vector<int> decoderCrossHeads;
    std::vector<int> arbitraryAttentions;
    friend bool operator==(const Choices &, const Choices &) = default;
};

enum class EmbeddingSharing {
    All,  ///< one table for source, target and output (WMT)
    None, ///< three tables (IWSLT)
};

/// What one architecture of the space is measured with.
struct FixedSizes {
    int qkvDim = 512;
    int vocabularySize = 32768;
    int sentenceLength = 30; ///< source and target tokens of the FLOPs convention (S = T)
    EmbeddingSharing embeddingSharing = EmbeddingSharing::All;
    friend bool operator==(const FixedSizes &, const FixedSizes &) = default;
};

/// A search space of encoder-decoder Transformers. Every list is non-empty, without repeats, and positive
/// (arbitrary attention: -1 or positive); heads divide qkvDim.
/// Source: Wang et al. 2020 (HAT), configs; Jawahar et al. 2023, Table 6.
struct SearchSpace {
    std::string name;
    std::string title;
    Choices choices;
    FixedSizes sizes;

    int maxEncoderLayers() const;
    int maxDecoderLayers() const;
    friend bool operator==(const SearchSpace &, const SearchSpace &) = default;
};

/// HAT's spaces: hat-wmt14-en-de, hat-wmt14-en-fr, hat-wmt19-en-de, hat-iwslt14-de-en.
const std::vector<SearchSpace> &builtinSpaces();

/// Errors: NotFound, naming the spaces there are.
Result<SearchSpace> findSpace(const std::string &name);

/// Whether the space could be what it says. Errors: BadValue, naming the list.
Result<> validate(const SearchSpace &space);

/// Whether `architecture` lies in `space`. Errors: BadValue, naming the layer, the value and the choices.
Result<> checkMembership(const SearchSpace &space, const Architecture &architecture);

/// Number of distinct architectures (phenotypes); exact below 2^53.
double distinctArchitectures(const SearchSpace &space);

/// All maxima or all minima, every arbitrary attention = 1 (or the list's nearest), as in sandwich sampling.
/// Source: HAT get_represent_configs (ALGORITHMS 3.1).
Architecture largestArchitecture(const SearchSpace &space);
Architecture smallestArchitecture(const SearchSpace &space);

} // namespace foresearch::space
