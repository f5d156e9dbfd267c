#include "core/prompt/reply_text.h"

#include "core/base/trimmed.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace foresearch::prompt {

namespace {

/// UTF-8 of signs that have an ASCII counterpart here.
constexpr std::array<std::pair<std::string_view, std::string_view>, 28> kSigns{{
    {"\u00a0", " "},   {"\u2007", " "},  {"\u2009", " "}, {"\u200a", " "}, {"\u202f", " "}, {"\u3000", " "},
    {"\u200b", ""},    {"\ufeff", ""},   {"\u2010", "-"}, {"\u2011", "-"}, {"\u2012", "-"}, {"\u2013", "-"},
    {"\u2014", "-"},   {"\u2212", "-"},  {"\u2248", "~"}, {"\u223c", "~"}, {"\u2243", "~"}, {"\u2245", "~"},
    {"\u00b1", "+/-"}, {"\u2264", "<"},  {"\u2265", ">"}, {"\u2018", "'"}, {"\u2019", "'"}, {"\u201c", "\""},
    {"\u201d", "\""},  {"\u201e", "\""}, {"\uff1a", ":"}, {"\u2192", ":"},
}};

/// Length of the HTML tag that `text` begins with, or 0.
std::size_t tagLength(std::string_view text)
{
    if (text.size() < 3 || text[0] != '<' || !(isLetter(text[1]) || (text[1] == '/' && isLetter(text[2]))))
        return 0;
    const std::size_t end = text.find_first_of("<>\n", 1);
    return end == std::string_view::npos || text[end] != '>' ? 0 : end + 1;
}

bool isMarkdown(char c)
{
    return c == '*' || c == '`' || c == '#' || c == '|' || c == '$' || c == '\\';
}

/// What the beginning of `rest` becomes, and how many bytes that takes; appends to `plain`.
std::size_t appendPlain(std::string &plain, std::string_view rest)
{
    if (const std::size_t tag = tagLength(rest); tag > 0) {
        plain += ' ';
        return tag;
    }
    if (rest.starts_with("->") || rest.starts_with("=>")) {
        plain += ": ";
        return 2;
    }
    const bool isQuote = rest.front() == '>' && (plain.empty() || plain.back() == '\n');
    if (isMarkdown(rest.front()) || isQuote || rest.front() == '\t' || rest.front() == '\r') {
        plain += ' ';
        return 1;
    }
    if (static_cast<unsigned char>(rest.front()) >= 0x80)
        for (const auto &[sign, ascii] : kSigns)
            if (rest.starts_with(sign)) {
                plain += ascii;
                return sign.size();
            }
    plain += rest.front();
    return 1;
}

/// The word that begins at `at`, or nothing.
std::string_view wordAt(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && isLetter(text[end]))
        ++end;
    return text.substr(at, end - at);
}

/// The word that ends at `end`, or nothing.
std::string_view wordBefore(std::string_view text, std::size_t end)
{
    std::size_t begin = end;
    while (begin > 0 && isLetter(text[begin - 1]))
        --begin;
    return text.substr(begin, end - begin);
}

std::size_t skip(std::string_view text, std::size_t at, std::string_view characters)
{
    while (at < text.size() && characters.find(text[at]) != std::string_view::npos)
        ++at;
    return at;
}

std::size_t skipBack(std::string_view text, std::size_t end, std::string_view characters)
{
    while (end > 0 && characters.find(text[end - 1]) != std::string_view::npos)
        --end;
    return end;
}

template <std::size_t N>
bool isOneOf(std::string_view word, const std::array<std::string_view, N> &words)
{
    return std::find(words.begin(), words.end(), lowerCase(word)) != words.end();
}

/// What is counted or measured with the number before it.
constexpr std::array<std::string_view, 31> kOtherUnits{
    "gflop",      "gflops",     "flop",     "flops",        "gigaflops",     "layer",          "layers",
    "head",       "heads",      "encoder",  "decoder",      "million",       "billion",        "params",
    "parameter",  "parameters", "ms",       "seconds",      "epochs",        "steps",          "tokens",
    "sentences",  "example",    "examples", "architecture", "architectures", "demonstrations", "dimension",
    "dimensions", "dim",        "times"};

