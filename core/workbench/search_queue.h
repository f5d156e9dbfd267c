#pragma once

#include "core/workbench/searching.h"

#include <memory>

namespace foresearch::workbench {

/// Searches that run one after another, each as a job of its own, and share the scores that they asked for, so that no
/// predictor of the series scores an architecture twice while the program runs. All are in the project before the first
/// one begins, so that none is lost with the program, and each can be gone on with alone. One that fails does not keep
/// the others from running. Threads: that of the JobCenter.
class SearchQueue : public QObject {
    Q_OBJECT

public:
    enum class State {
        Idle,    ///< nothing is left to do
        Writing, ///< into the project
        Running,
        Held, ///< paused: it goes on with goOn(), or when the one that was paused has been resumed and has ended
    };

    /// Contract: `searching` outlives it.
    explicit SearchQueue(Searching &searching, QObject *parent = nullptr);

    State state() const { return m_state; }
    /// All of the last series, in their order.
    const std::vector<store::RunId> &runs() const { return m_runs; }
    std::size_t done() const { return m_at; } ///< of the runs: ended, whichever way

    /// Runs them in this order. `title`: how the list of jobs calls them; " 2/15" is added. Contract:
    /// searching.canStart() and Idle. Errors: those of search::validate; the project's by failed().
    Result<> start(const QString &title, const std::vector<search::SearchSetup> &setups);
    /// Contract: Held, and searching.canStart().
    void goOn();
    /// The one that runs is paused, the others wait in the project.
    void stopAll();

Q_SIGNALS:
    void changed();
    void failed(const foresearch::Error &error);

private:
    void forget();
    void begin(const Result<std::vector<store::RunId>> &ids);
    void startNext();
    void runEnded(const EndedSearch &search);
    void setState(State state);

    Searching &m_searching;
    State m_state = State::Idle;
    QString m_title;
    std::vector<search::SearchRecord> m_records;
    std::vector<store::RunId> m_runs;
    std::shared_ptr<search::ScoreCaches> m_shared;
    std::size_t m_at = 0; ///< of the runs: the one that runs or is next
    jobs::JobHandle m_writing;
};

} // namespace foresearch::workbench
