#include "core/prompt/reply.h"

#include "core/base/json.h"
#include "core/prompt/reply_object.h"
#include "core/prompt/reply_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace foresearch::prompt {

namespace {

/// Words that leave a line or the way from "BLEU" to a number an answer. None of them says which of several numbers, a
/// bound, or another architecture.
constexpr std::array<std::string_view, 64> kAnswerWords{"a",
                                                        "about",
                                                        "achieve",
                                                        "achieves",
                                                        "achieved",
                                                        "an",
                                                        "answer",
                                                        "approx",
                                                        "approximately",
                                                        "architecture",
                                                        "around",
                                                        "at",
                                                        "be",
                                                        "bleu",
                                                        "ca",
                                                        "configuration",
                                                        "could",
                                                        "output",
                                                        "estimate",
                                                        "estimated",
                                                        "estimates",
                                                        "estimation",
                                                        "expected",
                                                        "final",
                                                        "for",
                                                        "equals",
                                                        "comes",
                                                        "to",
                                                        "here",
                                                        "hence",
                                                        "i",
                                                        "is",
                                                        "it",
                                                        "likely",
                                                        "model",
                                                        "my",
                                                        "network",
                                                        "of",
                                                        "on",
                                                        "performance",
                                                        "points",
                                                        "predict",
                                                        "predicted",
                                                        "prediction",
                                                        "predicts",
                                                        "probably",
                                                        "reach",
                                                        "reaches",
                                                        "result",
                                                        "roughly",
                                                        "score",
                                                        "should",
                                                        "so",
                                                        "test",
                                                        "text",
                                                        "the",
                                                        "therefore",
                                                        "this",
                                                        "thus",
                                                        "valid",
                                                        "validation",
                                                        "value",
                                                        "will",
                                                        "would"};

constexpr std::array<std::string_view, 11> kBoundWords{"least", "most", "below", "above",   "than", "under",
                                                       "over",  "up",   "not",   "between", "or"};

constexpr std::array<std::string_view, 18> kRefusals{
    "cannot",     "can't",       "can not",   "unable",   "not able to", "i'm sorry",
    "i am sorry", "apologize",   "apologise", "as an ai", "impossible",  "not possible",
    "don't have", "do not have", "won't",     "will not", "decline",     "insufficient"};

constexpr std::size_t kMaxAnswerLine = 200; ///< bytes
constexpr std::size_t kMaxNumbers = 1000;   ///< in a reply; keeps the cost linear

template <std::size_t N>
bool contains(const std::array<std::string_view, N> &words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

Reply failed(ReplyFault fault, const std::string &found, const std::string &expected)
{
    return {.value = {}, .fault = fault, .detail = "Reply: found " + found + ", expected " + expected + "."};
}

std::string shownNumber(double value)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), end.ptr};
}

Reply inRange(double value, const ReplyRange &range)
{
    if (std::isfinite(value) && value >= range.min && value <= range.max)
        return {.value = value};
    return failed(ReplyFault::OutOfRange, shownNumber(value),
                  shownNumber(range.min) + " to " + shownNumber(range.max) + ", around the demonstrations");
}

/// Lower-case words of a piece; nothing where it has a sign that makes it no answer.
std::optional<std::vector<std::string>> wordsOf(std::string_view piece, std::string_view forbidden)
{
    std::vector<std::string> words;
    for (std::size_t at = 0; at < piece.size();) {
        const char c = piece[at];
        if (isLetter(c)) {
            std::size_t end = at;
            while (end < piece.size() && (isLetter(piece[end]) || piece[end] == '\''))
                ++end;
            words.push_back(lowerCase(piece.substr(at, end - at)));
            at = end;
            continue;
        }
        if (static_cast<unsigned char>(c) >= 0x80 || forbidden.find(c) != std::string_view::npos)
            return std::nullopt;
        ++at;
    }
    return words;
}

bool areAnswerWords(std::string_view piece, std::string_view forbidden)
{
    const auto words = wordsOf(piece, forbidden);
    return words && std::all_of(words->begin(), words->end(), [](std::string word) {
               if (word.ends_with("'s"))
                   word.resize(word.size() - 2);
               while (word.ends_with('\''))
                   word.pop_back();
               return contains(kAnswerWords, word);
           });
}

/// A reply as words and numbers, and the questions that are asked of it.
class Prose {
public:
    explicit Prose(std::string plain)
        : m_plain(std::move(plain))
        , m_lower(lowerCase(m_plain))
        , m_numbers(findNumbers(m_plain))
    {}

    bool isBlank() const { return m_lower.find_first_not_of(" \n") == std::string::npos; }

    const std::vector<NumberMention> &numbers() const { return m_numbers; }

