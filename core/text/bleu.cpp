#include "core/text/bleu.h"

#include "core/text/unicode.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <map>
#include <set>
#include <unordered_map>

namespace foresearch::text {

namespace {

/// Up to four words; those that are not there are 0.
using Gram = std::array<std::uint32_t, kBleuOrder>;
using GramCounts = std::map<Gram, std::size_t>;

constexpr std::string_view kUnknown = "<unk>";
// No word between blanks is like these.
constexpr std::string_view kNothing = "\n";
constexpr std::string_view kNeverMatched = " ";

/// Numbers for the words of one line, from 1.
class WordNumbers {
public:
    std::vector<std::uint32_t> of(std::span<const std::string_view> tokens)
    {
        std::vector<std::uint32_t> numbers;
        numbers.reserve(tokens.size());
        for (const std::string_view token : tokens)
            numbers.push_back(
                m_numbers.try_emplace(token, static_cast<std::uint32_t>(m_numbers.size() + 1)).first->second);
        return numbers;
    }

private:
    std::unordered_map<std::string_view, std::uint32_t> m_numbers;
};

GramCounts countGrams(std::span<const std::uint32_t> tokens)
{
    GramCounts counts;
    for (std::size_t begin = 0; begin < tokens.size(); ++begin) {
        Gram gram{};
        for (std::size_t n = 0; n < kBleuOrder && begin + n < tokens.size(); ++n) {
            gram[n] = tokens[begin + n];
            ++counts[gram];
        }
    }
    return counts;
}

/// n - 1 of an n-gram.
std::size_t orderOf(const Gram &gram)
{
    std::size_t order = kBleuOrder - 1;
    while (gram[order] == 0)
        --order;
    return order;
}

std::size_t nearestLength(std::size_t length, std::span<const std::vector<std::uint32_t>> references)
{
    const auto distance = [length](std::size_t other) { return std::max(length, other) - std::min(length, other); };
    std::size_t nearest = references.front().size();
    for (const auto &reference : references) {
        const std::size_t size = reference.size();
        if (distance(size) < distance(nearest) || (distance(size) == distance(nearest) && size < nearest))
            nearest = size;
    }
    return nearest;
}

using Tokens = std::vector<std::string_view>;

/// Contract: at least one reference.
BleuStatistics countLine(const Tokens &hypothesis, std::span<const Tokens> references)
{
    WordNumbers numbers;
    const std::vector<std::uint32_t> found = numbers.of(hypothesis);
    std::vector<std::vector<std::uint32_t>> expected;
    GramCounts most;
    for (const Tokens &reference : references) {
        expected.push_back(numbers.of(reference));
        for (const auto &[gram, count] : countGrams(expected.back())) {
            std::size_t &known = most[gram];
            known = std::max(known, count);
        }
    }
    BleuStatistics statistics{.hypothesisLength = found.size(),
                              .referenceLength = nearestLength(found.size(), expected)};
    for (const auto &[gram, count] : countGrams(found)) {
        const std::size_t order = orderOf(gram);
        statistics.counts[order] += count;
        if (const auto known = most.find(gram); known != most.end())
            statistics.matches[order] += std::min(count, known->second);
    }
    return statistics;
}

std::string prepared(std::string_view line, const BleuOptions &options)
{
    const std::string lower = options.isLowerCased ? lowerCase(line) : std::string(line);
    return tokenizeForBleu(withoutTrailingBlanks(lower), options.tokenizer);
}

Unexpected lineProblem(std::size_t line, const std::string &words)
{
    return fail(ErrorCode::BadValue, "BLEU, line " + std::to_string(line + 1) + ": " + words);
}

Result<> checkSizes(std::size_t hypotheses, std::span<const std::size_t> references)
{
    if (hypotheses == 0)
        return fail(ErrorCode::BadValue, "BLEU: found no hypothesis, expected at least one line.");
    if (references.empty())
        return fail(ErrorCode::BadValue, "BLEU: found no references, expected at least one for each line.");
    for (const std::size_t size : references)
        if (size != hypotheses)
            return fail(ErrorCode::BadValue, "BLEU: found " + std::to_string(size) + " lines of references, expected "
                                                 + std::to_string(hypotheses) + ", as many as hypotheses.");
    return {};
}

double usualValue(BleuSmoothing smoothing)
{
    return smoothing == BleuSmoothing::Floor ? 0.1 : 1;
}

std::string smoothingWords(const BleuOptions &options)
{
    const double value = options.smoothingValue.value_or(usualValue(options.smoothing));
    char text[40];
    switch (options.smoothing) {
    case BleuSmoothing::None:
        return "none";
    case BleuSmoothing::Exponential:
        return "exp";
    case BleuSmoothing::Floor:
        std::snprintf(text, sizeof text, "floor[%.2f]", value);
        return text;
    case BleuSmoothing::AddK:
        break;
    }
    std::snprintf(text, sizeof text, "add-k[%.2f]", value);
    return text;
}

/// In percent, of the orders that the hypothesis is long enough for, whose number is the result.
std::size_t computePrecisions(BleuScore &score, const BleuOptions &options)
{
    const double value = options.smoothingValue.value_or(usualValue(options.smoothing));
    double halving = 1;
    for (std::size_t n = 0; n < kBleuOrder; ++n) {
        if (options.smoothing == BleuSmoothing::AddK && n > 0) {
            score.matches[n] += value;
            score.counts[n] += value;
        }
        if (score.counts[n] == 0)
            return n;
        double matches = score.matches[n];
        if (matches == 0 && options.smoothing == BleuSmoothing::Exponential)
            matches = 1 / (halving *= 2);
        if (matches == 0 && options.smoothing == BleuSmoothing::Floor)
            matches = value;
        score.precisions[n] = 100 * matches / score.counts[n];
    }
    return kBleuOrder;
}

/// Words between blanks as HAT's score sees them; `text` holds them.
Tokens tokenisedWords(std::string_view line, const TokenisedBleuOptions &options, std::string &text)
{
    text = joinPieces(line, options.pieces);
    if (options.splitsCompounds)
        text = splitCompounds(text);
    if (options.isLowerCased)
        text = lowerCase(text);
    Tokens tokens = words(text);
    if (tokens.empty())
        tokens.push_back(kNothing);
    return tokens;
}

} // namespace

BleuStatistics &BleuStatistics::operator+=(const BleuStatistics &other)
{
    hypothesisLength += other.hypothesisLength;
    referenceLength += other.referenceLength;
    for (std::size_t n = 0; n < kBleuOrder; ++n) {
        matches[n] += other.matches[n];
        counts[n] += other.counts[n];
    }
    return *this;
}

BleuStatistics BleuLines::total() const
{
    BleuStatistics sum;
    for (const BleuStatistics &line : lines)
        sum += line;
    return sum;
}

BleuScore bleuScore(const BleuStatistics &statistics, const BleuOptions &options)
{
    BleuScore score{.hypothesisLength = statistics.hypothesisLength, .referenceLength = statistics.referenceLength};
    std::copy(statistics.matches.begin(), statistics.matches.end(), score.matches.begin());
    std::copy(statistics.counts.begin(), statistics.counts.end(), score.counts.begin());
    const auto found = static_cast<double>(statistics.hypothesisLength);
    const auto expected = static_cast<double>(statistics.referenceLength);
    score.brevityPenalty = found >= expected ? 1 : found > 0 ? std::exp(1 - expected / found) : 0;
    if (std::all_of(statistics.matches.begin(), statistics.matches.end(), [](std::size_t m) { return m == 0; }))
        return score;
    const std::size_t reached = computePrecisions(score, options);
    const std::size_t orders = options.hasEffectiveOrder ? reached : kBleuOrder;
    double logarithms = 0;
    for (std::size_t n = 0; n < orders; ++n)
        logarithms += std::log(score.precisions[n]); // of 0: minus infinity, and the score is 0
    score.score = score.brevityPenalty * std::exp(logarithms / static_cast<double>(orders));
    return score;
}

Result<BleuLines> countForBleu(std::span<const std::string> hypotheses, std::span<const ReferenceStream> references,
                               const BleuOptions &options)
{
    std::vector<std::size_t> sizes;
    for (const ReferenceStream &stream : references)
        sizes.push_back(stream.size());
    if (const auto checked = checkSizes(hypotheses.size(), sizes); !checked)
        return propagate(checked);
    BleuLines counted;
    std::set<std::size_t> numbers;
    for (std::size_t line = 0; line < hypotheses.size(); ++line) {
        const std::string hypothesis = prepared(hypotheses[line], options);
        std::vector<std::string> texts;
        for (const ReferenceStream &stream : references)
            if (stream[line] && !stream[line]->empty())
                texts.push_back(prepared(*stream[line], options));
        if (texts.empty())
            return lineProblem(line, "found no reference, expected at least one.");
        std::vector<Tokens> tokens;
        for (const std::string &text : texts)
            tokens.push_back(words(text));
        counted.lines.push_back(countLine(words(hypothesis), tokens));
        numbers.insert(texts.size());
    }
    counted.references = numbers.size() == 1 ? *numbers.begin() : 0;
    return counted;
}

std::string bleuSignature(const BleuOptions &options, std::size_t references)
{
    return "nrefs:" + (references == 0 ? "var" : std::to_string(references))
           + "|case:" + (options.isLowerCased ? "lc" : "mixed") + "|eff:" + (options.hasEffectiveOrder ? "yes" : "no")
           + "|tok:" + name(options.tokenizer) + "|smooth:" + smoothingWords(options) + "|version:" + kSacreBleuVersion;
}

Result<BleuLines> countForTokenisedBleu(std::span<const std::string> hypotheses,
                                        std::span<const std::string> references, const TokenisedBleuOptions &options)
{
    const std::size_t size = references.size();
    if (const auto checked = checkSizes(hypotheses.size(), {&size, 1}); !checked)
        return propagate(checked);
    BleuLines counted;
    for (std::size_t line = 0; line < hypotheses.size(); ++line) {
        std::string hypothesis;
        std::string reference;
        const Tokens found = tokenisedWords(hypotheses[line], options, hypothesis);
        Tokens expected = tokenisedWords(references[line], options, reference);
        std::replace(expected.begin(), expected.end(), kUnknown, kNeverMatched);
        counted.lines.push_back(countLine(found, {&expected, 1}));
    }
    return counted;
}

} // namespace foresearch::text
