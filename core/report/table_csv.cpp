#include "core/base/csv.h"
#include "core/report/table.h"
#include "core/report/table_format.h"

#include <algorithm>
#include <charconv>

namespace foresearch::report {

namespace {

/// The shortest digits that read back as `value`.
std::string exact(double value)
{
    char buffer[32];
    const auto end = std::to_chars(std::begin(buffer), std::end(buffer), value);
    return {buffer, end.ptr};
}

/// Which columns of their own a column's uncertainty needs.
struct Extras {
    bool sd = false;
    bool interval = false;
};

Extras extrasOf(const Table &table, std::size_t column)
{
    Extras extras;
    for (const Row &row : table.rows) {
        const Cell cell = cellAt(row, column);
        if (const auto *number = std::get_if<Number>(&cell)) {
            extras.sd |= number->sd.has_value();
            extras.interval |= number->interval.has_value();
        }
    }
    return extras;
}

void appendHeadings(const Column &column, const Extras &extras, std::vector<std::string> &fields)
{
    const std::string unit = column.unit.empty() ? "" : " (" + column.unit + ")";
    fields.push_back(column.title + unit);
    if (extras.sd)
        fields.push_back(column.title + " sd" + unit);
    if (extras.interval) {
        fields.push_back(column.title + " low" + unit);
        fields.push_back(column.title + " high" + unit);
    }
}

void appendCell(const Cell &cell, const Extras &extras, std::vector<std::string> &fields)
{
    const auto *text = std::get_if<std::string>(&cell);
    const auto *number = std::get_if<Number>(&cell);
    fields.push_back(text != nullptr ? *text : number != nullptr ? exact(number->value) : "");
    if (extras.sd)
        fields.push_back(number != nullptr && number->sd ? exact(*number->sd) : "");
    if (extras.interval) {
        const bool has = number != nullptr && number->interval;
        fields.push_back(has ? exact(number->interval->low) : "");
        fields.push_back(has ? exact(number->interval->high) : "");
    }
}

} // namespace

std::string toCsv(const Table &table)
{
    std::vector<Extras> extras;
    std::vector<std::string> fields;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        extras.push_back(extrasOf(table, c));
        appendHeadings(table.columns[c], extras[c], fields);
    }
    std::string out = csvRow(fields);
    for (const Row &row : table.rows) {
        fields.clear();
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            appendCell(cellAt(row, c), extras[c], fields);
        out += csvRow(fields);
    }
    return out;
}

} // namespace foresearch::report
