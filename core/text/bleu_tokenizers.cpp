#include "core/text/bleu_tokenizers.h"

#include "core/text/unicode.h"

namespace foresearch::text {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isPeriodOrComma(char c)
{
    return c == '.' || c == ',';
}

/// [{-~[-` -&(-+:-@/] of the original.
bool standsAlone(char c)
{
    const auto isIn = [c](char low, char high) { return c >= low && c <= high; };
    return isIn('{', '~') || isIn('[', '`') || isIn(' ', '&') || isIn('(', '+') || isIn(':', '@') || c == '/';
}

void replaceAll(std::string &text, std::string_view what, std::string_view by)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

/// Where a blank goes besides the one between the two characters of a pair.
enum class Blank { Before, Behind };

/// Separates the two characters of every pair, from left to right; pairs do not overlap.
template <typename Text, typename First, typename Second>
Text separatePairs(const Text &text, First isFirst, Second isSecond, Blank blank)
{
    Text out;
    out.reserve(2 * text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i + 1 == text.size() || !isFirst(text[i]) || !isSecond(text[i + 1])) {
            out.push_back(text[i]);
            continue;
        }
        if (blank == Blank::Before)
            out.push_back(' ');
        out.push_back(text[i]);
        out.push_back(' ');
        out.push_back(text[++i]);
        if (blank == Blank::Behind)
            out.push_back(' ');
    }
    return out;
}

template <typename Text, typename Predicate>
Text surroundByBlanks(const Text &text, Predicate predicate)
{
    Text out;
    out.reserve(2 * text.size());
    for (const auto character : text) {
        const bool isAlone = predicate(character);
        if (isAlone)
            out.push_back(' ');
        out.push_back(character);
        if (isAlone)
            out.push_back(' ');
    }
    return out;
}

/// Byte by byte: all that it separates is ASCII, and what is not stays together.
std::string tokenize13a(std::string line)
{
    replaceAll(line, "<skipped>", "");
    replaceAll(line, "-\n", "");
    replaceAll(line, "\n", " ");
    replaceAll(line, "&quot;", "\"");
    replaceAll(line, "&amp;", "&");
    replaceAll(line, "&lt;", "<");
    replaceAll(line, "&gt;", ">");
    const auto isNoDigit = [](char c) { return !isDigit(c); };
    line = surroundByBlanks(" " + line + " ", standsAlone);
    line = separatePairs(line, isNoDigit, isPeriodOrComma, Blank::Behind);
    line = separatePairs(line, isPeriodOrComma, isNoDigit, Blank::Before);
    return separatePairs(
        line, isDigit, [](char c) { return c == '-'; }, Blank::Behind);
}

std::string toUtf8(const std::u32string &characters)
{
    std::string text;
    text.reserve(characters.size());
    for (const char32_t character : characters)
        appendUtf8(text, character);
    return text;
}

std::string tokenizeInternational(std::string_view line)
{
    const auto isNoNumber = [](char32_t c) { return !isNumber(c); };
    std::u32string characters = separatePairs(codePoints(line), isNoNumber, isPunctuation, Blank::Behind);
    characters = separatePairs(characters, isPunctuation, isNoNumber, Blank::Before);
    return toUtf8(surroundByBlanks(characters, isSymbol));
}

std::string tokenizeCharacters(std::string_view line)
{
    return toUtf8(surroundByBlanks(codePoints(line), [](char32_t) { return true; }));
}

std::string joinSentencePieces(std::string_view line)
{
    std::string text;
    for (const char32_t character : codePoints(line)) {
        if (character == U'\u2581')
            text.push_back(' ');
        else if (!isBlank(character))
            appendUtf8(text, character);
    }
    return std::string(withoutTrailingBlanks(text.substr(std::min(text.find_first_not_of(' '), text.size()))));
}

} // namespace

const char *name(BleuTokenizer tokenizer)
{
    switch (tokenizer) {
    case BleuTokenizer::Mteval13a:
        return "13a";
    case BleuTokenizer::International:
        return "intl";
    case BleuTokenizer::Characters:
        return "char";
    case BleuTokenizer::None:
        break;
    }
    return "none";
}

std::string tokenizeForBleu(std::string_view line, BleuTokenizer tokenizer)
{
    switch (tokenizer) {
    case BleuTokenizer::Mteval13a:
        return tokenize13a(std::string(line));
    case BleuTokenizer::International:
        return tokenizeInternational(line);
    case BleuTokenizer::Characters:
        return tokenizeCharacters(line);
    case BleuTokenizer::None:
        break;
    }
    return std::string(line);
}

std::string joinPieces(std::string_view line, PieceStyle style)
{
    if (style == PieceStyle::SentencePiece)
        return joinSentencePieces(line);
    std::string text(line);
    if (style == PieceStyle::SubwordNmt) {
        text += ' ';
        replaceAll(text, "@@ ", "");
        text.resize(withoutTrailingBlanks(text).size());
    }
    return text;
}

std::string splitCompounds(std::string_view line)
{
    const std::u32string characters = codePoints(line);
    std::string text;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        appendUtf8(text, characters[i]);
        const bool isCompound = i + 2 < characters.size() && !isBlank(characters[i]) && characters[i + 1] == U'-'
                                && !isBlank(characters[i + 2]);
        if (!isCompound)
            continue;
        text += " ##AT##-##AT## ";
        appendUtf8(text, characters[i + 2]);
        i += 2;
    }
    return text;
}

} // namespace foresearch::text
