#include "core/workbench/judge_into.h"

#include "core/base/json.h"
#include "core/predict/task_judge.h"
#include "core/workbench/judgements.h"
#include "core/workbench/judging_runs.h"
#include "core/workbench/llm_runs.h"

#include <algorithm>
#include <cctype>

namespace foresearch::workbench {

namespace {

std::string shellWord(const std::string &word)
{
    const bool isPlain = !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c))
               || std::string_view("-_./:+,=@%").find(c) != std::string::npos;
    });
    if (isPlain)
        return word;
    std::string quoted = "'";
    for (const char c : word)
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

/// Judges one predictor and keeps what it says.
class OneJudging {
public:
    OneJudging(const ProjectAccess &access, const eval::TfsTask &task, predict::TruthSet truth,
               predict::PredictorSpec spec)
        : m_access(access)
        , m_task(task)
        , m_truth(truth)
        , m_spec(std::move(spec))
    {}

    Result<> judge(std::span<const predict::ImportedPredictions> imported, const TaskControl &control)
    {
        if (const auto begun = m_access([this](store::Project &project) { return begin(project); }); !begun)
            return begun;
        const predict::EvaluationOptions options{
            .predictors = {m_spec}, .truth = m_truth, .languageModels = replayedModels(m_access)};
        const auto judged =
            predict::judgeTask(m_task, imported, options, control, [this](const predict::PredictorEvaluation &split) {
                return m_access([&](store::Project &project) { return store(project, split); });
            });
        const auto ended = m_access([&](store::Project &project) { return end(project, judged); });
        if (!judged)
            return propagate(judged);
        return ended;
    }

private:
    Result<> begin(store::Project &project)
    {
        const auto task = taskId(project, m_task.name);
        if (!task)
            return propagate(task);
        if (!*task)
            return fail(ErrorCode::NotFound, "There is no task \"" + m_task.name + "\" any more.");
        m_taskId = **task;
        const OrderedJson settings{{"task", m_task.name}, {"truth", word(m_truth)}, {"predictor", text(m_spec)}};
        const auto run = project.addRun(
            {.kind = kEvaluateKind,
             .commandLine = commandLineOf(project.path(), m_task.name, {.truth = m_truth, .predictors = {m_spec}}),
             .settings = toText(settings),
             .startedAt = now()});
        if (!run)
            return propagate(run);
        m_runId = *run;
        return {};
    }

    Result<> store(store::Project &project, const predict::PredictorEvaluation &evaluation)
    {
        const predict::SplitEvaluation &split = evaluation.splits.front();
        const store::Source source{
            .kind = store::ValueKind::Predicted, .scale = evaluation.scale, .provenance = split.provenance};
        std::vector<store::Evaluation> evaluations;
        for (const predict::JudgedPrediction &judged : split.predictions)
            evaluations.push_back({.architecture = judged.architecture,
                                   .source = source,
                                   .prediction = judged.prediction,
                                   .task = m_taskId,
                                   .splitSeed = split.seed,
                                   .run = m_runId,
                                   .at = now()});
        return project.addEvaluations(evaluations);
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
    predict::TruthSet m_truth;
    predict::PredictorSpec m_spec;
    store::TaskId m_taskId{};
    store::RunId m_runId{};
};

} // namespace

std::string commandLineOf(const std::filesystem::path &project, const std::string &taskName, const JudgingOrder &order)
{
    std::string line =
        "foresearch-cli evaluate --project " + shellWord(project.string()) + " --task " + shellWord(taskName);
    for (const predict::PredictorSpec &spec : order.predictors)
        line += " --predictor " + shellWord(text(spec));
    if (order.truth == predict::TruthSet::Test)
        line += " --truth test";
    return line;
}

Result<> judgeInto(const ProjectAccess &access, const eval::TfsTask &task, const JudgingOrder &order,
                   const TaskControl &control, const std::function<void()> &onStored)
{
    std::vector<predict::ImportedPredictions> imported;
    const auto read = access([&](store::Project &project) -> Result<> {
        auto all = readImported(project);
        if (!all)
            return propagate(all);
        imported = std::move(*all);
        return {};
    });
    if (!read)
        return read;
    Result<> outcome;
    const auto count = static_cast<double>(order.predictors.size());
    for (std::size_t p = 0; p < order.predictors.size(); ++p) {
        const predict::PredictorSpec &spec = order.predictors[p];
        control.progress(
            {.done = static_cast<double>(p), .total = count, .unit = "predictors", .activity = text(spec)});
        const TaskControl quiet{.stop = control.stop}; // its progress is that of one predictor
        const auto judged = OneJudging(access, task, order.truth, spec).judge(imported, quiet);
        if (!judged && judged.error().code == ErrorCode::Stopped)
            return judged;
        if (!judged && outcome)
            outcome = judged;
        if (onStored)
            onStored();
    }
    control.progress({.done = count, .total = count, .unit = "predictors", .activity = {}});
    return outcome;
}

} // namespace foresearch::workbench
