#include "core/base/file.h"
#include "core/prompt/choice.h"
#include "tests/support/example_data.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace foresearch;
using namespace foresearch::prompt;

namespace {

eval::TfsSplit exampleSplit()
{
    return testing::exampleData().tasks[0].splits[0];
}

/// Rows of the split, from 1.
std::vector<std::size_t> rowsOf(const std::vector<Demonstration> &chosen)
{
    const eval::TfsSplit split = exampleSplit();
    std::vector<std::size_t> rows;
    for (const Demonstration &demonstration : chosen) {
        const auto entry = std::find_if(split.demonstrations.begin(), split.demonstrations.end(),
                                        [&demonstration](const eval::TfsEntry &candidate) {
                                            return candidate.architecture == demonstration.architecture;
                                        });
        rows.push_back(static_cast<std::size_t>(entry - split.demonstrations.begin()) + 1);
    }
    return rows;
}

} // namespace

class ChoiceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawsAreThoseOfPython()
    {
        // random.seed(123); s = set(); while len(s) < 5: s.add(random.randint(0, 4499999)); sorted(s)
        using Drawn = std::vector<std::size_t>;
        QCOMPARE(drawDistinct(4'500'000, 5, 123), (Drawn{439257, 731374, 2236015, 2245438, 3416191}));
        QCOMPARE(drawDistinct(30, 10, 456), (Drawn{1, 12, 13, 14, 19, 20, 23, 25, 26, 28}));
        QCOMPARE(drawDistinct(1000, 5, 789), (Drawn{36, 490, 502, 653, 723}));
    }

    void aCorpusInTwoFilesGivesThePairsOfASeed()
    {
        std::string source;
        std::string target;
        for (int i = 0; i < 1000; ++i) {
            source += "in " + std::to_string(i) + "\r\n";
            target += "out " + std::to_string(i) + "\n";
        }
        const auto chosen = chooseTaskExamples(corpus(source, target), {.seed = 789}, {});
        QVERIFY2(chosen, chosen ? "" : chosen.error().detail.c_str());
        QCOMPARE(chosen->size(), std::size_t{5});
        QVERIFY(chosen->at(0) == (TaskExample{"in 36", "out 36"}));
        QVERIFY(chosen->at(4) == (TaskExample{"in 723", "out 723"}));
        const auto byHand = chooseTaskExamples(corpus(source, target), {.lines = {1000, 1}}, {});
        QVERIFY(*byHand == (std::vector<TaskExample>{{"in 999", "out 999"}, {"in 0", "out 0"}}));
    }

    void aWrongCorpusIsRefusedInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("few") << QByteArray("a\tb\n") << QByteArray()
                             << QByteArray("found 1 pairs, expected at least 2");
        QTest::newRow("no tab") << QByteArray("a\tb\nc\n") << QByteArray()
                                << QByteArray("source, line 2: found \"c\", expected two sentences with a tab");
        QTest::newRow("blank") << QByteArray("a\tb\n \tc\n") << QByteArray() << QByteArray("line 2");
        QTest::newRow("uneven") << QByteArray("a\nb\n") << QByteArray("a\nb\nc\n")
                                << QByteArray("target, line 3: found another line");
        QTest::newRow("not UTF-8") << QByteArray("a\nb\n") << QByteArray("a\n\xff\n") << QByteArray("line 2");
    }

    void aWrongCorpusIsRefusedInOneSentence()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, sentence);
        const auto chosen = chooseTaskExamples(corpus(source.toStdString(), target.toStdString()), {.count = 2}, {});
        QVERIFY(!chosen);
        QVERIFY2(chosen.error().detail.find(sentence.toStdString()) != std::string::npos,
                 chosen.error().detail.c_str());
    }

    void aStopEndsTheReading()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto chosen =
            chooseTaskExamples(corpus("a\tb\n", {}), {.count = 1}, TaskControl{.stop = stop.get_token()});
        QCOMPARE(chosen.error().code, ErrorCode::Stopped);
    }

    void demonstrationsAreByDefaultTheSplitsFirst()
    {
        QCOMPARE(rowsOf(*chooseDemonstrations(exampleSplit(), {})),
                 (std::vector<std::size_t>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
        QCOMPARE(rowsOf(*chooseDemonstrations(exampleSplit(), {.count = 3})), (std::vector<std::size_t>{1, 2, 3}));
    }

    void spreadDemonstrationsHaveTheWorstAndTheBest()
    {
        const eval::TfsSplit split = exampleSplit();
        std::vector<double> sorted;
        for (const eval::TfsEntry &entry : split.demonstrations)
            sorted.push_back(entry.truth.valid);
        std::sort(sorted.begin(), sorted.end());
        for (std::size_t count = 2; count <= split.demonstrations.size(); ++count) {
            const auto chosen = chooseDemonstrations(split, {.rule = DemonstrationRule::Spread, .count = count});
            const std::vector<std::size_t> rows = rowsOf(*chosen);
            QCOMPARE(rows.size(), count);
            QVERIFY(std::is_sorted(rows.begin(), rows.end()));
            QVERIFY(std::adjacent_find(rows.begin(), rows.end()) == rows.end());
            std::vector<double> bleus;
            for (const Demonstration &demonstration : *chosen)
                bleus.push_back(demonstration.bleu);
            std::sort(bleus.begin(), bleus.end());
            QCOMPARE(bleus.front(), sorted.front());
            QCOMPARE(bleus.back(), sorted.back());
        }
    }

    void demonstrationsByHandKeepTheirOrder()
    {
        const auto chosen = chooseDemonstrations(exampleSplit(), {.rule = DemonstrationRule::ByHand, .rows = {7, 2}});
        QCOMPARE(rowsOf(*chosen), (std::vector<std::size_t>{7, 2}));
        for (const std::vector<std::size_t> &rows :
             {std::vector<std::size_t>{0}, std::vector<std::size_t>{11}, std::vector<std::size_t>{3, 3}}) {
            const auto wrong = chooseDemonstrations(exampleSplit(), {.rule = DemonstrationRule::ByHand, .rows = rows});
            QCOMPARE(wrong.error().code, ErrorCode::BadValue);
        }
    }

    void drawnDemonstrationsDependOnTheSeedAlone()
    {
        const auto drawn = [](std::uint64_t seed) {
            return rowsOf(
                *chooseDemonstrations(exampleSplit(), {.rule = DemonstrationRule::Drawn, .count = 4, .seed = seed}));
        };
        QCOMPARE(drawn(3), drawn(3));
        QVERIFY(drawn(3) != drawn(4));
        QVERIFY(std::ranges::is_sorted(drawn(3)));
    }

private:
    Corpus corpus(const std::string &source, const std::string &target)
    {
        const std::filesystem::path folder = m_folder.path().toStdString();
        if (!writeFile(folder / "source", source) || (!target.empty() && !writeFile(folder / "target", target)))
            qFatal("cannot write");
        return {folder / "source", target.empty() ? std::filesystem::path() : folder / "target"};
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(ChoiceTest)
#include "choice_test.moc"
