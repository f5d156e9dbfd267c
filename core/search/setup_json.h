#pragma once

#include "core/base/json.h"
#include "core/search/setup.h"

namespace foresearch::search {

OrderedJson toJson(const SearchSetup &setup);

/// Errors: BadFormat, BadValue, naming line and key; those of `validate`.
Result<SearchSetup> setupFromJson(const JsonCursor &object);

} // namespace foresearch::search
