#pragma once

#include "core/base/task_control.h"

#include <chrono>
#include <deque>
#include <optional>

namespace foresearch::jobs {

/// How fast a job goes and how long it will still take, from its reports of the last half minute.
class RateEstimator {
public:
    using Time = std::chrono::steady_clock::time_point;

    /// Contract: `time` does not go back. A report that does not continue the last one (another unit, less
    /// done) starts anew.
    void add(const Progress &progress, Time time);

    /// Units: the report's unit per second. None before there are two reports at least 0.2 s apart.
    std::optional<double> ratePerSecond() const;

    /// None where the rate or the total is not known, or nothing moves.
    std::optional<double> secondsLeft() const;

private:
    struct Sample {
        Time time;
        double done;
    };

    std::deque<Sample> m_samples;
    Progress m_last;
};

} // namespace foresearch::jobs
