#pragma once

#include "core/space/encodings.h"
#include "core/space/search_space.h"

#include <cstdint>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

/// The command `space`: what it writes about spaces and architectures.
namespace foresearch::space {

/// A table for reading, one row a space.
std::string spacesTable(std::span<const SearchSpace> spaces);

/// A JSON array of {"name", "title", "genes", "distinct_architectures"}.
std::string spacesJson(std::span<const SearchSpace> spaces);

/// Choices, sizes, number of architectures and the costs of its extremes, for reading.
std::string spaceDescription(const SearchSpace &space);

/// How architectures are drawn.
enum class SampleOrder {
    Free, ///< every gene uniform, one stream of draws from the seed (genome.h)
    Hat,  ///< what HAT's training draws in steps seed, seed + 1, ... (sampling.h)
    Mos,  ///< likewise MoS's
};

/// Names as the command line takes them: free, hat, mos.
std::optional<SampleOrder> sampleOrderNamed(std::string_view name);

struct SampleRequest {
    std::uint64_t count = 1;
    std::uint64_t seed = 0;
    SampleOrder order = SampleOrder::Free;
};

/// Canonical JSON, one architecture a line. Stops where `out` fails.
void writeSamples(const SearchSpace &space, const SampleRequest &request, std::ostream &out);

/// A JSON list of features for every architecture, one a line; every number leads back to the same double.
/// Contract: the architectures are in the space.
void writeFeaturesJson(const SearchSpace &space, std::span<const Architecture> architectures, Features features,
                       std::ostream &out);

} // namespace foresearch::space
