#include "core/text/phrasebook_grammar.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace foresearch::text::phrasebook {

namespace {

constexpr std::size_t kMaxCategories = 10'000;
/// Of the Zipf-Mandelbrot law that says how often a word of a list is drawn, by its rank from 0.
constexpr double kRankOffset = 2.7;

std::string withClass(const std::string &category, const std::string &name)
{
    const std::size_t star = category.find('*');
    return star == std::string::npos ? category : category.substr(0, star) + name + category.substr(star + 1);
}

class Linker {
public:
    explicit Linker(Grammar &grammar) : m_grammar(grammar) {}

    Result<> run()
    {
        m_grammar.categories.clear();
        placeOf("sentence");
        for (std::size_t i = 0; i < m_grammar.categories.size(); ++i) {
            if (i == kMaxCategories)
                return problem(m_grammar.categories[i].name, "more than 10000 categories", "fewer");
            if (const auto resolved = resolve(i); !resolved)
                return resolved;
        }
        if (const auto ended = checkEnds(); !ended)
            return ended;
        return checkForms();
    }

private:
    Unexpected problem(const std::string &category, const std::string &found, const std::string &expected) const
    {
        return fail(ErrorCode::BadValue, m_grammar.source + ", what makes \"" + category + "\": found " + found
                                             + ", expected " + expected + ".");
    }

    std::size_t placeOf(const std::string &name)
    {
        const auto [place, isNew] = m_places.emplace(name, m_grammar.categories.size());
        if (isNew)
            m_grammar.categories.emplace_back().name = name;
        return place->second;
    }

    Result<> resolve(std::size_t index)
    {
        const std::string name = m_grammar.categories[index].name;
        const std::size_t slash = name.find('/');
        const std::string base = name.substr(0, slash);
        const std::string ownClass = slash == std::string::npos ? "" : name.substr(slash + 1);
        if (const auto lexicon = m_grammar.lexicons.find(base); lexicon != m_grammar.lexicons.end())
            addWords(m_grammar.categories[index], lexicon->second, ownClass);
        for (const Rule &rule : m_grammar.rules) {
            if (rule.makes != name && (ownClass.empty() || rule.makes != base + "/*"))
                continue;
            if (rule.over.empty())
                addChoice(index, rule, ownClass, rule.weight);
            double sum = 0;
            for (const auto &[over, share] : rule.over)
                sum += share;
            for (const auto &[over, share] : rule.over)
                addChoice(index, rule, over, rule.weight * share / sum);
        }
        const Category &category = m_grammar.categories[index];
        if (category.choices.empty() == category.words.empty())
            return problem(name, category.words.empty() ? "neither rules nor words" : "rules and words", "one of both");
        return {};
    }

    static void addWords(Category &category, const Lexicon &lexicon, const std::string &ownClass)
    {
        category.lexicon = &lexicon;
        double sum = 0;
        for (const Word &word : lexicon.words) {
            if (!ownClass.empty()
                && std::find(word.classes.begin(), word.classes.end(), ownClass) == word.classes.end())
                continue;
            sum += 1 / (kRankOffset + static_cast<double>(category.words.size()));
            category.words.push_back(&word);
            category.cumulated.push_back(sum);
        }
    }

    void addChoice(std::size_t index, const Rule &rule, const std::string &name, double weight)
    {
        Category::Choice choice{.rule = &rule, .parts = {}, .weight = weight};
        for (const std::string &part : rule.parts)
            choice.parts.push_back(placeOf(withClass(part, name)));
        m_grammar.categories[index].choices.push_back(std::move(choice));
    }

    /// Without the rules that nest, no category may lead to itself.
    Result<> checkEnds()
    {
        m_state.assign(m_grammar.categories.size(), Unseen);
        for (std::size_t i = 0; i < m_grammar.categories.size(); ++i)
            if (const auto ended = checkEnd(i); !ended)
                return ended;
        return {};
    }

    Result<> checkEnd(std::size_t index)
    {
        const Category &category = m_grammar.categories[index];
        if (m_state[index] == Done || category.choices.empty())
            return {};
        if (m_state[index] == Open)
            return problem(category.name, "a way back to itself", "none but through rules with \"nests\"");
        m_state[index] = Open;
        bool canEnd = false;
        for (const Category::Choice &choice : category.choices) {
            if (choice.rule->nests)
                continue;
            canEnd = true;
            for (const std::size_t part : choice.parts)
                if (const auto ended = checkEnd(part); !ended)
                    return ended;
        }
        if (!canEnd)
            return problem(category.name, "only rules with \"nests\"", "at least one without");
        m_state[index] = Done;
        return {};
    }

