#include "core/llm/qt_transport.h"

#include "core/llm/http_worker.h"

#include <QEventLoop>

#include <condition_variable>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace foresearch::llm {

namespace {

class ResultBox {
public:
    void put(HttpResult result)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_results.push_back(std::move(result));
        }
        m_wake.notify_one();
    }

    std::vector<HttpResult> takeAll(Clock::time_point until, const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait_until(lock, stop, until, [this] { return !m_results.empty(); });
        return std::exchange(m_results, {});
    }

    void clear()
    {
        const std::scoped_lock lock(m_mutex);
        m_results.clear();
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::vector<HttpResult> m_results;
};

class QtTransport : public Transport {
public:
    explicit QtTransport(int parallelCalls)
    {
        std::promise<HttpWorker *> isReady;
        auto ready = isReady.get_future();
        m_thread = std::jthread([this, parallelCalls, &isReady] { work(parallelCalls, isReady); });
        m_worker = ready.get();
    }

    ~QtTransport() override
    {
        m_worker->post([this](HttpWorker &) { m_loop->quit(); });
    }

    void send(HttpCall call) override
    {
        // Orders are copied by std::function.
        auto shared = std::make_shared<HttpCall>(std::move(call));
        m_worker->post([shared](HttpWorker &worker) { worker.send(std::move(*shared)); });
    }

    /// What the network thread still puts down before it has the order would be taken for an answer to a later call.
    void dropAll() override
    {
        std::promise<void> isDone;
        m_worker->post([&isDone](HttpWorker &worker) {
            worker.dropAll();
            isDone.set_value();
        });
        isDone.get_future().wait();
        m_results.clear();
    }

    std::vector<HttpResult> receive(Clock::time_point until, const std::stop_token &stop) override
    {
        return m_results.takeAll(until, stop);
    }

private:
    void work(int parallelCalls, std::promise<HttpWorker *> &isReady)
    {
        QEventLoop loop;
        m_loop = &loop;
        HttpWorker worker(parallelCalls, [this](HttpResult result) { m_results.put(std::move(result)); });
        isReady.set_value(&worker);
        loop.exec();
    }

    ResultBox m_results;
    HttpWorker *m_worker = nullptr; ///< on the network thread's stack
    QEventLoop *m_loop = nullptr;   ///< the network thread's
    std::jthread m_thread;          ///< last, so that it ends before what it uses
};

} // namespace

std::unique_ptr<Transport> makeQtTransport(int parallelCalls)
{
    return std::make_unique<QtTransport>(parallelCalls);
}

} // namespace foresearch::llm
