#include "core/base/json.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace foresearch {

namespace {

constexpr int kMaxDepth = 100;
constexpr std::size_t kMaxShownBytes = 40;

/// nlohmann's parser keeps its state on the heap, but destroying deep values recurses.
bool isNestedTooDeep(std::string_view text)
{
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            if (++depth > kMaxDepth)
                return true;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}

std::string printable(std::string_view bytes)
{
    std::string shown;
    for (const char c : bytes.substr(0, kMaxShownBytes))
        shown += (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) ? '?' : c;
    return shown;
}

/// The reason in nlohmann's message, without its prefix "[json.exception.parse_error.101] parse error at ...: ".
std::string parserReason(const std::string &message)
{
    const std::size_t dash = message.find(" - ");
    const std::string_view reason =
        dash == std::string::npos ? std::string_view(message) : std::string_view(message).substr(dash + 3);
    return printable(reason.substr(0, reason.find(';')));
}

std::size_t columnOf(std::string_view text, std::size_t byte)
{
    const std::size_t end = std::min(byte, text.size());
    const std::size_t lineStart = text.substr(0, end).rfind('\n');
    return lineStart == std::string_view::npos ? end : end - lineStart - 1;
}

std::size_t lineOf(std::string_view text, std::size_t byte)
{
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

} // namespace

std::string describeProblem(const TextSource &source, std::string_view key, std::string_view found,
                            std::string_view expected)
{
    std::string sentence = source.name;
    if (source.line > 0)
        sentence += ", line " + std::to_string(source.line);
    if (!key.empty())
        sentence.append(", key \"").append(key).append("\"");
    sentence.append(": found ").append(found).append(", expected ").append(expected).append(".");
    return sentence;
}

std::string toText(const OrderedJson &json)
{
    return json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

std::string shownText(std::string_view text)
{
    return "\"" + printable(text) + (text.size() > kMaxShownBytes ? "...\"" : "\"");
}

Result<Json> parseJson(std::string_view text, const TextSource &source)
{
    if (isNestedTooDeep(text))
        return fail(ErrorCode::BadFormat, describeProblem(source, {}, "JSON nested deeper than 100", "flat JSON"));
    try {
        return Json::parse(text);
    } catch (const Json::exception &problem) {
        const auto *parseError = dynamic_cast<const Json::parse_error *>(&problem);
        const std::size_t byte = parseError ? parseError->byte : 0;
        TextSource place = source;
        if (place.line == 0 && byte > 0)
            place.line = lineOf(text, byte - 1);
        const std::string found = text.empty() ? "an empty text" : parserReason(problem.what());
        const std::string where = "JSON (column " + std::to_string(columnOf(text, byte)) + ")";
        return fail(ErrorCode::BadFormat, describeProblem(place, {}, found, "valid " + where));
    }
}

Result<JsonCursor> JsonCursor::at(std::string_view key) const &
{
    const auto member = find(key);
    if (!member)
        return propagate(member);
    if (*member)
        return **member;
    const JsonCursor missing(*m_value, *this, key, 0);
    return missing.problem(ErrorCode::BadFormat, "nothing", "this key");
}

Result<std::optional<JsonCursor>> JsonCursor::find(std::string_view key) const &
{
    if (!m_value->is_object())
        return problem(ErrorCode::BadFormat, found(), "an object");
    const auto member = m_value->find(key);
    if (member == m_value->end() || member->is_null())
        return std::optional<JsonCursor>();
    return std::optional<JsonCursor>(JsonCursor(*member, *this, key, 0));
}

Result<std::vector<JsonCursor>> JsonCursor::elements() const &
{
    if (!m_value->is_array())
        return problem(ErrorCode::BadFormat, found(), "a list");
    std::vector<JsonCursor> cursors;
    cursors.reserve(m_value->size());
    for (std::size_t i = 0; i < m_value->size(); ++i)
        cursors.push_back(JsonCursor((*m_value)[i], *this, {}, i));
    return cursors;
}

Result<std::int64_t> JsonCursor::integer(std::int64_t min, std::int64_t max) const
{
    if (!m_value->is_number_integer())
        return problem(ErrorCode::BadFormat, found(), "an integer");
    const bool tooBig =
        m_value->is_number_unsigned() && m_value->get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX);
    const std::int64_t value = tooBig ? INT64_MAX : m_value->get<std::int64_t>();
    if (tooBig || value < min || value > max)
        return problem(ErrorCode::BadValue, found(),
                       "an integer from " + std::to_string(min) + " to " + std::to_string(max));
    return value;
}

Result<double> JsonCursor::number() const
{
    if (!m_value->is_number())
        return problem(ErrorCode::BadFormat, found(), "a number");
    const double value = m_value->get<double>();
    if (!std::isfinite(value))
        return problem(ErrorCode::BadValue, found(), "a finite number");
    return value;
}

Result<std::string> JsonCursor::text() const
{
    if (!m_value->is_string())
        return problem(ErrorCode::BadFormat, found(), "a string");
    return m_value->get<std::string>();
}

Result<bool> JsonCursor::boolean() const
{
    if (!m_value->is_boolean())
        return problem(ErrorCode::BadFormat, found(), "true or false");
    return m_value->get<bool>();
}

Result<std::vector<int>> JsonCursor::integers(std::int64_t min, std::int64_t max) const
{
    if (!m_value->is_array())
        return problem(ErrorCode::BadFormat, found(), "a list of integers");
    std::vector<int> values;
    values.reserve(m_value->size());
    for (std::size_t i = 0; i < m_value->size(); ++i) {
        const auto value = JsonCursor((*m_value)[i], *this, {}, i).integer(min, max);
        if (!value)
            return propagate(value);
        values.push_back(static_cast<int>(*value));
    }
    return values;
}

Unexpected JsonCursor::problem(ErrorCode code, std::string_view found, std::string_view expected) const
{
    return fail(code, describeProblem(*m_source, path(), found, expected));
}

std::string JsonCursor::found() const
{
    if (m_value->is_null())
        return "null";
    if (m_value->is_structured())
        return m_value->is_array() ? "a list of " + std::to_string(m_value->size()) : "an object";
    std::string shown = m_value->dump(-1, ' ', false, Json::error_handler_t::replace);
    if (shown.size() > kMaxShownBytes)
        shown = shown.substr(0, kMaxShownBytes) + "...";
    return std::string(m_value->type_name()) + " " + shown;
}

std::string JsonCursor::path() const
{
    if (!m_parent)
        return {};
    const std::string parentPath = m_parent->path();
    if (m_key.empty())
        return parentPath + "[" + std::to_string(m_index) + "]";
    return parentPath.empty() ? std::string(m_key) : parentPath + "." + std::string(m_key);
}

Result<> checkFormat(const JsonCursor &root, std::string_view format, int version)
{
    const auto formatMember = root.at("format");
    if (!formatMember)
        return propagate(formatMember);
    if (formatMember->json() != format)
        return formatMember->problem(ErrorCode::BadFormat, formatMember->found(), "\"" + std::string(format) + "\"");
    const auto versionMember = root.at("version");
    if (!versionMember)
        return propagate(versionMember);
    const auto found = versionMember->integer(1, std::numeric_limits<int>::max());
    if (!found)
        return propagate(found);
    if (*found > version)
        return versionMember->problem(ErrorCode::NewerVersion, "version " + std::to_string(*found),
                                      "at most version " + std::to_string(version) + ", which this program knows");
    return {};
}

} // namespace foresearch