    Result<> checkForms()
    {
        for (std::size_t language = 0; language < m_grammar.languages.size(); ++language) {
            m_features.clear();
            for (const Category &category : m_grammar.categories)
                for (const Category::Choice &choice : category.choices)
                    if (const auto checked = checkChoice(category, choice, language); !checked)
                        return checked;
        }
        return {};
    }

    Result<> checkChoice(const Category &category, const Category::Choice &choice, std::size_t language)
    {
        for (const Form *form :
             {&choice.rule->forms[language], choice.rule->paraphrases[language] ? &*choice.rule->paraphrases[language]
                                                                                : &choice.rule->forms[language]}) {
            for (const auto &[name, variants] : form->fields)
                for (const Variant &variant : variants)
                    if (const auto checked = checkVariant(category, choice, variant, language); !checked)
                        return checked;
            for (const auto &[name, value] : form->features)
                if (const auto checked = checkValue(category, choice, value, language); !checked)
                    return checked;
        }
        return {};
    }

    Result<> checkVariant(const Category &category, const Category::Choice &choice, const Variant &variant,
                          std::size_t language)
    {
        for (const Condition &condition : variant.conditions)
            if (const auto checked = checkValue(category, choice, condition.value, language); !checked)
                return checked;
        for (const Piece &piece : variant.pieces) {
            if (!piece.isPart) {
                if (const auto checked = checkValue(category, choice, piece.value, language); !checked)
                    return checked;
                continue;
            }
            const Category &target = m_grammar.categories[choice.parts[piece.part]];
            if (!hasField(target, piece.field, language))
                return problem(category.name,
                               "no field \"" + m_grammar.symbols.text(piece.field) + "\" of \"" + target.name + "\"",
                               "one in " + m_grammar.languages[language]);
            for (const auto &[name, value] : piece.settings)
                if (const auto checked = checkValue(category, choice, value, language); !checked)
                    return checked;
        }
        return {};
    }

    Result<> checkValue(const Category &category, const Category::Choice &choice, const Value &value,
                        std::size_t language)
    {
        for (const Value &argument : value.arguments)
            if (const auto checked = checkValue(category, choice, argument, language); !checked)
                return checked;
        if (value.kind != Value::Kind::Feature)
            return {};
        const std::size_t part = choice.parts[value.part];
        if (hasFeature(part, value.name, language))
            return {};
        return problem(category.name,
                       "no feature \"" + m_grammar.symbols.text(value.name) + "\" of \""
                           + m_grammar.categories[part].name + "\"",
                       "one in " + m_grammar.languages[language]);
    }

    static bool hasField(const Category &category, Symbol field, std::size_t language)
    {
        if (category.lexicon != nullptr)
            return category.lexicon->forms[language].fields.contains(field);
        return std::all_of(category.choices.begin(), category.choices.end(), [&](const Category::Choice &choice) {
            return choice.rule->forms[language].fields.contains(field);
        });
    }

    bool hasFeature(std::size_t index, Symbol feature, std::size_t language)
    {
        if (!m_features.emplace(index, feature).second)
            return true; // known, or being found out; where it is missing somebody else says so
        const bool has = findFeature(index, feature, language);
        if (!has)
            m_features.erase({index, feature});
        return has;
    }

    bool findFeature(std::size_t index, Symbol feature, std::size_t language)
    {
        const Category &category = m_grammar.categories[index];
        if (category.lexicon != nullptr) {
            const auto &columns = category.lexicon->columns[language];
            return category.lexicon->forms[language].features.contains(feature)
                   || std::find(columns.begin(), columns.end(), feature) != columns.end();
        }
        return std::all_of(category.choices.begin(), category.choices.end(), [&](const Category::Choice &choice) {
            const auto &draws = choice.rule->draws;
            return choice.rule->forms[language].features.contains(feature)
                   || std::any_of(draws.begin(), draws.end(), [&](const auto &draw) { return draw.first == feature; })
                   || (choice.rule->head && hasFeature(choice.parts[*choice.rule->head], feature, language));
        });
    }

    enum State { Unseen, Open, Done };

    Grammar &m_grammar;
    std::map<std::string, std::size_t> m_places;
    std::vector<State> m_state;
    std::set<std::pair<std::size_t, Symbol>> m_features;
};

} // namespace

Result<> linkGrammar(Grammar &grammar)
{
    return Linker(grammar).run();
}

} // namespace foresearch::text::phrasebook
