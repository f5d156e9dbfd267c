#include "core/text/phrasebook_grammar.h"

#include "core/base/member_reader.h"
#include "core/text/phrasebook_template.h"
#include "core/text/unicode.h"

#include <algorithm>

namespace foresearch::text::phrasebook {

namespace {

constexpr const char *kFormat = "foresearch-phrasebook";
constexpr int kVersion = 1;
constexpr double kMaxWeight = 1e6;
constexpr int kMaxNesting = 10;

Result<std::vector<std::string>> texts(const JsonCursor &list)
{
    const auto elements = list.elements();
    if (!elements)
        return propagate(elements);
    std::vector<std::string> found;
    for (const JsonCursor &element : *elements) {
        auto text = element.text();
        if (!text)
            return propagate(text);
        found.push_back(*std::move(text));
    }
    return found;
}

Result<> checkObject(const JsonCursor &cursor)
{
    if (cursor.json().is_object())
        return {};
    return cursor.problem(ErrorCode::BadFormat, cursor.found(), "an object");
}

/// Calls `use` with every member's name and value. Errors: BadFormat (no object); those of `use`.
template <typename Use>
Result<> forEachMember(const JsonCursor &object, const Use &use)
{
    if (const auto checked = checkObject(object); !checked)
        return checked;
    for (const auto &[key, ignored] : object.json().items()) {
        const auto member = object.at(key);
        if (!member)
            return propagate(member);
        if (const Result<> used = use(key, *member); !used)
            return used;
    }
    return {};
}

/// Reads a grammar; each step leaves what it read in it.
class GrammarReader {
public:
    explicit GrammarReader(const JsonCursor &root) : m_root(root) {}

    Result<Grammar> read()
    {
        using Step = Result<> (GrammarReader::*)();
        for (const Step step : {&GrammarReader::readHead, &GrammarReader::readWriting, &GrammarReader::readTables,
                                &GrammarReader::readLexicons, &GrammarReader::readRules})
            if (const auto done = (this->*step)(); !done)
                return propagate(done);
        return std::move(m_grammar);
    }

private:
    Result<> readHead()
    {
        if (const auto checked = checkFormat(m_root, kFormat, kVersion); !checked)
            return checked;
        m_grammar.source = m_root.source().name;
        MemberReader members(m_root);
        if (const auto list = members.at("languages")) {
            m_grammar.languages = members.keep(texts(*list)).value_or(std::vector<std::string>());
            if (m_grammar.languages.size() < 2 || m_grammar.languages.size() > kMaxLanguages)
                members.keep(Result<>(list->problem(ErrorCode::BadValue, list->found(), "two to 32 languages")));
        }
        if (const auto limit = members.at("nesting_limit"))
            m_grammar.nestingLimit = static_cast<int>(members.keep(limit->integer(0, kMaxNesting)).value_or(0));
        if (const auto noise = members.at("noise")) {
            readRate(*noise, "typo", m_grammar.noise.typo, members);
            readRate(*noise, "dropped_word", m_grammar.noise.droppedWord, members);
            readRate(*noise, "paraphrase", m_grammar.noise.paraphrase, members);
        }
        return members.done();
    }

    static void readRate(const JsonCursor &noise, const char *key, double &rate, MemberReader &members)
    {
        const auto member = members.keep(noise.at(key));
        if (!member)
            return;
        rate = members.keep(member->number()).value_or(0);
        if (!(rate >= 0 && rate <= 1))
            members.keep(Result<>(member->problem(ErrorCode::BadValue, member->found(), "a share from 0 to 1")));
    }

    Result<> readWriting()
    {
        const auto all = m_root.at("writing");
        if (!all)
            return propagate(all);
        for (const std::string &language : m_grammar.languages) {
            const auto object = all->at(language);
            if (!object)
                return propagate(object);
            auto writing = readWriting(*object);
            if (!writing)
                return propagate(writing);
            m_grammar.writing.push_back(*std::move(writing));
        }
        return {};
    }

