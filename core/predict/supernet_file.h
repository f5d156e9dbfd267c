#pragma once

#include "core/base/safetensors.h"
#include "core/predict/mixture.h"
#include "core/space/search_space.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

/// SuperTransformers as files: safetensors (base/safetensors.h) with the names and shapes of HAT's (fairseq's) state
/// dict, so that a published checkpoint works once it is saved as safetensors. What HAT's state dict has besides is
/// passed over where it is constant ("encoder.version", "decoder.version", "*.embed_positions._float_tensor") and must
/// be equal where it is tied ("decoder.embed_tokens.weight" of a space that shares all embeddings).
///
/// Files of ours say more in their metadata:
///
///     "format": "foresearch-supernet"
///     "version": "1"
///     "space": the space as JSON (space/space_json.h)
///     "sha256": of the tensors' data
///     "mixture": of a mixture of supernets, {"kind": "layer" or "neuron", "experts": 2, "router_width": 128}; the file
///                then has the tensors of predict/mixture.h too
///
/// The file of a network that stands alone (predict/network_file.h) is read too, as a supernet of its space of which
/// only that architecture is there.
namespace foresearch::predict {

inline constexpr const char *kSupernetFormat = "foresearch-supernet";
inline constexpr int kSupernetFileVersion = 1;

/// A network's tensor: name and shape.
struct SupernetTensor {
    std::string name;
    TensorShape shape;
    friend bool operator==(const SupernetTensor &, const SupernetTensor &) = default;
};

/// Every tensor of a supernet of `space`, in the order of HAT's state dict. All have the largest sizes of the space.
/// Shapes: weights are [out, in]; attention's input projections are one tensor of the rows of query, key and value
/// where both widths are equal, else three. Source: HAT, transformer_super.py.
std::vector<SupernetTensor> supernetTensors(const space::SearchSpace &space);

/// The same of one architecture that stands alone, which has only what it needs: with widths that differ, query, key
/// and value are three tensors, and a table that both sides share is as wide as the wider one.
std::vector<SupernetTensor> networkTensors(const space::Architecture &architecture, const space::SearchSpace &space);

/// The values of a supernet, checked. Large, so it is passed about as shared_ptr<const SupernetFile>.
class SupernetFile {
public:
    /// Errors: those of Safetensors::open and parse.
    static Result<std::shared_ptr<const SupernetFile>> open(const std::filesystem::path &path,
                                                            const std::optional<space::SearchSpace> &space);

    /// Without `space`, the file's own, or where it says none, the built-in space of these sizes.
    /// Errors: BadFormat, NewerVersion (another format or version); NotFound (a tensor that is missing, no known
    /// space); BadValue (a tensor of another shape, one too many, a value that is not finite, data that were changed),
    /// naming source, tensor, found and expected.
    static Result<std::shared_ptr<const SupernetFile>> parse(std::string content, const std::string &source,
                                                             const std::optional<space::SearchSpace> &space);

    const std::string &source() const { return m_file.source(); }
    const space::SearchSpace &space() const { return m_space; }
    /// What the feed-forward layers are mixed of; none for a plain supernet.
    const std::optional<MixtureSettings> &mixture() const { return m_mixture; }
    /// The only architecture that the weights are of, in a network's file; none: all of the space.
    const std::optional<space::Architecture> &architecture() const { return m_architecture; }
    /// Whether the weights are those of this one too. Errors: BadValue, naming what was found and expected.
    Result<> check(const space::Architecture &architecture) const;
    /// SHA-256 of the tensors' data: which weights these are.
    const std::string &fingerprint() const { return m_fingerprint; }
    std::size_t parameterCount() const { return m_parameterCount; } ///< in the file

    /// Row-major; zeros where a network's file has nothing. Contract: `tensor` is one of supernetTensors(space()) or of
    /// the mixture's.
    std::span<const float> values(const std::string &tensor) const;

private:
    friend class SupernetReader;
    explicit SupernetFile(Safetensors file) : m_file(std::move(file)) {}

    Safetensors m_file;
    space::SearchSpace m_space;
    std::optional<MixtureSettings> m_mixture;
    std::optional<space::Architecture> m_architecture;
    std::string m_fingerprint;
    std::size_t m_parameterCount = 0;
    std::unordered_map<std::string, std::span<const float>> m_values; ///< into m_file or m_converted
    std::vector<std::vector<float>> m_converted;                      ///< what is not stored as it is used
};

/// The bytes of a file of ours. Contract: the tensors are those of supernetTensors(space), in their order, then those
/// of the mixture.
std::string supernetBytes(const space::SearchSpace &space, std::span<const NamedTensor> tensors,
                          const std::optional<MixtureSettings> &mixture = std::nullopt);

/// SHA-256 of the tensors' data: SupernetFile::fingerprint() of the file that has them.
std::string fingerprintOf(std::span<const NamedTensor> tensors);

/// Writes these bytes, whole or not at all, without holding them in memory. Errors: CannotWrite.
Result<> writeSupernet(const std::filesystem::path &path, const space::SearchSpace &space,
                       std::span<const NamedTensor> tensors, const std::optional<MixtureSettings> &mixture);

} // namespace foresearch::predict
