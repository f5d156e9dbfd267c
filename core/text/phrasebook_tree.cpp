#include "core/text/phrasebook_tree.h"

#include <algorithm>

namespace foresearch::text::phrasebook {

namespace {

constexpr std::size_t kMaxNodes = 5000;
constexpr std::size_t kMaxSteps = 20'000;

class TreeDrawer {
public:
    TreeDrawer(const Grammar &grammar, double paraphraseRate, Rng &rng)
        : m_grammar(grammar)
        , m_paraphraseRate(paraphraseRate)
        , m_rng(rng)
    {}

    Result<> draw(const Category &category, int nesting, Node &node)
    {
        if (++m_nodes > kMaxNodes)
            return fail(ErrorCode::TooLarge, m_grammar.source + ", what makes \"" + category.name
                                                 + "\": found a sentence of over 5000 rules and words, expected a "
                                                   "smaller one.");
        node.category = &category;
        if (category.choices.empty()) {
            node.word = drawWord(category);
            return {};
        }
        node.choice = &drawChoice(category, nesting);
        const Rule &rule = *node.choice->rule;
        for (const auto &[name, values] : rule.draws)
            node.drawn.push_back(m_rng.choice(std::span(values)));
        for (std::size_t language = 0; language < rule.paraphrases.size(); ++language)
            if (rule.paraphrases[language] && m_rng.uniform() < m_paraphraseRate)
                node.paraphrases |= std::uint32_t{1} << language;
        node.parts.resize(node.choice->parts.size());
        for (std::size_t i = 0; i < node.parts.size(); ++i)
            if (const auto drawn =
                    draw(m_grammar.categories[node.choice->parts[i]], nesting + (rule.nests ? 1 : 0), node.parts[i]);
                !drawn)
                return drawn;
        return {};
    }

private:
    const Word *drawWord(const Category &category)
    {
        const double place = m_rng.uniform() * category.cumulated.back();
        const auto found = std::upper_bound(category.cumulated.begin(), category.cumulated.end() - 1, place);
        return category.words[static_cast<std::size_t>(found - category.cumulated.begin())];
    }

    const Category::Choice &drawChoice(const Category &category, int nesting)
    {
        const auto mayBe = [&](const Category::Choice &c) {
            return !c.rule->nests || nesting < m_grammar.nestingLimit;
        };
        double total = 0;
        for (const Category::Choice &choice : category.choices)
            total += mayBe(choice) ? choice.weight : 0;
        double place = m_rng.uniform() * total;
        const Category::Choice *last = nullptr;
        for (const Category::Choice &choice : category.choices) {
            if (!mayBe(choice))
                continue;
            last = &choice;
            place -= choice.weight;
            if (place < 0)
                break;
        }
        return *last;
    }

    const Grammar &m_grammar;
    double m_paraphraseRate;
    Rng &m_rng;
    std::size_t m_nodes = 0;
};

class TreeWriter {
public:
    TreeWriter(const Grammar &grammar, std::size_t language) : m_grammar(grammar), m_language(language) {}

    /// Contract: the link has seen that the field is there.
    Result<> write(const Node &node, Symbol field)
    {
        const Form &form = formOf(node);
        auto found = form.fields.find(field);
        if (node.choice && (node.paraphrases >> m_language & 1U) != 0) {
            const Form &other = *node.choice->rule->paraphrases[m_language];
            if (const auto said = other.fields.find(field); said != other.fields.end())
                found = said;
        }
        const std::size_t outer = m_variables.size();
        if (node.choice)
            for (std::size_t i = 0; i < node.drawn.size(); ++i)
                m_variables.emplace_back(node.choice->rule->draws[i].first, node.drawn[i]);
        const auto variant = variantOf(node, found->second);
        if (!variant)
            return propagate(variant);
        for (const Piece &piece : (*variant)->pieces)
            if (const auto written = write(node, piece); !written)
                return written;
        m_variables.resize(outer);
        return {};
    }

    std::string takeText() { return std::move(m_text); }

private:
    const Form &formOf(const Node &node) const
    {
        return node.choice ? node.choice->rule->forms[m_language] : node.category->lexicon->forms[m_language];
    }

    Unexpected problem(const Node &node, ErrorCode code, const std::string &found, const std::string &expected) const
    {
        return fail(code, m_grammar.source + ", what makes \"" + node.category->name + "\" in "
                              + m_grammar.languages[m_language] + ": found " + found + ", expected " + expected + ".");
    }

    Result<const Variant *> variantOf(const Node &node, const std::vector<Variant> &variants)
    {
        for (const Variant &variant : variants) {
            bool holds = true;
            for (const Condition &condition : variant.conditions) {
                const auto value = evaluate(node, condition.value);
                if (!value)
                    return propagate(value);
                holds =
                    holds
                    && std::find(condition.allowed.begin(), condition.allowed.end(), *value) != condition.allowed.end();
            }
            if (holds)
                return &variant;
        }
        return &variants.back();
    }

