#include "core/base/file.h"

#include "core/base/descriptor.h"
#include "core/base/file_parts.h"
#include "core/base/readable.h"

#include <algorithm>
#include <atomic>
#include <fcntl.h>
#include <unistd.h>

namespace foresearch {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kBlockBytes = std::size_t{1} << 20;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

Unexpected tooLarge(const fs::path &path, std::uintmax_t maxBytes)
{
    return fail(ErrorCode::TooLarge,
                path.string() + ": found more than " + std::to_string(maxBytes) + " bytes, expected at most that.");
}

Unexpected cannotWrite(const fs::path &path)
{
    return fail(ErrorCode::CannotWrite, path.string() + ": cannot be written (" + systemReason() + ").");
}

/// A new file beside its target; removed unless it was renamed.
class TemporaryFile {
public:
    explicit TemporaryFile(const fs::path &target)
    {
        static std::atomic<unsigned> counter = 0;
        m_path = target.string() + "." + std::to_string(::getpid()) + "-" + std::to_string(counter++) + ".tmp";
        m_descriptor = ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    }
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;
    ~TemporaryFile()
    {
        if (m_descriptor < 0)
            return;
        ::close(m_descriptor);
        if (!m_kept)
            ::unlink(m_path.c_str());
    }

    bool write(std::span<const std::string_view> parts) const
    {
        return std::all_of(parts.begin(), parts.end(),
                           [this](std::string_view part) { return writeAll(m_descriptor, part); })
               && ::fsync(m_descriptor) == 0;
    }

    bool renameTo(const fs::path &target)
    {
        m_kept = ::rename(m_path.c_str(), target.c_str()) == 0;
        return m_kept;
    }

    bool isOpen() const { return m_descriptor >= 0; }

private:
    std::string m_path;
    int m_descriptor = -1;
    bool m_kept = false;
};

} // namespace

Result<std::string> readFile(const fs::path &path, std::uintmax_t maxBytes)
{
    if (const auto readable = checkReadable(path); !readable)
        return propagate(readable);
    // A pipe has no size and may have no end.
    std::error_code unsized;
    const auto size = fs::file_size(path, unsized);
    if (!unsized && size > maxBytes)
        return tooLarge(path, maxBytes);
    std::unique_ptr<std::FILE, int (*)(std::FILE *)> file(std::fopen(path.c_str(), "rbe"), &std::fclose);
    if (!file)
        return fail(ErrorCode::CannotRead, path.string() + ": cannot be read (" + systemReason() + ").");
    std::string content;
    // At once, so that no large file is in memory twice while the text grows.
    if (!unsized)
        content.reserve(static_cast<std::size_t>(size) + kBlockBytes);
    std::size_t got = 0;
    do {
        const std::size_t before = content.size();
        content.resize(before + kBlockBytes);
        got = std::fread(content.data() + before, 1, content.size() - before, file.get());
        content.resize(before + got);
        if (content.size() > maxBytes)
            return tooLarge(path, maxBytes);
    } while (got > 0);
    if (std::ferror(file.get()) != 0)
        return fail(ErrorCode::CannotRead, path.string() + ": reading failed (" + systemReason() + ").");
    return content;
}

std::string_view withoutByteOrderMark(std::string_view text)
{
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    return text;
}

Result<> writeFile(const fs::path &path, std::string_view content)
{
    return writeFileParts(path, {&content, 1});
}

Result<> writeFileParts(const fs::path &path, std::span<const std::string_view> parts)
{
    TemporaryFile temporary(path);
    if (!temporary.isOpen() || !temporary.write(parts) || !temporary.renameTo(path))
        return cannotWrite(path);
    synchroniseFolder(path.parent_path());
    return {};
}

void LineReader::Close::operator()(std::FILE *file) const
{
    if (file != stdin)
        std::fclose(file);
}

LineReader::LineReader(std::unique_ptr<std::FILE, Close> file, std::string source)
    : m_file(std::move(file))
    , m_source(std::move(source))
{}

Result<LineReader> LineReader::open(const fs::path &path)
{
    if (path == "-")
        return LineReader(std::unique_ptr<std::FILE, Close>(stdin), "standard input");
    if (const auto readable = checkReadable(path); !readable)
        return propagate(readable);
    std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rbe"));
    if (!file)
        return fail(ErrorCode::CannotRead, path.string() + ": cannot be read (" + systemReason() + ").");
    return LineReader(std::move(file), path.string());
}

LineReader LineReader::fromText(std::string text, std::string source)
{
    LineReader reader(nullptr, std::move(source));
    reader.m_buffer = std::move(text);
    reader.m_atEnd = true;
    return reader;
}

Result<bool> LineReader::next()
{
    std::size_t searchFrom = m_begin;
    std::size_t end = m_buffer.find('\n', searchFrom);
    while (end == std::string::npos && !m_atEnd) {
        const std::size_t unread = m_buffer.size() - m_begin;
        const auto filled = fill();
        if (!filled)
            return filled;
        searchFrom = unread;
        end = m_buffer.find('\n', searchFrom);
    }
    if (end == std::string::npos && m_begin == m_buffer.size())
        return false;

    const std::size_t stop = end == std::string::npos ? m_buffer.size() : end;
    m_line = std::string_view(m_buffer).substr(m_begin, stop - m_begin);
    m_begin = end == std::string::npos ? m_buffer.size() : end + 1;
    if (m_lineNumber++ == 0)
        m_line = withoutByteOrderMark(m_line);
    if (m_line.ends_with('\r'))
        m_line.remove_suffix(1);
    return true;
}

/// Moves what is unread to the front and appends the next block.
Result<bool> LineReader::fill()
{
    constexpr std::size_t kBlock = std::size_t{1} << 18;
    m_buffer.erase(0, m_begin);
    m_begin = 0;
    if (m_buffer.size() > kMaxLineBytes)
        return fail(ErrorCode::TooLarge, m_source + ", line " + std::to_string(m_lineNumber + 1)
                                             + ": found a line of more than " + std::to_string(kMaxLineBytes >> 20)
                                             + " MiB, expected text in lines.");
    const std::size_t before = m_buffer.size();
    m_buffer.resize(before + kBlock);
    const std::size_t got = std::fread(m_buffer.data() + before, 1, kBlock, m_file.get());
    m_buffer.resize(before + got);
    m_atEnd = got == 0;
    if (std::ferror(m_file.get()) != 0)
        return fail(ErrorCode::CannotRead, m_source + ": reading failed (" + systemReason() + ").");
    return true;
}

} // namespace foresearch
