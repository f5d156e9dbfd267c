#pragma once

#include "core/base/json.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace foresearch {

/// Reads a text of JSON lines one by one, numbered from 1. What stands behind the last line's end was cut off while it
/// was written and is left out. The bytes of the lines that were read.
/// Errors: BadFormat (a line is no JSON; no whole line, where `expected` says what the first one is); those of `read`.
Result<std::size_t> readJsonLines(std::string_view text, const std::string &sourceName, std::string_view expected,
                                  const std::function<Result<>(std::size_t number, const JsonCursor &line)> &read);

} // namespace foresearch
