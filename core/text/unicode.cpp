#include "core/text/unicode.h"

#include <unicode/uchar.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace foresearch::text {

namespace {

std::int32_t sizeOf(std::string_view text)
{
    return static_cast<std::int32_t>(text.size());
}

/// The character at `at`, which is moved behind it.
char32_t next(std::string_view text, std::int32_t &at)
{
    UChar32 character = 0;
    const auto *bytes = reinterpret_cast<const std::uint8_t *>(text.data());
    U8_NEXT_OR_FFFD(bytes, at, sizeOf(text), character);
    return static_cast<char32_t>(character);
}

bool hasCategory(char32_t character, std::uint32_t mask)
{
    return (U_MASK(u_charType(static_cast<UChar32>(character))) & mask) != 0;
}

} // namespace

std::u32string codePoints(std::string_view text)
{
    std::u32string characters;
    characters.reserve(text.size());
    for (std::int32_t at = 0; at < sizeOf(text);)
        characters.push_back(next(text, at));
    return characters;
}

void appendUtf8(std::string &text, char32_t character)
{
    std::uint8_t bytes[U8_MAX_LENGTH];
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, character);
    text.append(reinterpret_cast<const char *>(bytes), static_cast<std::size_t>(size));
}

bool isBlank(char32_t c)
{
    return (c >= 0x09 && c <= 0x0d) || (c >= 0x1c && c <= 0x20) || c == 0x85 || c == 0xa0 || c == 0x1680
           || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000;
}

bool isNumber(char32_t character)
{
    return hasCategory(character, U_GC_N_MASK);
}

bool isPunctuation(char32_t character)
{
    return hasCategory(character, U_GC_P_MASK);
}

bool isSymbol(char32_t character)
{
    return hasCategory(character, U_GC_S_MASK);
}

std::string lowerCase(std::string_view text)
{
    // No mapping makes more than three UTF-16 units of one.
    std::u16string wide(text.size(), u'\0');
    std::u16string lower(3 * text.size() + 1, u'\0');
    std::string result(3 * lower.size(), '\0');
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t size = 0;
    u_strFromUTF8WithSub(wide.data(), static_cast<std::int32_t>(wide.size()), &size, text.data(), sizeOf(text), 0xfffd,
                         nullptr, &status);
    size = u_strToLower(lower.data(), static_cast<std::int32_t>(lower.size()), wide.data(), size, "", &status);
    u_strToUTF8(result.data(), sizeOf(result), &size, lower.data(), size, &status);
    result.resize(U_SUCCESS(status) ? static_cast<std::size_t>(size) : 0);
    return result;
}

std::vector<std::string_view> words(std::string_view text)
{
    std::vector<std::string_view> found;
    std::int32_t begin = -1;
    for (std::int32_t at = 0; at < sizeOf(text);) {
        const std::int32_t before = at;
        const bool isOutside = isBlank(next(text, at));
        if (!isOutside && begin < 0)
            begin = before;
        if (isOutside && begin >= 0) {
            found.push_back(text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(before - begin)));
            begin = -1;
        }
    }
    if (begin >= 0)
        found.push_back(text.substr(static_cast<std::size_t>(begin)));
    return found;
}

std::string_view withoutTrailingBlanks(std::string_view text)
{
    std::int32_t end = 0;
    for (std::int32_t at = 0; at < sizeOf(text);)
        if (!isBlank(next(text, at)))
            end = at;
    return text.substr(0, static_cast<std::size_t>(end));
}

} // namespace foresearch::text
