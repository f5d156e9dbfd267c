#include "core/predict/discordance.h"
#include "core/predict/task_judge.h"
#include "tests/support/example_data.h"

#include <QtTest>

using namespace foresearch;
using namespace foresearch::predict;

namespace {

TaskEvaluation judged(const std::string &predictor)
{
    const eval::TfsEval data = testing::exampleData();
    EvaluationOptions options{.predictors = {*parsePredictorSpec(predictor)}};
    auto evaluation = judgeTask(data.tasks.front(), {}, options, {});
    if (!evaluation)
        qFatal("%s", evaluation.error().detail.c_str());
    return std::move(*evaluation);
}

/// How many architectures with a value are truly better than this one.
std::size_t place(const SplitEvaluation &split, double truth)
{
    std::size_t better = 0;
    for (const JudgedPrediction &judged : split.predictions)
        better += judged.prediction.value && judged.truth > truth ? 1 : 0;
    return better;
}

/// Figure 4 by its definition.
std::vector<std::size_t> slowHistogram(const PredictorEvaluation &predictor)
{
    std::vector<std::size_t> histogram;
    const double sign = predictor.scale.direction == Direction::HigherIsBetter ? 1 : -1;
    for (const SplitEvaluation &split : predictor.splits) {
        histogram.resize(std::max<std::size_t>(histogram.size(), split.predictions.size() - 1));
        for (const JudgedPrediction &a : split.predictions)
            for (const JudgedPrediction &b : split.predictions)
                if (a.prediction.value && b.prediction.value && a.truth > b.truth
                    && sign * *a.prediction.value < sign * *b.prediction.value)
                    ++histogram[place(split, b.truth) - place(split, a.truth) - 1];
    }
    return histogram;
}

} // namespace

class DiscordanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHistogramIsThatOfTheDefinition_data()
    {
        QTest::addColumn<QString>("predictor");
        for (const char *predictor : {"hat", "regression", "gflops", "mean"})
            QTest::newRow(predictor) << predictor;
    }

    void theHistogramIsThatOfTheDefinition()
    {
        QFETCH(QString, predictor);
        const TaskEvaluation task = judged(predictor.toStdString());
        const Discordance found = discordance(task.predictors.front());
        QCOMPARE(found.histogram, slowHistogram(task.predictors.front()));
        std::size_t pairs = 0;
        for (const auto &split : found.pairs)
            pairs += split.size();
        QCOMPARE(found.pairCount(), pairs);
    }

    void pairsNameTheirArchitecturesAlsoWhereAValueIsMissing()
    {
        TaskEvaluation task = judged("hat");
        PredictorEvaluation &hat = task.predictors.front();
        for (SplitEvaluation &split : hat.splits)
            split.predictions[3].prediction = {.problem = Error{ErrorCode::NotFound, "none"}};
        const Discordance found = discordance(hat);
        QCOMPARE(found.histogram.size(), hat.splits.front().predictions.size() - 2);
        for (std::size_t s = 0; s < hat.splits.size(); ++s) {
            const auto &predictions = hat.splits[s].predictions;
            for (const eval::DiscordantPair &pair : found.pairs[s]) {
                QVERIFY(pair.better != 3 && pair.worse != 3);
                QVERIFY(predictions[pair.better].truth > predictions[pair.worse].truth);
                QVERIFY(predictions[pair.better].prediction.value < predictions[pair.worse].prediction.value);
            }
        }
    }
};

QTEST_APPLESS_MAIN(DiscordanceTest)
#include "discordance_test.moc"
