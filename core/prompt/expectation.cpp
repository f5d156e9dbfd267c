#include "core/prompt/expectation.h"

#include <charconv>
#include <cmath>
#include <set>
#include <vector>

namespace foresearch::prompt {

namespace {

constexpr double kLeastCovered = 0.5;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

struct Literal {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t point = 0; ///< of the decimal point; `end` without one
};

/// Digits with at most one point between them, from `at` on.
Literal literalAt(std::string_view text, std::size_t at)
{
    Literal literal{.begin = at, .end = at};
    std::optional<std::size_t> point;
    while (literal.end < text.size()) {
        const bool isPoint = (text[literal.end] == '.' || text[literal.end] == ',') && !point
                             && literal.end + 1 < text.size() && isDigit(text[literal.end + 1]);
        if (!isDigit(text[literal.end]) && !isPoint)
            break;
        if (isPoint)
            point = literal.end;
        ++literal.end;
    }
    literal.point = point.value_or(literal.end);
    return literal;
}

double valueOf(std::string_view text, const Literal &literal)
{
    std::string digits(text.substr(literal.begin, literal.end - literal.begin));
    if (literal.point < literal.end)
        digits[literal.point - literal.begin] = '.';
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::optional<Literal> onlyLiteral(std::string_view text, double value)
{
    std::optional<Literal> found;
    for (std::size_t at = 0; at < text.size();) {
        if (!isDigit(text[at])) {
            ++at;
            continue;
        }
        const Literal literal = literalAt(text, at);
        if (valueOf(text, literal) == value) {
            if (found)
                return std::nullopt;
            found = literal;
        }
        at = literal.end;
    }
    return found;
}

/// What the digits of `token`, which lies at `begin` of the text, add to the number; nothing where it has another form
/// than the text there.
std::optional<double> partOf(std::string_view token, std::string_view text, std::size_t begin, const Literal &literal)
{
    double part = 0;
    for (std::size_t i = 0; i < token.size(); ++i) {
        const std::size_t at = begin + i;
        const bool isInNumber = at >= literal.begin && at < literal.end && at != literal.point;
        if (!isInNumber) {
            if (token[i] != text[at])
                return std::nullopt;
            continue;
        }
        if (!isDigit(token[i]))
            return std::nullopt;
        const auto place = static_cast<double>(literal.point) - static_cast<double>(at) - (at < literal.point ? 1 : 0);
        part += (token[i] - '0') * std::pow(10.0, place);
    }
    return part;
}

struct Moments {
    double mean = 0;
    double variance = 0;
};

/// Of what one token adds to the number.
std::optional<Moments> momentsOf(const ReplyToken &token, std::string_view text, std::size_t begin,
                                 const Literal &literal, double value, const ReplyRange &range)
{
    const auto own = partOf(token.token, text, begin, literal);
    if (!own)
        return std::nullopt;
    double covered = 0;
    double sum = 0;
    double squares = 0;
    std::set<std::string_view> seen;
    const auto add = [&](const std::string &alternative, double logprob) {
        if (alternative.size() != token.token.size() || !seen.insert(alternative).second)
            return;
        const auto part = partOf(alternative, text, begin, literal);
        const double changed = part ? value - *own + *part : -1;
        if (!part || changed < range.min || changed > range.max)
            return;
        const double probability = std::exp(std::min(logprob, 0.0));
        covered += probability;
        sum += probability * (*part - *own);
        squares += probability * (*part - *own) * (*part - *own);
    };
    add(token.token, token.logprob);
    for (const ReplyAlternative &alternative : token.alternatives)
        add(alternative.token, alternative.logprob);
    if (!(covered >= kLeastCovered))
        return std::nullopt;
    const double mean = sum / covered;
    return Moments{mean, std::max(0.0, squares / covered - mean * mean)};
}

} // namespace

std::optional<Expectation> expectationOf(std::string_view text, double value, std::span<const ReplyToken> tokens,
                                         const ReplyRange &range)
{
    std::size_t size = 0;
    for (const ReplyToken &token : tokens) {
        if (text.substr(std::min(size, text.size()), token.token.size()) != token.token)
            return std::nullopt;
        size += token.token.size();
    }
    const auto literal = onlyLiteral(text, value);
    if (size != text.size() || !literal)
        return std::nullopt;
    Moments total{value, 0};
    std::size_t begin = 0;
    for (const ReplyToken &token : tokens) {
        const std::size_t end = begin + token.token.size();
        if (begin < literal->end && end > literal->begin) {
            const auto moments = momentsOf(token, text, begin, *literal, value, range);
            if (!moments)
                return std::nullopt;
            total.mean += moments->mean;
            total.variance += moments->variance;
        }
        begin = end;
    }
    if (!(total.mean >= range.min && total.mean <= range.max))
        return std::nullopt;
    return Expectation{total.mean, std::sqrt(total.variance)};
}

} // namespace foresearch::prompt
