#include "tests/support/agreement.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/text/unicode.h"

#include <algorithm>

namespace foresearch::testing {

namespace {

Json words(const std::filesystem::path &grammar, const char *kind)
{
    return Json::parse(*readFile(grammar))["words"][kind]["list"];
}

std::string bare(std::string word)
{
    while (!word.empty() && std::string_view(".,?").find(word.back()) != std::string_view::npos)
        word.pop_back();
    return word;
}

std::vector<std::string> tokensOf(const std::string &sentence)
{
    std::vector<std::string> tokens;
    for (const std::string_view word : text::words(sentence))
        tokens.emplace_back(word);
    if (!tokens.empty())
        tokens.front() = text::lowerCase(tokens.front()).substr(0, 1) + tokens.front().substr(1);
    return tokens;
}

Readings inCommon(const Readings &a, const Readings &b)
{
    Readings common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(common, common.begin()));
    return common;
}

/// "m sg nom": of m, sg, nom|acc.
Readings readings(const std::vector<std::string> &genders, const std::string &rest)
{
    Readings found;
    for (const std::string &gender : genders)
        found.insert(gender + " " + rest);
    return found;
}

Readings joined(std::initializer_list<Readings> all)
{
    Readings found;
    for (const Readings &one : all)
        found.insert(one.begin(), one.end());
    return found;
}

const std::vector<std::string> kAny{"f", "m", "n"};

/// By ending, of dieser, jeder, welcher.
Readings strongReadings(const std::string &ending)
{
    if (ending == "er")
        return joined({{"m sg nom", "f sg dat", "f sg gen"}, readings(kAny, "pl gen")});
    if (ending == "e")
        return joined({{"f sg nom", "f sg acc"}, readings(kAny, "pl nom"), readings(kAny, "pl acc")});
    if (ending == "es")
        return {"n sg nom", "n sg acc", "m sg gen", "n sg gen"};
    if (ending == "en")
        return joined({{"m sg acc"}, readings(kAny, "pl dat")});
    if (ending == "em")
        return {"m sg dat", "n sg dat"};
    return {};
}

/// Of ein, kein, mein.
Readings weakReadings(const std::string &ending)
{
    if (ending.empty())
        return {"m sg nom", "n sg nom", "n sg acc"};
    if (ending == "er")
        return joined({{"f sg dat", "f sg gen"}, readings(kAny, "pl gen")});
    if (ending == "es")
        return {"m sg gen", "n sg gen"};
    return strongReadings(ending);
}

struct Article {
    Readings readings;
    bool isStrong = false; ///< it shows the case, so that adjectives need not
};

Article germanArticle(const std::string &word)
{
    const std::map<std::string, std::string> definite{{"der", "er"},  {"die", "e"}, {"das", "es"}, {"den", "en"},
                                                      {"dem", "em"},  {"im", "em"}, {"zum", "em"}, {"vom", "em"},
                                                      {"beim", "em"}, {"ins", "es"}};
    if (word == "des")
        return {{"m sg gen", "n sg gen"}, true};
    if (word == "zur")
        return {{"f sg dat"}, true};
    if (const auto found = definite.find(word); found != definite.end()) {
        Readings found2 = strongReadings(found->second);
        if (word == "das" || word == "ins")
            found2 = {"n sg nom", "n sg acc"};
        return {found2, true};
    }
    for (const char *stem : {"dies", "jed", "welch"})
        if (word.starts_with(stem))
            return {strongReadings(word.substr(std::string_view(stem).size())), true};
    for (const char *stem : {"ein", "kein", "mein", "sein", "ihr", "Ihr", "unser"})
        if (word.starts_with(stem))
            return {weakReadings(word.substr(std::string_view(stem).size())), false};
    return {};
}

/// Whether an adjective may end so behind such an article.
bool endsRight(const std::string &ending, const std::string &reading, bool isStrong)
{
    const bool isDirect = reading.ends_with("sg nom") || (reading.ends_with("sg acc") && reading[0] != 'm');
    if (!isDirect)
        return ending == "en";
    if (isStrong || reading[0] == 'f')
        return ending == "e";
    return ending == (reading[0] == 'm' ? "er" : "es");
}

Readings relativeReadings(const std::string &word)
{
    const std::map<std::string, Readings> all{{"der", {"m sg", "f sg"}},
                                              {"die", {"f sg", "f pl", "m pl", "n pl"}},
                                              {"das", {"n sg"}},
                                              {"den", {"m sg"}},
                                              {"dem", {"m sg", "n sg"}},
                                              {"denen", {"f pl", "m pl", "n pl"}},
                                              {"deren", {"f sg", "f pl", "m pl", "n pl"}},
                                              {"dessen", {"m sg", "n sg"}}};
    const auto found = all.find(word);
    return found == all.end() ? Readings() : found->second;
}

Readings withoutCase(const Readings &all)
{
    Readings found;
    for (const std::string &reading : all)
        found.insert(reading.substr(0, 4));
    return found;
}

Readings frenchArticle(const std::string &word)
{
    const Readings plural{"f pl", "m pl"};
    const Readings singular{"f sg", "m sg"};
    const std::map<std::string, Readings> all{
        {"le", {"m sg"}},     {"la", {"f sg"}},    {"les", plural},      {"un", {"m sg"}},    {"une", {"f sg"}},
        {"des", plural},      {"du", {"m sg"}},    {"au", {"m sg"}},     {"aux", plural},     {"ce", {"m sg"}},
        {"cet", {"m sg"}},    {"cette", {"f sg"}}, {"ces", plural},      {"ma", {"f sg"}},    {"sa", {"f sg"}},
        {"mon", singular},    {"son", singular},   {"notre", singular},  {"votre", singular}, {"leur", singular},
        {"mes", plural},      {"ses", plural},     {"nos", plural},      {"vos", plural},     {"leurs", plural},
        {"chaque", singular}, {"quel", {"m sg"}},  {"quelle", {"f sg"}}, {"quels", {"m pl"}}, {"quelles", {"f pl"}}};
    const auto found = all.find(word);
    return found == all.end() ? Readings() : found->second;
}

} // namespace

