#include "core/llm/asking.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace foresearch::llm {

namespace {

constexpr std::int64_t kNoTokenLimit = 1 << 20;

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

Answer answerOf(const prompt::JournaledReply &reply)
{
    return {reply.text, reply.refusal, reply.finishReason, reply.tokens};
}

std::int64_t tokenLimitOf(const ChatRequest &request)
{
    return request.maxTokens ? *request.maxTokens : kNoTokenLimit;
}

/// Hands calls out as the budget allows, and keeps what comes back.
class Asking::Feed final : public ChatFeed {
public:
    Feed(Asking &asking, std::vector<Call> calls, std::size_t total, const TaskControl &control)
        : m_asking(asking)
        , m_calls(std::move(calls))
        , m_total(total)
        , m_control(control)
    {
        m_done = m_total;
        for (const Call &call : m_calls)
            m_done -= call.samples.size();
    }

    Result<Next> next(ChatJob &job) override
    {
        if (m_breach)
            return Unexpected(*m_breach);
        // One call for several answers may bring fewer.
        if (m_next == m_calls.size())
            return m_severalInFlight > 0 ? Next::Wait : Next::End;
        Call &call = m_calls[m_next];
        if (!budget().reserve(call.bound)) {
            if (m_inFlight > 0)
                return Next::Wait;
            return Unexpected(budget().whySpent(call.bound));
        }
        call.reservations = 1;
        ++m_inFlight;
        m_severalInFlight += call.samples.size() > 1 ? 1 : 0;
        job = {.number = m_next++, .request = call.samples.front().question->request};
        job.request.choiceCount = static_cast<int>(call.samples.size());
        return Next::Job;
    }

    bool mayRepeat(std::uint64_t number) override
    {
        Call &call = m_calls[number];
        if (!budget().reserve(call.bound))
            return false;
        ++call.reservations;
        return true;
    }

    Result<> deliver(std::span<const ChatDelivery> deliveries) override
    {
        std::vector<prompt::JournaledReply> replies;
        for (const ChatDelivery &delivery : deliveries)
            if (delivery.reply)
                addReplies(m_calls[delivery.number], *delivery.reply, replies);
        if (!replies.empty())
            if (const auto kept = m_asking.m_parts.journal->commit(replies); !kept)
                return kept;
        for (const ChatDelivery &delivery : deliveries)
            settle(delivery);
        for (const prompt::JournaledReply &reply : replies)
            m_asking.m_answers.insert_or_assign(reply.key, answerOf(reply));
        if (m_asking.m_parts.onKept)
            m_asking.m_parts.onKept(m_asking.m_counts);
        m_control.progress({.done = static_cast<double>(m_done),
                            .total = static_cast<double>(m_total),
                            .unit = "replies",
                            .activity = {}});
        return {};
    }

    void abandon(std::uint64_t number, int lostAttempts, bool isUnsent) override
    {
        Call &call = m_calls[number];
        budget().settle(
            call.bound,
            {.reservations = std::exchange(call.reservations, 0), .lostAttempts = lostAttempts, .isUnsent = isUnsent});
        m_asking.m_counts.lost += lostAttempts;
    }

    /// What a provider said nothing about may have been paid for.
    void giveUpTheRest()
    {
        for (std::size_t number = 0; number < m_calls.size(); ++number)
            if (m_calls[number].reservations > 0)
                abandon(number, m_calls[number].reservations, false);
    }

private:
    Budget &budget() { return m_asking.m_parts.budget; }

    /// Tokens, attempts and the body as received belong to the call's first sample, so that their sums are right.
    void addReplies(const Call &call, const ChatReply &reply, std::vector<prompt::JournaledReply> &replies) const
    {
        const std::size_t count = std::min(call.samples.size(), reply.choices.size());
        for (std::size_t i = 0; i < count; ++i) {
            replies.push_back(journaled(call.samples[i], reply, reply.choices[i]));
            if (i == 0)
                continue;
            prompt::JournaledReply &other = replies.back();
            if (other.usage)
                other.usage = prompt::TokenUsage();
            other.lostAttempts = 0;
            other.body.clear();
            other.notes.push_back("One of " + std::to_string(count)
                                  + " answers to one call; its tokens are counted with sample "
                                  + std::to_string(call.samples.front().question->sample) + ".");
        }
    }

