#pragma once

#include "core/space/architecture.h"

#include <optional>
#include <string_view>

namespace foresearch::space {

/// Reads what canonicalJson wrote, without building a JSON document. Nothing for any other text, also for one that is
/// the same value written otherwise: who asks then reads the text as JSON, which also says what is wrong with it.
std::optional<Architecture> scanCanonicalJson(std::string_view text);

} // namespace foresearch::space
