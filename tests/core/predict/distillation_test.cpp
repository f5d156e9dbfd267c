#include "core/predict/distillation.h"

#include "core/space/genome.h"
#include "tests/support/formula_predictor.h"

#include <QtTest>

#include <cmath>
#include <set>

using namespace foresearch;
using namespace foresearch::predict;

namespace {

const space::SearchSpace kSpace = *space::findSpace("hat-mini");

/// Keeps what it was shown, and learns nothing.
struct RecordingTrainer {
    std::vector<std::set<float>> *shown; ///< targets, by network

    Result<TrainedNetwork> operator()(const NetworkTask &task, const TaskControl &) const
    {
        auto &targets = shown->emplace_back();
        targets.insert(task.training.targets.begin(), task.training.targets.end());
        targets.insert(task.heldOut.targets.begin(), task.heldOut.targets.end());
        return TrainedNetwork{.network = task.initial, .curve = {}, .bestStep = 1};
    }
};

/// Each value is the row's number and nothing else, so that a target tells its row.
LabelledRows numberedRows(std::size_t count)
{
    LabelledRows rows{.architectures = sampleArchitectures(kSpace, count, 1), .values = {}};
    for (std::size_t row = 0; row < rows.architectures.size(); ++row)
        rows.values.push_back(static_cast<double>(row));
    return rows;
}

LabelHeader header()
{
    return {
        .teacher = "regression", .teacherDetails = {}, .scale = validationBleuScale(), .space = "hat-mini", .seed = 1};
}

LearningCurveOptions options(std::vector<std::size_t> sizes)
{
    RegressorSettings settings = paperDistillation();
    settings.hiddenWidth = 4;
    settings.hiddenLayers = 1;
    return {.settings = settings, .sizes = std::move(sizes), .seeds = {1, 2}};
}

} // namespace

class DistillationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCurveIsJudgedOnATenthThatNoNetworkSaw()
    {
        const LabelledRows rows = numberedRows(100);
        const LabelHeader labels = header();
        std::vector<std::set<float>> shown;
        const auto curve = learningCurve({rows, labels, kSpace}, options({20, 90}), RecordingTrainer{&shown}, {});
        QVERIFY2(curve.has_value(), curve ? "" : curve.error().detail.c_str());
        QCOMPARE(curve->size(), std::size_t{2});
        QCOMPARE(shown.size(), std::size_t{4});
        for (const LearningPoint &point : *curve)
            QCOMPARE(point.bySeed.size(), std::size_t{2});
        QCOMPARE(shown[0].size(), std::size_t{20});
        QVERIFY(shown[0] != shown[1]); // the seed chooses
        QCOMPARE(shown[2].size(), std::size_t{90});
        QVERIFY(shown[2] == shown[3]);
        QVERIFY(std::includes(shown[2].begin(), shown[2].end(), shown[0].begin(), shown[0].end()));
    }

    void aNetworkIsJudgedByTheShareThatItNeverSaw()
    {
        const LabelledRows rows = numberedRows(100);
        const LabelHeader labels = header();
        std::vector<std::set<float>> shown;
        const auto judged =
            distilAndJudge({rows, labels, kSpace}, options({}).settings, 0.1, RecordingTrainer{&shown}, {});
        QVERIFY2(judged.has_value(), judged ? "" : judged.error().detail.c_str());
        QCOMPARE(judged->unseen.values.size(), std::size_t{10});
        QCOMPARE(judged->said.size(), std::size_t{10});
        QVERIFY(judged->agreement.mae && judged->agreement.rmse);
        for (const double value : judged->unseen.values)
            QVERIFY(!shown[0].contains(static_cast<float>(value)));
        // They are those that a learning curve judges by.
        const auto curve = learningCurve({rows, labels, kSpace}, options({90}), RecordingTrainer{&shown}, {});
        QVERIFY(curve.has_value());
        QVERIFY(shown[0] == shown[1]);
        QVERIFY(splitRows(rows, 0).unseen.values.empty());
    }

    void labelsBeyondThoseWantedAreLeftOut()
    {
        Labels labels;
        for (const Architecture &architecture : sampleArchitectures(kSpace, 30, 4))
            labels[architecture].value = 25;
        const Labels first = firstLabels(labels, kSpace, 4, 12);
        QCOMPARE(first.size(), std::size_t{12});
        for (const Architecture &architecture : sampleArchitectures(kSpace, 12, 4))
            QVERIFY(first.contains(architecture));
        QCOMPARE(firstLabels(labels, kSpace, 4, 99).size(), std::size_t{30});
    }

    void reasonsAreCounted()
    {
        Labels labels;
        const auto architectures = sampleArchitectures(kSpace, 6, 1);
        for (std::size_t i = 0; i < 3; ++i)
            labels[architectures[i]].problem = Error{ErrorCode::Undefined, i == 0 ? "refused" : "no number"};
        for (std::size_t i = 3; i < 6; ++i)
            labels[architectures[i]] = {.value = 1, .warnings = {"deep"}};
        QCOMPARE(problemsOf(labels), (std::vector<SaidOften>{{"no number", 2}, {"refused", 1}}));
        QCOMPARE(warningsOf(labels), (std::vector<SaidOften>{{"deep", 3}}));
    }

    void noNetworkLearnsFromArchitecturesOfTheTruth()
    {
        const LabelledRows rows = numberedRows(100);
        const LabelHeader labels = header();
        KnownTruth truth{.architectures = {rows.architectures[3], rows.architectures[7], rows.architectures[8]},
                         .values = {25, 26, 27},
                         .scale = validationBleuScale()};
        std::vector<std::set<float>> shown;
        const auto curve = truthCurve({rows, labels, kSpace}, truth, options({97}), RecordingTrainer{&shown}, {});
        QVERIFY2(curve.has_value(), curve ? "" : curve.error().detail.c_str());
        for (const float row : {3.F, 7.F, 8.F})
            QVERIFY(!shown[0].contains(row));
        QCOMPARE(shown[0].size(), std::size_t{97});
        QVERIFY(!truthCurve({rows, labels, kSpace}, truth, options({98}), RecordingTrainer{&shown}, {}));
    }

    void agreementIsThatOfTheMetrics()
    {
        const LabelledRows rows = numberedRows(4);
        const KnownTruth truth{
            .architectures = rows.architectures, .values = {1, 2, 3, 4}, .scale = validationBleuScale()};
        const auto numberOf = [&](const Architecture &architecture) {
            const auto found = std::find(rows.architectures.begin(), rows.architectures.end(), architecture);
            return static_cast<double>(found - rows.architectures.begin());
        };
        testing::FormulaPredictor near(validationBleuScale(), numberOf);
        const auto nearly = agreementWith(truth, near, {});
        QCOMPARE(nearly->mae, std::optional(1.0));
        QCOMPARE(nearly->rmse, std::optional(1.0));
        QCOMPARE(nearly->tau, std::optional(1.0));

        testing::FormulaPredictor loss({"loss", "bits/token", Direction::LowerIsBetter},
                                       [&](const Architecture &architecture) { return -numberOf(architecture); });
        const auto reversed = agreementWith(truth, loss, {});
        QVERIFY(!reversed->mae); // a loss has no distance from a BLEU
        QCOMPARE(reversed->tau, std::optional(1.0));

        testing::FormulaPredictor constant(validationBleuScale(), [](const Architecture &) { return 2.0; });
        QVERIFY(!agreementWith(truth, constant, {})->tau);
    }

    void sizesAreChecked_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("size");
        QTest::newRow("nothing to learn from") << 100 << 0;
        QTest::newRow("more than nine tenths") << 100 << 91;
        QTest::newRow("nothing to judge on") << 9 << 5;
    }

    void sizesAreChecked()
    {
        QFETCH(int, rows);
        QFETCH(int, size);
        const LabelledRows labelled = numberedRows(static_cast<std::size_t>(rows));
        const LabelHeader labels = header();
        std::vector<std::set<float>> shown;
        const auto curve = learningCurve({labelled, labels, kSpace}, options({static_cast<std::size_t>(size)}),
                                         RecordingTrainer{&shown}, {});
        QVERIFY(!curve);
        QVERIFY(curve.error().code == ErrorCode::BadValue);
        QVERIFY(shown.empty());
    }
};

QTEST_APPLESS_MAIN(DistillationTest)
#include "distillation_test.moc"
