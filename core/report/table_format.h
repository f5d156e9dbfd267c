#pragma once

#include "core/report/table.h"

#include <string>
#include <string_view>

/// What the forms of a table share; for the renderers of this folder.
namespace foresearch::report {

inline constexpr std::string_view kMissing = "–";

/// The cell, or a missing one beyond the row's end or for a number that is not finite.
Cell cellAt(const Row &row, std::size_t column);

/// `value` with `precision` digits after the point, in C's locale; never "-0.00".
std::string fixed(double value, int precision);

/// "MAE (BLEU)".
std::string heading(const Column &column);

/// How a form writes one cell.
struct CellStyle {
    std::string (*escape)(std::string_view text);
    std::string_view plusMinus;
    std::string_view bestBegin;
    std::string_view bestEnd;
    std::string_view otherEnd; ///< in a column with best numbers, after those that are not
};

/// "0.28 ± 0.01 [0.22, 0.35]", escaped text, or kMissing escaped.
std::string shown(const Cell &cell, const Column &column, const CellStyle &style);

} // namespace foresearch::report
