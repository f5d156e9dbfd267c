#pragma once

#include <string_view>

namespace foresearch {

/// Whether `text` is UTF-8 from end to end: no overlong forms, no surrogates, nothing cut.
bool isUtf8(std::string_view text);

} // namespace foresearch
