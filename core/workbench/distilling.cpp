#include "core/workbench/distilling.h"

#include "core/search/predictor_set.h"
#include "core/workbench/lenient_json.h"
#include "core/workbench/project_changes.h"
#include "core/workbench/project_file.h"

namespace foresearch::workbench {

namespace {

std::string planKey(const std::string &task)
{
    return "distil/" + task;
}

/// A plan whose split the task has.
DistilPlan fitting(DistilPlan plan, const eval::TfsTask &task)
{
    plan.task = task.name;
    const auto has = [&](const eval::TfsSplit &split) { return split.seed == plan.split; };
    if (std::none_of(task.splits.begin(), task.splits.end(), has))
        plan.split = task.splits.empty() ? 0 : task.splits.front().seed;
    return plan;
}

} // namespace

/// What the project keeps for the chosen task.
struct Distilling::Kept {
    DistilPlan plan;
    std::vector<NetworkTitle> titles;
};

Distilling::Distilling(jobs::JobCenter &jobs, ProjectSession &session, std::shared_ptr<EngineLoader> engine,
                       QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_session(session)
    , m_engine(std::move(engine))
{
    connect(&session, &ProjectSession::projectChanged, this, [this] {
        forget();
        readShown({});
    });
    connect(&session, &ProjectSession::taskChosen, this, [this] {
        m_plan = m_session.task() ? fitting({}, *m_session.task()) : DistilPlan();
        Q_EMIT planChanged();
        read();
    });
    connect(&session, &ProjectSession::tasksChanged, this, &Distilling::read);
    connect(&session, &ProjectSession::accessChanged, this, &Distilling::stateChanged);
}

/// What is held belongs to the project that was closed.
void Distilling::forget()
{
    for (jobs::JobHandle *job : {&m_running, &m_reading, &m_readingShown, &m_pricing})
        job->reset();
    m_plan = {};
    m_price.reset();
    m_priceProblem.reset();
    m_shown.reset();
    m_titles.clear();
    setState(State::Idle);
    Q_EMIT planChanged();
    Q_EMIT titlesChanged();
    Q_EMIT shownChanged();
}

bool Distilling::canEdit() const
{
    return m_session.isOpen() && m_session.task() && m_session.readOnlyReason().isEmpty() && m_state == State::Idle;
}

bool Distilling::canMeasureCurve() const
{
    return canEdit() && m_shown && !m_shown->predictor.empty();
}

bool Distilling::resumes() const
{
    if (m_price && m_price->labelled > 0 && m_price->missing() > 0)
        return true;
    return m_shown && m_shown->status != store::RunStatus::Finished && planOf(*m_shown) == m_plan;
}

void Distilling::choose(const QString &editName, DistilPlan plan)
{
    if (plan == m_plan)
        return;
    m_session.edit(editName, settingChange(planKey(plan.task), toText(planJson(plan))));
    m_plan = std::move(plan);
    m_price.reset();
    m_priceProblem.reset();
    Q_EMIT planChanged();
    Q_EMIT priceChanged();
    Q_EMIT stateChanged();
}

/// Plan and titles; an edit that is on its way is read when it is in the file.
void Distilling::read()
{
    const TaskPtr task = m_session.task();
    if (!task)
        return;
    m_reading = m_jobs.start(
        {.title = task->title, .pool = jobs::Pool::Io}, this,
        [file = m_session.file(), task](const TaskControl &) -> Result<Kept> {
            const std::scoped_lock lock(file->mutex);
            const auto setting = file->project.setting(planKey(task->name));
            if (!setting)
                return propagate(setting);
            auto titles = networkTitles(file->project);
            if (!titles)
                return propagate(titles);
            return Kept{fitting(planFromJson(objectOf(setting->value_or(std::string()))), *task), std::move(*titles)};
        },
        [this](Result<Kept> kept) {
            if (!kept)
                return Q_EMIT failed(kept.error());
            show(std::move(*kept));
        });
}

void Distilling::show(Kept kept)
{
    if (kept.titles != m_titles) {
        m_titles = std::move(kept.titles);
        Q_EMIT titlesChanged();
    }
    if (m_session.isEditing() && kept.plan != m_plan)
        return;
    const bool isOther = kept.plan != m_plan;
    m_plan = std::move(kept.plan);
    if (isOther)
        Q_EMIT planChanged();
    askPrice();
    Q_EMIT stateChanged();
}

/// Without `id` the last one, where there is one.
void Distilling::readShown(std::optional<store::RunId> id)
{
    if (!m_session.isOpen())
        return;
    m_readingShown = m_jobs.start(
        {.title = m_session.name().toStdString(), .pool = jobs::Pool::Io}, this,
        [access = accessOf(m_session.file()), id](const TaskControl &control) {
            return readNetwork(access, id, control);
        },
        [this, id](Result<StoredNetwork> network) {
            if (!network && (id || network.error().code != ErrorCode::NotFound))
                return Q_EMIT failed(network.error());
            if (network)
                setShown(std::move(*network));
        });
}

void Distilling::open(store::RunId id)
{
    readShown(id);
}

LabelOrder Distilling::labelOrder() const
{
    return {.teacher = m_plan.teacher,
            .space = m_session.task()->space,
            .arguments = {{search::argument::kTask, m_plan.task},
                          {search::argument::kSplit, std::to_string(m_plan.split)},
                          {search::argument::kFolder,
                           std::filesystem::path(m_session.path().toStdString()).parent_path().string()}},
            .examples = m_plan.examples,
            .seed = m_plan.seed};
}

TrainOrder Distilling::trainOrder(store::RunId labels) const
{
    return {.labels = labels,
            .examples = m_plan.examples,
            .unseenShare = m_plan.unseenShare,
            .training = m_plan.training,
            .task = m_plan.task,
            .split = m_plan.split};
}

void Distilling::askPrice()
{
    if (!m_session.task() || m_state != State::Idle)
        return;
    m_pricing = m_jobs.start(
        {.title = m_session.task()->title, .pool = jobs::Pool::Io}, this,
        [access = accessOf(m_session.file()), order = labelOrder()](const TaskControl &control) -> Result<LabelPrice> {
            auto labelling = Labelling::prepare(access, order, control);
            return labelling ? labelling->price(control) : propagate(labelling);
        },
        [this](Result<LabelPrice> price) {
            m_price.reset();
            m_priceProblem.reset();
            if (price)
                m_price = *price;
            else if (price.error().code != ErrorCode::Stopped)
                m_priceProblem = price.error();
            Q_EMIT priceChanged();
            Q_EMIT stateChanged();
        });
}

void Distilling::start(const QString &title)
{
    const std::filesystem::path project = m_session.path().toStdString();
    m_pricing.reset();
    m_phase = Phase::Labelling;
    m_running = m_jobs.start(
        {.title = title.toStdString(), .pool = jobs::Pool::Compute, .command = commandLine()}, this,
        [this, access = accessOf(m_session.file()), engine = m_engine, labels = labelOrder(), plan = m_plan,
         train = trainOrder({}), project](const TaskControl &control, const jobs::JobContext &context) -> Result<> {
            // Before anything is asked for: what cannot be trained need not be labelled.
            if (const auto loaded = engine->engine(); !loaded)
                return propagate(loaded);
            auto labelling = Labelling::prepare(access, labels, control);
            if (!labelling)
                return propagate(labelling);
            const auto labelled = labelling->run(labelCommand(project, plan), control);
            if (!labelled)
                return propagate(labelled);
            context.deliver([this] { enter(Phase::Training); });
            TrainOrder order = train;
            order.labels = labelled->id;
            store::RunId id{};
            const TrainWatch watch{.onBegun =
                                       [&](const StoredNetwork &network) {
                                           id = network.id;
                                           context.deliver([this, network] { setShown(network); });
                                       },
                                   .onPoint =
                                       [&](const predict::TrainingPoint &point) {
                                           context.deliver([this, id, point] { addPoint(id, point); });
                                       }};
            auto network =
                trainInProject(access, order, engineTrainer(engine),
                               trainCommand(project, plan, static_cast<std::int64_t>(labelled->id)), watch, control);
            if (!network)
                return propagate(network);
            context.deliver([this, network = std::move(*network)] { setShown(network); });
            return {};
        },
        [this](const Result<> &done) { finish(done); }, [this](const Progress &) { Q_EMIT progressed(); });
    setState(State::Running);
}

void Distilling::measureCurve(const QString &title)
{
    TrainOrder order = m_shown->order;
    order.task.clear(); // judged by labels that none of the networks sees
    const CurveSettings settings = curveSettings();
    const std::string command = curveCommand(m_session.path().toStdString(), planOf(*m_shown),
                                             static_cast<std::int64_t>(*order.labels), settings);
    m_phase = Phase::LearningCurve;
    m_running = m_jobs.start(
        {.title = title.toStdString(), .pool = jobs::Pool::Compute, .command = command}, this,
        [this, access = accessOf(m_session.file()), engine = m_engine, order, settings, command,
         id = m_shown->id](const TaskControl &control, const jobs::JobContext &context) -> Result<> {
            const auto curve = curveInProject(
                access, order, settings, engineTrainer(engine), command,
                [&](const std::vector<predict::LearningPoint> &points) {
                    context.deliver([this, id, points] { showCurve(id, points); });
                },
                control);
            return curve ? Result<>() : propagate(curve);
        },
        [this](const Result<> &done) { finish(done); }, [this](const Progress &) { Q_EMIT progressed(); });
    setState(State::Running);
}

CurveSettings Distilling::curveSettings() const
{
    return {.sizes = usualSizes(m_shown->rows + m_shown->unseen.values.size())};
}

void Distilling::stop()
{
    if (m_state != State::Running)
        return;
    setState(State::Stopping);
    m_running.stop();
}

void Distilling::enter(Phase phase)
{
    m_phase = phase;
    Q_EMIT stateChanged();
}

void Distilling::addPoint(store::RunId id, const predict::TrainingPoint &point)
{
    if (!m_shown || m_shown->id != id)
        return;
    m_shown->curve.push_back(point);
    Q_EMIT pointAdded();
}

void Distilling::setShown(StoredNetwork network)
{
    m_readingShown.reset();
    if (m_shown && m_shown->id == network.id && network.learning.empty())
        network.learning = std::move(m_shown->learning);
    m_shown = std::move(network);
    Q_EMIT shownChanged();
    Q_EMIT stateChanged();
}

void Distilling::showCurve(store::RunId id, std::vector<predict::LearningPoint> curve)
{
    if (!m_shown || m_shown->id != id)
        return;
    m_shown->learning = std::move(curve);
    Q_EMIT shownChanged();
}

void Distilling::finish(const Result<> &done)
{
    if (!done && m_shown && m_phase == Phase::Training && m_shown->predictor.empty()) {
        const bool wasStopped = done.error().code == ErrorCode::Stopped;
        m_shown->status = wasStopped ? store::RunStatus::Stopped : store::RunStatus::Failed;
        m_shown->message = wasStopped ? std::string() : done.error().detail;
        Q_EMIT shownChanged();
    }
    setState(State::Idle);
    m_session.reread();
    if (!done && done.error().code != ErrorCode::Stopped)
        Q_EMIT failed(done.error());
}

std::string Distilling::commandLine() const
{
    if (!m_session.task())
        return {};
    const std::filesystem::path project = m_session.path().toStdString();
    const auto labels =
        m_price && m_price->labels ? std::optional(static_cast<std::int64_t>(*m_price->labels)) : std::nullopt;
    return labelCommand(project, m_plan) + '\n' + trainCommand(project, m_plan, labels);
}

void Distilling::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace foresearch::workbench
