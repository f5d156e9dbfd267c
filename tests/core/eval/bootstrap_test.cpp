#include "core/base/rng.h"
#include "core/eval/bootstrap.h"

#include <QtTest>

#include <cmath>
#include <numbers>
#include <numeric>

using namespace foresearch;
using namespace foresearch::eval;

namespace {

using Values = std::vector<double>;

/// Three splits that each test two thirds of the same architectures, as TFS-Eval's do.
PredictorOutcome threeSplits(const Values &predicted, const Values &truth, Rng &rng)
{
    PredictorOutcome outcome;
    for (int split = 0; split < 3; ++split) {
        SplitOutcome test;
        test.architectures.resize(truth.size());
        std::iota(test.architectures.begin(), test.architectures.end(), std::size_t{0});
        rng.shuffle(test.architectures);
        test.architectures.resize(truth.size() * 2 / 3);
        for (const std::size_t architecture : test.architectures) {
            test.predicted.push_back(predicted[architecture]);
            test.truth.push_back(truth[architecture]);
        }
        outcome.splits.push_back(std::move(test));
    }
    return outcome;
}

/// Truths, and predictions whose correlation with them is `correlation`; both standard normal.
struct Draw {
    Values truth;
    Values predicted;
};

Draw drawCorrelated(std::size_t count, double correlation, Rng &rng)
{
    Draw draw;
    for (std::size_t i = 0; i < count; ++i) {
        draw.truth.push_back(rng.normal());
        draw.predicted.push_back(correlation * draw.truth.back()
                                 + std::sqrt(1 - correlation * correlation) * rng.normal());
    }
    return draw;
}

PredictorOutcome oneSplit(Values predicted, Values truth)
{
    SplitOutcome split;
    split.architectures.resize(truth.size());
    std::iota(split.architectures.begin(), split.architectures.end(), std::size_t{0});
    split.predicted = std::move(predicted);
    split.truth = std::move(truth);
    return {Direction::HigherIsBetter, {split}};
}

std::vector<BootstrapSample> run(const std::vector<PredictorOutcome> &predictors, const Statistic &statistic,
                                 const BootstrapOptions &options = {})
{
    return *bootstrap(predictors, statistic, options);
}

/// Share of `rounds` fresh data sets whose 95 % interval holds `expected`.
double coverage(const Statistic &statistic, double correlation, double expected, int rounds)
{
    Rng rng(31);
    int covered = 0;
    for (int round = 0; round < rounds; ++round) {
        const Draw draw = drawCorrelated(60, correlation, rng);
        const auto samples = run({threeSplits(draw.predicted, draw.truth, rng)}, statistic, {250, 0.95, rng.bits()});
        const auto interval = percentileInterval(samples[0], 0.95);
        covered += interval && interval->low <= expected && expected <= interval->high ? 1 : 0;
    }
    return static_cast<double>(covered) / rounds;
}

} // namespace

class BootstrapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void intervalsCoverTheTruthAboutAsOftenAsTheySay()
    {
        constexpr double kCorrelation = 0.8;
        constexpr int kRounds = 400; // standard error of the share: 1.1 %
        const double tau = 2 / std::numbers::pi * std::asin(kCorrelation);
        const double tauCoverage = coverage(kendallTau, kCorrelation, tau, kRounds);
        QVERIFY2(tauCoverage > 0.91 && tauCoverage < 0.985, qPrintable(QString::number(tauCoverage)));
        // predicted - truth is normal with variance 2 - 2 rho.
        const double mae = std::sqrt((2 - 2 * kCorrelation) * 2 / std::numbers::pi);
        const double maeCoverage = coverage(meanAbsoluteError, kCorrelation, mae, kRounds);
        QVERIFY2(maeCoverage > 0.91 && maeCoverage < 0.985, qPrintable(QString::number(maeCoverage)));
    }

    void sameSeedGivesSameResamples()
    {
        Rng rng(32);
        const Draw draw = drawCorrelated(30, 0.7, rng);
        const PredictorOutcome outcome = threeSplits(draw.predicted, draw.truth, rng);
        const auto first = run({outcome}, kendallTau, {200, 0.95, 5});
        QCOMPARE(run({outcome}, kendallTau, {200, 0.95, 5})[0].resampled, first[0].resampled);
        QVERIFY(run({outcome}, kendallTau, {200, 0.95, 6})[0].resampled != first[0].resampled);
    }

    void estimateIsTheMeanOverSplitsOfTheDataItself()
    {
        PredictorOutcome outcome = oneSplit({1, 2, 3}, {2, 4, 6});
        outcome.splits.push_back({0, {0, 2}, {1, 3}, {2, 6}});
        QCOMPARE(*run({outcome}, meanAbsoluteError)[0].estimate, 2.0);
    }

    void anArchitectureCountsAlikeInEverySplit()
    {
        // Two splits with opposite errors of the same architectures: only if both splits see the same draw do the
        // mean errors cancel in every resample.
        PredictorOutcome outcome = oneSplit({1, 5, -2, 0.5}, {0, 0, 0, 0});
        outcome.splits.push_back({0, {0, 1, 2, 3}, {-1, -5, 2, -0.5}, {0, 0, 0, 0}});
        const Statistic meanError = [](const Comparison &comparison) {
            const double sum = std::accumulate(comparison.predicted.begin(), comparison.predicted.end(), 0.0);
            return std::optional(sum / static_cast<double>(comparison.size()));
        };
        const auto samples = run({outcome}, meanError);
        for (const auto &value : samples[0].resampled)
            QVERIFY(std::abs(*value) < 1e-12);
    }

    void tasksAreDrawnApart()
    {
        // Each task keeps its number of architectures, so a resample never lacks one of the tasks.
        PredictorOutcome outcome = oneSplit({1}, {0});
        outcome.splits.push_back({1, {0}, {3}, {0}});
        const auto samples = run({outcome}, meanAbsoluteError);
        for (const auto &value : samples[0].resampled)
            QCOMPARE(*value, 2.0);
    }

    void resamplesWithoutAValueAreLeftOut()
    {
        // Of two architectures a draw holds only one in half of the resamples: tau is then undefined.
        const auto sample = run({oneSplit({1, 2}, {1, 2})}, kendallTau, {1000, 0.95, 3})[0];
        const auto defined = std::count_if(sample.resampled.begin(), sample.resampled.end(),
                                           [](const auto &value) { return value.has_value(); });
        QVERIFY(defined > 400 && defined < 600);
        BootstrapSample most = sample;
        most.resampled.resize(4);
        most.resampled = {0.5, 1.0, std::nullopt, 0.75};
        QCOMPARE(*percentileInterval(most, 0.0), (Interval{0.75, 0.75}));
        most.resampled = {0.5, std::nullopt, std::nullopt, std::nullopt};
        QVERIFY(!percentileInterval(most, 0.95));
    }

    void anUndefinedEstimateHasNoInterval()
    {
        const auto sample = run({oneSplit({3, 3, 3}, {1, 2, 3})}, kendallTau)[0];
        QVERIFY(!sample.estimate);
        QVERIFY(!percentileInterval(sample, 0.95));
        QVERIFY(!pairedDifference(sample, sample, 0.95));
    }

    void intervalIsInterpolatedBetweenPercentiles()
    {
        BootstrapSample sample{0.0, {}};
        for (int i = 100; i >= 0; --i)
            sample.resampled.emplace_back(i);
        const auto interval = *percentileInterval(sample, 0.95);
        QVERIFY(std::abs(interval.low - 2.5) < 1e-12);
        QVERIFY(std::abs(interval.high - 97.5) < 1e-12);
    }

    void equalPredictorsAreNotDistinguishable()
    {
        Rng rng(33);
        const Draw draw = drawCorrelated(30, 0.7, rng);
        const auto outcome = oneSplit(draw.predicted, draw.truth);
        const auto samples = run({outcome, outcome}, kendallTau);
        const auto difference = *pairedDifference(samples[0], samples[1], 0.95);
        QCOMPARE(difference.difference, 0.0);
        QCOMPARE(difference.interval, (Interval{0, 0}));
        QCOMPARE(difference.pValue, 1.0);
    }

    void aClearlyBetterPredictorIsDistinguished()
    {
        Rng rng(34);
        const Draw draw = drawCorrelated(30, 0.3, rng);
        const auto samples = run({oneSplit(draw.truth, draw.truth), oneSplit(draw.predicted, draw.truth)}, kendallTau);
        const auto difference = *pairedDifference(samples[0], samples[1], 0.95);
        QVERIFY(difference.interval.low > 0);
        QCOMPARE(difference.pValue, 2.0 / 2001); // never below zero in 2000 resamples
    }

    void pairingCancelsWhatPredictorsShare()
    {
        // The second predictor is off by 0.1 more everywhere: as a difference that is certain, however noisy both are.
        Rng rng(35);
        Values truth(30, 0.0);
        Values first(30);
        for (double &value : first)
            value = 1 + std::abs(rng.normal());
        Values second = first;
        for (double &value : second)
            value += 0.1;
        const auto samples = run({oneSplit(second, truth), oneSplit(first, truth)}, meanAbsoluteError);
        const auto difference = *pairedDifference(samples[0], samples[1], 0.95);
        QVERIFY(std::abs(difference.interval.high - difference.interval.low) < 1e-9);
        QVERIFY(percentileInterval(samples[0], 0.95)->high - percentileInterval(samples[0], 0.95)->low > 0.2);
    }

    void falseFindingsAreAsRareAsTheLevelSays()
    {
        Rng rng(36);
        int found = 0;
        constexpr int kRounds = 200;
        for (int round = 0; round < kRounds; ++round) {
            const Draw first = drawCorrelated(60, 0.7, rng);
            Draw second{first.truth, {}};
            for (const double value : second.truth)
                second.predicted.push_back(0.7 * value + std::sqrt(1 - 0.49) * rng.normal());
            const auto samples = run({oneSplit(first.predicted, first.truth), oneSplit(second.predicted, second.truth)},
                                     kendallTau, {250, 0.95, rng.bits()});
            found += pairedDifference(samples[0], samples[1], 0.95)->pValue < 0.05 ? 1 : 0;
        }
        QVERIFY2(found <= kRounds / 10, qPrintable(QString::number(found)));
    }

    void holmAdjustsStepDown()
    {
        const Values adjusted = holmAdjusted(Values{0.01, 0.04, 0.03, 0.005});
        const Values expected{0.03, 0.06, 0.06, 0.02}; // R: p.adjust(c(.01, .04, .03, .005), "holm")
        QCOMPARE(adjusted.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY(std::abs(adjusted[i] - expected[i]) < 1e-15);
        QCOMPARE(holmAdjusted(Values{0.9, 0.8}), (Values{1, 1}));
        QVERIFY(holmAdjusted(Values{}).empty());
    }

    void stopsSoonAfterStopIsRequested()
    {
        std::stop_source source;
        int calls = 0;
        const Statistic statistic = [&](const Comparison &) {
            if (++calls == 10)
                source.request_stop();
            return std::optional(1.0);
        };
        const std::vector<PredictorOutcome> predictors{oneSplit({1}, {1})};
        TaskControl control;
        control.stop = source.get_token();
        const auto result = bootstrap(predictors, statistic, {}, control);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Stopped);
        QCOMPARE(calls, 10);
    }

    void refusesListsOfDifferentLengths()
    {
        std::vector<PredictorOutcome> predictors{oneSplit({1, 2}, {1, 2})};
        predictors[0].splits[0].predicted.pop_back();
        const auto result = bootstrap(predictors, kendallTau, {});
        QVERIFY(!result);
        QCOMPARE(result.error(),
                 (Error{ErrorCode::BadValue, "Bootstrap: found 1 predictions and 2 truths, expected 2 of each."}));
        QVERIFY(!bootstrap(predictors, kendallTau, {0}));
    }
};

QTEST_APPLESS_MAIN(BootstrapTest)
#include "bootstrap_test.moc"
