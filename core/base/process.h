#pragma once

#include "core/base/result.h"
#include "core/base/task_control.h"

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace foresearch {

struct ProcessOptions {
    std::vector<std::string> command; ///< program, looked up in PATH unless it has a slash, and its arguments; no shell
    std::chrono::milliseconds silenceLimit{300'000}; ///< longest time without a line from it
};

/// What a program is expected to do after a line.
enum class Expected {
    MoreLines,
    End, ///< it is ended when it does not end by itself within kEndingGrace; further lines still arrive
};

inline constexpr std::chrono::milliseconds kEndingGrace{1000};

/// How a program ended.
struct ProcessEnd {
    bool succeeded = false;       ///< exit status 0, or ended by us when it was expected to end
    std::string description = {}; ///< "exit status 3", "signal 9 (Killed)"
    std::string errorTail = {};   ///< the end of its standard error, printable, in one line
};

/// Runs a program: writes `input` to its standard input while it reads lines from its standard output, so that
/// neither side waits for the other, however much there is. It runs in a process group of its own, which is gone
/// when this returns: an orderly end is asked for, and 0.3 s later it is killed.
/// `onLine` gets each line without its line end; its error ends the program and is returned.
/// Contract: a program in `command`. Threads: any; SIGPIPE does not arise.
/// Errors: NotFound (no such program); Unavailable (cannot be started, silent for too long); Stopped, within half a
/// second; TooLarge (a line over 1 MiB); those of `onLine`. All but those of `onLine` name the program.
Result<ProcessEnd> runProcess(const ProcessOptions &options, std::string_view input,
                              const std::function<Result<Expected>(std::string_view)> &onLine,
                              const TaskControl &control);

} // namespace foresearch
