#include "app/cli/interruptible.h"

#include <chrono>
#include <iostream>
#include <unistd.h>

namespace foresearch::cli {

namespace {

constexpr timespec kListenFor{.tv_sec = 0, .tv_nsec = 50'000'000};
constexpr std::chrono::milliseconds kShowEvery{100};

std::string inOneLine(const Progress &progress)
{
    std::string line = progress.activity.empty() ? "" : progress.activity + ": ";
    line += std::to_string(static_cast<long long>(progress.done));
    if (progress.total > 0)
        line += " of " + std::to_string(static_cast<long long>(progress.total));
    return line + " " + progress.unit;
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
        m_control.progress = [this, last = std::chrono::steady_clock::time_point()](const Progress &progress) mutable {
            const auto now = std::chrono::steady_clock::now();
            if (now - last < kShowEvery)
                return;
            last = now;
            m_hasLine = true;
            std::cerr << "\r\x1b[K" << inOneLine(progress) << std::flush;
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
