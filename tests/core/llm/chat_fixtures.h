#pragma once

#include "core/llm/chat_client.h"
#include "tests/support/chat_server.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace foresearch::testing {

inline const std::string kTestKey = "sk-test-0123456789abcdefghijklmnop";

/// A request whose prompt is `prompt`.
inline llm::ChatRequest promptOf(const std::string &prompt)
{
    return {.model = "tiny-1", .messages = {{llm::ChatRole::User, prompt}}, .maxTokens = 25};
}

/// The prompts "prompt 0" and so on, unless given others, and what came of them.
class ListFeed : public llm::ChatFeed {
public:
    explicit ListFeed(std::size_t count) : m_count(count) {}
    explicit ListFeed(std::vector<llm::ChatRequest> requests)
        : m_count(requests.size())
        , m_requests(std::move(requests))
    {}

    Result<Next> next(llm::ChatJob &job) override
    {
        if (m_next == m_count)
            return Next::End;
        job.number = m_next;
        job.request = m_requests.empty() ? promptOf("prompt " + std::to_string(m_next)) : m_requests[m_next];
        ++m_next;
        return Next::Job;
    }

    Result<> deliver(std::span<const llm::ChatDelivery> deliveries) override
    {
        for (const llm::ChatDelivery &delivery : deliveries) {
            if (delivery.reply)
                replies.insert_or_assign(delivery.number, *delivery.reply);
            else
                errors.insert_or_assign(delivery.number, delivery.reply.error());
            lostAttempts += delivery.lostAttempts;
            ++deliveryCount;
        }
        if (onDeliver)
            onDeliver();
        return {};
    }

    bool mayRepeat(std::uint64_t) override { return repeats; }

    void abandon(std::uint64_t, int lost, bool isUnsent) override
    {
        ++abandoned;
        unsent += isUnsent ? 1 : 0;
        lostAttempts += lost;
    }

    std::map<std::uint64_t, llm::ChatReply> replies;
    std::map<std::uint64_t, Error> errors;
    int lostAttempts = 0;
    std::size_t deliveryCount = 0;
    int abandoned = 0;
    int unsent = 0; ///< of the abandoned
    bool repeats = true;
    std::function<void()> onDeliver;

private:
    std::size_t m_count;
    std::vector<llm::ChatRequest> m_requests;
    std::size_t m_next = 0;
};

/// An endpoint of the server.
inline llm::Endpoint endpointOf(const ChatServer &server, llm::Dialect dialect = llm::Dialect::Custom)
{
    llm::Endpoint endpoint = llm::presetOf(dialect);
    endpoint.name = "test";
    endpoint.baseUrl = server.baseUrl();
    return endpoint;
}

inline std::unique_ptr<llm::ChatClient> clientOf(const llm::Endpoint &endpoint, llm::ChatClientOptions options = {})
{
    auto client = llm::ChatClient::create(endpoint, *llm::ApiKey::create(kTestKey), std::move(options));
    return client ? std::move(*client) : nullptr;
}

} // namespace foresearch::testing
