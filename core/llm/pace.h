#pragma once

#include "core/llm/endpoint.h"
#include "core/llm/wire/http.h"

#include <chrono>
#include <optional>

namespace foresearch::llm {

using Clock = std::chrono::steady_clock;

/// An allowance that fills evenly: in no minute is more than `perMinute` taken, apart from what one taker takes beyond
/// it. Bursts: a sixtieth of the minute's.
class Bucket {
public:
    /// 0: no limit.
    explicit Bucket(double perMinute) : m_perMinute(perMinute) {}

    bool isUnlimited() const { return m_perMinute <= 0; }
    /// When `amount` may be taken; an amount above the burst is let through when the bucket is full.
    Clock::time_point readyFor(double amount, Clock::time_point now) const;
    /// May leave a debt. A negative amount is given back.
    void take(double amount, Clock::time_point now);

private:
    double burst() const;
    double perSecond() const;
    double levelAt(Clock::time_point now) const;

    double m_perMinute;
    double m_taken = 0; ///< at m_time, of the burst
    Clock::time_point m_time = {};
};

/// How fast an endpoint is asked: calls in flight, calls and tokens a minute. Halves the calls in flight when the
/// endpoint is pressed and grows them by one for every such number of answers; heeds the endpoint's rate limit headers.
class Pace {
public:
    explicit Pace(const EndpointLimits &limits);

    /// When the next call of about `tokens` tokens may be sent; nothing while as many are in flight as may be.
    std::optional<Clock::time_point> nextStart(double tokens, Clock::time_point now) const;

    void sent(double tokens, Clock::time_point now);
    void answered();
    /// The rate limit headers of any answer.
    void heed(const HttpHeaders &headers, Clock::time_point now);
    /// Status 429 or 503 on a call sent at `sentAt`: calls of one volley count once.
    void pressed(Clock::time_point sentAt, Clock::time_point now);
    /// No longer in flight, answered or not.
    void ended();
    /// What a call cost beside its estimate.
    void correct(double estimated, double actual, Clock::time_point now);

    int inFlight() const { return m_inFlight; }
    int allowed() const { return static_cast<int>(m_allowed); }

private:
    double m_max;
    double m_allowed;
    int m_inFlight = 0;
    Bucket m_requests;
    Bucket m_tokens;
    Clock::time_point m_lastHalving = {};
    Clock::time_point m_holdUntil = {}; ///< the endpoint says that nothing is left until then
    std::optional<double> m_requestsLeft;
    Clock::time_point m_requestsReset = {};
};

} // namespace foresearch::llm
