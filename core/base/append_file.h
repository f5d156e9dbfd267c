#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace foresearch {

/// A file of lines that only grows, held by one process at a time. A line is in the file whole and on the disk, or not
/// at all, as far as a reader sees that drops an unfinished last line.
class AppendFile {
public:
    /// Opens an existing file and locks it until the object is gone.
    /// Errors: NotFound; CannotWrite; Unavailable (another process has it).
    static Result<AppendFile> open(const std::filesystem::path &path);

    AppendFile(AppendFile &&other) noexcept;
    AppendFile &operator=(AppendFile &&) = delete;
    ~AppendFile();

    /// Drops what lies behind the first `size` bytes: the rest of a line that was being written. Errors: CannotWrite.
    Result<> truncate(std::uintmax_t size);

    /// Writes the line and a line feed, and returns when they are on the disk. `line` may be several, with line feeds
    /// between them.
    /// Errors: CannotWrite; the file is then as it was.
    Result<> append(std::string_view line);

private:
    AppendFile(std::string path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}

    std::string m_path;
    int m_descriptor = -1;
};

} // namespace foresearch
