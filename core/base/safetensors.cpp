#include "core/base/safetensors.h"

#include "core/base/file.h"
#include "core/base/file_parts.h"
#include "core/base/json.h"
#include "core/base/sha256.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

namespace foresearch {

// The format is little endian; so is every machine that we build for.
static_assert(std::endian::native == std::endian::little);

namespace {

constexpr std::string_view kMetadataKey = "__metadata__";
constexpr std::size_t kLengthBytes = sizeof(std::uint64_t);

struct TypeEntry {
    TensorType type;
    std::string_view name;
    std::size_t bytes;
};

constexpr std::array<TypeEntry, 13> kTypes = {{
    {TensorType::F64, "F64", 8},
    {TensorType::F32, "F32", 4},
    {TensorType::F16, "F16", 2},
    {TensorType::BF16, "BF16", 2},
    {TensorType::I64, "I64", 8},
    {TensorType::I32, "I32", 4},
    {TensorType::I16, "I16", 2},
    {TensorType::I8, "I8", 1},
    {TensorType::U64, "U64", 8},
    {TensorType::U32, "U32", 4},
    {TensorType::U16, "U16", 2},
    {TensorType::U8, "U8", 1},
    {TensorType::Bool, "BOOL", 1},
}};

const TypeEntry &entry(TensorType type)
{
    return *std::find_if(kTypes.begin(), kTypes.end(), [type](const TypeEntry &known) { return known.type == type; });
}

std::string shapeText(const TensorShape &shape)
{
    std::string text = "[";
    for (const std::size_t size : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    return text + "]";
}

template <typename T>
T load(const char *bytes)
{
    T value;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

float floatOfHalf(std::uint16_t bits)
{
    const float sign = (bits & 0x8000U) != 0 ? -1.0F : 1.0F;
    const int exponent = (bits >> 10U) & 0x1fU;
    const auto fraction = static_cast<float>(bits & 0x3ffU);
    if (exponent == 0x1f)
        return fraction == 0 ? sign * std::numeric_limits<float>::infinity() : std::numeric_limits<float>::quiet_NaN();
    if (exponent == 0)
        return sign * std::ldexp(fraction, -24);
    return sign * std::ldexp(fraction + 1024, exponent - 25);
}

float loadFloat(TensorType type, const char *bytes)
{
    switch (type) {
    case TensorType::F64:
        return static_cast<float>(load<double>(bytes));
    case TensorType::F16:
        return floatOfHalf(load<std::uint16_t>(bytes));
    case TensorType::BF16:
        return std::bit_cast<float>(static_cast<std::uint32_t>(load<std::uint16_t>(bytes)) << 16U);
    default:
        return load<float>(bytes);
    }
}

bool isFloatingPoint(TensorType type)
{
    return type == TensorType::F64 || type == TensorType::F32 || type == TensorType::F16 || type == TensorType::BF16;
}

} // namespace

std::string_view name(TensorType type)
{
    return entry(type).name;
}

std::size_t bytesPerElement(TensorType type)
{
    return entry(type).bytes;
}

/// Reads the header; nothing of a file that fails is kept.
class SafetensorsParser {
public:
    explicit SafetensorsParser(Safetensors &file) : m_file(file), m_source{.name = file.m_source} {}

    Result<> run()
    {
        const auto header = readHeader();
        if (!header)
            return propagate(header);
        const JsonCursor root(*header, m_source);
        if (!header->is_object())
            return root.problem(ErrorCode::BadFormat, root.found(), "an object");
        for (const auto &[key, value] : header->items()) {
            const auto member = root.at(key);
            if (!member)
                return propagate(member);
            const auto done = key == kMetadataKey ? readMetadata(*member) : readTensor(key, *member);
            if (!done)
                return done;
        }
        return checkCoverage();
    }

private:
    Unexpected problem(const std::string &found, const std::string &expected) const
    {
        return fail(ErrorCode::BadFormat, describeProblem(m_source, {}, found, expected));
    }

    Result<Json> readHeader()
    {
        const std::string &content = m_file.m_content;
        if (content.size() < kLengthBytes)
            return problem(std::to_string(content.size()) + " bytes", "a safetensors file of at least 8");
        const auto length = load<std::uint64_t>(content.data());
        if (length > Safetensors::kMaxHeaderBytes || length > content.size() - kLengthBytes)
            return problem("a header of " + std::to_string(length) + " bytes in a file of "
                               + std::to_string(content.size()),
                           "a safetensors file");
        m_dataBegin = kLengthBytes + static_cast<std::size_t>(length);
        m_file.m_dataBegin = m_dataBegin;
        const std::string_view text(content.data() + kLengthBytes, static_cast<std::size_t>(length));
        if (!text.starts_with('{'))
            return problem("a header that does not begin with {", "a safetensors file");
        auto header = parseJson(text, m_source);
        if (!header)
            return header;
        if (const auto repeated = repeatedKey(text))
            return problem("tensor \"" + *repeated + "\" twice", "each tensor once");
        return header;
    }

    /// The parser itself would silently take the last one.
    static std::optional<std::string> repeatedKey(std::string_view text)
    {
        std::set<std::string> keys;
        std::optional<std::string> repeated;
        const auto see = [&](int depth, Json::parse_event_t event, Json &parsed) {
            if (depth == 1 && event == Json::parse_event_t::key && !keys.insert(parsed.get<std::string>()).second)
                repeated = parsed.get<std::string>();
            return true;
        };
        [[maybe_unused]] const Json parsed = Json::parse(text, see, false);
        return repeated;
    }

    Result<> readMetadata(const JsonCursor &cursor)
    {
        if (!cursor.json().is_object())
            return cursor.problem(ErrorCode::BadFormat, cursor.found(), "an object");
        for (const auto &[key, value] : cursor.json().items()) {
            const auto member = cursor.at(key);
            if (!member)
                return propagate(member);
            const auto text = member->text();
            if (!text)
                return propagate(text);
            m_file.m_metadata.emplace(key, *text);
        }
        return {};
    }

    Result<> readTensor(const std::string &tensor, const JsonCursor &cursor)
    {
        Safetensors::Place place;
        if (const auto type = readType(cursor, place); !type)
            return type;
        const auto bytes = readShape(cursor, place);
        if (!bytes)
            return propagate(bytes);
        if (const auto offsets = readOffsets(cursor, *bytes, place); !offsets)
            return offsets;
        m_file.m_tensors.emplace(tensor, std::move(place));
        return {};
    }

    static Result<> readType(const JsonCursor &cursor, Safetensors::Place &place)
    {
        const auto member = cursor.at("dtype");
        if (!member)
            return propagate(member);
        const auto text = member->text();
        if (!text)
            return propagate(text);
        const auto *const known =
            std::find_if(kTypes.begin(), kTypes.end(), [&](const TypeEntry &type) { return type.name == *text; });
        if (known == kTypes.end())
            return member->problem(ErrorCode::BadValue, member->found(), "F64, F32, F16, BF16, I64 to U8 or BOOL");
        place.type = known->type;
        return {};
    }

    /// The number of bytes that the shape says.
    static Result<std::size_t> readShape(const JsonCursor &cursor, Safetensors::Place &place)
    {
        const auto member = cursor.at("shape");
        if (!member)
            return propagate(member);
        const auto sizes = member->elements();
        if (!sizes)
            return propagate(sizes);
        std::size_t bytes = bytesPerElement(place.type);
        for (const JsonCursor &element : *sizes) {
            const auto size = element.integer(0, std::numeric_limits<std::int64_t>::max());
            if (!size)
                return propagate(size);
            if (__builtin_mul_overflow(bytes, static_cast<std::size_t>(*size), &bytes))
                return member->problem(ErrorCode::BadValue, "more elements than 64 bits count", "a shape");
            place.shape.push_back(static_cast<std::size_t>(*size));
        }
        return bytes;
    }

    Result<> readOffsets(const JsonCursor &cursor, std::size_t bytes, Safetensors::Place &place) const
    {
        const auto member = cursor.at("data_offsets");
        if (!member)
            return propagate(member);
        const auto offsets = member->elements();
        if (!offsets)
            return propagate(offsets);
        if (offsets->size() != 2)
            return member->problem(ErrorCode::BadFormat, member->found(), "a list of 2");
        const auto dataBytes = static_cast<std::int64_t>(m_file.m_content.size() - m_dataBegin);
        const auto begin = offsets->front().integer(0, dataBytes);
        if (!begin)
            return propagate(begin);
        const auto end = offsets->back().integer(*begin, dataBytes);
        if (!end)
            return propagate(end);
        if (static_cast<std::size_t>(*end - *begin) != bytes)
            return member->problem(ErrorCode::BadValue, std::to_string(*end - *begin) + " bytes",
                                   std::to_string(bytes) + " for " + std::string(name(place.type)) + " "
                                       + shapeText(place.shape));
        place.begin = m_dataBegin + static_cast<std::size_t>(*begin);
        place.end = m_dataBegin + static_cast<std::size_t>(*end);
        return {};
    }

    Result<> checkCoverage() const
    {
        std::size_t covered = m_dataBegin;
        for (const std::string &tensor : m_file.names()) {
            const Safetensors::Place &place = m_file.m_tensors.at(tensor);
            if (place.begin != covered)
                return m_file.problem(
                    tensor, ErrorCode::BadFormat, "data from byte " + std::to_string(place.begin - m_dataBegin),
                    "from byte " + std::to_string(covered - m_dataBegin) + ", where the tensor before it ends");
            covered = place.end;
        }
        if (covered != m_file.m_content.size())
            return problem(std::to_string(m_file.m_content.size() - covered) + " bytes after the last tensor", "none");
        return {};
    }

    Safetensors &m_file;
    TextSource m_source;
    std::size_t m_dataBegin = 0;
};

Result<Safetensors> Safetensors::open(const std::filesystem::path &path)
{
    auto content = readFile(path, kMaxFileBytes);
    if (!content)
        return propagate(content);
    return parse(*std::move(content), path.string());
}

Result<Safetensors> Safetensors::parse(std::string content, const std::string &source)
{
    Safetensors file;
    file.m_source = source;
    file.m_content = std::move(content);
    if (const auto done = SafetensorsParser(file).run(); !done)
        return propagate(done);
    return file;
}

std::vector<std::string> Safetensors::names() const
{
    std::vector<std::string> names;
    names.reserve(m_tensors.size());
    for (const auto &[tensor, place] : m_tensors)
        names.push_back(tensor);
    // By their end too, so that empty tensors stand before the data that begins where they are.
    std::stable_sort(names.begin(), names.end(), [this](const std::string &a, const std::string &b) {
        const Place &left = m_tensors.at(a);
        const Place &right = m_tensors.at(b);
        return std::pair(left.begin, left.end) < std::pair(right.begin, right.end);
    });
    return names;
}

Result<TensorView> Safetensors::tensor(const std::string &tensor) const
{
    const auto found = m_tensors.find(tensor);
    if (found == m_tensors.end())
        return problem(tensor, ErrorCode::NotFound, "nothing", "this tensor");
    const Place &place = found->second;
    return TensorView{.type = place.type,
                      .shape = place.shape,
                      .bytes = std::string_view(m_content).substr(place.begin, place.end - place.begin)};
}

Result<std::vector<float>> Safetensors::floats(const std::string &tensor, const TensorShape &shape) const
{
    const auto view = this->tensor(tensor);
    if (!view)
        return propagate(view);
    if (view->shape != shape)
        return problem(tensor, ErrorCode::BadValue, "shape " + shapeText(view->shape), shapeText(shape));
    if (!isFloatingPoint(view->type))
        return problem(tensor, ErrorCode::BadValue, "dtype " + std::string(name(view->type)), "F64, F32, F16 or BF16");
    const std::size_t step = bytesPerElement(view->type);
    std::vector<float> values(view->bytes.size() / step);
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = loadFloat(view->type, view->bytes.data() + i * step);
        if (!std::isfinite(values[i]))
            return problem(tensor, ErrorCode::BadValue,
                           "a value that is not finite (element " + std::to_string(i) + ")", "finite numbers");
    }
    return values;
}

Unexpected Safetensors::problem(const std::string &tensor, ErrorCode code, const std::string &found,
                                const std::string &expected) const
{
    return fail(code, describeProblem({.name = m_source}, tensor, found, expected));
}

namespace {

/// What the header says of a tensor.
struct HeaderEntry {
    std::string name;
    TensorShape shape;
    std::size_t bytes = 0;
};

std::string headerOf(const std::vector<HeaderEntry> &entries, TensorType type,
                     const std::map<std::string, std::string> &metadata)
{
    OrderedJson header = OrderedJson::object();
    if (!metadata.empty())
        header[std::string(kMetadataKey)] = metadata;
    std::size_t offset = 0;
    for (const HeaderEntry &entry : entries) {
        const std::size_t end = offset + entry.bytes;
        header[entry.name] = {{"dtype", name(type)}, {"shape", entry.shape}, {"data_offsets", {offset, end}}};
        offset = end;
    }
    std::string text = header.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
    // Spaces, so that the tensors begin where any element may be read in place.
    text.append((kLengthBytes - text.size() % kLengthBytes) % kLengthBytes, ' ');
    const auto length = static_cast<std::uint64_t>(text.size());
    return std::string(reinterpret_cast<const char *>(&length), sizeof length) + text;
}

std::string headerOf(std::span<const NamedTensor> tensors, const std::map<std::string, std::string> &metadata)
{
    std::vector<HeaderEntry> entries;
    for (const NamedTensor &tensor : tensors)
        entries.push_back({tensor.name, tensor.shape, tensor.values.size_bytes()});
    return headerOf(entries, TensorType::F32, metadata);
}

/// Rounded to the nearest, ties to even. Contract: finite.
void appendBf16(float value, std::string &bytes)
{
    auto bits = std::bit_cast<std::uint32_t>(value);
    bits += 0x7fff + ((bits >> 16) & 1);
    const auto upper = static_cast<std::uint16_t>(bits >> 16);
    bytes.append(reinterpret_cast<const char *>(&upper), sizeof upper);
}

std::string_view bytesOf(const NamedTensor &tensor)
{
    return {reinterpret_cast<const char *>(tensor.values.data()), tensor.values.size_bytes()};
}

} // namespace

std::string toSafetensors(std::span<const NamedTensor> tensors, const std::map<std::string, std::string> &metadata)
{
    std::string content = headerOf(tensors, metadata);
    content.reserve(std::accumulate(tensors.begin(), tensors.end(), content.size(),
                                    [](std::size_t sum, const NamedTensor &t) { return sum + t.values.size_bytes(); }));
    for (const NamedTensor &tensor : tensors)
        content += bytesOf(tensor);
    return content;
}

Result<std::string> inBf16(const Safetensors &file)
{
    std::vector<HeaderEntry> entries;
    std::string data;
    for (const std::string &tensor : file.names()) {
        const auto view = file.tensor(tensor);
        if (!view)
            return propagate(view);
        const auto values = file.floats(tensor, view->shape);
        if (!values)
            return propagate(values);
        for (const float value : *values)
            appendBf16(value, data);
        entries.push_back({tensor, view->shape, values->size() * bytesPerElement(TensorType::BF16)});
    }
    std::map<std::string, std::string> metadata = file.metadata();
    if (const auto hash = metadata.find("sha256"); hash != metadata.end())
        hash->second = sha256(data);
    return headerOf(entries, TensorType::BF16, metadata) + data;
}

Result<> writeSafetensors(const std::filesystem::path &path, std::span<const NamedTensor> tensors,
                          const std::map<std::string, std::string> &metadata)
{
    const std::string header = headerOf(tensors, metadata);
    std::vector<std::string_view> parts{header};
    for (const NamedTensor &tensor : tensors)
        parts.push_back(bytesOf(tensor));
    return writeFileParts(path, parts);
}

} // namespace foresearch
