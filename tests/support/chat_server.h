#pragma once

#include "core/base/json.h"

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace foresearch::testing {

struct ServedRequest {
    int serial = 0; ///< from 0, over all connections
    int connection = 0;
    std::string method = {};
    std::string path = {};                           ///< with its query
    std::map<std::string, std::string> headers = {}; ///< names in lower case
    std::string body = {};

    Json json() const { return Json::parse(body, nullptr, false); }
    std::string prompt() const; ///< the last message's text
};

/// What the server writes, and how badly.
struct ServedAnswer {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers = {}; ///< beside type and length
    std::string contentType = "application/json";
    std::string body = {};
    int delayMs = 0;                               ///< before the first byte
    std::optional<std::size_t> claimedLength = {}; ///< Content-Length, where it lies
    std::optional<std::size_t> cutAt = {};         ///< closes after so many bytes, the head's included; 0: before any
    std::size_t dripBytes = 0;                     ///< written so many bytes at a time; 0: all at once
    int dripMs = 0;                                ///< between two of them
    bool hasLength = true;                         ///< without: the body ends when the connection does
    bool staysOpen = false;                        ///< without length: the connection does not end
    bool isSilent = false;                         ///< nothing is ever written
};

using ServedScript = std::function<ServedAnswer(const ServedRequest &)>;

struct ServerCounts {
    int requests = 0; ///< received whole
    int answered = 0; ///< written whole
    int inFlight = 0;
    int maxInFlight = 0;
    int connections = 0;
};

/// The answer that a prompt gets unless a test says otherwise: "20.00" to "29.99", by the prompt's bytes alone.
std::string formulaAnswer(const std::string &prompt);

/// A chat completion with that text. Tokens: a prompt's is four bytes, an answer's too, rounded up.
ServedAnswer completion(const ServedRequest &request, const std::string &text);
/// The same in pieces of a few bytes, as server-sent events with that line end.
ServedAnswer streamedCompletion(const ServedRequest &request, const std::string &text,
                                const std::string &lineEnd = "\n");
/// {"error":{...}}.
ServedAnswer errorAnswer(int status, const std::string &message, const std::string &type = {},
                         const std::string &param = {}, const std::string &code = {});
/// Models, completions by formulaAnswer() (in pieces where asked), 404 for other paths.
ServedAnswer answerByFormula(const ServedRequest &request);

/// Files of a certificate and its key, both PEM.
struct ServerCertificate {
    std::string certificate = {};
    std::string key = {};
};

/// A scripted endpoint on loopback that speaks HTTP/1.1 with kept connections, on a thread of its own.
/// Needs a QCoreApplication. Threads: any.
class ChatServer {
public:
    /// With a certificate it speaks TLS, and only that.
    explicit ChatServer(ServedScript script = answerByFormula, std::optional<ServerCertificate> certificate = {});
    ~ChatServer();

    int port() const { return m_port; }
    std::string baseUrl() const; ///< "http://127.0.0.1:PORT/v1", or https
    ServerCounts counts() const;
    std::vector<ServedRequest> requests() const; ///< the first 10,000, unless none are kept
    void keepNoRequests();
    void setScript(ServedScript script);

    // For connections, on the server's thread.
    ServedAnswer begin(ServedRequest &request);
    void end(bool isWhole);
    int connected();

private:
    void serve(const std::optional<ServerCertificate> &certificate, const std::function<void(int)> &onListening);

    mutable std::mutex m_mutex;
    ServedScript m_script;
    ServerCounts m_counts;
    std::vector<ServedRequest> m_requests;
    bool m_keepsRequests = true;
    std::function<void()> m_quit;
    int m_port = 0;
    const bool m_isEncrypted;
    std::jthread m_thread; ///< last, so that it ends before what it uses
};

} // namespace foresearch::testing
