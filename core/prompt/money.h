#pragma once

#include "core/base/result.h"

#include <compare>
#include <cstdint>
#include <string>

namespace foresearch::prompt {

/// An amount in US dollars, kept as a whole number of picodollars (10^-12), so that sums have no rounding: a price of
/// 0.15 dollars a million tokens is 150,000 picodollars a token. Sums and products that would pass the largest amount
/// (9.2 million dollars) stay there, so that an upper bound remains one.
class Money {
public:
    constexpr Money() = default;
    static constexpr Money fromPicodollars(std::int64_t picodollars) { return Money(picodollars); }
    /// The nearest picodollar. Errors: BadValue (negative, no number, over a million dollars).
    static Result<Money> fromDollars(double dollars);
    static constexpr Money most() { return Money(INT64_MAX); }

    constexpr std::int64_t picodollars() const { return m_picodollars; }
    double dollars() const { return static_cast<double>(m_picodollars) / 1e12; }

    friend Money operator+(Money a, Money b);
    friend Money operator-(Money a, Money b) { return Money(a.m_picodollars - b.m_picodollars); }
    friend Money operator*(Money price, std::int64_t count); ///< Contract: neither is negative
    friend constexpr auto operator<=>(Money, Money) = default;

private:
    constexpr explicit Money(std::int64_t picodollars) : m_picodollars(picodollars) {}

    std::int64_t m_picodollars = 0;
};

/// "$0.001234": to a millionth, rounded up, so that nothing that costs is shown as nothing.
std::string text(Money money);

} // namespace foresearch::prompt
