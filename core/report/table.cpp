#include "core/report/table.h"

#include "core/report/table_format.h"

#include <charconv>
#include <cmath>

namespace foresearch::report {

namespace {

/// The best value among a column's numbers, as it is shown.
std::optional<double> bestShown(const Table &table, std::size_t column)
{
    const Column &description = table.columns[column];
    std::optional<double> best;
    for (const Row &row : table.rows) {
        const Cell cell = cellAt(row, column);
        const auto *number = std::get_if<Number>(&cell);
        if (number == nullptr)
            continue;
        const bool isBetter =
            !best || (description.best == Best::Highest ? number->value > *best : number->value < *best);
        if (isBetter)
            best = number->value;
    }
    return best;
}

} // namespace

void markBest(Table &table)
{
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const Column &column = table.columns[c];
        const auto best = column.best == Best::None ? std::nullopt : bestShown(table, c);
        for (Row &row : table.rows) {
            auto *number = c < row.cells.size() ? std::get_if<Number>(&row.cells[c]) : nullptr;
            if (number != nullptr)
                number->isBest = best && std::isfinite(number->value)
                                 && fixed(number->value, column.precision) == fixed(*best, column.precision);
        }
    }
}

Cell cellAt(const Row &row, std::size_t column)
{
    if (column >= row.cells.size())
        return {};
    const auto *number = std::get_if<Number>(&row.cells[column]);
    if (number != nullptr && !std::isfinite(number->value))
        return {};
    return row.cells[column];
}

std::string fixed(double value, int precision)
{
    char buffer[512]; // the largest double has 309 digits before the point
    const auto end = std::to_chars(std::begin(buffer), std::end(buffer), value, std::chars_format::fixed, precision);
    std::string text(buffer, end.ptr);
    if (text.starts_with('-') && text.find_first_not_of("-0.") == std::string::npos)
        text.erase(0, 1);
    return text;
}

std::string heading(const Column &column)
{
    return column.unit.empty() ? column.title : column.title + " (" + column.unit + ")";
}

std::string shown(const Cell &cell, const Column &column, const CellStyle &style)
{
    if (const auto *text = std::get_if<std::string>(&cell))
        return style.escape(*text);
    const std::string_view otherEnd = column.best == Best::None ? std::string_view() : style.otherEnd;
    const auto *number = std::get_if<Number>(&cell);
    if (number == nullptr)
        return style.escape(kMissing) + std::string(otherEnd);
    std::string out = style.escape(fixed(number->value, column.precision));
    out =
        number->isBest ? std::string(style.bestBegin) + out + std::string(style.bestEnd) : out + std::string(otherEnd);
    if (number->sd)
        out.append(" ").append(style.plusMinus).append(" ").append(style.escape(fixed(*number->sd, column.precision)));
    if (number->interval)
        out += " "
               + style.escape("[" + fixed(number->interval->low, column.precision) + ", "
                              + fixed(number->interval->high, column.precision) + "]");
    return out;
}

} // namespace foresearch::report
