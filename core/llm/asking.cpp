#include "core/llm/asking.h"

#include <algorithm>
#include <set>

namespace foresearch::llm {

namespace {

constexpr std::int64_t kNoTokenLimit = 1 << 20;

Answer answerOf(const prompt::JournaledReply &reply)
{
    return {reply.text, reply.refusal, reply.finishReason, reply.tokens};
}

std::vector<prompt::ReplyToken> tokensOf(const ChatChoice &choice)
{
    std::vector<prompt::ReplyToken> tokens;
    for (const TokenLogprob &from : choice.tokens) {
        prompt::ReplyToken token{.token = from.token, .logprob = from.logprob};
        for (const TokenAlternative &alternative : from.alternatives)
            token.alternatives.push_back({alternative.token, alternative.logprob});
        tokens.push_back(std::move(token));
    }
    return tokens;
}

prompt::ReplyTime systemTime()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace

std::int64_t tokenLimitOf(const ChatRequest &request)
{
    return request.maxTokens ? *request.maxTokens : kNoTokenLimit;
}

/// Hands pending questions out as the budget allows, and keeps what comes back.
class Asking::Feed final : public ChatFeed {
public:
    Feed(Asking &asking, std::vector<Pending> pending, std::size_t total, const TaskControl &control)
        : m_asking(asking)
        , m_pending(std::move(pending))
        , m_total(total)
        , m_control(control)
    {}

    Result<Next> next(ChatJob &job) override
    {
        if (m_breach)
            return Unexpected(*m_breach);
        if (m_next == m_pending.size())
            return Next::End;
        Pending &pending = m_pending[m_next];
        if (!budget().reserve(pending.bound)) {
            if (m_inFlight > 0)
                return Next::Wait;
            return Unexpected(budget().whySpent(pending.bound));
        }
        pending.reservations = 1;
        ++m_inFlight;
        job = {.number = m_next++, .request = pending.question->request};
        return Next::Job;
    }

    bool mayRepeat(std::uint64_t number) override
    {
        Pending &pending = m_pending[number];
        if (!budget().reserve(pending.bound))
            return false;
        ++pending.reservations;
        return true;
    }

    Result<> deliver(std::span<const ChatDelivery> deliveries) override
    {
        std::vector<prompt::JournaledReply> replies;
        for (const ChatDelivery &delivery : deliveries)
            if (delivery.reply)
                replies.push_back(journaled(m_pending[delivery.number], *delivery.reply));
        if (!replies.empty())
            if (const auto kept = m_asking.m_parts.journal->commit(replies); !kept)
                return kept;
        for (const ChatDelivery &delivery : deliveries)
            settle(delivery);
        for (const prompt::JournaledReply &reply : replies)
            m_asking.m_answers.insert_or_assign(reply.key, answerOf(reply));
        if (m_asking.m_parts.onKept)
            m_asking.m_parts.onKept(m_asking.m_counts);
        m_control.progress({.done = static_cast<double>(m_total - m_pending.size() + m_delivered),
                            .total = static_cast<double>(m_total),
                            .unit = "replies",
                            .activity = {}});
        return {};
    }

    /// What was on its way when the run ended may have been paid for.
    void giveUpTheRest()
    {
        for (Pending &pending : m_pending) {
            if (pending.reservations == 0)
                continue;
            budget().settle(pending.bound,
                            {.reservations = pending.reservations, .lostAttempts = pending.reservations});
            m_asking.m_counts.lost += pending.reservations;
            pending.reservations = 0;
        }
    }

private:
    Budget &budget() { return m_asking.m_parts.budget; }

    prompt::JournaledReply journaled(const Pending &pending, const ChatReply &reply) const
    {
        const ChatChoice &choice = reply.choices.front();
        std::string body = m_asking.m_parts.provider->body(pending.question->request);
        std::string sent = reply.sentBody == body ? std::string() : reply.sentBody;
        return {.key = pending.key,
                .endpoint = m_asking.m_parts.endpoint,
                .model = pending.question->request.model,
                .sample = pending.question->sample,
                .request = std::move(body),
                .sentRequest = std::move(sent),
                .text = choice.text,
                .refusal = choice.refusal,
                .finishReason = choice.finishReason,
                .tokens = tokensOf(choice),
                .usage = reply.usage,
                .answeredModel = reply.model,
                .requestId = reply.requestId,
                .fingerprint = reply.fingerprint,
                .latencyMs = reply.latencyMs,
                .attempts = reply.attempts,
                .lostAttempts = reply.lostAttempts,
                .notes = reply.notes,
                .body = reply.body,
                .receivedAt = m_asking.m_parts.now ? m_asking.m_parts.now() : systemTime()};
    }

