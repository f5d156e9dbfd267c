#include "core/predict/calibrated.h"
#include "core/predict/demonstration_range.h"
#include "core/predict/ensemble.h"
#include "core/predict/predictor_factory.h"
#include "core/predict/proxies.h"

#include "core/base/rng.h"
#include "core/eval/metrics.h"
#include "core/space/genome.h"

#include <QtTest>

#include <cmath>

using namespace foresearch;
using namespace foresearch::predict;

namespace {

const space::SearchSpace &wmt()
{
    return space::builtinSpaces().front();
}

std::vector<Architecture> distinctArchitectures(std::size_t count, std::uint64_t seed)
{
    Rng rng(seed);
    std::set<Architecture> found;
    while (found.size() < count)
        found.insert(space::decode(wmt(), space::sampleGenome(wmt(), rng)));
    std::vector<Architecture> architectures(found.begin(), found.end());
    rng.shuffle(architectures);
    return architectures;
}

std::shared_ptr<RecordedValues> recordedAs(const std::vector<Architecture> &architectures,
                                           const std::vector<double> &values)
{
    auto recorded = std::make_shared<RecordedValues>(
        RecordedValues{.title = "Recorded", .source = "test", .scale = validationBleuScale(), .values = {}});
    for (std::size_t i = 0; i < architectures.size(); ++i)
        recorded->values[architectures[i]] = {.value = values[i]};
    return recorded;
}

/// Ten demonstrations and twenty others; "good" follows the truth 1.5 BLEU too low, "bad" does not follow it.
struct Fixture {
    Fixture()
    {
        Rng rng(3);
        for (const Architecture &architecture : architectures) {
            const double layers = static_cast<double>(architecture.decoder.layers.size());
            truth.push_back(24 + std::log(layers) + 0.1 * rng.normal());
            good.push_back(truth.back() * 0.9 + 1 + 0.05 * rng.normal());
            bad.push_back(20 + rng.normal());
        }
        context.space = wmt();
        context.scale = validationBleuScale();
        for (std::size_t i = 0; i < 10; ++i)
            context.demonstrations.push_back({.architecture = architectures[i], .value = truth[i]});
        context.recorded["good"] = recordedAs(architectures, good);
        context.recorded["bad"] = recordedAs(architectures, bad);
    }

    std::span<const Architecture> test() const { return std::span(architectures).subspan(10); }

    std::vector<double> valuesOf(const std::string &words) const
    {
        const auto predictor = buildPredictor(*parsePredictorSpec(words), context, {});
        if (!predictor)
            qFatal("%s", predictor.error().detail.c_str());
        std::vector<double> values;
        const auto predictions = (*predictor)->predict(test(), {});
        for (const Prediction &prediction : *predictions)
            values.push_back(prediction.value.value_or(NAN));
        return values;
    }

    Error errorOf(const std::string &words) const
    {
        const auto predictor = buildPredictor(*parsePredictorSpec(words), context, {});
        return predictor ? Error{} : predictor.error();
    }

    double maeOf(const std::string &words) const
    {
        const std::vector<double> values = valuesOf(words);
        return *eval::meanAbsoluteError({.predicted = values, .truth = std::span(truth).subspan(10)});
    }

    std::vector<Architecture> architectures = distinctArchitectures(30, 1);
    std::vector<double> truth;
    std::vector<double> good;
    std::vector<double> bad;
    PredictorContext context;
};

} // namespace

class CombinationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void calibrationKeepsTauAndLowersTheError()
    {
        const Fixture f;
        const std::span<const double> truth = std::span(f.truth).subspan(10);
        const std::vector<double> before = f.valuesOf("good");
        const std::vector<double> after = f.valuesOf("calibrated:good");
        QCOMPARE(*eval::kendallTau({.predicted = before, .truth = truth}),
                 *eval::kendallTau({.predicted = after, .truth = truth}));
        QVERIFY(f.maeOf("calibrated:good") < 0.1);
        QVERIFY(f.maeOf("good") > 0.9);
    }

    void calibrationIsLeastSquares()
    {
        const std::vector<double> inputs{1, 2, 3, 4};
        const std::vector<double> outputs{3.1, 4.9, 7.2, 8.8};
        const AffineMap map = fitAffine(inputs, outputs, true);
        QVERIFY(std::abs(map.slope - 1.94) < 1e-12);
        QVERIFY(std::abs(map.intercept - 1.15) < 1e-12);
        QVERIFY(std::abs(map.residualVariance - 0.082 / 2) < 1e-12);
    }

    void calibrationWithoutSlopeShiftsOrTakesTheMean()
    {
        const std::vector<double> inputs{20, 20, 20};
        const std::vector<double> outputs{24, 25, 26};
        const AffineMap shift = fitAffine(inputs, outputs, true);
        QCOMPARE(shift.slope, 1.0);
        QCOMPARE(shift.intercept, 5.0);
        const AffineMap mean = fitAffine(inputs, outputs, false);
        QCOMPARE(mean.slope, 0.0);
        QCOMPARE(mean.intercept, 25.0);
        const std::vector<double> one{20};
        const std::vector<double> other{25.5};
        QCOMPARE(fitAffine(one, other, true).intercept, 5.5);
    }

    void calibrationThatReversesRanksSaysSo()
    {
        Fixture f;
        std::vector<double> reversed;
        for (const double value : f.truth)
            reversed.push_back(50 - value);
        f.context.recorded["reversed"] = recordedAs(f.architectures, reversed);
        const auto predictor = buildPredictor(*parsePredictorSpec("calibrated:reversed"), f.context, {});
        const auto predictions = (*predictor)->predict(f.test(), {});
        QVERIFY(predictions->front().warnings.back().find("reversed here") != std::string::npos);
    }

    void calibrationOfAProxyGivesBleu()
    {
        const Fixture f;
        const auto predictor = buildPredictor(*parsePredictorSpec("calibrated:gflops"), f.context, {});
        QVERIFY(predictor.has_value());
        QCOMPARE((*predictor)->scale(), validationBleuScale());
        QVERIFY(f.maeOf("calibrated:gflops") < 1);
    }

    void calibrationNeedsAValueForADemonstration()
    {
        Fixture f;
        f.context.recorded["elsewhere"] =
            recordedAs({f.architectures.begin() + 10, f.architectures.end()}, std::vector<double>(20, 25.0));
        QCOMPARE(f.errorOf("calibrated:elsewhere").code, ErrorCode::Undefined);
    }

    void anEnsembleOfEqualsIsItsMember()
    {
        const Fixture f;
        const std::vector<double> one = f.valuesOf("regression");
        const std::vector<double> three = f.valuesOf("ensemble:regression+regression+regression");
        const std::vector<double> stacked = f.valuesOf("stack:regression+regression");
        for (std::size_t i = 0; i < one.size(); ++i) {
            QVERIFY(std::abs(three[i] - one[i]) < 1e-9);
            QVERIFY(std::abs(stacked[i] - one[i]) < 1e-9);
        }
    }

    void anEnsembleIsTheMeanWithTheSdBetweenMembers()
    {
        const Fixture f;
        const auto predictor = buildPredictor(*parsePredictorSpec("ensemble:good+bad"), f.context, {});
        const auto predictions = (*predictor)->predict(f.test(), {});
        for (std::size_t i = 0; i < 20; ++i) {
            const double good = f.good[i + 10];
            const double bad = f.bad[i + 10];
            QVERIFY(std::abs(*(*predictions)[i].value - (good + bad) / 2) < 1e-12);
            QVERIFY(std::abs(*(*predictions)[i].spread - std::abs(good - bad) / 2) < 1e-12);
        }
    }

    void stackingTrustsTheBetterMember()
    {
        const Fixture f;
        QVERIFY(f.maeOf("stack:calibrated:good+calibrated:bad") < 1.5 * f.maeOf("calibrated:good"));
        QVERIFY(f.maeOf("stack:calibrated:good+calibrated:bad") < 0.5 * f.maeOf("calibrated:bad"));
    }

    void stackingWeightsAreTheBestOfAFineGrid()
    {
        Rng rng(5);
        for (int round = 0; round < 20; ++round) {
            std::vector<std::vector<double>> members(3);
            std::vector<double> truth;
            for (int i = 0; i < 10; ++i) {
                truth.push_back(25 + rng.normal());
                for (auto &member : members)
                    member.push_back(truth.back() + 0.5 * rng.normal());
            }
            const auto error = [&](double a, double b, double c) {
                double sum = 0;
                for (std::size_t i = 0; i < truth.size(); ++i)
                    sum += std::pow(a * members[0][i] + b * members[1][i] + c * members[2][i] - truth[i], 2);
                return sum;
            };
            double best = INFINITY;
            for (int a = 0; a <= 100; ++a)
                for (int b = 0; a + b <= 100; ++b)
                    best = std::min(best, error(a / 100.0, b / 100.0, (100 - a - b) / 100.0));
            const auto weights = stackingWeights(members, truth);
            QVERIFY(weights.has_value());
            const auto &w = *weights;
            QVERIFY(std::abs(w[0] + w[1] + w[2] - 1) < 1e-9);
            QVERIFY(w[0] >= 0 && w[1] >= 0 && w[2] >= 0);
            QVERIFY(error(w[0], w[1], w[2]) <= best + 1e-9);
        }
    }

    void membersThatDoNotFitAreRefused_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("message");
        QTest::newRow("units") << "ensemble:good+gflops"
                               << "in GFLOPs, expected BLEU like good (calibrated:gflops would be)";
        QTest::newRow("stack in a stack") << "stack:good+(ensemble:bad+(stack:good+bad))"
                                          << "a stack inside a stack";
        QTest::newRow("unknown") << "ensemble:good+best"
                                 << "found no \"best\", expected one of bad, good, mean, gflops";
        QTest::newRow("too many") << "stack:good+bad+good+bad+good+bad+good+bad+good"
                                  << "expected at most 8";
    }

    void membersThatDoNotFitAreRefused()
    {
        QFETCH(QString, words);
        QFETCH(QString, message);
        const Fixture f;
        const Error error = f.errorOf(words.toStdString());
        QVERIFY2(QString::fromStdString(error.detail).contains(message), error.detail.c_str());
    }

    void oneFailedMemberFailsTheEnsembleForThatArchitecture()
    {
        Fixture f;
        auto gaps = recordedAs(f.architectures, f.good);
        gaps->values[f.architectures[12]] = {.problem = Error{ErrorCode::Undefined, "refused"}};
        gaps->values.erase(f.architectures[13]);
        f.context.recorded["gaps"] = gaps;
        const auto predictor = buildPredictor(*parsePredictorSpec("ensemble:gaps+calibrated:gaps"), f.context, {});
        const auto predictions = (*predictor)->predict(f.test(), {});
        QVERIFY((*predictions)[1].value.has_value());
        QCOMPARE((*predictions)[2].problem->detail, std::string("refused"));
        QCOMPARE((*predictions)[3].problem->code, ErrorCode::NotFound);
    }

    void namesAreThoseOfTheCommandLine()
    {
        const Fixture f;
        for (const char *words :
             {"good", "mean", "gflops", "parameters", "regression", "ridge", "subset-average", "calibrated:good",
              "ensemble:ridge+calibrated:(ensemble:good+bad)", "stack:good+bad", "exec:cat -u"}) {
            const auto spec = *parsePredictorSpec(words);
            const auto predictor = buildPredictor(spec, f.context, {});
            QVERIFY2(predictor.has_value(), words);
            QCOMPARE((*predictor)->provenance().predictor, text(spec));
        }
    }

    void theMeanIsThatOfTheDemonstrations()
    {
        const Fixture f;
        double mean = 0;
        for (const Demonstration &demonstration : f.context.demonstrations)
            mean += demonstration.value / 10;
        for (const double value : f.valuesOf("mean"))
            QVERIFY(std::abs(value - mean) < 1e-12);
        QCOMPARE(MeanPredictor::create({}, validationBleuScale()).error().code, ErrorCode::Undefined);
    }

    void architecturesUnlikeEveryDemonstrationAreSaidToBeSo()
    {
        Architecture small = space::smallestArchitecture(wmt());
        Architecture other = small;
        other.decoder.layers.resize(2, other.decoder.layers.front());
        const std::vector<Demonstration> demonstrations{{.architecture = small, .value = 24},
                                                        {.architecture = other, .value = 25}};
        const DemonstrationRange range(demonstrations, wmt().sizes);
        QVERIFY(range.warnings(small).empty());
        Architecture deep = other;
        deep.decoder.layers.resize(5, deep.decoder.layers.front());
        deep.encoder.embedDim = 640;
        const auto warnings = range.warnings(deep);
        QCOMPARE(warnings.size(), std::size_t{3});
        QCOMPARE(warnings[0], std::string("No demonstration has encoder embedding dimension 640 (theirs: 512)."));
        QCOMPARE(warnings[1], std::string("5 decoder layers are deeper than any demonstration (at most 2)."));
        QVERIFY(warnings[2].find("GFLOPs are outside those of the demonstrations (2.0 to") != std::string::npos);
        QVERIFY(DemonstrationRange({}, wmt().sizes).warnings(deep).empty());
    }
};

QTEST_GUILESS_MAIN(CombinationTest)
#include "combination_test.moc"
