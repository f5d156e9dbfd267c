#include "core/prompt/reply_journal.h"

#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/base/utf8.h"

#include <algorithm>

namespace foresearch::prompt {

namespace {

OrderedJson bytesJson(std::string_view bytes)
{
    if (isUtf8(bytes))
        return std::string(bytes);
    OrderedJson list = OrderedJson::array();
    for (const char byte : bytes)
        list.push_back(static_cast<unsigned char>(byte));
    return list;
}

Result<std::string> readBytes(const JsonCursor &cursor)
{
    if (!cursor.json().is_array())
        return cursor.text();
    const auto bytes = cursor.integers(0, 255);
    if (!bytes)
        return propagate(bytes);
    return std::string(bytes->begin(), bytes->end());
}

struct TokenParts {
    std::string token;
    double logprob = 0;
    std::vector<JsonCursor> rest;
};

/// [token, logprob] and `restCount` further elements.
Result<TokenParts> readParts(const JsonCursor &cursor, std::size_t restCount)
{
    auto elements = cursor.elements();
    if (!elements)
        return propagate(elements);
    if (elements->size() != 2 + restCount)
        return cursor.problem(ErrorCode::BadFormat, cursor.found(), std::to_string(2 + restCount) + " elements");
    auto token = readBytes((*elements)[0]);
    if (!token)
        return propagate(token);
    const auto logprob = (*elements)[1].number();
    if (!logprob)
        return propagate(logprob);
    elements->erase(elements->begin(), elements->begin() + 2);
    return TokenParts{std::move(*token), *logprob, std::move(*elements)};
}

Result<ReplyToken> readToken(const JsonCursor &cursor)
{
    auto parts = readParts(cursor, 1);
    if (!parts)
        return propagate(parts);
    ReplyToken token{.token = std::move(parts->token), .logprob = parts->logprob};
    const auto alternatives = parts->rest.front().elements();
    if (!alternatives)
        return propagate(alternatives);
    for (const JsonCursor &element : *alternatives) {
        auto alternative = readParts(element, 0);
        if (!alternative)
            return propagate(alternative);
        token.alternatives.push_back({std::move(alternative->token), alternative->logprob});
    }
    return token;
}

/// With its length before it, so that no two lists of texts are written alike.
void append(std::string &to, std::string_view part)
{
    to.append(std::to_string(part.size())).append(":").append(part).append("\n");
}

} // namespace

std::string replyTokensJson(std::span<const ReplyToken> tokens)
{
    OrderedJson list = OrderedJson::array();
    for (const ReplyToken &token : tokens) {
        OrderedJson alternatives = OrderedJson::array();
        for (const ReplyAlternative &alternative : token.alternatives)
            alternatives.push_back(OrderedJson::array({bytesJson(alternative.token), alternative.logprob}));
        list.push_back(OrderedJson::array({bytesJson(token.token), token.logprob, alternatives}));
    }
    return toText(list);
}

Result<std::vector<ReplyToken>> parseReplyTokens(std::string_view json, const std::string &source)
{
    const TextSource place{source};
    const auto parsed = parseJson(json, place);
    if (!parsed)
        return propagate(parsed);
    const JsonCursor list(*parsed, place);
    const auto elements = list.elements();
    if (!elements)
        return propagate(elements);
    std::vector<ReplyToken> tokens;
    for (const JsonCursor &element : *elements) {
        auto token = readToken(element);
        if (!token)
            return propagate(token);
        tokens.push_back(std::move(*token));
    }
    return tokens;
}

std::string replyKey(const ReplyQuestion &question)
{
    std::string text = "foresearch-reply 1\n";
    append(text, question.endpoint);
    append(text, question.model);
    append(text, question.body);
    append(text, std::to_string(question.sample));
    return sha256(text);
}

Result<> forEachReply(ReplyJournal &journal, std::span<const std::string> keys,
                      const std::function<void(const JournaledReply &)> &use)
{
    constexpr std::size_t kKeysAtOnce = 500;
    for (std::size_t from = 0; from < keys.size(); from += kKeysAtOnce) {
        const auto found = journal.find(keys.subspan(from, std::min(kKeysAtOnce, keys.size() - from)));
        if (!found)
            return propagate(found);
        for (const auto &[key, reply] : *found)
            use(reply);
    }
    return {};
}

} // namespace foresearch::prompt
