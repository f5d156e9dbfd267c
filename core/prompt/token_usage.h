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

    TokenUsage &operator+=(const TokenUsage &more)
    {
        promptTokens += more.promptTokens;
        cachedPromptTokens += more.cachedPromptTokens;
        completionTokens += more.completionTokens;
        reasoningTokens += more.reasoningTokens;
        return *this;
    }
};

} // namespace foresearch::prompt
