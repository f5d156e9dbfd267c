#include "core/report/table.h"
#include "core/report/table_format.h"

namespace foresearch::report {

namespace {

std::string escapedMarkdown(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (std::string_view("\\|*_`<>[]").find(c) != std::string_view::npos)
            out += '\\';
        out += c == '\n' || c == '\r' ? ' ' : c;
    }
    return out;
}

std::string_view markdownRule(Alignment alignment)
{
    switch (alignment) {
    case Alignment::Left:
        return ":--";
    case Alignment::Center:
        return ":-:";
    case Alignment::Right:
        return "--:";
    }
    return "---";
}

std::string escapedHtml(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string htmlCell(std::string_view element, std::string_view attributes, Alignment alignment,
                     const std::string &content)
{
    std::string out = "<" + std::string(element) + std::string(attributes);
    if (alignment != Alignment::Left)
        out += alignment == Alignment::Right ? " style=\"text-align:right\"" : " style=\"text-align:center\"";
    return out + ">" + content + "</" + std::string(element) + ">";
}

std::string htmlRow(const Row &row, const Table &table)
{
    constexpr CellStyle kStyle{&escapedHtml, "±", "<strong>", "</strong>", ""};
    std::string out = "<tr>";
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const Column &column = table.columns[c];
        out += htmlCell("td", "", column.alignment, shown(cellAt(row, c), column, kStyle));
    }
    return out + "</tr>\n";
}

} // namespace

std::string toMarkdown(const Table &table)
{
    constexpr CellStyle kStyle{&escapedMarkdown, "±", "**", "**", ""};
    std::string out = table.caption.empty() ? "" : escapedMarkdown(table.caption) + "\n\n";
    std::string rule = "|";
    out += "|";
    for (const Column &column : table.columns) {
        out += " " + escapedMarkdown(heading(column)) + " |";
        rule.append(" ").append(markdownRule(column.alignment)).append(" |");
    }
    out += "\n" + rule + "\n";
    for (const Row &row : table.rows) {
        out += "|";
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            out += " " + shown(cellAt(row, c), table.columns[c], kStyle) + " |";
        out += "\n";
    }
    return table.note.empty() ? out : out + "\n" + escapedMarkdown(table.note) + "\n";
}

std::string toHtml(const Table &table)
{
    std::string out = "<table>\n";
    if (!table.caption.empty())
        out += "<caption>" + escapedHtml(table.caption) + "</caption>\n";
    out += "<thead>\n<tr>";
    for (const Column &column : table.columns)
        out += htmlCell("th", " scope=\"col\"", column.alignment, escapedHtml(heading(column)));
    out += "</tr>\n</thead>\n<tbody>\n";
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        if (table.rows[r].startsGroup && r > 0)
            out += "</tbody>\n<tbody>\n";
        out += htmlRow(table.rows[r], table);
    }
    out += "</tbody>\n";
    if (!table.note.empty())
        out += "<tfoot>\n<tr><td colspan=\"" + std::to_string(table.columns.size()) + "\">" + escapedHtml(table.note)
               + "</td></tr>\n</tfoot>\n";
    return out + "</table>\n";
}

} // namespace foresearch::report
