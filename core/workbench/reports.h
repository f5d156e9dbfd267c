#pragma once

#include "core/jobs/job_center.h"
#include "core/workbench/project_session.h"
#include "core/workbench/reporting.h"

#include <QObject>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace foresearch::workbench {

using FactsPtr = std::shared_ptr<const report::Facts>;
using PartPtr = std::shared_ptr<const report::ReportPart>;

/// What can be made of the open project for a paper, one table or figure that is shown, the notes, and the export of
/// all as a folder.
/// Threads: that of the JobCenter.
class Reports : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Writing, Stopping };

    /// Contract: both outlive it.
    Reports(jobs::JobCenter &jobs, ProjectSession &session, QObject *parent = nullptr);

    ProjectSession &session() const { return m_session; }
    State state() const { return m_state; }
    /// Of what is written; nothing while nothing is.
    std::optional<jobs::JobInfo> job() const { return m_jobs.job(m_writing.id()); }
    /// Null until the project was read; stays while it is read again.
    const FactsPtr &facts() const { return m_facts; }

    /// Reads what the project holds, if anything has changed since. Whoever shows it calls this when it is seen.
    void refresh();

    /// What is shown: of recipes(). part() follows.
    void choose(const report::Recipe &recipe);
    const report::Recipe &chosen() const { return *m_chosen; }
    /// The chosen one as it is now; null while it is made.
    const PartPtr &part() const { return m_part; }

    /// "": of the whole report.
    QString note(std::string_view recipe) const;
    bool canEdit() const; ///< the project is open and can be written
    /// Keeps a note in the project. Contract: canEdit().
    void setNote(const QString &editName, std::string_view recipe, const QString &note);

    /// Writes everything into a new folder, as writeReport does. `render` is called on this thread; `title` is how the
    /// list of jobs calls it. Contract: nothing is written now, and a project is open. Errors by failed().
    void write(const QString &title, const std::filesystem::path &folder, FigureRenderer render);
    void stop();

Q_SIGNALS:
    void stateChanged();
    void progressed(); ///< of what is written
    void factsChanged();
    void partChanged(); ///< also chosen()
    void notesChanged();
    void written(const QString &folder, int made, int waiting);
    void failed(const foresearch::Error &error);

private:
    struct Read;

    void forget();
    void show(Read read);
    void makePart();
    void setState(State state);

    jobs::JobCenter &m_jobs;
    ProjectSession &m_session;
    State m_state = State::Idle;
    FactsPtr m_facts;
    std::uint64_t m_stamp = 0; ///< the change counter of the facts
    const report::Recipe *m_chosen;
    PartPtr m_part;
    std::map<std::string, std::string> m_notes; ///< as edited last
    jobs::JobHandle m_reading;
    jobs::JobHandle m_making;
    jobs::JobHandle m_writing;
};

} // namespace foresearch::workbench
