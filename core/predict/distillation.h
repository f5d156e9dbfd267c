#pragma once

#include "core/predict/labels.h"
#include "core/predict/regressor_fit.h"
#include "core/predict/split_context.h"

#include <functional>
#include <optional>

namespace foresearch::predict {

/// Labels that a network can learn from, in the order of their architectures.
struct LabelledRows {
    std::vector<Architecture> architectures;
    std::vector<double> values;
    std::size_t failed = 0; ///< labels without a value, which are left out
};
LabelledRows labelledRows(const Labels &labels);

/// The labels of the first `count` architectures of their sample, however many there are more.
Labels firstLabels(const Labels &labels, const space::SearchSpace &space, std::uint64_t sampleSeed, std::size_t count);

/// A sentence that the teacher said of several architectures.
struct SaidOften {
    std::string sentence;
    std::size_t count = 0;
    friend bool operator==(const SaidOften &, const SaidOften &) = default;
};
/// Why there is no value, and what it warned of where there is one; the most frequent first.
std::vector<SaidOften> problemsOf(const Labels &labels);
std::vector<SaidOften> warningsOf(const Labels &labels);

/// Labels that networks learn from, and others to judge them by.
struct SplitRows {
    LabelledRows learnt;
    LabelledRows unseen;
};
/// `share` of the rows (rounded down; in [0, 1)) stay unseen: the same ones each time. A tenth are those that
/// learningCurve judges by.
SplitRows splitRows(const LabelledRows &rows, double share);

/// How a distillation is watched.
struct DistillationWatch {
    const LabelledRows *unseen = nullptr; ///< labels that are only judged
    std::function<void(const TrainingPoint &)> onPoint = {};
};

/// Fits a network to labels. Errors: BadValue (no label with a value; an architecture outside the space); those of
/// fitRegressor.
Result<FittedRegressor> distil(const LabelledRows &rows, const LabelHeader &header, const space::SearchSpace &space,
                               const RegressorSettings &settings, const NetworkTrainer &trainer,
                               const TaskControl &control, const DistillationWatch &watch = {});

/// How a network, or its teacher, agrees with what it is judged by. A number without a value is undefined.
struct Agreement {
    std::optional<double> mae;       ///< none for another unit than that of what it is judged by
    std::optional<double> tau;       ///< none where all values are equal
    std::optional<double> rmse = {}; ///< as mae
    friend bool operator==(const Agreement &, const Agreement &) = default;
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

/// A network, and what it says of labels that it never saw.
struct JudgedNetwork {
    FittedRegressor fitted;
    LabelledRows unseen;
    std::vector<double> said; ///< of the unseen ones, in their order
    Agreement agreement;      ///< with the teacher on them
};

/// Fits a network to all labels but a share that stays unseen (splitRows), and judges it by that.
/// Errors: those of distil.
Result<JudgedNetwork> distilAndJudge(const DistillationSource &source, const RegressorSettings &settings,
                                     double unseenShare, const NetworkTrainer &trainer, const TaskControl &control,
                                     const std::function<void(const TrainingPoint &)> &onPoint = {});

/// What a network says of architectures of its space. Errors: BadValue (a network of another space's features);
/// Stopped.
Result<std::vector<Prediction>> askNetwork(const Regressor &regressor, const space::SearchSpace &space,
                                           std::span<const Architecture> architectures, const TaskControl &control);

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
/// The values of those labels as a truth.
KnownTruth truthOf(const LabelledRows &rows, const Scale &scale);
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

/// How predictions of its architectures agree with the truth; those without a value are left out.
Agreement agreementOf(std::span<const Prediction> predictions, const Scale &scale, const KnownTruth &truth);

/// How a predictor, such as the teacher, agrees with the truth; architectures of which it says nothing are left out.
/// Errors: the predictor's.
Result<Agreement> agreementWith(const KnownTruth &truth, Predictor &predictor, const TaskControl &control);

} // namespace foresearch::predict
