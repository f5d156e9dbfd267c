// What the chat client carries: calls a second against an endpoint that answers at once, and calls of one second each
// with 64 in flight; with the memory that a run adds.

#include "tests/core/llm/chat_fixtures.h"

#include <benchmark/benchmark.h>

#include <QCoreApplication>

#include <fstream>
#include <string>

using namespace foresearch;
using namespace foresearch::llm;
using namespace foresearch::testing;

namespace {

/// Counts replies and keeps none.
class CountingFeed : public ChatFeed {
public:
    explicit CountingFeed(std::size_t count) : m_count(count) {}

    Result<Next> next(ChatJob &job) override
    {
        if (m_next == m_count)
            return Next::End;
        job = {.number = m_next, .request = promptOf("prompt " + std::to_string(m_next))};
        ++m_next;
        return Next::Job;
    }

    Result<> deliver(std::span<const ChatDelivery> deliveries) override
    {
        for (const ChatDelivery &delivery : deliveries)
            replyCount += delivery.reply ? 1 : 0;
        return {};
    }

    std::size_t replyCount = 0;

private:
    std::size_t m_count;
    std::size_t m_next = 0;
};

double residentMb()
{
    std::ifstream file("/proc/self/statm");
    double pages = 0;
    file >> pages >> pages;
    return pages * 4096 / 1e6;
}

void answerCalls(benchmark::State &state, int delayMs, std::size_t count)
{
    ChatServer server([delayMs](const ServedRequest &request) {
        ServedAnswer answer = answerByFormula(request);
        answer.delayMs = delayMs;
        return answer;
    });
    server.keepNoRequests();
    Endpoint endpoint = endpointOf(server);
    endpoint.limits.concurrency = 64;
    const auto client = clientOf(endpoint);
    CountingFeed warmUp(delayMs == 0 ? 5000 : 256);
    if (!client->run(warmUp, {}))
        state.SkipWithError("the warm-up failed");
    const double before = residentMb();
    std::size_t replies = 0;
    for (auto _ : state) {
        CountingFeed feed(count);
        if (!client->run(feed, {}) || feed.replyCount != count)
            state.SkipWithError("replies are missing");
        replies += feed.replyCount;
    }
    state.counters["calls/s"] = benchmark::Counter(static_cast<double>(replies), benchmark::Counter::kIsRate);
    state.counters["max in flight"] = server.counts().maxInFlight;
    state.counters["connections"] = server.counts().connections;
    state.counters["MB more"] = residentMb() - before;
}

void instantServer(benchmark::State &state)
{
    answerCalls(state, 0, 10'000);
}

void oneSecondServer(benchmark::State &state)
{
    answerCalls(state, 1000, 3000);
}

BENCHMARK(instantServer)->Unit(benchmark::kSecond)->Iterations(3)->UseRealTime();
BENCHMARK(oneSecondServer)->Unit(benchmark::kSecond)->Iterations(1)->UseRealTime();

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
