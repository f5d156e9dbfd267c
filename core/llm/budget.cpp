#include "core/llm/budget.h"

namespace foresearch::llm {

namespace {

Spending operator+(const Spending &a, const Spending &b)
{
    return {a.money + b.money, a.tokens + b.tokens, a.calls + b.calls};
}

Spending operator-(const Spending &a, const Spending &b)
{
    return {a.money - b.money, a.tokens - b.tokens, a.calls - b.calls};
}

} // namespace

Result<Budget> Budget::create(const BudgetLimits &limits, std::optional<prompt::TokenPrice> price)
{
    if (limits.money && !price)
        return fail(ErrorCode::BadValue,
                    "Budget: found a limit in money for a model without a price, expected its prices, or a limit in "
                    "calls or tokens.");
    Budget budget;
    budget.m_limits = limits;
    budget.m_price = price;
    return budget;
}

Spending Budget::mostOf(const prompt::RequestBound &bound, std::int64_t count) const
{
    return {m_price ? costAtMost(bound, *m_price) * count : prompt::Money(), bound.tokens() * count, count};
}

bool Budget::fits(const Spending &spending) const
{
    return (!m_limits.money || spending.money <= *m_limits.money)
           && (!m_limits.tokens || spending.tokens <= *m_limits.tokens)
           && (!m_limits.calls || spending.calls <= *m_limits.calls);
}

bool Budget::reserve(const prompt::RequestBound &bound)
{
    const Spending reserved = m_reserved + mostOf(bound, 1);
    if (!fits(m_spent + reserved))
        return false;
    m_reserved = reserved;
    return true;
}

void Budget::settle(const prompt::RequestBound &bound, const Outcome &outcome)
{
    m_reserved = m_reserved - mostOf(bound, outcome.reservations);
    m_spent = m_spent + mostOf(bound, outcome.lostAttempts);
    m_hasCountedAtMost = m_hasCountedAtMost || outcome.lostAttempts > 0;
    if (!outcome.isAnswered) {
        // A request that was refused costs nothing, but it was made.
        m_spent.calls += outcome.lostAttempts > 0 || outcome.isUnsent ? 0 : 1;
        return;
    }
    if (!outcome.usage) {
        m_spent = m_spent + mostOf(bound, 1);
        m_hasCountedAtMost = true;
        return;
    }
    m_spent = m_spent
              + Spending{m_price ? costOf(*outcome.usage, *m_price) : prompt::Money(),
                         outcome.usage->promptTokens + outcome.usage->completionTokens, 1};
}

Error Budget::whySpent(const prompt::RequestBound &next) const
{
    const Spending then = m_spent + mostOf(next, 1);
    std::string limit;
    if (m_limits.money && then.money > *m_limits.money)
        limit = text(*m_limits.money) + "; " + text(m_spent.money) + " were spent, and the next call may cost up to "
                + text(then.money - m_spent.money);
    else if (m_limits.tokens && then.tokens > *m_limits.tokens)
        limit = std::to_string(*m_limits.tokens) + " tokens; " + std::to_string(m_spent.tokens)
                + " were used, and the next call may use up to " + std::to_string(next.tokens());
    else
        limit = std::to_string(m_limits.calls.value_or(0)) + " calls; " + std::to_string(m_spent.calls) + " were made";
    return {ErrorCode::BudgetSpent, "The budget is " + limit + "."};
}

} // namespace foresearch::llm
