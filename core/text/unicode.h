#pragma once

#include <string>
#include <string_view>
#include <vector>

/// What text processing needs to know of characters. All texts are UTF-8 (base/utf8.h); bytes that are none count as
/// U+FFFD.
namespace foresearch::text {

std::u32string codePoints(std::string_view text);
void appendUtf8(std::string &text, char32_t character);

/// What Python's str.split() splits at.
bool isBlank(char32_t character);

// General categories N, P and S of Unicode.
bool isNumber(char32_t character);
bool isPunctuation(char32_t character);
bool isSymbol(char32_t character);

/// As Python's str.lower(): the full mapping, whatever the language.
std::string lowerCase(std::string_view text);

/// What stands between blanks. The views live as long as the text.
std::vector<std::string_view> words(std::string_view text);

/// Without blanks at the end.
std::string_view withoutTrailingBlanks(std::string_view text);

} // namespace foresearch::text
