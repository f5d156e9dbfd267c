#include "core/predict/task_judge.h"

#include "core/base/part_control.h"

#include <algorithm>
#include <set>

namespace foresearch::predict {

namespace {

using eval::Comparison;

/// The values that there are, side by side.
struct PairedValues {
    std::vector<double> predicted;
    std::vector<double> truth;
};

PairedValues pairedValues(const SplitEvaluation &split)
{
    PairedValues values;
    for (const JudgedPrediction &judged : split.predictions) {
        if (!judged.prediction.value)
            continue;
        values.predicted.push_back(*judged.prediction.value);
        values.truth.push_back(judged.truth);
    }
    return values;
}

std::vector<Architecture> architecturesOf(const std::vector<eval::TfsEntry> &entries)
{
    std::vector<Architecture> architectures;
    for (const eval::TfsEntry &entry : entries)
        architectures.push_back(entry.architecture);
    return architectures;
}

std::vector<const eval::TfsSplit *> chosenSplits(const eval::TfsTask &task, const std::vector<int> &seeds)
{
    std::vector<const eval::TfsSplit *> chosen;
    for (const eval::TfsSplit &split : task.splits)
        if (seeds.empty() || std::find(seeds.begin(), seeds.end(), split.seed) != seeds.end())
            chosen.push_back(&split);
    return chosen;
}

/// Asks one predictor about one split.
Result<PredictorEvaluation> askPredictor(const PredictorSpec &spec, const PredictorContext &context,
                                         const eval::TfsSplit &split, TruthSet set, const TaskControl &control)
{
    PredictorEvaluation result{.predictor = text(spec), .scale = context.scale, .splits = {}, .problems = {}};
    SplitEvaluation judged{.seed = split.seed, .predictions = {}, .provenance = {.predictor = result.predictor}};
    const std::vector<Architecture> architectures = architecturesOf(split.test);
    std::vector<Prediction> predictions;
    const auto predictor = buildPredictor(spec, context, control);
    if (predictor) {
        auto answered = (*predictor)->predict(architectures, control);
        if (!answered)
            return propagate(answered);
        predictions = std::move(*answered);
        judged.provenance = (*predictor)->provenance();
        result.scale = (*predictor)->scale();
    } else if (predictor.error().code == ErrorCode::Undefined) {
        predictions.assign(architectures.size(), {.problem = predictor.error()});
    } else {
        return propagate(predictor);
    }
    for (std::size_t i = 0; i < architectures.size(); ++i)
        judged.predictions.push_back({.architecture = architectures[i],
                                      .truth = truth(split.test[i].truth, set),
                                      .prediction = std::move(predictions[i])});
    computeMetrics(judged, result.scale, set);
    result.splits.push_back(std::move(judged));
    return result;
}

/// Programs are started once for a task, not once for a split.
Result<> recordTaskPrograms(const std::vector<const eval::TfsSplit *> &splits, const EvaluationOptions &options,
                            PredictorContext &context, const TaskControl &control)
{
    std::set<Architecture> distinct;
    for (const eval::TfsSplit *split : splits)
        for (const auto *entries : {&split->demonstrations, &split->test})
            for (const eval::TfsEntry &entry : *entries)
                distinct.insert(entry.architecture);
    const std::vector<Architecture> architectures(distinct.begin(), distinct.end());
    for (const PredictorSpec &spec : options.predictors)
        if (const auto done = recordPrograms(spec, architectures, context, control); !done)
            return done;
    return {};
}

class TaskJudge {
public:
    TaskJudge(const eval::TfsTask &task, std::span<const ImportedPredictions> imported,
              const EvaluationOptions &options, const TaskControl &control, const SplitListener &listener)
        : m_task(task)
        , m_imported(imported)
        , m_options(options)
        , m_control(control)
        , m_listener(listener)
        , m_splits(chosenSplits(task, options.seeds))
    {}