    /// Numbers that could be a BLEU.
    std::vector<NumberMention> candidates() const
    {
        std::vector<NumberMention> found;
        std::copy_if(m_numbers.begin(), m_numbers.end(), std::back_inserter(found),
                     [](const NumberMention &mention) { return !mention.isOther; });
        return found;
    }

    /// Numbers on lines that are nothing but an answer.
    std::vector<NumberMention> answerLines() const
    {
        std::vector<NumberMention> found;
        for (const NumberMention &mention : candidates())
            if (const auto rest = restOfLine(mention); rest && areAnswerWords(*rest, "<>"))
                found.push_back(mention);
        return found;
    }

    /// Numbers right behind the word BLEU.
    std::vector<NumberMention> labelled() const
    {
        std::vector<NumberMention> found;
        std::size_t from = 0;
        for (const NumberMention &mention : m_numbers) {
            if (!mention.isOther && isLabelled(from, mention))
                found.push_back(mention);
            from = mention.end;
        }
        return found;
    }

    /// Whether the number is an end of "26-27" or "26 to 27".
    bool isInRange(const NumberMention &mention) const
    {
        for (std::size_t i = 0; i + 1 < m_numbers.size(); ++i) {
            const bool isEnd = m_numbers[i].begin == mention.begin || m_numbers[i + 1].begin == mention.begin;
            if (isEnd && !m_numbers[i].isOther && !m_numbers[i + 1].isOther
                && joinsRange(text(m_numbers[i].end, m_numbers[i + 1].begin)))
                return true;
        }
        return false;
    }

    bool isRefusal() const
    {
        return std::any_of(kRefusals.begin(), kRefusals.end(),
                           [this](std::string_view words) { return m_lower.find(words) != std::string::npos; });
    }

    bool hasBound() const
    {
        if (m_lower.find_first_of("<>") != std::string::npos)
            return true;
        std::size_t at = 0;
        while (at < m_lower.size()) {
            std::size_t end = at;
            while (end < m_lower.size() && isLetter(m_lower[end]))
                ++end;
            if (contains(kBoundWords, std::string_view(m_lower).substr(at, end - at)))
                return true;
            at = end + 1;
        }
        return false;
    }

    /// Whether the text ends in this number, so that more digits may have been cut off.
    bool isLast(const NumberMention &mention) const
    {
        return m_plain.find_first_not_of(".,", mention.end) == std::string::npos;
    }

private:
    std::string_view text(std::size_t begin, std::size_t end) const
    {
        return std::string_view(m_plain).substr(begin, end - begin);
    }

    std::pair<std::size_t, std::size_t> lineAround(const NumberMention &mention) const
    {
        const std::size_t before = m_plain.rfind('\n', mention.begin);
        const std::size_t after = m_plain.find('\n', mention.end);
        return {before == std::string::npos ? 0 : before + 1, after == std::string::npos ? m_plain.size() : after};
    }

    /// The number's line without its numbers; nothing where it has another number that could be a BLEU, or is long.
    std::optional<std::string> restOfLine(const NumberMention &mention) const
    {
        const auto [begin, end] = lineAround(mention);
        if (end - begin > kMaxAnswerLine)
            return std::nullopt;
        std::string rest;
        std::size_t at = begin;
        for (const NumberMention &other : m_numbers) {
            if (other.begin < begin || other.begin >= end)
                continue;
            if (!other.isOther && other.begin != mention.begin)
                return std::nullopt;
            rest.append(text(at, other.begin)).append(" ");
            at = other.end;
        }
        return rest.append(text(at, end));
    }

    /// Whether the way to the number from the last "BLEU" or "\\boxed" behind the number before it is an answer's.
    bool isLabelled(std::size_t from, const NumberMention &mention) const
    {
        const std::string_view gap = std::string_view(m_lower).substr(from, mention.begin - from);
        for (const std::string_view label : {"bleu", "boxed"})
            if (const std::size_t at = gap.rfind(label); at != std::string_view::npos)
                return areAnswerWords(gap.substr(at + label.size()), ".!?;<>/\n");
        return false;
    }

    static bool joinsRange(std::string_view gap)
    {
        std::string words = lowerCase(gap);
        std::erase(words, ' ');
        return words == "-" || words == "to" || words == "or" || words == "and" || words == "~" || words == "..."
               || words == "/" || words.empty();
    }

    std::string m_plain;
    std::string m_lower;
    std::vector<NumberMention> m_numbers;
};

bool saySame(const std::vector<NumberMention> &mentions)
{
    return std::all_of(mentions.begin(), mentions.end(), [&mentions](const NumberMention &mention) {
        return mention.isClear && mention.value == mentions.front().value;
    });
}

constexpr const char *kOneNumber = "one number";

