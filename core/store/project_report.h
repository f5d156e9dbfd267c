#pragma once

#include "core/base/json.h"
#include "core/report/table.h"
#include "core/store/project.h"

#include <string>

/// What a project holds, for people and for programs.
namespace foresearch::store {

/// Tables of tasks, spaces, runs, evaluations, replies and settings, those with rows only. Errors: the project's.
Result<std::vector<report::Table>> contentTables(Project &project);

/// The same as one object: "path", "tasks", "spaces", "runs", "evaluations" (counts by task and source), "replies"
/// (counts by endpoint and model), "settings".
/// Errors: the project's.
Result<OrderedJson> contentJson(Project &project);

enum class EvaluationsForm { Jsonl, Csv };

/// The evaluations that match, a row each, with their provenance. Where none is there twice for one architecture, task
/// and split, predict::ImportedPredictions reads it. Errors: the project's.
Result<std::string> evaluationsText(Project &project, const EvaluationFilter &filter, EvaluationsForm form);

/// All replies, one JSON object a line: question, answer, usage, and what came with it. Errors: the project's.
Result<std::string> repliesText(Project &project);

/// "2026-11-24T13:05:59Z".
std::string timeText(Time time);

} // namespace foresearch::store
