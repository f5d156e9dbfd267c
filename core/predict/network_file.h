#pragma once

#include "core/predict/supernet_file.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

/// Networks that stand alone, as safetensors whose size is the network's own: networkTensors() in order, under HAT's
/// names, with the metadata
///
///     "format": "foresearch-subtransformer", "version": "1"
///     "architecture": canonical JSON (space/architecture_json.h)
///     "space": that it is of, whose largest widths its positions are made for
///     "supernet": fingerprint of the supernet that it was cut out of; left out where it was trained from scratch
///     "sha256": of the tensors' data
///
/// SupernetFile reads them.
namespace foresearch::predict {

inline constexpr const char *kNetworkFormat = "foresearch-subtransformer";

/// A network's tensor, and where a supernet of its space has it: rows from `firstRow` on, the first columns.
struct NetworkPart {
    SupernetTensor tensor;
    std::string superName;
    TensorShape superShape;
    std::size_t firstRow = 0;
};

/// networkTensors() with their places. Contract: the architecture is in the space.
std::vector<NetworkPart> networkParts(const space::Architecture &architecture, const space::SearchSpace &space);

/// Numbers of a tensor.
std::size_t elementCount(const TensorShape &shape);

/// A part's values out of the supernet's tensor, and back into it. Shapes: `all` the supernet's, `values` the part's.
std::vector<float> cutOut(std::span<const float> all, const NetworkPart &part);
void putInto(std::span<float> all, std::span<const float> values, const NetworkPart &part);

/// The bytes of a file with one architecture's tensors, cut out of the supernet; of a mixture, mixed.
/// Contract: supernet.check(architecture).
std::string subTransformerBytes(const SupernetFile &supernet, const space::Architecture &architecture);

/// Writes a network that was trained from scratch, whole or not at all. Contract: the tensors are those of
/// networkTensors(architecture, space), in their order. Errors: CannotWrite.
Result<> writeNetwork(const std::filesystem::path &path, const space::SearchSpace &space,
                      const space::Architecture &architecture, std::span<const NamedTensor> tensors);

} // namespace foresearch::predict
