#include "core/base/file.h"
#include "core/base/json.h"
#include "core/predict/latency_fit.h"
#include "core/predict/regressor_file.h"
#include "core/store/project.h"
#include "tests/support/command_line.h"
#include "tests/support/paths.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;
using Finished = testing::CommandOutcome;

namespace {

/// HAT's form, with latencies that follow from the layers.
QByteArray smallData(int rows)
{
    QByteArray text = "encoder_embed_dim,encoder_layer_num,encoder_ffn_embed_dim_avg,encoder_self_attention_heads_avg,"
                      "decoder_embed_dim,decoder_layer_num,decoder_ffn_embed_dim_avg,decoder_self_attention_heads_avg,"
                      "decoder_ende_attention_heads_avg,decoder_arbitrary_ende_attn_avg,latency_mean_encoder,"
                      "latency_mean_decoder,latency_std_encoder,latency_std_decoder\n";
    for (int row = 0; row < rows; ++row) {
        const int layers = row % 6 + 1;
        const int ffn = 1024 * (row / 6 % 3 + 1);
        text += QString("640,6,2048,8,512,%1,%2,8,8,2,9,%3,0.1,0.2\n")
                    .arg(layers)
                    .arg(ffn)
                    .arg(20 + layers * (30 + ffn / 512))
                    .toLatin1();
    }
    return text;
}

/// The paper's network, untrained, around a mean.
predict::Regressor network(const predict::Scale &scale, double mean)
{
    Rng rng(4);
    predict::Regressor regressor;
    regressor.scale = scale;
    regressor.network = predict::initialNetwork({}, rng);
    regressor.inputs = predict::identityNormalisation(10);
    regressor.targetMean = mean;
    regressor.targetDeviation = 100;
    return regressor;
}

} // namespace

class LatencyCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(writeFile(file("data.csv").toStdString(), smallData(120).toStdString()));
        QVERIFY(saveRegressor(network(predict::latencyScale(), 100), file("cpu.safetensors").toStdString()));
        QVERIFY(saveRegressor(network(predict::validationBleuScale(), 25), file("bleu.safetensors").toStdString()));
    }

    void aFittedMachineLimitsASearch()
    {
        const Finished fitted = run({"latency", "fit", "data.csv", "--machine", "cpu", "--out", "fitted.safetensors"});
        if (!testing::isEngineBuilt())
            QSKIP("Built without engine.");
        QVERIFY2(fitted.exitCode == 0, fitted.errors);
        QCOMPARE(predict::openRegressor(file("fitted.safetensors").toStdString())->machine, std::string("cpu"));
        const Finished found = run({"search", "--space", "hat-wmt14-en-de", "--schedule", "gflops:1-5", "--iterations",
                                    "5", "--latency-ms", "150", "--machine", "fitted.safetensors", "--json"});
        QVERIFY2(found.exitCode == 0, found.errors);
        QVERIFY(Json::parse(found.output.toStdString())["best"]["latency_ms"].get<double>() <= 150);
    }

    void evaluationGivesEverySplit()
    {
        const Finished judged = run({"latency", "evaluate", "data.csv", "--splits", "2", "--json"});
        if (!testing::isEngineBuilt())
            QSKIP("Built without engine.");
        QVERIFY2(judged.exitCode == 0, judged.errors);
        QCOMPARE(Json::parse(judged.output.toStdString()).size(), std::size_t{2});
    }

    void aProjectKeepsFitsAndJudgements()
    {
        QCOMPARE(run({"project", "new", "kept.foresearch"}).exitCode, 0);
        const Finished fitted = run({"latency", "fit", "data.csv", "--machine", "cpu", "--project", "kept.foresearch"});
        if (!testing::isEngineBuilt())
            QSKIP("Built without engine.");
        QVERIFY2(fitted.exitCode == 0, fitted.errors);
        const Finished judged =
            run({"latency", "evaluate", "data.csv", "--splits", "1", "--json", "--project", "kept.foresearch"});
        QVERIFY2(judged.exitCode == 0, judged.errors);
        QCOMPARE(Json::parse(judged.output.toStdString()).size(), std::size_t{1});

        auto project = store::Project::open(file("kept.foresearch").toStdString(), store::Access::Read);
        QVERIFY(project.has_value());
        const auto runs = project->runs();
        QCOMPARE(runs->size(), std::size_t{2});
        for (const store::StoredRun &one : *runs)
            QCOMPARE(one.value.status, store::RunStatus::Finished);
        QCOMPARE(project->runParts(runs->back().id)->size(), std::size_t{1});
        const std::string network = Json::parse(*runs->front().value.result)["file"].get<std::string>();
        QVERIFY(network.starts_with(file("kept.files/").toStdString()));
        const Finished sampled = run({"space", "sample", "hat-wmt14-en-de", "--count", "2"});
        QVERIFY(writeFile(file("two.jsonl").toStdString(), sampled.output.toStdString()));
        const Finished answered =
            run({"latency", "predict", "1", "--project", "kept.foresearch", "--space", "hat-wmt14-en-de", "two.jsonl"});
        QVERIFY2(answered.exitCode == 0, answered.errors);
        QCOMPARE(answered.output.count("{\"value\":"), 2);
    }

    void aDistilledSearchNeverLoadsLibTorch()
    {
        const Finished found =
            run({"search", "--space", "hat-wmt14-en-de", "--schedule", "distilled:bleu.safetensors:1-30",
                 "--flops-giga", "3", "--latency-ms", "150", "--machine", "cpu.safetensors", "--json"},
                "LD_DEBUG");
        QVERIFY2(found.exitCode == 0, found.errors.right(400));
        QVERIFY(found.errors.contains("libstdc++"));
        QVERIFY(!found.errors.contains("torch"));
    }

    void architecturesAreAnswered()
    {
        const Finished sampled = run({"space", "sample", "hat-wmt14-en-de", "--count", "3"});
        QVERIFY2(sampled.exitCode == 0, sampled.errors);
        QVERIFY(writeFile(file("a.jsonl").toStdString(), sampled.output.toStdString()));
        const Finished answered =
            run({"latency", "predict", "cpu.safetensors", "--space", "hat-wmt14-en-de", "a.jsonl"});
        QVERIFY2(answered.exitCode == 0, answered.errors);
        QCOMPARE(answered.output.count("{\"value\":"), 3);
    }

    void wrongUseIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("no command") << QStringList{"latency"} << 2 << QByteArray("subcommand");
        QTest::newRow("no data") << QStringList{"latency", "evaluate", "none.csv"} << 1 << QByteArray("none.csv");
        QTest::newRow("no CSV of HAT") << QStringList{"latency", "evaluate", "cpu.safetensors"} << 1
                                       << QByteArray("cpu.safetensors");
        QTest::newRow("unknown preset") << QStringList{"latency", "evaluate", "data.csv", "--preset", "best"} << 2
                                        << QByteArray("preset");
        QTest::newRow("no network") << QStringList{"latency", "predict", "data.csv", "--space", "hat-mini"} << 1
                                    << QByteArray("data.csv");
        QTest::newRow("machine in BLEU") << QStringList{"search",     "--space",     "hat-wmt14-en-de",
                                                        "--schedule", "gflops:1-30", "--latency-ms",
                                                        "5",          "--machine",   "bleu.safetensors"}
                                         << 1 << QByteArray("expected ms");
    }

    void wrongUseIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, words);
        const Finished done = run(arguments);
        QCOMPARE(done.exitCode, exitCode);
        QVERIFY2(done.errors.contains(words), done.errors);
        QVERIFY(done.output.isEmpty());
    }

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }

    /// With `trace`, the loader says on standard error which libraries it maps.
    Finished run(const QStringList &arguments, const QString &trace = {}) const
    {
        return testing::runCommandLine(arguments,
                                       {.environment = trace.isEmpty() ? QProcessEnvironment::systemEnvironment()
                                                                       : testing::environmentWith(trace, "files"),
                                        .folder = m_folder.path()});
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(LatencyCommandTest)
#include "latency_command_test.moc"
