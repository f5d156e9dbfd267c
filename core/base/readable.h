#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace foresearch {

/// Whether there is something at `path` that may be a file to read. Errors: NotFound; CannotRead (a directory).
Result<> checkReadable(const std::filesystem::path &path);

} // namespace foresearch
