#include "core/search/schedule.h"

#include "core/base/rng.h"

#include <QtTest>

using namespace foresearch;
using namespace foresearch::search;

class ScheduleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAndPrintsSegments()
    {
        const auto schedule = PredictorSchedule::parse(" distilled:1-15, hat:16-30 ", 30);
        QVERIFY(schedule);
        QCOMPARE(schedule->text(), "distilled:1-15,hat:16-30");
        QCOMPARE(schedule->predictorAt(1), "distilled");
        QCOMPARE(schedule->predictorAt(15), "distilled");
        QCOMPARE(schedule->predictorAt(16), "hat");
        QCOMPARE(schedule->predictorAt(30), "hat");
        QVERIFY(schedule->isHandOver(16));
        QVERIFY(!schedule->isHandOver(15) && !schedule->isHandOver(1));
    }

    void namesMayHoldColonsAndCommas()
    {
        const auto schedule = PredictorSchedule::parse("distilled:a,b.safetensors:1-2,exec:sh -c 'x, 1-2':3", 3);
        QVERIFY(schedule);
        QCOMPARE(schedule->predictorAt(1), "distilled:a,b.safetensors");
        QCOMPARE(schedule->predictorAt(3), "exec:sh -c 'x, 1-2'");
    }

    void neighboursWithTheSamePredictorAreOneSegment()
    {
        const auto schedule = PredictorSchedule::parse("hat:16-30,hat:1-15", 30);
        QVERIFY(schedule);
        QVERIFY(*schedule == PredictorSchedule::single("hat", 30).value());
    }

    void hsNasWithAnEmptyRangeIsHat()
    {
        const auto schedule = PredictorSchedule::hsNas({"distilled", "hat", -1, -1}, 30);
        QVERIFY(schedule);
        QVERIFY(*schedule == PredictorSchedule::single("hat", 30).value());
    }

    void problemsAreNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        QTest::newRow("nothing") << ""
                                 << "expected NAME:FIRST-LAST";
        QTest::newRow("no range") << "hat"
                                  << "expected NAME:FIRST-LAST";
        QTest::newRow("words") << "hat:one-two"
                               << "expected NAME:FIRST-LAST";
        QTest::newRow("overflow") << "hat:1-99999999999"
                                  << "expected NAME:FIRST-LAST";
        QTest::newRow("gap") << "a:1-3,b:6-10"
                             << "no predictor for iterations 4 to 5";
        QTest::newRow("gap at the start") << "a:2-10"
                                          << "no predictor for iteration 1,";
        QTest::newRow("gap at the end") << "a:1-9"
                                        << "no predictor for iteration 10,";
        QTest::newRow("overlap") << "a:1-5,b:5-10"
                                 << "two predictors for iteration 5,";
        QTest::newRow("twice") << "a:1-10,b:1-10"
                               << "two predictors for iterations 1 to 10";
        QTest::newRow("beyond") << "a:1-11"
                                << "expected a range inside 1-10";
        QTest::newRow("backwards") << "a:5-1"
                                   << "expected a range inside 1-10";
        QTest::newRow("zero") << "a:0-10"
                              << "expected a range inside 1-10";
        QTest::newRow("no name") << ":1-10"
                                 << "expected a predictor's name";
    }

    void problemsAreNamed()
    {
        QFETCH(QString, text);
        QFETCH(QString, problem);
        const auto schedule = PredictorSchedule::parse(text.toStdString(), 10);
        QVERIFY(!schedule);
        const QString detail = QString::fromStdString(schedule.error().detail);
        QVERIFY2(detail.contains(problem), qPrintable(detail));
    }

    void hsNasRangesAreChecked()
    {
        for (const auto &[start, end] : {std::pair{0, 5}, {5, 4}, {1, 31}, {-1, 5}, {5, -1}})
            QVERIFY(!PredictorSchedule::hsNas({"a", "b", start, end}, 30));
    }

    void hsNasPutsTheFirstPredictorIntoTheRange()
    {
        for (int start = 1; start <= 8; ++start) {
            for (int end = start; end <= 8; ++end) {
                const auto schedule = PredictorSchedule::hsNas({"first", "then", start, end}, 8);
                QVERIFY(schedule);
                for (int i = 1; i <= 8; ++i)
                    QCOMPARE(schedule->predictorAt(i), i >= start && i <= end ? "first" : "then");
            }
        }
    }

    void whatIsPrintedIsReadAgain()
    {
        Rng rng(3);
        const std::vector<std::string> names{"a", "distilled:x,1-2,y", "c d", "hat"};
        for (int round = 0; round < 300; ++round) {
            const int iterations = 1 + static_cast<int>(rng.below(40));
            std::vector<ScheduleSegment> segments;
            for (int first = 1; first <= iterations;) {
                const int last = first + static_cast<int>(rng.below(static_cast<std::size_t>(iterations - first + 1)));
                segments.push_back({names[rng.below(names.size())], first, last});
                first = last + 1;
            }
            rng.shuffle(segments);
            const auto schedule = PredictorSchedule::create(segments, iterations);
            QVERIFY(schedule);
            const auto again = PredictorSchedule::parse(schedule->text(), iterations);
            QVERIFY(again);
            QVERIFY(*again == *schedule);
        }
    }

    void aNameThatWouldBeReadAsTwoIsRefused()
    {
        QVERIFY(!PredictorSchedule::single("a:1-2,b", 3));
        QVERIFY(!PredictorSchedule::single(" a", 3));
        QVERIFY(!PredictorSchedule::single("a\nb", 3));
    }

    void isNamedAsInThePaper_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::newRow("half") << "distilled:1-15,hat:16-30"
                              << "HS-NAS (LLM-Distill, HAT, 1, 15)";
        QTest::newRow("late") << "hat:1-15,distilled:16-30"
                              << "HS-NAS (LLM-Distill, HAT, 16, 30)";
        QTest::newRow("middle") << "hat:1-4,distilled:5-10,hat:11-30"
                                << "HS-NAS (LLM-Distill, HAT, 5, 10)";
        QTest::newRow("HAT") << "hat:1-30"
                             << "HAT";
        QTest::newRow("distilled") << "distilled:1-30"
                                   << "LLM-Distill";
        QTest::newRow("others") << "mean:1-10,ridge:11-30"
                                << "HS-NAS (mean, ridge, 1, 10)";
        QTest::newRow("three") << "a:1-10,b:11-20,c:21-30"
                               << "Schedule (a 1-10, b 11-20, c 21-30)";
        QTest::newRow("file") << "distilled:runs/gpt-4.safetensors:1-15,hat:16-30"
                              << "HS-NAS (gpt-4, HAT, 1, 15)";
    }

    void isNamedAsInThePaper()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        const auto schedule = PredictorSchedule::parse(text.toStdString(), 30);
        QVERIFY(schedule);
        QCOMPARE(QString::fromStdString(paperName(*schedule)), name);
    }
};

QTEST_APPLESS_MAIN(ScheduleTest)
#include "schedule_test.moc"
