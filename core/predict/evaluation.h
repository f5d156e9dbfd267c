#pragma once

#include "core/eval/bootstrap.h"
#include "core/predict/split_context.h"

#include <array>
#include <utility>

namespace foresearch::predict {

struct EvaluationOptions {
    std::vector<PredictorSpec> predictors; ///< in the order in which they are reported
    std::vector<int> seeds = {};           ///< of the splits; empty: all that a task has
    TruthSet truth = TruthSet::Validation;
    /// Pairs of predictors, as written in `predictors`, to compare on the same test architectures.
    std::vector<std::pair<std::string, std::string>> comparisons = {};
    eval::BootstrapOptions bootstrap = {};
    std::chrono::milliseconds execSilenceLimit{300'000};
    LanguageModels languageModels = {}; ///< as PredictorContext has them
    SupernetModels supernetModels = {}; ///< the same
};

/// Units: BLEU for MeanAbsoluteError and the regrets, the others have none.
enum class Metric { MeanAbsoluteError, KendallTau, SpearmanRho, RegretAt1, RegretAt3, TopFiveOverlap };

inline constexpr std::array kMetrics{Metric::MeanAbsoluteError, Metric::KendallTau, Metric::SpearmanRho,
                                     Metric::RegretAt1,         Metric::RegretAt3,  Metric::TopFiveOverlap};

/// One test architecture of a split: its truth and what a predictor said of it.
struct JudgedPrediction {
    Architecture architecture;
    double truth = 0;
    Prediction prediction;
};

/// What a predictor achieved on one split. A metric without a value is undefined there, as MAE is for values that are
/// no BLEU.
struct SplitEvaluation {
    int seed = 0;
    std::vector<JudgedPrediction> predictions; ///< all test architectures, failed ones too
    Provenance provenance;
    std::array<std::optional<double>, kMetrics.size()> metrics{};

    const std::optional<double> &metric(Metric which) const { return metrics[static_cast<std::size_t>(which)]; }
};

/// A metric over the splits. Where any of them has no value, neither has the summary.
struct MetricSummary {
    std::optional<eval::MeanAndSd> overSeeds;
    std::optional<eval::Interval> interval; ///< 95 %, by cluster bootstrap; MAE and tau only
};

struct PredictorEvaluation {
    std::string predictor; ///< as the command line takes it
    Scale scale;
    std::vector<SplitEvaluation> splits; ///< of all tasks, for an average
    std::array<MetricSummary, kMetrics.size()> metrics{};
    std::size_t predicted = 0;         ///< test architectures with a value, over all splits
    std::size_t failed = 0;            ///< those without one; they are in no metric
    std::size_t warned = 0;            ///< those with a value and a warning
    std::vector<std::string> problems; ///< why, each once

    const MetricSummary &metric(Metric which) const { return metrics[static_cast<std::size_t>(which)]; }
};

struct TaskEvaluation {
    std::string task; ///< "average" for several
    std::string title;
    bool isSynthetic = false;
    std::vector<PredictorEvaluation> predictors;
};

/// Two predictors on the same architectures. Nothing where the metric is undefined for either.
struct PredictorComparison {
    std::string first;
    std::string second;
    Metric metric = Metric::MeanAbsoluteError;
    std::optional<eval::PairedDifference> difference = {}; ///< first minus second
    double adjustedP = 1;                                  ///< Holm's, over all comparisons of the metric
    std::size_t testArchitectures = 0;                     ///< of one split
    std::size_t splits = 0;
};

struct Evaluation {
    std::vector<TaskEvaluation> tasks;     ///< in the order of the data
    std::optional<TaskEvaluation> average; ///< over the tasks, where there are several
    std::vector<PredictorComparison> comparisons;
};

/// Judges predictors: each is built anew for every split from the split's demonstrations, then asked for its test
/// architectures. Nothing is fitted to or chosen on the test architectures. Average over tasks: of each seed first,
/// then over the seeds.
/// Errors: Stopped; NotFound (a predictor, a seed); those of building and asking, except that a predictor which cannot
/// be built (Undefined) counts as failed for all architectures of that split.
/// Cost: dominated by the bootstrap, O(resamples * predictors * splits * test architectures).
Result<Evaluation> evaluate(const eval::TfsEval &data, std::span<const ImportedPredictions> imported,
                            const EvaluationOptions &options, const TaskControl &control);

/// What evaluate makes of tasks that are judged already: counts, metrics over the splits, intervals, the average and
/// the comparisons. Contract: every task has the same predictors in the same order; of `options` only comparisons and
/// bootstrap are looked at. Errors: Stopped; NotFound (a predictor of a comparison); Undefined (no task).
Result<Evaluation> summarise(std::vector<TaskEvaluation> judged, const EvaluationOptions &options,
                             const TaskControl &control);

/// "MAE", "Kendall tau", ...
const char *title(Metric metric);
/// "mae", "tau", "spearman", "regret_at_1", "regret_at_3", "top_5_overlap".
const char *key(Metric metric);

/// "hat and sandwich: MAE differs by 0.12 BLEU (95 % -0.01 to 0.25, p = 0.08): not distinguishable with 20
/// architectures in 3 splits."
std::string inWords(const PredictorComparison &comparison);

} // namespace foresearch::predict
