#pragma once

#include <cstdint>

namespace foresearch::prompt {

/// What a reply cost, in tokens, as the endpoint counts them.
struct TokenUsage {
    std::int64_t promptTokens = 0;       ///< cached ones included
    std::int64_t cachedPromptTokens = 0; ///< of promptTokens; cheaper
    std::int64_t completionTokens = 0;   ///< reasoning included
    std::int64_t reasoningTokens = 0;    ///< of completionTokens
    friend bool operator==(const TokenUsage &, const TokenUsage &) = default;
};

} // namespace foresearch::prompt
