#include "core/text/phrasebook.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/text/phrasebook_tree.h"
#include "core/text/unicode.h"
#include "tests/support/agreement.h"
#include "tests/support/paths.h"
#include "tests/support/spelled_numbers.h"

#include <QTemporaryDir>
#include <QtTest>

#include <map>
#include <set>

using namespace foresearch;
using text::SentencePair;

namespace {

std::filesystem::path shippedGrammar()
{
    return foresearch::testing::sourcePath("resources/phrasebook/phrasebook.json").toStdString();
}

std::vector<SentencePair> drawn(const std::filesystem::path &grammar, const char *direction,
                                const text::PhrasebookDraw &draw)
{
    const auto reader = text::openPhrasebook(grammar, direction, draw);
    if (!reader)
        qFatal("%s", reader.error().detail.c_str());
    std::vector<SentencePair> pairs;
    for (auto pair = (*reader)->next();; pair = (*reader)->next()) {
        if (!pair)
            qFatal("%s", pair.error().detail.c_str());
        if (!*pair)
            return pairs;
        pairs.push_back(**std::move(pair));
    }
}

/// The grammar that the fuzz target begins with.
std::string smallGrammar()
{
    return *readFile(foresearch::testing::sourcePath("tests/fuzz/corpus/phrasebook_fuzz/small.json").toStdString());
}

std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    const std::size_t place = text.find(from);
    if (place == std::string::npos)
        qFatal("no \"%s\" in the grammar", from.c_str());
    return text.replace(place, from.size(), to);
}

} // namespace

class PhrasebookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_german = drawn(shippedGrammar(), "en-de", {.pairs = 20'000, .seed = 3, .noise = 0});
        m_french = drawn(shippedGrammar(), "en-fr", {.pairs = 20'000, .seed = 3, .noise = 0});
    }

    void everySeedHasItsOwnPairs()
    {
        const text::PhrasebookDraw draw{.pairs = 500, .seed = 7};
        const auto once = drawn(shippedGrammar(), "en-de", draw);
        QVERIFY(drawn(shippedGrammar(), "en-de", draw) == once);
        QVERIFY(drawn(shippedGrammar(), "en-de", {.pairs = 500, .seed = 8}) != once);
        const auto longer = drawn(shippedGrammar(), "en-de", {.pairs = 700, .seed = 7});
        QVERIFY(std::equal(once.begin(), once.end(), longer.begin()));
    }

    void noTwoPairsHaveTheSameSource()
    {
        QCOMPARE(m_german.size(), std::size_t{20'000});
        std::set<std::string> sources;
        for (const SentencePair &pair : m_german)
            sources.insert(pair.source);
        QCOMPARE(sources.size(), m_german.size());
    }

    void theSameSentencesAreWrittenInEveryLanguage()
    {
        for (std::size_t i = 0; i < m_german.size(); ++i)
            QVERIFY2(m_german[i].source == m_french[i].source, m_german[i].source.c_str());
        const auto backwards = drawn(shippedGrammar(), "de-fr", {.pairs = 100, .seed = 3, .noise = 0});
        QVERIFY(backwards[0].source == m_german[0].target && backwards[0].target == m_french[0].target);
    }

    void aGrammarThatHasNoMoreSentencesSaysSo()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath("small.json").toStdString();
        QVERIFY(writeFile(path, smallGrammar()));
        const auto reader = text::openPhrasebook(path, "en-de", {.pairs = 1000});
        auto pair = (*reader)->next();
        while (pair && *pair)
            pair = (*reader)->next();
        QVERIFY(!pair);
        QVERIFY2(pair.error().detail.find("different sentences, expected 1000") != std::string::npos,
                 pair.error().detail.c_str());
        QVERIFY2(
            text::openPhrasebook(path, "en-fr", {}).error().detail.find("no language \"fr\", expected one of en, de")
                != std::string::npos,
            "en-fr");
    }

    void articlesAdjectivesAndNounsAgree_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("German") << "de";
        QTest::newRow("French") << "fr";
    }

    void articlesAdjectivesAndNounsAgree()
    {
        QFETCH(QString, language);
        const auto checker = foresearch::testing::AgreementChecker::open(shippedGrammar(), language.toStdString());
        std::size_t groups = 0;
        for (const SentencePair &pair : language == "de" ? m_german : m_french) {
            const auto fault = checker.faultOf(pair.source, pair.target);
            QVERIFY2(fault.empty(), (fault + " in: " + pair.target).c_str());
            groups += checker.groupsOf(pair.target);
        }
        QVERIFY2(groups > 20'000, std::to_string(groups).c_str());
    }

    void thePlantedFaultIsFound_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("gender") << "de"
                                << "Das Frau sieht den Hund.";
        QTest::newRow("case of a weak noun") << "de"
                                             << "Ich kenne den Student.";
        QTest::newRow("ending behind der") << "de"
                                           << "Der alter Mann schläft.";
        QTest::newRow("ending behind ein") << "de"
                                           << "Ein alte Mann schläft.";
        QTest::newRow("dative plural") << "de"
                                       << "Er hilft den Kinder.";
        QTest::newRow("relative pronoun") << "de"
                                          << "Der Mann, die schläft, ist alt.";
        QTest::newRow("pronoun") << "de"
                                 << "Ich kaufe den Tisch, weil es alt ist.";
        QTest::newRow("French gender") << "fr"
                                       << "Le table est ronde.";
        QTest::newRow("French number") << "fr"
                                       << "Les table sont rondes.";
        QTest::newRow("French adjective") << "fr"
                                          << "La vieux table est ronde.";
        QTest::newRow("French adjective behind") << "fr"
                                                 << "Il achète une table rond.";
    }

    void thePlantedFaultIsFound()
    {
        QFETCH(QString, language);
        QFETCH(QString, sentence);
        const auto checker = foresearch::testing::AgreementChecker::open(shippedGrammar(), language.toStdString());
        const char *source = sentence.contains("weil") ? "I buy the table because it is old." : "";
        QVERIFY(!checker.faultOf(source, sentence.toStdString()).empty());
    }

    void germanSubordinateClausesEndInTheirVerb()
    {
        const auto finite = foresearch::testing::germanFiniteForms(shippedGrammar());
        std::size_t clauses = 0;
        for (const SentencePair &pair : m_german) {
            for (const std::string &clause : foresearch::testing::subordinateClauses(pair.target)) {
                ++clauses;
                const std::string last = clause.substr(clause.rfind(' ') + 1);
                QVERIFY2(finite.contains(last), (clause + " | " + pair.target).c_str());
            }
        }
        QVERIFY2(clauses > 2'000, std::to_string(clauses).c_str());
    }

    void numbersInWordsMeanTheSame()
    {
        std::size_t numbers = 0;
        for (std::size_t i = 0; i < m_german.size(); ++i) {
            const auto english = foresearch::testing::englishPrice(m_german[i].source);
            if (!english)
                continue;
            ++numbers;
            QVERIFY2(foresearch::testing::germanPrice(m_german[i].target) == english, m_german[i].target.c_str());
            QVERIFY2(foresearch::testing::frenchPrice(m_french[i].target) == english, m_french[i].target.c_str());
        }
        QVERIFY2(numbers > 100, std::to_string(numbers).c_str());
    }

    void whatSurroundsAWordDecidesWhatItMeans()
    {
        const auto targets = [this](const std::string &source, const std::vector<std::string> &wanted) {
            std::set<std::string> found;
            for (const SentencePair &pair : m_german)
                for (const std::string &word : wanted)
                    if (pair.source.find(" " + source) != std::string::npos
                        && pair.target.find(word) != std::string::npos)
                        found.insert(word);
            return found.size() == wanted.size();
        };
        QVERIFY(targets("letter", {"Brief", "Buchstabe"}));
        QVERIFY(targets("match", {"Spiel", "Streich"}));
        QVERIFY(targets("know", {"kennen", "wissen"}));
        QVERIFY(targets("light", {"leicht", "hell"}));
        QVERIFY(targets("bank", {"Bank", "Ufer"}));
        QVERIFY(targets("miss", {"verpass", "vermiss"}));
    }

    void wordsFollowZipf()
    {
        std::map<std::string, std::size_t> counts;
        for (const SentencePair &pair : m_german)
            for (const std::string_view word : text::words(pair.source))
                ++counts[text::lowerCase(word)];
        QVERIFY2(counts.size() > 700, std::to_string(counts.size()).c_str());
        std::vector<std::size_t> sorted;
        for (const auto &[word, count] : counts)
            sorted.push_back(count);
        std::sort(sorted.rbegin(), sorted.rend());
        QVERIFY(sorted[0] > 50 * sorted[sorted.size() / 2]);
    }

    void sentencesNestAndStayReadable()
    {
        std::size_t nested = 0;
        std::size_t longest = 0;
        for (const SentencePair &pair : m_german) {
            const std::size_t words = text::words(pair.source).size();
            longest = std::max(longest, words);
            nested += std::count(pair.target.begin(), pair.target.end(), ',') >= 3 ? 1 : 0;
            QVERIFY2(pair.target.find('{') == std::string::npos && pair.target.find('~') == std::string::npos
                         && pair.target.find("  ") == std::string::npos && pair.target.find(" ,") == std::string::npos,
                     pair.target.c_str());
        }
        QVERIFY2(nested > 1'000, std::to_string(nested).c_str());
        QVERIFY2(longest > 30 && longest < 150, std::to_string(longest).c_str());
    }

    void noiseHasTheStatedRates()
    {
        const std::string sentence = "einundzwanzig Krankenschwestern verlassen morgen unsere Bibliothek";
        Rng rng(1);
        double typos = 0;
        double dropped = 0;
        constexpr int kSentences = 20'000;
        for (int i = 0; i < kSentences; ++i) {
            const std::string noisy =
                text::phrasebook::noisySentence(sentence, {.typo = 0.02, .droppedWord = 0.01}, rng);
            const auto before = text::words(sentence);
            const auto after = text::words(noisy);
            dropped += static_cast<double>(before.size() - after.size());
            for (const std::string_view word : after)
                typos += std::find(before.begin(), before.end(), word) == before.end() ? 1 : 0;
        }
        QVERIFY(std::abs(dropped / (6.0 * kSentences) - 0.01) < 0.002);
        QVERIFY(std::abs(typos / (6.0 * kSentences) - 0.02) < 0.002);
        QCOMPARE(text::phrasebook::noisySentence(sentence, {}, rng), sentence);
    }

    void wrongGrammarsAreRefusedInOneSentence_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *from, const char *to, const char *words) {
            QTest::newRow(name) << from << to << words;
        };
        row("no JSON", "{\"format\"", "\"format\"", "small.json, line 1");
        row("another format", "foresearch-phrasebook", "phrases", "\"format\"");
        row("newer", "\"version\": 1", "\"version\": 9", "version 9");
        row("one language", "[\"en\", \"de\"]", "[\"en\"]", "key \"languages\": found");
        row("a rate over 1", "\"typo\": 0", "\"typo\": 2", "key \"noise.typo\"");
        row("no writing", "\"replaces\": [[\",.\", \".\"]]", "\"replace\": []", "key \"writing.en.replaces\"");
        row("endless replacement", "[\",.\", \".\"]", "[\".\", \"..\"]", "expected a text that is not part of its");
        row("rows of two lengths", "[\"*\", \"das\"]", "[\"*\", \"*\", \"das\"]", "key \"tables.article\"");
        row("missing form", "[\"m\", \"Apfel\", \"Äpfel\"]", "[\"m\", \"Apfel\"]", "key \"words.noun.list[0].de\"");
        row("unknown column", "{#sg}", "{#dual}", "expected a column of these words");
        row("unknown table", "{@article n.gender}", "{@articles n.gender}",
            "found \"@articles\", expected the name of a table");
        row("too few values", "{@article n.gender}", "{@article}", "expected 1 values behind it");
        row("open brace", "this is {n number=sg}.", "this is {n number=sg.", "expected braces in pairs");
        row("no part", "this is {n number=sg}.", "this is {m number=sg}.",
            "key \"rules[0].en\": found \"m number=sg\"");
        row("no value", "{n number=sg}.", "{n number}.", "expected variable=value");
        row("no other language", "\"de\": \"in dem {n number=sg}.\", ", "", "key \"rules[0].de\"");
        row("a weight of 0", "\"weight\": 2", "\"weight\": 0", "key \"rules[0].weight\"");
        row("conditions at the end", "[\"\", \"{#@form $number}\"]", "[\"$number=pl\", \"{#@form $number}\"]",
            "expected one that always holds");
        row("no category", "\"noun/place\"", "\"noun/sea\"", "what makes \"noun/sea\": found neither rules nor words");
        row("no feature", "n.gender}", "n.genus}", "no feature \"genus\" of \"noun/");
        row("no head", "\"head\": \"n\"", "\"head\": \"x\"", "expected one of the rule's parts");
        row("no end", "\"nests\": true, ", "", "found a way back to itself");
        row("no field", "this is {n number=sg}.", "this is {n:past number=sg}.", "no field \"past\"");
    }

    void wrongGrammarsAreRefusedInOneSentence()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, words);
        QVERIFY(text::Phrasebook::parse(smallGrammar(), "small.json"));
        const auto book =
            text::Phrasebook::parse(replaced(smallGrammar(), from.toStdString(), to.toStdString()), "small.json");
        QVERIFY(!book);
        QVERIFY2(QString::fromStdString(book.error().detail).contains(words), book.error().detail.c_str());
        QVERIFY2(book.error().detail.starts_with("small.json"), book.error().detail.c_str());
        QCOMPARE(book.error().detail.find('\n'), std::string::npos);
    }

    void whatASentenceLacksIsSaid_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("words");
        QTest::newRow("row") << "[\"*\", \"das\"]"
                             << "[\"f\", \"die\"]"
                             << "found no row for n, expected one in the table \"article\"";
        QTest::newRow("variable") << "this is {n number=sg}."
                                  << "this is {n}."
                                  << "in en: found no variable $number";
    }

    void whatASentenceLacksIsSaid()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, words);
        const auto book =
            text::Phrasebook::parse(replaced(smallGrammar(), from.toStdString(), to.toStdString()), "small.json");
        QVERIFY2(book, book ? "" : book.error().detail.c_str());
        Rng rng(1);
        auto pair = book->draw(0, 1, 0, rng);
        for (int i = 0; i < 100 && pair; ++i)
            pair = book->draw(0, 1, 0, rng);
        QVERIFY(!pair);
        QVERIFY2(QString::fromStdString(pair.error().detail).contains(words), pair.error().detail.c_str());
    }

private:
    std::vector<SentencePair> m_german;
    std::vector<SentencePair> m_french;
};

QTEST_APPLESS_MAIN(PhrasebookTest)
#include "phrasebook_test.moc"
