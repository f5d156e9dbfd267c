#include "core/workbench/bleu_comparison.h"

#include <QtTest>

using namespace foresearch;

namespace {

text::BleuScore score(const text::BleuStatistics &sum)
{
    return text::bleuScore(sum, {});
}

/// Lines of ten words, of which so many are right.
std::vector<text::BleuStatistics> lines(std::size_t count, std::size_t right)
{
    std::vector<text::BleuStatistics> all;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t matches = right - i % 3;
        all.push_back({10, 10, {matches, matches - 1, matches - 2, matches - 3}, {10, 9, 8, 7}});
    }
    return all;
}

} // namespace

class BleuComparisonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void intervalsHoldTheScore()
    {
        const std::vector<std::vector<text::BleuStatistics>> systems{lines(50, 6)};
        const auto found = workbench::compareBleu(systems, score, {.resamples = 300}, {});
        QVERIFY(found);
        const workbench::BleuEstimate &system = found->systems.front();
        QVERIFY(system.interval);
        QVERIFY(system.interval->low < system.score.score);
        QVERIFY(system.interval->high > system.score.score);
        QVERIFY(found->differences.empty());
    }

    void differencesArePaired()
    {
        // The second is better in every line: no resample can see it otherwise.
        const std::vector<std::vector<text::BleuStatistics>> systems{lines(50, 6), lines(50, 7), lines(50, 6)};
        const auto found = workbench::compareBleu(systems, score, {.resamples = 300}, {});
        QVERIFY(found);
        QCOMPARE(found->differences.size(), std::size_t{2});
        QVERIFY(found->differences[0]->interval.low > 0);
        QVERIFY(found->differences[0]->pValue < 0.01);
        QCOMPARE(found->differences[1]->difference, 0.0);
        QCOMPARE(found->differences[1]->interval, (eval::Interval{0, 0}));
    }

    void sameSeedSameResult()
    {
        const std::vector<std::vector<text::BleuStatistics>> systems{lines(20, 6)};
        const auto low = [&](std::uint64_t seed) {
            return workbench::compareBleu(systems, score, {.resamples = 50, .seed = seed}, {})
                ->systems.front()
                .interval->low;
        };
        QCOMPARE(low(3), low(3));
        QVERIFY(low(3) != low(4));
    }

    void stopEndsIt()
    {
        std::stop_source source;
        source.request_stop();
        const std::vector<std::vector<text::BleuStatistics>> systems{lines(5, 6)};
        const auto found = workbench::compareBleu(systems, score, {}, {.stop = source.get_token()});
        QVERIFY(!found);
        QCOMPARE(name(found.error().code), name(ErrorCode::Stopped));
    }
};

QTEST_APPLESS_MAIN(BleuComparisonTest)
#include "bleu_comparison_test.moc"
