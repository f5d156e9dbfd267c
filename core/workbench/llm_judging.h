#pragma once

#include "core/workbench/llm_asking.h"
#include "core/workbench/llm_cells.h"
#include "core/workbench/project_session.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace foresearch::workbench {

/// Language models asked on the chosen task of the open project: what is planned and what it costs, what runs, and how
/// far it is. A reply is in the project before it is used, so that a stop, a spent budget or a killed program loses
/// nothing, and going on asks only for what is missing. The plan is kept in the project, and its changes can be undone.
/// Threads: that of the JobCenter.
class LlmJudging : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Running, Stopping };

    /// Contract: all outlive it.
    LlmJudging(jobs::JobCenter &jobs, ProjectSession &session, Endpoints &endpoints, QObject *parent = nullptr);

    State state() const { return m_state; }
    /// Of what runs; nothing while it does not.
    std::optional<jobs::JobInfo> job() const { return m_jobs.job(m_running.id()); }
    /// Of what runs or ran last in this project; null before.
    const LlmLive *live() const { return m_live ? &*m_live : nullptr; }
    /// Why the last one ended early; none where it did not.
    const std::optional<Error> &ending() const { return m_ending; }

    /// For the chosen task, as edited last.
    const LlmPlan &plan() const { return m_plan; }
    /// What it costs; null while that is computed, or where it cannot be.
    const LlmOutlook *outlook() const { return m_outlook ? &*m_outlook : nullptr; }
    /// Why there is none; none while it is computed.
    const std::optional<Error> &outlookProblem() const { return m_outlookProblem; }

    /// The project's prompts, in its order.
    const std::vector<std::string> &promptNames() const { return m_promptNames; }

    Endpoints &endpoints() const { return m_endpoints; }
    /// The plan's endpoint, as the user entered it; null where the user has none of its address and dialect.
    const KnownEndpoint *endpoint() const;

    bool canEdit() const;  ///< a task is chosen, the project can be written, nothing runs
    bool canStart() const; ///< canEdit(), there is an outlook, and the plan's endpoint is the user's or not asked
    /// Whether Start goes on with what was begun before.
    bool resumes() const;

    /// An edit of the plan. Contract: canEdit().
    void choose(const QString &editName, LlmPlan plan);

    /// Contract: canStart(). `title`: how the list of jobs calls it. Errors by failed().
    void start(const QString &title);
    void stop();

    /// Reads what stands behind a prediction of the chosen task; cellChanged() follows.
    void openCell(const std::string &predictor, int splitSeed, const space::Architecture &architecture);
    /// As opened last: empty while it is read, and where there is nothing.
    const std::vector<CellReplies> &cell() const { return m_cell; }
    /// Why there is nothing; none where there is something, or it is being read.
    const std::optional<Error> &cellProblem() const { return m_cellProblem; }

    /// The plan as a command line; empty without a task.
    std::string commandLine() const;

Q_SIGNALS:
    void stateChanged();
    void progressed();  ///< live()
    void planChanged(); ///< also the task, and promptNames()
    void outlookChanged();
    void cellChanged();
    void judged(); ///< the predictions of a run are in the project
    void failed(const foresearch::Error &error);

private:
    struct Kept;
    class Latest;

    void forget();
    void read();
    void show(Kept kept);
    void askOutlook();
    void setState(State state);
    void finish(const Result<> &done);
    LlmOrder order() const;

    jobs::JobCenter &m_jobs;
    ProjectSession &m_session;
    Endpoints &m_endpoints;
    State m_state = State::Idle;
    LlmPlan m_plan = usualLlmPlan();
    std::vector<std::string> m_promptNames;
    std::optional<LlmOutlook> m_outlook;
    std::optional<Error> m_outlookProblem;
    std::optional<LlmLive> m_live;
    std::optional<Error> m_ending;
    std::vector<CellReplies> m_cell;
    std::optional<Error> m_cellProblem;
    jobs::JobHandle m_reading;
    jobs::JobHandle m_opening;
    jobs::JobHandle m_pricing;
    jobs::JobHandle m_running;
};

} // namespace foresearch::workbench
