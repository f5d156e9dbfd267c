#include "core/jobs/worker_pool.h"

#include <pthread.h>
#include <sys/resource.h>

namespace foresearch::jobs {

namespace {

constexpr std::size_t kMaxThreadName = 15;

void describeThisThread(const WorkerPoolOptions &options, int worker)
{
    const std::string number = "-" + std::to_string(worker);
    const std::string name = options.name.substr(0, kMaxThreadName - number.size()) + number;
    ::pthread_setname_np(::pthread_self(), name.c_str());
    // Of the calling thread alone on Linux, and inherited by the threads it starts. Being refused costs only
    // smoothness.
    if (options.niceness != 0)
        ::setpriority(PRIO_PROCESS, 0, options.niceness);
}

} // namespace

WorkerPool::WorkerPool(WorkerPoolOptions options) : m_options(std::move(options))
{
    m_workers.reserve(static_cast<std::size_t>(m_options.workerCount));
    for (int worker = 0; worker < m_options.workerCount; ++worker)
        m_workers.emplace_back([this, worker](const std::stop_token &stop) { work(stop, worker); });
}

WorkerPool::~WorkerPool()
{
    // All are told before the first is waited for, or the others would go on with the queue.
    for (std::jthread &worker : m_workers)
        worker.request_stop();
    m_workers.clear();
}

void WorkerPool::submit(Task task)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_queue.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void WorkerPool::work(const std::stop_token &stop, int worker)
{
    describeThisThread(m_options, worker);
    while (const Task task = next(stop))
        task();
}

WorkerPool::Task WorkerPool::next(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, stop, [this] { return !m_queue.empty(); });
    if (stop.stop_requested())
        return {};
    Task task = std::move(m_queue.front());
    m_queue.pop_front();
    return task;
}

} // namespace foresearch::jobs
