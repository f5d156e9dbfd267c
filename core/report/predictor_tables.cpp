#include "core/report/predictor_tables.h"

#include "core/predict/discordance.h"
#include "core/report/evaluation_report.h"
#include "core/report/predictor_label.h"

#include <algorithm>
#include <array>

namespace foresearch::report {

namespace {

using predict::Metric;
using predict::PredictorEvaluation;
using predict::TaskEvaluation;

struct Block {
    PredictorFamily family;
    std::string_view title;
};

/// The paper's blocks, and ours.
constexpr std::array<Block, 5> kBlocks{{{PredictorFamily::Supernet, "Baseline"},
                                        {PredictorFamily::LanguageModel, "LLM-PP"},
                                        {PredictorFamily::Distilled, "LLM-Distill-PP"},
                                        {PredictorFamily::Other, "Others"},
                                        {PredictorFamily::Control, "Control"}}};

Column numberColumn(std::string title, std::string unit, int precision, Best best = Best::None)
{
    return {.title = std::move(title),
            .unit = std::move(unit),
            .alignment = Alignment::Right,
            .precision = precision,
            .best = best};
}

const PredictorEvaluation *find(const TaskEvaluation &task, const std::string &predictor)
{
    for (const PredictorEvaluation &one : task.predictors)
        if (one.predictor == predictor)
            return &one;
    return nullptr;
}

Cell cellOf(const PredictorEvaluation *predictor, Metric metric)
{
    if (!predictor || !predictor->metric(metric).overSeeds)
        return std::monostate();
    const auto &summary = *predictor->metric(metric).overSeeds;
    return Number{.value = summary.mean, .sd = summary.sd};
}

/// The predictors of all tasks, each once, in the order of their first task.
std::vector<std::string> predictorsOf(const JudgedSummary &summary)
{
    std::vector<std::string> names;
    for (const predict::Evaluation &task : summary.tasks)
        for (const PredictorEvaluation &predictor : task.tasks.front().predictors)
            if (std::find(names.begin(), names.end(), predictor.predictor) == names.end())
                names.push_back(predictor.predictor);
    return names;
}

std::vector<std::pair<std::string, std::string>> againstControls(const TaskEvaluation &task)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const PredictorEvaluation &first : task.predictors)
        for (const PredictorEvaluation &second : task.predictors)
            if (familyOf(first.predictor) != PredictorFamily::Control
                && familyOf(second.predictor) == PredictorFamily::Control)
                pairs.emplace_back(first.predictor, second.predictor);
    return pairs;
}

/// So many that the smallest p-value there can be, times the number of pairs, is 0.02.
std::size_t resamplesFor(std::size_t pairs)
{
    return std::max(eval::BootstrapOptions().resamples, 100 * pairs);
}

/// The predictors that every task has, in the first one's order; nothing where it is none.
std::vector<TaskEvaluation> sharedPredictors(const Facts &facts)
{
    std::vector<TaskEvaluation> tasks;
    for (const JudgedTask &task : facts.tasks)
        tasks.push_back({task.evaluation.task, task.evaluation.title, task.evaluation.isSynthetic, {}});
    if (tasks.empty())
        return tasks;
    for (const PredictorEvaluation &predictor : facts.tasks.front().evaluation.predictors) {
        std::vector<const PredictorEvaluation *> everywhere;
        for (const JudgedTask &task : facts.tasks)
            everywhere.push_back(find(task.evaluation, predictor.predictor));
        if (std::find(everywhere.begin(), everywhere.end(), nullptr) != everywhere.end())
            continue;
        for (std::size_t i = 0; i < tasks.size(); ++i)
            tasks[i].predictors.push_back(*everywhere[i]);
    }
    return tasks;
}

std::string truthNote(const Facts &facts)
{
    std::string note = "Truth: " + predict::truthScale(facts.tasks.front().truth).metric
                       + " of architectures trained from scratch. Mean ± sd over the splits' seeds.";
    for (const JudgedTask &task : facts.tasks)
        if (task.evaluation.isSynthetic)
            note += " " + task.evaluation.title + " is synthetic: made by a formula, not measured.";
    return note;
}

std::string missingBlocks(const std::vector<std::string> &predictors)
{
    std::string missing;
    for (const Block &block : kBlocks)
        if (block.family != PredictorFamily::Other
            && std::none_of(predictors.begin(), predictors.end(),
                            [&](const std::string &one) { return familyOf(one) == block.family; }))
            missing += (missing.empty() ? "" : ", ") + std::string(block.title);
    return missing.empty() ? missing : " Not judged yet: " + missing + ".";
}

