#pragma once

#include "core/llm/budget.h"
#include "core/llm/chat.h"
#include "core/prompt/reply_journal.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace foresearch::llm {

/// One call: a request, and which of several answers to it is meant. Contract: the request has one choice.
struct Question {
    ChatRequest request = {};
    int sample = 0;
};

/// What predictions are made of.
struct Answer {
    std::string text = {};
    std::string refusal = {};
    std::string finishReason = {};
    std::vector<prompt::ReplyToken> tokens = {};
};

struct AskingCounts {
    std::int64_t fromJournal = 0;
    std::int64_t answered = 0; ///< by the provider, and kept
    std::int64_t failed = 0;
    std::int64_t lost = 0; ///< attempts that may have been paid for without an answer
    prompt::TokenUsage usage = {};
    std::map<ErrorCode, std::int64_t> failures = {}; ///< `failed`, by kind
    friend bool operator==(const AskingCounts &, const AskingCounts &) = default;
};

/// Asks questions: the journal first, then the provider; an answer is in the journal before anybody has it. No question
/// is asked twice in an object's life, not even one that failed.
/// Threads: one call at a time.
class Asking {
public:
    struct Parts {
        std::string endpoint;                   ///< identityOf
        std::shared_ptr<ChatProvider> provider; ///< also says what a request's body is
        std::shared_ptr<prompt::ReplyJournal> journal;
        Budget budget = {};
        /// Samples of one request that one call asks for; above 1 only where the endpoint is known to give several.
        int answersAtOnce = 1;
        std::function<prompt::ReplyTime()> now = {}; ///< empty: the system's clock
        /// Called after each commit, with all that are kept by now; empty: nobody.
        std::function<void(const AskingCounts &)> onKept = {};
    };
    explicit Asking(Parts parts);

    /// One answer a question, in the order given, or why there is none (those of ChatDelivery, NotFound in a replay).
    /// Progress: questions answered. Errors (of the whole call): the provider's and the journal's; Stopped;
    /// BudgetSpent; Unavailable (an endpoint that passes its token limit while a budget depends on it). Answers that
    /// came before are in the journal.
    Result<std::vector<Result<Answer>>> ask(std::span<const Question> questions, const TaskControl &control);

    /// How many of the questions have no answer yet, and what these cost. Errors: the journal's.
    Result<prompt::CostEstimate> estimate(std::span<const Question> questions);

    std::string keyOf(const Question &question) const;
    const std::string &endpoint() const { return m_parts.endpoint; }
    const Budget &budget() const { return m_parts.budget; }
    const AskingCounts &counts() const { return m_counts; }

private:
    class Feed;
    struct Pending {
        const Question *question = nullptr;
        std::string key;
        std::size_t bodyBytes = 0;
    };
    /// Samples of the same request.
    struct Call {
        std::vector<Pending> samples;
        prompt::RequestBound bound = {};
        int reservations = 0;
    };

    Result<std::vector<Pending>> unanswered(std::span<const Question> questions, std::vector<std::string> &keys);
    Result<> readJournal(std::span<const std::string> keys);
    std::vector<Call> callsOf(std::vector<Pending> pending) const;
    static Call makeCall(std::vector<Pending> samples);

    Parts m_parts;
    AskingCounts m_counts;
    std::map<std::string, Result<Answer>, std::less<>> m_answers; ///< by key
};

/// What predictions are made of in a kept reply.
Answer answerOf(const prompt::JournaledReply &reply);

/// Tokens at most that an answer to `request` has; a request without a limit has none that could be kept.
std::int64_t tokenLimitOf(const ChatRequest &request);

} // namespace foresearch::llm
