#include "core/predict/regression_model.h"

#include "core/base/json.h"
#include "core/base/rng.h"

#include <QtTest>

#include <cmath>

using namespace foresearch;
using namespace foresearch::predict;

namespace {

using Matrix = std::vector<std::vector<double>>;

/// Gauss-Jordan elimination with pivoting.
std::vector<double> solved(Matrix a, std::vector<double> b)
{
    const std::size_t n = b.size();
    for (std::size_t k = 0; k < n; ++k) {
        std::size_t pivot = k;
        for (std::size_t i = k; i < n; ++i)
            if (std::abs(a[i][k]) > std::abs(a[pivot][k]))
                pivot = i;
        std::swap(a[k], a[pivot]);
        std::swap(b[k], b[pivot]);
        for (std::size_t i = 0; i < n; ++i) {
            if (i == k)
                continue;
            const double factor = a[i][k] / a[k][k];
            for (std::size_t j = 0; j < n; ++j)
                a[i][j] -= factor * a[k][j];
            b[i] -= factor * b[k];
        }
    }
    for (std::size_t k = 0; k < n; ++k)
        b[k] /= a[k][k];
    return b;
}

double dot(const std::vector<double> &a, const std::vector<double> &b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

TrainingSet randomSet(std::size_t rows, std::size_t features, std::uint64_t seed)
{
    Rng rng(seed);
    TrainingSet set;
    for (std::size_t i = 0; i < rows; ++i) {
        set.rows.emplace_back();
        for (std::size_t j = 0; j < features; ++j)
            set.rows.back().push_back(rng.normal());
        set.values.push_back(25 + set.rows.back()[0] - 0.5 * set.rows.back()[features - 1] + 0.3 * rng.normal());
    }
    return set;
}

TrainingSet without(const TrainingSet &set, std::size_t row)
{
    TrainingSet rest = set;
    rest.rows.erase(rest.rows.begin() + static_cast<std::ptrdiff_t>(row));
    rest.values.erase(rest.values.begin() + static_cast<std::ptrdiff_t>(row));
    return rest;
}

/// Ridge by its normal equations with the intercept as a column that is not penalised.
double slowRidge(const TrainingSet &set, double penalty, const std::vector<double> &at)
{
    const std::size_t n = set.featureCount() + 1;
    Matrix normal(n, std::vector<double>(n, 0.0));
    std::vector<double> right(n, 0.0);
    for (std::size_t r = 0; r < set.size(); ++r) {
        std::vector<double> row{1};
        row.insert(row.end(), set.rows[r].begin(), set.rows[r].end());
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j)
                normal[i][j] += row[i] * row[j];
            right[i] += row[i] * set.values[r];
        }
    }
    for (std::size_t i = 1; i < n; ++i)
        normal[i][i] += penalty;
    const std::vector<double> weights = solved(normal, right);
    return weights[0] + dot({weights.begin() + 1, weights.end()}, at);
}

/// A process with settings and signal variance 1, its level a large but proper part of the prior.
Estimate slowProcess(const TrainingSet &set, const GaussianProcessSettings &settings, const std::vector<double> &at)
{
    constexpr double kLevelVariance = 1e7;
    const auto kernel = [&](const std::vector<double> &a, const std::vector<double> &b) {
        double squares = 0;
        for (std::size_t j = 0; j < a.size(); ++j)
            squares += (a[j] - b[j]) * (a[j] - b[j]);
        const double distance = squares / static_cast<double>(a.size());
        return std::exp(-distance / (2 * settings.lengthScale * settings.lengthScale)) + kLevelVariance;
    };
    Matrix covariance;
    std::vector<double> crossed;
    for (std::size_t i = 0; i < set.size(); ++i) {
        covariance.emplace_back();
        for (std::size_t j = 0; j < set.size(); ++j)
            covariance.back().push_back(kernel(set.rows[i], set.rows[j]) + (i == j ? settings.noiseRatio : 0.0));
        crossed.push_back(kernel(set.rows[i], at));
    }
    const double variance = kernel(at, at) + settings.noiseRatio - dot(crossed, solved(covariance, crossed));
    return {.value = dot(crossed, solved(covariance, set.values)), .spread = std::sqrt(variance)};
}

} // namespace

class RegressionModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ridgeIsTheSolutionOfItsNormalEquations()
    {
        const TrainingSet set = randomSet(12, 5, 1);
        for (const double penalty : {0.01, 1.0, 30.0}) {
            const auto model = fitRidge(set, {{penalty}});
            QVERIFY(model.has_value());
            const std::vector<double> at{0.3, -1, 2, 0.1, 0.7};
            QVERIFY(std::abs((*model)->estimate(at).value - slowRidge(set, penalty, at)) < 1e-9);
            QVERIFY((*model)->estimate(at).spread > 0);
        }
    }

    void ridgeHandlesMoreFeaturesThanRows()
    {
        const TrainingSet set = randomSet(6, 12, 2);
        const auto model = fitRidge(set, {{0.5}});
        QVERIFY(model.has_value());
        const std::vector<double> at(12, 0.4);
        QVERIFY(std::abs((*model)->estimate(at).value - slowRidge(set, 0.5, at)) < 1e-9);
    }

    void ridgeLeaveOneOutIsThatOfRefits()
    {
        const TrainingSet set = randomSet(10, 11, 3);
        for (const double penalty : {0.001, 0.3, 100.0}) {
            const LeaveOneOut closed = ridgeLeaveOneOut(set, penalty);
            for (std::size_t i = 0; i < set.size(); ++i)
                QVERIFY(std::abs(closed.means[i] - slowRidge(without(set, i), penalty, set.rows[i])) < 1e-7);
        }
    }

    void ridgeTakesThePenaltyWithTheSmallestLeaveOneOutError()
    {
        const TrainingSet set = randomSet(10, 8, 4);
        const std::vector<double> penalties = defaultRidgePenalties();
        double best = 0;
        double bestError = INFINITY;
        for (const double penalty : penalties) {
            const LeaveOneOut closed = ridgeLeaveOneOut(set, penalty);
            double error = 0;
            for (std::size_t i = 0; i < set.size(); ++i)
                error += std::pow(closed.means[i] - set.values[i], 2);
            if (error < bestError) {
                bestError = error;
                best = penalty;
            }
        }
        const auto model = fitRidge(set, penalties);
        QVERIFY(model.has_value());
        QCOMPARE(Json::parse((*model)->details())["penalty"].get<double>(), best);
    }

    void gaussianProcessIsThatOfTheTextbook()
    {
        const TrainingSet set = randomSet(9, 3, 5);
        const GaussianProcessSettings settings{.lengthScale = 1.2, .noiseRatio = 0.05};
        const auto model = fitGaussianProcess(set, {{settings}}, {});
        QVERIFY(model.has_value());
        const LeaveOneOut closed = gaussianProcessLeaveOneOut(set, settings);
        for (std::size_t i = 0; i < set.size(); ++i) {
            const Estimate slow = slowProcess(without(set, i), settings, set.rows[i]);
            QVERIFY(std::abs(closed.means[i] - slow.value) < 1e-4);
        }
        const std::vector<double> at{0.2, -0.4, 1};
        const Estimate slow = slowProcess(set, settings, at);
        const Estimate fast = (*model)->estimate(at);
        QVERIFY(std::abs(fast.value - slow.value) < 1e-4);
        // The signal's variance is common to all spreads.
        const double signal = fast.spread / slow.spread;
        const std::vector<double> far{4, 4, -4};
        QVERIFY(std::abs((*model)->estimate(far).spread / slowProcess(set, settings, far).spread - signal) < 1e-3);
    }

    void gaussianProcessIsUnsureFarFromItsExamples()
    {
        const TrainingSet set = randomSet(10, 2, 6);
        const auto model = fitGaussianProcess(set, {{{.lengthScale = 1, .noiseRatio = 0.01}}}, {});
        QVERIFY(model.has_value());
        const double near = (*model)->estimate(set.rows[0]).spread;
        const double far = (*model)->estimate(std::vector<double>{30, 30}).spread;
        QVERIFY(far > 3 * near);
    }

    void subsetAverageFindsTheFeaturesThatMatter()
    {
        Rng rng(7);
        TrainingSet set;
        for (int i = 0; i < 14; ++i) {
            set.rows.emplace_back();
            for (int j = 0; j < 8; ++j)
                set.rows.back().push_back(rng.normal());
            set.values.push_back(3 + 2 * set.rows.back()[2] - set.rows.back()[5] + 0.01 * rng.normal());
        }
        const auto model = fitSubsetAverage(set, {});
        QVERIFY(model.has_value());
        const auto inclusion = Json::parse((*model)->details())["inclusion_probabilities"].get<std::vector<double>>();
        QCOMPARE(inclusion.size(), std::size_t{8});
        QVERIFY(inclusion[2] > 0.99);
        QVERIFY(inclusion[5] > 0.99);
        QVERIFY(inclusion[0] < 0.5);
        const std::vector<double> at{0, 0, 1, 0, 0, 1, 0, 0};
        QVERIFY(std::abs((*model)->estimate(at).value - 4) < 0.05);
    }

    void subsetAverageOfOneFeatureIsTheIntegralOverShrinkage()
    {
        // One feature: two subsets. Liang et al. 2008, with g on a much finer grid.
        const TrainingSet set = randomSet(8, 1, 8);
        const double n = 8;
        double xMean = 0;
        double yMean = 0;
        for (std::size_t i = 0; i < 8; ++i) {
            xMean += set.rows[i][0] / n;
            yMean += set.values[i] / n;
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (std::size_t i = 0; i < 8; ++i) {
            xx += std::pow(set.rows[i][0] - xMean, 2);
            xy += (set.rows[i][0] - xMean) * (set.values[i] - yMean);
            yy += std::pow(set.values[i] - yMean, 2);
        }
        const double explained = xy * xy / xx / yy;
        double evidence = 0;
        double slope = 0;
        constexpr int kNodes = 200000;
        for (int i = 0; i < kNodes; ++i) {
            const double tail = 1 - (i + 0.5) / kNodes;
            const double g = n * (1 - tail * tail) / (tail * tail);
            const double likelihood =
                std::exp((n - 2) / 2 * std::log1p(g) - (n - 1) / 2 * std::log1p(g * (1 - explained)));
            evidence += likelihood / kNodes;
            slope += likelihood / kNodes * g / (1 + g) * xy / xx;
        }
        slope /= evidence + 1; // the empty subset has evidence 1
        const auto model = fitSubsetAverage(set, {});
        QVERIFY(model.has_value());
        const double found = (*model)->estimate(std::vector<double>{xMean + 1}).value - yMean;
        QVERIFY2(std::abs(found / slope - 1) < 0.01, qPrintable(QString::number(found / slope)));
    }

    void fitsSurviveDegenerateExamples_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<bool>("sameValues");
        QTest::addColumn<bool>("copiedFeature");
        QTest::newRow("few rows") << 4 << false << false;
        QTest::newRow("equal values") << 10 << true << false;
        QTest::newRow("a feature twice") << 10 << false << true;
    }

    void fitsSurviveDegenerateExamples()
    {
        QFETCH(int, rows);
        QFETCH(bool, sameValues);
        QFETCH(bool, copiedFeature);
        TrainingSet set = randomSet(static_cast<std::size_t>(rows), 6, 9);
        if (sameValues)
            set.values.assign(set.size(), 25.0);
        if (copiedFeature)
            for (auto &row : set.rows)
                row[1] = row[0];
        const std::vector<double> at(6, 0.5);
        for (const auto &model : {fitRidge(set, defaultRidgePenalties()), fitSubsetAverage(set, {})}) {
            QVERIFY(model.has_value());
            const Estimate estimate = model.value()->estimate(at);
            QVERIFY(std::isfinite(estimate.value) && std::isfinite(estimate.spread));
            if (sameValues)
                QVERIFY(std::abs(estimate.value - 25) < 1e-9);
        }
        const auto process = fitGaussianProcess(set, defaultGaussianProcessSettings(), {});
        QCOMPARE(process.has_value(), !sameValues);
    }

    void tooFewExamplesAreRefused()
    {
        const TrainingSet set = randomSet(2, 3, 10);
        QCOMPARE(fitRidge(set, defaultRidgePenalties()).error().code, ErrorCode::Undefined);
        QCOMPARE(fitSubsetAverage(set, {}).error().code, ErrorCode::Undefined);
        QCOMPARE(fitGaussianProcess(set, defaultGaussianProcessSettings(), {}).error().code, ErrorCode::Undefined);
    }

    void fitsStopWhenAsked()
    {
        std::stop_source source;
        source.request_stop();
        const TaskControl control{.stop = source.get_token()};
        const TrainingSet set = randomSet(10, 5, 11);
        QCOMPARE(fitSubsetAverage(set, control).error().code, ErrorCode::Stopped);
        QCOMPARE(fitGaussianProcess(set, defaultGaussianProcessSettings(), control).error().code, ErrorCode::Stopped);
    }

    void standardisationDropsWhatNeverVaries()
    {
        const Standardisation standardisation({{1, 7, 10}, {3, 7, 30}});
        QCOMPARE(standardisation.kept(), (std::vector<std::size_t>{0, 2}));
        QCOMPARE(standardisation.apply(std::vector<double>{3, 9, 10}), (std::vector<double>{1, -1}));
    }
};

QTEST_APPLESS_MAIN(RegressionModelTest)
#include "regression_model_test.moc"
