#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace foresearch::llm {

/// Names in lower case, in the order received.
using HttpHeaders = std::vector<std::pair<std::string, std::string>>;

/// The first one's value; empty where there is none.
std::string_view headerOf(const HttpHeaders &headers, std::string_view name);

/// What kept an answer from arriving whole.
enum class HttpFault {
    None,          ///< status, headers and body are there
    CannotConnect, ///< nobody answers there; nothing was sent
    NotSent,       ///< the connection ended before the whole request was on its way
    Broken,        ///< the connection ended after the request was on its way
    TimedOut,      ///< no whole answer within the deadline; the request was on its way
    Untrusted,     ///< the certificate or the TLS handshake; nothing was sent
    TooLarge,      ///< an answer over the limit
};

struct HttpAnswer {
    HttpFault fault = HttpFault::None;
    std::string problem = {}; ///< with a fault: the system's words
    int status = 0;           ///< 0: no status line came
    HttpHeaders headers = {};
    std::string body = {}; ///< what came of it
    double latencyMs = 0;  ///< from sending to the end
};

/// False where surely no whole request reached the endpoint.
bool mayHaveArrived(const HttpAnswer &answer);

/// Whether the endpoint may have worked on a request whose answer is lost.
bool mayHaveBeenPaid(const HttpAnswer &answer);

} // namespace foresearch::llm
