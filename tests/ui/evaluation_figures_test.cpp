#include "core/predict/task_judge.h"
#include "tests/support/example_data.h"
#include "ui/plots/evaluation_figures.h"
#include "ui/plots/figure_style.h"
#include "ui/text/predictors.h"
#include "ui/widgets/theme.h"

#include <QtTest>

#include <numeric>

using namespace foresearch;
using namespace foresearch::plots;

namespace {

/// The example, judged, with all that figures need.
struct Judged {
    explicit Judged(const std::vector<std::string> &predictors)
    {
        const eval::TfsEval data = foresearch::testing::exampleData();
        predict::EvaluationOptions options;
        for (const std::string &predictor : predictors)
            options.predictors.push_back(*predict::parsePredictorSpec(predictor));
        task = *predict::judgeTask(data.tasks.front(), {}, options, {});
        for (const predict::PredictorEvaluation &predictor : task.predictors)
            discordances.push_back(predict::discordance(predictor));
        for (std::size_t i = 0; i < task.predictors.size(); ++i)
            series.push_back({&task.predictors[i], &discordances[i], i});
    }

    predict::TaskEvaluation task;
    std::vector<predict::Discordance> discordances;
    std::vector<PredictorSeries> series;
};

} // namespace

class EvaluationFiguresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aScatterShowsEveryPredictionAgainstItsTruth()
    {
        const Judged judged({"hat", "regression"});
        const ScatterFigure scatter = scatterFigure(judged.series, predict::validationBleuScale());
        QCOMPARE(scatter.figure.points.size(), std::size_t{2});
        QVERIFY(scatter.figure.equalAxes);
        QCOMPARE(scatter.figure.references.size(), std::size_t{1});
        for (std::size_t p = 0; p < 2; ++p) {
            const auto &splits = judged.task.predictors[p].splits;
            const auto &points = scatter.figure.points[p].points;
            QCOMPARE(points.size(), 3 * splits.front().predictions.size());
            std::size_t at = 0;
            for (const predict::SplitEvaluation &split : splits) {
                for (const predict::JudgedPrediction &prediction : split.predictions) {
                    QCOMPARE(points[at].x, prediction.truth);
                    QCOMPARE(points[at].y, *prediction.prediction.value);
                    QVERIFY(scatter.architectures[points[at].id] == prediction.architecture);
                    ++at;
                }
            }
        }
    }

    void unitsAreNeverMixedInAScatter()
    {
        const Judged judged({"parameters", "hat", "gflops"});
        const Figure mixed = scatterFigure(judged.series, predict::validationBleuScale()).figure;
        QCOMPARE(mixed.points.size(), std::size_t{1});
        QCOMPARE(mixed.points.front().name, QStringLiteral("HAT"));
        const Figure alone = scatterFigure({judged.series.data(), 1}, predict::validationBleuScale()).figure;
        QCOMPARE(alone.points.size(), std::size_t{1});
        QVERIFY(!alone.equalAxes);
        QVERIFY(alone.references.empty());
    }

    void theHistogramCountsThePairsAndTheDistributionEndsAtOne()
    {
        const Judged judged({"hat", "gflops"});
        const Figure bars = discordantFigure(judged.series);
        const Figure lines = cumulativeFigure(judged.series);
        for (std::size_t p = 0; p < 2; ++p) {
            const auto &heights = bars.bars[p].heights;
            const double pairs = std::accumulate(heights.begin(), heights.end(), 0.0);
            QCOMPARE(pairs, static_cast<double>(judged.discordances[p].pairCount()));
            double sum = 0;
            for (std::size_t d = 0; d < heights.size(); ++d) {
                sum += heights[d];
                QCOMPARE(lines.lines[p].points[d], QPointF(static_cast<double>(d + 1), sum / pairs));
            }
        }
    }

    void aPredictorWithoutWrongPairsHasNoDistribution()
    {
        const Judged judged({"mean"});
        QVERIFY(isEmpty(cumulativeFigure(judged.series)));
        QVERIFY(!cumulativeFigure(judged.series).emptyText.isEmpty());
    }

    void seriesHaveTheColoursOfTables_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void seriesHaveTheColoursOfTables()
    {
        QFETCH(bool, isDark);
        const ui::Tokens &tokens = isDark ? ui::darkTokens() : ui::lightTokens();
        const FigureStyle style = FigureStyle::screen(ui::paletteOf(tokens), {});
        QCOMPARE(style.series, std::vector<QColor>(tokens.series.begin(), tokens.series.end()));
    }

    void predictorsAreCalledAsPeopleCallThem_data()
    {
        QTest::addColumn<QString>("predictor");
        QTest::addColumn<QString>("title");
        QTest::newRow("name") << "mos-neuron"
                              << "Neuron-wise MoS";
        QTest::newRow("calibrated") << "calibrated:hat"
                                    << "HAT, calibrated";
        QTest::newRow("ensemble") << "ensemble:regression+calibrated:hat"
                                  << "Regression + HAT, calibrated";
        QTest::newRow("imported") << "gpt-4"
                                  << "gpt-4";
        QTest::newRow("program") << "exec:/opt/a/predict.py --fast"
                                 << "predict.py";
        QTest::newRow("no predictor") << "a:b:c"
                                      << "a:b:c";
    }

    void predictorsAreCalledAsPeopleCallThem()
    {
        QFETCH(QString, predictor);
        QTEST(ui::predictorTitle(predictor.toStdString()), "title");
    }
};

QTEST_MAIN(EvaluationFiguresTest)
#include "evaluation_figures_test.moc"
