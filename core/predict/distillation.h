#pragma once

#include "core/predict/labels.h"
#include "core/predict/regressor_fit.h"
#include "core/predict/split_context.h"

#include <optional>

namespace foresearch::predict {

/// Labels that a network can learn from, in the order of their architectures.
struct LabelledRows {
    std::vector<Architecture> architectures;
    std::vector<double> values;
    std::size_t failed = 0; ///< labels without a value, which are left out
};
LabelledRows labelledRows(const Labels &labels);

/// Fits a network to labels. Errors: BadValue (no label with a value; an architecture outside the space); those of
/// fitRegressor.
Result<FittedRegressor> distil(const LabelledRows &rows, const LabelHeader &header, const space::SearchSpace &space,
                               const RegressorSettings &settings, const NetworkTrainer &trainer,
                               const TaskControl &control);

/// How a network, or its teacher, agrees with what it is judged by. A number without a value is undefined.
struct Agreement {
    std::optional<double> mae; ///< none for another unit than that of what it is judged by
    std::optional<double> tau; ///< none where all values are equal
};

/// What networks of one training size reached on architectures that none of them saw.
struct LearningPoint {
    std::size_t examples = 0;
    std::vector<Agreement> bySeed;
};

/// What networks are distilled from. Contract: what it refers to outlives it.
struct DistillationSource {
    const LabelledRows &rows;
    const LabelHeader &header;
    const space::SearchSpace &space;
};

/// One network for each size and seed. The seed decides which labels it learns from and its training.
struct LearningCurveOptions {
    RegressorSettings settings;
    std::vector<std::size_t> sizes;
    std::vector<std::uint64_t> seeds;
};

/// The learning curve, judged by the teacher on the same tenth of the labels, which no network learns from.
/// Errors: BadValue (a size that is 0 or over nine tenths of the labels); those of distil.
Result<std::vector<LearningPoint>> learningCurve(const DistillationSource &source, const LearningCurveOptions &options,
                                                 const NetworkTrainer &trainer, const TaskControl &control);

/// Architectures whose truth is known.
struct KnownTruth {
    std::vector<Architecture> architectures;
    std::vector<double> values;
    Scale scale;
};
/// Of a split's test architectures, which no teacher and no network was fitted to.
KnownTruth truthOfTest(const eval::TfsSplit &split, TruthSet set);

/// The rows that are not of the truth's architectures.
std::vector<std::size_t> rowsOutside(const KnownTruth &truth, const LabelledRows &rows);

/// The learning curve judged by a truth. Labels of the truth's architectures are left out.
/// Errors: BadValue (a size that is 0 or over the number of labels; an architecture outside the space); those of
/// distil.
Result<std::vector<LearningPoint>> truthCurve(const DistillationSource &source, const KnownTruth &truth,
                                              const LearningCurveOptions &options, const NetworkTrainer &trainer,
                                              const TaskControl &control);

/// How a predictor, such as the teacher, agrees with the truth; architectures of which it says nothing are left out.
/// Errors: the predictor's.
Result<Agreement> agreementWith(const KnownTruth &truth, Predictor &predictor, const TaskControl &control);

} // namespace foresearch::predict
