#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Tensors with names, in the format of github.com/huggingface/safetensors: 8 bytes N (little endian), N bytes of JSON
/// that say each tensor's dtype, shape and place, then the tensors. Every library of the field reads it, and reading
/// one runs no code.
namespace foresearch {

enum class TensorType { F64, F32, F16, BF16, I64, I32, I16, I8, U64, U32, U16, U8, Bool };

/// The dtype as the format spells it: "F32".
std::string_view name(TensorType type);
std::size_t bytesPerElement(TensorType type);

using TensorShape = std::vector<std::size_t>;

/// One tensor, row-major, little endian.
struct TensorView {
    TensorType type = TensorType::F32;
    TensorShape shape;
    std::string_view bytes;
};

/// A file whose every tensor was checked: a known dtype, a shape that fits its bytes, no overlap and no gap.
class Safetensors {
public:
    static constexpr std::uintmax_t kMaxFileBytes = std::uintmax_t{16} << 30;
    static constexpr std::size_t kMaxHeaderBytes = std::size_t{100} << 20; ///< the reference implementation's

    /// Errors: those of readFile and parse.
    static Result<Safetensors> open(const std::filesystem::path &path);
    /// `source` names the file in messages. Errors: BadFormat, BadValue, naming source, tensor, found and expected.
    static Result<Safetensors> parse(std::string content, const std::string &source);

    const std::string &source() const { return m_source; }
    const std::map<std::string, std::string> &metadata() const { return m_metadata; }

    /// Names in the order of their data.
    std::vector<std::string> names() const;
    bool contains(const std::string &tensor) const { return m_tensors.contains(tensor); }

    /// The tensors' data, one after another.
    std::string_view data() const { return std::string_view(m_content).substr(m_dataBegin); }

    /// Errors: NotFound, naming source and tensor. The view lives as long as this object.
    Result<TensorView> tensor(const std::string &tensor) const;

    /// The values of a tensor of any floating-point dtype. Errors: NotFound; BadValue (another shape, not
    /// floating-point, a value that is not finite).
    Result<std::vector<float>> floats(const std::string &tensor, const TensorShape &shape) const;

private:
    friend class SafetensorsParser;

    struct Place {
        TensorType type = TensorType::F32;
        TensorShape shape;
        std::size_t begin = 0; ///< in m_content
        std::size_t end = 0;
    };

    Unexpected problem(const std::string &tensor, ErrorCode code, const std::string &found,
                       const std::string &expected) const;

    std::string m_source;
    std::string m_content;
    std::size_t m_dataBegin = 0;
    std::map<std::string, std::string> m_metadata;
    std::map<std::string, Place> m_tensors;
};

/// A tensor to be written.
struct NamedTensor {
    std::string name;
    TensorShape shape;
    std::span<const float> values; ///< as many as the shape says
};

/// The bytes of a file with these tensors as F32. Equal arguments give equal bytes.
/// Contract: the names differ from each other and from "__metadata__"; values fit their shapes.
std::string toSafetensors(std::span<const NamedTensor> tensors, const std::map<std::string, std::string> &metadata);

/// The bytes of a file with the same tensors and metadata in half the room: BF16, rounded to the nearest. A "sha256" in
/// the metadata becomes that of the new data. Errors: those of Safetensors::floats.
Result<std::string> inBf16(const Safetensors &file);

/// Writes these bytes as writeFile does, without holding them in memory. Contract: that of toSafetensors.
/// Errors: CannotWrite.
Result<> writeSafetensors(const std::filesystem::path &path, std::span<const NamedTensor> tensors,
                          const std::map<std::string, std::string> &metadata);

} // namespace foresearch
