#pragma once

#include "core/report/item.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A report as the files of one folder.
namespace foresearch::report {

/// An item and what became of it.
struct ReportPart {
    const Recipe *recipe = nullptr; ///< never null
    Need need = Need::Nothing;
    Item item; ///< where nothing is needed
    std::vector<NamedTable> published;
    std::string notes;
};

/// Everything that is written, without the figures' pictures.
struct Report {
    Facts facts;
    std::string paper; ///< as it is cited
    std::string paperNote;
    std::string notes; ///< of the whole
    std::vector<ReportPart> parts;
};

/// A file by its name in the folder, and its bytes.
using ReportFile = std::pair<std::string, std::string>;

/// The pictures' endings, in the order in which they are made.
inline constexpr std::array<std::string_view, 3> kFigureFormats{"pdf", "svg", "png"};

/// Tables as CSV, LaTeX and Markdown, the paper's too, and the provenance.
std::vector<ReportFile> filesOf(const ReportPart &part);

/// "index.html", with the paper's tables beside ours, "README.md" and "report.json", which names every file with its
/// SHA-256. `files`: all others. `noFigures`: why there are no pictures; empty where there are.
std::vector<ReportFile> indexFiles(const Report &report, const std::vector<ReportFile> &files,
                                   const std::string &noFigures);

} // namespace foresearch::report
