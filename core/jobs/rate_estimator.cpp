#include "core/jobs/rate_estimator.h"

#include <algorithm>

namespace foresearch::jobs {

namespace {

constexpr std::chrono::seconds kWindow{30};
constexpr double kShortestSpan = 0.2;

} // namespace

void RateEstimator::add(const Progress &progress, Time time)
{
    if (progress.unit != m_last.unit || progress.done < m_last.done)
        m_samples.clear();
    m_last = progress;
    m_samples.push_back({time, progress.done});
    while (m_samples.size() > 2 && time - m_samples.front().time > kWindow)
        m_samples.pop_front();
}

std::optional<double> RateEstimator::ratePerSecond() const
{
    if (m_samples.size() < 2)
        return std::nullopt;
    const std::chrono::duration<double> span = m_samples.back().time - m_samples.front().time;
    if (span.count() < kShortestSpan)
        return std::nullopt;
    return (m_samples.back().done - m_samples.front().done) / span.count();
}

std::optional<double> RateEstimator::secondsLeft() const
{
    const auto rate = ratePerSecond();
    if (!rate || *rate <= 0 || m_last.total <= 0)
        return std::nullopt;
    return std::max(0.0, m_last.total - m_last.done) / *rate;
}

} // namespace foresearch::jobs