/// The value that all mentions agree on. Contract: at least one.
Reply agreed(const std::vector<NumberMention> &mentions, const Prose &prose, std::string_view text,
             const ReplyRules &rules)
{
    if (!saySame(mentions))
        return failed(ReplyFault::Ambiguous, "several readings in " + shownText(text), kOneNumber);
    for (const NumberMention &mention : mentions)
        if (prose.isInRange(mention))
            return failed(ReplyFault::Ambiguous, "a range or several numbers in " + shownText(text), kOneNumber);
    if (rules.isCut && std::all_of(mentions.begin(), mentions.end(), [&prose](const NumberMention &mention) {
            return prose.isLast(mention);
        }))
        return failed(ReplyFault::Cut, shownText(text) + " cut off in its number", "a whole reply");
    return inRange(mentions.front().value, rules.range);
}

/// From words, without a line that is the answer and without a label.
Reply onlyNumber(const Prose &prose, std::string_view text, const ReplyRules &rules)
{
    const auto candidates = prose.candidates();
    if (candidates.empty())
        return failed(ReplyFault::NoNumber, shownText(text), kOneNumber);
    if (rules.isCut)
        return failed(ReplyFault::Cut, shownText(text) + " cut off", "a whole reply");
    if (prose.hasBound())
        return failed(ReplyFault::Ambiguous, "a bound or a choice in " + shownText(text), kOneNumber);
    return agreed(candidates, prose, text, rules);
}

Reply parseProse(std::string_view text, const ReplyRules &rules)
{
    const Prose prose(plainReply(text));
    if (prose.isBlank())
        return failed(ReplyFault::Empty, "an empty reply", kOneNumber);
    if (prose.numbers().size() > kMaxNumbers)
        return failed(ReplyFault::Ambiguous, std::to_string(prose.numbers().size()) + " numbers", kOneNumber);
    std::vector<NumberMention> strong = prose.answerLines();
    if (strong.empty() && prose.isRefusal())
        return failed(ReplyFault::Refused, "a refusal, " + shownText(text), kOneNumber);
    for (const NumberMention &mention : prose.labelled())
        strong.push_back(mention);
    return strong.empty() ? onlyNumber(prose, text, rules) : agreed(strong, prose, text, rules);
}

} // namespace

std::string_view key(ReplyFault fault)
{
    switch (fault) {
    case ReplyFault::Empty:
        return "empty";
    case ReplyFault::Refused:
        return "refused";
    case ReplyFault::NoNumber:
        return "no-number";
    case ReplyFault::Ambiguous:
        return "ambiguous";
    case ReplyFault::Cut:
        return "cut";
    case ReplyFault::OutOfRange:
        return "out-of-range";
    case ReplyFault::TooLong:
        break;
    }
    return "too-long";
}

ReplyRange rangeAround(std::span<const Demonstration> demonstrations, double margin)
{
    if (demonstrations.empty())
        return {};
    const auto [worst, best] =
        std::minmax_element(demonstrations.begin(), demonstrations.end(),
                            [](const Demonstration &a, const Demonstration &b) { return a.bleu < b.bleu; });
    const double slack = std::max(margin, best->bleu - worst->bleu);
    return {.min = std::max(0.0, worst->bleu - slack), .max = std::min(100.0, best->bleu + slack)};
}

Reply parseReply(std::string_view text, const ReplyRules &rules)
{
    if (text.size() > kMaxReplyBytes)
        return failed(ReplyFault::TooLong, std::to_string(text.size()) + " bytes",
                      "at most " + std::to_string(kMaxReplyBytes));
    const ReplyObject object = readReplyObject(withoutWrapping(text));
    switch (object.kind) {
    case ReplyObject::Kind::None:
        return parseProse(text, rules);
    case ReplyObject::Kind::Number:
        return inRange(object.number, rules.range);
    case ReplyObject::Kind::Text:
        return parseProse(object.text, {.range = rules.range});
    case ReplyObject::Kind::Refusal:
        return failed(ReplyFault::Refused, "a refusal, " + shownText(object.text), kOneNumber);
    case ReplyObject::Kind::Several:
        return failed(ReplyFault::Ambiguous, "an object with several numbers, " + shownText(text), kOneNumber);
    case ReplyObject::Kind::Unknown:
        return failed(ReplyFault::NoNumber, "an object without a BLEU, " + shownText(text), "{\"bleu\": number}");
    case ReplyObject::Kind::Cut:
        break;
    }
    return failed(ReplyFault::Cut, "an object without an end, " + shownText(text), "a whole reply");
}

Error problemOf(const Reply &reply)
{
    switch (*reply.fault) {
    case ReplyFault::OutOfRange:
        return {ErrorCode::BadValue, reply.detail};
    case ReplyFault::Refused:
        return {ErrorCode::Undefined, reply.detail};
    case ReplyFault::TooLong:
        return {ErrorCode::TooLarge, reply.detail};
    default:
        return {ErrorCode::BadFormat, reply.detail};
    }
}

} // namespace foresearch::prompt
