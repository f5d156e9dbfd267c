#include "core/workbench/supernets.h"

#include "core/text/token_figures.h"
#include "core/workbench/kept_training.h"
#include "core/workbench/lenient_json.h"
#include "core/workbench/plan_files.h"
#include "core/workbench/project_changes.h"
#include "core/workbench/project_file.h"
#include "core/workbench/scratch_plan.h"

#include <algorithm>
#include <utility>

namespace foresearch::workbench {

namespace fs = std::filesystem;

namespace {

constexpr const char *kPlanKey = "supernet/plan";
constexpr int kProductMs = 20;

} // namespace

/// What the project keeps.
struct Supernets::Kept {
    SupernetPlan plan;
    std::vector<StoredTraining> trainings;
};

struct Supernets::Advance {
    store::RunId id{};
    TrainingAdvance news;
};

Supernets::Supernets(jobs::JobCenter &jobs, ProjectSession &session, std::shared_ptr<EngineLoader> engine,
                     QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_session(session)
    , m_engine(std::move(engine))
{
    connect(&session, &ProjectSession::projectChanged, this, [this] {
        forget();
        read();
    });
    connect(&session, &ProjectSession::tasksChanged, this, &Supernets::read);
    connect(&session, &ProjectSession::corporaChanged, this, [this] {
        if (m_plan.corpus.empty())
            estimatePlan();
    });
    connect(&session, &ProjectSession::accessChanged, this, &Supernets::stateChanged);
}

/// What is held belongs to the project that was closed; a training that ran in it goes on when it is resumed.
void Supernets::forget()
{
    for (jobs::JobHandle *job : {&m_running, &m_reading, &m_enlisting, &m_looking, &m_writing})
        job->reset();
    m_plan = usualPlan();
    m_figures.reset();
    m_figuresOf.clear();
    m_estimate.reset();
    m_planProblem.reset();
    m_trainings.clear();
    m_queue.clear();
    m_runningId.reset();
    setState(State::Idle);
    Q_EMIT planChanged();
    Q_EMIT trainingsChanged();
}

fs::path Supernets::filesFolder() const
{
    return store::filesFolder(m_session.path().toStdString());
}

const StoredTraining *Supernets::training(store::RunId id) const
{
    const auto found = std::find_if(m_trainings.begin(), m_trainings.end(), [id](auto &one) { return one.id == id; });
    return found == m_trainings.end() ? nullptr : &*found;
}

StoredTraining *Supernets::find(store::RunId id)
{
    const auto found = std::find_if(m_trainings.begin(), m_trainings.end(), [id](auto &one) { return one.id == id; });
    return found == m_trainings.end() ? nullptr : &*found;
}

bool Supernets::isQueued(store::RunId id) const
{
    return std::any_of(m_queue.begin(), m_queue.end(), [id](const Waiting &waiting) { return waiting.id == id; });
}

bool Supernets::canEdit() const
{
    return m_session.isOpen() && m_session.readOnlyReason().isEmpty();
}

bool Supernets::canStart() const
{
    return canEdit() && !m_plan.corpus.empty() && m_figures && m_figuresOf == m_plan.corpus && !m_planProblem;
}

bool Supernets::canResume(store::RunId id) const
{
    const StoredTraining *one = training(id);
    return canEdit() && one && m_runningId != id && !isQueued(id) && one->status != store::RunStatus::Finished;
}

void Supernets::choose(const QString &editName, SupernetPlan plan)
{
    if (plan == m_plan)
        return;
    m_session.edit(editName, settingChange(kPlanKey, toText(planJson(plan))));
    m_plan = fitted(std::move(plan));
    Q_EMIT planChanged();
    estimatePlan();
}

/// Plan and trainings; an edit that is on its way is read when it is in the file.
void Supernets::read()
{
    if (!m_session.isOpen())
        return;
    m_reading = m_jobs.start(
        {.title = m_session.name().toStdString(), .pool = jobs::Pool::Io}, this,
        [file = m_session.file()](const TaskControl &) -> Result<Kept> {
            const std::scoped_lock lock(file->mutex);
            const auto setting = file->project.setting(kPlanKey);
            if (!setting)
                return propagate(setting);
            auto trainings = storedTrainings(file->project);
            if (!trainings)
                return propagate(trainings);
            return Kept{supernetPlanFromJson(objectOf(setting->value_or(std::string()))), std::move(*trainings)};
        },
        [this](Result<Kept> kept) {
            if (!kept)
                return Q_EMIT failed(kept.error());
            show(std::move(*kept));
        });
}

void Supernets::show(Kept kept)
{
    // What runs is ahead of what is in the file.
    if (const StoredTraining *live = m_runningId ? training(*m_runningId) : nullptr)
        for (StoredTraining &one : kept.trainings)
            if (one.id == live->id)
                one = *live;
    m_trainings = std::move(kept.trainings);
    std::erase_if(m_queue, [this](const Waiting &waiting) { return !training(waiting.id); });
    kept.plan = fitted(std::move(kept.plan));
    const bool isOther = kept.plan != m_plan && !m_session.isEditing();
    if (isOther)
        m_plan = std::move(kept.plan);
    Q_EMIT trainingsChanged();
    if (isOther)
        Q_EMIT planChanged();
    estimatePlan();
    Q_EMIT stateChanged();
}

void Supernets::start(const QString &title)
{
    start([title](const SupernetPlan &) { return title; });
}

void Supernets::start(const TrainingTitle &titleOf)
{
    m_enlisting.release(); // each start counts
    m_enlisting = m_jobs.start(
        {.title = titleOf(m_plan).toStdString(), .pool = jobs::Pool::Io, .isListed = false}, this,
        [access = accessOf(m_session.file()), plans = trainingsOf(m_plan)](const TaskControl &) {
            return readThrough(access, [&](store::Project &project) { return enlistTrainings(project, plans); });
        },
        [this, titleOf](Result<std::vector<StoredTraining>> trainings) {
            if (!trainings)
                return Q_EMIT failed(trainings.error());
            enlist(std::move(*trainings), titleOf);
        });
}

/// The first of several is shown.
void Supernets::enlist(std::vector<StoredTraining> trainings, const TrainingTitle &titleOf)
{
    const store::RunId first = trainings.front().id;
    for (StoredTraining &training : trainings) {
        m_queue.push_back({training.id, titleOf(training.plan)});
        m_trainings.insert(m_trainings.begin(), std::move(training));
    }
    Q_EMIT trainingsChanged();
    Q_EMIT started(static_cast<qint64>(first));
    if (m_state == State::Idle)
        startNext();
    else
        Q_EMIT stateChanged();
    read(); // what is being read now may be older than they
}

void Supernets::resume(store::RunId id, const QString &title)
{
    if (m_state == State::Held)
        m_queue.push_front({id, title});
    else
        m_queue.push_back({id, title});
    if (m_state == State::Idle || m_state == State::Held)
        startNext();
    else
        Q_EMIT stateChanged();
}

void Supernets::goOn()
{
    startNext();
}

void Supernets::startNext()
{
    if (m_queue.empty())
        return setState(State::Idle);
    const Waiting next = m_queue.front();
    m_queue.pop_front();
    run(next);
}

void Supernets::run(const Waiting &next)
{
    const StoredTraining kept = *training(next.id);
    m_current = next;
    m_runningId = next.id;
    m_isPausing = false;
    find(next.id)->status = store::RunStatus::Running;
    const std::string command = kept.updates > 0 ? supernetResumeCommand(kept.plan, kept.folder) : kept.commandLine;
    m_running = m_jobs.start(
        {.title = next.title.toStdString(), .pool = jobs::Pool::Compute, .command = command}, this,
        [this, access = accessOf(m_session.file()), engine = m_engine, kept](const TaskControl &control,
                                                                             const jobs::JobContext &context) {
            return trainKept(
                *engine, access, kept,
                [&](TrainingAdvance news) {
                    context.deliver([this, told = Advance{kept.id, std::move(news)}] { advance(told); });
                },
                control);
        },
        [this](const Result<> &done) { finish(done); });
    setState(State::Running);
    Q_EMIT trainingsChanged();
}

void Supernets::advance(const Advance &advance)
{
    StoredTraining *one = find(advance.id);
    if (one == nullptr)
        return;
    for (const TrainingSample &sample : advance.news.samples)
        one->add(sample);
    if (advance.news.point)
        one->add(*advance.news.point);
    one->updates = std::max(one->updates, advance.news.updates);
    Q_EMIT advanced();
}

void Supernets::finish(const Result<> &done)
{
    const store::RunId id = m_current.id;
    const bool wasStopped = !done && done.error().code == ErrorCode::Stopped;
    if (StoredTraining *one = find(id)) {
        one->status = done         ? store::RunStatus::Finished
                      : wasStopped ? store::RunStatus::Stopped
                                   : store::RunStatus::Failed;
        one->message = done || wasStopped ? std::string() : done.error().detail;
    }
    m_runningId.reset();
    Q_EMIT trainingsChanged();
    if (wasStopped && m_isPausing) {
        m_queue.push_front(m_current);
        setState(State::Held);
    } else {
        startNext();
    }
    m_session.reread();
    estimatePlan();
    Q_EMIT ended(static_cast<qint64>(id));
    if (!done && !wasStopped)
        Q_EMIT failed(done.error());
}

void Supernets::pause()
{
    if (m_state != State::Running)
        return;
    m_isPausing = true;
    setState(State::Stopping);
    m_running.stop();
}

void Supernets::stop()
{
    if (m_state == State::Held) {
        if (!m_queue.empty())
            m_queue.pop_front();
        return startNext();
    }
    if (m_state != State::Running)
        return;
    m_isPausing = false;
    setState(State::Stopping);
    m_running.stop();
}

void Supernets::dequeue(store::RunId id)
{
    std::erase_if(m_queue, [id](const Waiting &waiting) { return waiting.id == id; });
    if (m_state == State::Held && m_queue.empty())
        m_state = State::Idle;
    Q_EMIT stateChanged();
    Q_EMIT trainingsChanged();
}

void Supernets::remove(store::RunId id, const QString &editName)
{
    m_session.edit(editName, removeTrainingChange(id));
}

/// Without a corpus the project's first one; with the vocabulary of its corpus, as far as that is known.
SupernetPlan Supernets::fitted(SupernetPlan plan) const
{
    if (plan.corpus.empty() && !m_session.corpora().empty())
        plan.corpus = m_session.corpora().front().path;
    if (m_figures && plan.corpus == m_figuresOf)
        plan.space = withVocabulary(std::move(plan.space), m_figures->vocabularySize);
    return plan;
}

/// What the plan asks for, as far as it is known; what is not is looked up.
void Supernets::estimatePlan()
{
    m_estimate.reset();
    if (SupernetPlan plan = fitted(m_plan); plan != m_plan) {
        m_plan = std::move(plan);
        Q_EMIT planChanged();
    }
    if (m_plan.corpus != m_figuresOf || !m_figures)
        return lookAtCorpus();
    m_planProblem.reset();
    if (const auto valid = checkPlan(m_plan); !valid)
        m_planProblem = valid.error();
    std::optional<TrainingSpeed> speed = reachedSpeed(m_trainings, m_plan.settings.precision);
    if (!speed)
        speed = expectedSpeed(m_products, m_plan.settings.precision);
    if (!speed && m_state == State::Idle)
        measureProducts();
    m_estimate = estimateTraining(m_plan, *m_figures, speed);
    keepPlanFiles();
    Q_EMIT estimateChanged();
    Q_EMIT stateChanged();
}

/// What the command line refers to is there before the training is.
void Supernets::keepPlanFiles()
{
    if (!canEdit())
        return;
    std::vector<PlanFile> missing = planFiles(m_plan, filesFolder());
    std::error_code code;
    std::erase_if(missing, [&code](const PlanFile &file) { return fs::exists(file.path, code); });
    if (missing.empty())
        return;
    m_writing = m_jobs.start(
        {.title = missing.front().path.filename().string(), .pool = jobs::Pool::Io, .isListed = false}, this,
        [missing](const TaskControl &) { return writePlanFiles(missing); },
        [this](const Result<> &written) {
            if (!written)
                Q_EMIT failed(written.error());
        });
}

void Supernets::lookAtCorpus()
{
    m_figures.reset();
    m_planProblem.reset();
    m_figuresOf = m_plan.corpus;
    Q_EMIT estimateChanged();
    Q_EMIT stateChanged();
    if (m_plan.corpus.empty())
        return;
    m_looking = m_jobs.start(
        {.title = fs::path(m_plan.corpus).filename().string(), .pool = jobs::Pool::Io, .isListed = false}, this,
        [folder = m_plan.corpus](const TaskControl &control) { return figuresOf(folder, control); },
        [this](const Result<CorpusFigures> &figures) {
            if (!figures) {
                m_planProblem = figures.error();
                Q_EMIT estimateChanged();
                return Q_EMIT stateChanged();
            }
            m_figures = *figures;
            estimatePlan();
        });
}

/// Once, and only while nothing else computes.
void Supernets::measureProducts()
{
    if (m_measuring.id() != 0)
        return;
    m_measuring = m_jobs.start(
        {.title = "products", .pool = jobs::Pool::Compute, .isListed = false}, this,
        [engine = m_engine](const TaskControl &control) -> Result<std::vector<nn::ProductSpeed>> {
            const auto loaded = engine->engine();
            if (!loaded)
                return propagate(loaded);
            return (*loaded)->measureProducts(kProductMs, control);
        },
        [this](Result<std::vector<nn::ProductSpeed>> products) {
            if (!products)
                return; // a training will say why
            m_products = std::move(*products);
            estimatePlan();
        });
}

std::string Supernets::commandLine() const
{
    if (m_plan.corpus.empty() || !m_session.isOpen())
        return {};
    return supernetTrainCommand(m_plan, filesFolder(), filesFolder() / (isScratch(m_plan) ? "network" : "supernet"));
}

void Supernets::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace foresearch::workbench