    static Result<Writing> readWriting(const JsonCursor &object)
    {
        Writing writing;
        MemberReader members(object);
        std::string before;
        members.read("elides_before", before);
        writing.before = codePoints(before);
        for (const auto &[key, list] :
             {std::pair("except_before", &writing.except), std::pair("also_before", &writing.also)})
            if (const auto member = members.at(key))
                *list = members.keep(texts(*member)).value_or(std::vector<std::string>());
        const auto elisions = members.at("elides");
        const auto replacements = members.at("replaces");
        if (const auto done = members.done(); !done)
            return propagate(done);
        const auto elided = rowsOf(*elisions, 2);
        if (!elided)
            return propagate(elided);
        for (const std::vector<std::string> &row : *elided)
            writing.elisions.push_back({row[0], row[1], {row.begin() + 2, row.end()}});
        const auto replaced = rowsOf(*replacements, 2);
        if (!replaced)
            return propagate(replaced);
        for (const std::vector<std::string> &row : *replaced) {
            if (row[0].empty() || row[1].find(row[0]) != std::string::npos)
                return replacements->problem(ErrorCode::BadValue, shownText(row[0]),
                                             "a text that is not part of its replacement");
            writing.replacements.emplace_back(row[0], row[1]);
        }
        return writing;
    }

    /// A list of lists of texts, each at least so long.
    static Result<std::vector<std::vector<std::string>>> rowsOf(const JsonCursor &list, std::size_t width)
    {
        const auto elements = list.elements();
        if (!elements)
            return propagate(elements);
        std::vector<std::vector<std::string>> rows;
        for (const JsonCursor &element : *elements) {
            auto row = texts(element);
            if (!row)
                return propagate(row);
            if (row->size() < width)
                return element.problem(ErrorCode::BadFormat, std::to_string(row->size()) + " texts",
                                       "at least " + std::to_string(width));
            rows.push_back(*std::move(row));
        }
        return rows;
    }

    Result<> readTables()
    {
        const auto all = m_root.at("tables");
        if (!all)
            return propagate(all);
        return forEachMember(*all, [this](const std::string &name, const JsonCursor &list) -> Result<> {
            const auto rows = rowsOf(list, 1);
            if (!rows)
                return propagate(rows);
            if (rows->empty())
                return list.problem(ErrorCode::BadValue, "no rows", "at least one");
            Table table{.name = name, .width = rows->front().size() - 1, .rows = {}};
            for (const std::vector<std::string> &row : *rows) {
                if (row.size() != table.width + 1)
                    return list.problem(ErrorCode::BadFormat, std::to_string(row.size()) + " texts in a row",
                                        std::to_string(table.width + 1) + " as in the first one");
                Table::Row added{.keys = {}, .result = symbol(row.back())};
                for (std::size_t i = 0; i < table.width; ++i)
                    added.keys.push_back(row[i] == "*" ? std::nullopt : std::optional(symbol(row[i])));
                table.rows.push_back(std::move(added));
            }
            m_grammar.tables.push_back(std::move(table));
            return {};
        });
    }

    Result<> readLexicons()
    {
        const auto all = m_root.at("words");
        if (!all)
            return propagate(all);
        return forEachMember(*all, [this](const std::string &name, const JsonCursor &object) -> Result<> {
            return readLexicon(object, m_grammar.lexicons[name]);
        });
    }

    Result<> readLexicon(const JsonCursor &object, Lexicon &lexicon)
    {
        const auto columns = object.at("columns");
        if (!columns)
            return propagate(columns);
        for (const std::string &language : m_grammar.languages) {
            const auto list = columns->at(language);
            if (!list)
                return propagate(list);
            const auto names = texts(*list);
            if (!names)
                return propagate(names);
            std::vector<Symbol> symbols;
            for (const std::string &name : *names)
                symbols.push_back(symbol(name));
            auto form = readForm(object, language, {m_grammar.symbols, m_grammar.tables, {}, symbols});
            if (!form)
                return propagate(form);
            lexicon.columns.push_back(std::move(symbols));
            lexicon.forms.push_back(*std::move(form));
        }
        const auto list = object.at("list");
        if (!list)
            return propagate(list);
        const auto words = list->elements();
        if (!words)
            return propagate(words);
        for (const JsonCursor &element : *words) {
            auto word = readWord(element, lexicon);
            if (!word)
                return propagate(word);
            lexicon.words.push_back(*std::move(word));
        }
        return {};
    }

