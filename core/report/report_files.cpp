#include "core/report/report_files.h"

#include "core/base/sha256.h"

#include <algorithm>

namespace foresearch::report {

namespace {

/// As text of HTML.
std::string escaped(std::string_view text)
{
    std::string shown;
    for (const char c : text) {
        switch (c) {
        case '&':
            shown += "&amp;";
            break;
        case '<':
            shown += "&lt;";
            break;
        case '>':
            shown += "&gt;";
            break;
        case '"':
            shown += "&quot;";
            break;
        default:
            shown += c;
        }
    }
    return shown;
}

/// Lines of a note as paragraphs.
std::string paragraphs(const std::string &note)
{
    std::string html;
    for (std::size_t at = 0; at < note.size();) {
        const std::size_t end = std::min(note.find('\n', at), note.size());
        if (end > at)
            html += "<p>" + escaped(note.substr(at, end - at)) + "</p>\n";
        at = end + 1;
    }
    return html;
}

constexpr auto kStyle = R"(
  body { font: 15px/1.45 Inter, system-ui, sans-serif; margin: 32px auto; max-width: 1280px; padding: 0 24px; color: #1a1a1a; }
  h1 { font-size: 24px; } h2 { font-size: 18px; margin-top: 40px; } h3 { font-size: 13px; color: #666; font-weight: 600; }
  .beside { display: flex; flex-wrap: wrap; gap: 32px; align-items: flex-start; } .beside > div { min-width: 0; overflow-x: auto; }
  table { border-collapse: collapse; font-size: 13px; margin-bottom: 16px; } caption { text-align: left; font-weight: 600; padding: 4px 0; }
  th, td { padding: 3px 10px; text-align: left; font-variant-numeric: tabular-nums; } thead th { border-bottom: 1px solid #888; }
  tbody + tbody { border-top: 1px solid #ccc; } img { max-width: 560px; } .files, .note, .needs { color: #555; font-size: 13px; }
  .notes { border-left: 3px solid #0072b2; padding-left: 12px; } a { color: #0072b2; }
)";

std::string linksTo(const std::vector<std::string> &names)
{
    std::string links;
    for (const std::string &name : names)
        links += (links.empty() ? "" : " · ") + ("<a href=\"" + escaped(name) + "\">" + escaped(name) + "</a>");
    return links;
}

using Names = std::vector<std::string>;

bool holds(const std::vector<ReportFile> &files, const std::string &name)
{
    return std::any_of(files.begin(), files.end(), [&](const ReportFile &file) { return file.first == name; });
}

/// The files of a part among all, by the names that it gave.
Names namesOf(const ReportPart &part, const std::vector<ReportFile> &files)
{
    Names names;
    const auto add = [&](const std::string &name) {
        if (holds(files, name))
            names.push_back(name);
    };
    for (const NamedFigure &figure : part.item.figures)
        for (const std::string_view format : kFigureFormats)
            add(figure.name + "." + std::string(format));
    for (const auto *tables : {&part.item.tables, &part.published})
        for (const NamedTable &table : *tables)
            for (const char *ending : {".csv", ".tex", ".md"})
                add(table.name + ending);
    add(std::string(part.recipe->id) + ".provenance.json");
    return names;
}

std::string tablesHtml(const std::vector<NamedTable> &tables)
{
    std::string html;
    for (const NamedTable &table : tables)
        html += toHtml(table.table);
    return html;
}

std::string partHtml(const ReportPart &part, const std::vector<ReportFile> &files)
{
    const std::string id(part.recipe->id);
    std::string html = "<section id=\"" + id + "\">\n<h2>" + escaped(part.recipe->title) + "</h2>\n<p>"
                       + escaped(part.recipe->shows) + "</p>\n";
    if (!part.notes.empty())
        html += "<div class=\"notes\">" + paragraphs(part.notes) + "</div>\n";
    html += "<div class=\"beside\">\n<div>\n<h3>This project</h3>\n";
    if (part.need != Need::Nothing)
        html += "<p class=\"needs\">Not made. " + escaped(sentence(part.need)) + "</p>\n";
    for (const NamedFigure &figure : part.item.figures)
        if (holds(files, figure.name + ".svg"))
            html += "<img src=\"" + escaped(figure.name) + ".svg\" alt=\"" + escaped(figure.title) + "\">\n";
    html += tablesHtml(part.item.tables) + "</div>\n";
    if (!part.published.empty())
        html += "<div>\n<h3>The paper</h3>\n" + tablesHtml(part.published) + "</div>\n";
    return html + "</div>\n<p class=\"files\">" + linksTo(namesOf(part, files)) + "</p>\n</section>\n";
}

/// Of what the report is, in sentences.
std::string introduction(const Report &report, const std::string &noFigures)
{
    const auto made = std::count_if(report.parts.begin(), report.parts.end(),
                                    [](const ReportPart &part) { return part.need == Need::Nothing; });
    std::string text = "Made of the project " + report.facts.project + " by " + report.facts.program + ": "
                       + std::to_string(made) + " of " + std::to_string(report.parts.size()) + " tables and figures.";
    if (!report.facts.asOf.empty())
        text += " The last of its runs ended at " + report.facts.asOf + ".";
    if (!noFigures.empty())
        text += " There are no pictures of figures: " + noFigures;
    return text;
}

std::string indexHtml(const Report &report, const std::vector<ReportFile> &files, const std::string &noFigures)
{
    std::string html =
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Report of "
        + escaped(report.facts.project) + "</title>\n<style>" + kStyle + "</style>\n</head>\n<body>\n<h1>Report of "
        + escaped(report.facts.project) + "</h1>\n<p>" + escaped(introduction(report, noFigures))
        + "</p>\n<p class=\"note\">The paper: " + escaped(report.paper) + " " + escaped(report.paperNote) + "</p>\n";
    if (!report.notes.empty())
        html += "<div class=\"notes\">" + paragraphs(report.notes) + "</div>\n";
    for (const ReportPart &part : report.parts)
        html += partHtml(part, files);
    return html + "</body>\n</html>\n";
}

std::string readme(const Report &report, const std::vector<ReportFile> &files, const std::string &noFigures)
{
    std::string text = "# Report of " + report.facts.project + "\n\n" + introduction(report, noFigures)
                       + "\n\n[index.html](index.html) shows all of it, with the paper's tables beside; report.json "
                         "lists the files for programs.\n";
    if (!report.notes.empty())
        text += "\n" + report.notes + "\n";
    for (const ReportPart &part : report.parts) {
        text += "\n## " + std::string(part.recipe->title) + "\n\n" + std::string(part.recipe->shows) + "\n";
        if (part.need != Need::Nothing)
            text += "\nNot made. " + std::string(sentence(part.need)) + "\n";
        if (!part.notes.empty())
            text += "\n" + part.notes + "\n";
        std::string links;
        for (const std::string &name : namesOf(part, files))
            links += (links.empty() ? "" : " · ") + ("[" + name + "](" + name + ")");
        if (!links.empty())
            text += "\n" + links + "\n";
    }
    return text;
}

std::string reportJson(const Report &report, const std::vector<ReportFile> &files, const std::string &noFigures)
{
    OrderedJson items = OrderedJson::array();
    for (const ReportPart &part : report.parts)
        items.push_back({{"item", std::string(part.recipe->id)},
                         {"title", std::string(part.recipe->title)},
                         {"made", part.need == Need::Nothing},
                         {"needs", std::string(sentence(part.need))},
                         {"files", namesOf(part, files)}});
    OrderedJson hashes = OrderedJson::object();
    for (const auto &[name, content] : files)
        hashes[name] = sha256(content);
    const OrderedJson json{{"format", "foresearch-report"},   {"version", 1},
                           {"program", report.facts.program}, {"project", report.facts.project},
                           {"as_of", report.facts.asOf},      {"paper", report.paper},
                           {"figures", noFigures.empty()},    {"items", std::move(items)},
                           {"sha256", std::move(hashes)}};
    return json.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

} // namespace

std::vector<ReportFile> filesOf(const ReportPart &part)
{
    std::vector<ReportFile> files;
    for (const auto *tables : {&part.item.tables, &part.published}) {
        for (const NamedTable &table : *tables) {
            files.emplace_back(table.name + ".csv", toCsv(table.table));
            files.emplace_back(table.name + ".tex", toLatex(table.table));
            files.emplace_back(table.name + ".md", toMarkdown(table.table));
        }
    }
    if (part.need == Need::Nothing)
        files.emplace_back(std::string(part.recipe->id) + ".provenance.json",
                           part.item.provenance.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n");
    return files;
}

std::vector<ReportFile> indexFiles(const Report &report, const std::vector<ReportFile> &files,
                                   const std::string &noFigures)
{
    return {{"README.md", readme(report, files, noFigures)},
            {"index.html", indexHtml(report, files, noFigures)},
            {"report.json", reportJson(report, files, noFigures)}};
}

} // namespace foresearch::report
