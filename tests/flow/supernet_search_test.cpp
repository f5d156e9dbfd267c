#include "core/base/file.h"
#include "core/space/architecture_json.h"
#include "core/space/space_json.h"
#include "tests/support/command_line.h"
#include "tests/support/supernet_reference.h"
#include "tests/support/training_corpus.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::testing;

/// HAT, HAT with half its iterations, "Distilled HAT" and HS-NAS by command line, from a trained supernet on.
/// Source: Jawahar et al. 2023, section 7.3 and A.6.4; ALGORITHMS 8.4.
class SupernetSearchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(qEnvironmentVariable("FORESEARCH_BIN") + "/../lib/libforesearch-engine.so"))
            QSKIP("Built without engine.");
        writeTrainingCorpus(path("corpus"), m_space, 30);
        QVERIFY(writeFile(path("tiny.json"), space::spaceJson(m_space)));
        run({"supernet", "train", "--space", inFolder("tiny.json"), "--corpus", inFolder("corpus"), "--checkpoint",
             inFolder("run"), "--updates", "30", "--warmup-updates", "3", "--learning-rate", "5e-3", "--max-tokens",
             "150"});
        m_supernet = "supernet:" + inFolder("run/best.safetensors") + "@" + inFolder("corpus");
        run({"distil", "label", "--teacher", m_supernet, "--space", inFolder("tiny.json"), "--examples", "40",
             inFolder("labels.jsonl")});
        run({"distil", "train", inFolder("labels.jsonl"), "--out", inFolder("distilled.safetensors")});
        m_distilled = "distilled:" + inFolder("distilled.safetensors");
    }

    void searchesEndWithAnArchitecture_data()
    {
        QTest::addColumn<QStringList>("schedule");
        QTest::addColumn<int>("iterations");
        QTest::newRow("HAT") << QStringList{"--schedule", m_supernet + ":1-6"} << 6;
        QTest::newRow("HAT, half the iterations") << QStringList{"--schedule", m_supernet + ":1-3"} << 3;
        QTest::newRow("Distilled HAT, half the iterations") << QStringList{"--schedule", m_distilled + ":1-3"} << 3;
        QTest::newRow("HS-NAS") << QStringList{"--hs-nas", "1,3", "--first", m_distilled, "--then", m_supernet} << 6;
    }

    /// A loss is best where it is low, for the supernet and for the network that was distilled from it.
    void searchesEndWithAnArchitecture()
    {
        QFETCH(QStringList, schedule);
        QFETCH(int, iterations);
        const QStringList search{"search",
                                 "--space",
                                 inFolder("tiny.json"),
                                 "--json",
                                 "--population",
                                 "12",
                                 "--parents",
                                 "4",
                                 "--mutations",
                                 "4",
                                 "--crossovers",
                                 "4",
                                 "--iterations",
                                 QString::number(iterations)};
        const QByteArray output = run(search + schedule);
        QVERIFY(!output.isEmpty());
        QCOMPARE(run(search + schedule + QStringList{"--flops-giga", "1"}).isEmpty(), false);
        const QJsonObject best = QJsonDocument::fromJson(output).object()["best"].toObject();
        const QJsonDocument architecture(best["architecture"].toObject());
        QVERIFY(writeFile(path("best.json"), architecture.toJson(QJsonDocument::Compact).toStdString() + "\n"));
        const double found = lossOf("best.json");
        // Better than the middle of random ones.
        const QByteArray sample = run({"space", "sample", inFolder("tiny.json"), "--count", "15", "--seed", "9"});
        QVERIFY(writeFile(path("random.jsonl"), sample.toStdString()));
        QList<double> random = lossesOf("random.jsonl");
        std::sort(random.begin(), random.end());
        QVERIFY2(found < random[random.size() / 2],
                 qPrintable(QString("%1 %2").arg(found).arg(random[random.size() / 2])));
    }

    /// What a search finds becomes a network of its own.
    void bestArchitectureIsTrainedFromScratch()
    {
        const QByteArray best =
            run({"search", "--space", inFolder("tiny.json"), "--population", "8", "--parents", "3", "--mutations", "3",
                 "--crossovers", "2", "--iterations", "2", "--schedule", m_supernet + ":1-2", "--best", "json"});
        QVERIFY(writeFile(path("found.json"), best.toStdString()));
        run({"scratch", "train", "--architecture", inFolder("found.json"), "--space", inFolder("tiny.json"), "--corpus",
             inFolder("corpus"), "--checkpoint", inFolder("network"), "--updates", "10", "--warmup-updates", "2",
             "--max-tokens", "150"});
        const QByteArray translated =
            run({"translate", "--checkpoint", inFolder("network/best.safetensors"), "--vocabulary", inFolder("corpus"),
                 "--split", "valid", "--max-length", "5"});
        QCOMPARE(translated.count('\n'), 30);
    }

private:
    QByteArray run(const QStringList &arguments) const
    {
        const CommandOutcome outcome = runCommandLine(arguments);
        if (outcome.exitCode != 0)
            QTest::qFail(outcome.errors, __FILE__, __LINE__);
        return outcome.exitCode == 0 ? outcome.output : QByteArray();
    }

    QList<double> lossesOf(const QString &architectures) const
    {
        QList<double> losses;
        const QByteArray output = run({"supernet", "score", "--json", "--checkpoint", inFolder("run/best.safetensors"),
                                       "--corpus", inFolder("corpus"), "--architectures", inFolder(architectures)});
        for (const QByteArray &line : output.trimmed().split('\n'))
            losses << QJsonDocument::fromJson(line).object()["loss"].toDouble();
        return losses;
    }

    double lossOf(const QString &architecture) const { return lossesOf(architecture).value(0); }

    std::filesystem::path path(const std::string &name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    QString inFolder(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    space::SearchSpace m_space = tinySpace();
    QString m_supernet;
    QString m_distilled;
};

QTEST_APPLESS_MAIN(SupernetSearchTest)
#include "supernet_search_test.moc"