    Result<TaskEvaluation> judge()
    {
        TaskEvaluation result{
            .task = m_task.name, .title = m_task.title, .isSynthetic = m_task.isSynthetic, .predictors = {}};
        PredictorContext programs{.space = m_task.space,
                                  .scale = truthScale(m_options.truth),
                                  .demonstrations = {},
                                  .recorded = {},
                                  .execSilenceLimit = m_options.execSilenceLimit};
        if (const auto done = recordTaskPrograms(m_splits, m_options, programs, m_control); !done)
            return propagate(done);
        for (const eval::TfsSplit *split : m_splits)
            if (const auto done = judgeSplit(*split, programs, result); !done)
                return propagate(done);
        return result;
    }

private:
    Result<> judgeSplit(const eval::TfsSplit &split, const PredictorContext &programs, TaskEvaluation &result)
    {
        auto context = splitContext(m_task, split, m_options.truth, m_imported);
        if (!context)
            return propagate(context);
        context->languageModels = m_options.languageModels;
        context->supernetModels = m_options.supernetModels;
        context->recorded.insert(programs.recorded.begin(), programs.recorded.end());
        for (std::size_t p = 0; p < m_options.predictors.size(); ++p) {
            const Progress before = progress(split);
            auto asked = askPredictor(m_options.predictors[p], *context, split, m_options.truth,
                                      partControl(m_control, before, 1 / static_cast<double>(m_splits.size())));
            if (!asked)
                return propagate(asked);
            if (m_listener)
                if (auto heard = m_listener(*asked); !heard)
                    return heard;
            if (p == result.predictors.size())
                result.predictors.push_back(std::move(*asked));
            else
                result.predictors[p].splits.push_back(std::move(asked->splits.front()));
            ++m_answers;
            m_control.progress(progress(split));
        }
        return {};
    }

    /// A predictor counts as done when it has answered for every split.
    Progress progress(const eval::TfsSplit &split) const
    {
        return {.done = static_cast<double>(m_answers) / static_cast<double>(m_splits.size()),
                .total = static_cast<double>(m_options.predictors.size()),
                .unit = "predictors",
                .activity = m_task.name + ", seed " + std::to_string(split.seed)};
    }

    const eval::TfsTask &m_task;
    std::span<const ImportedPredictions> m_imported;
    const EvaluationOptions &m_options;
    const TaskControl &m_control;
    const SplitListener &m_listener;
    std::vector<const eval::TfsSplit *> m_splits;
    std::size_t m_answers = 0; ///< of one predictor for one split
};

} // namespace

void computeMetrics(SplitEvaluation &split, const Scale &scale, TruthSet set)
{
    const PairedValues values = pairedValues(split);
    const Scale truth = truthScale(set);
    const Comparison comparison{.predicted = values.predicted,
                                .truth = values.truth,
                                .predictedDirection = scale.direction,
                                .truthDirection = truth.direction};
    for (std::size_t m = 0; m < kMetrics.size(); ++m)
        split.metrics[m] = compute(kMetrics[m], comparison, scale.unit == truth.unit);
}

std::optional<double> compute(Metric metric, const eval::Comparison &comparison, bool sameUnit)
{
    switch (metric) {
    case Metric::MeanAbsoluteError:
        return sameUnit ? eval::meanAbsoluteError(comparison) : std::nullopt;
    case Metric::KendallTau:
        return eval::kendallTau(comparison);
    case Metric::SpearmanRho:
        return eval::spearmanRho(comparison);
    case Metric::RegretAt1:
        return eval::regretAtK(comparison, 1);
    case Metric::RegretAt3:
        return eval::regretAtK(comparison, 3);
    case Metric::TopFiveOverlap:
        break;
    }
    return eval::topKOverlap(comparison, 5);
}

Result<TaskEvaluation> judgeTask(const eval::TfsTask &task, std::span<const ImportedPredictions> imported,
                                 const EvaluationOptions &options, const TaskControl &control,
                                 const SplitListener &listener)
{
    return TaskJudge(task, imported, options, control, listener).judge();
}

} // namespace foresearch::predict
