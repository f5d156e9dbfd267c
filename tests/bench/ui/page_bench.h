#pragma once

// What the pages' benches share: a timer that has something painted every 16 ms, busy cores, and their report.

#include <QApplication>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <functional>
#include <thread>
#include <vector>

#include <sys/resource.h>

namespace foresearch::bench {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

inline constexpr auto kPeriod = std::chrono::milliseconds(16);

template <typename Condition>
void waitFor(const Condition &condition)
{
    while (!condition())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
}

/// Runs `paint` every 16 ms for so many seconds, then leaves the event loop; from each due time to the end of painting.
class Ticks : public QObject {
public:
    Ticks(int seconds, std::function<void()> paint)
        : m_paint(std::move(paint))
        , m_end(Clock::now() + std::chrono::seconds(seconds))
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] { tick(); });
        schedule();
    }

    std::vector<double> times; ///< ms

private:
    void schedule()
    {
        m_due = Clock::now() + kPeriod;
        m_timer.start(kPeriod);
    }

    void tick()
    {
        m_paint();
        times.push_back(Milliseconds(Clock::now() - m_due).count());
        if (Clock::now() < m_end)
            schedule();
        else
            QApplication::exit(); // quit() would close the page
    }

    std::function<void()> m_paint;
    Clock::time_point m_end;
    Clock::time_point m_due;
    QTimer m_timer;
};

/// Keeps every core busy until it is stopped, at the priority of the program's own jobs.
class BusyCores {
public:
    BusyCores()
    {
        for (unsigned i = 0; i < std::max(2U, std::thread::hardware_concurrency()); ++i)
            m_workers.emplace_back([](const std::stop_token &stop) {
                ::setpriority(PRIO_PROCESS, 0, 10);
                volatile double x = 1;
                while (!stop.stop_requested())
                    for (int k = 0; k < 100'000; ++k)
                        x = std::sqrt(x + k);
            });
    }

private:
    std::vector<std::jthread> m_workers;
};

inline void report(const char *name, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    const auto quantile = [&times](double q) {
        return times[std::min(times.size() - 1, static_cast<std::size_t>(q * static_cast<double>(times.size())))];
    };
    std::printf("%-36s %5zu repaints   median %5.1f ms   99 %% %5.1f ms   longest %5.1f ms\n", name, times.size(),
                quantile(0.5), quantile(0.99), times.back());
}

} // namespace foresearch::bench
