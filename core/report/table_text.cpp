#include "core/report/table.h"
#include "core/report/table_format.h"

#include <algorithm>

namespace foresearch::report {

namespace {

constexpr std::size_t kGap = 2;

/// Control characters, line feeds among them, would break the lines.
std::string escaped(std::string_view text)
{
    std::string out(text);
    std::replace_if(
        out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return out;
}

constexpr CellStyle kStyle{&escaped, "±", "", "*", " "};

std::size_t width(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string padded(const std::string &text, std::size_t target, Alignment alignment)
{
    const std::size_t space = target - std::min(target, width(text));
    const std::size_t before = alignment == Alignment::Left ? 0 : alignment == Alignment::Right ? space : space / 2;
    return std::string(before, ' ') + text + std::string(space - before, ' ');
}

/// All cells as text, the header first.
std::vector<std::vector<std::string>> shownCells(const Table &table)
{
    std::vector<std::vector<std::string>> lines(1);
    for (const Column &column : table.columns)
        lines[0].push_back(escaped(heading(column)));
    for (const Row &row : table.rows) {
        auto &line = lines.emplace_back();
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            line.push_back(shown(cellAt(row, c), table.columns[c], kStyle));
    }
    return lines;
}

std::string joined(const std::vector<std::string> &cells, const std::vector<std::size_t> &widths, const Table &table)
{
    std::string line;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        if (c > 0)
            line.append(kGap, ' ');
        line += padded(cells[c], widths[c], table.columns[c].alignment);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
}

} // namespace

std::string toText(const Table &table)
{
    const auto lines = shownCells(table);
    std::vector<std::size_t> widths(table.columns.size());
    std::size_t all = 0;
    for (std::size_t c = 0; c < widths.size(); ++c) {
        for (const auto &line : lines)
            widths[c] = std::max(widths[c], width(line[c]));
        all += widths[c] + (c > 0 ? kGap : 0);
    }
    const std::string rule = std::string(all, '-') + "\n";

    std::string out = table.caption.empty() ? "" : escaped(table.caption) + "\n\n";
    out += joined(lines[0], widths, table) + rule;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        if (table.rows[r].startsGroup && r > 0)
            out += rule;
        out += joined(lines[r + 1], widths, table);
    }
    return table.note.empty() ? out : out + "\n" + escaped(table.note) + "\n";
}

} // namespace foresearch::report
