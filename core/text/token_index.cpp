#include "core/text/token_index.h"

#include "core/base/json.h"

#include <bit>
#include <cstring>
#include <limits>
#include <optional>

namespace foresearch::text {

// The files are little endian; so is every machine that we build for.
static_assert(std::endian::native == std::endian::little);

namespace {

constexpr std::string_view kMappedMagic("MMIDIDX\0\0", 9);
constexpr std::string_view kOlderMagic("TNTIDX\0\0", 8);
constexpr std::uint64_t kVersion = 1;

template <typename T>
T load(std::string_view bytes, std::size_t at)
{
    T value;
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
}

std::optional<IdType> idType(std::uint64_t code)
{
    switch (code) {
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
    case 8:
        return static_cast<IdType>(code);
    default: // 6 and 7 are floating-point
        return std::nullopt;
    }
}

} // namespace

std::size_t bytesPerId(IdType type)
{
    switch (type) {
    case IdType::U8:
    case IdType::I8:
        return 1;
    case IdType::I16:
    case IdType::U16:
        return 2;
    case IdType::I32:
        return 4;
    case IdType::I64:
        return 8;
    }
    return 8;
}

class TokenIndexParser {
public:
    TokenIndexParser(std::string_view bytes, std::size_t dataBytes, const std::string &source)
        : m_bytes(bytes)
        , m_dataBytes(dataBytes)
        , m_source{source}
    {
        m_index.m_bytes = bytes;
    }

    Result<TokenIndex> run()
    {
        const bool isMapped = m_bytes.starts_with(kMappedMagic);
        if (!isMapped && !m_bytes.starts_with(kOlderMagic))
            return problem(ErrorCode::BadFormat, "another beginning", "MMIDIDX or TNTIDX, fairseq's binarised data");
        const auto header = isMapped ? readMapped() : readOlder();
        if (!header)
            return propagate(header);
        for (std::size_t sentence = 0; sentence < m_index.size(); ++sentence)
            if (const auto checked = checkEntry(sentence); !checked)
                return propagate(checked);
        return m_index;
    }

private:
    Unexpected problem(ErrorCode code, const std::string &found, const std::string &expected) const
    {
        return fail(code, describeProblem(m_source, {}, found, expected));
    }

    Unexpected cut(std::uint64_t expectedBytes) const
    {
        return problem(ErrorCode::BadFormat, std::to_string(m_bytes.size()) + " bytes",
                       expectedBytes == 0 ? "an index" : std::to_string(expectedBytes));
    }

    Result<> checkVersion(std::size_t at) const
    {
        const auto version = load<std::uint64_t>(m_bytes, at);
        if (version != kVersion)
            return problem(version > kVersion ? ErrorCode::NewerVersion : ErrorCode::BadFormat,
                           "version " + std::to_string(version), "version " + std::to_string(kVersion));
        return {};
    }

    Result<> readType(std::uint64_t code)
    {
        const auto type = idType(code);
        if (!type)
            return problem(ErrorCode::BadValue, "element type " + std::to_string(code),
                           "1 to 5 or 8, which are whole numbers");
        m_index.m_type = *type;
        return {};
    }

    /// The size of the whole file for `entries` of `bytesEach` behind a header. 0: more than there can be.
    static std::uint64_t fileBytes(std::size_t header, std::uint64_t entries, std::uint64_t bytesEach)
    {
        std::uint64_t bytes = 0;
        const bool isTooLarge =
            __builtin_mul_overflow(entries, bytesEach, &bytes) || __builtin_add_overflow(bytes, header, &bytes);
        return isTooLarge ? 0 : bytes;
    }

    Result<> readMapped()
    {
        constexpr std::size_t kHeader = 26;
        if (m_bytes.size() < kHeader)
            return cut(0);
        if (const auto version = checkVersion(kMappedMagic.size()); !version)
            return version;
        if (const auto type = readType(load<std::uint8_t>(m_bytes, 17)); !type)
            return type;
        const auto count = load<std::uint64_t>(m_bytes, 18);
        const std::uint64_t expected = fileBytes(kHeader, count, sizeof(std::int32_t) + sizeof(std::int64_t));
        if (m_bytes.size() != expected)
            return cut(expected);
        m_index.m_size = count;
        m_index.m_lengths = kHeader;
        m_index.m_places = kHeader + count * sizeof(std::int32_t);
        return {};
    }

