#pragma once

#include "core/prompt/price.h"

#include <optional>
#include <string>

namespace foresearch::llm {

/// What may be spent; a member that is not set is no limit.
struct BudgetLimits {
    std::optional<prompt::Money> money = {};
    std::optional<std::int64_t> tokens = {};
    std::optional<std::int64_t> calls = {};
    friend bool operator==(const BudgetLimits &, const BudgetLimits &) = default;
};

struct Spending {
    prompt::Money money;
    std::int64_t tokens = 0;
    std::int64_t calls = 0;
    friend bool operator==(const Spending &, const Spending &) = default;
};

/// Keeps a run to its limits: a request is let go only while what was spent and the most that all requests in flight
/// and this one can cost stay within them. Afterwards counts what the endpoint says. Where it says nothing, and for
/// attempts that may have been paid for without an answer, the most counts; what surely never reached it costs nothing.
class Budget {
public:
    /// Errors: BadValue (a limit in money without a price).
    static Result<Budget> create(const BudgetLimits &limits, std::optional<prompt::TokenPrice> price);
    Budget() = default; ///< without limits and prices

    /// Sets the most that one request can cost aside. False, and nothing is set aside: a limit might be passed.
    bool reserve(const prompt::RequestBound &bound);

    /// What came of `reservations` for one call, of which `lostAttempts` may have been paid for without an answer.
    struct Outcome {
        int reservations = 1;
        bool isAnswered = false;
        std::optional<prompt::TokenUsage> usage = {}; ///< of the answer
        int lostAttempts = 0;
        bool isUnsent = false; ///< surely nothing reached the endpoint
    };
    void settle(const prompt::RequestBound &bound, const Outcome &outcome);

    const Spending &spent() const { return m_spent; }
    bool hasCountedAtMost() const { return m_hasCountedAtMost; } ///< part of `spent` is no exact number
    const std::optional<prompt::TokenPrice> &price() const { return m_price; }
    const BudgetLimits &limits() const { return m_limits; }
    /// Whether a limit depends on endpoints that keep to their token limit.
    bool limitsTokens() const { return m_limits.money.has_value() || m_limits.tokens.has_value(); }

    /// BudgetSpent, naming the limit that `next` would pass and what was spent.
    Error whySpent(const prompt::RequestBound &next) const;

private:
    Spending mostOf(const prompt::RequestBound &bound, std::int64_t count) const;
    bool fits(const Spending &spending) const;

    BudgetLimits m_limits;
    std::optional<prompt::TokenPrice> m_price;
    Spending m_spent;
    Spending m_reserved;
    bool m_hasCountedAtMost = false;
};

} // namespace foresearch::llm
