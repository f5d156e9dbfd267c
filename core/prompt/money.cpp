#include "core/prompt/money.h"

#include <cmath>

namespace foresearch::prompt {

Result<Money> Money::fromDollars(double dollars)
{
    constexpr double kMostDollars = 1e6;
    if (!(dollars >= 0 && dollars <= kMostDollars))
        return fail(ErrorCode::BadValue,
                    "Money: found " + std::to_string(dollars) + " dollars, expected 0 to 1000000.");
    // Decimal fractions are no binary ones: what is nearest is meant.
    return Money(std::llround(dollars * 1e12));
}

Money operator+(Money a, Money b)
{
    std::int64_t sum = 0;
    return __builtin_add_overflow(a.m_picodollars, b.m_picodollars, &sum) ? Money::most() : Money(sum);
}

Money operator*(Money price, std::int64_t count)
{
    std::int64_t product = 0;
    return __builtin_mul_overflow(price.m_picodollars, count, &product) ? Money::most() : Money(product);
}

std::string text(Money money)
{
    constexpr std::int64_t kPicodollarsAMillionth = 1'000'000;
    constexpr std::int64_t kMillionths = 1'000'000;
    const std::int64_t amount = money.picodollars();
    std::int64_t millionths = amount / kPicodollarsAMillionth + (amount % kPicodollarsAMillionth > 0 ? 1 : 0);
    std::string fraction = std::to_string(millionths % kMillionths);
    fraction.insert(0, 6 - fraction.size(), '0');
    // At least cents, and no idle noughts behind them.
    while (fraction.size() > 2 && fraction.back() == '0')
        fraction.pop_back();
    return "$" + std::to_string(millionths / kMillionths) + "." + fraction;
}

} // namespace foresearch::prompt
