#pragma once

#include "core/base/result.h"
#include "core/space/architecture.h"
#include "core/space/hyperparameter.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace foresearch::space {

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

/// HAT's spaces: hat-wmt14-en-de, hat-wmt14-en-fr, hat-wmt19-en-de, hat-iwslt14-de-en; and hat-mini, the same
/// kind of space small enough for a laptop.
const std::vector<SearchSpace> &builtinSpaces();

/// Errors: NotFound, naming the spaces there are.
Result<SearchSpace> findSpace(const std::string &name);

/// Why a space could not be what it says.
struct SpaceProblem {
    std::string key; ///< as in the space's JSON: "choices.decoder.ffn_dims", "sizes.qkv_dim"
    std::string found;
    std::string expected;
};

/// The first thing wrong with the space, or nothing.
std::optional<SpaceProblem> findProblem(const SearchSpace &space);

/// Whether the space could be what it says. Errors: BadValue, naming the list.
Result<> validate(const SearchSpace &space);

/// A value of an architecture that its space does not offer.
struct Violation {
    Hyperparameter hyperparameter = Hyperparameter::EncoderEmbedDim;
    std::size_t layer = 0; ///< from 0; 0 where there is one value for all layers
    std::string found;     ///< "FFN dimension 999 in decoder layer 2"
    std::string expected;  ///< "one of 3072, 2048, 1024 (space hat-wmt14-en-de)"
};

/// The first value of `architecture` outside `space`, or nothing. Cost: no allocation for members.
std::optional<Violation> findViolation(const SearchSpace &space, const Architecture &architecture);

/// The first value that no space could offer, or nothing: for architectures that come without a space.
std::optional<Violation> findViolation(const Architecture &architecture);

/// Whether `architecture` lies in `space`. Errors: BadValue, naming the layer, the value and the choices.
Result<> checkMembership(const SearchSpace &space, const Architecture &architecture);

/// Number of distinct architectures (phenotypes); exact below 2^53.
double distinctArchitectures(const SearchSpace &space);

/// All maxima or all minima, every arbitrary attention = 1 (or the list's nearest), as in sandwich sampling.
/// Source: HAT get_represent_configs (ALGORITHMS 3.1).
Architecture largestArchitecture(const SearchSpace &space);
Architecture smallestArchitecture(const SearchSpace &space);

} // namespace foresearch::space
