#include "core/text/token_writer.h"

#include "core/base/descriptor.h"
#include "core/text/token_index.h"

#include <array>
#include <unistd.h>

namespace foresearch::text {

namespace {

constexpr std::size_t kNarrowVocabulary = 65'500;

template <typename T>
bool write(std::FILE *file, T value)
{
    return std::fwrite(&value, sizeof value, 1, file) == 1;
}

bool writeBytes(std::FILE *file, std::string_view bytes)
{
    return std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
}

template <typename T>
std::string_view bytesOf(std::span<const T> values)
{
    return {reinterpret_cast<const char *>(values.data()), values.size_bytes()};
}

bool makeDurable(std::FILE *file)
{
    return std::fflush(file) == 0 && ::fsync(fileno(file)) == 0;
}

/// Calls `use` with every number of a file of i32, from its beginning. False: reading or `use` failed.
template <typename Use>
bool forEachNumber(std::FILE *file, Use use)
{
    if (std::fseek(file, 0, SEEK_SET) != 0)
        return false;
    std::array<std::int32_t, 4096> block{};
    std::size_t got = 0;
    while ((got = std::fread(block.data(), sizeof block[0], block.size(), file)) > 0)
        for (std::size_t i = 0; i < got; ++i)
            if (!use(block[i]))
                return false;
    return std::ferror(file) == 0;
}

/// A file beside `prefix` that has no name any more.
std::FILE *openNameless(const std::filesystem::path &prefix)
{
    const std::string path = prefix.string() + ".lengths";
    std::FILE *file = std::fopen(path.c_str(), "w+be");
    if (file)
        ::unlink(path.c_str());
    return file;
}

} // namespace

TokenFileWriter::TokenFileWriter(std::filesystem::path prefix, bool isNarrow, File data, File lengths)
    : m_prefix(std::move(prefix))
    , m_isNarrow(isNarrow)
    , m_data(std::move(data))
    , m_lengths(std::move(lengths))
{}

Result<TokenFileWriter> TokenFileWriter::create(const std::filesystem::path &prefix, std::size_t vocabularySize)
{
    File data(std::fopen((prefix.string() + ".bin").c_str(), "wbe"));
    File lengths(data ? openNameless(prefix) : nullptr);
    if (!lengths)
        return fail(ErrorCode::CannotWrite, prefix.string() + ".bin: cannot be written (" + systemReason() + ").");
    return TokenFileWriter(prefix, vocabularySize < kNarrowVocabulary, std::move(data), std::move(lengths));
}

Unexpected TokenFileWriter::problem() const
{
    return fail(ErrorCode::CannotWrite, m_prefix.string() + ": cannot be written (" + systemReason() + ").");
}

Result<> TokenFileWriter::add(std::span<const TokenId> ids)
{
    std::string_view bytes = bytesOf(ids);
    if (m_isNarrow) {
        m_narrow.assign(ids.begin(), ids.end());
        bytes = bytesOf(std::span<const std::uint16_t>(m_narrow));
    }
    if (!write(m_lengths.get(), static_cast<std::int32_t>(ids.size())) || !writeBytes(m_data.get(), bytes))
        return problem();
    m_hash.add(bytes);
    m_counter.add(ids);
    return {};
}

Result<> TokenFileWriter::finish()
{
    if (!makeDurable(m_data.get()))
        return problem();
    m_digits = m_hash.digits();
    return writeIndex();
}

Result<> TokenFileWriter::writeIndex()
{
    const IdType type = m_isNarrow ? IdType::U16 : IdType::I32;
    const File index(std::fopen((m_prefix.string() + ".idx").c_str(), "wbe"));
    if (!index)
        return problem();
    std::FILE *to = index.get();
    std::int64_t place = 0;
    const bool isWritten = writeBytes(to, std::string_view("MMIDIDX\0\0", 9)) && write(to, std::uint64_t{1})
                           && write(to, static_cast<std::uint8_t>(type)) && write(to, m_counter.figures().sentences)
                           && forEachNumber(m_lengths.get(), [&](std::int32_t length) { return write(to, length); })
                           && forEachNumber(m_lengths.get(),
                                            [&](std::int32_t length) {
                                                const std::int64_t begin = place;
                                                place += length * static_cast<std::int64_t>(bytesPerId(type));
                                                return write(to, begin);
                                            })
                           && makeDurable(to);
    return isWritten ? Result<>() : Result<>(problem());
}

} // namespace foresearch::text
