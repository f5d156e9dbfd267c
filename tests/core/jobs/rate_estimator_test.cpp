#include "core/jobs/rate_estimator.h"

#include <QtTest>

using namespace foresearch;
using namespace foresearch::jobs;
using namespace std::chrono_literals;

namespace {

Progress words(double done, double total = 100)
{
    return {.done = done, .total = total, .unit = "words", .activity = {}};
}

} // namespace

class RateEstimatorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysNothingBeforeItKnows()
    {
        RateEstimator rate;
        QVERIFY(!rate.ratePerSecond());
        rate.add(words(1), RateEstimator::Time{});
        QVERIFY(!rate.ratePerSecond());
        rate.add(words(2), RateEstimator::Time{100ms});
        QVERIFY(!rate.ratePerSecond());
        QVERIFY(!rate.secondsLeft());
    }

    void steadyWorkHasItsRateAndEnd()
    {
        RateEstimator rate;
        for (int second = 0; second <= 10; ++second)
            rate.add(words(4 * second), RateEstimator::Time{std::chrono::seconds(second)});
        QCOMPARE(*rate.ratePerSecond(), 4.0);
        QCOMPARE(*rate.secondsLeft(), 15.0);
    }

    void onlyTheLastHalfMinuteCounts()
    {
        RateEstimator rate;
        for (int second = 0; second <= 100; ++second)
            rate.add(words(second < 50 ? second : 50 + 10 * (second - 50), 2000),
                     RateEstimator::Time{std::chrono::seconds(second)});
        QCOMPARE(*rate.ratePerSecond(), 10.0);
    }

    void anotherUnitStartsAnew()
    {
        RateEstimator rate;
        rate.add(words(0), RateEstimator::Time{});
        rate.add(words(50), RateEstimator::Time{1s});
        rate.add({.done = 1, .total = 3, .unit = "files", .activity = {}}, RateEstimator::Time{2s});
        QVERIFY(!rate.ratePerSecond());
        rate.add({.done = 2, .total = 3, .unit = "files", .activity = {}}, RateEstimator::Time{4s});
        QCOMPARE(*rate.secondsLeft(), 2.0);
    }

    void unknownTotalHasARateButNoEnd()
    {
        RateEstimator rate;
        rate.add(words(0, 0), RateEstimator::Time{});
        rate.add(words(10, 0), RateEstimator::Time{1s});
        QCOMPARE(*rate.ratePerSecond(), 10.0);
        QVERIFY(!rate.secondsLeft());
    }

    void standstillHasNoEnd()
    {
        RateEstimator rate;
        rate.add(words(5), RateEstimator::Time{});
        rate.add(words(5), RateEstimator::Time{10s});
        QVERIFY(!rate.secondsLeft());
    }
};

QTEST_APPLESS_MAIN(RateEstimatorTest)
#include "rate_estimator_test.moc"
