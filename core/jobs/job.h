#pragma once

#include "core/base/task_control.h"
#include "core/jobs/job_info.h"
#include "core/jobs/mailbox.h"

#include <QPointer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <type_traits>

namespace foresearch::jobs {

class Job;
class JobCenter;

/// What a job's work may say besides its progress and its result. Taken as a second argument by work that
/// wants it. Threads: the job's worker, and threads that it starts and joins.
class JobContext {
public:
    /// Adds a line to the job's log.
    void log(std::string line) const;

    /// Runs `message` on the receiver's thread under the rules of the job's callbacks, unthrottled and in
    /// order. Contract: it holds only values (and the receiver that the callbacks hold).
    void deliver(std::function<void()> message) const;

private:
    friend class Job;
    explicit JobContext(Job &job) : m_job(&job) {}

    Job *m_job;
};

namespace detail {

/// The Result<T> of work that takes a TaskControl, or a TaskControl and a JobContext.
template <typename Work>
auto invokeWork(Work &work, const TaskControl &control, const JobContext &context)
{
    if constexpr (std::is_invocable_v<Work &, const TaskControl &, const JobContext &>)
        return work(control, context);
    else
        return work(control);
}

template <typename Work>
using Outcome = decltype(invokeWork(std::declval<Work &>(), std::declval<const TaskControl &>(),
                                    std::declval<const JobContext &>()));

} // namespace detail

/// What a job tells the list of jobs; called on the thread of the JobCenter.
class JobObserver {
public:
    virtual void jobStarted(JobId id) = 0;
    virtual void jobProgressed(JobId id, const Progress &progress, std::chrono::steady_clock::time_point time) = 0;
    virtual void jobLogged(JobId id, std::string line) = 0;
    virtual void jobFinished(JobId id, const std::optional<Error> &error) = 0;

protected:
    ~JobObserver() = default;
};

/// One piece of work on its way through a pool: shared by the handle, the pool's queue and the messages it sends.
/// Contract: `mailbox` and `observer` live until the job has finished.
class Job : public std::enable_shared_from_this<Job> {
public:
    Job(JobId id, JobSpec spec, Mailbox &mailbox, JobObserver &observer)
        : m_id(id)
        , m_spec(std::move(spec))
        , m_mailbox(&mailbox)
        , m_observer(&observer)
    {}
    Job(const Job &) = delete;
    Job &operator=(const Job &) = delete;
    virtual ~Job() = default;

    JobId id() const { return m_id; }
    const JobSpec &spec() const { return m_spec; }

    /// The whole way of the job. Threads: a worker.
    void run();

    /// Asks for the end; what has not begun never will. Threads: the mailbox's.
    void stop();

    /// No callback runs from now on. Threads: the mailbox's.
    void silence() { m_isSilent = true; }

protected:
    /// Does the work and keeps its result; the error if there is one.
    virtual std::optional<Error> execute(const TaskControl &control, const JobContext &context) = 0;
    /// Keeps `error` as the result.
    virtual void setFailed(Error error) = 0;
    /// Hands progress and the result to the receiver's callbacks.
    virtual void deliverProgress(const Progress &progress) = 0;
    virtual void deliverResult() = 0;
    /// Destroys the callbacks, on the thread that they belong to.
    virtual void releaseCallbacks() = 0;

private:
    friend class JobContext;
    enum class Phase { Waiting, Running, Finished };

    bool advance(Phase from, Phase to) { return m_phase.compare_exchange_strong(from, to); }
    std::optional<Error> executeGuarded();
    void report(const Progress &progress);
    void log(std::string line);
    void deliver(std::function<void()> message);
    void finish(const std::optional<Error> &error);

    const JobId m_id;
    const JobSpec m_spec;
    Mailbox *m_mailbox;
    JobObserver *m_observer;
    std::stop_source m_stop;
    std::atomic<Phase> m_phase = Phase::Waiting;
    bool m_isSilent = false; ///< used on the mailbox's thread only
    std::string m_activity;  ///< last one reported; used on the worker only
};

/// The job of a certain work and callbacks.
template <typename Work, typename Done>
class JobOf final : public Job {
public:
    using Outcome = detail::Outcome<Work>;
    using OnProgress = std::function<void(const Progress &)>;

    JobOf(JobId id, JobSpec spec, Mailbox &mailbox, JobObserver &observer, Work work, Done onDone,
          OnProgress onProgress)
        : Job(id, std::move(spec), mailbox, observer)
        , m_work(std::move(work))
        , m_onDone(std::move(onDone))
        , m_onProgress(std::move(onProgress))
    {}

private:
    std::optional<Error> execute(const TaskControl &control, const JobContext &context) override
    {
        Work work = std::move(*m_work); // what it holds is freed with the end of the work, on the worker
        m_work.reset();
        m_outcome.emplace(detail::invokeWork(work, control, context));
        return m_outcome->has_value() ? std::nullopt : std::optional(m_outcome->error());
    }

    void setFailed(Error error) override { m_outcome.emplace(Unexpected(std::move(error))); }

    void deliverProgress(const Progress &progress) override
    {
        if (m_onProgress)
            m_onProgress(progress);
    }

    void deliverResult() override { (*m_onDone)(std::move(*m_outcome)); }

    void releaseCallbacks() override
    {
        m_onDone.reset();
        m_onProgress = {};
    }

    std::optional<Work> m_work;
    std::optional<Done> m_onDone;
    OnProgress m_onProgress;
    std::optional<Outcome> m_outcome;
};

/// A receiver's hold on what it started. Giving it up (destroying, or assigning another) stops the job and
/// silences it, so a member that is assigned at each start never hears of a superseded one. Threads: the
/// JobCenter's.
class [[nodiscard]] JobHandle {
public:
    JobHandle() = default;
    JobHandle(JobHandle &&other) noexcept = default;
    JobHandle &operator=(JobHandle &&other) noexcept;
    ~JobHandle() { reset(); }

    JobId id() const { return m_job ? m_job->id() : 0; } ///< 0: of no job

    /// Asks for the end: onDone comes soon, with ErrorCode::Stopped unless the job was just done.
    void stop();

    /// Stops the job, without onDone.
    void reset();

    /// Lets the job go on by itself; its callbacks still run while the receiver lives.
    void release() { m_job.reset(); }

private:
    friend class JobCenter;
    JobHandle(JobCenter &center, std::shared_ptr<Job> job);

    QPointer<JobCenter> m_center;
    std::shared_ptr<Job> m_job;
};

} // namespace foresearch::jobs