Row tableOneRow(const JudgedSummary &summary, const std::string &predictor, std::string_view block)
{
    Row row{.cells = {std::string(block), labelOf(predictor)}};
    const auto add = [&row](const PredictorEvaluation *found) {
        row.cells.push_back(cellOf(found, Metric::MeanAbsoluteError));
        row.cells.push_back(cellOf(found, Metric::KendallTau));
    };
    for (const predict::Evaluation &task : summary.tasks)
        add(find(task.tasks.front(), predictor));
    if (summary.average)
        add(find(*summary.average, predictor));
    return row;
}

} // namespace

Result<JudgedSummary> summariseTasks(const Facts &facts, Comparing comparing, const TaskControl &control)
{
    JudgedSummary summary;
    for (const JudgedTask &task : facts.tasks) {
        predict::EvaluationOptions options;
        if (comparing == Comparing::WithControls) {
            options.comparisons = againstControls(task.evaluation);
            options.bootstrap.resamples = resamplesFor(options.comparisons.size());
        }
        auto judged = predict::summarise({task.evaluation}, options, control);
        if (!judged)
            return propagate(judged);
        summary.tasks.push_back(std::move(*judged));
    }
    if (facts.tasks.size() < 2)
        return summary;
    auto shared = sharedPredictors(facts);
    if (shared.front().predictors.empty())
        return summary;
    auto average = predict::summarise(std::move(shared), {}, control);
    if (!average)
        return propagate(average);
    summary.average = std::move(average->average);
    return summary;
}

Table tableOne(const Facts &facts, const JudgedSummary &summary)
{
    Table table{.caption = "Predictors against training from scratch",
                .columns = {{.title = "Group"}, {.title = "Predictor"}},
                .rows = {},
                .note = {}};
    const auto addColumns = [&table](const std::string &title) {
        table.columns.push_back(numberColumn(title + ", MAE", "BLEU", 2, Best::Lowest));
        table.columns.push_back(numberColumn(title + ", tau", "", 2, Best::Highest));
    };
    for (const predict::Evaluation &task : summary.tasks)
        addColumns(task.tasks.front().task);
    if (summary.average)
        addColumns("Average");
    const std::vector<std::string> predictors = predictorsOf(summary);
    for (const Block &block : kBlocks) {
        bool isFirst = true;
        for (const std::string &predictor : predictors) {
            if (familyOf(predictor) != block.family)
                continue;
            Row row = tableOneRow(summary, predictor, block.title);
            row.startsGroup = isFirst && !table.rows.empty();
            isFirst = false;
            table.rows.push_back(std::move(row));
        }
    }
    table.note = truthNote(facts) + missingBlocks(predictors);
    markBest(table);
    return table;
}

Table taskTable(const JudgedTask &task, const predict::Evaluation &summary)
{
    predict::Evaluation named = summary;
    named.tasks.front() = labelled(std::move(named.tasks.front()));
    Table table = std::move(evaluationTables(named, task.truth).front());
    markBest(table);
    return table;
}

Table controlTable(const JudgedTask &task, const predict::Evaluation &summary)
{
    Table table{.caption = task.evaluation.title + ", predictors against controls",
                .columns = {{.title = "Predictor"},
                            {.title = "Control"},
                            {.title = "Metric"},
                            numberColumn("Difference", "", 3),
                            numberColumn("p, Holm's", "", 3),
                            {.title = "In words"}},
                .rows = {},
                .note = "Difference: predictor minus control on the same architectures, with its 95 % interval. A "
                        "lower MAE and a higher tau are better."};
    std::string before;
    for (const predict::PredictorComparison &one : summary.comparisons) {
        if (one.metric != Metric::MeanAbsoluteError && one.metric != Metric::KendallTau)
            continue;
        Row row{.cells = {labelOf(one.first), labelOf(one.second), std::string(predict::title(one.metric))},
                .startsGroup = !table.rows.empty() && one.first != before};
        if (one.difference) {
            row.cells.push_back(Number{.value = one.difference->difference, .interval = one.difference->interval});
            row.cells.push_back(Number{.value = one.adjustedP});
            row.cells.push_back(std::string(one.adjustedP < 0.05 ? "differs" : "not distinguishable"));
        } else {
            row.cells.insert(row.cells.end(), {Cell(), Cell(), std::string("undefined")});
        }
        before = one.first;
        table.rows.push_back(std::move(row));
    }
    return table;
}

