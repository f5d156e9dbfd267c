#pragma once

#include "core/base/json.h"
#include "core/llm/chat.h"
#include "core/prompt/reply_journal.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace foresearch::testing {

/// A reply with one choice.
inline llm::ChatReply chatReply(std::string text, std::optional<prompt::TokenUsage> usage = prompt::TokenUsage{
                                                      .promptTokens = 1000, .completionTokens = 4})
{
    llm::ChatReply reply{.choices = {}, .usage = usage, .model = "formula", .requestId = "req-1"};
    llm::ChatChoice choice;
    choice.text = std::move(text);
    choice.finishReason = "stop";
    reply.choices.push_back(std::move(choice));
    return reply;
}

/// What the formula of a scripted model says of a prompt that ends in a test architecture of Layout::Code: a number
/// that depends on every byte of the prompt, between `low` and `low` + 4, with two digits behind the point.
inline double bleuOf(std::string_view prompt, double low)
{
    std::uint32_t hash = 2166136261U;
    for (const char c : prompt)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return low + std::round(static_cast<double>(hash % 400)) / 100;
}

inline std::string twoDigits(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", value);
    return text.data();
}

/// A formula as an endpoint: it takes up to `inFlight` calls before it delivers them together.
class FormulaChat final : public llm::ChatProvider {
public:
    using Formula = std::function<Result<llm::ChatReply>(const llm::ChatRequest &)>;

    explicit FormulaChat(Formula formula, std::size_t inFlight = 4)
        : m_formula(std::move(formula))
        , m_inFlight(inFlight)
    {}

    std::string body(const llm::ChatRequest &request) const override
    {
        OrderedJson json{{"model", request.model}, {"content", request.messages.front().content}};
        if (request.seed)
            json["seed"] = *request.seed;
        if (request.maxTokens)
            json["max_tokens"] = *request.maxTokens;
        if (request.temperature)
            json["temperature"] = *request.temperature;
        return toText(json);
    }

    Result<> run(llm::ChatFeed &feed, const TaskControl &control) override
    {
        std::vector<llm::ChatDelivery> deliveries;
        llm::ChatJob job;
        for (bool isOver = false; !isOver;) {
            if (control.stopped())
                return stoppedError();
            const auto next = feed.next(job);
            if (!next) {
                // What is in flight is delivered.
                const auto done = deliver(feed, deliveries);
                return done ? Result<>(propagate(next)) : done;
            }
            if (*next == llm::ChatFeed::Next::Job) {
                asked.push_back(job.request);
                auto reply = m_formula(job.request);
                if (reply && reply->sentBody.empty())
                    reply->sentBody = body(job.request);
                deliveries.push_back({.number = job.number, .reply = std::move(reply)});
                if (deliveries.size() < m_inFlight)
                    continue;
            }
            if (*next == llm::ChatFeed::Next::Wait && deliveries.empty())
                return fail(ErrorCode::Internal, "Nothing to wait for.");
            isOver = *next == llm::ChatFeed::Next::End;
            if (const auto done = deliver(feed, deliveries); !done)
                return done;
        }
        return {};
    }

    std::vector<llm::ChatRequest> asked; ///< in order, over all runs

private:
    static Result<> deliver(llm::ChatFeed &feed, std::vector<llm::ChatDelivery> &deliveries)
    {
        if (deliveries.empty())
            return {};
        const auto done = feed.deliver(deliveries);
        deliveries.clear();
        return done;
    }

    Formula m_formula;
    std::size_t m_inFlight;
};

/// A journal in memory.
class MemoryReplies final : public prompt::ReplyJournal {
public:
    Result<prompt::JournaledReplies> find(std::span<const std::string> keys) override
    {
        prompt::JournaledReplies found;
        for (const std::string &key : keys)
            if (const auto reply = replies.find(key); reply != replies.end())
                found.insert(*reply);
        return found;
    }

    Result<> commit(std::span<const prompt::JournaledReply> added) override
    {
        if (failure)
            return Unexpected(*failure);
        ++commits;
        for (const prompt::JournaledReply &reply : added)
            replies.emplace(reply.key, reply);
        return {};
    }

    prompt::JournaledReplies replies;
    int commits = 0;
    std::optional<Error> failure; ///< of every commit
};

} // namespace foresearch::testing
