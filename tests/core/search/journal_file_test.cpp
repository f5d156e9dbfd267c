#include "core/search/journal_file.h"

#include "core/base/file.h"
#include "core/search/evolution.h"
#include "tests/support/search_fixtures.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::search;
using foresearch::testing::allIndividuals;
using foresearch::testing::toyPredictor;
using foresearch::testing::toyScore;

namespace {

SearchSetup journalSetup()
{
    SearchSetup setup = foresearch::testing::smallSetup();
    setup.constraints.parametersMillion = 0.25;
    setup.constraints.conventions.parameters = ParameterConvention::WithoutEmbeddings;
    setup.options.seed = 12345678901234567;
    return setup;
}

/// A latency, and a score that fails alone for some.
std::vector<Generation> record(SearchJournal *journal)
{
    using foresearch::testing::FormulaPredictor;
    FormulaPredictor latency({"latency", "ms", predict::Direction::LowerIsBetter}, toyScore);
    FormulaPredictor score({"toy", "points", predict::Direction::LowerIsBetter}, [](const space::Architecture &a) {
        return a.decoder.layers.size() == 1 ? std::numeric_limits<double>::quiet_NaN() : toyScore(a) / 3;
    });
    const auto outcome =
        evolve(journalSetup(), {.predictors = {{"hat", &score}}, .latency = &latency, .journal = journal}, {});
    if (!outcome)
        qFatal("%s", outcome.error().detail.c_str());
    return outcome->generations;
}

} // namespace

class JournalFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsWrittenIsReadAgain()
    {
        auto journal = JournalFile::create(path(), {journalSetup(), {{"task", "wmt14ende"}}, {}});
        QVERIFY2(journal, journal ? "" : journal.error().detail.c_str());
        const auto generations = record(&journal.value());

        const auto again = readJournal(path());
        QVERIFY2(again, again ? "" : again.error().detail.c_str());
        QVERIFY(again->setup == journalSetup());
        QCOMPARE(again->arguments.at("task"), "wmt14ende");
        QVERIFY(allIndividuals(again->generations) == allIndividuals(generations));
        for (std::size_t g = 0; g < generations.size(); ++g) {
            QVERIFY(again->generations[g].scoring == generations[g].scoring);
            QVERIFY(again->generations[g].latency == generations[g].latency);
            QVERIFY(again->generations[g].scale == generations[g].scale);
            QCOMPARE(again->generations[g].draws, generations[g].draws);
            QVERIFY(again->generations[g].rejected == generations[g].rejected);
        }
    }

    void anUnfinishedLastLineIsDropped()
    {
        const std::string text = wholeText();
        for (const std::size_t cut :
             {std::size_t{1}, text.size() / 7, text.size() / 3, text.size() - text.rfind("{\"iter")}) {
            const std::string torn = text.substr(0, text.size() - cut);
            const std::size_t whole = torn.rfind('\n') + 1;
            QVERIFY(writeFile(path(), torn));
            auto journal = JournalFile::open(path());
            QVERIFY2(journal, journal ? "" : journal.error().detail.c_str());
            QCOMPARE(std::filesystem::file_size(path()), whole);

            QVERIFY(journal->append(lastOf(text, *journal)));
            QCOMPARE(readFile(path()).value().substr(0, whole), text.substr(0, whole));
            QCOMPARE(readJournal(path())->generations.size(), journal->record().generations.size() + 1);
        }
    }

    void aJournalThatIsThereIsNotReplaced()
    {
        QVERIFY(writeFile(path(), "precious"));
        const auto journal = JournalFile::create(path(), {journalSetup(), {}, {}});
        QVERIFY(!journal);
        QCOMPARE(readFile(path()).value(), "precious");
    }

    void aJournalHasOneWriter()
    {
        const auto first = JournalFile::create(path(), {journalSetup(), {}, {}});
        QVERIFY(first);
        const auto second = JournalFile::open(path());
        QVERIFY(!second);
        QVERIFY(second.error().code == ErrorCode::Unavailable);
        QVERIFY(readJournal(path()));
    }

    void damageIsNamedWithItsLine_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("problem");
        QTest::newRow("format") << "foresearch-search"
                                << "other"
                                << "line 1, key \"format\": found \"other\"";
        QTest::newRow("newer") << "\"version\":1"
                               << "\"version\":3"
                               << "key \"version\": found version 3, expected at most";
        QTest::newRow("strategy") << "\"strategy\":\"evolution\""
                                  << "\"strategy\":\"guess\""
                                  << "s.jsonl, line 1: The search's strategy: found \"guess\"";
        QTest::newRow("schedule") << "\"last\":6"
                                  << "\"last\":0"
                                  << "s.jsonl, line 1: The predictor schedule: found 0 iterations";
        QTest::newRow("key") << "\"draws\""
                             << "\"drows\""
                             << "line 2, key \"draws\": found nothing";
        QTest::newRow("gene") << "{\"genome\":["
                              << "{\"genome\":[9,"
                              << "line 2, key \"individuals[0].genome\"";
        QTest::newRow("origin") << "\"random\""
                                << "\"magic\""
                                << "expected one of random elite mutation crossover";
        QTest::newRow("parents") << "\"parents\":[]"
                                 << "\"parents\":[7]"
                                 << "line 2, key \"individuals[0].parents\"";
        QTest::newRow("order") << "\"iteration\":2"
                               << "\"iteration\":3"
                               << "line 3, key \"iteration\": found 3, expected 2";
        QTest::newRow("number") << "\"score\":"
                                << "\"score\":\"x\",\"s\":"
                                << "expected a number";
        QTest::newRow("text") << "{\"iteration\":1"
                              << "iteration 1"
                              << "line 2: found";
    }

    void damageIsNamedWithItsLine()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, problem);
        std::string text = wholeText();
        const std::size_t place = text.find(before.toStdString());
        QVERIFY(place != std::string::npos);
        text.replace(place, static_cast<std::size_t>(before.size()), after.toStdString());
        const auto parsed = parseRecord(text, "s.jsonl");
        QVERIFY(!parsed);
        const QString detail = QString::fromStdString(parsed.error().detail);
        QVERIFY2(detail.contains(problem), qPrintable(detail));
    }

    void anEmptyFileIsNoJournal()
    {
        for (const char *text : {"", "{\"format\":"}) {
            const auto parsed = parseRecord(text, "s.jsonl");
            QVERIFY(!parsed);
            QVERIFY(parsed.error().code == ErrorCode::BadFormat);
        }
    }

private:
    std::filesystem::path path() const { return m_folder->filePath("search.jsonl").toStdString(); }

    std::string wholeText()
    {
        {
            auto journal = JournalFile::create(path(), {journalSetup(), {}, {}});
            record(&journal.value());
        }
        const std::string text = readFile(path()).value();
        std::filesystem::remove(path());
        return text;
    }

    /// The generation of `text` that the journal lacks next.
    static Generation lastOf(const std::string &text, const JournalFile &journal)
    {
        return parseRecord(text, "whole")->record.generations[journal.record().generations.size()];
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(JournalFileTest)
#include "journal_file_test.moc"
