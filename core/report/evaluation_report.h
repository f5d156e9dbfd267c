#pragma once

#include "core/base/json.h"
#include "core/predict/evaluation.h"
#include "core/report/table.h"

/// How predictors did, for people and for programs.
namespace foresearch::report {

/// A table for each task and one for their average. Columns: predictor, MAE and tau (mean ± sd over the seeds, 95 %
/// interval), Spearman, regret at 1 and 3, test architectures with a value of all. The note says what the numbers are,
/// which predictions failed, and that data are synthetic where they are.
std::vector<Table> evaluationTables(const predict::Evaluation &evaluation, predict::TruthSet truth);

/// The same as one table with a column for the task, for programs that read tables.
Table combinedEvaluationTable(const predict::Evaluation &evaluation);

enum class PredictionDetail { None, EveryPrediction };

/// An array with a row for each task (and "average", where there are several) and predictor, keys: task, title,
/// synthetic, predictor, metric, unit, seeds, predicted, failed, warned, problems; for each metric K of predict::key
/// K_mean and K_sd (over the seeds), with regret_at_1 for regret_at_1_mean and so on; mae_ci and tau_ci [low, high].
/// null where a value is undefined. EveryPrediction adds "predictions": seed, architecture, truth, value or problem,
/// spread, warnings of each.
OrderedJson evaluationJson(const predict::Evaluation &evaluation, PredictionDetail detail);

} // namespace foresearch::report
