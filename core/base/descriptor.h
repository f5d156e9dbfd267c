#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace foresearch {

/// Why the last system call of this thread failed, in the system's words.
std::string systemReason();

/// Whether all of `content` was written; interrupted and partial writes go on. On failure errno says why.
bool writeAll(int descriptor, std::string_view content);

/// Makes durable that files of the folder (empty: the current one) have been made, renamed or removed.
void synchroniseFolder(const std::filesystem::path &folder);

} // namespace foresearch
