#include "core/search/repeats.h"

#include "core/search/search.h"
#include "tests/support/search_fixtures.h"

#include <QtTest>

#include <cmath>

using namespace foresearch;
using namespace foresearch::search;

namespace {

SearchRecord runOf(const SearchSetup &setup)
{
    auto predictor = foresearch::testing::toyPredictor(predict::Direction::HigherIsBetter);
    const auto outcome = runSearch(setup, {.predictors = {{"hat", predictor.get()}}}, {});
    if (!outcome)
        qFatal("%s", outcome.error().detail.c_str());
    return {setup, {}, outcome->generations};
}

} // namespace

class RepeatsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsThatDifferInTheirSeedOnlyAreOneGroup()
    {
        const SearchSetup base = foresearch::testing::smallSetup();
        const auto setups = seriesOf(base, {1, 2, 3}, {});
        QVERIFY(setups);
        std::vector<SearchRecord> runs;
        for (const SearchSetup &setup : *setups)
            runs.push_back(runOf(setup));
        SearchSetup other = base;
        other.options.parents -= 1;
        runs.insert(runs.begin() + 1, runOf(other));
        const auto groups = repeatedRuns(runs);
        QCOMPARE(groups.size(), std::size_t{2});
        QCOMPARE(groups[0].runs, (std::vector<std::size_t>{0, 2, 3}));
        QCOMPARE(groups[1].runs, (std::vector<std::size_t>{1}));

        double sum = 0;
        double squares = 0;
        double best = -1e9;
        for (const std::size_t run : groups[0].runs) {
            const double score = resultOf(runs[run])->score;
            sum += score;
            squares += score * score;
            best = std::max(best, score);
        }
        QVERIFY(std::abs(groups[0].score->mean - sum / 3) < 1e-12);
        QVERIFY(std::abs(groups[0].score->sd - std::sqrt(squares / 3 - sum * sum / 9)) < 1e-6);
        QCOMPARE(*groups[0].bestScore, best);
        QCOMPARE(groups[0].finished, std::size_t{3});
        QVERIFY(!groups[0].latencyMs);
        QCOMPARE(groups[1].score->sd, 0.0);
    }

    void unfinishedRunsCountInNoMean()
    {
        SearchRecord whole = runOf(foresearch::testing::smallSetup());
        SearchRecord half = whole;
        half.setup.options.seed = 77;
        half.generations.pop_back();
        QVERIFY(!resultOf(half));
        const auto groups = repeatedRuns({half, whole});
        QCOMPARE(groups.size(), std::size_t{1});
        QCOMPARE(groups[0].finished, std::size_t{1});
        QCOMPARE(groups[0].score->mean, resultOf(whole)->score);
        QVERIFY(!repeatedRuns({half})[0].score);
    }

    void aSeriesIsEverySeedUnderEveryLimit()
    {
        const auto series = seriesOf(foresearch::testing::smallSetup(), {4, 9}, {2, 3.5});
        QVERIFY(series);
        QCOMPARE(series->size(), std::size_t{4});
        QCOMPARE(*(*series)[0].constraints.flopsGiga, 2.0);
        QCOMPARE((*series)[1].options.seed, std::uint64_t{9});
        QCOMPARE(*(*series)[3].constraints.flopsGiga, 3.5);
        QVERIFY(!seriesOf(foresearch::testing::smallSetup(), {}, {}));
        QVERIFY(!seriesOf(foresearch::testing::smallSetup(), {1}, {-2}));
    }

    void seedsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("seeds"); // "-": refused
        QTest::newRow("none") << " "
                              << "";
        QTest::newRow("range") << "1-5"
                               << "1 2 3 4 5";
        QTest::newRow("list") << "1, 4, 7-9"
                              << "1 4 7 8 9";
        QTest::newRow("repeats") << "2,1-3"
                                 << "2 1 3";
        QTest::newRow("largest") << "18446744073709551614-18446744073709551615"
                                 << "18446744073709551614 18446744073709551615";
        QTest::newRow("backwards") << "5-1"
                                   << "-";
        QTest::newRow("too many") << "0-18446744073709551615"
                                  << "-";
        QTest::newRow("too many in sum") << "1-1000,2001"
                                         << "-";
        QTest::newRow("word") << "one"
                              << "-";
        QTest::newRow("open") << "1-"
                              << "-";
        QTest::newRow("empty part") << "1,,2"
                                    << "-";
        QTest::newRow("negative") << "-3"
                                  << "-";
        QTest::newRow("fraction") << "1.5"
                                  << "-";
    }

    void seedsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, seeds);
        const auto read = parseSeeds(text.toStdString());
        if (seeds == "-") {
            QVERIFY(!read);
            QVERIFY(read.error().detail.find("expected seeds such as") != std::string::npos);
            return;
        }
        QVERIFY(read);
        QStringList words;
        for (const std::uint64_t seed : *read)
            words << QString::number(seed);
        QCOMPARE(words.join(' '), seeds);
    }

    void limitsAreRead()
    {
        QVERIFY(parseLimits("")->empty());
        QCOMPARE(*parseLimits(" 2, 3.5 ,4"), (std::vector<double>{2, 3.5, 4}));
        QVERIFY(!parseLimits("2;3"));
        QVERIFY(!parseLimits("2,"));
    }
};

QTEST_GUILESS_MAIN(RepeatsTest)
#include "repeats_test.moc"