    Result<> write(const Node &node, const Piece &piece)
    {
        if (++m_steps > kMaxSteps)
            return problem(node, ErrorCode::TooLarge, "over 20000 steps to write a sentence", "fewer");
        if (!piece.isPart) {
            const auto value = evaluate(node, piece.value);
            if (!value)
                return propagate(value);
            m_text += m_grammar.symbols.text(*value);
            return {};
        }
        std::vector<std::pair<Symbol, Symbol>> settings;
        for (const auto &[name, value] : piece.settings) {
            const auto set = evaluate(node, value);
            if (!set)
                return propagate(set);
            settings.emplace_back(name, *set);
        }
        const std::size_t outer = m_variables.size();
        m_variables.insert(m_variables.end(), settings.begin(), settings.end());
        const auto written = write(node.parts[piece.part], piece.field);
        m_variables.resize(outer);
        return written;
    }

    Result<Symbol> evaluate(const Node &node, const Value &value)
    {
        switch (value.kind) {
        case Value::Kind::Literal:
            return Symbol{value.name};
        case Value::Kind::Variable:
            return variable(node, value.name);
        case Value::Kind::Feature:
            return feature(node.parts[value.part], value.name);
        case Value::Kind::Column:
            return column(node, value);
        case Value::Kind::Table:
            break;
        }
        return lookUp(node, value);
    }

    Result<Symbol> variable(const Node &node, Symbol name) const
    {
        const auto found = std::find_if(m_variables.rbegin(), m_variables.rend(),
                                        [&](const auto &known) { return known.first == name; });
        if (found == m_variables.rend())
            return problem(node, ErrorCode::BadValue, "no variable $" + m_grammar.symbols.text(name),
                           "one that a rule around it sets");
        return Symbol{found->second};
    }

    Result<Symbol> column(const Node &node, const Value &value)
    {
        Symbol name = value.name;
        if (!value.arguments.empty()) {
            const auto named = evaluate(node, value.arguments.front());
            if (!named)
                return named;
            name = *named;
        }
        const auto &columns = node.category->lexicon->columns[m_language];
        const auto found = std::find(columns.begin(), columns.end(), name);
        if (found == columns.end())
            return problem(node, ErrorCode::BadValue, "no column #" + m_grammar.symbols.text(name), "one of its words");
        return Symbol{node.word->forms[m_language][static_cast<std::size_t>(found - columns.begin())]};
    }

    Result<Symbol> lookUp(const Node &node, const Value &value)
    {
        const Table &table = m_grammar.tables[value.part];
        std::vector<Symbol> keys;
        for (const Value &argument : value.arguments) {
            const auto key = evaluate(node, argument);
            if (!key)
                return key;
            keys.push_back(*key);
        }
        for (const Table::Row &row : table.rows) {
            bool fits = true;
            for (std::size_t i = 0; i < keys.size(); ++i)
                fits = fits && (!row.keys[i] || *row.keys[i] == keys[i]);
            if (fits)
                return Symbol{row.result};
        }
        std::string shown;
        for (const Symbol key : keys)
            shown += " " + m_grammar.symbols.text(key);
        return problem(node, ErrorCode::BadValue, "no row for" + shown, "one in the table \"" + table.name + "\"");
    }

    /// The form's own, what was drawn, or the head's.
    Result<Symbol> feature(const Node &node, Symbol name)
    {
        if (++m_steps > kMaxSteps)
            return problem(node, ErrorCode::TooLarge, "over 20000 steps to write a sentence", "fewer");
        const Form &form = formOf(node);
        if (const auto own = form.features.find(name); own != form.features.end())
            return evaluate(node, own->second);
        if (!node.choice)
            return column(node, {.kind = Value::Kind::Column, .name = name});
        const Rule &rule = *node.choice->rule;
        for (std::size_t i = 0; i < rule.draws.size(); ++i)
            if (rule.draws[i].first == name)
                return Symbol{node.drawn[i]};
        if (rule.head)
            return feature(node.parts[*rule.head], name);
        return problem(node, ErrorCode::BadValue, "no feature \"" + m_grammar.symbols.text(name) + "\"", "one");
    }

    const Grammar &m_grammar;
    std::size_t m_language;
    std::vector<std::pair<Symbol, Symbol>> m_variables; ///< the innermost last
    std::string m_text;
    std::size_t m_steps = 0;
};

} // namespace

Result<Node> drawTree(const Grammar &grammar, double paraphraseRate, Rng &rng)
{
    Node root;
    if (const auto drawn = TreeDrawer(grammar, paraphraseRate, rng).draw(grammar.categories.front(), 0, root); !drawn)
        return propagate(drawn);
    return root;
}

Result<std::string> writeTree(const Grammar &grammar, const Node &root, std::size_t language)
{
    TreeWriter writer(grammar, language);
    const Symbol text = grammar.textField;
    if (const auto written = writer.write(root, text); !written)
        return propagate(written);
    return writer.takeText();
}

} // namespace foresearch::text::phrasebook
