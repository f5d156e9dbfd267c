#include "core/workbench/judge_into.h"

#include "core/base/json.h"
#include "core/base/part_control.h"
#include "core/base/shell.h"
#include "core/predict/task_judge.h"
#include "core/workbench/judgements.h"
#include "core/workbench/judging_runs.h"
#include "core/workbench/llm_models.h"
#include "core/workbench/supernet_scoring.h"

#include <optional>

namespace foresearch::workbench {

namespace {

/// Judges one predictor and keeps what it says.
class OneJudging {
public:
    /// `order`: of this predictor only.
    OneJudging(const ProjectAccess &access, const eval::TfsTask &task, const JudgingOrder &order)
        : m_access(access)
        , m_task(task)
        , m_order(order)
    {}

    Result<predict::PredictorEvaluation> judge(std::span<const predict::ImportedPredictions> imported,
                                               const TaskControl &control)
    {
        if (const auto begun = m_access([this](store::Project &project) { return begin(project); }); !begun)
            return propagate(begun);
        const predict::EvaluationOptions options{.predictors = m_order.predictors,
                                                 .seeds = m_order.seeds,
                                                 .truth = m_order.truth,
                                                 .execSilenceLimit = m_order.execSilenceLimit,
                                                 .languageModels = replayedModels(m_access),
                                                 .supernetModels = supernetModels()};
        auto judged =
            predict::judgeTask(m_task, imported, options, control, [this](const predict::PredictorEvaluation &split) {
                return m_access([&](store::Project &project) { return store(project, split); });
            });
        const auto ended = m_access([&](store::Project &project) { return end(project, judged); });
        if (!judged)
            return propagate(judged);
        if (!ended)
            return propagate(ended);
        return std::move(judged->predictors.front());
    }

private:
    Result<> begin(store::Project &project)
    {
        return project.atomically([&] { return addRun(project); });
    }

    Result<> addRun(store::Project &project)
    {
        const auto task = taskId(project, m_task.name);
        if (!task)
            return propagate(task);
        if (!*task)
            return fail(ErrorCode::NotFound, "There is no task \"" + m_task.name + "\" any more.");
        m_taskId = **task;
        const std::string predictor = predict::text(m_order.predictors.front());
        OrderedJson settings{{"task", m_task.name}, {"truth", word(m_order.truth)}, {"predictor", predictor}};
        if (!m_order.seeds.empty())
            settings["seeds"] = m_order.seeds;
        const auto run = project.addRun({.kind = kEvaluateKind,
                                         .commandLine = commandLineOf(project.path(), m_task.name, m_order),
                                         .settings = toText(settings),
                                         .startedAt = now()});
        if (!run)
            return propagate(run);
        m_runId = *run;
        return addToChoice(project, m_task.name, predictor);
    }

    Result<> store(store::Project &project, const predict::PredictorEvaluation &evaluation)
    {
        const predict::SplitEvaluation &split = evaluation.splits.front();
        const store::Source source{
            .kind = store::ValueKind::Predicted, .scale = evaluation.scale, .provenance = split.provenance};
        return project.addEvaluations(evaluationsOf(split, source, m_taskId, m_runId));
    }

    Result<> end(store::Project &project, const Result<predict::TaskEvaluation> &judged) const
    {
        if (judged)
            return project.endRun(m_runId, {.status = store::RunStatus::Finished, .endedAt = now()});
        const Error &error = judged.error();
        return project.endRun(
            m_runId, {.status = error.code == ErrorCode::Stopped ? store::RunStatus::Stopped : store::RunStatus::Failed,
                      .endedAt = now(),
                      .result = {},
                      .message = error.detail});
    }

    const ProjectAccess &m_access;
    const eval::TfsTask &m_task;
    const JudgingOrder &m_order;
    store::TaskId m_taskId{};
    store::RunId m_runId{};
};

} // namespace

std::string commandLineOf(const std::filesystem::path &project, const std::string &taskName, const JudgingOrder &order,
                          std::size_t resamples)
{
    const JudgingOrder usual;
    std::string line =
        "foresearch-cli evaluate --project " + shellWord(project.string()) + " --task " + shellWord(taskName);
    for (const predict::PredictorSpec &spec : order.predictors)
        line += " --predictor " + shellWord(predict::text(spec));
    if (order.truth == predict::TruthSet::Test)
        line += " --truth test";
    for (std::size_t i = 0; i < order.seeds.size(); ++i)
        line += (i == 0 ? " --seeds " : ",") + std::to_string(order.seeds[i]);
    if (order.execSilenceLimit != usual.execSilenceLimit)
        line += " --exec-timeout " + OrderedJson(std::chrono::duration<double>(order.execSilenceLimit).count()).dump();
    if (resamples != eval::BootstrapOptions().resamples)
        line += " --resamples " + std::to_string(resamples);
    return line;
}

Result<predict::TaskEvaluation> judgeInto(const ProjectAccess &access, const eval::TfsTask &task,
                                          const JudgingOrder &order, const TaskControl &control,
                                          const std::function<void()> &onStored)
{
    const auto imported = readThrough(access, &readImported);
    if (!imported)
        return propagate(imported);
    predict::TaskEvaluation evaluation{
        .task = task.name, .title = task.title, .isSynthetic = task.isSynthetic, .predictors = {}};
    std::optional<Error> failure;
    const auto count = static_cast<double>(order.predictors.size());
    for (std::size_t p = 0; p < order.predictors.size(); ++p) {
        const predict::PredictorSpec &spec = order.predictors[p];
        const Progress before{
            .done = static_cast<double>(p), .total = count, .unit = "predictors", .activity = predict::text(spec)};
        control.progress(before);
        JudgingOrder one = order;
        one.predictors = {spec};
        auto judged = OneJudging(access, task, one).judge(*imported, partControl(control, before));
        if (judged)
            evaluation.predictors.push_back(std::move(*judged));
        else if (judged.error().code == ErrorCode::Stopped)
            return propagate(judged);
        else if (!failure)
            failure = judged.error();
        if (onStored)
            onStored();
    }
    control.progress({.done = count, .total = count, .unit = "predictors", .activity = {}});
    if (failure)
        return Unexpected(*failure);
    return evaluation;
}

} // namespace foresearch::workbench
