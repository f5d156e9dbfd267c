#pragma once

#include "core/base/json.h"
#include "core/prompt/money.h"
#include "core/prompt/token_usage.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What replies cost: before they are asked for, at most, and exactly.
namespace foresearch::prompt {

/// Units: money for one token.
struct TokenPrice {
    Money input;
    Money cachedInput; ///< of prompt tokens that the endpoint had cached
    Money output;      ///< reasoning included
    friend bool operator==(const TokenPrice &, const TokenPrice &) = default;
};

/// One model's list price, with where and when it was read.
struct ModelPrice {
    std::string model; ///< also of its dated snapshots: "gpt-4.1" for "gpt-4.1-2025-04-14"
    TokenPrice price;
    std::string date;   ///< YYYY-MM-DD
    std::string source; ///< who says so
    friend bool operator==(const ModelPrice &, const ModelPrice &) = default;
};

/// Prices as a file; units: US dollars a million tokens. "cached_input" may be left out: then as "input".
///
///     {"format": "foresearch-prices", "version": 1, "models": [{"model": "gpt-4.1", "input": 2, "cached_input": 0.5,
///      "output": 8, "date": "2025-04-14", "source": "OpenAI, API pricing"}]}
///
/// The shipped one is `resources/prices.json`.
class PriceTable {
public:
    /// Errors: BadFormat; BadValue (a negative price, no date, a model twice); NewerVersion.
    static Result<PriceTable> parse(std::string_view text, const TextSource &source);
    /// Errors: those of readFile and of parse.
    static Result<PriceTable> read(const std::filesystem::path &path);
    /// Errors: NotFound; those of read.
    static Result<PriceTable> shipped();

    const std::vector<ModelPrice> &models() const { return m_models; }
    /// The model's own entry, else that of which it is a dated snapshot; nothing where there is neither.
    std::optional<ModelPrice> find(std::string_view model) const;
    /// This table's entries before `other`'s.
    PriceTable over(const PriceTable &other) const;

private:
    std::vector<ModelPrice> m_models;
};

/// Exactly what an answer cost, by what the endpoint counted.
Money costOf(const TokenUsage &usage, const TokenPrice &price);

/// How much a request may use at most: no tokenizer makes more tokens than bytes, and the body has more bytes than the
/// prompt, which covers what endpoints add around messages.
struct RequestBound {
    std::int64_t inputTokens = 0;
    std::int64_t outputTokens = 0; ///< its token limit
    std::int64_t tokens() const { return inputTokens + outputTokens; }
    friend bool operator==(const RequestBound &, const RequestBound &) = default;
};
RequestBound boundOf(std::size_t bodyBytes, std::int64_t tokenLimit);
Money costAtMost(const RequestBound &bound, const TokenPrice &price);

/// What a run will cost, before it. `tokens` are estimated by bytes, four bytes of prompt to a token as in English
/// text, and with every answer as long as a number; the bounds hold.
struct CostEstimate {
    std::int64_t calls = 0;
    std::int64_t promptTokens = 0;
    std::int64_t answerTokens = 0;
    Money cost; ///< estimated
    std::int64_t tokensAtMost = 0;
    Money costAtMost; ///< no reply of an endpoint that keeps to the limits costs more
    friend bool operator==(const CostEstimate &, const CostEstimate &) = default;

    /// Takes one call into account that asks for `answers` answers. `price`: zeros where none is known.
    void add(std::string_view prompt, const RequestBound &bound, const TokenPrice &price, std::int64_t answers = 1);
};

inline constexpr std::int64_t kBytesPerToken = 4;
inline constexpr std::int64_t kAnswerTokens = 6; ///< "BLEU: 26.50"

} // namespace foresearch::prompt
