#pragma once

#include "core/predict/evaluation.h"

#include <functional>

namespace foresearch::predict {

/// Hears of one predictor on one split as soon as it is judged; an error ends the judging with it.
using SplitListener = std::function<Result<>(const PredictorEvaluation &oneSplit)>;

/// Asks every predictor about every chosen split of one task and computes the splits' metrics; summaries stay empty.
/// Errors: those of evaluate; the listener's.
Result<TaskEvaluation> judgeTask(const eval::TfsTask &task, std::span<const ImportedPredictions> imported,
                                 const EvaluationOptions &options, const TaskControl &control,
                                 const SplitListener &listener = {});

/// Computes the metrics of a split from its predictions. `scale` is theirs.
void computeMetrics(SplitEvaluation &split, const Scale &scale, TruthSet set);

/// A metric of some architectures. `sameUnit`: whether the predicted values are in the truth's unit.
std::optional<double> compute(Metric metric, const eval::Comparison &comparison, bool sameUnit);

} // namespace foresearch::predict
