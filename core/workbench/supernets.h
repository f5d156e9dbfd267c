#pragma once

#include "core/jobs/job_center.h"
#include "core/workbench/engine_loader.h"
#include "core/workbench/project_session.h"
#include "core/workbench/supernet_estimate.h"

#include <QObject>
#include <QString>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace foresearch::workbench {

using TrainingTitle = std::function<QString(const SupernetPlan &)>;

/// Trainings of supernets, and of single networks from scratch, in the open project: what is planned and what it asks
/// for, the trainings that wait, the one that runs, and all that there are. A training is in the project before it
/// begins, and its state on the disk while it runs, so that each goes on where it was after a pause, a restart or a
/// kill. The plan is kept in the project, and its changes can be undone. Threads: that of the JobCenter.
class Supernets : public QObject {
    Q_OBJECT

public:
    enum class State {
        Idle,     ///< nothing runs, nothing waits
        Running,  ///< also while it is being written into the project
        Stopping, ///< what runs was asked to stop, and writes its state
        Held,     ///< paused: what waits begins with goOn()
    };

    /// Contract: `jobs` and `session` outlive it.
    Supernets(jobs::JobCenter &jobs, ProjectSession &session,
              std::shared_ptr<EngineLoader> engine = std::make_shared<EngineLoader>(), QObject *parent = nullptr);

    jobs::JobCenter &jobs() const { return m_jobs; }
    ProjectSession &session() const { return m_session; }
    const std::shared_ptr<EngineLoader> &engine() const { return m_engine; }

    State state() const { return m_state; }
    /// Of what runs; nothing while it does not.
    std::optional<jobs::JobInfo> job() const { return m_jobs.job(m_running.id()); }

    /// As edited last.
    const SupernetPlan &plan() const { return m_plan; }
    /// What it asks for; null while that is not known.
    const TrainingEstimate *estimate() const { return m_estimate ? &*m_estimate : nullptr; }
    /// Why it cannot be started; none while that is looked up.
    const std::optional<Error> &planProblem() const { return m_planProblem; }

    /// All of the project, the newest first.
    const std::vector<StoredTraining> &trainings() const { return m_trainings; }
    /// Null where there is no such training.
    const StoredTraining *training(store::RunId id) const;
    /// What runs or is being paused; nothing while nothing does.
    std::optional<store::RunId> running() const { return m_runningId; }
    /// Whether it waits for its turn.
    bool isQueued(store::RunId id) const;
    std::size_t queued() const { return m_queue.size(); } ///< without the one that runs

    bool canEdit() const;                  ///< a project is open and can be written
    bool canStart() const;                 ///< canEdit(), and the plan can be trained
    bool canResume(store::RunId id) const; ///< it did not come to its end, and neither runs nor waits

    /// An edit of the plan. Contract: canEdit().
    void choose(const QString &editName, SupernetPlan plan);

    /// Takes the plan into the project as a training, or as many, each of which begins when those before it have ended.
    /// `titleOf`: how the list of jobs calls a training of such a plan. Contract: canStart(). Errors by failed().
    void start(const TrainingTitle &titleOf);
    void start(const QString &title);
    /// Lets a training go on where it was when its turn comes; a paused series is no longer held. Contract:
    /// canResume(id).
    void resume(store::RunId id, const QString &title);
    /// What runs writes its state and waits as the first, and the others with it.
    void pause();
    /// Contract: Held.
    void goOn();
    /// What runs writes its state and makes room for the next; it can be resumed.
    void stop();
    /// Takes one that waits out of the queue; it stays in the project.
    void dequeue(store::RunId id);
    /// Takes a training that neither runs nor waits out of the project; its files stay.
    void remove(store::RunId id, const QString &editName);
    /// Makes a task of TFS-Eval of all networks that were trained from scratch like this one and judged by both parts
    /// of the corpus, in place of the one that was made before. Contract: canBeTruth(id).
    void makeTruth(store::RunId id, const QString &editName);
    bool canBeTruth(store::RunId id) const;
    /// Writes a copy of the training's best supernet or final network, whole or not at all. `title`: how the list of
    /// jobs calls it. Contract: it has one. Errors by failed().
    void saveBest(store::RunId id, const std::filesystem::path &path, const QString &title);

    /// What trains the plan, as a command line; empty without a corpus.
    std::string commandLine() const;

Q_SIGNALS:
    void stateChanged(); ///< also the queue
    void planChanged();
    void estimateChanged(); ///< or planProblem()
    void trainingsChanged();
    void advanced();         ///< what runs has more samples or points
    void started(qint64 id); ///< the number of a training that was taken into the project
    void ended(qint64 id);
    void failed(const foresearch::Error &error);

private:
    struct Waiting {
        store::RunId id{};
        QString title;
    };
    struct Kept;
    struct Advance;

    void forget();
    void read();
    void show(Kept kept);
    void enlist(std::vector<StoredTraining> trainings, const TrainingTitle &titleOf);
    void startNext();
    void run(const Waiting &next);
    void advance(const Advance &advance);
    void finish(const Result<> &done);
    SupernetPlan fitted(SupernetPlan plan) const;
    void estimatePlan();
    void lookAtCorpus();
    void measureProducts();
    void keepPlanFiles();
    void setState(State state);
    StoredTraining *find(store::RunId id);
    std::filesystem::path filesFolder() const;

    jobs::JobCenter &m_jobs;
    ProjectSession &m_session;
    std::shared_ptr<EngineLoader> m_engine;
    State m_state = State::Idle;
    SupernetPlan m_plan = usualPlan();
    std::optional<CorpusFigures> m_figures;   ///< of m_figuresOf
    std::string m_figuresOf;                  ///< the corpus that was looked at
    std::vector<nn::ProductSpeed> m_products; ///< of this machine
    std::optional<TrainingEstimate> m_estimate;
    std::optional<Error> m_planProblem;
    std::vector<StoredTraining> m_trainings;
    std::deque<Waiting> m_queue;
    Waiting m_current; ///< what runs
    std::optional<store::RunId> m_runningId;
    bool m_isPausing = false; ///< what stops waits as the first
    jobs::JobHandle m_reading;
    jobs::JobHandle m_enlisting;
    jobs::JobHandle m_looking;
    jobs::JobHandle m_measuring;
    jobs::JobHandle m_writing;
    jobs::JobHandle m_running;
};

} // namespace foresearch::workbench
