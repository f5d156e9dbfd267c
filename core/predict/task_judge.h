#pragma once

#include "core/predict/evaluation.h"

namespace foresearch::predict {

/// Asks every predictor about every chosen split of one task and computes the splits' metrics; summaries stay empty.
/// Errors: those of evaluate.
Result<TaskEvaluation> judgeTask(const eval::TfsTask &task, std::span<const ImportedPredictions> imported,
                                 const EvaluationOptions &options, const TaskControl &control);

/// A metric of some architectures. `sameUnit`: whether the predicted values are in the truth's unit.
std::optional<double> compute(Metric metric, const eval::Comparison &comparison, bool sameUnit);

} // namespace foresearch::predict
