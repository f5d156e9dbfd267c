#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace foresearch::jobs {

struct WorkerPoolOptions {
    std::string name;    ///< of its threads, for debuggers; the system keeps 15 bytes
    int workerCount = 1; ///< tasks that run at the same time
    int niceness = 0;    ///< of its threads and of those that they start: above 0, the window goes first
};

/// Runs tasks in the order submitted on a fixed number of threads.
/// Threads: every function may be called from any thread.
class WorkerPool {
public:
    using Task = std::function<void()>;

    explicit WorkerPool(WorkerPoolOptions options);
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;
    /// Drops what has not begun and waits for what has.
    ~WorkerPool();

    /// Contract: `task` does not throw.
    void submit(Task task);

private:
    void work(const std::stop_token &stop, int worker);
    /// The next task, or an empty one when the pool ends.
    Task next(const std::stop_token &stop);

    const WorkerPoolOptions m_options;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Task> m_queue;
    std::vector<std::jthread> m_workers; ///< last, so that the threads end before what they use
};

} // namespace foresearch::jobs
