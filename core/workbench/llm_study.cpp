#include "core/workbench/llm_study.h"

#include "core/base/json.h"
#include "core/store/project_replies.h"
#include "core/workbench/judge_into.h"
#include "core/workbench/judging_runs.h"

#include <algorithm>
#include <set>

namespace foresearch::workbench {

namespace {

const eval::TfsTask *taskNamed(const eval::TfsEval &data, const std::string &name)
{
    const auto found = std::find_if(data.tasks.begin(), data.tasks.end(),
                                    [&name](const eval::TfsTask &task) { return task.name == name; });
    return found == data.tasks.end() ? nullptr : &*found;
}

std::vector<const space::Architecture *> architecturesOf(const eval::TfsSplit &split, bool withDemonstrations)
{
    std::vector<const space::Architecture *> architectures;
    for (const eval::TfsEntry &entry : split.test)
        architectures.push_back(&entry.architecture);
    if (withDemonstrations)
        for (const eval::TfsEntry &entry : split.demonstrations)
            architectures.push_back(&entry.architecture);
    return architectures;
}

/// The data that the runs speak of: their tasks, with the splits that have prompts.
eval::TfsEval askedData(const eval::TfsEval &data, const std::vector<LlmRun> &runs)
{
    eval::TfsEval asked;
    for (const eval::TfsTask &task : data.tasks) {
        std::set<int> seeds;
        for (const LlmRun &run : runs)
            if (run.task == task.name)
                for (const SplitPrompt &split : run.prompts)
                    seeds.insert(split.seed);
        if (seeds.empty())
            continue;
        asked.tasks.push_back(task);
        std::erase_if(asked.tasks.back().splits,
                      [&seeds](const eval::TfsSplit &split) { return !seeds.contains(split.seed); });
    }
    return asked;
}

} // namespace

LlmStudy::LlmStudy(Order order, std::shared_ptr<llm::Asking> asking)
    : m_order(std::move(order))
    , m_asking(std::move(asking))
{}

std::unique_ptr<llm::LlmPredictor> LlmStudy::predictorOf(const LlmRun &run, const SplitPrompt &split) const
{
    return std::make_unique<llm::LlmPredictor>(
        llm::LlmPredictor::Options{predictorText(run), split.prompt, run.sampling}, m_asking);
}

std::vector<LlmStudy::Asked> LlmStudy::questionsOf(const LlmRun &run) const
{
    std::vector<Asked> asked;
    const eval::TfsTask *task = taskNamed(m_order.data, run.task);
    for (const SplitPrompt &prompt : run.prompts) {
        for (const eval::TfsSplit &split : task->splits) {
            if (split.seed != prompt.seed)
                continue;
            const auto predictor = predictorOf(run, prompt);
            for (const space::Architecture *architecture : architecturesOf(split, m_order.withDemonstrations))
                for (llm::Question &question : predictor->questions({architecture, 1}))
                    asked.push_back({std::move(question), split.seed, architecture});
        }
    }
    return asked;
}

std::vector<llm::Question> LlmStudy::allQuestions() const
{
    std::vector<llm::Question> questions;
    for (const LlmRun &run : m_order.runs)
        for (Asked &asked : questionsOf(run))
            questions.push_back(std::move(asked.question));
    return questions;
}

std::map<std::string, prompt::ReplyRange> LlmStudy::replyRanges() const
{
    std::map<std::string, prompt::ReplyRange> ranges;
    for (const LlmRun &run : m_order.runs) {
        std::map<int, prompt::ReplyRange> ofSplit;
        for (const SplitPrompt &prompt : run.prompts)
            ofSplit[prompt.seed] = prompt::rangeAround(prompt.prompt.prompt().demonstrations);
        for (const Asked &asked : questionsOf(run))
            ranges[m_asking->keyOf(asked.question)] = ofSplit[asked.seed];
    }
    return ranges;
}

std::size_t LlmStudy::questionCount() const
{
    return allQuestions().size();
}

Result<prompt::CostEstimate> LlmStudy::estimate()
{
    return m_asking->estimate(allQuestions());
}

Result<> LlmStudy::ask(const TaskControl &control)
{
    const auto answers = m_asking->ask(allQuestions(), control);
    return answers ? Result<>() : propagate(answers);
}

Result<predict::Evaluation> LlmStudy::evaluate(const TaskControl &control) const
{
    predict::EvaluationOptions options{.predictors = {}, .bootstrap = m_order.bootstrap};
    for (const LlmRun &run : m_order.runs) {
        const auto spec = predict::parsePredictorSpec(predictorText(run));
        if (!spec)
            return propagate(spec);
        if (std::find(options.predictors.begin(), options.predictors.end(), *spec) == options.predictors.end())
            options.predictors.push_back(*spec);
    }
    options.languageModels =
        [this](const std::string &words,
               const predict::PredictorContext &context) -> Result<std::unique_ptr<predict::Predictor>> {
        for (const LlmRun &run : m_order.runs)
            for (const SplitPrompt &split : run.prompts)
                if (run.task == context.task && split.seed == context.splitSeed
                    && run.variant + "@" + run.sampling.model == words)
                    return std::unique_ptr<predict::Predictor>(predictorOf(run, split));
        return fail(ErrorCode::NotFound, "llm:" + words + " was not asked about " + context.task + ".");
    };
    return predict::evaluate(askedData(m_order.data, m_order.runs), {}, options, control);
}

Result<LlmStudy::Kept> LlmStudy::keptOf(const LlmRun &run, prompt::ReplyJournal &journal) const
{
    const std::vector<Asked> asked = questionsOf(run);
    std::multimap<std::string, const Asked *> byKey;
    std::vector<std::string> keys;
    for (const Asked &one : asked) {
        std::string key = m_asking->keyOf(one.question);
        if (!byKey.contains(key))
            keys.push_back(key);
        byKey.emplace(std::move(key), &one);
    }
    Kept kept;
    const auto read = prompt::forEachReply(journal, keys, [&](const prompt::JournaledReply &reply) {
        kept.usage += reply.usage.value_or(prompt::TokenUsage());
        const auto [begin, end] = byKey.equal_range(reply.key);
        for (auto one = begin; one != end; ++one) {
            prompt::ReplyTime &at = kept.at[one->second->seed][*one->second->architecture];
            at = std::max(at, reply.receivedAt);
        }
    });
    if (!read)
        return propagate(read);
    return kept;
}

namespace {

/// The tasks' keys, after those that the project has not were added.
Result<std::map<std::string, store::TaskId>> ensureTasks(store::Project &project, const LlmStudy &study,
                                                         const StudyRecord &record)
{
    const auto present = project.tasks();
    if (!present)
        return propagate(present);
    std::map<std::string, store::TaskId> ids;
    for (const eval::TfsTask &task : study.data().tasks) {
        const auto same = std::find_if(present->begin(), present->end(), [&task](const store::StoredTask &stored) {
            return stored.value.data.name == task.name;
        });
        if (same == present->end()) {
            const auto added = project.addTask({.data = task, .origin = record.origin, .addedAt = now()});
            if (!added)
                return propagate(added);
            ids[task.name] = *added;
        } else if (same->value.data.splits != task.splits) {
            return fail(ErrorCode::BadValue, project.path().string() + ": found other data in its task \"" + task.name
                                                 + "\", expected those that were asked about.");
        } else {
            ids[task.name] = same->id;
        }
    }
    return ids;
}

Result<> removeEqualRuns(store::Project &project, const std::string &settings)
{
    const auto runs = project.runs();
    if (!runs)
        return propagate(runs);
    for (const store::StoredRun &run : *runs) {
        if (run.value.kind != kEvaluateKind || run.value.settings != settings)
            continue;
        if (const auto removed = project.removeRun(run.id); !removed)
            return propagate(removed);
    }
    return {};
}

OrderedJson resultJson(const prompt::TokenUsage &usage, const StudyRecord &record)
{
    OrderedJson json{{"prompt_tokens", usage.promptTokens},
                     {"cached_prompt_tokens", usage.cachedPromptTokens},
                     {"completion_tokens", usage.completionTokens},
                     {"reasoning_tokens", usage.reasoningTokens}};
    if (record.price)
        json["cost_picodollars"] = costOf(usage, *record.price).picodollars();
    return json;
}

/// What a run's predictor said in each split.
const predict::PredictorEvaluation *judgedBy(const LlmRun &run, const predict::Evaluation &evaluation)
{
    for (const predict::TaskEvaluation &task : evaluation.tasks)
        if (task.task == run.task)
            for (const predict::PredictorEvaluation &predictor : task.predictors)
                if (predictor.predictor == predictorText(run))
                    return &predictor;
    return nullptr;
}

store::Source sourceOf(const LlmRun &run, const predict::PredictorEvaluation &judged,
                       const predict::SplitEvaluation &split)
{
    store::Source source{.kind = store::ValueKind::Predicted,
                         .scale = judged.scale,
                         .provenance = split.provenance,
                         .model = run.sampling.model,
                         .seed = run.sampling.seed};
    for (const SplitPrompt &prompt : run.prompts)
        if (prompt.seed == split.seed)
            source.promptHash = prompt.prompt.hash();
    return source;
}

/// A prediction is as old as its replies.
void stampWith(const std::map<int, std::map<space::Architecture, prompt::ReplyTime>> &times, int seed,
               std::vector<store::Evaluation> &evaluations)
{
    const auto ofSplit = times.find(seed);
    if (ofSplit == times.end())
        return;
    for (store::Evaluation &evaluation : evaluations)
        if (const auto at = ofSplit->second.find(evaluation.architecture); at != ofSplit->second.end())
            evaluation.at = at->second;
}

Result<> storeRun(store::Project &project, const LlmStudy &study, const LlmRun &run,
                  const predict::PredictorEvaluation &judged, store::TaskId task, const StudyRecord &record)
{
    const std::string settings = settingsJson(run);
    if (const auto removed = removeEqualRuns(project, settings); !removed)
        return removed;
    store::ProjectReplies journal(project);
    const auto kept = study.keptOf(run, journal);
    if (!kept)
        return propagate(kept);
    const auto spec = predict::parsePredictorSpec(predictorText(run));
    if (!spec)
        return propagate(spec);
    const auto id = project.addRun({.kind = kEvaluateKind,
                                    .commandLine = commandLineOf(project.path(), run.task, {.predictors = {*spec}}),
                                    .settings = settings,
                                    .startedAt = record.startedAt,
                                    .status = store::RunStatus::Finished,
                                    .endedAt = now(),
                                    .result = toText(resultJson(kept->usage, record))});
    if (!id)
        return propagate(id);
    for (const std::string &part : partsOf(run))
        if (const auto added = project.addRunPart(*id, part); !added)
            return added;
    for (const predict::SplitEvaluation &split : judged.splits) {
        std::vector<store::Evaluation> evaluations = evaluationsOf(split, sourceOf(run, judged, split), task, *id);
        stampWith(kept->at, split.seed, evaluations);
        if (const auto added = project.addEvaluations(evaluations); !added)
            return added;
    }
    return {};
}

} // namespace

Result<> storeStudy(store::Project &project, const LlmStudy &study, const predict::Evaluation &evaluation,
                    const StudyRecord &record)
{
    return project.atomically([&]() -> Result<> {
        const auto tasks = ensureTasks(project, study, record);
        if (!tasks)
            return propagate(tasks);
        for (const LlmRun &run : study.runs()) {
            const predict::PredictorEvaluation *judged = judgedBy(run, evaluation);
            if (judged == nullptr)
                return fail(ErrorCode::Internal, predictorText(run) + " was not judged.");
            if (const auto stored = storeRun(project, study, run, *judged, tasks->at(run.task), record); !stored)
                return stored;
        }
        return {};
    });
}

} // namespace foresearch::workbench