    prompt::JournaledReply journaled(const Pending &pending, const ChatReply &reply, const ChatChoice &choice) const
    {
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
        // Adding calls moves them.
        const Call call = std::move(m_calls[delivery.number]);
        m_calls[delivery.number] = {};
        AskingCounts &counts = m_asking.m_counts;
        const int lost = delivery.reply ? delivery.reply->lostAttempts : delivery.lostAttempts;
        const std::optional<prompt::TokenUsage> usage = delivery.reply ? delivery.reply->usage : std::nullopt;
        budget().settle(call.bound, {.reservations = call.reservations,
                                     .isAnswered = delivery.reply.has_value(),
                                     .usage = usage,
                                     .lostAttempts = lost,
                                     .isUnsent = delivery.isUnsent});
        --m_inFlight;
        m_severalInFlight -= call.samples.size() > 1 ? 1 : 0;
        counts.lost += lost;
        counts.usage += usage.value_or(prompt::TokenUsage());
        if (delivery.reply) {
            count(call, delivery.reply->choices.size());
        } else {
            counts.failed += static_cast<std::int64_t>(call.samples.size());
            counts.failures[delivery.reply.error().code] += static_cast<std::int64_t>(call.samples.size());
            m_done += call.samples.size();
            for (const Pending &sample : call.samples)
                m_asking.m_answers.insert_or_assign(sample.key, propagate(delivery.reply));
        }
        if (usage)
            watch(call.bound, *usage);
    }

    /// Samples that an answered call left out are asked for one by one.
    void count(const Call &call, std::size_t choices)
    {
        const std::size_t answered = std::min(call.samples.size(), choices);
        m_asking.m_counts.answered += static_cast<std::int64_t>(answered);
        m_done += answered;
        for (std::size_t i = answered; i < call.samples.size(); ++i)
            m_calls.push_back(makeCall({call.samples[i]}));
    }

    void watch(const prompt::RequestBound &bound, const prompt::TokenUsage &usage)
    {
        if (!budget().limitsTokens()
            || (usage.completionTokens <= bound.outputTokens && usage.promptTokens <= bound.inputTokens))
            return;
        m_breach = Error{ErrorCode::Unavailable,
                         "The endpoint counted " + std::to_string(usage.promptTokens) + " and "
                             + std::to_string(usage.completionTokens) + " tokens of a call, expected at most "
                             + std::to_string(bound.inputTokens) + " and " + std::to_string(bound.outputTokens)
                             + ", so that no budget in money or tokens can be kept."};
    }

    Asking &m_asking;
    std::vector<Call> m_calls;
    std::size_t m_total;
    const TaskControl &m_control;
    std::size_t m_next = 0;
    std::size_t m_inFlight = 0;
    std::size_t m_severalInFlight = 0;
    std::size_t m_done = 0; ///< questions with an answer, or without hope of one
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
        pending.push_back({.question = &question, .key = keys.back(), .bodyBytes = body.size()});
    }
    if (const auto read = readJournal(unknown); !read)
        return propagate(read);
    std::erase_if(pending, [this](const Pending &one) { return m_answers.contains(one.key); });
    return pending;
}

Asking::Call Asking::makeCall(std::vector<Pending> samples)
{
    constexpr std::size_t kCountBytes = 8; // ,"n":128
    const auto count = static_cast<std::int64_t>(samples.size());
    const std::size_t bytes = samples.front().bodyBytes + (count > 1 ? kCountBytes : 0);
    const std::int64_t tokenLimit = tokenLimitOf(samples.front().question->request);
    return {.samples = std::move(samples), .bound = prompt::boundOf(bytes, tokenLimit * count)};
}

/// Samples of a request lie side by side.
std::vector<Asking::Call> Asking::callsOf(std::vector<Pending> pending) const
{
    const auto atOnce = static_cast<std::size_t>(std::clamp(m_parts.answersAtOnce, 1, 128));
    std::vector<Call> calls;
    for (std::size_t begin = 0; begin < pending.size();) {
        std::size_t end = begin + 1;
        while (end < pending.size() && end - begin < atOnce
               && pending[end].question->request == pending[begin].question->request)
            ++end;
        std::vector<Pending> samples(std::make_move_iterator(pending.begin() + static_cast<std::ptrdiff_t>(begin)),
                                     std::make_move_iterator(pending.begin() + static_cast<std::ptrdiff_t>(end)));
        calls.push_back(makeCall(std::move(samples)));
        begin = end;
    }
    return calls;
}

Result<prompt::CostEstimate> Asking::estimate(std::span<const Question> questions)
{
    std::vector<std::string> keys;
    auto pending = unanswered(questions, keys);
    if (!pending)
        return propagate(pending);
    prompt::CostEstimate estimate;
    const prompt::TokenPrice price = m_parts.budget.price().value_or(prompt::TokenPrice{});
    for (const Call &call : callsOf(std::move(*pending))) {
        std::string prompt;
        for (const ChatMessage &message : call.samples.front().question->request.messages)
            prompt += message.content;
        estimate.add(prompt, call.bound, price, static_cast<std::int64_t>(call.samples.size()));
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
        Feed feed(*this, callsOf(std::move(*pending)), questions.size(), control);
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
