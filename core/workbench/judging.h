#pragma once

#include "core/jobs/job_center.h"
#include "core/predict/discordance.h"
#include "core/workbench/ablation.h"
#include "core/workbench/judge_into.h"
#include "core/workbench/judgements.h"
#include "core/workbench/project_session.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace foresearch::workbench {

/// The chosen predictors of a task and how they did, as one value that never changes.
struct Judged {
    TaskPtr task;
    std::string stamp;
    PredictChoice choice;
    std::vector<std::string> candidates; ///< predictors that can be judged on the task, as the command line takes them
    /// Of the chosen predictors that are judged, in the order of the choice; every pair of them is compared.
    predict::TaskEvaluation evaluation;
    std::vector<predict::PredictorComparison> comparisons;
    std::vector<predict::Discordance> discordances; ///< one for each predictor of the evaluation
    KeptAnswers kept;                               ///< of the evaluation
    std::vector<Ablation> ablations;                ///< of models that were judged on rungs of the ladder
};

using JudgedPtr = std::shared_ptr<const Judged>;

/// Resamples of the bootstrap where every pair of so many predictors is compared: enough that the smallest p-value
/// there can be, times the number of pairs, is 0.02, so that a difference can be told from chance at all.
std::size_t resamplesFor(std::size_t predictorCount);

/// Judges predictors on the chosen task of the project and shows what the project holds of them, also what another
/// program writes meanwhile.
/// Threads: that of the JobCenter.
class Judging : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Running, Stopping };

    /// Contract: both outlive it.
    Judging(jobs::JobCenter &jobs, ProjectSession &session, QObject *parent = nullptr);

    State state() const { return m_state; }
    /// Null while no task is chosen or it is being read.
    const JudgedPtr &judged() const { return m_judged; }
    /// As edited last; judged() follows when it is in the file.
    const PredictChoice &choice() const { return m_choice; }
    /// The chosen predictors that are not judged yet.
    std::vector<predict::PredictorSpec> waiting() const;
    bool canEdit() const; ///< something is shown, and the project can be written
    bool canRun() const;  ///< canEdit(), there is something to do, and it is not being done

    /// Edits of the choice. Contract: canEdit().
    void choose(const QString &editName, PredictChoice choice);
    /// Errors: those of parsePredictorSpec; BadValue (it is chosen already).
    Result<> add(const QString &editName, const std::string &predictor);
    void remove(const QString &editName, const std::string &predictor);
    /// Adds those that are not chosen yet, and judges what waits as soon as they are in the project.
    void addAndRun(const QString &editName, const std::vector<std::string> &predictors);

    /// Takes the predictors of a file into the project, chooses and judges them. Errors by failed().
    void importPredictions(const QString &editName, const std::filesystem::path &path);

    /// Judges what is waiting. `title` is how the list of jobs calls it. Contract: canRun().
    void run(const QString &title);
    void stop();

    /// What judges all chosen predictors, as a command line. Empty without a task.
    std::string commandLine() const;

Q_SIGNALS:
    void stateChanged();
    void judgedChanged(); ///< judged() or choice()
    void failed(const foresearch::Error &error);

private:
    struct Import;

    void showTask();
    void reload();
    void show(JudgedPtr judged);
    void forgetEdit();
    void setState(State state);
    void finishRun(const Result<> &done);
    void finishImport(const QString &editName, Result<Import> import);

    jobs::JobCenter &m_jobs;
    ProjectSession &m_session;
    State m_state = State::Idle;
    JudgedPtr m_judged;
    PredictChoice m_choice;
    QString m_runTitle;         ///< of the run that follows an import
    bool m_isRunWanted = false; ///< as soon as what was imported is shown
    QTimer m_reloadTimer;
    jobs::JobHandle m_reading;
    jobs::JobHandle m_running;
    jobs::JobHandle m_importing;
};

} // namespace foresearch::workbench
