#include "core/report/table.h"
#include "core/report/table_format.h"

#include <array>
#include <utility>

namespace foresearch::report {

namespace {

/// What LaTeX reads as a command, and what its standard fonts lack outside math.
constexpr std::array<std::pair<std::string_view, std::string_view>, 22> kReplacements{{
    {"\\", "\\textbackslash{}"},
    {"{", "\\{"},
    {"}", "\\}"},
    {"&", "\\&"},
    {"%", "\\%"},
    {"$", "\\$"},
    {"#", "\\#"},
    {"_", "\\_"},
    {"~", "\\textasciitilde{}"},
    {"^", "\\textasciicircum{}"},
    {"<", "\\textless{}"},
    {">", "\\textgreater{}"},
    {"|", "\\textbar{}"},
    {"\"", "\\textquotedbl{}"},
    {"\n", " "},
    {"–", "--"},
    {"±", "$\\pm$"},
    {"×", "$\\times$"},
    {"≤", "$\\leq$"},
    {"≥", "$\\geq$"},
    {"τ", "$\\tau$"},
    {"ρ", "$\\rho$"},
}};

std::string escaped(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        std::string_view from = text.substr(0, 1);
        std::string_view to = from;
        for (const auto &[special, replacement] : kReplacements) {
            if (text.starts_with(special)) {
                from = special;
                to = replacement;
            }
        }
        out += to;
        text.remove_prefix(from.size());
    }
    return out;
}

/// A number's minus sign is not a hyphen.
std::string escapedCell(const Cell &cell, const Column &column)
{
    constexpr CellStyle kStyle{&escaped, "$\\pm$", "\\textbf{", "}", ""};
    std::string out = shown(cell, column, kStyle);
    if (!std::holds_alternative<Number>(cell))
        return out;
    for (std::size_t at = out.find('-'); at != std::string::npos; at = out.find('-', at + 3))
        out.replace(at, 1, "$-$");
    return out;
}

char letter(Alignment alignment)
{
    switch (alignment) {
    case Alignment::Left:
        return 'l';
    case Alignment::Center:
        return 'c';
    case Alignment::Right:
        return 'r';
    }
    return 'l';
}

/// After the line before, LaTeX would take a leading [ or * for an argument of its line break.
std::string protectedLine(const std::string &line)
{
    return (line.starts_with('[') || line.starts_with('*') ? "{}" + line : line) + " \\\\\n";
}

std::string headerLine(const Table &table)
{
    std::string line;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        line += (c > 0 ? " & " : "") + escaped(heading(table.columns[c]));
    return protectedLine(line);
}

std::string rowLine(const Row &row, const Table &table)
{
    std::string line;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        line += (c > 0 ? " & " : "") + escapedCell(cellAt(row, c), table.columns[c]);
    return protectedLine(line);
}

} // namespace

std::string toLatex(const Table &table)
{
    std::string out = "% \\usepackage{booktabs}\n\\begin{table}\n\\centering\n";
    if (!table.caption.empty())
        out += "\\caption{" + escaped(table.caption) + "}\n";
    out += "\\begin{tabular}{";
    for (const Column &column : table.columns)
        out += letter(column.alignment);
    out += "}\n\\toprule\n" + headerLine(table) + "\\midrule\n";
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        if (table.rows[r].startsGroup && r > 0)
            out += "\\midrule\n";
        out += rowLine(table.rows[r], table);
    }
    out += "\\bottomrule\n\\end{tabular}\n";
    if (!table.note.empty())
        out += "\n\\smallskip\n{\\footnotesize " + escaped(table.note) + "}\n";
    return out + "\\end{table}\n";
}

} // namespace foresearch::report
