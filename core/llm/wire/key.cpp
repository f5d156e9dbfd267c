#include "core/llm/key.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace foresearch::llm {

namespace {

constexpr std::size_t kMaxKeyBytes = 4096;
constexpr std::size_t kMinSecretBytes =
    4; ///< shorter ones are no secrets, and cleaning texts of them would spoil these
constexpr std::size_t kMinPartBytes = 8;
constexpr std::string_view kReplacement = "[key]";

/// Also where the compiler sees that nobody reads it again.
void wipe(std::string &text)
{
    volatile char *bytes = text.data();
    for (std::size_t i = 0; i < text.capacity(); ++i)
        bytes[i] = 0;
    text.clear();
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

/// How many bytes of `text` from `at` on are the beginning of `key`.
std::size_t beginningAt(std::string_view text, std::size_t at, std::string_view key)
{
    std::size_t length = 0;
    while (length < key.size() && at + length < text.size() && text[at + length] == key[length])
        ++length;
    return length;
}

std::string replaceBeginnings(std::string_view text, std::string_view key, std::size_t minBytes)
{
    std::string clean;
    std::size_t kept = 0;
    const std::string_view start = key.substr(0, minBytes);
    for (std::size_t at = text.find(start); at != std::string_view::npos; at = text.find(start, at)) {
        clean += text.substr(kept, at - kept);
        clean += kReplacement;
        at += beginningAt(text, at, key);
        kept = at;
    }
    return clean += text.substr(kept);
}

std::string reversed(std::string_view text)
{
    return {text.rbegin(), text.rend()};
}

} // namespace

Result<ApiKey> ApiKey::create(std::string_view text)
{
    const std::string_view key = trimmed(text);
    if (key.empty())
        return fail(ErrorCode::BadValue, "The key is empty.");
    if (key.size() > kMaxKeyBytes)
        return fail(ErrorCode::BadValue, "The key is longer than 4096 bytes.");
    if (std::any_of(key.begin(), key.end(), [](char c) { return c <= 0x20 || c >= 0x7f; }))
        return fail(ErrorCode::BadValue, "The key has blanks, control characters or characters outside ASCII in it.");
    ApiKey made;
    made.m_text = key;
    return made;
}

ApiKey::ApiKey(const ApiKey &other) : m_text(other.m_text) {}

/// Moved short strings stay behind in the other one.
ApiKey::ApiKey(ApiKey &&other) noexcept : m_text(std::move(other.m_text))
{
    wipe(other.m_text);
}

ApiKey &ApiKey::operator=(ApiKey other) noexcept
{
    std::swap(m_text, other.m_text);
    return *this;
}

ApiKey::~ApiKey()
{
    wipe(m_text);
}

std::string ApiKey::redact(std::string_view text) const
{
    if (m_text.size() < kMinSecretBytes)
        return std::string(text);
    const std::size_t minBytes = std::min(m_text.size(), kMinPartBytes);
    std::string clean = replaceBeginnings(text, m_text, minBytes);
    std::string backwards = reversed(m_text);
    const std::string reversedReplacement = reversed(kReplacement);
    // The same from the other end; the replacements that are in already read the same when turned back.
    std::string turned = reversed(clean);
    const std::string_view start = std::string_view(backwards).substr(0, minBytes);
    for (std::size_t at = turned.find(start); at != std::string::npos;
         at = turned.find(start, at + reversedReplacement.size()))
        turned.replace(at, beginningAt(turned, at, backwards), reversedReplacement);
    wipe(backwards);
    return reversed(turned);
}

Result<std::optional<ApiKey>> keyFromEnvironment()
{
    const char *text = std::getenv(kKeyVariable);
    if (!text || trimmed(text).empty())
        return std::optional<ApiKey>();
    auto key = ApiKey::create(text);
    if (!key)
        return fail(key.error().code, std::string(kKeyVariable) + ": " + key.error().detail);
    return std::optional<ApiKey>(*std::move(key));
}

} // namespace foresearch::llm
