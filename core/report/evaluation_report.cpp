#include "core/report/evaluation_report.h"

#include "core/space/architecture_json.h"

#include <algorithm>

namespace foresearch::report {

using predict::Metric;
using predict::MetricSummary;
using predict::PredictorEvaluation;
using predict::TaskEvaluation;

namespace {

constexpr int kPrecision = 3;
constexpr std::size_t kShownProblems = 3;

Cell metricCell(const MetricSummary &summary)
{
    if (!summary.overSeeds)
        return std::monostate();
    return Number{.value = summary.overSeeds->mean, .sd = summary.overSeeds->sd, .interval = summary.interval};
}

Cell meanCell(const MetricSummary &summary)
{
    if (!summary.overSeeds)
        return std::monostate();
    return Number{.value = summary.overSeeds->mean};
}

std::vector<Column> columns()
{
    return {
        {.title = "Predictor"},
        {.title = "MAE", .unit = "BLEU", .alignment = Alignment::Right, .precision = kPrecision, .best = Best::Lowest},
        {.title = "Kendall tau", .alignment = Alignment::Right, .precision = kPrecision, .best = Best::Highest},
        {.title = "Spearman", .alignment = Alignment::Right, .precision = 2, .best = Best::Highest},
        {.title = "Regret@1", .unit = "BLEU", .alignment = Alignment::Right, .precision = 2, .best = Best::Lowest},
        {.title = "Regret@3", .unit = "BLEU", .alignment = Alignment::Right, .precision = 2, .best = Best::Lowest},
        {.title = "Predicted", .alignment = Alignment::Right}};
}

Row row(const PredictorEvaluation &predictor)
{
    const std::size_t all = predictor.predicted + predictor.failed;
    return {.cells = {predictor.predictor, metricCell(predictor.metric(Metric::MeanAbsoluteError)),
                      metricCell(predictor.metric(Metric::KendallTau)), meanCell(predictor.metric(Metric::SpearmanRho)),
                      meanCell(predictor.metric(Metric::RegretAt1)), meanCell(predictor.metric(Metric::RegretAt3)),
                      std::to_string(predictor.predicted) + " of " + std::to_string(all)}};
}

std::vector<int> seedsOf(const PredictorEvaluation &predictor)
{
    std::vector<int> seeds;
    for (const predict::SplitEvaluation &split : predictor.splits)
        if (std::find(seeds.begin(), seeds.end(), split.seed) == seeds.end())
            seeds.push_back(split.seed);
    return seeds;
}

std::string note(const TaskEvaluation &task, predict::TruthSet truth)
{
    std::string text = "Truth: " + predict::truthScale(truth).metric
                       + ". Mean ± sd over the seeds; in brackets the 95 % interval if other architectures had been "
                         "drawn.";
    if (task.isSynthetic)
        text += " Synthetic data: made by a formula, not measured.";
    for (const PredictorEvaluation &predictor : task.predictors) {
        if (predictor.failed == 0)
            continue;
        text += " " + predictor.predictor + " has no value for " + std::to_string(predictor.failed) + ":";
        for (std::size_t i = 0; i < std::min(kShownProblems, predictor.problems.size()); ++i)
            text += " " + predictor.problems[i];
        if (predictor.problems.size() > kShownProblems)
            text += " (and " + std::to_string(predictor.problems.size() - kShownProblems) + " other reasons)";
    }
    return text;
}

std::string caption(const TaskEvaluation &task)
{
    std::string text = task.title + (task.isSynthetic ? " (synthetic)" : "");
    if (task.predictors.empty())
        return text;
    const PredictorEvaluation &first = task.predictors.front();
    text += ", seeds";
    for (const int seed : seedsOf(first))
        text += " " + std::to_string(seed);
    return text;
}

/// All tasks, and their average behind them.
std::vector<const TaskEvaluation *> parts(const predict::Evaluation &evaluation)
{
    std::vector<const TaskEvaluation *> all;
    for (const TaskEvaluation &task : evaluation.tasks)
        all.push_back(&task);
    if (evaluation.average)
        all.push_back(&*evaluation.average);
    return all;
}

template <typename T>
OrderedJson orNull(const std::optional<T> &value)
{
    return value ? OrderedJson(*value) : OrderedJson(nullptr);
}

void addMetric(OrderedJson &row, Metric metric, const MetricSummary &summary)
{
    const std::string key = predict::key(metric);
    const bool isRegret = metric == Metric::RegretAt1 || metric == Metric::RegretAt3;
    row[isRegret ? key : key + "_mean"] = summary.overSeeds ? OrderedJson(summary.overSeeds->mean) : OrderedJson();
    row[key + "_sd"] = summary.overSeeds ? OrderedJson(summary.overSeeds->sd) : OrderedJson();
    if (metric == Metric::MeanAbsoluteError || metric == Metric::KendallTau)
        row[key + "_ci"] =
            summary.interval ? OrderedJson{summary.interval->low, summary.interval->high} : OrderedJson();
}

OrderedJson predictionsJson(const PredictorEvaluation &predictor)
{
    OrderedJson list = OrderedJson::array();
    for (const predict::SplitEvaluation &split : predictor.splits) {
        for (const predict::JudgedPrediction &judged : split.predictions) {
            OrderedJson entry{{"seed", split.seed},
                              {"architecture", OrderedJson::parse(space::canonicalJson(judged.architecture))},
                              {"truth", judged.truth},
                              {"value", orNull(judged.prediction.value)},
                              {"spread", orNull(judged.prediction.spread)}};
            if (judged.prediction.problem)
                entry["problem"] = judged.prediction.problem->detail;
            entry["warnings"] = judged.prediction.warnings;
            list.push_back(std::move(entry));
        }
    }
    return list;
}

OrderedJson rowJson(const TaskEvaluation &task, const PredictorEvaluation &predictor, PredictionDetail detail)
{
    OrderedJson row{{"task", task.task},
                    {"title", task.title},
                    {"synthetic", task.isSynthetic},
                    {"predictor", predictor.predictor},
                    {"metric", predictor.scale.metric},
                    {"unit", predictor.scale.unit},
                    {"seeds", seedsOf(predictor)},
                    {"predicted", predictor.predicted},
                    {"failed", predictor.failed},
                    {"warned", predictor.warned},
                    {"problems", predictor.problems}};
    for (const Metric metric : predict::kMetrics)
        addMetric(row, metric, predictor.metric(metric));
    if (detail == PredictionDetail::EveryPrediction)
        row["predictions"] = predictionsJson(predictor);
    return row;
}

} // namespace

std::vector<Table> evaluationTables(const predict::Evaluation &evaluation, predict::TruthSet truth)
{
    std::vector<Table> tables;
    for (const TaskEvaluation *task : parts(evaluation)) {
        Table table{.caption = caption(*task), .columns = columns(), .rows = {}, .note = note(*task, truth)};
        for (const PredictorEvaluation &predictor : task->predictors)
            table.rows.push_back(row(predictor));
        markBest(table);
        tables.push_back(std::move(table));
    }
    return tables;
}

Table combinedEvaluationTable(const predict::Evaluation &evaluation)
{
    Table table{.caption = {}, .columns = columns(), .rows = {}, .note = {}};
    table.columns.insert(table.columns.begin(), {.title = "Task"});
    for (const TaskEvaluation *task : parts(evaluation)) {
        for (const PredictorEvaluation &predictor : task->predictors) {
            Row added = row(predictor);
            added.cells.insert(added.cells.begin(), task->task + (task->isSynthetic ? " (synthetic)" : ""));
            added.startsGroup = &predictor == &task->predictors.front();
            table.rows.push_back(std::move(added));
        }
    }
    return table;
}

OrderedJson evaluationJson(const predict::Evaluation &evaluation, PredictionDetail detail)
{
    OrderedJson rows = OrderedJson::array();
    for (const TaskEvaluation *task : parts(evaluation))
        for (const PredictorEvaluation &predictor : task->predictors)
            rows.push_back(rowJson(*task, predictor, detail));
    return rows;
}

} // namespace foresearch::report
