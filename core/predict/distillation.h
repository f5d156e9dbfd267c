#pragma once

#include "core/predict/labels.h"
#include "core/predict/regressor_fit.h"

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

/// How a network agrees with its teacher, or with the truth.
struct Agreement {
    double mae = 0;
    std::optional<double> tau; ///< none where all values are equal
};

/// What networks of one training size reached on labels that none of them saw.
struct LearningPoint {
    std::size_t examples = 0;
    std::vector<Agreement> bySeed;
};

/// The learning curve: for each size, one network for each seed, judged on the same tenth of the labels, which no
/// network learns from. The seed decides which labels it learns from and its training.
/// Errors: BadValue (a size that is 0 or over nine tenths of the labels); those of distil.
Result<std::vector<LearningPoint>> learningCurve(const LabelledRows &rows, const LabelHeader &header,
                                                 const space::SearchSpace &space, const RegressorSettings &settings,
                                                 std::span<const std::size_t> sizes,
                                                 std::span<const std::uint64_t> seeds, const NetworkTrainer &trainer,
                                                 const TaskControl &control);

} // namespace foresearch::predict
