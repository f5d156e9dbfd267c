#pragma once

#include "core/base/result.h"

#include <functional>
#include <stop_token>
#include <string>

namespace foresearch {

/// How far a task is.
struct Progress {
    double done = 0;        ///< in `unit`s
    double total = 0;       ///< 0: not known
    std::string unit{};     ///< "architectures", "bytes", ...
    std::string activity{}; ///< what is being done now; may be empty
};

/// What a long computation owes its caller: it stops soon after `stop` is requested
/// (within one batch unless stated) and reports on the calling thread.
struct TaskControl {
    std::stop_token stop;
    std::function<void(const Progress &)> progress = [](const Progress &) {};

    bool stopped() const { return stop.stop_requested(); }
};

/// The Error of a task that was stopped.
inline Unexpected stoppedError()
{
    return fail(ErrorCode::Stopped, "The task was stopped.");
}

} // namespace foresearch
