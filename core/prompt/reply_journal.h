#pragma once

#include "core/base/result.h"
#include "core/prompt/token_usage.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Replies of language models, kept before anybody uses them.
namespace foresearch::prompt {

/// A piece of a reply with the natural logarithm of its probability.
struct ReplyAlternative {
    std::string token = {}; ///< bytes; not always UTF-8
    double logprob = 0;
    friend bool operator==(const ReplyAlternative &, const ReplyAlternative &) = default;
};

struct ReplyToken {
    std::string token = {};
    double logprob = 0;
    std::vector<ReplyAlternative> alternatives = {}; ///< the token itself may be among them
    friend bool operator==(const ReplyToken &, const ReplyToken &) = default;
};

/// As one JSON text: [["26",-0.1,[["25",-2.4]]],...]; a token that is no UTF-8 is a list of its bytes. None: "[]".
std::string replyTokensJson(std::span<const ReplyToken> tokens);
/// Errors: BadFormat; BadValue (not finite, no byte), naming `source`.
Result<std::vector<ReplyToken>> parseReplyTokens(std::string_view json, const std::string &source);

/// What is asked of whom: equal questions have equal keys, on every machine and in every version of the program.
struct ReplyQuestion {
    std::string endpoint; ///< who is asked, as llm::identityOf writes it: address and dialect, no key
    std::string model;    ///< on Azure the deployment's name
    std::string body;     ///< the whole request
    int sample = 0;       ///< from 0: which of several answers to the same request
};

/// SHA-256 as 64 hexadecimal digits.
std::string replyKey(const ReplyQuestion &question);

using ReplyTime = std::chrono::sys_time<std::chrono::milliseconds>; ///< UTC

/// A reply with all that was asked and all that came. It was paid for, whatever it says.
struct JournaledReply {
    std::string key; ///< replyKey of what was asked
    std::string endpoint;
    std::string model;
    int sample = 0;
    std::string request;           ///< the whole body: what the key was made of
    std::string sentRequest = {};  ///< where it differs: without parameters that the endpoint refused
    std::string text = {};         ///< the answer
    std::string refusal = {};      ///< the model's words, where it refused
    std::string finishReason = {}; ///< as answered: "stop", "length", ...
    std::vector<ReplyToken> tokens = {};
    std::optional<TokenUsage> usage = {};
    std::string answeredModel = {}; ///< as the endpoint says
    std::string requestId = {};
    std::string fingerprint = {};
    double latencyMs = 0;
    int attempts = 1;
    int lostAttempts = 0; ///< of these, may have been paid for without an answer
    std::vector<std::string> notes = {};
    std::string body = {}; ///< as received
    ReplyTime receivedAt = {};
    friend bool operator==(const JournaledReply &, const JournaledReply &) = default;
};

using JournaledReplies = std::map<std::string, JournaledReply, std::less<>>; ///< by key

/// Keeps replies. Threads: one call at a time.
class ReplyJournal {
public:
    virtual ~ReplyJournal() = default;

    /// Those of `keys` that are there. Errors: the file's.
    virtual Result<JournaledReplies> find(std::span<const std::string> keys) = 0;

    /// Keeps all of them or none; they are on the disk when this returns success. A reply whose key is there already
    /// stays as it was: the first one counts. Errors: the file's; BadValue (a key that is not that of the reply).
    virtual Result<> commit(std::span<const JournaledReply> replies) = 0;
};

/// Hands those of `keys` that are there to `use`, some hundred in memory at a time. Errors: the journal's.
Result<> forEachReply(ReplyJournal &journal, std::span<const std::string> keys,
                      const std::function<void(const JournaledReply &)> &use);

} // namespace foresearch::prompt
