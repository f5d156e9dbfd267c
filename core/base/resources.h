#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>

namespace foresearch {

/// A file or folder that is shipped with the programs: "example", "prompts". Looked for in the folder that the
/// environment variable FORESEARCH_RESOURCES names; if it is not set, in ../share/foresearch seen from the running
/// program, then in the source tree that it was built from.
/// Errors: NotFound, naming the places.
Result<std::filesystem::path> findResource(const std::string &name);

} // namespace foresearch
