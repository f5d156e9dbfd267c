#include "core/jobs/job_center.h"

#include <exception>
#include <new>

namespace foresearch::jobs {

void JobContext::log(std::string line) const
{
    m_job->log(std::move(line));
}

void JobContext::deliver(std::function<void()> message) const
{
    m_job->deliver(std::move(message));
}

void Job::run()
{
    if (!advance(Phase::Waiting, Phase::Running))
        return;
    m_mailbox->post([observer = m_observer, id = m_id] { observer->jobStarted(id); });
    const auto error = executeGuarded();
    m_phase = Phase::Finished;
    finish(error);
}

void Job::stop()
{
    m_stop.request_stop();
    if (!advance(Phase::Waiting, Phase::Finished))
        return;
    const Error stopped = stoppedError().error();
    setFailed(stopped);
    finish(stopped);
}

std::optional<Error> Job::executeGuarded()
{
    const TaskControl control{m_stop.get_token(), [this](const Progress &progress) { report(progress); }};
    Error error{ErrorCode::Internal, {}};
    try {
        return execute(control, JobContext(*this));
    } catch (const std::bad_alloc &) {
        error.detail = m_spec.title + ": there is not enough memory for this job.";
    } catch (const std::exception &problem) {
        error.detail = m_spec.title + ": failed unexpectedly (" + problem.what() + ").";
    } catch (...) {
        error.detail = m_spec.title + ": failed unexpectedly.";
    }
    setFailed(error);
    return error;
}

void Job::report(const Progress &progress)
{
    if (!progress.activity.empty() && progress.activity != m_activity) {
        m_activity = progress.activity;
        log(m_activity);
    }
    m_mailbox->postLatest(m_id, [self = shared_from_this(), progress, time = std::chrono::steady_clock::now()] {
        self->m_observer->jobProgressed(self->m_id, progress, time);
        if (!self->m_isSilent)
            self->deliverProgress(progress);
    });
}

void Job::log(std::string line)
{
    m_mailbox->post([observer = m_observer, id = m_id, line = std::move(line)]() mutable {
        observer->jobLogged(id, std::move(line));
    });
}

void Job::deliver(std::function<void()> message)
{
    m_mailbox->post([self = shared_from_this(), message = std::move(message)] {
        if (!self->m_isSilent)
            message();
    });
}

void Job::finish(const std::optional<Error> &error)
{
    m_mailbox->postFinal(m_id, [self = shared_from_this(), error] {
        self->m_observer->jobFinished(self->m_id, error);
        if (!self->m_isSilent)
            self->deliverResult();
        self->releaseCallbacks();
    });
}

JobHandle::JobHandle(JobCenter &center, std::shared_ptr<Job> job) : m_center(&center), m_job(std::move(job)) {}

JobHandle &JobHandle::operator=(JobHandle &&other) noexcept
{
    if (this == &other)
        return *this;
    reset();
    m_center = std::move(other.m_center);
    m_job = std::move(other.m_job);
    return *this;
}

void JobHandle::stop()
{
    if (m_job && m_center)
        m_center->stop(m_job->id());
}

void JobHandle::reset()
{
    if (!m_job)
        return;
    m_job->silence();
    stop();
    m_job.reset();
}

} // namespace foresearch::jobs
