#pragma once

#include "core/base/json.h"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// The grammar behind a phrasebook. A sentence is first a tree that belongs to no language: rules, with words at the
/// leaves. Each language then writes the tree down with templates of its own, so that word order and agreement are its
/// own affair. Source: Ranta 2011, Grammatical Framework (abstract and concrete syntax).
namespace foresearch::text::phrasebook {

inline constexpr std::size_t kMaxLanguages = 32;

/// A text that the grammar knows, by number.
using Symbol = std::uint32_t;

class Symbols {
public:
    Symbol of(std::string_view text);
    const std::string &text(Symbol symbol) const { return m_texts[symbol]; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    std::deque<std::string> m_texts;
    std::unordered_map<std::string, Symbol, Hash, std::equal_to<>> m_known;
};

/// What stands for a text until a sentence is written.
struct Value {
    enum class Kind {
        Literal,  ///< `name` itself
        Variable, ///< of the rules around, the innermost first
        Feature,  ///< `name`, of the part number `part`
        Column,   ///< of the word's forms; with an argument, the one that it names
        Table,    ///< the row of table number `part` that fits the arguments
    };
    Kind kind = Kind::Literal;
    Symbol name = 0;
    std::size_t part = 0;
    std::vector<Value> arguments = {};
};

/// A part of a template: a value, or a field of one of the rule's parts, written with variables set.
struct Piece {
    Value value;
    bool isPart = false;
    std::size_t part = 0;
    Symbol field = 0;
    std::vector<std::pair<Symbol, Value>> settings = {};
};

struct Condition {
    Value value;
    std::vector<Symbol> allowed;
};

/// A template, used where all conditions hold.
struct Variant {
    std::vector<Condition> conditions;
    std::vector<Piece> pieces;
};

/// How a rule or a kind of words reads in one language.
struct Form {
    std::map<Symbol, std::vector<Variant>> fields; ///< the last variant of each has no conditions
    std::map<Symbol, Value> features;
};

struct Table {
    struct Row {
        std::vector<std::optional<Symbol>> keys; ///< none: any
        Symbol result = 0;
    };
    std::string name;
    std::size_t width = 0; ///< keys of a row
    std::vector<Row> rows;
};

struct Word {
    std::vector<std::string> classes;
    std::vector<std::vector<Symbol>> forms; ///< by language, by column
};

/// Words of one kind: nouns, verbs.
struct Lexicon {
    std::vector<std::vector<Symbol>> columns; ///< by language
    std::vector<Form> forms;                  ///< by language
    std::vector<Word> words;                  ///< the frequent ones first
};

struct Rule {
    std::string makes; ///< a category, or CATEGORY/*
    double weight = 1;
    bool nests = false;                               ///< allowed to a stated depth only
    std::vector<std::pair<std::string, double>> over; ///< classes for the star, with shares; empty: that of `makes`
    std::vector<std::string> partNames;
    std::vector<std::string> parts; ///< their categories, with a star for the class
    std::vector<std::pair<Symbol, std::vector<Symbol>>> draws;
    std::optional<std::size_t> head;              ///< the part whose features it has too
    std::vector<Form> forms;                      ///< by language
    std::vector<std::optional<Form>> paraphrases; ///< other texts for some fields
};

/// How texts of a language are put together.
struct Writing {
    struct Elision {
        std::string word;
        std::string becomes;
        std::vector<std::string> only; ///< words before which; empty: by first letters
    };
    std::vector<Elision> elisions;
    std::u32string before;           ///< first letters that elide
    std::vector<std::string> except; ///< beginnings of words that do not, whatever their first letter
    std::vector<std::string> also;   ///< beginnings of words that do
    std::vector<std::pair<std::string, std::string>> replacements; ///< in order, blanks around the sentence included
};

/// Shares of words, or of places where there is a choice.
struct NoiseRates {
    double typo = 0;
    double droppedWord = 0;
    double paraphrase = 0;
};

/// A category with its class, and what it may become: rules, or words.
struct Category {
    struct Choice {
        const Rule *rule = nullptr;
        std::vector<std::size_t> parts; ///< their categories
        double weight = 0;
    };
    std::string name;
    std::vector<Choice> choices;
    const Lexicon *lexicon = nullptr;
    std::vector<const Word *> words;
    std::vector<double> cumulated; ///< weights of the words
};

struct Grammar {
    std::string source; ///< for messages
    Symbols symbols;
    Symbol textField = symbols.of("text"); ///< what is written where no field is named
    std::vector<std::string> languages;    ///< at most kMaxLanguages
    std::vector<Writing> writing;          ///< by language
    NoiseRates noise;
    int nestingLimit = 2;
    std::vector<Table> tables;
    std::map<std::string, Lexicon> lexicons;
    std::vector<Rule> rules;
    std::vector<Category> categories; ///< the first one is the sentence

    Grammar() = default;
    Grammar(const Grammar &) = delete;
    Grammar &operator=(const Grammar &) = delete;
    Grammar(Grammar &&) = default;
    Grammar &operator=(Grammar &&) = default;
};

/// All but the categories. Errors: BadFormat, BadValue, NewerVersion, naming source and key.
Result<Grammar> readGrammar(const JsonCursor &root);

/// Finds what every category may become, and checks that each part, field and feature that a rule asks for is there,
/// and that every sentence ends. Errors: BadValue, naming the rule.
Result<> linkGrammar(Grammar &grammar);

} // namespace foresearch::text::phrasebook
