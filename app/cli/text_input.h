#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace foresearch::cli {

/// All lines of a file, or of standard input ("-"). Errors: those of LineReader; BadFormat (not UTF-8), naming the
/// line.
Result<std::vector<std::string>> readTextLines(const std::string &path);

} // namespace foresearch::cli