    Result<Word> readWord(const JsonCursor &object, const Lexicon &lexicon)
    {
        Word word;
        const auto classes = object.at("class");
        if (!classes)
            return propagate(classes);
        const auto names = classes->text();
        if (!names)
            return propagate(names);
        for (const std::string_view name : words(*names))
            word.classes.emplace_back(name);
        for (std::size_t l = 0; l < m_grammar.languages.size(); ++l) {
            const auto list = object.at(m_grammar.languages[l]);
            if (!list)
                return propagate(list);
            const auto forms = texts(*list);
            if (!forms)
                return propagate(forms);
            if (forms->size() != lexicon.columns[l].size())
                return list->problem(ErrorCode::BadFormat, std::to_string(forms->size()) + " forms",
                                     std::to_string(lexicon.columns[l].size()) + ", one for each column");
            std::vector<Symbol> &symbols = word.forms.emplace_back();
            for (const std::string &form : *forms)
                symbols.push_back(symbol(form));
        }
        return word;
    }

    /// The member LANGUAGE of a rule or of words: a template, or fields and features.
    Result<Form> readForm(const JsonCursor &object, const std::string &language, const TemplateScope &scope)
    {
        const auto member = object.at(language);
        if (!member)
            return propagate(member);
        Form form;
        if (!member->json().is_object()) {
            auto variants = readVariants(*member, scope);
            if (!variants)
                return propagate(variants);
            form.fields[m_grammar.textField] = *std::move(variants);
            return form;
        }
        const auto read = forEachMember(*member, [&](const std::string &key, const JsonCursor &value) -> Result<> {
            if (key == "features")
                return readFeatures(value, scope, form);
            auto variants = readVariants(value, scope);
            if (!variants)
                return propagate(variants);
            form.fields[symbol(key)] = *std::move(variants);
            return {};
        });
        if (!read)
            return propagate(read);
        return form;
    }

    Result<> readFeatures(const JsonCursor &object, const TemplateScope &scope, Form &form)
    {
        return forEachMember(object, [&](const std::string &name, const JsonCursor &member) -> Result<> {
            const auto text = member.text();
            if (!text)
                return propagate(text);
            auto value = parseValue(*text, scope, member);
            if (!value)
                return propagate(value);
            if (value->kind == Value::Kind::Variable)
                return member.problem(ErrorCode::BadValue, shownText(*text), "a value that is the same everywhere");
            form.features[symbol(name)] = *std::move(value);
            return {};
        });
    }

    /// A template, or a list of [conditions, template] that ends in one without conditions.
    static Result<std::vector<Variant>> readVariants(const JsonCursor &cursor, const TemplateScope &scope)
    {
        std::vector<Variant> variants;
        if (cursor.json().is_string()) {
            auto pieces = parseTemplate(*cursor.text(), scope, cursor);
            if (!pieces)
                return propagate(pieces);
            variants.push_back({{}, *std::move(pieces)});
            return variants;
        }
        const auto rows = rowsOf(cursor, 2);
        if (!rows)
            return propagate(rows);
        for (const std::vector<std::string> &row : *rows) {
            auto conditions = parseConditions(row[0], scope, cursor);
            if (!conditions)
                return propagate(conditions);
            auto pieces = parseTemplate(row[1], scope, cursor);
            if (!pieces)
                return propagate(pieces);
            variants.push_back({*std::move(conditions), *std::move(pieces)});
        }
        if (variants.empty() || !variants.back().conditions.empty())
            return cursor.problem(ErrorCode::BadValue, "a last template with conditions", "one that always holds");
        return variants;
    }

    Result<> readRules()
    {
        const auto list = m_root.at("rules");
        if (!list)
            return propagate(list);
        const auto elements = list->elements();
        if (!elements)
            return propagate(elements);
        for (const JsonCursor &element : *elements) {
            Rule rule;
            if (const auto read = readRule(element, rule); !read)
                return read;
            m_grammar.rules.push_back(std::move(rule));
        }
        return {};
    }

    Result<> readRule(const JsonCursor &object, Rule &rule)
    {
        MemberReader members(object);
        members.read("makes", rule.makes);
        if (const auto weight = members.at("weight")) {
            rule.weight = members.keep(weight->number()).value_or(1);
            if (!(rule.weight > 0 && rule.weight <= kMaxWeight))
                members.keep(Result<>(weight->problem(ErrorCode::BadValue, weight->found(), "a weight over 0")));
        }
        if (const auto done = members.done(); !done)
            return done;
        using Step = Result<> (GrammarReader::*)(const JsonCursor &, Rule &);
        for (const Step step : {&GrammarReader::readOver, &GrammarReader::readParts, &GrammarReader::readDraws,
                                &GrammarReader::readRuleForms})
            if (const auto done = (this->*step)(object, rule); !done)
                return done;
        return {};
    }

