#include "core/prompt/reply_object.h"

#include "core/base/json.h"
#include "core/prompt/reply_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <vector>

namespace foresearch::prompt {

namespace {

using Kind = ReplyObject::Kind;

constexpr std::array<std::string_view, 6> kAnswerKeys{"value", "score", "prediction", "estimate", "answer", "result"};

/// The object, or nothing; `isTwice` when one of its objects has a key again, of which nlohmann would keep the last.
std::optional<Json> parseObject(std::string_view text, bool &isTwice)
{
    std::vector<std::set<std::string>> keys;
    const Json::parser_callback_t watch = [&keys, &isTwice](int, Json::parse_event_t event, Json &parsed) {
        if (event == Json::parse_event_t::object_start)
            keys.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            keys.pop_back();
        else if (event == Json::parse_event_t::key && !keys.back().insert(lowerCase(parsed.get<std::string>())).second)
            isTwice = true;
        return true;
    };
    if (!parseJson(text, {"reply"}))
        return std::nullopt;
    Json object = Json::parse(text, watch, false);
    if (!object.is_object())
        return std::nullopt;
    return object;
}

std::vector<const Json *> answersOf(const Json &object)
{
    std::vector<const Json *> bleus;
    std::vector<const Json *> others;
    for (const auto &[name, member] : object.items()) {
        const std::string lower = lowerCase(name);
        if (lower.find("bleu") != std::string::npos)
            bleus.push_back(&member);
        else if (std::find(kAnswerKeys.begin(), kAnswerKeys.end(), lower) != kAnswerKeys.end())
            others.push_back(&member);
    }
    if (!bleus.empty())
        return bleus;
    if (others.empty() && object.size() == 1)
        others.push_back(&*object.begin());
    return others;
}

const Json *refusalOf(const Json &object)
{
    const auto member = object.find("refusal");
    return member != object.end() && member->is_string() ? &*member : nullptr;
}

ReplyObject readObject(const Json &object)
{
    if (const Json *refusal = refusalOf(object))
        return {.kind = Kind::Refusal, .text = refusal->get<std::string>()};
    const auto answers = answersOf(object);
    if (answers.empty())
        return {.kind = Kind::Unknown};
    const Json &answer = *answers.front();
    if (std::any_of(answers.begin(), answers.end(), [&answer](const Json *other) { return *other != answer; }))
        return {.kind = Kind::Several};
    if (answer.is_object())
        return readObject(answer);
    if (answer.is_number())
        return {.kind = Kind::Number, .number = answer.get<double>()};
    if (answer.is_string())
        return {.kind = Kind::Text, .text = answer.get<std::string>()};
    return {.kind = answer.is_array() ? Kind::Several : Kind::Unknown};
}

} // namespace

ReplyObject readReplyObject(std::string_view text)
{
    if (!text.starts_with('{'))
        return {};
    bool isTwice = false;
    const auto object = parseObject(text, isTwice);
    if (!object)
        return {.kind = text.ends_with('}') ? Kind::None : Kind::Cut};
    return isTwice ? ReplyObject{.kind = Kind::Several} : readObject(*object);
}

} // namespace foresearch::prompt
