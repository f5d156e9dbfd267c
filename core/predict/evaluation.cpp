#include "core/predict/evaluation.h"

#include "core/predict/task_judge.h"

#include <algorithm>
#include <map>

namespace foresearch::predict {

namespace {

using eval::Comparison;

/// Errors: NotFound (a seed that a task does not have).
Result<> checkSeeds(const eval::TfsEval &data, const std::vector<int> &seeds)
{
    for (const eval::TfsTask &task : data.tasks) {
        std::string known;
        for (const eval::TfsSplit &split : task.splits)
            known += (known.empty() ? "" : ", ") + std::to_string(split.seed);
        for (const int seed : seeds)
            if (std::none_of(task.splits.begin(), task.splits.end(),
                             [seed](const eval::TfsSplit &split) { return split.seed == seed; }))
                return fail(ErrorCode::NotFound, "Task " + task.name + ": found no split with seed "
                                                     + std::to_string(seed) + ", expected one of " + known + ".");
    }
    return {};
}

/// Anew: what is summarised may have been summarised before, among other predictors.
void count(PredictorEvaluation &predictor)
{
    predictor.predicted = predictor.failed = predictor.warned = 0;
    predictor.problems.clear();
    for (const SplitEvaluation &split : predictor.splits) {
        for (const JudgedPrediction &judged : split.predictions) {
            const Prediction &prediction = judged.prediction;
            ++(prediction.value ? predictor.predicted : predictor.failed);
            if (prediction.value && !prediction.warnings.empty())
                ++predictor.warned;
            if (!prediction.value && prediction.problem
                && std::find(predictor.problems.begin(), predictor.problems.end(), prediction.problem->detail)
                       == predictor.problems.end())
                predictor.problems.push_back(prediction.problem->detail);
        }
    }
}

/// Mean and sd over the seeds of the mean over the tasks that have the seed.
std::optional<eval::MeanAndSd> overSeeds(const PredictorEvaluation &predictor, std::size_t metric)
{
    std::map<int, std::vector<double>> bySeed;
    for (const SplitEvaluation &split : predictor.splits) {
        if (!split.metrics[metric])
            return std::nullopt;
        bySeed[split.seed].push_back(*split.metrics[metric]);
    }
    std::vector<double> means;
    for (const auto &[seed, values] : bySeed)
        means.push_back(eval::meanAndSd(values)->mean);
    return eval::meanAndSd(means);
}

/// One task's splits of all predictors, or those of several tasks, for the bootstrap.
std::vector<eval::PredictorOutcome> outcomes(std::span<const TaskEvaluation> tasks, std::size_t predictorCount)
{
    std::vector<eval::PredictorOutcome> result(predictorCount);
    for (std::size_t t = 0; t < tasks.size(); ++t) {
        std::map<Architecture, std::size_t> numbers;
        for (std::size_t p = 0; p < predictorCount; ++p) {
            const PredictorEvaluation &predictor = tasks[t].predictors[p];
            result[p].direction = predictor.scale.direction;
            for (const SplitEvaluation &split : predictor.splits) {
                eval::SplitOutcome outcome{.task = t, .architectures = {}, .predicted = {}, .truth = {}};
                for (const JudgedPrediction &judged : split.predictions) {
                    const std::size_t number = numbers.emplace(judged.architecture, numbers.size()).first->second;
                    if (!judged.prediction.value)
                        continue;
                    outcome.architectures.push_back(number);
                    outcome.predicted.push_back(*judged.prediction.value);
                    outcome.truth.push_back(judged.truth);
                }
                result[p].splits.push_back(std::move(outcome));
            }
        }
    }
    return result;
}

constexpr std::array kWithIntervals{Metric::MeanAbsoluteError, Metric::KendallTau};

using Samples = std::array<std::vector<eval::BootstrapSample>, kWithIntervals.size()>;

Result<Samples> bootstrapAll(std::span<const TaskEvaluation> tasks, std::size_t predictorCount,
                             const EvaluationOptions &options, const TaskControl &control)
{
    const std::vector<eval::PredictorOutcome> all = outcomes(tasks, predictorCount);
    Samples samples;
    for (std::size_t m = 0; m < kWithIntervals.size(); ++m) {
        const Metric metric = kWithIntervals[m];
        auto sampled = eval::bootstrap(
            all, [metric](const Comparison &comparison) { return compute(metric, comparison, true); },
            options.bootstrap, control);
        if (!sampled)
            return propagate(sampled);
        samples[m] = std::move(*sampled);
    }
    return samples;
}

void summariseTask(TaskEvaluation &task, const Samples &samples, const EvaluationOptions &options)
{
    for (std::size_t p = 0; p < task.predictors.size(); ++p) {
        PredictorEvaluation &predictor = task.predictors[p];
        count(predictor);
        for (std::size_t m = 0; m < kMetrics.size(); ++m)
            predictor.metrics[m].overSeeds = overSeeds(predictor, m);
        for (std::size_t m = 0; m < kWithIntervals.size(); ++m) {
            MetricSummary &summary = predictor.metrics[static_cast<std::size_t>(kWithIntervals[m])];
            if (summary.overSeeds)
                summary.interval = eval::percentileInterval(samples[m][p], options.bootstrap.level);
        }
    }
}

TaskEvaluation merged(std::span<const TaskEvaluation> tasks)
{
    TaskEvaluation average{.task = "average", .title = "Average", .predictors = {}};
    for (const TaskEvaluation &task : tasks) {
        average.isSynthetic = average.isSynthetic || task.isSynthetic;
        for (std::size_t p = 0; p < task.predictors.size(); ++p) {
            const PredictorEvaluation &predictor = task.predictors[p];
            if (p == average.predictors.size())
                average.predictors.push_back(
                    {.predictor = predictor.predictor, .scale = predictor.scale, .splits = {}, .problems = {}});
            auto &splits = average.predictors[p].splits;
            splits.insert(splits.end(), predictor.splits.begin(), predictor.splits.end());
        }
    }
    return average;
}

/// Errors: NotFound (a predictor that is not evaluated).
Result<std::size_t> indexOf(const std::string &name, const TaskEvaluation &task)
{
    const auto found = std::find_if(task.predictors.begin(), task.predictors.end(),
                                    [&](const PredictorEvaluation &predictor) { return predictor.predictor == name; });
    if (found != task.predictors.end())
        return static_cast<std::size_t>(found - task.predictors.begin());
    return fail(ErrorCode::NotFound, "Comparison: found no predictor \"" + name + "\" among those evaluated.");
}

void adjust(std::vector<PredictorComparison> &comparisons, Metric metric)
{
    std::vector<double> raw;
    std::vector<PredictorComparison *> adjusted;
    for (PredictorComparison &comparison : comparisons) {
        if (comparison.metric != metric || !comparison.difference)
            continue;
        raw.push_back(comparison.difference->pValue);
        adjusted.push_back(&comparison);
    }
    const std::vector<double> values = eval::holmAdjusted(raw);
    for (std::size_t i = 0; i < adjusted.size(); ++i)
        adjusted[i]->adjustedP = values[i];
}

Result<std::vector<PredictorComparison>> compare(const TaskEvaluation &overall, const Samples &samples,
                                                 const EvaluationOptions &options)
{
    std::vector<PredictorComparison> comparisons;
    for (const auto &[firstName, secondName] : options.comparisons) {
        const auto first = indexOf(firstName, overall);
        const auto second = indexOf(secondName, overall);
        if (!first)
            return propagate(first);
        if (!second)
            return propagate(second);
        const PredictorEvaluation &a = overall.predictors[*first];
        const PredictorEvaluation &b = overall.predictors[*second];
        for (std::size_t m = 0; m < kWithIntervals.size(); ++m) {
            PredictorComparison comparison{.first = firstName, .second = secondName, .metric = kWithIntervals[m]};
            comparison.splits = a.splits.size();
            comparison.testArchitectures = a.splits.empty() ? 0 : a.splits.front().predictions.size();
            if (a.metric(comparison.metric).overSeeds && b.metric(comparison.metric).overSeeds)
                comparison.difference =
                    eval::pairedDifference(samples[m][*first], samples[m][*second], options.bootstrap.level);
            comparisons.push_back(std::move(comparison));
        }
    }
    for (const Metric metric : kWithIntervals)
        adjust(comparisons, metric);
    return comparisons;
}

} // namespace

Result<Evaluation> summarise(std::vector<TaskEvaluation> judged, const EvaluationOptions &options,
                             const TaskControl &control)
{
    Evaluation evaluation{.tasks = std::move(judged), .average = {}, .comparisons = {}};
    if (evaluation.tasks.empty())
        return fail(ErrorCode::Undefined, "Evaluation: found no task, expected at least one.");
    Samples samples;
    const std::size_t predictorCount = evaluation.tasks.front().predictors.size();
    for (TaskEvaluation &task : evaluation.tasks) {
        auto sampled = bootstrapAll({&task, 1}, predictorCount, options, control);
        if (!sampled)
            return propagate(sampled);
        samples = std::move(*sampled);
        summariseTask(task, samples, options);
    }
    if (evaluation.tasks.size() > 1) {
        auto sampled = bootstrapAll(evaluation.tasks, predictorCount, options, control);
        if (!sampled)
            return propagate(sampled);
        samples = std::move(*sampled);
        evaluation.average = merged(evaluation.tasks);
        summariseTask(*evaluation.average, samples, options);
    }
    auto comparisons = compare(evaluation.average ? *evaluation.average : evaluation.tasks.front(), samples, options);
    if (!comparisons)
        return propagate(comparisons);
    evaluation.comparisons = std::move(*comparisons);
    return evaluation;
}

Result<Evaluation> evaluate(const eval::TfsEval &data, std::span<const ImportedPredictions> imported,
                            const EvaluationOptions &options, const TaskControl &control)
{
    if (const auto checked = checkSeeds(data, options.seeds); !checked)
        return propagate(checked);
    std::vector<TaskEvaluation> tasks;
    for (const eval::TfsTask &task : data.tasks) {
        auto judged = judgeTask(task, imported, options, control);
        if (!judged)
            return propagate(judged);
        tasks.push_back(std::move(*judged));
    }
    return summarise(std::move(tasks), options, control);
}

} // namespace foresearch::predict
