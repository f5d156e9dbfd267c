#include "core/workbench/judgements.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/predict/task_judge.h"
#include "core/workbench/judging_runs.h"
#include "core/workbench/lenient_json.h"
#include "core/workbench/project_changes.h"

#include <algorithm>
#include <map>

namespace foresearch::workbench {

namespace {

constexpr auto kPredictionsKind = "predictions";

std::string choiceKey(const std::string &taskName)
{
    return "predict/" + taskName;
}

predict::TruthSet truthOf(const std::string &word)
{
    return word == "test" ? predict::TruthSet::Test : predict::TruthSet::Validation;
}

OrderedJson choiceJson(const PredictChoice &choice)
{
    return {{"truth", word(choice.truth)}, {"predictors", choice.predictors}};
}

std::vector<std::string> textMembers(const Json &object, const char *key)
{
    std::vector<std::string> texts;
    if (const auto found = object.find(key); found != object.end() && found->is_array())
        for (const Json &element : *found)
            if (element.is_string())
                texts.push_back(element.get<std::string>());
    return texts;
}

std::optional<PredictChoice> parseChoice(const std::optional<std::string> &text)
{
    if (!text)
        return std::nullopt;
    const Json json = objectOf(*text);
    PredictChoice choice{.truth = truthOf(textMember(json, "truth")), .predictors = textMembers(json, "predictors")};
    return choice;
}

/// A run that judged a predictor to the end.
struct JudgingRun {
    store::RunId id{};
    std::string predictor;
    predict::TruthSet truth = predict::TruthSet::Validation;
    store::Time startedAt = {};
};

std::vector<JudgingRun> judgingRuns(const std::vector<store::StoredRun> &runs, const std::string &taskName)
{
    std::vector<JudgingRun> found;
    for (const store::StoredRun &run : runs) {
        if (run.value.kind != kEvaluateKind || run.value.status != store::RunStatus::Finished)
            continue;
        const Json settings = objectOf(run.value.settings);
        if (textMember(settings, "task") == taskName)
            found.push_back({run.id, textMember(settings, "predictor"), truthOf(textMember(settings, "truth")),
                             run.value.startedAt});
    }
    return found;
}

std::string stampOf(const std::optional<std::string> &choice, const std::vector<store::StoredRun> &runs,
                    store::TaskId task)
{
    std::string stamp = std::to_string(static_cast<std::int64_t>(task)) + '|' + choice.value_or("");
    for (const store::StoredRun &run : runs)
        if (run.value.status == store::RunStatus::Finished)
            stamp += ' ' + std::to_string(static_cast<std::int64_t>(run.id));
    return stamp;
}

/// The predictors that were judged, in the order of their first runs, or the usual ones.
std::vector<std::string> unchosenPredictors(const std::vector<JudgingRun> &runs, const eval::TfsTask &task,
                                            std::span<const predict::ImportedPredictions> imported)
{
    std::vector<std::string> names;
    for (const JudgingRun &run : runs)
        if (std::find(names.begin(), names.end(), run.predictor) == names.end())
            names.push_back(run.predictor);
    if (!names.empty())
        return names;
    for (const predict::PredictorSpec &spec : predict::defaultPredictors({.tasks = {task}}, imported))
        names.push_back(predict::text(spec));
    return names;
}

/// The evaluations of one run, by split and architecture.
class RunEvaluations {
public:
    void add(const store::Evaluation &evaluation)
    {
        m_source = evaluation.source;
        if (evaluation.splitSeed)
            m_splits[*evaluation.splitSeed].insert_or_assign(evaluation.architecture,
                                                             Answer{evaluation.prediction, evaluation.at});
    }

    /// Nothing where an answer is missing.
    std::optional<predict::PredictorEvaluation> assemble(const JudgingRun &run, const eval::TfsTask &task) const
    {
        predict::PredictorEvaluation result{
            .predictor = run.predictor, .scale = m_source.scale, .splits = {}, .problems = {}};
        for (const eval::TfsSplit &split : task.splits) {
            const auto found = m_splits.find(split.seed);
            if (found == m_splits.end())
                return std::nullopt;
            predict::SplitEvaluation judged{.seed = split.seed, .predictions = {}, .provenance = m_source.provenance};
            for (const eval::TfsEntry &entry : split.test) {
                const auto prediction = found->second.find(entry.architecture);
                if (prediction == found->second.end())
                    return std::nullopt;
                judged.predictions.push_back({.architecture = entry.architecture,
                                              .truth = predict::truth(entry.truth, run.truth),
                                              .prediction = prediction->second.prediction});
            }
            predict::computeMetrics(judged, result.scale, run.truth);
            result.splits.push_back(std::move(judged));
        }
        return result;
    }

