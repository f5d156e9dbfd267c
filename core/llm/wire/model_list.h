#pragma once

#include "core/base/json.h"

#include <string>
#include <string_view>
#include <vector>

namespace foresearch::llm {

/// A model on offer.
struct ModelInfo {
    std::string id = {};
    std::string owner = {};
    std::string shutdownDate = {}; ///< YYYY-MM-DD; empty where none is said
    friend bool operator==(const ModelInfo &, const ModelInfo &) = default;
};

/// Of {"data":[{"id":...,"owned_by":...,"shutdown_date":...}]}, or the list alone; in the order of ids, each once.
/// Errors: BadFormat, naming the source, key, found and expected.
Result<std::vector<ModelInfo>> readModelList(std::string_view body, const TextSource &source);

} // namespace foresearch::llm
