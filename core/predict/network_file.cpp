#include "core/predict/network_file.h"

#include "core/space/architecture_json.h"
#include "core/space/space_json.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <numeric>

namespace foresearch::predict {

using space::Architecture;
using space::SearchSpace;

namespace {

bool isFeedForward(const std::string &name)
{
    return name.find(".fc1.") != std::string::npos || name.find(".fc2.") != std::string::npos;
}

/// Of "encoder.layers.2.fc1.weight" and its like. Mixed for each of a layer's four tensors anew: a network is exported
/// once.
std::vector<float> mixedValues(const SupernetFile &supernet, const Architecture &architecture, const std::string &name)
{
    const std::string side = name.substr(0, name.find('.'));
    const std::size_t layer = std::stoul(name.substr(side.size() + std::string_view(".layers.").size()));
    MixedFeedForward mixed = mixFeedForward(supernet, architecture, side, layer, MixedPart::Architecture);
    if (name.ends_with("fc1.weight"))
        return std::move(mixed.first);
    if (name.ends_with("fc1.bias"))
        return std::move(mixed.firstBias);
    return name.ends_with("fc2.weight") ? std::move(mixed.second) : std::move(mixed.secondBias);
}

/// Calls `copy(at, offset, count)` for every row of a part: where it lies in the supernet's tensor and in its own.
void forEachRow(const NetworkPart &part, const std::function<void(std::size_t, std::size_t, std::size_t)> &copy)
{
    const TensorShape &shape = part.tensor.shape;
    if (shape.size() == 1)
        return copy(part.firstRow, 0, shape.front());
    for (std::size_t row = 0; row < shape[0]; ++row)
        copy((part.firstRow + row) * part.superShape[1], row * shape[1], shape[1]);
}

std::map<std::string, std::string> metadataOf(const SearchSpace &space, const Architecture &architecture,
                                              std::span<const NamedTensor> tensors)
{
    return {{"format", kNetworkFormat},
            {"version", "1"},
            {"architecture", space::canonicalJson(architecture)},
            {"space", space::spaceJson(space)},
            {"sha256", fingerprintOf(tensors)}};
}

} // namespace

std::size_t elementCount(const TensorShape &shape)
{
    return std::accumulate(shape.begin(), shape.end(), std::size_t{1}, std::multiplies<>());
}

std::vector<NetworkPart> networkParts(const Architecture &architecture, const SearchSpace &space)
{
    std::map<std::string, TensorShape> superShapes;
    for (SupernetTensor &tensor : supernetTensors(space))
        superShapes.emplace(std::move(tensor.name), std::move(tensor.shape));
    std::vector<NetworkPart> parts;
    for (SupernetTensor &tensor : networkTensors(architecture, space)) {
        NetworkPart part{.tensor = std::move(tensor), .superName = {}, .superShape = {}};
        part.superName = part.tensor.name;
        // Three tensors of a network whose supernet has them in one.
        constexpr std::array<std::string_view, 3> kProjections{".q_proj_weight", ".k_proj_weight", ".v_proj_weight"};
        for (std::size_t i = 0; i < kProjections.size() && !superShapes.contains(part.tensor.name); ++i) {
            if (!part.tensor.name.ends_with(kProjections[i]))
                continue;
            part.superName.replace(part.superName.size() - kProjections[i].size(), std::string::npos,
                                   ".in_proj_weight");
            part.firstRow = i * static_cast<std::size_t>(space.sizes.qkvDim);
        }
        part.superShape = superShapes.at(part.superName);
        parts.push_back(std::move(part));
    }
    return parts;
}

std::vector<float> cutOut(std::span<const float> all, const NetworkPart &part)
{
    std::vector<float> values(elementCount(part.tensor.shape));
    forEachRow(part, [&](std::size_t at, std::size_t offset, std::size_t count) {
        std::copy_n(all.begin() + static_cast<std::ptrdiff_t>(at), count,
                    values.begin() + static_cast<std::ptrdiff_t>(offset));
    });
    return values;
}

void putInto(std::span<float> all, std::span<const float> values, const NetworkPart &part)
{
    forEachRow(part, [&](std::size_t at, std::size_t offset, std::size_t count) {
        std::copy_n(values.begin() + static_cast<std::ptrdiff_t>(offset), count,
                    all.begin() + static_cast<std::ptrdiff_t>(at));
    });
}

std::string subTransformerBytes(const SupernetFile &supernet, const Architecture &architecture)
{
    const std::vector<NetworkPart> parts = networkParts(architecture, supernet.space());
    std::vector<std::vector<float>> values;
    for (const NetworkPart &part : parts)
        values.push_back(supernet.mixture() && isFeedForward(part.tensor.name)
                             ? mixedValues(supernet, architecture, part.tensor.name)
                             : cutOut(supernet.values(part.superName), part));
    std::vector<NamedTensor> named;
    for (std::size_t i = 0; i < parts.size(); ++i)
        named.push_back({parts[i].tensor.name, parts[i].tensor.shape, values[i]});
    auto metadata = metadataOf(supernet.space(), architecture, named);
    metadata.emplace("supernet", supernet.fingerprint());
    return toSafetensors(named, metadata);
}

Result<> writeNetwork(const std::filesystem::path &path, const SearchSpace &space, const Architecture &architecture,
                      std::span<const NamedTensor> tensors)
{
    return writeSafetensors(path, tensors, metadataOf(space, architecture, tensors));
}

} // namespace foresearch::predict
