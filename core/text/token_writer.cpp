#include "core/text/token_writer.h"

#include "core/base/descriptor.h"
#include "core/text/token_index.h"

#include <array>
#include <string>
#include <unistd.h>

namespace foresearch::text {

namespace {

constexpr std::size_t kNarrowVocabulary = 65'500;

template <typename T>
bool write(std::FILE *file, T value)
{
    return std::fwrite(&value, sizeof value, 1, file) == 1;
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
    File lengths(data ? std::tmpfile() : nullptr);
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
    bool isWritten = write(m_lengths.get(), static_cast<std::int32_t>(ids.size()));
    for (const TokenId id : ids)
        isWritten = isWritten
                    && (m_isNarrow ? write(m_data.get(), static_cast<std::uint16_t>(id))
                                   : write(m_data.get(), static_cast<std::int32_t>(id)));
    if (!isWritten)
        return problem();
    ++m_sentences;
    m_idCount += ids.size();
    return {};
}

Result<> TokenFileWriter::finish()
{
    if (!makeDurable(m_data.get()))
        return problem();
    return writeIndex();
}

Result<> TokenFileWriter::writeIndex()
{
    const IdType type = m_isNarrow ? IdType::U16 : IdType::I32;
    const File index(std::fopen((m_prefix.string() + ".idx").c_str(), "wbe"));
    if (!index)
        return problem();
    std::FILE *to = index.get();
    constexpr std::string_view kMagic("MMIDIDX\0\0", 9);
    std::int64_t place = 0;
    const bool isWritten = std::fwrite(kMagic.data(), kMagic.size(), 1, to) == 1 && write(to, std::uint64_t{1})
                           && write(to, static_cast<std::uint8_t>(type)) && write(to, m_sentences)
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
