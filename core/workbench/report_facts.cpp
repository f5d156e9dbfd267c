#include "core/workbench/report_facts.h"

#include "core/base/sha256.h"
#include "core/predict/labels.h"
#include "core/prompt/price.h"
#include "core/report/predictor_label.h"
#include "core/search/best.h"
#include "core/search/predictor_set.h"
#include "core/search/search.h"
#include "core/space/architecture_json.h"
#include "core/store/project_report.h"
#include "core/workbench/ablation.h"
#include "core/workbench/distil_run.h"
#include "core/workbench/judgements.h"
#include "core/workbench/judging_runs.h"
#include "core/workbench/lenient_json.h"
#include "core/workbench/scratch_plan.h"
#include "core/workbench/scratch_truth.h"
#include "core/workbench/search_run.h"
#include "core/workbench/supernet_runs.h"

#include <algorithm>
#include <set>

namespace foresearch::workbench {

namespace {

constexpr auto kLabelKind = "label";

/// Reads one project into facts.
class FactsReader {
public:
    FactsReader(store::Project &project, const TaskControl &control)
        : m_project(project)
        , m_control(control)
        , m_folder(project.path().parent_path().string())
    {}

    Result<report::Facts> read();

private:
    std::string clean(std::string_view text) const { return report::withoutFolders(text, m_folder); }
    report::RunFacts runFacts(const store::StoredRun &run) const;
    const store::StoredRun *findRun(store::RunId id) const;
    std::vector<const store::StoredRun *> finished(std::string_view kind) const;
    std::string teacherOf(std::int64_t labels) const;
    void clean(predict::TaskEvaluation &evaluation) const;

    Result<> readTasks();
    Result<> readTask(const store::StoredTask &task);
    Result<> readOrigins(const store::StoredTask &task, const predict::TaskEvaluation &evaluation,
                         std::map<std::string, report::PredictorFacts> &origins) const;
    Result<> readSearches();
    void readLabels();
    void readNetworks();
    Result<> readCurves();
    Result<> readTrainings();
    Result<> readReplies();
    Result<> readNotes();
    void readTimes();

