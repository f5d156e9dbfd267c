#pragma once

#include "core/predict/evaluation.h"

#include <QString>

namespace foresearch::ui {

/// Whether the difference may be chance: p, corrected for the number of comparisons, is not below 0.05.
bool isDistinguishable(const predict::PredictorComparison &comparison);

/// "MAE of Regression is better by 0.120 BLEU (95 %: 0.050 to 0.190)." or "... not distinguishable with 20
/// architectures in each of 3 splits".
QString comparisonText(const predict::PredictorComparison &comparison);

/// Positive where `first` is better, whichever way the metric runs. Contract: there is a difference.
double advantage(const predict::PredictorComparison &comparison);

/// "MAE", "Kendall tau", ... in the user's language.
QString metricTitle(predict::Metric metric);

} // namespace foresearch::ui
