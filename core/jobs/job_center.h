#pragma once

#include "core/jobs/job.h"
#include "core/jobs/job_info.h"
#include "core/jobs/mailbox.h"
#include "core/jobs/rate_estimator.h"
#include "core/jobs/worker_pool.h"

#include <QObject>

#include <deque>
#include <map>
#include <memory>
#include <vector>

namespace foresearch::jobs {

/// Runs work on threads and tells what becomes of it; the list of jobs that the window shows.
/// Needs a QCoreApplication; callbacks and signals come from its event loop, never from inside start() or a
/// handle. Threads: everything is called, and every receiver lives, on the JobCenter's own thread.
class JobCenter : public QObject, private JobObserver {
    Q_OBJECT

public:
    static constexpr std::size_t kMaxLogLines = 1000;    ///< of a job; older ones are dropped
    static constexpr std::size_t kMaxFinishedJobs = 100; ///< that stay in the list

    explicit JobCenter(QObject *parent = nullptr);
    /// Stops everything and waits until running work has seen it; nothing is delivered any more.
    ~JobCenter() override;

    /// Starts `work` when its pool is free.
    /// @param work   Result<T>(const TaskControl &) or Result<T>(const TaskControl &, const JobContext &):
    /// runs on a
    ///               worker and holds only values. What it throws becomes ErrorCode::Internal.
    /// @param onDone void(Result<T>): runs once, after the last progress, unless the receiver is gone, or the
    /// handle was
    ///               given up. Errors: those of the work; Stopped.
    /// @param onProgress about ten times a second at most; the last report always comes.
    /// A receiver that is destroyed stops its jobs.
    template <typename Work, typename Done>
    JobHandle start(JobSpec spec, QObject *receiver, Work work, Done onDone,
                    std::function<void(const Progress &)> onProgress = {})
    {
        return launch(std::make_shared<JobOf<Work, Done>>(++m_lastId, std::move(spec), m_mailbox,
                                                          static_cast<JobObserver &>(*this), std::move(work),
                                                          std::move(onDone), std::move(onProgress)),
                      receiver);
    }

    /// Shown as Stopping at once; done within the work's promise (a second).
    void stop(JobId id);
    void stopAll();

    /// The listed ones, in the order of starts.
    std::vector<JobInfo> jobs() const;
    std::optional<JobInfo> job(JobId id) const;
    std::vector<JobLogLine> log(JobId id) const;
    std::size_t unfinishedCount() const; ///< of the listed ones

    /// Removes finished jobs from the list.
    void clearFinished();

Q_SIGNALS:
    void jobAdded(quint64 id);
    void jobChanged(quint64 id); ///< state or progress
    void logChanged(quint64 id);
    void jobRemoved(quint64 id);

private:
    struct Entry {
        JobInfo info;
        std::shared_ptr<Job> job; ///< until it has finished
        std::deque<JobLogLine> log;
        RateEstimator rate;
        bool isListed = true;
        QMetaObject::Connection receiverGone;
    };

    JobHandle launch(std::shared_ptr<Job> job, QObject *receiver);
    void tellChanged(const Entry &entry);
    void remove(JobId id);
    void dropOldestFinished();

    void jobStarted(JobId id) override;
    void jobProgressed(JobId id, const Progress &progress, std::chrono::steady_clock::time_point time) override;
    void jobLogged(JobId id, std::string line) override;
    void jobFinished(JobId id, const std::optional<Error> &error) override;

    std::map<JobId, Entry> m_entries;
    JobId m_lastId = 0;
    Mailbox m_mailbox;
    WorkerPool m_io; ///< the pools last, so that their threads end before what they use
    WorkerPool m_compute;
};

} // namespace foresearch::jobs