AgreementChecker AgreementChecker::open(const std::filesystem::path &grammar, const std::string &language)
{
    AgreementChecker checker;
    checker.m_isGerman = language == "de";
    for (const Json &noun : words(grammar, "noun")) {
        const std::vector<std::string> forms = noun[language];
        const std::string &gender = forms[0];
        if (checker.m_isGerman) {
            const std::array<std::pair<std::size_t, const char *>, 8> cells{{{1, "sg nom"},
                                                                             {3, "sg acc"},
                                                                             {3, "sg dat"},
                                                                             {2, "sg gen"},
                                                                             {4, "pl nom"},
                                                                             {4, "pl acc"},
                                                                             {4, "pl gen"},
                                                                             {5, "pl dat"}}};
            for (const auto &[column, reading] : cells)
                checker.m_nouns[forms[column]].insert(gender + " " + reading);
            continue;
        }
        for (const auto &[column, number] : {std::pair(1U, "sg"), std::pair(2U, "pl")})
            checker.m_nouns[forms[column].substr(0, forms[column].find(' '))].insert(gender + " " + number);
    }
    for (const Json &adjective : words(grammar, "adjective")) {
        const std::vector<std::string> forms = adjective[language];
        checker.m_stems.insert(forms[0]);
        const std::array<const char *, 4> cells{"m sg", "f sg", "m pl", "f pl"};
        for (std::size_t i = 0; !checker.m_isGerman && i < cells.size(); ++i)
            checker.m_adjectives[forms[i]].insert(cells[i]);
    }
    for (const char *elided : {"bel", "nouvel", "vieil"})
        checker.m_adjectives[elided] = {"m sg"};
    checker.m_adjectives.erase("court"); // a verb too
    checker.m_nouns.erase("-");
    return checker;
}

