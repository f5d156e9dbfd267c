#include "app/cli/interruptible.h"

#include "core/jobs/rate_estimator.h"

#include <chrono>
#include <cmath>
#include <iostream>
#include <unistd.h>

namespace foresearch::cli {

namespace {

constexpr timespec kListenFor{.tv_sec = 0, .tv_nsec = 50'000'000};
constexpr std::chrono::milliseconds kShowEvery{100};

/// "42 s", "3 min", "2 h 5 min".
std::string durationWords(double seconds)
{
    const long long whole = std::llround(seconds);
    if (whole < 60)
        return std::to_string(whole) + " s";
    const long long minutes = (whole + 30) / 60;
    if (minutes < 60)
        return std::to_string(minutes) + " min";
    return std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) + " min";
}

std::string inOneLine(const Progress &progress, std::optional<double> secondsLeft)
{
    std::string line = progress.activity.empty() ? "" : progress.activity + ": ";
    line += std::to_string(static_cast<long long>(progress.done));
    if (progress.total > 0)
        line += " of " + std::to_string(static_cast<long long>(progress.total));
    line += " " + progress.unit;
    return secondsLeft ? line + ", " + durationWords(*secondsLeft) + " left" : line;
}

} // namespace

Interruptible::Interruptible()
{
    sigemptyset(&m_signals);
    sigaddset(&m_signals, SIGINT);
    sigaddset(&m_signals, SIGTERM);
    ::pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
    m_control.stop = m_stop.get_token();
    if (::isatty(STDERR_FILENO) != 0) {
        m_control.progress = [this, last = jobs::RateEstimator::Time(),
                              rate = jobs::RateEstimator()](const Progress &progress) mutable {
            const auto now = std::chrono::steady_clock::now();
            if (now - last < kShowEvery)
                return;
            last = now;
            rate.add(progress, now);
            m_hasLine = true;
            std::cerr << "\r\x1b[K" << inOneLine(progress, rate.secondsLeft()) << std::flush;
        };
    }
    m_listener = std::jthread([this](const std::stop_token &ended) {
        while (!ended.stop_requested()) {
            if (::sigtimedwait(&m_signals, nullptr, &kListenFor) < 0)
                continue;
            if (m_stop.stop_requested())
                ::_exit(1);
            m_stop.request_stop();
        }
    });
}

Interruptible::~Interruptible()
{
    m_listener.request_stop();
    m_listener.join();
    if (m_hasLine)
        std::cerr << "\r\x1b[K" << std::flush;
    ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

} // namespace foresearch::cli
