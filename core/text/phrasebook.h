#pragma once

#include "core/base/rng.h"
#include "core/text/sentence_pairs.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace foresearch::text {

namespace phrasebook {
struct Grammar;
}

/// Pairs of sentences without end, made by a grammar that writes each of its sentences in several languages: a corpus
/// that needs no network, whose words follow Zipf's law, with agreement over relative clauses, nested clauses, verbs at
/// the end, words whose translation depends on what stands around them, and numbers in words.
///
/// Shares of the words are mistyped or left out, and at a share of the places where there is another way to say it,
/// that one is taken; the grammar states the rates. Threads: any may draw at once, each with its own Rng.
class Phrasebook {
public:
    /// The grammar that is shipped with the programs. Errors: those of findResource and open.
    static Result<std::filesystem::path> shipped();

    /// Errors: those of readFile and parse.
    static Result<Phrasebook> open(const std::filesystem::path &path);
    /// Errors: BadFormat, BadValue, NewerVersion, naming source and key, or the rule and what it lacks.
    static Result<Phrasebook> parse(std::string_view text, const std::string &source);

    const std::vector<std::string> &languages() const;

    /// The number of a language. Errors: NotFound, naming those there are.
    Result<std::size_t> language(const std::string &name) const;

    /// The next sentence in two languages. `noise`: times the grammar's own rates; 0: none. Depends on nothing but its
    /// arguments. Errors: TooLarge, BadValue (what the grammar lacks for this sentence).
    Result<SentencePair> draw(std::size_t source, std::size_t target, double noise, Rng &rng) const;

private:
    explicit Phrasebook(std::shared_ptr<const phrasebook::Grammar> grammar) : m_grammar(std::move(grammar)) {}

    std::shared_ptr<const phrasebook::Grammar> m_grammar;
};

/// `pairs` pairs from the grammar `path` into the languages of `direction`, "en-de", always the same for the same seed;
/// no two of them have the same source sentence. Memory: one number a pair. Errors: those of Phrasebook; of the
/// reader: BadValue (10,000 draws in a row without a new sentence: the grammar has no more).
Result<std::unique_ptr<PairReader>> openPhrasebook(const std::filesystem::path &path, const std::string &direction,
                                                   const PhrasebookDraw &draw);

} // namespace foresearch::text
