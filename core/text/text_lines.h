#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct gzFile_s;

namespace foresearch::text {

/// Lines of a text file, plain or compressed by gzip (which its first bytes say), read as a stream. A byte order mark
/// and carriage returns before the line feed are dropped. Every line is UTF-8.
class TextLines {
public:
    static constexpr std::size_t kMaxLineBytes = std::size_t{1} << 20;

    /// Errors: NotFound; CannotRead (a directory, no permission).
    static Result<TextLines> open(const std::filesystem::path &path);

    /// Whether there was another line; it is then in `line()` until the next call.
    /// Errors: CannotRead (a compressed file that is cut or damaged); BadFormat (not UTF-8); TooLarge.
    Result<bool> next();

    std::string_view line() const { return m_line; }
    std::size_t lineNumber() const { return m_lineNumber; } ///< of `line()`, from 1
    const std::string &source() const { return m_source; }

private:
    struct Close {
        void operator()(gzFile_s *file) const;
    };

    TextLines(std::unique_ptr<gzFile_s, Close> file, std::string source);
    Result<bool> fill();

    std::unique_ptr<gzFile_s, Close> m_file;
    std::string m_source;
    std::string m_buffer;
    std::size_t m_begin = 0; ///< of what is unread in m_buffer
    std::string_view m_line;
    std::size_t m_lineNumber = 0;
    bool m_atEnd = false;
};

} // namespace foresearch::text
