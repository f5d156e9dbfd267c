#pragma once

#include "core/report/facts.h"
#include "core/report/table.h"

#include <vector>

/// The tables about predictors: the paper's Table 1 with its ablation, controls, and the data of Figures 2, 4 and 5.
namespace foresearch::report {

/// The tasks with their predictors' metrics over the splits, and their average over the predictors that all tasks have,
/// where there are several. `compared`: also every predictor against every control of its task.
/// Errors: Stopped. Cost: the bootstrap's.
struct JudgedSummary {
    std::vector<predict::Evaluation> tasks; ///< one for each, of one task
    std::optional<predict::TaskEvaluation> average;
};
enum class Comparing { Nothing, WithControls };
Result<JudgedSummary> summariseTasks(const Facts &facts, Comparing comparing, const TaskControl &control);

/// As the paper's Table 1 is laid out: rows in its blocks, two columns for each task and for the average.
Table tableOne(const Facts &facts, const JudgedSummary &summary);

/// Every metric of every predictor of one task, with intervals.
Table taskTable(const JudgedTask &task, const predict::Evaluation &summary);

/// Every predictor against every control: what differs, with an interval, and whether it can be told from chance.
Table controlTable(const JudgedTask &task, const predict::Evaluation &summary);

/// One for each ladder. Errors: Stopped.
Result<std::vector<Table>> ladderTables(const Facts &facts, const TaskControl &control);

/// Every test architecture of every split: its truth, and what those of the same unit say of it.
Table scatterTable(const JudgedTask &task);

/// Wrongly ordered pairs by their distance, counted and as cumulative shares.
Table discordanceTable(const JudgedTask &task);

/// Those of a task that predict the truth's unit, under their labels.
predict::TaskEvaluation ofTruthsUnit(const JudgedTask &task);

/// All of a task under their labels.
predict::TaskEvaluation labelled(predict::TaskEvaluation evaluation);

/// Whether a task has a control and another predictor.
bool hasControls(const JudgedTask &task);

} // namespace foresearch::report
