#pragma once

#include "core/jobs/job_center.h"
#include "core/workbench/distil_run.h"
#include "core/workbench/engine_loader.h"
#include "core/workbench/labelling.h"
#include "core/workbench/project_session.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace foresearch::workbench {

/// Distilling on the chosen task of the open project: what is planned and what it costs, what runs, and one network
/// that is shown with its learning curve. Labels are in the file before the next ones are asked for; the plan is kept
/// in the project, and its changes can be undone.
/// Threads: that of the JobCenter.
class Distilling : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Running, Stopping };
    enum class Phase { Labelling, Training, LearningCurve };

    /// Contract: `jobs` and `session` outlive it.
    Distilling(jobs::JobCenter &jobs, ProjectSession &session,
               std::shared_ptr<EngineLoader> engine = std::make_shared<EngineLoader>(), QObject *parent = nullptr);

    State state() const { return m_state; }
    Phase phase() const { return m_phase; } ///< of what runs or ran last
    /// Of what runs; nothing while it does not.
    std::optional<jobs::JobInfo> job() const { return m_jobs.job(m_running.id()); }

    /// For the chosen task, as edited last. Contract: a task is chosen.
    const DistilPlan &plan() const { return m_plan; }
    /// What its labels cost; null while that is computed, or where the teacher cannot be built.
    const LabelPrice *price() const { return m_price ? &*m_price : nullptr; }
    /// Why there is no price; none while it is computed.
    const std::optional<Error> &priceProblem() const { return m_priceProblem; }

    /// The network that is shown, also while it trains; null while there is none.
    const StoredNetwork *shown() const { return m_shown ? &*m_shown : nullptr; }
    /// All networks of the project, the newest first.
    const std::vector<NetworkTitle> &titles() const { return m_titles; }

    bool canEdit() const;         ///< a task is chosen, the project can be written, nothing runs
    bool canMeasureCurve() const; ///< canEdit(), and what is shown is trained
    /// Whether Start goes on with labels, or with a network of this plan, that were stopped.
    bool resumes() const;

    /// An edit of the plan. Contract: canEdit().
    void choose(const QString &editName, DistilPlan plan);

    /// Labels what is missing, then trains and judges a network, which is shown. `title`: how the list of jobs calls
    /// it. Contract: canEdit(). Errors by failed().
    void start(const QString &title);
    /// The learning curve of what is shown. Contract: canMeasureCurve().
    void measureCurve(const QString &title);
    /// Labels stay, as do finished networks of a curve.
    void stop();
    /// Shows another network.
    void open(store::RunId id);

    /// What does the plan, one command a line; empty without a task.
    std::string commandLine() const;

Q_SIGNALS:
    void stateChanged(); ///< also the phase
    void progressed();   ///< of what runs
    void planChanged();  ///< also the task
    void priceChanged();
    void shownChanged(); ///< another network, or it is trained, or has a learning curve
    void pointAdded();   ///< to the curve of what is shown
    void titlesChanged();
    void failed(const foresearch::Error &error);

private:
    struct Kept;

    void forget();
    void read();
    void show(Kept kept);
    void readShown(std::optional<store::RunId> id);
    void askPrice();
    void setState(State state);
    void enter(Phase phase);
    void finish(const Result<> &done);
    void addPoint(store::RunId id, const predict::TrainingPoint &point);
    void setShown(StoredNetwork network);
    void showCurve(store::RunId id, std::vector<predict::LearningPoint> curve);
    LabelOrder labelOrder() const;
    TrainOrder trainOrder(store::RunId labels) const;
    CurveSettings curveSettings() const;

    jobs::JobCenter &m_jobs;
    ProjectSession &m_session;
    std::shared_ptr<EngineLoader> m_engine;
    State m_state = State::Idle;
    Phase m_phase = Phase::Labelling;
    DistilPlan m_plan;
    std::optional<LabelPrice> m_price;
    std::optional<Error> m_priceProblem;
    std::optional<StoredNetwork> m_shown;
    std::vector<NetworkTitle> m_titles;
    jobs::JobHandle m_reading;
    jobs::JobHandle m_readingShown;
    jobs::JobHandle m_pricing;
    jobs::JobHandle m_running;
};

} // namespace foresearch::workbench
