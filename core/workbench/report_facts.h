#pragma once

#include "core/base/task_control.h"
#include "core/report/facts.h"
#include "core/store/project.h"

namespace foresearch::workbench {

/// What the project holds for a report: what was judged on its tasks, finished searches, labels, networks, learning
/// curves, trainings, replies and notes. No text of it names a folder of this machine.
/// Errors: Stopped; BadFormat (a search that cannot be read); the project's. Cost: all searches are read.
Result<report::Facts> readReportFacts(store::Project &project, const TaskControl &control);

/// Where the project keeps its notes: one JSON object by recipe, "" for the whole report.
inline constexpr auto kReportNotesKey = "report/notes";
std::map<std::string, std::string> parseReportNotes(const std::optional<std::string> &setting);
/// Nothing where there is no note.
std::optional<std::string> reportNotesText(const std::map<std::string, std::string> &notes);

} // namespace foresearch::workbench