    store::Project &m_project;
    const TaskControl &m_control;
    std::string m_folder; ///< of the project
    std::vector<store::StoredRun> m_runs;
    std::map<space::Architecture, double> m_testBleu; ///< of what was trained from scratch
    report::Facts m_facts;
};

double secondsBetween(store::Time start, const std::optional<store::Time> &end)
{
    return end ? std::chrono::duration<double>(*end - start).count() : 0;
}

std::int64_t number(store::RunId id)
{
    return static_cast<std::int64_t>(id);
}

report::RunFacts FactsReader::runFacts(const store::StoredRun &run) const
{
    return {.id = number(run.id),
            .kind = run.value.kind,
            .commandLine = clean(run.value.commandLine),
            .settings = clean(run.value.settings),
            .startedAt = store::timeText(run.value.startedAt),
            .endedAt = run.value.endedAt ? store::timeText(*run.value.endedAt) : std::string(),
            .seconds = secondsBetween(run.value.startedAt, run.value.endedAt)};
}

const store::StoredRun *FactsReader::findRun(store::RunId id) const
{
    const auto found =
        std::find_if(m_runs.begin(), m_runs.end(), [id](const store::StoredRun &run) { return run.id == id; });
    return found == m_runs.end() ? nullptr : &*found;
}

std::vector<const store::StoredRun *> FactsReader::finished(std::string_view kind) const
{
    std::vector<const store::StoredRun *> runs;
    for (const store::StoredRun &run : m_runs)
        if (run.value.kind == kind && run.value.status == store::RunStatus::Finished)
            runs.push_back(&run);
    return runs;
}

void FactsReader::clean(predict::TaskEvaluation &evaluation) const
{
    for (predict::PredictorEvaluation &predictor : evaluation.predictors) {
        predictor.predictor = clean(predictor.predictor);
        for (predict::SplitEvaluation &split : predictor.splits)
            for (predict::JudgedPrediction &judged : split.predictions)
                if (judged.prediction.problem)
                    judged.prediction.problem->detail = clean(judged.prediction.problem->detail);
    }
}

/// Of architectures and truth, whatever the task is called.
std::string hashOf(const eval::TfsTask &task)
{
    Sha256 hash;
    for (const eval::TfsSplit &split : task.splits) {
        hash.add("split " + std::to_string(split.seed) + "\n");
        for (const auto *part : {&split.demonstrations, &split.test})
            for (const eval::TfsEntry &entry : *part)
                hash.add(space::canonicalJson(entry.architecture) + " "
                         + toText(OrderedJson{entry.truth.valid, entry.truth.test}) + "\n");
    }
    return hash.digits();
}

std::size_t architectureCount(const eval::TfsTask &task)
{
    std::set<space::Architecture> architectures;
    for (const eval::TfsSplit &split : task.splits)
        for (const auto *part : {&split.demonstrations, &split.test})
            for (const eval::TfsEntry &entry : *part)
                architectures.insert(entry.architecture);
    return architectures.size();
}

/// Which run made what the evaluation shows, and how. Later runs take the place of earlier ones, as in judgements.
Result<> FactsReader::readOrigins(const store::StoredTask &task, const predict::TaskEvaluation &evaluation,
                                  std::map<std::string, report::PredictorFacts> &origins) const
{
    const auto evaluations = m_project.evaluations({.task = task.id, .run = {}});
    if (!evaluations)
        return propagate(evaluations);
    std::map<store::RunId, const store::Source *> sources;
    for (const store::StoredEvaluation &one : *evaluations)
        if (one.value.run)
            sources[*one.value.run] = &one.value.source;
    for (const auto &[id, source] : sources) {
        const store::StoredRun *run = findRun(id);
        if (!run || run->value.status != store::RunStatus::Finished)
            continue;
        const std::string predictor = textMember(objectOf(run->value.settings), "predictor");
        const auto isShown = [&](const predict::PredictorEvaluation &one) { return one.predictor == predictor; };
        if (std::none_of(evaluation.predictors.begin(), evaluation.predictors.end(), isShown))
            continue;
        origins[clean(predictor)] = {.run = runFacts(*run),
                                     .isMeasured = source->kind == store::ValueKind::Measured,
                                     .details = clean(source->provenance.details),
                                     .model = source->model,
                                     .promptHash = source->promptHash};
    }
    return {};
}

Result<> FactsReader::readTask(const store::StoredTask &task)
{
    const auto judgements = readJudgements(m_project, task.value.data);
    if (!judgements)
        return propagate(judgements);
    report::JudgedTask judged{.data = task.value.data,
                              .dataHash = hashOf(task.value.data),
                              .splits = task.value.data.splits.size(),
                              .architectures = architectureCount(task.value.data),
                              .truth = (*judgements)->choice.truth,
                              .evaluation = (*judgements)->evaluation,
                              .origin = {}};
    judged.data.splits.clear();
    if (const auto read = readOrigins(task, judged.evaluation, judged.origin); !read)
        return read;
    for (Ladder &ladder : laddersOf(judged.evaluation)) {
        clean(ladder.evaluation);
        m_facts.ladders.push_back({.model = ladder.model,
                                   .task = m_facts.tasks.size(),
                                   .evaluation = std::move(ladder.evaluation),
                                   .predictors = std::move(ladder.predictors)});
    }
    clean(judged.evaluation);
    m_facts.tasks.push_back(std::move(judged));
    return {};
}

Result<> FactsReader::readTasks()
{
    const auto tasks = m_project.tasks();
    if (!tasks)
        return propagate(tasks);
    for (const store::StoredTask &task : *tasks) {
        if (m_control.stopped())
            return stoppedError();
        if (const auto read = readTask(task); !read)
            return read;
        for (const eval::TfsSplit &split : task.value.data.splits)
            for (const auto *part : {&split.demonstrations, &split.test})
                for (const eval::TfsEntry &entry : *part)
                    m_testBleu.emplace(entry.architecture, entry.truth.test);
    }
    return {};
}

Result<> FactsReader::readSearches()
{
    for (const store::StoredRun *run : finished(kSearchKind)) {
        if (m_control.stopped())
            return stoppedError();
        auto stored = readSearch(m_project, run->id);
        if (!stored)
            return propagate(stored);
        const auto result = search::resultOf(stored->record);
        const auto best = search::findBest(stored->record.generations, stored->record.setup);
        if (!result || !best)
            continue;
        const auto &architecture =
            stored->record.generations[best->generation].individuals[best->individual].architecture;
        const auto bleu = m_testBleu.find(architecture);
        report::SearchFacts facts{.run = runFacts(*run),
                                  .record = {},
                                  .task = search::argumentOf(stored->record.arguments, search::argument::kTask),
                                  .result = *result,
                                  .uses = search::usesOf(stored->record.generations),
                                  .testBleu = bleu == m_testBleu.end() ? std::nullopt : std::optional(bleu->second)};
        facts.record = std::make_shared<const search::SearchRecord>(std::move(stored->record));
        m_facts.searches.push_back(std::move(facts));
    }
    return {};
}

void FactsReader::readLabels()
{
    for (const store::StoredRun *run : finished(kLabelKind)) {
        const auto header = predict::parseLabelHeader(run->value.settings, {});
        const Json result = objectOf(run->value.result.value_or(std::string()));
        if (header)
            m_facts.labels.push_back({.run = runFacts(*run),
                                      .teacher = clean(header->teacher),
                                      .labels = countMember(result, "labels"),
                                      .withoutValue = countMember(result, "without_value")});
    }
}

std::string FactsReader::teacherOf(std::int64_t labels) const
{
    const store::StoredRun *run = findRun(store::RunId{labels});
    if (!run)
        return {};
    const auto header = predict::parseLabelHeader(run->value.settings, {});
    return header ? clean(header->teacher) : std::string();
}

predict::Agreement agreementOf(const Json &json)
{
    return {.mae = numberMember(json, "mae"), .tau = numberMember(json, "tau"), .rmse = numberMember(json, "rmse")};
}

void FactsReader::readNetworks()
{
    for (const store::StoredRun *run : finished(kDistilKind)) {
        const Json settings = objectOf(run->value.settings);
        const Json result = objectOf(run->value.result.value_or(std::string()));
        m_facts.networks.push_back({.run = runFacts(*run),
                                    .predictor = std::filesystem::path(textMember(result, "file")).filename().string(),
                                    .teacher = teacherOf(integerMember(settings, "labels").value_or(0)),
                                    .examples = countMember(settings, "examples", countMember(settings, "rows")),
                                    .preset = textMember(settings, "preset"),
                                    .agreement = agreementOf(result)});
    }
}

predict::LearningPoint &pointOf(std::vector<predict::LearningPoint> &points, std::size_t examples)
{
    const auto at = std::find_if(points.begin(), points.end(), [examples](const predict::LearningPoint &point) {
        return point.examples >= examples;
    });
    return at != points.end() && at->examples == examples ? *at : *points.insert(at, {examples, {}});
}

Result<> FactsReader::readCurves()
{
    for (const store::StoredRun *run : finished(kCurveKind)) {
        const auto parts = m_project.runParts(run->id);
        if (!parts)
            return propagate(parts);
        report::CurveFacts curve{.run = runFacts(*run), .scale = predict::validationBleuScale(), .points = {}};
        const auto labels = integerMember(objectOf(run->value.settings), "labels").value_or(0);
        if (const store::StoredRun *of = findRun(store::RunId{labels}))
            if (const auto header = predict::parseLabelHeader(of->value.settings, {}))
                curve.scale = header->scale;
        for (const std::string &part : *parts) {
            const Json json = objectOf(part);
            if (const std::size_t examples = countMember(json, "examples"); examples > 0)
                pointOf(curve.points, examples).bySeed.push_back(agreementOf(json));
        }
        if (!curve.points.empty())
            m_facts.curves.push_back(std::move(curve));
    }
    return {};
}

Result<> FactsReader::readTrainings()
{
    auto trainings = storedTrainings(m_project);
    if (!trainings)
        return propagate(trainings);
    std::reverse(trainings->begin(), trainings->end());
    for (const StoredTraining &training : *trainings) {
        const store::StoredRun *run = findRun(training.id);
        if (const auto truth = truthOf(training))
            m_testBleu.emplace(*training.plan.settings.architecture, truth->test);
        if (!run || isScratch(training.plan) || training.updates == 0 || training.samples.empty())
            continue;
        report::TrainingFacts facts{.run = runFacts(*run),
                                    .name = training.folder.filename().string(),
                                    .settings = training.plan.settings,
                                    .updates = training.updates,
                                    .losses = {},
                                    .points = training.points};
        for (const TrainingSample &sample : training.samples)
            facts.losses.emplace_back(static_cast<double>(sample.update), sample.loss);
        m_facts.trainings.push_back(std::move(facts));
    }
    return {};
}

Result<> FactsReader::readReplies()
{
    const auto prices = prompt::PriceTable::shipped();
    std::vector<prompt::Money> spent;
    const auto read = m_project.forEachReply([&](const prompt::JournaledReply &reply) -> Result<> {
        if (m_control.stopped())
            return stoppedError();
        auto &all = m_facts.replies;
        auto one = std::find_if(all.begin(), all.end(),
                                [&](const report::ReplyFacts &known) { return known.model == reply.model; });
        if (one == all.end()) {
            one = all.insert(all.end(), report::ReplyFacts{.model = reply.model});
            spent.emplace_back();
            if (const auto price = prices ? prices->find(reply.model) : std::nullopt)
                one->priceDate = price->date;
        }
        ++one->replies;
        one->seconds += reply.latencyMs / 1000;
        if (!reply.usage) {
            ++one->uncounted;
            return {};
        }
        one->promptTokens += reply.usage->promptTokens;
        one->cachedTokens += reply.usage->cachedPromptTokens;
        one->completionTokens += reply.usage->completionTokens;
        if (const auto price = prices ? prices->find(reply.model) : std::nullopt) {
            auto &sum = spent[static_cast<std::size_t>(one - all.begin())];
            sum = sum + prompt::costOf(*reply.usage, price->price);
            one->dollars = sum.dollars();
        }
        return {};
    });
    return read;
}

Result<> FactsReader::readNotes()
{
    const auto setting = m_project.setting(kReportNotesKey);
    if (!setting)
        return propagate(setting);
    m_facts.notes = parseReportNotes(*setting);
    return {};
}

void FactsReader::readTimes()
{
    for (const store::StoredRun &run : m_runs)
        if (run.value.endedAt && run.value.status == store::RunStatus::Finished)
            m_facts.asOf = std::max(m_facts.asOf, store::timeText(*run.value.endedAt));
}

Result<report::Facts> FactsReader::read()
{
    const auto done = m_project.atomically([this]() -> Result<> {
        auto runs = m_project.runs();
        if (!runs)
            return propagate(runs);
        m_runs = std::move(*runs);
        if (const auto read = readTasks(); !read)
            return read;
        if (const auto read = readTrainings(); !read)
            return read;
        if (const auto read = readSearches(); !read)
            return read;
        readLabels();
        readNetworks();
        if (const auto read = readCurves(); !read)
            return read;
        if (const auto read = readReplies(); !read)
            return read;
        return readNotes();
    });
    if (!done)
        return propagate(done);
    readTimes();
    m_facts.project = m_project.path().filename().string();
    m_facts.program = "Foresearch " FORESEARCH_VERSION;
    return std::move(m_facts);
}

} // namespace

Result<report::Facts> readReportFacts(store::Project &project, const TaskControl &control)
{
    return FactsReader(project, control).read();
}

std::map<std::string, std::string> parseReportNotes(const std::optional<std::string> &setting)
{
    std::map<std::string, std::string> notes;
    const Json json = setting ? objectOf(*setting) : Json::object();
    for (const auto &[key, value] : json.items())
        if (value.is_string())
            notes[key] = value.get<std::string>();
    return notes;
}

std::optional<std::string> reportNotesText(const std::map<std::string, std::string> &notes)
{
    OrderedJson json = OrderedJson::object();
    for (const auto &[recipe, note] : notes)
        if (!note.empty())
            json[recipe] = note;
    return json.empty() ? std::nullopt : std::optional(toText(json));
}

} // namespace foresearch::workbench
