#pragma once

#include "core/base/rng.h"
#include "core/text/phrasebook_grammar.h"

namespace foresearch::text::phrasebook {

/// A sentence before it is in any language: a rule with its parts, or a word.
struct Node {
    const Category *category = nullptr;
    const Category::Choice *choice = nullptr; ///< none: a word
    const Word *word = nullptr;
    std::vector<Node> parts = {};
    std::vector<Symbol> drawn = {}; ///< by the rule's draws
    std::uint32_t paraphrases = 0;  ///< a bit for each language that uses its other form
};

/// Draws a sentence of a linked grammar. `paraphraseRate`: of the places where there is another way to say it.
/// Errors: TooLarge (over 5,000 rules and words).
Result<Node> drawTree(const Grammar &grammar, double paraphraseRate, Rng &rng);

/// Writes the sentence in a language, as its templates have it: not yet elided, joined or capitalised.
/// Errors: BadValue (a variable that no rule around sets, a table without a row that fits); TooLarge (over 20,000
/// steps), naming source and rule.
Result<std::string> writeTree(const Grammar &grammar, const Node &root, std::size_t language);

/// A sentence as it is printed: elisions, replacements, one blank between words, a capital at the beginning.
std::string finishedSentence(std::string text, const Writing &writing);

/// With typos (two neighbouring letters change places) and words left out, at these rates a word.
std::string noisySentence(const std::string &sentence, const NoiseRates &rates, Rng &rng);

} // namespace foresearch::text::phrasebook
