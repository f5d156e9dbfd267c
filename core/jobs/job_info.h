#pragma once

#include "core/base/result.h"
#include "core/base/task_control.h"

#include <QtGlobal>

#include <chrono>
#include <optional>
#include <string>

namespace foresearch::jobs {

using JobId = quint64; ///< unique in a JobCenter, rising in the order of starts

enum class Pool {
    Compute, ///< one job at a time; it may use every core
    Io,      ///< several at a time; they mostly wait for files
};

/// What is said of a job when it starts.
struct JobSpec {
    std::string title; ///< as the list of jobs shows it
    Pool pool = Pool::Compute;
    std::string command = {}; ///< the same work as a command line; empty where there is none
    bool isListed = true;     ///< whether the list of jobs has it; not what only looks again now and then
};

enum class JobState {
    Waiting, ///< for its pool
    Running,
    Stopping, ///< asked to stop, and not there yet
    Done,
    Stopped,
    Failed,
};

constexpr bool isFinished(JobState state)
{
    return state == JobState::Done || state == JobState::Stopped || state == JobState::Failed;
}

/// One row of the list of jobs.
struct JobInfo {
    JobId id = 0;
    std::string title;
    std::string command;
    Pool pool = Pool::Compute;
    JobState state = JobState::Waiting;
    Progress progress;
    std::optional<double> ratePerSecond; ///< in progress.unit
    std::optional<double> secondsLeft;
    std::optional<std::chrono::system_clock::time_point> startedAt;
    std::optional<std::chrono::system_clock::time_point> finishedAt;
    std::optional<Error> error; ///< of a Failed job
};

struct JobLogLine {
    std::chrono::system_clock::time_point time;
    std::string text;
};

} // namespace foresearch::jobs
