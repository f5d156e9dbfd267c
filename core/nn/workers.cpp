#include "core/nn/internal/workers.h"

#include <ATen/Parallel.h>

#include <chrono>
#include <utility>

namespace foresearch::nn {

Workers::Workers(std::size_t count)
{
    m_threads.reserve(count);
    for (std::size_t worker = 0; worker < count; ++worker)
        m_threads.emplace_back([this, worker](const std::stop_token &stop) { work(stop, worker); });
}

Workers::~Workers()
{
    for (std::jthread &thread : m_threads)
        thread.request_stop();
}

void Workers::begin(std::size_t count, const std::function<void(std::size_t)> &task)
{
    m_task = &task;
    m_wanted = count;
    m_running = count;
    m_problem = nullptr;
    ++m_round;
    m_started.notify_all();
}

void Workers::run(std::size_t count, const std::function<void(std::size_t)> &task)
{
    run(count, task, [] {});
}

void Workers::run(std::size_t count, const std::function<void(std::size_t)> &task,
                  const std::function<void()> &meanwhile)
{
    constexpr std::chrono::milliseconds kBetweenCalls(100);
    std::unique_lock lock(m_mutex);
    begin(count, task);
    while (!m_finished.wait_for(lock, kBetweenCalls, [this] { return m_running == 0; })) {
        lock.unlock();
        meanwhile();
        lock.lock();
    }
    if (m_problem)
        std::rethrow_exception(std::exchange(m_problem, nullptr));
}

void Workers::work(const std::stop_token &stop, std::size_t worker)
{
    // LibTorch keeps this setting for each thread.
    at::set_num_threads(1);
    std::size_t lastRound = 0;
    std::unique_lock lock(m_mutex);
    while (m_started.wait(lock, stop, [&] { return m_round != lastRound; })) {
        lastRound = m_round;
        if (worker >= m_wanted)
            continue;
        lock.unlock();
        std::exception_ptr problem;
        try {
            (*m_task)(worker);
        } catch (...) {
            problem = std::current_exception();
        }
        lock.lock();
        if (problem && !m_problem)
            m_problem = problem;
        if (--m_running == 0)
            m_finished.notify_all();
    }
}

} // namespace foresearch::nn
