#include "core/workbench/llm_judging.h"

#include "core/workbench/lenient_json.h"
#include "core/workbench/llm_endpoint.h"
#include "core/workbench/project_changes.h"
#include "core/workbench/project_file.h"

#include <algorithm>
#include <mutex>

namespace foresearch::workbench {

namespace {

std::string planKey(const std::string &task)
{
    return "llm/plan/" + task;
}

/// A plan whose splits the task has.
LlmPlan fitting(LlmPlan plan, const eval::TfsTask &task)
{
    std::erase_if(plan.seeds, [&task](int seed) {
        return std::none_of(task.splits.begin(), task.splits.end(),
                            [seed](const eval::TfsSplit &split) { return split.seed == seed; });
    });
    return plan;
}

} // namespace

/// How it went last, from the worker to whom it concerns.
class LlmJudging::Latest {
public:
    void set(const LlmLive &live)
    {
        const std::scoped_lock lock(m_mutex);
        m_live = live;
    }
    LlmLive live() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_live;
    }

private:
    mutable std::mutex m_mutex;
    LlmLive m_live;
};

/// What the project keeps for the chosen task.
struct LlmJudging::Kept {
    LlmPlan plan;
    std::vector<std::string> promptNames;
};

LlmJudging::LlmJudging(jobs::JobCenter &jobs, ProjectSession &session, Endpoints &endpoints, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_session(session)
    , m_endpoints(endpoints)
{
    connect(&session, &ProjectSession::projectChanged, this, &LlmJudging::forget);
    connect(&session, &ProjectSession::taskChosen, this, [this] {
        if (m_state == State::Idle)
            m_live.reset();
        m_ending.reset();
        m_plan = usualLlmPlan();
        Q_EMIT planChanged();
        read();
    });
    connect(&session, &ProjectSession::tasksChanged, this, &LlmJudging::read);
    connect(&session, &ProjectSession::accessChanged, this, &LlmJudging::stateChanged);
    connect(&endpoints, &Endpoints::changed, this, &LlmJudging::stateChanged);
    if (session.task())
        read();
}

/// What is held belongs to the project that was closed.
void LlmJudging::forget()
{
    for (jobs::JobHandle *job : {&m_running, &m_reading, &m_pricing, &m_opening})
        job->reset();
    m_cell.clear();
    m_cellProblem.reset();
    m_plan = usualLlmPlan();
    m_promptNames.clear();
    m_outlook.reset();
    m_outlookProblem.reset();
    m_live.reset();
    m_ending.reset();
    setState(State::Idle);
    Q_EMIT planChanged();
    Q_EMIT outlookChanged();
}

const KnownEndpoint *LlmJudging::endpoint() const
{
    if (m_plan.endpoint.identity.empty())
        return nullptr;
    const KnownEndpoint *named = m_endpoints.find(m_plan.endpointName);
    if (named != nullptr && identityOf(named->endpoint) == m_plan.endpoint.identity)
        return named;
    return m_endpoints.findIdentity(m_plan.endpoint.identity);
}

bool LlmJudging::canEdit() const
{
    return m_session.isOpen() && m_session.task() && m_session.readOnlyReason().isEmpty() && m_state == State::Idle;
}

/// A project may come from anybody: nothing goes to an address that the user did not enter.
bool LlmJudging::canStart() const
{
    return canEdit() && m_outlook && (m_plan.mode == AskingMode::Replay || endpoint() != nullptr);
}

bool LlmJudging::resumes() const
{
    return m_outlook && m_outlook->kept() > 0 && m_outlook->missing.calls > 0;
}

void LlmJudging::choose(const QString &editName, LlmPlan plan)
{
    if (plan == m_plan)
        return;
    m_session.edit(editName, settingChange(planKey(m_session.task()->name), toText(planJson(plan))));
    m_plan = std::move(plan);
    m_outlook.reset();
    m_outlookProblem.reset();
    m_ending.reset();
    Q_EMIT planChanged();
    Q_EMIT outlookChanged();
    Q_EMIT stateChanged();
}

/// An edit that is on its way is read when it is in the file.
void LlmJudging::read()
{
    const TaskPtr task = m_session.task();
    if (!task)
        return;
    m_reading = m_jobs.start(
        {.title = task->title, .pool = jobs::Pool::Io, .isListed = false}, this,
        [file = m_session.file(), task](const TaskControl &) -> Result<Kept> {
            const std::scoped_lock lock(file->mutex);
            const auto setting = file->project.setting(planKey(task->name));
            if (!setting)
                return propagate(setting);
            const auto prompts = file->project.prompts();
            if (!prompts)
                return propagate(prompts);
            Kept kept{fitting(llmPlanFromJson(objectOf(setting->value_or(std::string()))), *task), {}};
            for (const store::NamedPrompt &prompt : *prompts)
                kept.promptNames.push_back(prompt.name);
            return kept;
        },
        [this](Result<Kept> kept) {
            if (!kept)
                return Q_EMIT failed(kept.error());
            show(std::move(*kept));
        });
}

/// While it runs, what it was started with stays shown.
void LlmJudging::show(Kept kept)
{
    const bool isOther = kept.promptNames != m_promptNames;
    m_promptNames = std::move(kept.promptNames);
    const bool isEdited = m_session.isEditing() || m_state != State::Idle;
    if (kept.plan != m_plan && !isEdited) {
        m_plan = std::move(kept.plan);
        Q_EMIT planChanged();
    } else if (isOther) {
        Q_EMIT planChanged();
    }
    askOutlook();
    Q_EMIT stateChanged();
}

LlmOrder LlmJudging::order() const
{
    LlmOrder order{.plan = m_plan, .task = m_session.task(), .endpoint = {}};
    if (const KnownEndpoint *known = endpoint())
        order.endpoint = m_endpoints.accessTo(known->endpoint.name);
    else if (const auto asked = endpointOf(m_plan.endpoint, {m_session.path().toStdString()}))
        order.endpoint.endpoint = *asked;
    return order;
}

void LlmJudging::askOutlook()
{
    if (!m_session.task() || m_state != State::Idle)
        return;
    m_pricing = m_jobs.start(
        {.title = m_session.task()->title, .pool = jobs::Pool::Io, .isListed = false}, this,
        [access = accessOf(m_session.file()), order = order()](const TaskControl &control) {
            return outlookOf(access, order, control);
        },
        [this](Result<LlmOutlook> outlook) {
            m_outlook.reset();
            m_outlookProblem.reset();
            if (outlook)
                m_outlook = std::move(*outlook);
            else if (outlook.error().code != ErrorCode::Stopped)
                m_outlookProblem = outlook.error();
            Q_EMIT outlookChanged();
            Q_EMIT stateChanged();
        });
}

void LlmJudging::start(const QString &title)
{
    m_pricing.reset();
    m_live.emplace();
    m_ending.reset();
    const auto latest = std::make_shared<Latest>();
    const auto show = [this, latest] {
        m_live = latest->live();
        Q_EMIT progressed();
    };
    m_running = m_jobs.start(
        {.title = title.toStdString(), .pool = jobs::Pool::Io, .command = commandLine()}, this,
        [access = accessOf(m_session.file()), order = order(), latest](const TaskControl &control) {
            return askAndJudge(
                access, order, [&](const LlmLive &live) { latest->set(live); }, control);
        },
        [this, show](const Result<> &done) {
            show();
            finish(done);
        },
        [show](const Progress &) { show(); });
    setState(State::Running);
}

void LlmJudging::stop()
{
    if (m_state != State::Running)
        return;
    setState(State::Stopping);
    m_running.stop();
}

void LlmJudging::finish(const Result<> &done)
{
    if (!done)
        m_ending = done.error();
    setState(State::Idle);
    m_session.reread(); // and the outlook with it
    m_outlook.reset();
    Q_EMIT outlookChanged();
    if (done)
        Q_EMIT judged();
    else if (done.error().code != ErrorCode::Stopped && done.error().code != ErrorCode::BudgetSpent)
        Q_EMIT failed(done.error());
}

void LlmJudging::openCell(const std::string &predictor, int splitSeed, const space::Architecture &architecture)
{
    m_cell.clear();
    m_cellProblem.reset();
    m_opening = m_jobs.start(
        {.title = predictor, .pool = jobs::Pool::Io, .isListed = false}, this,
        [access = accessOf(m_session.file()), predictor, task = m_session.task()->name, splitSeed,
         architecture](const TaskControl &) { return readCell(access, predictor, task, splitSeed, architecture); },
        [this](Result<std::vector<CellReplies>> cell) {
            if (cell)
                m_cell = std::move(*cell);
            else
                m_cellProblem = cell.error();
            Q_EMIT cellChanged();
        });
}

std::string LlmJudging::commandLine() const
{
    return m_session.task() ? llmCommand(m_session.path().toStdString(), m_session.task()->name, m_plan)
                            : std::string();
}

void LlmJudging::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace foresearch::workbench
