#pragma once

#include "core/base/result.h"

#include <chrono>
#include <filesystem>
#include <span>
#include <string>

namespace foresearch {

/// A text that becomes a file of an archive.
struct ArchivedFile {
    std::string name; ///< relative, with '/'; at most 99 bytes
    std::string content;
};

/// Writes a .tar.gz with these files, all from `time`; every common program opens it. Over an existing file.
/// Errors: BadValue (a name that is too long or not relative); CannotWrite.
Result<> writeArchive(const std::filesystem::path &path, std::span<const ArchivedFile> files,
                      std::chrono::sys_seconds time);

} // namespace foresearch
