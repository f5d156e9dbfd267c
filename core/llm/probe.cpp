#include "core/llm/probe.h"

#include "core/base/json.h"
#include "core/llm/wire/chat_body.h"

#include <array>

namespace foresearch::llm {

namespace {

constexpr std::array kAsked{Feature::JsonSchema, Feature::Logprobs,    Feature::Seed,
                            Feature::Choices,    Feature::Temperature, Feature::TopP};
constexpr int kTokenLimit = 64;

/// Whether the reply shows that the feature was not only taken but heeded.
bool isHeeded(Feature feature, const ChatReply &reply)
{
    switch (feature) {
    case Feature::JsonSchema: {
        const auto json = parseJson(reply.choices.front().text, {"answer"});
        return json && json->is_object() && json->contains("number");
    }
    case Feature::Logprobs:
        return !reply.choices.front().tokens.empty();
    case Feature::Choices:
        return reply.choices.size() == 2;
    default:
        return true;
    }
}

} // namespace

ProbeFeed::ProbeFeed(std::string model, Dialect dialect) : m_model(std::move(model)), m_dialect(dialect) {}

ChatRequest ProbeFeed::question(std::optional<Feature> feature) const
{
    ChatRequest request{.model = m_model,
                        .messages = {{ChatRole::User, "Reply with the number 1 and nothing else."}},
                        .maxTokens = kTokenLimit};
    if (!feature)
        return request;
    switch (*feature) {
    case Feature::JsonSchema:
        request.messages.front().content = "Reply with a JSON object whose member \"number\" is 1.";
        request.schema = AnswerSchema{.name = "answer",
                                      .schema = R"({"type":"object","properties":{"number":{"type":"number"}},)"
                                                R"("required":["number"],"additionalProperties":false})"};
        break;
    case Feature::Logprobs:
        request.topLogprobs = 2;
        break;
    case Feature::Seed:
        request.seed = 1;
        break;
    case Feature::Choices:
        request.choiceCount = 2;
        break;
    case Feature::Temperature:
        request.temperature = 0;
        break;
    case Feature::TopP:
        request.topP = 0.5;
        break;
    default:
        break;
    }
    return request;
}

Result<ChatFeed::Next> ProbeFeed::next(ChatJob &job)
{
    if (m_next > kAsked.size())
        return Next::End;
    if (m_next > 0 && !m_plainAnswered)
        return Next::Wait;
    const auto feature = m_next == 0 ? std::nullopt : std::optional(kAsked[m_next - 1]);
    job = {.number = m_next++, .request = question(feature)};
    return Next::Job;
}

Result<> ProbeFeed::deliver(std::span<const ChatDelivery> deliveries)
{
    for (const ChatDelivery &delivery : deliveries) {
        const auto feature = delivery.number == 0 ? std::nullopt : std::optional(kAsked[delivery.number - 1]);
        if (const auto judged = judge(feature, delivery.reply); !judged)
            return judged;
    }
    return {};
}

Result<> ProbeFeed::judge(std::optional<Feature> feature, const Result<ChatReply> &reply)
{
    if (!feature) {
        if (!reply)
            return propagate(reply);
        judgeTokenLimit(*reply);
        m_plainAnswered = true;
        return {};
    }
    if (!reply) {
        // A request that differs from one that was answered by the feature alone.
        if (reply.error().code == ErrorCode::BadValue)
            m_found[*feature] = false;
        return {};
    }
    bool isDropped = false;
    for (const std::string &note : reply->notes)
        isDropped = isDropped || note == dropNote(*feature);
    m_found[*feature] = !isDropped && isHeeded(*feature, *reply);
    return {};
}

/// Under which name it was sent in the end.
void ProbeFeed::judgeTokenLimit(const ChatReply &reply)
{
    for (const Feature name : {Feature::MaxTokens, Feature::MaxCompletionTokens})
        for (const std::string &note : reply.notes)
            if (note == dropNote(name))
                m_found[name] = false;
    const auto used =
        featuresOf(question({}), m_dialect, false, m_found.empty() ? Dropped{} : Dropped{m_found.begin()->first});
    for (const Feature feature : used)
        m_found[feature] = true;
}

} // namespace foresearch::llm
