#pragma once

#include "core/eval/tfs_eval.h"
#include "core/predict/imported.h"
#include "core/predict/predictor_factory.h"

namespace foresearch::predict {

/// Which BLEU is the truth (and, of a supernet, the prediction).
enum class TruthSet { Validation, Test };

double truth(const eval::BleuScores &scores, TruthSet set);
Scale truthScale(TruthSet set);

/// The name on the command line of a supernet's column in TFS-Eval: hat, sandwich, mos-layer, mos-neuron for those of
/// the paper, predictorName() of any other.
std::string recordedName(const std::string &column);

/// What predictors may know of one split: its demonstrations, the supernets' columns and the imported predictions.
/// Nothing of it is the truth of a test architecture.
/// Errors: BadValue (an imported predictor has the name of another one).
Result<PredictorContext> splitContext(const eval::TfsTask &task, const eval::TfsSplit &split, TruthSet set,
                                      std::span<const ImportedPredictions> imported);

/// Adds the imported predictors, with their values for one split of a task, to those that can be named.
/// Errors: BadValue (the name of another predictor).
Result<> addImported(std::span<const ImportedPredictions> imported, const std::string &task, int seed,
                     PredictorContext &context);

/// What is judged when nobody says what: the supernets' columns and the imported predictors, the controls (mean,
/// gflops, parameters, regression), all recorded ones calibrated, and the mean of regression and calibrated HAT.
std::vector<PredictorSpec> defaultPredictors(const eval::TfsEval &data, std::span<const ImportedPredictions> imported);

} // namespace foresearch::predict
