#include "core/base/rng.h"
#include "core/eval/metrics.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace foresearch;
using namespace foresearch::eval;

namespace {

using Values = std::vector<double>;

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

int order(double a, double b)
{
    return (a > b) - (a < b);
}

/// Tau-b by its definition, over all pairs.
std::optional<double> slowTau(const Values &x, const Values &y)
{
    double sum = 0;
    double untiedX = 0;
    double untiedY = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const int ofX = order(x[i], x[j]);
            const int ofY = order(y[i], y[j]);
            sum += ofX * ofY;
            untiedX += ofX * ofX;
            untiedY += ofY * ofY;
        }
    }
    if (untiedX == 0 || untiedY == 0)
        return std::nullopt;
    return sum / std::sqrt(untiedX * untiedY);
}

/// Calls `use` with every set of k architectures that is best under some breaking of ties; all are equally
/// likely.
template <typename Use>
void forEachBest(const Values &values, std::size_t k, Use use)
{
    for (unsigned subset = 0; subset < (1U << values.size()); ++subset) {
        double worstInside = kInfinity;
        double bestOutside = -kInfinity;
        std::size_t count = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if ((subset >> i & 1U) != 0) {
                worstInside = std::min(worstInside, values[i]);
                ++count;
            } else {
                bestOutside = std::max(bestOutside, values[i]);
            }
        }
        if (count == k && worstInside >= bestOutside)
            use(subset);
    }
}

double slowRegret(const Values &predicted, const Values &truth, std::size_t k)
{
    double sum = 0;
    double count = 0;
    forEachBest(predicted, k, [&](unsigned chosen) {
        double best = -kInfinity;
        for (std::size_t i = 0; i < truth.size(); ++i)
            best = (chosen >> i & 1U) != 0 ? std::max(best, truth[i]) : best;
        sum += *std::max_element(truth.begin(), truth.end()) - best;
        ++count;
    });
    return sum / count;
}

double slowOverlap(const Values &predicted, const Values &truth, std::size_t k)
{
    double sum = 0;
    double count = 0;
    forEachBest(predicted, k, [&](unsigned chosen) {
        forEachBest(truth, k, [&](unsigned best) {
            sum += static_cast<double>(__builtin_popcount(chosen & best)) / static_cast<double>(k);
            ++count;
        });
    });
    return sum / count;
}

/// Few distinct values, so that there are many ties.
Values tiedValues(Rng &rng, std::size_t count, std::size_t distinct)
{
    Values values(count);
    for (double &value : values)
        value = static_cast<double>(rng.below(distinct));
    return values;
}

Values negated(Values values)
{
    for (double &value : values)
        value = -value;
    return values;
}

} // namespace

class MetricsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tauEqualsSciPy_data()
    {
        QTest::addColumn<Values>("x");
        QTest::addColumn<Values>("y");
        QTest::addColumn<double>("tau");
        // From SciPy's documentation and its own tests of kendalltau.
        QTest::newRow("documentation, ties")
            << Values{12, 2, 1, 12, 2} << Values{1, 4, 7, 1, 0} << -0.47140452079103173;
        QTest::newRow("no relation") << Values{5, 2, 1, 3, 6, 4, 7, 8} << Values{5, 2, 6, 3, 1, 8, 7, 4} << 0.0;
        QTest::newRow("negative") << Values{5, 2, 1, 3, 6, 4, 7} << Values{5, 2, 6, 3, 1, 7, 4} << -1.0 / 7;
        QTest::newRow("decimals") << Values{5.05, 6.75, 3.21, 2.66} << Values{1.65, 26.5, -5.93, 7.96} << 1.0 / 3;
        QTest::newRow("two") << Values{1, 2} << Values{5, 9} << 1.0;
        QTest::newRow("reversed") << Values{1, 2, 3, 4} << Values{4, 3, 2, 1} << -1.0;
        QTest::newRow("infinite") << Values{1, 2, 3} << Values{-kInfinity, 0, kInfinity} << 1.0;
    }

    void tauEqualsSciPy()
    {
        QFETCH(Values, x);
        QFETCH(Values, y);
        QFETCH(double, tau);
        QVERIFY(std::abs(kendallTau({x, y}).value() - tau) < 1e-15);
    }

    void tauEqualsItsDefinitionForRandomValuesWithTies()
    {
        Rng rng(11);
        for (int round = 0; round < 3000; ++round) {
            const std::size_t count = 1 + rng.below(40);
            const Values x = tiedValues(rng, count, 1 + rng.below(2 * count));
            const Values y = tiedValues(rng, count, 1 + rng.below(2 * count));
            const auto fast = kendallTau({x, y});
            const auto slow = slowTau(x, y);
            QCOMPARE(fast.has_value(), slow.has_value());
            if (fast)
                QVERIFY(std::abs(*fast - *slow) < 1e-12);
        }
    }

    void tauDoesNotDependOnTheOrderOfArchitectures()
    {
        Rng rng(12);
        Values x = tiedValues(rng, 50, 20);
        const Values y = tiedValues(rng, 50, 20);
        const double before = *kendallTau({x, y});
        QCOMPARE(*kendallTau({y, x}), before);
        std::vector<std::size_t> places(x.size());
        for (std::size_t i = 0; i < places.size(); ++i)
            places[i] = i;
        rng.shuffle(places);
        Values shuffledX;
        Values shuffledY;
        for (const std::size_t i : places) {
            shuffledX.push_back(x[i]);
            shuffledY.push_back(y[i]);
        }
        QCOMPARE(*kendallTau({shuffledX, shuffledY}), before);
    }

    void correlationsAreEmptyWhereSciPyGivesNan_data()
    {
        QTest::addColumn<Values>("x");
        QTest::addColumn<Values>("y");
        QTest::newRow("nothing") << Values{} << Values{};
        QTest::newRow("one") << Values{1} << Values{2};
        QTest::newRow("all predictions equal") << Values{3, 3, 3} << Values{1, 2, 3};
        QTest::newRow("all truths equal") << Values{1, 2, 3} << Values{3, 3, 3};
        QTest::newRow("not a number") << Values{1, kNan, 3} << Values{1, 2, 3};
    }

    void correlationsAreEmptyWhereSciPyGivesNan()
    {
        QFETCH(Values, x);
        QFETCH(Values, y);
        QVERIFY(!kendallTau({x, y}));
        QVERIFY(!spearmanRho({x, y}));
    }

    void spearmanEqualsSciPy()
    {
        const auto rho = [](const Values &x, const Values &y) { return *spearmanRho({x, y}); };
        QVERIFY(std::abs(rho({1, 2, 3, 4, 5}, {5, 6, 7, 8, 7}) - 0.8207826816681233) < 1e-15);
        QVERIFY(std::abs(rho({5.05, 6.75, 3.21, 2.66}, {1.65, 2.64, 2.64, 6.95}) + 0.6324555) < 1e-7);
        const Values x{2.0, 47.4, 42.0, 10.8, 60.1, 1.7, 64.0, 63.1, 1.0, 1.4, 7.9, 0.3, 3.9, 0.3, 6.7};
        const Values y{22.6, 8.3, 44.4, 11.9, 24.6, 0.6, 5.7, 41.6, 0.0, 0.6, 6.7, 3.8, 1.0, 1.2, 1.4};
        QVERIFY(std::abs(rho(x, y) - 0.6887299) < 1e-7);
    }

    void tiedValuesShareTheMeanOfTheirRanks()
    {
        QCOMPARE(averageRanks(Values{7, 1, 7, 3}), (Values{3.5, 1, 3.5, 2}));
        QCOMPARE(averageRanks(Values{2, 2, 2}), (Values{2, 2, 2}));
        QCOMPARE(averageRanks(Values{}), Values{});
    }

    void goodIsPositiveWhicheverWayTheScalesRun()
    {
        const Values truth{24.1, 25.0, 25.9, 24.8};
        const Values bleu{23.0, 24.0, 24.5, 24.2};
        const Values loss = negated(bleu);
        const Comparison byBleu{bleu, truth};
        const Comparison byLoss{loss, truth, Direction::LowerIsBetter};
        QVERIFY(*kendallTau(byBleu) > 0);
        QCOMPARE(*kendallTau(byLoss), *kendallTau(byBleu));
        QCOMPARE(*spearmanRho(byLoss), *spearmanRho(byBleu));
        for (std::size_t k = 1; k <= truth.size(); ++k) {
            QCOMPARE(*topKOverlap(byLoss, k), *topKOverlap(byBleu, k));
            QCOMPARE(*regretAtK(byLoss, k), *regretAtK(byBleu, k));
        }
        const Values trueLoss = negated(truth);
        const Comparison lossOfLoss{loss, trueLoss, Direction::LowerIsBetter, Direction::LowerIsBetter};
        QCOMPARE(*kendallTau(lossOfLoss), *kendallTau(byBleu));
        QCOMPARE(*regretAtK(lossOfLoss, 1), *regretAtK(byBleu, 1));
    }

    void maeIsTheMeanDistance()
    {
        QCOMPARE(*meanAbsoluteError({Values{1, 5}, Values{2, 3}}), 1.5);
        QVERIFY(!meanAbsoluteError({Values{}, Values{}}));
        QVERIFY(!meanAbsoluteError({Values{kNan}, Values{1}}));
        QVERIFY(!meanAbsoluteError({Values{kInfinity}, Values{1}}));
    }

    void aLossHasNoDistanceFromABleu()
    {
        QVERIFY(!meanAbsoluteError({Values{4.1}, Values{25}, Direction::LowerIsBetter}));
    }

    void regretIsWhatTheChoiceCosts()
    {
        const Values truth{24.0, 26.0, 25.5, 23.0};
        const Values predicted{24.0, 24.5, 26.0, 23.0};
        QCOMPARE(*regretAtK({predicted, truth}, 1), 0.5);
        QCOMPARE(*regretAtK({predicted, truth}, 2), 0.0);
        QCOMPARE(*regretAtK({truth, truth}, 1), 0.0);
    }

    void aConstantPredictorHasTheRegretOfDrawingAtRandom()
    {
        const Values truth{20, 22, 26};
        const Values constant{1, 1, 1};
        QVERIFY(std::abs(*regretAtK({constant, truth}, 1) - (6.0 + 4.0 + 0.0) / 3) < 1e-12);
        QVERIFY(std::abs(*regretAtK({constant, truth}, 2) - (0.0 + 0.0 + 4.0) / 3) < 1e-12);
        QVERIFY(std::abs(*topKOverlap({constant, truth}, 1) - 1.0 / 3) < 1e-12);
    }

    void regretAndOverlapAreExpectationsOverTies()
    {
        Rng rng(13);
        for (int round = 0; round < 300; ++round) {
            const std::size_t count = 1 + rng.below(7);
            const Values predicted = tiedValues(rng, count, 1 + rng.below(4));
            const Values truth = tiedValues(rng, count, 1 + rng.below(4));
            for (std::size_t k = 1; k <= count; ++k) {
                QVERIFY(std::abs(*regretAtK({predicted, truth}, k) - slowRegret(predicted, truth, k)) < 1e-12);
                QVERIFY(std::abs(*topKOverlap({predicted, truth}, k) - slowOverlap(predicted, truth, k)) < 1e-12);
            }
        }
    }

    void kIsClippedToTheNumberOfArchitectures()
    {
        const Values truth{1, 2, 3};
        const Values predicted{3, 2, 1};
        QCOMPARE(*topKOverlap({predicted, truth}, 9), 1.0);
        QCOMPARE(*regretAtK({predicted, truth}, 9), 0.0);
        QVERIFY(!topKOverlap({predicted, truth}, 0));
        QVERIFY(!regretAtK({predicted, truth}, 0));
    }

    void sdIsThePopulations()
    {
        const auto summary = meanAndSd(Values{2, 4, 4, 4, 5, 5, 7, 9});
        QCOMPARE(summary->mean, 5.0);
        QCOMPARE(summary->sd, 2.0);
        QCOMPARE(meanAndSd(Values{3})->sd, 0.0);
        QVERIFY(!meanAndSd(Values{}));
    }
};

QTEST_APPLESS_MAIN(MetricsTest)
#include "metrics_test.moc"
