#include "core/llm/wire/chat_reply.h"

#include <cmath>

namespace foresearch::llm {

namespace {

constexpr std::int64_t kMaxTokens = std::int64_t{1} << 40;

/// The member as a text; empty where it is absent, null or something else: nothing depends on it.
std::string looseText(const JsonCursor &object, const char *name)
{
    const auto member = object.json().find(name);
    return member != object.json().end() && member->is_string() ? member->get<std::string>() : std::string();
}

std::int64_t looseCount(const Json &object, const char *name)
{
    const auto member = object.find(name);
    if (member == object.end() || !member->is_number_integer())
        return 0;
    const auto count = member->is_number_unsigned() && member->get<std::uint64_t>() > INT64_MAX
                           ? kMaxTokens
                           : member->get<std::int64_t>();
    return std::min(std::max<std::int64_t>(count, 0), kMaxTokens);
}

std::optional<prompt::TokenUsage> readUsage(const Json &reply)
{
    const auto usage = reply.find("usage");
    if (usage == reply.end() || !usage->is_object() || !usage->contains("prompt_tokens"))
        return std::nullopt;
    prompt::TokenUsage read{.promptTokens = looseCount(*usage, "prompt_tokens"),
                            .completionTokens = looseCount(*usage, "completion_tokens")};
    if (const auto details = usage->find("prompt_tokens_details"); details != usage->end() && details->is_object())
        read.cachedPromptTokens = std::min(looseCount(*details, "cached_tokens"), read.promptTokens);
    if (const auto details = usage->find("completion_tokens_details"); details != usage->end() && details->is_object())
        read.reasoningTokens = std::min(looseCount(*details, "reasoning_tokens"), read.completionTokens);
    return read;
}

/// A text, or a list of parts of which the texts count.
Result<std::string> readContent(const JsonCursor &message)
{
    const auto content = message.find("content");
    if (!content)
        return propagate(content);
    if (!*content)
        return std::string();
    if (!(*content)->json().is_array())
        return (*content)->text();
    std::string text;
    for (const Json &part : (*content)->json())
        if (part.is_object())
            if (const auto words = part.find("text"); words != part.end() && words->is_string())
                text += words->get<std::string>();
    return text;
}

/// The token's bytes, which say more than its text where it is a part of a character.
std::string readToken(const Json &entry)
{
    const auto bytes = entry.find("bytes");
    if (bytes != entry.end() && bytes->is_array() && !bytes->empty()) {
        std::string token;
        for (const Json &byte : *bytes) {
            if (!byte.is_number_unsigned() || byte.get<std::uint64_t>() > 255)
                return entry.value("token", std::string());
            token += static_cast<char>(byte.get<unsigned char>());
        }
        return token;
    }
    const auto token = entry.find("token");
    return token != entry.end() && token->is_string() ? token->get<std::string>() : std::string();
}

bool hasLogprob(const Json &entry)
{
    if (!entry.is_object() || !entry.contains("token") || !entry["token"].is_string())
        return false;
    const auto logprob = entry.find("logprob");
    return logprob != entry.end() && logprob->is_number() && std::isfinite(logprob->get<double>());
}

/// Appends what there is; entries that are not as they should be end the list, since a gap would shift the text.
void readTokens(const Json &choice, std::vector<TokenLogprob> &into)
{
    const auto logprobs = choice.find("logprobs");
    if (logprobs == choice.end() || !logprobs->is_object())
        return;
    const auto content = logprobs->find("content");
    if (content == logprobs->end() || !content->is_array())
        return;
    for (const Json &entry : *content) {
        if (!hasLogprob(entry))
            return;
        TokenLogprob token{.token = readToken(entry), .logprob = entry["logprob"].get<double>()};
        if (const auto top = entry.find("top_logprobs"); top != entry.end() && top->is_array())
            for (const Json &other : *top)
                if (hasLogprob(other))
                    token.alternatives.push_back({readToken(other), other["logprob"].get<double>()});
        into.push_back(std::move(token));
    }
}

Result<ChatChoice> readChoice(const JsonCursor &choice)
{
    const auto message = choice.at("message");
    if (!message)
        return propagate(message);
    auto text = readContent(*message);
    if (!text)
        return propagate(text);
    ChatChoice read{.text = *std::move(text),
                    .refusal = looseText(*message, "refusal"),
                    .finishReason = looseText(choice, "finish_reason")};
    readTokens(choice.json(), read.tokens);
    return read;
}

std::int64_t indexOf(const JsonCursor &choice, std::int64_t otherwise)
{
    const auto index = choice.json().is_object() ? choice.json().find("index") : choice.json().end();
    return index != choice.json().end() && index->is_number_integer() ? index->get<std::int64_t>() : otherwise;
}

void readAbout(const JsonCursor &object, ChatReply &reply)
{
    const auto keep = [&object](const char *name, std::string &target) {
        if (auto text = looseText(object, name); !text.empty())
            target = std::move(text);
    };
    keep("model", reply.model);
    keep("id", reply.requestId);
    keep("system_fingerprint", reply.fingerprint);
    if (const auto usage = readUsage(object.json()))
        reply.usage = usage;
}

bool looksLikeHtml(std::string_view body)
{
    const std::size_t start = body.find_first_not_of(" \t\r\n");
    return start != std::string_view::npos && body[start] == '<';
}

Result<> readChoices(const JsonCursor &object, ChatReply &reply)
{
    const auto list = object.at("choices");
    if (!list)
        return propagate(list);
    const auto choices = list->elements();
    if (!choices)
        return propagate(choices);
    if (choices->empty() || choices->size() > kMaxChoices)
        return list->problem(ErrorCode::BadFormat, std::to_string(choices->size()) + " choices", "1 to 128");
    std::map<std::int64_t, ChatChoice> byIndex;
    for (const JsonCursor &choice : *choices) {
        auto read = readChoice(choice);
        if (!read)
            return propagate(read);
        byIndex.insert_or_assign(indexOf(choice, static_cast<std::int64_t>(byIndex.size())), *std::move(read));
    }
    for (auto &[index, choice] : byIndex)
        reply.choices.push_back(std::move(choice));
    return {};
}

} // namespace

Result<ChatAnswer> readChatAnswer(std::string_view body, const TextSource &source)
{
    if (looksLikeHtml(body))
        return fail(ErrorCode::BadFormat,
                    describeProblem(source, {}, "a web page", "a chat completion in JSON: is the address right?"));
    const auto json = parseJson(body, source);
    if (!json)
        return propagate(json);
    const JsonCursor object(*json, source);
    if (!json->is_object())
        return object.problem(ErrorCode::BadFormat, object.found(), "a chat completion");
    ChatAnswer answer;
    readAbout(object, answer.reply);
    answer.error = errorIn(*json);
    if (answer.error)
        return answer;
    if (const auto read = readChoices(object, answer.reply); !read)
        return propagate(read);
    return answer;
}

ChatStream::ChatStream() : m_parser([this](const ServerEvent &event) { take(event); }) {}

void ChatStream::take(const ServerEvent &event)
{
    if (isComplete())
        return;
    if (event.data == "[DONE]") {
        m_isDone = true;
        return;
    }
    const TextSource source{"a piece of the stream"};
    const auto json = parseJson(event.data, source);
    if (!json) {
        m_problem = json.error();
        return;
    }
    takePiece(JsonCursor(*json, source));
}

void ChatStream::takePiece(const JsonCursor &piece)
{
    if (!piece.json().is_object()) {
        m_problem = piece.problem(ErrorCode::BadFormat, piece.found(), "an object").error();
        return;
    }
    m_answer.error = errorIn(piece.json());
    readAbout(piece, m_answer.reply);
    const auto choices = piece.json().find("choices");
    if (m_answer.error || choices == piece.json().end() || !choices->is_array())
        return;
    const JsonCursor list(*choices, piece.source());
    const auto elements = list.elements();
    for (const JsonCursor &choice : *elements)
        if (const auto taken = takeChoice(choice); !taken && !m_problem)
            m_problem = taken.error();
}

Result<> ChatStream::takeChoice(const JsonCursor &choice)
{
    if (!choice.json().is_object())
        return choice.problem(ErrorCode::BadFormat, choice.found(), "a choice");
    const std::int64_t index = indexOf(choice, 0);
    if (m_choices.size() >= kMaxChoices && !m_choices.contains(index))
        return choice.problem(ErrorCode::BadFormat, "more than 128 choices", "1 to 128");
    ChatChoice &target = m_choices[index];
    if (auto reason = looseText(choice, "finish_reason"); !reason.empty())
        target.finishReason = std::move(reason);
    readTokens(choice.json(), target.tokens);
    const auto delta = choice.find("delta");
    if (!delta)
        return propagate(delta);
    if (!*delta || !(*delta)->json().is_object())
        return {};
    const auto text = readContent(**delta);
    if (!text)
        return propagate(text);
    target.text += *text;
    target.refusal += looseText(**delta, "refusal");
    return {};
}

Result<ChatAnswer> ChatStream::finish(const TextSource &source)
{
    if (m_answer.error)
        return m_answer;
    if (m_problem)
        return fail(m_problem->code, source.name + ": " + m_problem->detail);
    if (m_parser.isBroken())
        return fail(ErrorCode::BadFormat, describeProblem(source, {}, "an event over 4 MiB", "shorter ones"));
    bool isWhole = !m_choices.empty();
    for (const auto &[index, choice] : m_choices)
        isWhole = isWhole && (m_isDone || !choice.finishReason.empty());
    if (!isWhole)
        return fail(ErrorCode::Unavailable, source.name + ": the stream ended before the answer did.");
    ChatAnswer answer = m_answer;
    for (const auto &[index, choice] : m_choices)
        answer.reply.choices.push_back(choice);
    return answer;
}

std::optional<Error> problemOf(const ChatReply &reply)
{
    const auto undefined = [](std::string detail) { return Error{ErrorCode::Undefined, std::move(detail)}; };
    if (reply.choices.empty())
        return undefined("The endpoint answered without any text.");
    const ChatChoice &choice = reply.choices.front();
    if (!choice.refusal.empty())
        return undefined("The model refused: " + oneLine(choice.refusal));
    if (choice.finishReason == "content_filter")
        return undefined("The endpoint's content filter held the answer back.");
    if (choice.text.find_first_not_of(" \t\r\n") != std::string::npos)
        return std::nullopt;
    if (choice.finishReason != "length")
        return undefined("The model answered nothing.");
    const auto reasoning = reply.usage ? reply.usage->reasoningTokens : 0;
    return undefined("The token limit was used up before the answer began"
                     + (reasoning > 0 ? " (" + std::to_string(reasoning) + " tokens of reasoning)" : std::string())
                     + ": raise the limit or lower the reasoning effort.");
}

} // namespace foresearch::llm
