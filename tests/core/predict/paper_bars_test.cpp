// Needs the real TFS-Eval; what the paper's Table 1 says of the supernets and what our predictors have to reach on it.

#include "core/eval/tfs_eval_import.h"
#include "core/predict/evaluation.h"

#include <QtTest>

#include <cmath>
#include <filesystem>

using namespace foresearch;
using namespace foresearch::predict;

namespace {

std::filesystem::path referenceData()
{
    return std::filesystem::path(qEnvironmentVariable("FORESEARCH_REFERENCE_DATA").toStdString()) / "tfs_eval";
}

double twoDecimals(double value)
{
    return std::round(value * 100) / 100;
}

} // namespace

class PaperBarsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!std::filesystem::is_directory(referenceData()))
            QSKIP("TFS-Eval is not there: set FORESEARCH_REFERENCE_DATA.");
        const auto data = eval::importTfsEval(referenceData(), {.tasks = {"wmt14ende", "wmt14enfr"}});
        QVERIFY2(data.has_value(), data ? "" : data.error().detail.c_str());
        EvaluationOptions options{.predictors = defaultPredictors(*data, {}), .bootstrap = {.resamples = 200}};
        for (const char *more : {"ridge", "subset-average", "stack:regression+calibrated:hat+calibrated:mos-neuron"})
            options.predictors.push_back(*parsePredictorSpec(more));
        auto evaluation = evaluate(*data, {}, options, {});
        QVERIFY2(evaluation.has_value(), evaluation ? "" : evaluation.error().detail.c_str());
        m_evaluation = std::move(*evaluation);
    }

    void supernetsAreThoseOfTable1_data()
    {
        QTest::addColumn<QString>("task");
        QTest::addColumn<QString>("predictor");
        QTest::addColumn<double>("mae");
        QTest::addColumn<double>("maeSd");
        QTest::addColumn<double>("tau");
        QTest::addColumn<double>("tauSd");
        const auto cell = [](const char *task, const char *predictor, double mae, double maeSd, double tau,
                             double tauSd) {
            QTest::addRow("%s %s", task, predictor) << task << predictor << mae << maeSd << tau << tauSd;
        };
        cell("wmt14ende", "hat", 1.14, 0.02, 0.71, 0.03);
        cell("wmt14ende", "sandwich", 1.05, 0.03, 0.81, 0.02);
        cell("wmt14ende", "mos-layer", 0.97, 0.04, 0.56, 0.11);
        cell("wmt14ende", "mos-neuron", 0.87, 0.02, 0.79, 0.02);
        cell("wmt14enfr", "hat", 1.59, 0.03, 0.79, 0.01);
        cell("wmt14enfr", "sandwich", 1.27, 0.02, 0.78, 0.04);
        cell("wmt14enfr", "mos-layer", 1.16, 0.02, 0.79, 0.03);
        cell("wmt14enfr", "mos-neuron", 1.18, 0.02, 0.87, 0.02);
    }

    void supernetsAreThoseOfTable1()
    {
        QFETCH(QString, task);
        QFETCH(QString, predictor);
        const auto &part = m_evaluation.tasks[task == "wmt14ende" ? 0 : 1];
        QCOMPARE(part.task, task.toStdString());
        const PredictorEvaluation &found = named(part, predictor.toStdString());
        QTEST(twoDecimals(found.metric(Metric::MeanAbsoluteError).overSeeds->mean), "mae");
        QTEST(twoDecimals(found.metric(Metric::MeanAbsoluteError).overSeeds->sd), "maeSd");
        QTEST(twoDecimals(found.metric(Metric::KendallTau).overSeeds->mean), "tau");
        QTEST(twoDecimals(found.metric(Metric::KendallTau).overSeeds->sd), "tauSd");
        QCOMPARE(found.failed, std::size_t{0});
    }

    void predictorsReachTheirBars_data()
    {
        QTest::addColumn<QString>("predictor");
        QTest::addColumn<double>("maeAtMost");
        QTest::addColumn<double>("tauAtLeast");
        QTest::newRow("regression") << "regression" << 0.205 << 0.77;
        QTest::newRow("calibrated:hat") << "calibrated:hat" << 0.165 << 0.74;
        QTest::newRow("calibrated:mos-neuron") << "calibrated:mos-neuron" << 0.125 << 0.83;
        QTest::newRow("ensemble") << "ensemble:regression+calibrated:hat" << 0.135 << 0.81;
        QTest::newRow("ridge") << "ridge" << 0.205 << 0.75;
        QTest::newRow("subset-average") << "subset-average" << 0.205 << 0.77;
        QTest::newRow("stack") << "stack:regression+calibrated:hat+calibrated:mos-neuron" << 0.115 << 0.81;
    }

    void predictorsReachTheirBars()
    {
        QFETCH(QString, predictor);
        QFETCH(double, maeAtMost);
        QFETCH(double, tauAtLeast);
        const PredictorEvaluation &found = named(*m_evaluation.average, predictor.toStdString());
        const double mae = found.metric(Metric::MeanAbsoluteError).overSeeds->mean;
        const double tau = found.metric(Metric::KendallTau).overSeeds->mean;
        QVERIFY2(mae <= maeAtMost, qPrintable(QString::number(mae)));
        QVERIFY2(tau >= tauAtLeast, qPrintable(QString::number(tau)));
    }

    void calibrationKeepsTheSupernetsTau()
    {
        for (const TaskEvaluation &task : m_evaluation.tasks)
            for (const char *supernet : {"hat", "sandwich", "mos-layer", "mos-neuron"})
                QCOMPARE(named(task, std::string("calibrated:") + supernet).metric(Metric::KendallTau).overSeeds->mean,
                         named(task, supernet).metric(Metric::KendallTau).overSeeds->mean);
    }

private:
    static const PredictorEvaluation &named(const TaskEvaluation &task, const std::string &name)
    {
        const auto found =
            std::find_if(task.predictors.begin(), task.predictors.end(),
                         [&](const PredictorEvaluation &predictor) { return predictor.predictor == name; });
        if (found == task.predictors.end())
            qFatal("no %s", name.c_str());
        return *found;
    }

    Evaluation m_evaluation;
};

QTEST_GUILESS_MAIN(PaperBarsTest)
#include "paper_bars_test.moc"
