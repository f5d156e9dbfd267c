#pragma once

#include "core/base/result.h"
#include "core/base/task_control.h"
#include "core/prompt/token_usage.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Chat completions as values, and who answers them.
namespace foresearch::llm {

enum class ChatRole { System, Developer, User, Assistant };

struct ChatMessage {
    ChatRole role = ChatRole::User;
    std::string content = {}; ///< UTF-8
    friend bool operator==(const ChatMessage &, const ChatMessage &) = default;
};

/// A JSON schema that the answer's text has to follow. Portable: all members required, additionalProperties false, no
/// bounds on numbers.
struct AnswerSchema {
    std::string name = {};   ///< at most 64 of A-Z a-z 0-9 _ -
    std::string schema = {}; ///< JSON text of an object
    friend bool operator==(const AnswerSchema &, const AnswerSchema &) = default;
};

/// What is asked; only members that are set are sent.
struct ChatRequest {
    std::string model = {};
    std::vector<ChatMessage> messages = {};
    std::optional<double> temperature = {};
    std::optional<double> topP = {};
    std::optional<int> maxTokens = {}; ///< of the answer, reasoning included
    std::optional<std::int64_t> seed = {};
    std::optional<int> topLogprobs = {}; ///< log probabilities with that many alternatives a token, 0 to 20
    int choiceCount = 1;                 ///< answers to the same prompt, 1 to 128
    std::optional<AnswerSchema> schema = {};
    friend bool operator==(const ChatRequest &, const ChatRequest &) = default;
};

struct TokenAlternative {
    std::string token = {}; ///< the token's bytes; not always UTF-8
    double logprob = 0;     ///< natural logarithm; -9999 where the endpoint says only "very unlikely"
    friend bool operator==(const TokenAlternative &, const TokenAlternative &) = default;
};

struct TokenLogprob {
    std::string token = {};
    double logprob = 0;
    std::vector<TokenAlternative> alternatives = {}; ///< most likely first; the token itself may be among them
    friend bool operator==(const TokenLogprob &, const TokenLogprob &) = default;
};

struct ChatChoice {
    std::string text = {};
    std::string refusal = {};      ///< the model's words, where it refused
    std::string finishReason = {}; ///< as answered: "stop", "length", "content_filter", ...; empty where not said
    std::vector<TokenLogprob> tokens = {}; ///< of `text`, where asked for and offered
    friend bool operator==(const ChatChoice &, const ChatChoice &) = default;
};

/// What an endpoint answered. It was paid for, whatever it says.
struct ChatReply {
    std::vector<ChatChoice> choices = {};         ///< at least one, in the order of their index
    std::optional<prompt::TokenUsage> usage = {}; ///< none where the endpoint does not say
    std::string model = {};                       ///< as answered
    std::string requestId = {};                   ///< header x-request-id, else the reply's id
    std::string fingerprint = {};                 ///< system_fingerprint
    std::string body = {};                        ///< as received; of a stream, all of its bytes
    std::string sentBody = {};                    ///< what was answered: body() without dropped parameters
    double latencyMs = 0;                         ///< of the attempt that was answered
    int attempts = 1;                             ///< sent in all
    int lostAttempts = 0;                         ///< of these, may have been paid for without an answer
    std::vector<std::string> notes = {};          ///< sentences: "seed was dropped: ..."
    friend bool operator==(const ChatReply &, const ChatReply &) = default;
};

/// Why the first choice is no answer, in one sentence: refused, filtered, or empty because the token limit went to
/// reasoning. Errors: Undefined (refused, filtered, empty).
std::optional<Error> problemOf(const ChatReply &reply);

struct ChatJob {
    std::uint64_t number = 0; ///< the feed's own; unique within a run
    ChatRequest request = {};
};

/// A reply, or why this call got none. Errors: BadValue (the endpoint does not accept this request), TooLarge (context
/// length, body), BadFormat (not what an endpoint answers), Unavailable and NoNetwork (after the retries),
/// BudgetSpent (ChatFeed::mayRepeat said no).
struct ChatDelivery {
    std::uint64_t number = 0;
    Result<ChatReply> reply;
    int lostAttempts = 0;  ///< may have been paid for without an answer
    bool isUnsent = false; ///< surely nothing of it reached the endpoint: it cost nothing
};

/// Where calls come from and where replies go. Threads: everything is called on the thread that called run().
class ChatFeed {
public:
    enum class Next {
        Job,  ///< one was put into `job`
        Wait, ///< none before something has been delivered; with nothing in flight, run() fails with Internal
        End,  ///< no more
    };

    virtual ~ChatFeed() = default;

    /// The next call to make. Asked only when there is room for one more. An error ends the run: nothing new
    /// starts, what is in flight is delivered.
    virtual Result<Next> next(ChatJob &job) = 0;

    /// Everything that has come since the last time; never empty. An error ends the run at once.
    virtual Result<> deliver(std::span<const ChatDelivery> deliveries) = 0;

    /// Whether a call may be sent again though what it was sent before may have been paid for (the connection broke
    /// after the request, the body was cut). `false` gives it up.
    virtual bool mayRepeat(std::uint64_t number)
    {
        static_cast<void>(number);
        return true;
    }

    /// What a call came to that is not delivered, since the run ends; as in ChatDelivery.
    virtual void abandon(std::uint64_t number, int lostAttempts, bool isUnsent)
    {
        static_cast<void>(number);
        static_cast<void>(lostAttempts);
        static_cast<void>(isUnsent);
    }
};

/// Answers calls: an endpoint, or a recording of one.
class ChatProvider {
public:
    virtual ~ChatProvider() = default;

    /// The JSON body that `request` becomes, byte for byte and the same on every machine: what caches go by. It depends
    /// on the request and the endpoint's dialect alone, never on what the endpoint was found to refuse, and has no
    /// "stream".
    virtual std::string body(const ChatRequest &request) const = 0;

    /// Takes calls from `feed` until it ends and delivers each one's reply, on the calling thread, which it blocks.
    /// Progress: calls answered, and what is waited for.
    /// Errors: Stopped (within a second; what has arrived by then is delivered); those of the feed; and what makes
    /// further calls pointless, when the calls that met it are abandoned, not delivered: Unavailable (key refused, no
    /// money left, overloaded for many calls in a row), NotFound (no such model or address), NoNetwork.
    virtual Result<> run(ChatFeed &feed, const TaskControl &control) = 0;
};

} // namespace foresearch::llm
