#include "core/jobs/job_center.h"

#include <QThread>

#include <algorithm>

namespace foresearch::jobs {

namespace {

constexpr int kIoWorkers = 4;
/// The window paints before a computation that wants every core; what is read is summarised by some, too.
constexpr int kNiceness = 10;

} // namespace

JobCenter::JobCenter(QObject *parent)
    : QObject(parent)
    , m_io({.name = "foresearch-io", .workerCount = kIoWorkers, .niceness = kNiceness})
    , m_compute({.name = "foresearch-job", .workerCount = 1, .niceness = kNiceness})
{}

JobCenter::~JobCenter()
{
    // The newest first: a worker that is set free finds nothing to begin.
    for (auto item = m_entries.rbegin(); item != m_entries.rend(); ++item) {
        if (item->second.job)
            item->second.job->stop();
    }
}

JobHandle JobCenter::launch(std::shared_ptr<Job> job, QObject *receiver)
{
    Q_ASSERT(receiver && receiver->thread() == thread() && QThread::currentThread() == thread());
    const JobId id = job->id();
    Entry entry;
    entry.info.id = id;
    entry.info.title = job->spec().title;
    entry.info.command = job->spec().command;
    entry.info.pool = job->spec().pool;
    entry.isListed = job->spec().isListed;
    entry.job = job;
    entry.receiverGone = connect(receiver, &QObject::destroyed, this, [this, id, weak = std::weak_ptr(job)] {
        if (const auto orphan = weak.lock())
            orphan->silence();
        stop(id);
    });
    const bool isListed = entry.isListed;
    m_entries.emplace(id, std::move(entry));
    (job->spec().pool == Pool::Compute ? m_compute : m_io).submit([job] { job->run(); });
    if (isListed)
        Q_EMIT jobAdded(id);
    return JobHandle(*this, std::move(job));
}

void JobCenter::stop(JobId id)
{
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end() || !entry->second.job || entry->second.info.state == JobState::Stopping)
        return;
    entry->second.info.state = JobState::Stopping;
    entry->second.job->stop();
    tellChanged(entry->second);
}

void JobCenter::stopAll()
{
    const std::vector<JobInfo> all = jobs();
    for (auto info = all.rbegin(); info != all.rend(); ++info)
        stop(info->id);
}

std::vector<JobInfo> JobCenter::jobs() const
{
    std::vector<JobInfo> infos;
    infos.reserve(m_entries.size());
    for (const auto &[id, entry] : m_entries)
        if (entry.isListed)
            infos.push_back(entry.info);
    return infos;
}

std::optional<JobInfo> JobCenter::job(JobId id) const
{
    const auto entry = m_entries.find(id);
    return entry == m_entries.end() ? std::nullopt : std::optional(entry->second.info);
}

std::vector<JobLogLine> JobCenter::log(JobId id) const
{
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end())
        return {};
    return {entry->second.log.begin(), entry->second.log.end()};
}

std::size_t JobCenter::unfinishedCount() const
{
    return static_cast<std::size_t>(std::count_if(m_entries.begin(), m_entries.end(), [](const auto &item) {
        return item.second.isListed && !isFinished(item.second.info.state);
    }));
}

void JobCenter::clearFinished()
{
    for (const JobInfo &info : jobs()) {
        if (isFinished(info.state))
            remove(info.id);
    }
}

void JobCenter::tellChanged(const Entry &entry)
{
    if (entry.isListed)
        Q_EMIT jobChanged(entry.info.id);
}

void JobCenter::remove(JobId id)
{
    m_entries.erase(id);
    Q_EMIT jobRemoved(id);
}

void JobCenter::dropOldestFinished()
{
    if (jobs().size() - unfinishedCount() <= kMaxFinishedJobs)
        return;
    const auto oldest = std::find_if(m_entries.begin(), m_entries.end(),
                                     [](const auto &item) { return isFinished(item.second.info.state); });
    remove(oldest->first);
}

void JobCenter::jobStarted(JobId id)
{
    const auto entry = m_entries.find(id);
    JobInfo &info = entry->second.info;
    info.startedAt = std::chrono::system_clock::now();
    if (info.state == JobState::Waiting)
        info.state = JobState::Running;
    tellChanged(entry->second);
}

void JobCenter::jobProgressed(JobId id, const Progress &progress, std::chrono::steady_clock::time_point time)
{
    Entry &entry = m_entries.find(id)->second;
    entry.rate.add(progress, time);
    entry.info.progress = progress;
    entry.info.ratePerSecond = entry.rate.ratePerSecond();
    entry.info.secondsLeft = entry.rate.secondsLeft();
    tellChanged(entry);
}

void JobCenter::jobLogged(JobId id, std::string line)
{
    Entry &entry = m_entries.find(id)->second;
    entry.log.push_back({std::chrono::system_clock::now(), std::move(line)});
    if (entry.log.size() > kMaxLogLines)
        entry.log.pop_front();
    if (entry.isListed)
        Q_EMIT logChanged(id);
}

void JobCenter::jobFinished(JobId id, const std::optional<Error> &error)
{
    Entry &entry = m_entries.find(id)->second;
    disconnect(entry.receiverGone);
    if (!entry.isListed) {
        m_entries.erase(id);
        return;
    }
    entry.job.reset();
    entry.rate = {};
    entry.info.secondsLeft.reset();
    entry.info.finishedAt = std::chrono::system_clock::now();
    entry.info.state = !error                              ? JobState::Done
                       : error->code == ErrorCode::Stopped ? JobState::Stopped
                                                           : JobState::Failed;
    if (error && error->code != ErrorCode::Stopped) {
        entry.info.error = error;
        jobLogged(id, error->detail);
    }
    Q_EMIT jobChanged(id);
    dropOldestFinished();
}

} // namespace foresearch::jobs