AgreementChecker::Group AgreementChecker::germanGroup(const std::vector<std::string> &tokens, std::size_t first) const
{
    const Article article = germanArticle(tokens[first]);
    if (article.readings.empty())
        return {};
    Group group{tokens[first], article.readings};
    for (std::size_t i = first + 1; i < tokens.size(); ++i) {
        const std::string word = bare(tokens[i]);
        group.words += " " + word;
        if (const auto noun = m_nouns.find(word); noun != m_nouns.end()) {
            group.readings = inCommon(group.readings, noun->second);
            return group;
        }
        const auto stem = std::find_if(m_stems.begin(), m_stems.end(), [&](const std::string &s) {
            return word.size() > s.size() && word.starts_with(s) && word.size() <= s.size() + 2;
        });
        if (stem == m_stems.end())
            return {};
        std::erase_if(group.readings, [&](const std::string &reading) {
            return !endsRight(word.substr(stem->size()), reading, article.isStrong);
        });
    }
    return {};
}

Readings AgreementChecker::adjectiveReadings(const std::string &word) const
{
    const auto found = m_adjectives.find(word);
    return found == m_adjectives.end() ? Readings() : found->second;
}

AgreementChecker::Group AgreementChecker::frenchGroup(const std::vector<std::string> &tokens, std::size_t first) const
{
    Group group{tokens[first], frenchArticle(tokens[first])};
    std::size_t next = first + 1;
    std::string word = tokens[first];
    const bool isElided = word.starts_with("l'");
    if (isElided)
        group.readings = {"f sg", "m sg"};
    const bool isNumber =
        first > 1 && tokens[first - 1] == "et" && !tokens[first - 2].ends_with(',') && word.starts_with("un");
    if (group.readings.empty() || isNumber)
        return {};
    word = bare(isElided ? word.substr(2) : next < tokens.size() ? tokens[next++] : "");
    for (auto found = adjectiveReadings(word); !found.empty() && next < tokens.size();
         found = adjectiveReadings(word)) {
        group.readings = inCommon(group.readings, found);
        group.words += " " + word;
        word = bare(tokens[next++]);
    }
    const auto noun = m_nouns.find(word);
    if (noun == m_nouns.end())
        return {};
    group.words += " " + word;
    group.readings = inCommon(group.readings, noun->second);
    const bool isCheap = next + 1 < tokens.size() && tokens[next] == "bon" && bare(tokens[next + 1]) == "marché";
    const bool goesOn = next < tokens.size() && bare(tokens[next - 1]) == tokens[next - 1] && !isCheap;
    const auto behind = goesOn ? adjectiveReadings(bare(tokens[next])) : Readings();
    if (!behind.empty()) {
        group.words += " " + tokens[next];
        group.readings = inCommon(group.readings, behind);
    }
    return group;
}

std::vector<AgreementChecker::Group> AgreementChecker::groups(const std::vector<std::string> &tokens) const
{
    std::vector<Group> found;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        // A relative pronoun looks like an article.
        const bool isBehindComma = i > 0 && tokens[i - 1].ends_with(',');
        const bool isBehindIn = i > 1 && tokens[i - 1] == "in" && tokens[i - 2].ends_with(',');
        if (m_isGerman && (isBehindComma || isBehindIn) && !relativeReadings(tokens[i]).empty())
            continue;
        Group group = m_isGerman ? germanGroup(tokens, i) : frenchGroup(tokens, i);
        if (!group.words.empty())
            found.push_back(std::move(group));
    }
    return found;
}

std::size_t AgreementChecker::groupsOf(const std::string &sentence) const
{
    return groups(tokensOf(sentence)).size();
}

namespace {

/// Whether a clause that begins here may end in an infinitive with "zu".
bool isInfinitiveClause(const std::vector<std::string> &tokens, std::size_t first)
{
    for (std::size_t i = first; i < tokens.size(); ++i) {
        const bool isLast = bare(tokens[i]) != tokens[i];
        if (tokens[i] == "zu" || (isLast && tokens[i].find("zu", 1) != std::string::npos))
            return true;
        if (isLast && !tokens[i].ends_with(','))
            return false;
    }
    return false;
}

} // namespace

