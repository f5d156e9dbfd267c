#pragma once

#include "core/base/json.h"
#include "core/predict/predictor.h"

namespace foresearch::predict {

/// Reads what a program's answer or a row of a predictions file says of one architecture. An object with either a
/// "value" (a number), optionally with "spread" (its standard deviation) and "warning" (a text), or a "problem" (a
/// text: why there is no value). Other keys are passed over.
/// Errors: BadFormat, BadValue.
Result<Prediction> readPrediction(const JsonCursor &cursor);

/// Adds to the object `into` what readPrediction reads again as asWritten(prediction).
void writePrediction(const Prediction &prediction, OrderedJson &into);

/// The prediction as far as it can be written: a value that is not finite is a problem, a problem is only its words,
/// several warnings are one.
Prediction asWritten(const Prediction &prediction);

} // namespace foresearch::predict
