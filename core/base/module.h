#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace foresearch {

/// Where a module of ours may lie: beside the program, in ../lib and in ../lib/foresearch.
std::vector<std::filesystem::path> moduleCandidates(const std::string &fileName);

/// The first of the candidates that is there. Errors: Unavailable, naming all of them.
Result<std::filesystem::path> findModule(const std::string &fileName);

/// Loads a module, unless it is loaded already, and finds a function that it exports. Its symbols are seen by nobody
/// else, and it is never unloaded: libraries that clash live in one process that way. `what` names it in messages.
/// Errors: Unavailable. Threads: any.
Result<void *> moduleFunction(const std::filesystem::path &module, const char *function, const std::string &what);

} // namespace foresearch