Result<std::vector<Table>> ladderTables(const Facts &facts, const TaskControl &control)
{
    std::vector<Table> tables;
    for (const LadderFacts &ladder : facts.ladders) {
        const auto summary = predict::summarise({ladder.evaluation}, {}, control);
        if (!summary)
            return propagate(summary);
        Table table = std::move(evaluationTables(*summary, facts.tasks[ladder.task].truth).front());
        table.caption = "LLM-PP " + ladder.model + " ablation, " + table.caption;
        table.columns.front().title = "Prompt";
        markBest(table);
        tables.push_back(std::move(table));
    }
    return tables;
}

Table scatterTable(const JudgedTask &task)
{
    const TaskEvaluation shown = ofTruthsUnit(task);
    const predict::Scale truth = predict::truthScale(task.truth);
    Table table{.caption = task.evaluation.title + ", predictions against the truth",
                .columns = {numberColumn("Seed", "", 0), numberColumn("Architecture", "", 0),
                            numberColumn("From scratch", truth.unit, 2)},
                .rows = {},
                .note = "Architecture: its place among the test architectures of the split."};
    for (const PredictorEvaluation &predictor : shown.predictors)
        table.columns.push_back(numberColumn(predictor.predictor, truth.unit, 2));
    if (shown.predictors.empty())
        return table;
    for (std::size_t split = 0; split < shown.predictors.front().splits.size(); ++split) {
        const predict::SplitEvaluation &first = shown.predictors.front().splits[split];
        for (std::size_t i = 0; i < first.predictions.size(); ++i) {
            Row row{.cells = {Number{.value = static_cast<double>(first.seed)},
                              Number{.value = static_cast<double>(i + 1)}, Number{.value = first.predictions[i].truth}},
                    .startsGroup = i == 0 && split > 0};
            for (const PredictorEvaluation &predictor : shown.predictors) {
                const auto &value = predictor.splits[split].predictions[i].prediction.value;
                row.cells.push_back(value ? Cell(Number{.value = *value}) : Cell());
            }
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

Table discordanceTable(const JudgedTask &task)
{
    Table table{.caption = task.evaluation.title + ", wrongly ordered pairs by their distance in the gold ranking",
                .columns = {numberColumn("Distance", "", 0)},
                .rows = {},
                .note = "Share: of the predictor's wrongly ordered pairs, up to this distance."};
    std::vector<predict::Discordance> all;
    std::size_t longest = 0;
    for (const PredictorEvaluation &predictor : task.evaluation.predictors) {
        const std::string label = labelOf(predictor.predictor);
        table.columns.push_back(numberColumn(label, "pairs", 0));
        table.columns.push_back(numberColumn(label + ", share", "", 3));
        all.push_back(predict::discordance(predictor));
        longest = std::max(longest, all.back().histogram.size());
    }
    std::vector<std::size_t> sums(all.size());
    for (std::size_t distance = 0; distance < longest; ++distance) {
        Row row{.cells = {Number{.value = static_cast<double>(distance + 1)}}};
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::size_t count = distance < all[i].histogram.size() ? all[i].histogram[distance] : 0;
            sums[i] += count;
            const auto total = static_cast<double>(all[i].pairCount());
            row.cells.push_back(Number{.value = static_cast<double>(count)});
            row.cells.push_back(total > 0 ? Cell(Number{.value = static_cast<double>(sums[i]) / total}) : Cell());
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

TaskEvaluation ofTruthsUnit(const JudgedTask &task)
{
    TaskEvaluation shown = task.evaluation;
    const std::string unit = predict::truthScale(task.truth).unit;
    std::erase_if(shown.predictors, [&](const PredictorEvaluation &one) { return one.scale.unit != unit; });
    return labelled(std::move(shown));
}

TaskEvaluation labelled(TaskEvaluation evaluation)
{
    for (PredictorEvaluation &predictor : evaluation.predictors)
        predictor.predictor = labelOf(predictor.predictor);
    return evaluation;
}

bool hasControls(const JudgedTask &task)
{
    return !againstControls(task.evaluation).empty();
}

} // namespace foresearch::report
