#pragma once

#include "core/base/rng.h"
#include "core/llm/capabilities.h"
#include "core/llm/chat.h"
#include "core/llm/endpoint.h"
#include "core/llm/key.h"
#include "core/llm/pace.h"
#include "core/llm/transport.h"
#include "core/llm/wire/chat_body.h"
#include "core/llm/wire/chat_reply.h"
#include "core/llm/wire/retry.h"

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace foresearch::llm {

/// Who is asked, and how.
struct ChatSetup {
    Endpoint endpoint = {};
    ApiKey key = {};
    int retryCount = 2;
};

/// The request headers of the endpoint, with the key.
HttpHeaders requestHeaders(const ChatSetup &setup);

/// The endpoint's name in messages.
std::string shownName(const Endpoint &endpoint);

/// One run of a client: takes calls from a feed, sends them at the pace allowed, again where that helps, and delivers.
/// All of it on one thread; the transport does the waiting.
class ChatRun {
public:
    /// What a failed call in a row means: the endpoint has gone.
    static constexpr int kMaxFailuresInRow = 20;
    static constexpr auto kStopGrace = std::chrono::milliseconds(500);

    /// `learned` hears what the endpoint refuses. Everything outlives the run.
    ChatRun(const ChatSetup &setup, Transport &transport, const Capabilities &known, Rng &rng,
            std::function<void(const std::string &model, Feature)> learned);

    /// As ChatProvider::run().
    Result<> run(ChatFeed &feed, const TaskControl &control);

private:
    struct Call {
        ChatJob job;
        Dropped dropped = {};
        std::vector<std::string> notes = {};
        int attempts = 0;
        int lostAttempts = 0;
        bool mayHaveArrived = false; ///< any of its attempts
        int retriesDone = 0;
        double estimate = 0; ///< tokens
        std::string sentBody = {};
        Clock::time_point sentAt = {};
        Clock::time_point endBy = {};
    };

    /// Until there is nothing more to do; its error ends the run at once.
    Result<> work(ChatFeed &feed, const TaskControl &control);
    Result<> fetch(ChatFeed &feed);
    Result<> startWhatMay(ChatFeed &feed, Clock::time_point now);
    void send(Call call, Clock::time_point now);
    void handle(HttpResult result, ChatFeed &feed);
    void handleReply(Call call, ChatAnswer answer, const HttpAnswer &http);
    void handleFailure(Call call, FailedAttempt attempt, ChatFeed &feed);
    bool dropRefused(Call &call, const FailedAttempt &attempt);
    void giveUp(const Call &call, Failure failure, ChatFeed &feed);
    void abandonTheRest(ChatFeed &feed);
    void clean(ChatReply &reply) const;
    Result<> deliver(ChatFeed &feed);
    Result<> finishStopped(ChatFeed &feed);
    bool isIdle() const { return m_ready.empty() && m_later.empty() && m_inFlight.empty(); }
    Clock::time_point nextWake(Clock::time_point now) const;
    void report(const TaskControl &control, Clock::time_point now);

    const ChatSetup &m_setup;
    Transport &m_transport;
    const Capabilities &m_known;
    Rng &m_rng;
    std::function<void(const std::string &, Feature)> m_learned;
    const HttpHeaders m_headers;
    const std::string m_name;
    Pace m_pace;

    std::deque<Call> m_ready;                       ///< to be sent as soon as the pace allows
    std::multimap<Clock::time_point, Call> m_later; ///< by when they are to be sent again
    std::map<std::uint64_t, Call> m_inFlight;       ///< by the transport's number
    std::vector<ChatDelivery> m_deliveries;
    std::uint64_t m_nextId = 1;
    std::optional<Error> m_end;                 ///< why nothing new is started
    std::optional<Clock::time_point> m_startAt; ///< when the pace allows the next one
    bool m_feedEnded = false;
    bool m_feedWaits = false;
    int m_failuresInRow = 0;
    std::size_t m_answered = 0;
    Clock::time_point m_lastReport = {};
};

} // namespace foresearch::llm
