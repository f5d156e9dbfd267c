#pragma once

#include <QString>

namespace foresearch::ui {

/// What stands where a quantity has no value.
inline constexpr QChar kNoValue(0x2013);

/// `value` with `decimals` places in the user's locale, a real minus sign, no group separators below 10,000.
/// Not finite: kNoValue.
QString number(double value, int decimals);

/// A whole number with group separators: "1,204".
QString count(qint64 value);

/// A large number in words a person can say: "1.1 × 10^17", or whole below a million.
QString largeCount(double value);

/// "12 s", "3 min", "1 h 20 min". `seconds` >= 0.
QString duration(double seconds);

/// Units per second: "3.7 / s", or per minute where it is slow.
QString rate(double perSecond, const QString &unit);

} // namespace foresearch::ui
