#include "core/text/text_lines.h"

#include "core/base/descriptor.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/readable.h"
#include "core/base/utf8.h"

#include <zlib.h>

#include <algorithm>

namespace foresearch::text {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kBlockBytes = std::size_t{1} << 16;

} // namespace

void TextLines::Close::operator()(gzFile_s *file) const
{
    gzclose(file);
}

TextLines::TextLines(std::unique_ptr<gzFile_s, Close> file, std::string source)
    : m_file(std::move(file))
    , m_source(std::move(source))
{}

Result<TextLines> TextLines::open(const fs::path &path)
{
    if (const auto readable = checkReadable(path); !readable)
        return propagate(readable);
    std::unique_ptr<gzFile_s, Close> file(gzopen(path.c_str(), "rbe"));
    if (!file)
        return fail(ErrorCode::CannotRead, path.string() + ": cannot be read (" + systemReason() + ").");
    return TextLines(std::move(file), path.string());
}

Result<bool> TextLines::fill()
{
    m_buffer.erase(0, m_begin);
    m_begin = 0;
    const std::size_t before = m_buffer.size();
    m_buffer.resize(before + kBlockBytes);
    const int got = gzread(m_file.get(), m_buffer.data() + before, static_cast<unsigned>(kBlockBytes));
    m_buffer.resize(before + static_cast<std::size_t>(std::max(got, 0)));
    // A compressed file that ends too early gives what there is, and says so only now.
    int code = Z_OK;
    const char *const words = gzerror(m_file.get(), &code);
    if (got < 0 || code == Z_BUF_ERROR)
        return fail(ErrorCode::CannotRead,
                    m_source + ": reading failed (" + (code == Z_ERRNO ? systemReason() : std::string(words)) + ").");
    return got > 0;
}

Result<bool> TextLines::next()
{
    std::size_t searched = m_begin;
    std::size_t end = m_buffer.find('\n', searched);
    while (end == std::string::npos && !m_atEnd) {
        if (m_buffer.size() - m_begin > kMaxLineBytes)
            return fail(ErrorCode::TooLarge, describeProblem({m_source, m_lineNumber + 1}, {}, "a line over 1 MiB",
                                                             "sentences, one a line"));
        searched = m_buffer.size() - m_begin;
        const auto more = fill();
        if (!more)
            return propagate(more);
        m_atEnd = !*more;
        end = m_buffer.find('\n', searched);
    }
    if (end == std::string::npos && m_begin == m_buffer.size())
        return false;
    const std::size_t stop = std::min(end, m_buffer.size());
    m_line = std::string_view(m_buffer).substr(m_begin, stop - m_begin);
    m_begin = std::min(stop + 1, m_buffer.size());
    if (m_lineNumber++ == 0)
        m_line = withoutByteOrderMark(m_line);
    if (m_line.ends_with('\r'))
        m_line.remove_suffix(1);
    if (!isUtf8(m_line))
        return fail(ErrorCode::BadFormat,
                    describeProblem({m_source, m_lineNumber}, {}, "bytes that are no UTF-8", "a sentence in UTF-8"));
    return true;
}

} // namespace foresearch::text
