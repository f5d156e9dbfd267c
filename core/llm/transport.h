#pragma once

#include "core/llm/pace.h"
#include "core/llm/wire/http.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace foresearch::llm {

struct HttpCall {
    std::uint64_t id = 0; ///< unique within a transport
    bool isPost = true;
    std::string url = {};
    HttpHeaders headers = {};
    std::string body = {};
    bool isStream = false;      ///< chat completions in pieces: over with the last piece
    double connectSeconds = 15; ///< until the connection stands
    double seconds = 600;       ///< until the answer is whole
};

struct HttpResult {
    std::uint64_t id = 0;
    HttpAnswer answer = {};
};

/// Carries requests to where they go and answers back, many at a time.
/// Threads: every function from one thread at a time.
class Transport {
public:
    virtual ~Transport() = default;

    /// Returns at once. Each call is sent once, never again behind the caller's back.
    virtual void send(HttpCall call) = 0;
    /// Gives up all that is open; no result comes of it.
    virtual void dropAll() = 0;
    /// Waits for results until there are some, the time has come or `stop` is requested; all that are there.
    virtual std::vector<HttpResult> receive(Clock::time_point until, const std::stop_token &stop) = 0;
};

} // namespace foresearch::llm
