#include "core/llm/pace.h"

#include "core/llm/wire/retry.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace foresearch::llm {

namespace {

constexpr double kMaxHold = 120; ///< seconds; a longer reset is a day's limit, which the endpoint itself will refuse

Clock::duration inClock(double seconds)
{
    return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
}

std::optional<double> countOf(const HttpHeaders &headers, std::string_view name)
{
    const std::string_view text = headerOf(headers, name);
    double count = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (problem != std::errc() || end != text.data() + text.size() || !(count >= 0))
        return std::nullopt;
    return count;
}

} // namespace

double Bucket::burst() const
{
    return std::max(m_perMinute / 60, 1.0);
}

/// Burst and refill of any minute together are the minute's amount.
double Bucket::perSecond() const
{
    return m_perMinute > burst() ? (m_perMinute - burst()) / 60 : m_perMinute / 60;
}

double Bucket::levelAt(Clock::time_point now) const
{
    const double elapsed = std::max(0.0, std::chrono::duration<double>(now - m_time).count());
    return burst() - std::max(0.0, m_taken - elapsed * perSecond());
}

Clock::time_point Bucket::readyFor(double amount, Clock::time_point now) const
{
    if (isUnlimited())
        return now;
    const double missing = std::min(amount, burst()) - levelAt(now);
    return missing <= 1e-9 ? now : now + inClock(missing / perSecond());
}

void Bucket::take(double amount, Clock::time_point now)
{
    if (isUnlimited())
        return;
    m_taken = std::max(0.0, burst() - levelAt(now) + amount);
    m_time = now;
}

Pace::Pace(const EndpointLimits &limits)
    : m_max(limits.concurrency)
    , m_allowed(limits.concurrency)
    , m_requests(limits.requestsPerMinute)
    , m_tokens(limits.tokensPerMinute)
{}

std::optional<Clock::time_point> Pace::nextStart(double tokens, Clock::time_point now) const
{
    if (m_inFlight >= allowed())
        return std::nullopt;
    Clock::time_point start = std::max({now, m_holdUntil, m_requests.readyFor(1, now), m_tokens.readyFor(tokens, now)});
    if (m_requestsLeft && *m_requestsLeft < 1)
        start = std::max(start, m_requestsReset);
    return start;
}

void Pace::sent(double tokens, Clock::time_point now)
{
    ++m_inFlight;
    m_requests.take(1, now);
    m_tokens.take(tokens, now);
    if (m_requestsLeft && now >= m_requestsReset)
        m_requestsLeft.reset();
    if (m_requestsLeft)
        *m_requestsLeft -= 1;
}

void Pace::answered()
{
    m_allowed = std::min(m_max, m_allowed + 1 / m_allowed);
}

void Pace::pressed(Clock::time_point sentAt, Clock::time_point now)
{
    if (sentAt < m_lastHalving)
        return;
    m_lastHalving = now;
    m_allowed = std::max(1.0, m_allowed / 2);
}

void Pace::ended()
{
    --m_inFlight;
}

void Pace::correct(double estimated, double actual, Clock::time_point now)
{
    m_tokens.take(actual - estimated, now);
}

void Pace::heed(const HttpHeaders &headers, Clock::time_point now)
{
    const auto resetOf = [&headers](const char *name) { return parseDuration(headerOf(headers, name)).value_or(1); };
    if (const auto left = countOf(headers, "x-ratelimit-remaining-requests")) {
        const double reset = resetOf("x-ratelimit-reset-requests");
        if (reset <= kMaxHold) {
            // Answers cross: the endpoint has not seen what is in flight when it counts.
            m_requestsLeft = m_requestsLeft && now < m_requestsReset ? std::min(*m_requestsLeft, *left) : *left;
            m_requestsReset = now + inClock(reset);
        }
    }
    if (const auto left = countOf(headers, "x-ratelimit-remaining-tokens"); left && *left < 1) {
        const double reset = resetOf("x-ratelimit-reset-tokens");
        if (reset <= kMaxHold)
            m_holdUntil = std::max(m_holdUntil, now + inClock(reset));
    }
}

} // namespace foresearch::llm
