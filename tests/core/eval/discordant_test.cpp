#include "core/base/rng.h"
#include "core/eval/discordant.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace foresearch;
using namespace foresearch::eval;

using Values = std::vector<double>;
using Places = std::vector<std::size_t>;
using Pairs = std::vector<DiscordantPair>;

class DiscordantTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goldPlacesCountWhatIsStrictlyBetter()
    {
        QCOMPARE(goldPlaces(Values{24, 26, 25, 26}, Direction::HigherIsBetter), (Places{3, 0, 2, 0}));
        QCOMPARE(goldPlaces(Values{24, 26, 25, 26}, Direction::LowerIsBetter), (Places{0, 2, 1, 2}));
    }

    void findsThePairsRankedTheWrongWayRound()
    {
        const Values truth{26, 25, 24, 23};
        const Values predicted{24, 25, 26, 23};
        QCOMPARE(discordantPairs({predicted, truth}), (Pairs{{0, 1, 1}, {0, 2, 2}, {1, 2, 1}}));
    }

    void tiedPairsAreNotDiscordant()
    {
        QCOMPARE(discordantPairs({Values{1, 1}, Values{1, 2}}), Pairs{});
        QCOMPARE(discordantPairs({Values{1, 2}, Values{1, 1}}), Pairs{});
    }

    void notANumberGivesNoPairs()
    {
        QCOMPARE(discordantPairs({Values{std::numeric_limits<double>::quiet_NaN(), 1}, Values{2, 1}}), Pairs{});
    }

    void aLossCountsTheOtherWay()
    {
        const Values truth{26, 25, 24};
        const Values loss{4.1, 4.0, 4.2};
        QCOMPARE(discordantPairs({loss, truth, Direction::LowerIsBetter}), (Pairs{{0, 1, 1}}));
    }

    void pairsExplainKendallsTauWithoutTies()
    {
        Rng rng(21);
        for (int round = 0; round < 200; ++round) {
            Values truth(2 + rng.below(20));
            std::iota(truth.begin(), truth.end(), 0.0);
            Values predicted = truth;
            rng.shuffle(truth);
            rng.shuffle(predicted);
            const auto all = static_cast<double>(truth.size() * (truth.size() - 1)) / 2;
            const auto discordant = static_cast<double>(discordantPairs({predicted, truth}).size());
            QVERIFY(std::abs(*kendallTau({predicted, truth}) - (1 - 2 * discordant / all)) < 1e-12);
        }
    }

    void histogramAndSharesCountEveryDistance()
    {
        const Values truth{26, 25, 24, 23};
        const Values predicted{24, 25, 26, 23};
        const auto histogram = distanceHistogram(discordantPairs({predicted, truth}), truth.size());
        QCOMPARE(histogram, (std::vector<std::size_t>{2, 1, 0}));
        QCOMPARE(cumulativeShares(histogram), (Values{2.0 / 3, 1, 1}));
    }

    void aPerfectPredictorHasEmptyBins()
    {
        const Values truth{1, 2, 3};
        const auto histogram = distanceHistogram(discordantPairs({truth, truth}), truth.size());
        QCOMPARE(histogram, (std::vector<std::size_t>{0, 0}));
        QCOMPARE(cumulativeShares(histogram), (Values{0, 0}));
        QVERIFY(distanceHistogram({}, 0).empty());
    }
};

QTEST_APPLESS_MAIN(DiscordantTest)
#include "discordant_test.moc"