std::string AgreementChecker::relativeFault(const std::vector<std::string> &tokens) const
{
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const auto noun = m_nouns.find(bare(tokens[i]));
        if (!tokens[i].ends_with(',') || noun == m_nouns.end() || isInfinitiveClause(tokens, i + 1))
            continue;
        const Readings pronoun = relativeReadings(tokens[i + 1] == "in" ? tokens[i + 2] : tokens[i + 1]);
        if (!pronoun.empty() && inCommon(pronoun, withoutCase(noun->second)).empty())
            return "\"" + tokens[i] + " " + tokens[i + 1] + "\"";
    }
    return {};
}

std::string AgreementChecker::pronounFault(const std::string &source, const std::vector<std::string> &tokens) const
{
    if (source.find(" because it ") == std::string::npos)
        return {};
    const std::map<std::string, Readings> pronouns{
        {"er", {"m sg"}}, {"sie", {"f sg"}}, {"es", {"n sg"}}, {"qu'il", {"m sg"}}, {"qu'elle", {"f sg"}}};
    const char *because = m_isGerman ? "weil" : "parce";
    const auto place = std::find(tokens.begin(), tokens.end(), because);
    if (place == tokens.end() || place + 1 == tokens.end())
        return "no " + std::string(because);
    const auto pronoun = pronouns.find(place[1]);
    if (pronoun == pronouns.end())
        return "\"" + place[1] + "\" for \"it\"";
    for (auto before = place; before != tokens.begin(); --before) {
        const std::string word = before[-1];
        const auto noun = m_nouns.find(bare(word.starts_with("l'") ? word.substr(2) : word));
        if (noun == m_nouns.end())
            continue;
        const Readings found = m_isGerman ? withoutCase(noun->second) : noun->second;
        return inCommon(found, pronoun->second).empty() ? "\"" + noun->first + "\" and \"" + place[1] + "\"" : "";
    }
    return {};
}

std::string AgreementChecker::faultOf(const std::string &source, const std::string &sentence) const
{
    const std::vector<std::string> tokens = tokensOf(sentence);
    for (const Group &group : groups(tokens))
        if (group.readings.empty())
            return "\"" + group.words + "\"";
    if (m_isGerman)
        if (const std::string fault = relativeFault(tokens); !fault.empty())
            return fault;
    return pronounFault(source, tokens);
}

std::set<std::string> germanFiniteForms(const std::filesystem::path &grammar)
{
    std::set<std::string> forms{"ist",    "bin",      "sind",     "war",       "waren",     "hat",       "habe",
                                "haben",  "wird",     "werde",    "werden",    "wurde",     "wurden",    "will",
                                "wollen", "kann",     "können",   "muss",      "müssen",    "sollte",    "sollten",
                                "kostet", "kosten",   "gefällt",  "gefallen",  "gefiel",    "gefielen",  "gibt",
                                "gab",    "vermisse", "vermisst", "vermissen", "vermisste", "vermissten"};
    for (const Json &verb : words(grammar, "verb")) {
        const std::vector<std::string> columns = verb["de"];
        for (std::size_t i = 1; i <= 5; ++i) {
            forms.insert(columns[i]);
            forms.insert(columns[0] + columns[i]);
        }
    }
    return forms;
}

std::vector<std::string> subordinateClauses(const std::string &sentence)
{
    const std::set<std::string> openers{"weil", "dass", "ob", "sobald", "solange", "falls"};
    const std::size_t comma = sentence.rfind(',');
    if (comma == std::string::npos || sentence.find(" zu ", comma) != std::string::npos)
        return {};
    const std::vector<std::string> last = tokensOf(sentence.substr(comma + 1));
    if (last.size() < 3 || !openers.contains(last.front()))
        return {};
    std::string clause;
    for (const std::string &token : last)
        clause += (clause.empty() ? "" : " ") + bare(token);
    return {clause};
}

} // namespace foresearch::testing
