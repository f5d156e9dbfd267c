#include "core/llm/wire/error_reply.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <array>

namespace foresearch::llm {

namespace {

constexpr std::size_t kMaxMessageBytes = 300;

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

bool isWordPart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// A member as text: a text, a number, a list or object as JSON; null and absent: empty.
std::string textOf(const Json &object, const char *name)
{
    const auto member = object.find(name);
    if (member == object.end() || member->is_null())
        return {};
    if (member->is_string())
        return member->get<std::string>();
    return member->dump(-1, ' ', false, Json::error_handler_t::replace);
}

ErrorReply fromObject(const Json &object)
{
    return {.message = oneLine(textOf(object, "message")),
            .type = oneLine(textOf(object, "type")),
            .param = oneLine(textOf(object, "param")),
            .code = oneLine(textOf(object, "code"))};
}

template <std::size_t N>
bool hasOneOf(std::string_view text, const std::array<std::string_view, N> &parts)
{
    return std::any_of(parts.begin(), parts.end(),
                       [text](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

} // namespace

std::string oneLine(std::string_view text)
{
    std::string line;
    for (const char c : text) {
        const bool isBlank = static_cast<unsigned char>(c) <= 0x20 || c == 0x7f;
        if (!isBlank)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
        if (line.size() > kMaxMessageBytes + 4)
            break;
    }
    while (!line.empty() && line.back() == ' ')
        line.pop_back();
    if (line.size() > kMaxMessageBytes) {
        std::size_t end = kMaxMessageBytes;
        while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U)
            --end;
        line = line.substr(0, end) + "...";
    }
    if (!isUtf8(line))
        std::replace_if(
            line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) > 0x7f; }, '?');
    return line;
}

std::optional<ErrorReply> errorIn(const Json &reply)
{
    if (!reply.is_object())
        return std::nullopt;
    const auto error = reply.find("error");
    if (error != reply.end() && error->is_object())
        return fromObject(*error);
    if (error != reply.end() && error->is_string())
        return ErrorReply{.message = oneLine(error->get<std::string>())};
    if (textOf(reply, "object") == "error")
        return fromObject(reply);
    if (!reply.contains("choices") && reply.contains("detail"))
        return ErrorReply{.message = oneLine(textOf(reply, "detail"))};
    return std::nullopt;
}

ErrorReply readErrorReply(std::string_view body)
{
    if (const auto json = parseJson(body, {"reply"})) {
        if (auto error = errorIn(*json))
            return *error;
        if (json->is_object() && json->contains("message"))
            return fromObject(*json);
    }
    const std::string line = oneLine(body);
    if (line.starts_with('<'))
        return {.message = "a web page"};
    return {.message = line};
}

bool isOutOfQuota(const ErrorReply &error)
{
    constexpr std::array<std::string_view, 6> kWords{"insufficient_quota", "credit_balance", "spend_limit",
                                                     "billing_hard_limit", "usage_limit",    "billing_not_active"};
    return hasOneOf(error.type, kWords) || hasOneOf(error.code, kWords);
}

bool isAboutUnsupported(const ErrorReply &error)
{
    constexpr std::array<std::string_view, 3> kCodes{"unsupported", "unknown_parameter", "unrecognized"};
    constexpr std::array<std::string_view, 12> kWords{"unsupported",       "not supported",    "unrecognized",
                                                      "unknown parameter", "unknown argument", "does not support",
                                                      "doesn't support",   "not permitted",    "not allowed",
                                                      "isn't supported",   "extra inputs",     "unexpected keyword"};
    return hasOneOf(error.code, kCodes) || hasOneOf(lowerCase(error.message), kWords);
}

bool names(const ErrorReply &error, std::string_view name)
{
    if (!error.param.empty())
        return error.param == name || error.param.starts_with(std::string(name) + ".");
    const std::string_view text = error.message;
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        const bool isWhole = (at == 0 || !isWordPart(text[at - 1])) && (end == text.size() || !isWordPart(text[end]));
        // A single letter is a parameter only where it is quoted.
        const bool isQuoted = at > 0 && (text[at - 1] == '\'' || text[at - 1] == '"' || text[at - 1] == '`');
        if (isWhole && (name.size() > 1 || isQuoted))
            return true;
    }
    return false;
}

} // namespace foresearch::llm
