#include "core/text/phrasebook_tree.h"
#include "core/text/unicode.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace foresearch::text::phrasebook {

namespace {

bool beginsWithOneOf(std::string_view word, const std::vector<std::string> &beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const std::string &beginning) { return word.starts_with(beginning); });
}

bool elides(const Writing::Elision &elision, std::string_view next, const Writing &writing)
{
    if (!elision.only.empty())
        return std::find(elision.only.begin(), elision.only.end(), next) != elision.only.end();
    const std::u32string letters = codePoints(lowerCase(next));
    const std::string folded = lowerCase(next);
    if (beginsWithOneOf(folded, writing.except))
        return false;
    return beginsWithOneOf(folded, writing.also)
           || (!letters.empty() && writing.before.find(letters.front()) != std::u32string::npos);
}

/// Elided words lose the blank behind them where they end in an apostrophe.
std::string elided(std::string_view text, const Writing &writing)
{
    const std::vector<std::string_view> parts = words(text);
    std::string joined;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::string word(parts[i]);
        for (const Writing::Elision &elision : writing.elisions)
            if (i + 1 < parts.size() && word == elision.word && elides(elision, parts[i + 1], writing)) {
                word = elision.becomes;
                break;
            }
        joined += word;
        if (!word.ends_with('\''))
            joined += ' ';
    }
    return joined;
}

void replaceAll(std::string &text, const std::string &from, const std::string &to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at))
        text.replace(at, from.size(), to);
}

std::string capitalised(std::string_view text)
{
    std::u32string letters = codePoints(text);
    if (!letters.empty())
        letters.front() = static_cast<char32_t>(u_toupper(static_cast<UChar32>(letters.front())));
    std::string result;
    for (const char32_t letter : letters)
        appendUtf8(result, letter);
    return result;
}

bool isLetter(char32_t character)
{
    return u_isalpha(static_cast<UChar32>(character)) != 0;
}

/// Two letters that differ, neither the first of the word; the word itself where there are none.
std::string withTypo(std::string_view word, Rng &rng)
{
    std::u32string letters = codePoints(word);
    std::vector<std::size_t> places;
    for (std::size_t i = 1; i + 1 < letters.size(); ++i)
        if (isLetter(letters[i]) && isLetter(letters[i + 1]) && letters[i] != letters[i + 1])
            places.push_back(i);
    if (places.empty())
        return std::string(word);
    const std::size_t place = rng.choice(std::span<const std::size_t>(places));
    std::swap(letters[place], letters[place + 1]);
    std::string result;
    for (const char32_t letter : letters)
        appendUtf8(result, letter);
    return result;
}

} // namespace

std::string finishedSentence(std::string text, const Writing &writing)
{
    std::string sentence = " " + elided(text, writing);
    for (const auto &[from, to] : writing.replacements)
        replaceAll(sentence, from, to);
    std::string spaced;
    for (const std::string_view word : words(sentence))
        spaced.append(spaced.empty() ? "" : " ").append(word);
    return capitalised(spaced);
}

std::string noisySentence(const std::string &sentence, const NoiseRates &rates, Rng &rng)
{
    const std::vector<std::string_view> parts = words(sentence);
    std::string noisy;
    for (const std::string_view word : parts) {
        const bool isDropped = rng.uniform() < rates.droppedWord;
        const bool isMistyped = rng.uniform() < rates.typo;
        if (isDropped && parts.size() > 2)
            continue;
        noisy.append(noisy.empty() ? "" : " ").append(isMistyped ? withTypo(word, rng) : std::string(word));
    }
    return noisy.empty() ? sentence : noisy;
}

} // namespace foresearch::text::phrasebook
