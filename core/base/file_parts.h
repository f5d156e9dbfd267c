#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <span>
#include <string_view>

namespace foresearch {

/// writeFile of what lies in memory in several parts, one after another, without a copy of them.
/// Errors: CannotWrite; the old file is then as it was.
Result<> writeFileParts(const std::filesystem::path &path, std::span<const std::string_view> parts);

} // namespace foresearch