    Result<> readOlder()
    {
        constexpr std::size_t kHeader = 48;
        if (m_bytes.size() < kHeader)
            return cut(0);
        m_index.m_isOneBased = true;
        if (const auto version = checkVersion(kOlderMagic.size()); !version)
            return version;
        if (const auto type = readType(load<std::uint64_t>(m_bytes, 16)); !type)
            return type;
        const auto bytesOfAnId = load<std::uint64_t>(m_bytes, 24);
        if (bytesOfAnId != bytesPerId(m_index.m_type))
            return problem(ErrorCode::BadValue, "ids of " + std::to_string(bytesOfAnId) + " bytes",
                           std::to_string(bytesPerId(m_index.m_type)));
        const auto count = load<std::uint64_t>(m_bytes, 32);
        const auto lengths = load<std::uint64_t>(m_bytes, 40);
        // A sentence of ids has one length; only tensors have more.
        if (lengths != count)
            return problem(ErrorCode::BadValue, std::to_string(lengths) + " lengths", std::to_string(count));
        const std::uint64_t expected = fileBytes(kHeader + 16, count, 24);
        if (m_bytes.size() != expected)
            return cut(expected);
        m_index.m_size = count;
        m_index.m_places = kHeader + (count + 1) * 8;
        m_index.m_lengths = m_index.m_places + (count + 1) * 8;
        return checkOlderPlaces();
    }

    /// The lengths are taken in order, which is what the first list must say.
    Result<> checkOlderPlaces() const
    {
        for (std::size_t i = 0; i <= m_index.size(); ++i) {
            if (load<std::uint64_t>(m_bytes, 48 + i * 8) != i)
                return problem(ErrorCode::BadValue, "sentence " + std::to_string(i) + " with another's length",
                               "lengths in order");
        }
        return {};
    }

    Result<> checkEntry(std::size_t sentence) const
    {
        const std::uint64_t each = bytesPerId(m_index.m_type);
        const auto [length, place] = entry(sentence);
        std::uint64_t begin = 0;
        std::uint64_t bytes = 0;
        const bool isOutside =
            length < 0 || place < 0 || __builtin_mul_overflow(static_cast<std::uint64_t>(length), each, &bytes)
            || __builtin_mul_overflow(static_cast<std::uint64_t>(place), m_index.m_isOneBased ? each : 1, &begin)
            || begin > m_dataBytes || bytes > m_dataBytes - begin;
        if (isOutside)
            return problem(ErrorCode::BadValue,
                           "sentence " + std::to_string(sentence) + " of " + std::to_string(length) + " ids from "
                               + std::to_string(place) + " on",
                           "one inside the " + std::to_string(m_dataBytes) + " bytes of data");
        return {};
    }

    struct Entry {
        std::int64_t length = 0;
        std::int64_t place = 0;
    };
    Entry entry(std::size_t sentence) const
    {
        const auto place = load<std::int64_t>(m_bytes, m_index.m_places + sentence * 8);
        if (m_index.m_isOneBased)
            return {load<std::int64_t>(m_bytes, m_index.m_lengths + sentence * 8), place};
        return {load<std::int32_t>(m_bytes, m_index.m_lengths + sentence * 4), place};
    }

    std::string_view m_bytes;
    std::size_t m_dataBytes;
    TextSource m_source;
    TokenIndex m_index;
};

Result<TokenIndex> TokenIndex::parse(std::string_view bytes, std::size_t dataBytes, const std::string &source)
{
    return TokenIndexParser(bytes, dataBytes, source).run();
}

std::size_t TokenIndex::length(std::size_t sentence) const
{
    if (m_isOneBased)
        return static_cast<std::size_t>(load<std::int64_t>(m_bytes, m_lengths + sentence * 8));
    return static_cast<std::size_t>(load<std::int32_t>(m_bytes, m_lengths + sentence * 4));
}

std::size_t TokenIndex::begin(std::size_t sentence) const
{
    const auto place = static_cast<std::size_t>(load<std::int64_t>(m_bytes, m_places + sentence * 8));
    return m_isOneBased ? place * bytesPerId(m_type) : place;
}

} // namespace foresearch::text
