#include "core/workbench/judging.h"

#include "core/predict/predictor_spec.h"
#include "core/workbench/distil_run.h"
#include "core/workbench/project_file.h"

#include <algorithm>

namespace foresearch::workbench {

namespace {

constexpr int kReloadDelayMs = 100; ///< several predictors that are stored at once are read once

/// Every pair once.
std::vector<std::pair<std::string, std::string>> allPairs(const predict::TaskEvaluation &evaluation)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    for (std::size_t a = 0; a < evaluation.predictors.size(); ++a)
        for (std::size_t b = a + 1; b < evaluation.predictors.size(); ++b)
            pairs.emplace_back(evaluation.predictors[a].predictor, evaluation.predictors[b].predictor);
    return pairs;
}

Result<> summariseInto(Judged &judged, const TaskControl &control)
{
    if (judged.evaluation.predictors.empty())
        return {};
    const predict::EvaluationOptions options{
        .predictors = {},
        .comparisons = allPairs(judged.evaluation),
        .bootstrap = {.resamples = resamplesFor(judged.evaluation.predictors.size())}};
    auto summary = predict::summarise({std::move(judged.evaluation)}, options, control);
    if (!summary)
        return propagate(summary);
    judged.evaluation = std::move(summary->tasks.front());
    judged.comparisons = std::move(summary->comparisons);
    for (const predict::PredictorEvaluation &predictor : judged.evaluation.predictors)
        judged.discordances.push_back(predict::discordance(predictor));
    auto ablations = ablationsOf(judged.evaluation, control);
    if (!ablations)
        return propagate(ablations);
    judged.ablations = std::move(*ablations);
    return {};
}

/// The usual ones, and what else can be judged without a file or a program of the user's.
std::vector<std::string> candidatesOf(const eval::TfsTask &task, std::span<const predict::ImportedPredictions> imported,
                                      const std::vector<NetworkPredictor> &networks)
{
    std::vector<std::string> names;
    for (const predict::PredictorSpec &spec : predict::defaultPredictors({.tasks = {task}}, imported))
        names.push_back(predict::text(spec));
    for (const std::string &name : predict::builtinPredictors())
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    for (const NetworkPredictor &network : networks)
        if (network.space.empty() || network.space == task.space.name)
            names.push_back(network.predictor);
    return names;
}

/// Null where nothing has changed.
Result<JudgedPtr> readJudged(ProjectFile &file, const TaskPtr &task, const std::string &knownStamp,
                             const TaskControl &control)
{
    std::optional<Judgements> read;
    std::vector<NetworkPredictor> networks;
    {
        const std::scoped_lock lock(file.mutex);
        auto found = readJudgements(file.project, *task, knownStamp);
        if (!found)
            return propagate(found);
        read = std::move(*found);
        auto trained = networkPredictors(file.project);
        if (!trained)
            return propagate(trained);
        networks = std::move(*trained);
    }
    if (!read)
        return JudgedPtr();
    Judged judged{.task = task,
                  .stamp = std::move(read->stamp),
                  .choice = std::move(read->choice),
                  .candidates = candidatesOf(*task, read->imported, networks),
                  .evaluation = std::move(read->evaluation),
                  .comparisons = {},
                  .discordances = {},
                  .kept = std::move(read->kept),
                  .ablations = {}};
    if (const auto done = summariseInto(judged, control); !done)
        return propagate(done);
    return std::make_shared<const Judged>(std::move(judged));
}

bool contains(const std::vector<std::string> &names, const std::string &name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// One change that makes both, one after the other.
Change both(Change first, Change second)
{
    return {[first = std::move(first), second = std::move(second)](store::Project &project) -> Result<Change> {
        std::optional<Change> firstBack;
        std::optional<Change> secondBack;
        const auto done = project.atomically([&]() -> Result<> {
            auto one = first.run(project);
            if (!one)
                return propagate(one);
            firstBack = std::move(*one);
            auto other = second.run(project);
            if (!other)
                return propagate(other);
            secondBack = std::move(*other);
            return {};
        });
        if (!done)
            return propagate(done);
        return both(std::move(*secondBack), std::move(*firstBack));
    }};
}

} // namespace

std::size_t resamplesFor(std::size_t predictorCount)
{
    constexpr std::size_t kPerPair = 100;
    return std::max(eval::BootstrapOptions().resamples, kPerPair * predictorCount * (predictorCount - 1) / 2);
}

struct Judging::Import {
    Change change;
    std::vector<std::string> names;
};

Judging::Judging(jobs::JobCenter &jobs, ProjectSession &session, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_session(session)
{
    m_reloadTimer.setSingleShot(true);
    m_reloadTimer.setInterval(kReloadDelayMs);
    connect(&m_reloadTimer, &QTimer::timeout, this, &Judging::reload);
    connect(&session, &ProjectSession::projectChanged, this, [this] {
        // Their results belong to the project that was closed, and its file stays locked while they hold it.
        m_running.reset();
        m_reading.reset();
        m_importing.reset();
        setState(State::Idle);
    });
    connect(&session, &ProjectSession::taskChosen, this, &Judging::showTask);
    connect(&session, &ProjectSession::tasksChanged, this, &Judging::reload);
    connect(&session, &ProjectSession::accessChanged, this, &Judging::stateChanged);
    showTask();
}

bool Judging::canEdit() const
{
    return m_judged != nullptr && m_session.readOnlyReason().isEmpty();
}

bool Judging::canRun() const
{
    return canEdit() && m_state == State::Idle && !waiting().empty();
}

std::vector<predict::PredictorSpec> Judging::waiting() const
{
    std::vector<predict::PredictorSpec> specs;
    if (!m_judged)
        return specs;
    std::vector<std::string> done;
    if (m_judged->choice.truth == m_choice.truth)
        for (const predict::PredictorEvaluation &predictor : m_judged->evaluation.predictors)
            done.push_back(predictor.predictor);
    for (const std::string &predictor : m_choice.predictors)
        if (auto spec = predict::parsePredictorSpec(predictor); spec && !contains(done, predictor))
            specs.push_back(std::move(*spec));
    return specs;
}

void Judging::choose(const QString &editName, PredictChoice choice)
{
    m_isRunWanted = false;
    m_session.edit(editName, choosePredictorsChange(m_judged->task->name, choice));
    m_choice = std::move(choice);
    Q_EMIT judgedChanged();
}

Result<> Judging::add(const QString &editName, const std::string &predictor)
{
    const auto spec = predict::parsePredictorSpec(predictor);
    if (!spec)
        return propagate(spec);
    PredictChoice choice = m_choice;
    if (contains(choice.predictors, predict::text(*spec)))
        return fail(ErrorCode::BadValue, "\"" + predict::text(*spec) + "\" is in the table already.");
    choice.predictors.push_back(predict::text(*spec));
    this->choose(editName, std::move(choice));
    return {};
}

void Judging::addAndRun(const QString &editName, const std::vector<std::string> &predictors)
{
    PredictChoice choice = m_choice;
    for (const std::string &predictor : predictors)
        if (!contains(choice.predictors, predictor))
            choice.predictors.push_back(predictor);
    if (choice == m_choice) { // nothing will be read again that could begin the run
        if (canRun())
            run(editName);
        return;
    }
    this->choose(editName, std::move(choice));
    m_isRunWanted = true;
    m_runTitle = editName;
}

void Judging::remove(const QString &editName, const std::string &predictor)
{
    PredictChoice choice = m_choice;
    std::erase(choice.predictors, predictor);
    this->choose(editName, std::move(choice));
}

void Judging::importPredictions(const QString &editName, const std::filesystem::path &path)
{
    m_importing = m_jobs.start(
        {.title = editName.toStdString(), .pool = jobs::Pool::Io}, this,
        [path, task = m_session.task()](const TaskControl &) -> Result<Import> {
            const auto parsed = predict::ImportedPredictions::open(path);
            if (!parsed)
                return propagate(parsed);
            // Their names must not be those of other predictors of the task.
            for (const eval::TfsSplit &split : task->splits)
                if (const auto fits = predict::splitContext(*task, split, predict::TruthSet::Validation, {&*parsed, 1});
                    !fits)
                    return propagate(fits);
            auto change = importPredictionsChange(path);
            if (!change)
                return propagate(change);
            return Import{std::move(*change), parsed->names()};
        },
        [this, editName](Result<Import> import) { finishImport(editName, std::move(import)); });
}

void Judging::finishImport(const QString &editName, Result<Import> import)
{
    if (!import)
        return Q_EMIT failed(import.error());
    if (!canEdit())
        return;
    PredictChoice choice = m_choice;
    for (const std::string &name : import->names) {
        const std::string predictor = predict::text({.kind = predict::PredictorSpec::Kind::Named, .name = name});
        if (!contains(choice.predictors, predictor))
            choice.predictors.push_back(predictor);
    }
    m_isRunWanted = true;
    m_runTitle = editName;
    m_session.edit(editName,
                   both(std::move(import->change), choosePredictorsChange(m_judged->task->name, std::move(choice))));
}

void Judging::run(const QString &title)
{
    const JudgingOrder order{.truth = m_choice.truth, .predictors = waiting()};
    const TaskPtr task = m_judged->task;
    setState(State::Running);
    m_running = m_jobs.start(
        {.title = title.toStdString(),
         .pool = jobs::Pool::Compute,
         .command = commandLineOf(m_session.path().toStdString(), task->name, order)},
        this,
        [this, access = accessOf(m_session.file()), task, order](const TaskControl &control,
                                                                 const jobs::JobContext &context) -> Result<> {
            const auto judged =
                judgeInto(access, *task, order, control, [&] { context.deliver([this] { m_reloadTimer.start(); }); });
            return judged ? Result<>() : propagate(judged);
        },
        [this](const Result<> &done) { finishRun(done); });
}

void Judging::stop()
{
    if (m_state != State::Running)
        return;
    setState(State::Stopping);
    m_running.stop();
}

void Judging::finishRun(const Result<> &done)
{
    setState(State::Idle);
    reload();
    if (!done && done.error().code != ErrorCode::Stopped)
        Q_EMIT failed(done.error());
}

std::string Judging::commandLine() const
{
    if (!m_judged)
        return {};
    JudgingOrder order{.truth = m_choice.truth, .predictors = {}};
    for (const std::string &predictor : m_choice.predictors)
        if (auto spec = predict::parsePredictorSpec(predictor))
            order.predictors.push_back(std::move(*spec));
    return commandLineOf(m_session.path().toStdString(), m_judged->task->name, order,
                         resamplesFor(order.predictors.size()));
}

void Judging::showTask()
{
    m_judged.reset();
    m_choice = {};
    m_isRunWanted = false; // it was wanted of the task before
    Q_EMIT judgedChanged();
    reload();
}

void Judging::reload()
{
    const TaskPtr task = m_session.task();
    if (!task)
        return;
    const std::string knownStamp = m_judged && m_judged->task == task ? m_judged->stamp : std::string();
    m_reading = m_jobs.start(
        {.title = task->title, .pool = jobs::Pool::Io}, this,
        [file = m_session.file(), task, knownStamp](const TaskControl &control) {
            return readJudged(*file, task, knownStamp, control);
        },
        [this](Result<JudgedPtr> judged) {
            if (!judged)
                return Q_EMIT failed(judged.error());
            if (*judged)
                show(std::move(*judged));
            else
                forgetEdit();
        });
}

void Judging::show(JudgedPtr judged)
{
    m_judged = std::move(judged);
    m_choice = m_judged->choice;
    Q_EMIT judgedChanged();
    if (m_isRunWanted && canRun()) {
        m_isRunWanted = false;
        run(m_runTitle);
    }
}

/// An edit that was taken back before it was read leaves the file as it was shown.
void Judging::forgetEdit()
{
    if (!m_judged || m_choice == m_judged->choice || m_session.isEditing())
        return;
    m_choice = m_judged->choice;
    m_isRunWanted = false;
    Q_EMIT judgedChanged();
}

void Judging::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace foresearch::workbench
