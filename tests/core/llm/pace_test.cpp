#include "core/llm/pace.h"

#include <QtTest>

using namespace foresearch::llm;
using namespace std::chrono_literals;

namespace {

const Clock::time_point kStart = Clock::time_point() + 1h;

} // namespace

class PaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noMinuteHoldsMoreThanItsLimit_data()
    {
        QTest::addColumn<int>("perMinute");
        for (const int perMinute : {1, 3, 60, 500, 6000})
            QTest::newRow(qPrintable(QString::number(perMinute))) << perMinute;
    }

    void noMinuteHoldsMoreThanItsLimit()
    {
        QFETCH(const int, perMinute);
        Bucket bucket(perMinute);
        std::vector<Clock::time_point> times;
        for (Clock::time_point now = kStart; now < kStart + 5min;) {
            const auto ready = bucket.readyFor(1, now);
            if (ready > now) {
                now = ready;
                continue;
            }
            bucket.take(1, now);
            times.push_back(now);
        }
        std::size_t first = 0;
        for (std::size_t last = 0; last < times.size(); ++last) {
            while (times[last] - times[first] >= 60s - 1us)
                ++first;
            QVERIFY(last - first + 1 <= static_cast<std::size_t>(perMinute));
        }
        QVERIFY(times.size() >= static_cast<std::size_t>(perMinute) * 3);
    }

    void moreThanABurstMakesADebt()
    {
        Bucket bucket(600);
        QVERIFY(bucket.readyFor(300, kStart) == kStart);
        bucket.take(300, kStart);
        const double wait = std::chrono::duration<double>(bucket.readyFor(1, kStart) - kStart).count();
        QVERIFY(wait > 28 && wait < 31);
        bucket.take(-300, kStart);
        QVERIFY(bucket.readyFor(1, kStart) == kStart);
    }

    void onlySoManyAreInFlight()
    {
        Pace pace({.concurrency = 2});
        pace.sent(1, kStart);
        QVERIFY(pace.nextStart(1, kStart));
        pace.sent(1, kStart);
        QVERIFY(!pace.nextStart(1, kStart));
        pace.ended();
        QVERIFY(pace.nextStart(1, kStart));
    }

    void pressureHalvesOncePerVolleyAndAnswersGrowSlowly()
    {
        Pace pace({.concurrency = 64});
        for (int i = 0; i < 64; ++i)
            pace.pressed(kStart, kStart + 1s);
        QCOMPARE(pace.allowed(), 32);
        pace.pressed(kStart + 2s, kStart + 3s);
        QCOMPARE(pace.allowed(), 16);
        int answers = 0;
        for (; pace.allowed() < 17; ++answers)
            pace.answered();
        QVERIFY(answers >= 16 && answers <= 18);
        for (int i = 0; i < 5000; ++i)
            pace.answered();
        QCOMPARE(pace.allowed(), 64);
        for (int i = 0; i < 20; ++i)
            pace.pressed(kStart + std::chrono::seconds(10 + i), kStart + std::chrono::seconds(10 + i));
        QCOMPARE(pace.allowed(), 1);
    }

    void headersThatSayNothingIsLeftAreHeeded()
    {
        Pace pace({.concurrency = 64});
        pace.heed({{"x-ratelimit-remaining-requests", "2"}, {"x-ratelimit-reset-requests", "6s"}}, kStart);
        for (int i = 0; i < 2; ++i) {
            QVERIFY(*pace.nextStart(1, kStart) == kStart);
            pace.sent(1, kStart);
        }
        QVERIFY(*pace.nextStart(1, kStart) == kStart + 6s);
        pace.sent(1, kStart + 6s);
        QVERIFY(*pace.nextStart(1, kStart + 6s) == kStart + 6s);
        pace.heed({{"x-ratelimit-remaining-tokens", "0"}, {"x-ratelimit-reset-tokens", "1m1s"}}, kStart + 6s);
        QVERIFY(*pace.nextStart(1, kStart + 6s) == kStart + 67s);
    }

    void aDaysLimitIsLeftToTheEndpoint()
    {
        Pace pace({.concurrency = 64});
        pace.heed({{"x-ratelimit-remaining-requests", "0"}, {"x-ratelimit-reset-requests", "5h"}}, kStart);
        QVERIFY(*pace.nextStart(1, kStart) == kStart);
        pace.heed({{"x-ratelimit-remaining-requests", "many"}}, kStart);
        QVERIFY(*pace.nextStart(1, kStart) == kStart);
    }
};

QTEST_APPLESS_MAIN(PaceTest)
#include "pace_test.moc"
