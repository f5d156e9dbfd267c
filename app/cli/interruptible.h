#pragma once

#include "core/base/task_control.h"

#include <csignal>
#include <thread>

namespace foresearch::cli {

/// While it lives, Ctrl-C (and SIGTERM) asks the running task to stop, a second one ends the program at once, and
/// progress is shown in one line of standard error if that is a terminal.
/// Contract: made in the main thread before any other thread; one at a time.
class Interruptible {
public:
    Interruptible();
    Interruptible(const Interruptible &) = delete;
    Interruptible &operator=(const Interruptible &) = delete;
    ~Interruptible();

    const TaskControl &control() const { return m_control; }

private:
    sigset_t m_signals{};
    sigset_t m_before{};
    std::stop_source m_stop;
    TaskControl m_control;
    bool m_hasLine = false;
    std::jthread m_listener;
};

} // namespace foresearch::cli