constexpr std::array<std::string_view, 3> kOtherMeasures{"gflops", "flops", "gigaflops"};

/// What is numbered: "example 3".
constexpr std::array<std::string_view, 13> kNumbered{"example", "examples", "architecture", "architectures", "figure",
                                                     "table",   "step",     "number",       "option",        "seed",
                                                     "version", "layer",    "instruction"};

/// Part of a name: WMT'14, BLEU-4, en2de, 6th.
bool isGlued(std::string_view text, const NumberMention &mention)
{
    const std::size_t begin = mention.begin;
    const bool hasSign = begin < text.size() && (text[begin] == '-' || text[begin] == '+');
    const std::size_t before = hasSign ? begin : skipBack(text, begin, "-_'");
    if (before > 0 && isLetter(text[before - 1]))
        return true;
    const std::string_view after = wordAt(text, mention.end);
    return !after.empty() && lowerCase(after) != "bleu";
}

bool hasOtherUnit(std::string_view text, const NumberMention &mention)
{
    const std::size_t after = skip(text, mention.end, " -");
    return isOneOf(wordAt(text, after), kOtherUnits);
}

bool isWhole(std::string_view text, const NumberMention &mention)
{
    const std::string_view digits = text.substr(mention.begin, mention.end - mention.begin);
    return std::all_of(digits.begin(), digits.end(), isDigit);
}

bool hasOtherName(std::string_view text, const NumberMention &mention)
{
    constexpr std::string_view kBetween = " :=~\"'_";
    if (isWhole(text, mention) && isOneOf(wordBefore(text, skipBack(text, mention.begin, " ")), kNumbered))
        return true;
    std::size_t end = skipBack(text, mention.begin, kBetween);
    while (lowerCase(wordBefore(text, end)) == "of" || lowerCase(wordBefore(text, end)) == "is")
        end = skipBack(text, end - 2, kBetween);
    return isOneOf(wordBefore(text, end), kOtherMeasures);
}

/// "+/- 0.3", and the scale in "26.5/100", "26.5 out of 100".
bool isToleranceOrScale(std::string_view text, const NumberMention &mention)
{
    const std::size_t end = skipBack(text, mention.begin, " ");
    const std::string_view before = text.substr(0, end);
    if (before.ends_with("+/-") || before.ends_with("+-"))
        return true;
    const std::string_view lastWords = before.substr(end - std::min<std::size_t>(end, 6));
    return mention.value == 100 && (before.ends_with("/") || lowerCase(lastWords) == "out of");
}