    /// Which answers are older than the run. Contract: assemble gave something.
    std::vector<std::vector<bool>> olderThan(store::Time start, const eval::TfsTask &task) const
    {
        std::vector<std::vector<bool>> older;
        for (const eval::TfsSplit &split : task.splits) {
            older.emplace_back();
            for (const eval::TfsEntry &entry : split.test)
                older.back().push_back(m_splits.at(split.seed).at(entry.architecture).at < start);
        }
        return older;
    }

private:
    struct Answer {
        predict::Prediction prediction;
        store::Time at = {};
    };
    store::Source m_source;
    std::map<int, std::map<space::Architecture, Answer>> m_splits;
};

bool hasAny(const std::vector<std::vector<bool>> &flags)
{
    return std::any_of(flags.begin(), flags.end(), [](const std::vector<bool> &split) {
        return std::find(split.begin(), split.end(), true) != split.end();
    });
}

/// The chosen predictors' evaluations into `judgements`.
Result<> assembleTask(store::Project &project, store::TaskId id, const eval::TfsTask &task,
                      const std::vector<JudgingRun> &runs, Judgements &judgements)
{
    const PredictChoice &choice = judgements.choice;
    const auto evaluations = project.evaluations({.task = id, .run = {}});
    if (!evaluations)
        return propagate(evaluations);
    std::map<store::RunId, RunEvaluations> byRun;
    for (const store::StoredEvaluation &evaluation : *evaluations)
        if (evaluation.value.run)
            byRun[*evaluation.value.run].add(evaluation.value);
    predict::TaskEvaluation result{
        .task = task.name, .title = task.title, .isSynthetic = task.isSynthetic, .predictors = {}};
    for (const std::string &predictor : choice.predictors) {
        // The latest complete run counts.
        for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
            if (run->predictor != predictor || run->truth != choice.truth)
                continue;
            const RunEvaluations &said = byRun[run->id];
            if (auto assembled = said.assemble(*run, task)) {
                result.predictors.push_back(std::move(*assembled));
                if (auto older = said.olderThan(run->startedAt, task); hasAny(older))
                    judgements.kept[predictor] = std::move(older);
                break;
            }
        }
    }
    judgements.evaluation = std::move(result);
    return {};
}

Result<std::vector<predict::ImportedPredictions>> readImportedOf(store::Project &project,
                                                                 const std::vector<store::StoredRun> &runs)
{
    std::vector<predict::ImportedPredictions> imported;
    for (const store::StoredRun &run : runs) {
        if (run.value.kind != kPredictionsKind)
            continue;
        const auto parts = project.runParts(run.id);
        if (!parts)
            return propagate(parts);
        const Json settings = objectOf(run.value.settings);
        const auto format = textMember(settings, "format") == "csv" ? predict::PredictionsFormat::Csv
                                                                    : predict::PredictionsFormat::Jsonl;
        for (const std::string &part : *parts) {
            auto parsed = predict::ImportedPredictions::parse(part, textMember(settings, "source"), format);
            if (!parsed)
                return propagate(parsed);
            imported.push_back(std::move(*parsed));
        }
    }
    return imported;
}

bool overlaps(const std::vector<std::string> &names, const std::vector<std::string> &others)
{
    return std::any_of(names.begin(), names.end(), [&others](const std::string &name) {
        return std::find(others.begin(), others.end(), name) != others.end();
    });
}

/// Whether one of the names is in a predictor or in a member of it.
bool mentions(const predict::PredictorSpec &spec, const std::vector<std::string> &names)
{
    if (spec.kind == predict::PredictorSpec::Kind::Named && overlaps({spec.name}, names))
        return true;
    return std::any_of(spec.members.begin(), spec.members.end(),
                       [&names](const predict::PredictorSpec &member) { return mentions(member, names); });
}

/// The runs that new predictions of these names take the place of: earlier files of them, and what was judged by them.
std::vector<store::RunId> outdatedRuns(const std::vector<store::StoredRun> &runs, const std::vector<std::string> &names)
{
    std::vector<store::RunId> outdated;
    for (const store::StoredRun &run : runs) {
        const Json settings = objectOf(run.value.settings);
        if (run.value.kind == kPredictionsKind && overlaps(textMembers(settings, "predictors"), names))
            outdated.push_back(run.id);
        const auto spec = predict::parsePredictorSpec(textMember(settings, "predictor"));
        if (run.value.kind == kEvaluateKind && spec && mentions(*spec, names))
            outdated.push_back(run.id);
    }
    return outdated;
}

Result<std::vector<store::RemovedRun>> removeOutdated(store::Project &project, const std::vector<std::string> &names)
{
    const auto runs = project.runs();
    if (!runs)
        return propagate(runs);
    std::vector<store::RemovedRun> removed;
    for (const store::RunId outdated : outdatedRuns(*runs, names)) {
        auto taken = project.removeRun(outdated);
        if (!taken)
            return propagate(taken);
        removed.push_back(std::move(*taken));
    }
    return removed;
}

/// Puts `in` in the place of all predictions of these names and of what was judged by them.
Change exchangePredictions(std::vector<store::RemovedRun> in, std::vector<std::string> names)
{
    return {[in = std::move(in), names = std::move(names)](store::Project &project) -> Result<Change> {
        std::vector<store::RemovedRun> removed;
        const auto done = project.atomically([&]() -> Result<> {
            auto outdated = removeOutdated(project, names);
            if (!outdated)
                return propagate(outdated);
            removed = std::move(*outdated);
            for (const store::RemovedRun &run : in)
                if (const auto back = project.restoreRun(run); !back)
                    return back;
            return {};
        });
        if (!done)
            return propagate(done);
        return exchangePredictions(std::move(removed), names);
    }};
}

} // namespace

