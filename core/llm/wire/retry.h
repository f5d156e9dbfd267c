#pragma once

#include "core/base/result.h"
#include "core/llm/wire/error_reply.h"
#include "core/llm/wire/http.h"

#include <chrono>
#include <optional>
#include <string>

namespace foresearch::llm {

/// A wait that an endpoint asks for is obeyed up to this; a longer one ends the attempts.
inline constexpr double kMaxAskedWait = 120;

/// One attempt that gave no reply.
struct FailedAttempt {
    HttpAnswer answer = {};
    ErrorReply error = {};              ///< of its body
    std::optional<Error> unusable = {}; ///< status 200, whole, and no chat completion
};

/// What an attempt's failure means for the calls after it.
struct Failure {
    Error error;
    bool concernsAll = false; ///< every other call would meet it too: key, money, address, network, certificate
};

/// Why it failed, in a sentence that begins with `endpoint` and says what can be done.
Failure failureOf(const FailedAttempt &attempt, const std::string &endpoint);

/// What was tried before.
struct RetryState {
    int retriesDone = 0;
    int retryCount = 2;
};

/// Seconds until the call is to be sent again; nothing: give up with failureOf(). In this order: an error about money
/// gives up; "x-should-retry: true" or "false" decides; no connection, a broken one, a passed deadline, 408, 409, 429
/// and 500 and above are sent again, nothing else. The wait is "retry-after-ms", else "retry-after" in seconds, else as
/// a date; more than 120 s gives up, and what is not above 0 does not count. Without one: 0.5 s doubled with each
/// retry, at most 8 s, shortened by up to a quarter by `random`. `now`: UTC; `random`: in [0, 1). Source:
/// openai-python 1.x, _base_client.py.
std::optional<double> retryWait(const FailedAttempt &attempt, const RetryState &state, std::chrono::sys_seconds now,
                                double random);

/// The wait that the headers ask for, in seconds; may be negative.
std::optional<double> askedWait(const HttpHeaders &headers, std::chrono::sys_seconds now);

/// A date of HTTP in any of its three forms. Source: RFC 9110, 5.6.7.
std::optional<std::chrono::sys_seconds> parseHttpDate(const std::string &text);

/// A duration as rate limit headers have it: "20ms", "1s", "6m0s", "1h2m3.5s", or a number of seconds.
std::optional<double> parseDuration(std::string_view text);

} // namespace foresearch::llm