/// "(Vaswani et al., 2017)", and "1." or "2)" before the text of a line.
bool isYearOrListNumber(std::string_view text, const NumberMention &mention)
{
    constexpr double kLongestList = 12;
    if (!isWhole(text, mention))
        return false;
    const std::string_view digits = text.substr(mention.begin, mention.end - mention.begin);
    if (digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20")))
        return true;
    const std::size_t lineStart = skipBack(text, mention.begin, " ");
    const std::size_t after = mention.end;
    return mention.value <= kLongestList && (lineStart == 0 || text[lineStart - 1] == '\n') && after + 1 < text.size()
           && (text[after] == '.' || text[after] == ')') && text[after + 1] == ' ';
}

/// Digits with what may be inside a number, from `begin`; the end.
std::size_t digitsEnd(std::string_view text, std::size_t begin)
{
    std::size_t end = begin;
    while (end < text.size()) {
        const bool isInside = (text[end] == '.' || text[end] == ',') && end + 1 < text.size() && isDigit(text[end + 1]);
        if (!isDigit(text[end]) && !isInside)
            break;
        ++end;
    }
    return end;
}

/// The end of an exponent at `at`, or `at`.
std::size_t exponentEnd(std::string_view text, std::size_t at)
{
    if (at >= text.size() || (text[at] != 'e' && text[at] != 'E'))
        return at;
    std::size_t digits = at + 1;
    if (digits < text.size() && (text[digits] == '-' || text[digits] == '+'))
        ++digits;
    std::size_t end = digits;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end > digits && !(end < text.size() && isLetter(text[end])) ? end : at;
}

/// Reads "26.5", "26,5", "2.65e1". Two separators, or a comma before three digits, can be read in several ways.
void readValue(std::string_view text, NumberMention &mention)
{
    std::string digits(text.substr(mention.begin, mention.end - mention.begin));
    const auto separators = std::count_if(digits.begin(), digits.end(), [](char c) { return c == '.' || c == ','; });
    const std::size_t comma = digits.find(',');
    if (comma != std::string::npos) {
        const auto behind = static_cast<std::size_t>(
            std::find_if_not(digits.begin() + static_cast<std::ptrdiff_t>(comma) + 1, digits.end(), isDigit)
            - digits.begin());
        mention.isClear = behind - comma - 1 != 3;
        digits[comma] = '.';
    }
    const char *first = digits.data() + (digits.front() == '+' ? 1 : 0);
    const auto [end, code] = std::from_chars(first, digits.data() + digits.size(), mention.value);
    if (separators > 1 || code != std::errc() || end != digits.data() + digits.size()
        || !std::isfinite(mention.value)) {
        mention.isClear = false;
        mention.value = 0;
    }
}

/// Whether the sign before the digits at `at` belongs to them.
bool isSign(std::string_view text, std::size_t sign)
{
    if (text[sign] != '-' && text[sign] != '+')
        return false;
    return sign == 0
           || (!isLetter(text[sign - 1]) && !isDigit(text[sign - 1]) && text[sign - 1] != '/' && text[sign - 1] != ')'
               && text[sign - 1] != '%' && text[sign - 1] != '+');
}

NumberMention mentionAt(std::string_view text, std::size_t firstDigit)
{
    NumberMention mention;
    mention.begin = firstDigit;
    // ".5" after a blank; "approx.26" has a full stop.
    if (firstDigit > 0 && text[firstDigit - 1] == '.' && (firstDigit == 1 || text[firstDigit - 2] == ' '))
        --mention.begin;
    if (mention.begin > 0 && isSign(text, mention.begin - 1))
        --mention.begin;
    mention.end = exponentEnd(text, digitsEnd(text, firstDigit));
    readValue(text, mention);
    mention.isOther = isGlued(text, mention) || hasOtherUnit(text, mention) || hasOtherName(text, mention)
                      || isToleranceOrScale(text, mention) || isYearOrListNumber(text, mention);
    return mention;
}

} // namespace

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (char &c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

std::string_view withoutWrapping(std::string_view text)
{
    constexpr std::string_view kThink = "<think>";
    constexpr std::string_view kThought = "</think>";
    constexpr std::string_view kFence = "```";
    text = trimmed(text);
    if (text.starts_with(kThink)) {
        const std::size_t end = text.find(kThought);
        text = end == std::string_view::npos ? std::string_view() : trimmed(text.substr(end + kThought.size()));
    }
    if (text.size() >= 2 * kFence.size() && text.starts_with(kFence) && text.ends_with(kFence)) {
        text = text.substr(0, text.size() - kFence.size());
        const std::size_t line = text.find('\n');
        text = trimmed(line == std::string_view::npos ? text.substr(kFence.size()) : text.substr(line));
    }
    return text;
}

std::string plainReply(std::string_view text)
{
    text = withoutWrapping(text);
    std::string plain;
    plain.reserve(text.size());
    while (!text.empty())
        text.remove_prefix(appendPlain(plain, text));
    return plain;
}

std::vector<NumberMention> findNumbers(std::string_view plain)
{
    std::vector<NumberMention> mentions;
    for (std::size_t at = 0; at < plain.size();) {
        if (!isDigit(plain[at])) {
            ++at;
            continue;
        }
        mentions.push_back(mentionAt(plain, at));
        at = mentions.back().end;
    }
    return mentions;
}

} // namespace foresearch::prompt
