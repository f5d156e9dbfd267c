#pragma once

#include "core/base/task_control.h"
#include "core/report/report_files.h"
#include "core/store/project.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// The report of a project: the paper's tables and figures and ours, made of what it holds, as one folder.
namespace foresearch::workbench {

/// Draws a figure as the bytes of a file of `format`: one of report::kFigureFormats.
using FigureRenderer = std::function<Result<std::string>(const report::FigureContent &figure, std::string_view format)>;

struct ReportOptions {
    std::vector<std::string> only = {};    ///< ids of recipes; empty: all
    std::optional<std::string> notes = {}; ///< in place of the project's notes of the whole report
    FigureRenderer renderFigure = {};      ///< none: tables only
    std::string noFigures = {};            ///< why there is no renderer, as a sentence; said in the report
};

/// What was written.
struct ReportWritten {
    std::size_t made = 0;    ///< tables and figures of the list
    std::size_t waiting = 0; ///< those that still need something
    std::vector<std::string> files;
};

/// Writes the report of the project into `folder`, which must not be there yet: whole, or not at all. The same project
/// gives the same bytes; dates are those of its runs. What cannot be made yet is named with what it needs.
/// Progress: items, then pictures. Errors: BadValue (there is something of that name); NotFound (no such recipe);
/// CannotWrite; Stopped; those of the renderer; the project's.
Result<ReportWritten> writeReport(store::Project &project, const std::filesystem::path &folder,
                                  const ReportOptions &options, const TaskControl &control);

/// The same of facts that are read already.
Result<ReportWritten> writeReport(report::Facts facts, const std::filesystem::path &folder,
                                  const ReportOptions &options, const TaskControl &control);

/// The first half of it: everything but the pictures. Of the options, `only` and `notes`.
Result<report::Report> makeReport(store::Project &project, const ReportOptions &options, const TaskControl &control);

/// The same of facts that are read already.
Result<report::Report> makeReport(report::Facts facts, const ReportOptions &options, const TaskControl &control);

/// The second half. `pictures`: every figure's, "NAME.pdf" and so on; empty: none, and `noFigures` says why.
Result<ReportWritten> writeReportFolder(const report::Report &report, std::vector<report::ReportFile> pictures,
                                        const std::filesystem::path &folder, const std::string &noFigures,
                                        const TaskControl &control);

} // namespace foresearch::workbench
