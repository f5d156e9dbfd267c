#include "core/predict/evaluation.h"

#include "core/base/rng.h"
#include "core/eval/metrics.h"
#include "core/space/genome.h"

#include <QtTest>

#include <cmath>
#include <set>

using namespace foresearch;
using namespace foresearch::predict;

namespace {

eval::TfsEntry entry(const Architecture &architecture, Rng &rng)
{
    const double valid =
        24 + 2 * std::log(static_cast<double>(architecture.decoder.layers.size())) + 0.1 * rng.normal();
    eval::TfsEntry made{.architecture = architecture,
                        .truth = {.valid = valid, .test = valid + 2 + 0.1 * rng.normal()}};
    made.supernets["HAT"] = {.valid = valid - 1.1 + 0.2 * rng.normal(), .test = valid + 1};
    made.supernets["Neuron-wise MoS"] = {.valid = valid - 0.9 + 0.05 * rng.normal(), .test = valid + 1};
    return made;
}

/// Two tasks with the same 30 architectures and three splits of 10 + 20 each.
eval::TfsEval someData()
{
    const space::SearchSpace &space = space::builtinSpaces().front();
    Rng rng(11);
    std::set<Architecture> architectures;
    while (architectures.size() < 30)
        architectures.insert(space::decode(space, space::sampleGenome(space, rng)));
    eval::TfsEval data;
    for (const char *name : {"first", "second"}) {
        eval::TfsTask task{.name = name, .title = name, .space = space};
        std::vector<eval::TfsEntry> entries;
        for (const Architecture &architecture : architectures)
            entries.push_back(entry(architecture, rng));
        for (const int seed : {1, 2, 3}) {
            rng.shuffle(entries);
            task.splits.push_back({.seed = seed,
                                   .demonstrations = {entries.begin(), entries.begin() + 10},
                                   .test = {entries.begin() + 10, entries.end()}});
        }
        data.tasks.push_back(std::move(task));
    }
    return data;
}

EvaluationOptions optionsFor(const std::vector<std::string> &predictors)
{
    EvaluationOptions options{.predictors = {}, .bootstrap = {.resamples = 200}};
    for (const std::string &words : predictors)
        options.predictors.push_back(*parsePredictorSpec(words));
    return options;
}

Evaluation evaluated(const eval::TfsEval &data, const EvaluationOptions &options,
                     const std::vector<ImportedPredictions> &imported = {})
{
    auto evaluation = evaluate(data, imported, options, {});
    if (!evaluation)
        qFatal("%s", evaluation.error().detail.c_str());
    return std::move(*evaluation);
}

} // namespace

class EvaluationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsSummarisedAgainCountsTheSame()
    {
        const Evaluation once = evaluated(someData(), optionsFor({"hat", "gflops"}));
        const auto twice = summarise(once.tasks, {}, {});
        QVERIFY(twice);
        for (std::size_t p = 0; p < 2; ++p) {
            QCOMPARE(twice->tasks[1].predictors[p].predicted, once.tasks[1].predictors[p].predicted);
            QCOMPARE(twice->tasks[1].predictors[p].failed, once.tasks[1].predictors[p].failed);
            QCOMPARE(twice->tasks[1].predictors[p].warned, once.tasks[1].predictors[p].warned);
        }
    }

    void metricsAreThoseOfTheSplitsPredictions()
    {
        const eval::TfsEval data = someData();
        const Evaluation evaluation = evaluated(data, optionsFor({"hat", "gflops"}));
        const PredictorEvaluation &hat = evaluation.tasks[1].predictors[0];
        double mae = 0;
        double tau = 0;
        for (std::size_t s = 0; s < 3; ++s) {
            std::vector<double> predicted;
            std::vector<double> truth;
            for (const eval::TfsEntry &test : data.tasks[1].splits[s].test) {
                predicted.push_back(test.supernets.at("HAT").valid);
                truth.push_back(test.truth.valid);
            }
            mae += *eval::meanAbsoluteError({.predicted = predicted, .truth = truth}) / 3;
            tau += *eval::kendallTau({.predicted = predicted, .truth = truth}) / 3;
        }
        QVERIFY(std::abs(hat.metric(Metric::MeanAbsoluteError).overSeeds->mean - mae) < 1e-12);
        QVERIFY(std::abs(hat.metric(Metric::KendallTau).overSeeds->mean - tau) < 1e-12);
        const auto interval = hat.metric(Metric::MeanAbsoluteError).interval;
        QVERIFY(interval && interval->low < mae && mae < interval->high);
        QCOMPARE(hat.predicted, std::size_t{60});
        QCOMPARE(hat.failed, std::size_t{0});

        const PredictorEvaluation &gflops = evaluation.tasks[1].predictors[1];
        QVERIFY(!gflops.metric(Metric::MeanAbsoluteError).overSeeds);
        QVERIFY(!gflops.metric(Metric::MeanAbsoluteError).interval);
        QVERIFY(gflops.metric(Metric::KendallTau).overSeeds.has_value());
    }

    void theAverageIsOverTheTasksOfEachSeed()
    {
        const Evaluation evaluation = evaluated(someData(), optionsFor({"hat"}));
        const auto mae = [&](std::size_t task, std::size_t seed) {
            return *evaluation.tasks[task].predictors[0].splits[seed].metric(Metric::MeanAbsoluteError);
        };
        std::vector<double> means;
        for (std::size_t seed = 0; seed < 3; ++seed)
            means.push_back((mae(0, seed) + mae(1, seed)) / 2);
        const auto expected = *eval::meanAndSd(means);
        const auto found = *evaluation.average->predictors[0].metric(Metric::MeanAbsoluteError).overSeeds;
        QVERIFY(std::abs(found.mean - expected.mean) < 1e-12);
        QVERIFY(std::abs(found.sd - expected.sd) < 1e-12);
        QCOMPARE(evaluation.average->predictors[0].predicted, std::size_t{120});
    }

    void predictionsDoNotDependOnTheTestArchitecturesTruth()
    {
        const eval::TfsEval data = someData();
        eval::TfsEval other = data;
        for (eval::TfsTask &task : other.tasks)
            for (eval::TfsSplit &split : task.splits)
                for (eval::TfsEntry &test : split.test)
                    test.truth = {.valid = 1, .test = 2};
        const auto options =
            optionsFor({"regression", "ridge", "subset-average", "mean", "calibrated:hat",
                        "ensemble:regression+calibrated:hat", "stack:ridge+calibrated:hat+subset-average"});
        const Evaluation before = evaluated(data, options);
        const Evaluation after = evaluated(other, options);
        for (std::size_t p = 0; p < options.predictors.size(); ++p)
            for (std::size_t s = 0; s < 3; ++s)
                for (std::size_t i = 0; i < 20; ++i)
                    QCOMPARE(after.tasks[0].predictors[p].splits[s].predictions[i].prediction.value,
                             before.tasks[0].predictors[p].splits[s].predictions[i].prediction.value);
    }

    void failedPredictionsAreCountedAndSaid()
    {
        const eval::TfsEval data = someData();
        eval::TfsEval gaps = data;
        gaps.tasks[0].splits[0].test[4].supernets.erase("HAT");
        const Evaluation evaluation = evaluated(gaps, optionsFor({"hat", "ensemble:regression+calibrated:hat"}));
        for (const PredictorEvaluation &predictor : evaluation.tasks[0].predictors) {
            QCOMPARE(predictor.failed, std::size_t{1});
            QCOMPARE(predictor.predicted, std::size_t{59});
            QCOMPARE(predictor.problems.size(), std::size_t{1});
            QVERIFY(predictor.metric(Metric::MeanAbsoluteError).overSeeds.has_value());
            QVERIFY(!predictor.splits[0].predictions[4].prediction.value);
        }
    }

    void aPredictorThatCannotBeBuiltHasFailedEverywhere()
    {
        eval::TfsEval data = someData();
        data.tasks.pop_back();
        data.tasks[0].splits.resize(1);
        data.tasks[0].splits[0].demonstrations.resize(2);
        const Evaluation evaluation = evaluated(data, optionsFor({"regression", "mean"}));
        QCOMPARE(evaluation.tasks[0].predictors[0].failed, std::size_t{20});
        QCOMPARE(evaluation.tasks[0].predictors[1].failed, std::size_t{0});
        QVERIFY(!evaluation.tasks[0].predictors[0].metric(Metric::KendallTau).overSeeds);
        QVERIFY(!evaluation.average.has_value());
    }

    void testBleuCanBeTheTruth()
    {
        auto options = optionsFor({"hat"});
        options.truth = TruthSet::Test;
        options.seeds = {2};
        const Evaluation evaluation = evaluated(someData(), options);
        QCOMPARE(evaluation.tasks[0].predictors[0].splits.size(), std::size_t{1});
        const JudgedPrediction &first = evaluation.tasks[0].predictors[0].splits[0].predictions.front();
        QCOMPARE(first.truth, someData().tasks[0].splits[1].test.front().truth.test);
        QCOMPARE(evaluation.tasks[0].predictors[0].scale.metric, std::string("test BLEU"));
    }

    void whatDoesNotExistIsNamed()
    {
        const eval::TfsEval data = someData();
        auto options = optionsFor({"best"});
        QVERIFY(evaluate(data, {}, options, {}).error().detail.find("found no \"best\"") != std::string::npos);
        options = optionsFor({"hat"});
        options.seeds = {1, 9};
        QCOMPARE(evaluate(data, {}, options, {}).error().detail,
                 std::string("Task first: found no split with seed 9, expected one of 1, 2, 3."));
        options = optionsFor({"hat"});
        options.comparisons = {{"hat", "mean"}};
        QCOMPARE(evaluate(data, {}, options, {}).error().code, ErrorCode::NotFound);
    }

    void programsAreAskedOnceForATask()
    {
        QTemporaryDir folder;
        const QString script = folder.filePath("count.sh");
        QFile file(script);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("echo started >> " + folder.filePath("starts").toUtf8()
                   + "\nwhile read -r line; do echo '{\"value\": 25}'; done\n");
        file.close();
        const std::string words = "exec:sh " + script.toStdString();
        const Evaluation evaluation =
            evaluated(someData(), optionsFor({words, "calibrated:" + words, "stack:hat+" + words}));
        QCOMPARE(evaluation.tasks[0].predictors[1].failed, std::size_t{0});
        QFile starts(folder.filePath("starts"));
        QVERIFY(starts.open(QIODevice::ReadOnly));
        QCOMPARE(starts.readAll().count('\n'), 2);
    }

    void comparisonsAreInWords()
    {
        auto options = optionsFor({"hat", "calibrated:hat", "calibrated:mos-neuron", "gflops"});
        options.comparisons = {{"hat", "calibrated:hat"}, {"gflops", "hat"}};
        const Evaluation evaluation = evaluated(someData(), options);
        QCOMPARE(evaluation.comparisons.size(), std::size_t{4});
        const QString mae = QString::fromStdString(inWords(evaluation.comparisons[0]));
        QVERIFY2(mae.startsWith("hat and calibrated:hat: MAE differs by "), qPrintable(mae));
        QVERIFY2(mae.endsWith("calibrated:hat is better."), qPrintable(mae));
        QCOMPARE(inWords(evaluation.comparisons[2]),
                 std::string("gflops and hat: MAE cannot be compared, since it is undefined for one of them."));

        const PredictorComparison same{
            .first = "a",
            .second = "b",
            .metric = Metric::KendallTau,
            .difference =
                eval::PairedDifference{.difference = 0.01, .interval = {.low = -0.1, .high = 0.1}, .pValue = 0.4},
            .adjustedP = 0.8,
            .testArchitectures = 20,
            .splits = 3};
        QCOMPARE(inWords(same), std::string("a and b: Kendall tau differs by 0.010 (95 % -0.100 to 0.100, p = 0.800): "
                                            "not distinguishable with 20 architectures in each of 3 splits."));
    }

    void importedPredictorsAreJudgedAndNamesDoNotClash()
    {
        const eval::TfsEval data = someData();
        const auto clash = ImportedPredictions::parse("architecture,value,predictor\n\"" + quotedJson() + "\",1,HAT\n",
                                                      "file.csv", PredictionsFormat::Csv);
        QVERIFY2(clash.has_value(), clash ? "" : clash.error().detail.c_str());
        const std::vector<ImportedPredictions> files{*clash};
        const auto evaluation = evaluate(data, files, optionsFor({"mean"}), {});
        QVERIFY(!evaluation.has_value());
        QVERIFY(evaluation.error().detail.find("file.csv: found predictions of \"hat\"") != std::string::npos);
    }

    void theUsualPredictorsAreThereWithoutAsking()
    {
        std::vector<std::string> names;
        for (const PredictorSpec &spec : defaultPredictors(someData(), {}))
            names.push_back(text(spec));
        QCOMPARE(names, (std::vector<std::string>{"hat", "mos-neuron", "mean", "gflops", "parameters", "regression",
                                                  "calibrated:hat", "calibrated:mos-neuron",
                                                  "ensemble:regression+calibrated:hat"}));
        QCOMPARE(recordedName("Supernet (Sandwich)"), std::string("sandwich"));
        QCOMPARE(recordedName("My Net"), std::string("my-net"));
    }

    void evaluationStopsWhenAsked()
    {
        std::stop_source source;
        source.request_stop();
        const auto evaluation = evaluate(someData(), {}, optionsFor({"hat"}), {.stop = source.get_token()});
        QCOMPARE(evaluation.error().code, ErrorCode::Stopped);
    }

private:
    /// The smallest architecture's canonical JSON as the inside of a CSV field.
    static std::string quotedJson();
};

std::string EvaluationTest::quotedJson()
{
    return R"({""encoder"":{""embed_dim"":512,""ffn_dims"":[1024,1024],""self_heads"":[4,4]},)"
           R"(""decoder"":{""embed_dim"":512,""ffn_dims"":[1024],""self_heads"":[4],""cross_heads"":[4],)"
           R"(""arbitrary_attentions"":[1]}})";
}

QTEST_GUILESS_MAIN(EvaluationTest)
#include "evaluation_test.moc"
