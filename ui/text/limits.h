#pragma once

#include "core/search/constraints.h"

#include <QString>

namespace foresearch::ui {

/// "≤ 100 ms on titanxp · ≤ 3 GFLOPs"; "no limits".
QString limitsText(const search::Constraints &constraints);

} // namespace foresearch::ui
