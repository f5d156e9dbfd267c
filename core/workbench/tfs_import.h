#pragma once

#include "core/eval/tfs_eval_import.h"
#include "core/jobs/job_center.h"

#include <QObject>

#include <filesystem>
#include <optional>
#include <string>

namespace foresearch::workbench {

class ProjectSession;

/// One import of TFS-Eval: it is read and reviewed first, and taken into the project when the user has seen it.
/// Threads: that of the JobCenter.
class TfsImport : public QObject {
    Q_OBJECT

public:
    enum class State {
        Idle,
        Reading,
        Reviewed, ///< review() waits for accept() or discard()
    };

    /// Contract: both outlive it.
    TfsImport(jobs::JobCenter &jobs, ProjectSession &session, QObject *parent = nullptr);

    State state() const { return m_state; }
    const std::filesystem::path &path() const { return m_path; } ///< of the last review
    /// Contract: state() is Reviewed.
    const eval::TfsImportReview &review() const { return *m_review; }

    /// Reads a folder, JSONL or CSV file; `jobTitle` is how the list of jobs calls it. Leaves what was before.
    void start(const std::filesystem::path &path, const QString &jobTitle);
    /// Takes the rows without a problem into the project. Contract: state() is Reviewed.
    void accept(const QString &editName);
    void discard();

Q_SIGNALS:
    void stateChanged();

private:
    std::string commandFor(const std::filesystem::path &path) const;
    void setReview(std::optional<eval::TfsImportReview> review);

    jobs::JobCenter &m_jobs;
    ProjectSession &m_session;
    jobs::JobHandle m_reading;
    State m_state = State::Idle;
    std::filesystem::path m_path;
    std::optional<eval::TfsImportReview> m_review;
};

} // namespace foresearch::workbench