    void settle(const ChatDelivery &delivery)
    {
        Pending &pending = m_pending[delivery.number];
        AskingCounts &counts = m_asking.m_counts;
        const int lost = delivery.reply ? delivery.reply->lostAttempts : delivery.lostAttempts;
        const std::optional<prompt::TokenUsage> usage = delivery.reply ? delivery.reply->usage : std::nullopt;
        budget().settle(pending.bound, {.reservations = pending.reservations,
                                        .isAnswered = delivery.reply.has_value(),
                                        .usage = usage,
                                        .lostAttempts = lost});
        pending.reservations = 0;
        --m_inFlight;
        ++m_delivered;
        counts.lost += lost;
        counts.usage += usage.value_or(prompt::TokenUsage());
        if (delivery.reply) {
            ++counts.answered;
        } else {
            ++counts.failed;
            m_asking.m_answers.insert_or_assign(pending.key, propagate(delivery.reply));
        }
        if (usage && budget().limitsTokens()
            && (usage->completionTokens > pending.bound.outputTokens
                || usage->promptTokens > pending.bound.inputTokens))
            m_breach = Error{ErrorCode::Unavailable, "The endpoint counted " + std::to_string(usage->promptTokens)
                                                         + " and " + std::to_string(usage->completionTokens)
                                                         + " tokens of a call, expected at most "
                                                         + std::to_string(pending.bound.inputTokens) + " and "
                                                         + std::to_string(pending.bound.outputTokens)
                                                         + ", so that no budget in money or tokens can be kept."};
    }

    Asking &m_asking;
    std::vector<Pending> m_pending;
    std::size_t m_total;
    const TaskControl &m_control;
    std::size_t m_next = 0;
    std::size_t m_inFlight = 0;
    std::size_t m_delivered = 0;
    std::optional<Error> m_breach;
};

Asking::Asking(Parts parts) : m_parts(std::move(parts)) {}

std::string Asking::keyOf(const Question &question) const
{
    return prompt::replyKey({.endpoint = m_parts.endpoint,
                             .model = question.request.model,
                             .body = m_parts.provider->body(question.request),
                             .sample = question.sample});
}

Result<> Asking::readJournal(std::span<const std::string> keys)
{
    return prompt::forEachReply(*m_parts.journal, keys, [this](const prompt::JournaledReply &reply) {
        m_answers.insert_or_assign(reply.key, answerOf(reply));
        ++m_counts.fromJournal;
    });
}

Result<std::vector<Asking::Pending>> Asking::unanswered(std::span<const Question> questions,
                                                        std::vector<std::string> &keys)
{
    std::vector<Pending> pending;
    std::vector<std::string> unknown;
    std::set<std::string_view> seen;
    keys.reserve(questions.size()); // `seen` looks into it
    for (const Question &question : questions) {
        const std::string body = m_parts.provider->body(question.request);
        keys.push_back(prompt::replyKey(
            {.endpoint = m_parts.endpoint, .model = question.request.model, .body = body, .sample = question.sample}));
        if (m_answers.contains(keys.back()) || !seen.insert(keys.back()).second)
            continue;
        unknown.push_back(keys.back());
        pending.push_back({.question = &question,
                           .key = keys.back(),
                           .bound = prompt::boundOf(body, tokenLimitOf(question.request))});
    }
    if (const auto read = readJournal(unknown); !read)
        return propagate(read);
    std::erase_if(pending, [this](const Pending &one) { return m_answers.contains(one.key); });
    return pending;
}

Result<prompt::CostEstimate> Asking::estimate(std::span<const Question> questions)
{
    std::vector<std::string> keys;
    const auto pending = unanswered(questions, keys);
    if (!pending)
        return propagate(pending);
    prompt::CostEstimate estimate;
    const prompt::TokenPrice price = m_parts.budget.price().value_or(prompt::TokenPrice{});
    for (const Pending &one : *pending) {
        std::string prompt;
        for (const ChatMessage &message : one.question->request.messages)
            prompt += message.content;
        estimate.add(prompt, one.bound, price);
    }
    return estimate;
}

Result<std::vector<Result<Answer>>> Asking::ask(std::span<const Question> questions, const TaskControl &control)
{
    if (control.stopped())
        return stoppedError();
    std::vector<std::string> keys;
    auto pending = unanswered(questions, keys);
    if (!pending)
        return propagate(pending);
    if (!pending->empty()) {
        Feed feed(*this, std::move(*pending), questions.size(), control);
        const TaskControl quiet{.stop = control.stop}; // what counts is what is kept
        const auto done = m_parts.provider->run(feed, quiet);
        feed.giveUpTheRest();
        if (!done)
            return propagate(done);
    }
    std::vector<Result<Answer>> answers;
    answers.reserve(keys.size());
    for (const std::string &key : keys) {
        const auto found = m_answers.find(key);
        answers.push_back(found != m_answers.end()
                              ? found->second
                              : Result<Answer>(fail(ErrorCode::Internal, "The provider gave no answer.")));
    }
    return answers;
}

} // namespace foresearch::llm