const char *word(predict::TruthSet truth)
{
    return truth == predict::TruthSet::Validation ? "valid" : "test";
}

store::Time now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Result<> addToChoice(store::Project &project, const std::string &taskName, const std::string &predictor)
{
    const auto setting = project.setting(choiceKey(taskName));
    if (!setting)
        return propagate(setting);
    auto choice = parseChoice(*setting);
    if (!choice || overlaps({predictor}, choice->predictors))
        return {};
    choice->predictors.push_back(predictor);
    const auto before = project.setSetting(choiceKey(taskName), toText(choiceJson(*choice)));
    return before ? Result<>() : propagate(before);
}

std::vector<store::Evaluation> evaluationsOf(const predict::SplitEvaluation &split, const store::Source &source,
                                             store::TaskId task, store::RunId run)
{
    std::vector<store::Evaluation> evaluations;
    for (const predict::JudgedPrediction &judged : split.predictions)
        evaluations.push_back({.architecture = judged.architecture,
                               .source = source,
                               .prediction = judged.prediction,
                               .task = task,
                               .splitSeed = split.seed,
                               .run = run,
                               .at = now()});
    return evaluations;
}

Result<std::optional<store::TaskId>> taskId(store::Project &project, const std::string &name)
{
    const auto tasks = project.tasks();
    if (!tasks)
        return propagate(tasks);
    for (const store::StoredTask &task : *tasks)
        if (task.value.data.name == name)
            return std::optional(task.id);
    return std::optional<store::TaskId>();
}

Result<std::optional<Judgements>> readJudgements(store::Project &project, const eval::TfsTask &task,
                                                 const std::string &knownStamp)
{
    std::optional<Judgements> result;
    const auto read = project.atomically([&]() -> Result<> {
        const auto id = taskId(project, task.name);
        if (!id)
            return propagate(id);
        if (!*id)
            return fail(ErrorCode::NotFound, "There is no task \"" + task.name + "\" any more.");
        const auto setting = project.setting(choiceKey(task.name));
        if (!setting)
            return propagate(setting);
        const auto runs = project.runs();
        if (!runs)
            return propagate(runs);
        const std::string stamp = stampOf(*setting, *runs, **id);
        if (stamp == knownStamp)
            return {};
        auto imported = readImportedOf(project, *runs);
        if (!imported)
            return propagate(imported);
        const std::vector<JudgingRun> judged = judgingRuns(*runs, task.name);
        Judgements judgements{
            .stamp = stamp, .choice = {}, .imported = std::move(*imported), .evaluation = {}, .kept = {}};
        auto choice = parseChoice(*setting);
        judgements.choice = choice ? std::move(*choice)
                                   : PredictChoice{.truth = predict::TruthSet::Validation,
                                                   .predictors = unchosenPredictors(judged, task, judgements.imported)};
        if (const auto done = assembleTask(project, **id, task, judged, judgements); !done)
            return done;
        result = std::move(judgements);
        return {};
    });
    if (!read)
        return propagate(read);
    return result;
}

Result<std::vector<predict::ImportedPredictions>> readImported(store::Project &project)
{
    const auto runs = project.runs();
    if (!runs)
        return propagate(runs);
    return readImportedOf(project, *runs);
}

Change choosePredictorsChange(const std::string &taskName, PredictChoice choice)
{
    return settingChange(choiceKey(taskName), toText(choiceJson(choice)));
}

Result<Change> importPredictionsChange(const std::filesystem::path &path)
{
    // Read once: what is looked at is what is kept.
    auto text = readFile(path);
    if (!text)
        return propagate(text);
    const bool isCsv = path.extension() == ".csv";
    const auto parsed = predict::ImportedPredictions::parse(
        *text, path.string(), isCsv ? predict::PredictionsFormat::Csv : predict::PredictionsFormat::Jsonl);
    if (!parsed)
        return propagate(parsed);
    const OrderedJson settings{
        {"source", path.string()}, {"format", isCsv ? "csv" : "jsonl"}, {"predictors", parsed->names()}};
    const store::Run run{.kind = kPredictionsKind, .commandLine = {}, .settings = toText(settings), .startedAt = now()};
    return Change{[run, names = parsed->names(), text = std::move(*text)](store::Project &project) -> Result<Change> {
        std::vector<store::RemovedRun> removed;
        const auto done = project.atomically([&]() -> Result<> {
            auto outdated = removeOutdated(project, names);
            if (!outdated)
                return propagate(outdated);
            removed = std::move(*outdated);
            const auto id = project.addRun(run);
            if (!id)
                return propagate(id);
            if (const auto kept = project.addRunPart(*id, text); !kept)
                return kept;
            return project.endRun(*id, {.status = store::RunStatus::Finished, .endedAt = run.startedAt});
        });
        if (!done)
            return propagate(done);
        return exchangePredictions(std::move(removed), names);
    }};
}

} // namespace foresearch::workbench
