#include "core/base/json.h"
#include "tests/support/command_line.h"

#include <QtTest>

#include <cmath>
#include <csignal>

using namespace foresearch;
using Outcome = testing::CommandOutcome;

namespace {

/// Rows of a small TFS-Eval: 3 demonstrations, 4 test architectures, one task.
QByteArray smallTfsEval()
{
    QByteArray rows;
    for (int i = 0; i < 7; ++i) {
        const int layers = i % 3 + 1;
        const auto list = [layers](const QByteArray &value) {
            QByteArrayList values;
            for (int layer = 0; layer < layers; ++layer)
                values << value;
            return "[" + values.join(", ") + "]";
        };
        const QByteArray ffn = i < 4 ? "1024" : "3072";
        const QByteArray encoder = i % 2 == 0 ? "512" : "640";
        rows += R"({"task": "wmt14ende", "seed": 1, "split": ")" + QByteArray(i < 3 ? "train" : "test")
                + R"(", "scratch": {"valid_BLEU": )" + QByteArray::number(24 + layers + 0.1 * i) + R"(, "test_BLEU": )"
                + QByteArray::number(25 + layers) + R"(, "arch_info": ["encoder-embed-dim-subtransformer: )" + encoder
                + R"(", "encoder-layer-num-subtransformer: 6", )"
                + R"("encoder-ffn-embed-dim-all-subtransformer: [1024, 1024, 1024, 1024, 1024, 1024]", )"
                + R"("encoder-self-attention-heads-all-subtransformer: [4, 4, 4, 4, 4, 4]", )"
                + R"("decoder-embed-dim-subtransformer: 512", "decoder-layer-num-subtransformer: )"
                + QByteArray::number(layers) + R"(", "decoder-ffn-embed-dim-all-subtransformer: )" + list(ffn)
                + R"(", "decoder-self-attention-heads-all-subtransformer: )" + list("4")
                + R"(", "decoder-ende-attention-heads-all-subtransformer: )" + list("8")
                + R"(", "decoder-arbitrary-ende-attn-all-subtransformer: )" + list("-1")
                + R"("]}, "HAT": {"valid_BLEU": )" + QByteArray::number(23 + layers + 0.1 * i)
                + R"(, "test_BLEU": 24}})" + "\n";
    }
    return rows;
}

} // namespace

class EvaluateCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_data = m_folder.filePath("small.jsonl");
        QFile file(m_data);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(smallTfsEval());
    }

    void rowsHaveTheDocumentedKeys()
    {
        const Outcome outcome = run({"--tfs-eval", m_data, "--predictor", "hat", "--predictor", "gflops", "--json"});
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        const Json rows = Json::parse(outcome.output.toStdString());
        QCOMPARE(rows.size(), std::size_t{2});
        for (const char *key : {"predictor", "mae_mean", "mae_sd", "tau_mean", "tau_sd", "mae_ci", "tau_ci",
                                "spearman_mean", "regret_at_1", "regret_at_3", "task", "predicted", "failed"})
            QVERIFY2(rows[0].contains(key), key);
        QCOMPARE(rows[0]["predictor"].get<std::string>(), std::string("hat"));
        QVERIFY(std::abs(rows[0]["mae_mean"].get<double>() - 1) < 1e-9);
        QCOMPARE(rows[0]["mae_ci"].size(), std::size_t{2});
        QVERIFY(rows[1]["mae_mean"].is_null());
        QVERIFY(rows[1]["mae_ci"].is_null());
        QVERIFY(outcome.errors.isEmpty());
    }

    void everyPredictionCanBeHad()
    {
        const Outcome outcome = run({"--tfs-eval", m_data, "--predictor", "mean", "--json", "--with-predictions"});
        const Json rows = Json::parse(outcome.output.toStdString());
        QCOMPARE(rows[0]["predictions"].size(), std::size_t{4});
        QVERIFY(rows[0]["predictions"][0].contains("architecture"));
    }

    void tablesAreInTheFormAskedFor_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QByteArray>("sign");
        QTest::newRow("LaTeX") << "--latex" << QByteArray("\\toprule");
        QTest::newRow("Markdown") << "--markdown" << QByteArray("| Predictor |");
        QTest::newRow("CSV") << "--csv" << QByteArray("Task,Predictor,");
        QTest::newRow("text") << "" << QByteArray("Predictor  ");
    }

    void tablesAreInTheFormAskedFor()
    {
        QFETCH(QString, option);
        QFETCH(QByteArray, sign);
        QStringList arguments{"--tfs-eval", m_data, "--predictor", "hat", "--predictor", "mean"};
        if (!option.isEmpty())
            arguments << option;
        const Outcome outcome = run(arguments);
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        QVERIFY2(outcome.output.contains(sign), outcome.output);
    }

    void aProgramAndAFileOfPredictionsTakePart()
    {
        const QString predictions = m_folder.filePath("oracle.jsonl");
        QFile file(predictions);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (QByteArray line : smallTfsEval().trimmed().split('\n')) {
            line.chop(1);
            file.write(line.replace(R"("seed": 1, )", "") + R"(, "value": 25})" + "\n");
        }
        file.close();
        const Outcome outcome =
            run({"--tfs-eval", m_data, "--predictions", predictions, "--predictor", "oracle", "--predictor",
                 "exec:sh -c 'while read -r line; do echo \"{\\\"value\\\": 26}\"; done'", "--csv"});
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        QVERIFY2(outcome.output.contains("wmt14ende,oracle,"), outcome.output);
        QVERIFY2(outcome.output.contains("4 of 4"), outcome.output);
    }

    void comparisonsAreSaidInWords()
    {
        const Outcome outcome = run({"--tfs-eval", m_data, "--predictor", "mean", "--compare", "hat,calibrated:hat"});
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        QVERIFY2(outcome.output.contains("hat and calibrated:hat: MAE differs by "), outcome.output);
    }

    void exitCodesTellUsageFromFailure_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("unknown option") << QStringList{"--fast"} << 2 << QByteArray("--fast");
        QTest::newRow("predictor grammar")
            << QStringList{"--predictor", "ensemble:hat+"} << 2 << QByteArray("expected a predictor");
        QTest::newRow("two forms") << QStringList{"--json", "--csv"} << 2 << QByteArray("--csv");
        QTest::newRow("half a comparison")
            << QStringList{"--tfs-eval", m_data, "--compare", "hat"} << 2 << QByteArray("expected two predictors");
        QTest::newRow("no data") << QStringList{"--tfs-eval", "/no/such"} << 1 << QByteArray("/no/such");
        QTest::newRow("no task") << QStringList{"--tfs-eval", m_data, "--task", "wmt19ende"} << 1
                                 << QByteArray("wmt19ende");
        QTest::newRow("unknown predictor")
            << QStringList{"--tfs-eval", m_data, "--predictor", "best"} << 1 << QByteArray("found no \"best\"");
        QTest::newRow("failing program") << QStringList{"--tfs-eval", m_data, "--predictor", "exec:false"} << 1
                                         << QByteArray("exit status 1");
    }

    void exitCodesTellUsageFromFailure()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, message);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.exitCode, exitCode);
        QVERIFY2(outcome.errors.contains(message), outcome.errors);
        QVERIFY(outcome.output.isEmpty());
    }

    void helpHasExamples()
    {
        const Outcome outcome = run({"--help"});
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY(outcome.output.contains("Examples:"));
    }

    void interruptingStopsCleanly()
    {
        const auto process =
            testing::startCommandLine({"evaluate", "--tfs-eval", m_data, "--predictor",
                                       "exec:sh -c 'touch " + m_folder.filePath("running") + "; sleep 100'"});
        QVERIFY(process->waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_folder.filePath("running")), 20'000);
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        QVERIFY(process->waitForFinished(20'000));
        QCOMPARE(process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(process->exitCode(), 1);
        QVERIFY(process->readAllStandardError().contains("stopped"));
    }

private:
    static Outcome run(const QStringList &arguments)
    {
        return testing::runCommandLine(QStringList{"evaluate"} + arguments);
    }

    QTemporaryDir m_folder;
    QString m_data;
};

QTEST_GUILESS_MAIN(EvaluateCommandTest)
#include "evaluate_command_test.moc"
