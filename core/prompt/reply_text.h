#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What the reply parser (core/prompt/reply.h) sees of a text: words and numbers.
namespace foresearch::prompt {

/// A reply without what is only dress: a leading `<think>` block, code fences around it, HTML tags, Markdown's signs.
/// Typographic blanks, dashes, quotes and signs become ASCII, "±" becomes "+/-". Lines stay lines.
std::string plainReply(std::string_view text);

/// The text without a leading `<think>...</think>` and without a code fence around it.
std::string_view withoutWrapping(std::string_view text);

struct NumberMention {
    std::size_t begin = 0; ///< bytes, with the sign
    std::size_t end = 0;
    double value = 0;
    bool isClear = true;  ///< can be read in one way, and is finite
    bool isOther = false; ///< no BLEU by what stands beside it: part of a name, with another unit, a tolerance, ...
};

/// All numbers of a plain text, in order.
std::vector<NumberMention> findNumbers(std::string_view plain);

/// ASCII letters in lower case.
std::string lowerCase(std::string_view text);

bool isLetter(char c);
bool isDigit(char c);

} // namespace foresearch::prompt