    Result<> readOver(const JsonCursor &object, Rule &rule)
    {
        const auto nests = object.find("nests");
        if (!nests)
            return propagate(nests);
        if (*nests) {
            const auto value = (*nests)->boolean();
            if (!value)
                return propagate(value);
            rule.nests = *value;
        }
        const auto over = object.find("over");
        if (!over)
            return propagate(over);
        if (!*over)
            return {};
        return forEachMember(**over, [&](const std::string &name, const JsonCursor &member) -> Result<> {
            const auto weight = member.number();
            if (!weight)
                return propagate(weight);
            if (!(*weight > 0 && *weight <= kMaxWeight))
                return member.problem(ErrorCode::BadValue, member.found(), "a weight over 0");
            rule.over.emplace_back(name, *weight);
            return {};
        });
    }

    Result<> readParts(const JsonCursor &object, Rule &rule)
    {
        const auto parts = object.find("parts");
        if (!parts)
            return propagate(parts);
        if (*parts) {
            const auto read =
                forEachMember(**parts, [&](const std::string &name, const JsonCursor &member) -> Result<> {
                    auto category = member.text();
                    if (!category)
                        return propagate(category);
                    rule.partNames.push_back(name);
                    rule.parts.push_back(*std::move(category));
                    return {};
                });
            if (!read)
                return read;
        }
        const auto head = object.find("head");
        if (!head)
            return propagate(head);
        if (!*head)
            return {};
        const auto name = (*head)->text();
        if (!name)
            return propagate(name);
        const auto place = std::find(rule.partNames.begin(), rule.partNames.end(), *name);
        if (place == rule.partNames.end())
            return (*head)->problem(ErrorCode::BadValue, shownText(*name), "one of the rule's parts");
        rule.head = static_cast<std::size_t>(place - rule.partNames.begin());
        return {};
    }

    Result<> readDraws(const JsonCursor &object, Rule &rule)
    {
        const auto draws = object.find("draws");
        if (!draws)
            return propagate(draws);
        if (!*draws)
            return {};
        return forEachMember(**draws, [&](const std::string &name, const JsonCursor &member) -> Result<> {
            const auto values = texts(member);
            if (!values)
                return propagate(values);
            if (values->empty())
                return member.problem(ErrorCode::BadValue, "nothing to draw from", "at least one value");
            auto &drawn = rule.draws.emplace_back(symbol(name), std::vector<Symbol>());
            for (const std::string &value : *values)
                drawn.second.push_back(symbol(value));
            return {};
        });
    }

    Result<> readRuleForms(const JsonCursor &object, Rule &rule)
    {
        const TemplateScope scope{m_grammar.symbols, m_grammar.tables, rule.partNames, {}};
        const auto other = object.find("or");
        if (!other)
            return propagate(other);
        for (const std::string &language : m_grammar.languages) {
            auto form = readForm(object, language, scope);
            if (!form)
                return propagate(form);
            rule.forms.push_back(*std::move(form));
            rule.paraphrases.emplace_back();
            if (!*other)
                continue;
            const auto member = (*other)->find(language);
            if (!member)
                return propagate(member);
            if (!*member)
                continue;
            auto paraphrase = readForm(**other, language, scope);
            if (!paraphrase)
                return propagate(paraphrase);
            rule.paraphrases.back() = *std::move(paraphrase);
        }
        return {};
    }

    Symbol symbol(std::string_view text) { return m_grammar.symbols.of(text); }

    const JsonCursor &m_root;
    Grammar m_grammar;
};

} // namespace

Symbol Symbols::of(std::string_view text)
{
    if (const auto found = m_known.find(text); found != m_known.end())
        return found->second;
    const auto symbol = static_cast<Symbol>(m_texts.size());
    m_texts.emplace_back(text);
    m_known.emplace(std::string(text), symbol);
    return symbol;
}

Result<Grammar> readGrammar(const JsonCursor &root)
{
    return GrammarReader(root).read();
}

} // namespace foresearch::text::phrasebook
