#pragma once

#include "core/jobs/job_center.h"
#include "core/workbench/project_session.h"
#include "core/workbench/search_run.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace foresearch::workbench {

/// A search that has just ended. Errors of the outcome: Stopped (it was paused); those of runSearch.
struct EndedSearch {
    store::RunId id{};
    Result<> outcome;
};

/// Searches of the open project: one runs, one is shown. Each finished iteration is in the file before it is shown, so
/// that a search goes on from there after any interruption; recorded ones are shown like live ones.
/// Threads: that of the JobCenter.
class Searching : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Running, Stopping };

    /// Contract: both outlive it.
    Searching(jobs::JobCenter &jobs, ProjectSession &session, QObject *parent = nullptr);

    jobs::JobCenter &jobs() const { return m_jobs; }
    ProjectSession &session() const { return m_session; }

    State state() const { return m_state; }
    /// The search that is shown, with its finished iterations and agreements; null while there is none.
    const StoredSearch *shown() const { return m_shown ? &*m_shown : nullptr; }
    /// Whether what is shown is what runs.
    bool isLive() const { return m_state != State::Idle && m_shown && m_running.id && m_shown->id == *m_running.id; }
    /// All searches of the project, the newest first.
    const std::vector<SearchTitle> &titles() const { return m_titles; }

    bool canStart() const;  ///< a task is chosen, the project can be written, nothing runs
    bool canResume() const; ///< canStart(), and what is shown has iterations left

    /// Starts it and shows it. `title`: how the list of jobs calls it. Contract: canStart().
    /// Errors: those of search::validate; the rest by failed().
    Result<> start(const QString &title, search::SearchSetup setup);
    /// Goes on with what is shown. Contract: canResume().
    void resume(const QString &title);
    /// Goes on with any search of the project, and shows it. `shared`: what others before it have asked, and what it
    /// asks for others; none: it is alone. Contract: canStart(); nothing else uses `shared` until ended().
    void goOn(const QString &title, store::RunId id, search::SearchRecord record,
              std::shared_ptr<search::ScoreCaches> shared = {});
    /// Finished iterations stay, and it can be resumed.
    void pause();
    /// Shows a recorded one.
    void open(store::RunId id);

    /// Looks again for searches of the project.
    void readTitles();

    /// A search of the chosen task that has not begun. Contract: a task is chosen.
    search::SearchRecord recordOf(search::SearchSetup setup) const;
    /// What runs `setup` on the chosen task, as a command line; empty without a task.
    std::string commandLine(const search::SearchSetup &setup) const;

Q_SIGNALS:
    void stateChanged();
    void shownChanged();    ///< another search
    void generationAdded(); ///< to the one that is shown
    void titlesChanged();
    void ended(const foresearch::workbench::EndedSearch &search); ///< and the next may start
    void failed(const foresearch::Error &error);

private:
    struct Running {
        jobs::JobHandle job;
        std::optional<store::RunId> id; ///< once it is in the file
    };

    void run(const QString &title, std::optional<store::RunId> resumed, search::SearchRecord record,
             std::shared_ptr<search::ScoreCaches> shared = {});
    void show(StoredSearch search);
    void addGeneration(store::RunId id, search::Generation generation,
                       const std::optional<search::Agreement> &agreement);
    void finish(const Result<search::SearchOutcome> &outcome);
    void readShown(std::optional<store::RunId> id);
    void setState(State state);

    jobs::JobCenter &m_jobs;
    ProjectSession &m_session;
    State m_state = State::Idle;
    std::optional<StoredSearch> m_shown;
    std::vector<SearchTitle> m_titles;
    Running m_running;
    jobs::JobHandle m_readingTitles;
    jobs::JobHandle m_readingShown;
};

} // namespace foresearch::workbench
