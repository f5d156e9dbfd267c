#pragma once

#include "core/eval/bootstrap.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace foresearch::report {

enum class Alignment { Left, Center, Right };

/// Which of a column's numbers are set off as the best.
enum class Best { None, Highest, Lowest };

struct Column {
    std::string title;
    std::string unit = {}; ///< said in the header, not in the cells; may be empty
    Alignment alignment = Alignment::Left;
    int precision = 2; ///< digits after the point, in every form but CSV
    Best best = Best::None;
    friend bool operator==(const Column &, const Column &) = default;
};

/// A number with what is known of its uncertainty. Not finite: shown as missing.
struct Number {
    double value = 0;
    std::optional<double> sd = {};
    std::optional<eval::Interval> interval = {};
    bool isBest = false; ///< set by markBest
    friend bool operator==(const Number &, const Number &) = default;
};

/// std::monostate: there is no value.
using Cell = std::variant<std::monostate, std::string, Number>;

struct Row {
    std::vector<Cell> cells;  ///< in the order of the columns; missing ones at the end are shown as missing
    bool startsGroup = false; ///< a rule above, where the form has rules
    friend bool operator==(const Row &, const Row &) = default;
};

/// A table of results, as it is printed, exported and put into papers. All text is plain UTF-8; every form escapes it.
struct Table {
    std::string caption; ///< may be empty
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::string note; ///< below the table; may be empty
    friend bool operator==(const Table &, const Table &) = default;
};

/// Marks the best numbers of each column that asks for it: all those that look the same at the column's precision.
void markBest(Table &table);

/// For a terminal: aligned columns, two spaces apart; the best have a star. Widths count code points.
std::string toText(const Table &table);

/// For a paper: a floating table with booktabs' rules, the best in bold.
std::string toLatex(const Table &table);

/// For programs: RFC 4180, a header and the rows, numbers in full precision; "sd", "low" and "high" are columns of
/// their own where any number of the column has them. No caption, no note, no marks; a missing value is an empty field.
std::string toCsv(const Table &table);

/// GitHub's Markdown, the best in bold.
std::string toMarkdown(const Table &table);

/// A table element, to be put into a page; the best are `strong`, groups are bodies of their own.
std::string toHtml(const Table &table);

} // namespace foresearch::report
