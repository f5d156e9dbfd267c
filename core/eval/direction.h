#pragma once

namespace foresearch::eval {

/// Which end of a scale is good: BLEU is better when higher; loss and latency when lower.
enum class Direction { HigherIsBetter, LowerIsBetter };

/// +1 or -1: values times this are better when higher.
constexpr double sign(Direction direction)
{
    return direction == Direction::HigherIsBetter ? 1.0 : -1.0;
}

} // namespace foresearch::eval
