#include "core/llm/wire/chat_body.h"

#include "core/base/json.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <cmath>

namespace foresearch::llm {

namespace {

std::string_view key(ChatRole role)
{
    switch (role) {
    case ChatRole::System:
        return "system";
    case ChatRole::Developer:
        return "developer";
    case ChatRole::User:
        return "user";
    case ChatRole::Assistant:
        return "assistant";
    }
    return {};
}

/// Newer names of the limit are refused by servers that know only the old one, and the other way round.
Feature tokenLimitName(Dialect dialect, const Dropped &dropped)
{
    const bool isNew = dialect == Dialect::OpenAi || dialect == Dialect::AzureV1;
    const Feature own = isNew ? Feature::MaxCompletionTokens : Feature::MaxTokens;
    const Feature other = isNew ? Feature::MaxTokens : Feature::MaxCompletionTokens;
    return dropped.contains(own) ? other : own;
}

OrderedJson schemaFormat(const AnswerSchema &schema)
{
    OrderedJson inner;
    inner["name"] = schema.name;
    inner["strict"] = true;
    inner["schema"] = OrderedJson::parse(schema.schema, nullptr, false);
    OrderedJson format;
    format["type"] = "json_schema";
    format["json_schema"] = std::move(inner);
    return format;
}

Result<> checkText(const std::string &text, const char *what)
{
    if (!isUtf8(text))
        return fail(ErrorCode::BadValue, std::string("The request's ") + what + " is no UTF-8.");
    return {};
}

Result<> checkNumbers(const ChatRequest &request)
{
    const auto inRange = [](const auto &value, double min, double max) {
        return !value || (static_cast<double>(*value) >= min && static_cast<double>(*value) <= max);
    };
    const auto outside = [](const char *what) {
        return fail(ErrorCode::BadValue, std::string("The request's ") + what);
    };
    if (!inRange(request.temperature, 0, 2))
        return outside("temperature has to be from 0 to 2.");
    if (!inRange(request.topP, 0, 1))
        return outside("top_p has to be from 0 to 1.");
    if (!inRange(request.maxTokens, 1, 1e9))
        return outside("token limit has to be at least 1.");
    if (!inRange(request.topLogprobs, 0, 20))
        return outside("top_logprobs has to be from 0 to 20.");
    if (request.choiceCount < 1 || request.choiceCount > 128)
        return outside("number of answers has to be from 1 to 128.");
    return {};
}

Result<> checkSchema(const AnswerSchema &schema)
{
    const auto isAllowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    if (schema.name.empty() || schema.name.size() > 64
        || !std::all_of(schema.name.begin(), schema.name.end(), isAllowed))
        return fail(ErrorCode::BadValue, "The answer schema's name has to be 1 to 64 of A-Z, a-z, 0-9, _ and -.");
    const auto json = parseJson(schema.schema, {"the answer schema"});
    if (!json)
        return propagate(json);
    if (!json->is_object())
        return fail(ErrorCode::BadValue, "The answer schema has to be a JSON object.");
    return {};
}

/// The words by which an endpoint may name the feature.
std::vector<std::string_view> wordsOf(Feature feature)
{
    switch (feature) {
    case Feature::JsonSchema:
        return {"response_format", "json_schema"};
    case Feature::Logprobs:
        return {"top_logprobs", "logprobs"};
    case Feature::UsageInStream:
        return {"stream_options", "include_usage"};
    default:
        return {parameterOf(feature)};
    }
}

} // namespace

std::string chatBody(const ChatRequest &request, Dialect dialect, const Dropped &dropped)
{
    const auto keeps = [&dropped](Feature feature) { return !dropped.contains(feature); };
    OrderedJson body;
    body["model"] = request.model;
    body["messages"] = OrderedJson::array();
    for (const ChatMessage &message : request.messages)
        body["messages"].push_back({{"role", key(message.role)}, {"content", message.content}});
    if (request.temperature && keeps(Feature::Temperature))
        body["temperature"] = *request.temperature;
    if (request.topP && keeps(Feature::TopP))
        body["top_p"] = *request.topP;
    if (request.maxTokens)
        body[std::string(parameterOf(tokenLimitName(dialect, dropped)))] = *request.maxTokens;
    if (request.seed && keeps(Feature::Seed))
        body["seed"] = *request.seed;
    if (request.topLogprobs && keeps(Feature::Logprobs)) {
        body["logprobs"] = true;
        body["top_logprobs"] = *request.topLogprobs;
    }
    if (request.choiceCount > 1 && keeps(Feature::Choices))
        body["n"] = request.choiceCount;
    if (request.schema && keeps(Feature::JsonSchema))
        body["response_format"] = schemaFormat(*request.schema);
    return toText(body);
}

std::string streamed(std::string body, const Dropped &dropped)
{
    body.pop_back();
    body += ",\"stream\":true";
    if (!dropped.contains(Feature::UsageInStream))
        body += ",\"stream_options\":{\"include_usage\":true}";
    return body + "}";
}

Result<> check(const ChatRequest &request)
{
    if (request.model.empty())
        return fail(ErrorCode::BadValue, "The request names no model.");
    if (request.messages.empty())
        return fail(ErrorCode::BadValue, "The request has no message.");
    if (const auto text = checkText(request.model, "model"); !text)
        return text;
    for (const ChatMessage &message : request.messages)
        if (const auto text = checkText(message.content, "message"); !text)
            return text;
    if (const auto numbers = checkNumbers(request); !numbers)
        return numbers;
    return request.schema ? checkSchema(*request.schema) : Result<>();
}

std::string_view parameterOf(Feature feature)
{
    switch (feature) {
    case Feature::JsonSchema:
        return "response_format";
    case Feature::UsageInStream:
        return "stream_options";
    default:
        return key(feature);
    }
}

std::set<Feature> featuresOf(const ChatRequest &request, Dialect dialect, bool isStreamed, const Dropped &dropped)
{
    std::set<Feature> used;
    const auto add = [&used, &dropped](bool isUsed, Feature feature) {
        if (isUsed && !dropped.contains(feature))
            used.insert(feature);
    };
    add(request.temperature.has_value(), Feature::Temperature);
    add(request.topP.has_value(), Feature::TopP);
    add(request.maxTokens.has_value(), tokenLimitName(dialect, dropped));
    add(request.seed.has_value(), Feature::Seed);
    add(request.topLogprobs.has_value(), Feature::Logprobs);
    add(request.choiceCount > 1, Feature::Choices);
    add(request.schema.has_value(), Feature::JsonSchema);
    add(isStreamed, Feature::UsageInStream);
    return used;
}

std::optional<Feature> refusedFeature(const ErrorReply &error, const std::set<Feature> &used, const Dropped &dropped)
{
    if (!isAboutUnsupported(error))
        return std::nullopt;
    // An error about max_tokens may recommend max_completion_tokens: the one that was sent is meant.
    for (const Feature feature : used) {
        const auto words = wordsOf(feature);
        if (std::none_of(words.begin(), words.end(), [&error](std::string_view word) { return names(error, word); }))
            continue;
        const bool isLimit = feature == Feature::MaxTokens || feature == Feature::MaxCompletionTokens;
        if (isLimit && (dropped.contains(Feature::MaxTokens) || dropped.contains(Feature::MaxCompletionTokens)))
            return std::nullopt;
        return feature;
    }
    return std::nullopt;
}

std::string dropNote(Feature feature)
{
    if (feature == Feature::MaxTokens)
        return "The token limit was sent as max_completion_tokens: the endpoint does not take max_tokens.";
    if (feature == Feature::MaxCompletionTokens)
        return "The token limit was sent as max_tokens: the endpoint does not take max_completion_tokens.";
    return std::string(parameterOf(feature)) + " was dropped: the endpoint does not take it.";
}

} // namespace foresearch::llm
