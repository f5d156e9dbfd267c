#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace foresearch::nn {

/// One single-threaded compute worker per core. Threads inside an operator spin against each other on few cores;
/// workers that each compute their own part don't.
/// Threads: one `run` at a time.
class Workers {
public:
    /// Contract: count > 0.
    explicit Workers(std::size_t count);
    ~Workers();
    Workers(const Workers &) = delete;
    Workers &operator=(const Workers &) = delete;

    std::size_t count() const { return m_threads.size(); }

    /// Runs `task(worker)` on the first `count` workers at once and returns when all are done. The first exception of
    /// any of them is thrown again here. Contract: 0 < count <= count().
    void run(std::size_t count, const std::function<void(std::size_t worker)> &task);
    /// The same; until then `meanwhile` is called about ten times a second on the calling thread.
    void run(std::size_t count, const std::function<void(std::size_t worker)> &task,
             const std::function<void()> &meanwhile);

private:
    void begin(std::size_t count, const std::function<void(std::size_t)> &task);
    void work(const std::stop_token &stop, std::size_t worker);

    std::mutex m_mutex;
    std::condition_variable_any m_started;
    std::condition_variable m_finished;
    const std::function<void(std::size_t)> *m_task = nullptr;
    std::size_t m_round = 0;
    std::size_t m_wanted = 0;
    std::size_t m_running = 0;
    std::exception_ptr m_problem;
    std::vector<std::jthread> m_threads;
};

} // namespace foresearch::nn
