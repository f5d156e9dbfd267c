#pragma once

#include <cstdint>

class QSpinBox;

namespace foresearch::ui {

/// Shows a count or a seed, or the box's nearest number where it goes beyond the box.
void showCount(QSpinBox &box, std::uint64_t value);

/// The box's number, or `before` itself where the box only shows the nearest to it: what nobody edited stays as it is.
std::uint64_t countOf(const QSpinBox &box, std::uint64_t before);

} // namespace foresearch::ui
