#pragma once

#include "core/llm/capabilities.h"
#include "core/llm/chat.h"
#include "core/llm/endpoint.h"

#include <deque>
#include <optional>
#include <string>

namespace foresearch::llm {

/// Asks a model one small question for each feature and judges by the answers. The first question is a plain one: if
/// that fails, so does the probe.
class ProbeFeed : public ChatFeed {
public:
    ProbeFeed(std::string model, Dialect dialect);

    Result<Next> next(ChatJob &job) override;
    Result<> deliver(std::span<const ChatDelivery> deliveries) override;

    /// What was found; without the features that no answer told about.
    const ModelCapabilities &found() const { return m_found; }

private:
    ChatRequest question(std::optional<Feature> feature) const;
    Result<> judge(std::optional<Feature> feature, const Result<ChatReply> &reply);
    void judgeTokenLimit(const ChatReply &reply);

    const std::string m_model;
    const Dialect m_dialect;
    std::size_t m_next = 0; ///< 0: the plain one
    bool m_plainAnswered = false;
    ModelCapabilities m_found;
};

} // namespace foresearch::llm
