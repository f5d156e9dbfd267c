#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace foresearch {

/// The whole of a file.
/// Errors: NotFound; CannotRead (a directory, no permission); TooLarge (over `maxBytes`).
Result<std::string> readFile(const std::filesystem::path &path, std::uintmax_t maxBytes = std::uintmax_t{256} << 20);

/// Without the UTF-8 byte order mark that some editors write.
std::string_view withoutByteOrderMark(std::string_view text);

/// Writes the file whole or not at all: a temporary file beside it, synchronised, then renamed over it.
/// Errors: CannotWrite; the old file is then as it was.
Result<> writeFile(const std::filesystem::path &path, std::string_view content);

/// Lines of a text file or of standard input ("-"), read as a stream, so that size does not matter.
/// A byte order mark and carriage returns before the line feed are dropped.
class LineReader {
public:
    static constexpr std::size_t kMaxLineBytes = std::size_t{16} << 20;

    /// Errors: NotFound; CannotRead (a directory, no permission).
    static Result<LineReader> open(const std::filesystem::path &path);
    /// Lines of `text`, which came from `source`; a line may then have any length.
    static LineReader fromText(std::string text, std::string source);

    /// Whether there was another line; it is then in `line()` until the next call.
    /// Errors: CannotRead; TooLarge (a line over kMaxLineBytes).
    Result<bool> next();

    std::string_view line() const { return m_line; }
    std::size_t lineNumber() const { return m_lineNumber; } ///< of `line()`, from 1
    const std::string &source() const { return m_source; }  ///< the file's path as given, or "standard input"

private:
    struct Close {
        void operator()(std::FILE *file) const;
    };

    LineReader(std::unique_ptr<std::FILE, Close> file, std::string source);
    Result<bool> fill();

    std::unique_ptr<std::FILE, Close> m_file;
    std::string m_source;
    std::string m_buffer;
    std::size_t m_begin = 0; ///< of what is unread in m_buffer
    std::string_view m_line;
    std::size_t m_lineNumber = 0;
    bool m_atEnd = false;
};

} // namespace foresearch
