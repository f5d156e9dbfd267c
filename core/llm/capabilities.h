#pragma once

#include "core/base/json.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace foresearch::llm {

/// A part of a request that not every endpoint takes.
enum class Feature {
    JsonSchema,          ///< response_format of type json_schema
    Logprobs,            ///< logprobs and top_logprobs
    Seed,                ///< seed
    Choices,             ///< n above 1
    Temperature,         ///< temperature other than the model's own
    TopP,                ///< top_p
    MaxCompletionTokens, ///< the token limit under this name
    MaxTokens,           ///< the token limit under the old name
    UsageInStream,       ///< stream_options.include_usage
};

inline constexpr std::array kFeatures{Feature::JsonSchema,
                                      Feature::Logprobs,
                                      Feature::Seed,
                                      Feature::Choices,
                                      Feature::Temperature,
                                      Feature::TopP,
                                      Feature::MaxCompletionTokens,
                                      Feature::MaxTokens,
                                      Feature::UsageInStream};

/// "json_schema", "logprobs", "seed", "n", "temperature", "top_p", "max_completion_tokens", "max_tokens",
/// "stream_usage".
std::string_view key(Feature feature);

/// What one model of one endpoint was found to accept or to refuse; what is not in it is not known.
using ModelCapabilities = std::map<Feature, bool>;

/// By model.
struct Capabilities {
    std::map<std::string, ModelCapabilities, std::less<>> models = {};
    std::string date = {}; ///< of the last probe, YYYY-MM-DD; empty: never probed

    /// Nothing where it is not known.
    std::optional<bool> accepts(std::string_view model, Feature feature) const;
    friend bool operator==(const Capabilities &, const Capabilities &) = default;
};

/// JSON: {"format":"foresearch-capabilities","version":1,"date":...,"models":{"gpt-4.1":{"seed":true}}}.
OrderedJson toJson(const Capabilities &capabilities);
/// Features of other names are skipped: they may be a newer program's.
/// Errors: BadFormat, BadValue, NewerVersion.
Result<Capabilities> readCapabilities(const JsonCursor &cursor);

} // namespace foresearch::llm
