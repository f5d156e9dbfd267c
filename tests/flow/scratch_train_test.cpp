#include "core/base/file.h"
#include "core/base/safetensors.h"
#include "core/space/architecture_json.h"
#include "core/space/genome.h"
#include "core/space/space_json.h"
#include "tests/support/command_line.h"
#include "tests/support/supernet_reference.h"
#include "tests/support/training_corpus.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace foresearch;
using namespace foresearch::testing;

namespace {

constexpr int kUpdates = 24;

QJsonObject lastObject(const QByteArray &output)
{
    return QJsonDocument::fromJson(output.trimmed().split('\n').last()).object();
}

/// Losses by update, and of validations, without what depends on time and on the folder.
QStringList lossesOf(const QByteArray &output)
{
    QStringList losses;
    for (const QByteArray &line : output.trimmed().split('\n')) {
        QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object.contains("validation")) {
            losses << QJsonDocument(object).toJson(QJsonDocument::Compact);
        } else if (object.contains("result")) {
            QJsonObject result = object["result"].toObject();
            result.remove("network");
            losses << QJsonDocument(result).toJson(QJsonDocument::Compact);
        } else {
            losses << QString("%1 %2").arg(object["update"].toInt()).arg(object["loss"].toDouble(), 0, 'g', 17);
        }
    }
    return losses;
}

} // namespace

class ScratchTrainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(qEnvironmentVariable("FORESEARCH_BIN") + "/../lib/libforesearch-engine.so"))
            QSKIP("Built without engine.");
        writeTrainingCorpus(path("corpus"), m_space);
        QVERIFY(writeFile(path("tiny.json"), space::spaceJson(m_space)));
        m_architecture = space::smallestArchitecture(m_space);
        m_architecture.encoder.layers[1].ffnDim = 40;
        m_architecture.decoder.embedDim = 22; // the shared table is as wide as the decoder, as `cost` counts it
        QVERIFY(writeFile(path("one.json"), space::canonicalJson(m_architecture) + "\n"));
        const CommandOutcome whole = train("whole");
        QVERIFY2(whole.exitCode == 0, whole.errors);
        m_losses = lossesOf(whole.output);
        QCOMPARE(m_losses.size(), kUpdates + 3 + 1);
        m_result = lastObject(whole.output)["result"].toObject();
    }

    void seededTrainingsHaveTheSameLosses()
    {
        QCOMPARE(lossesOf(train("again").output), m_losses);
        QCOMPARE(*readFile(path("again/best.safetensors")), *readFile(path("whole/best.safetensors")));
        QVERIFY(lossesOf(train("other", {"--seed", "2"}).output) != m_losses);
    }

    void networksSizeIsWhatCostSays()
    {
        const CommandOutcome cost = runCommandLine(
            {"cost", "--space", inFolder("tiny.json"), "--json", "--architectures", inFolder("one.json")});
        QVERIFY2(cost.exitCode == 0, cost.errors);
        const QJsonObject said = lastObject(cost.output);
        const qint64 parameters = said["parameters"].toInteger() + said["embedding_parameters"].toInteger();
        QVERIFY2(parameters > 0, cost.output);
        QCOMPARE(m_result["parameters"].toInteger(), parameters);
        const auto file = Safetensors::open(path("whole/best.safetensors"));
        QVERIFY(file);
        QCOMPARE(static_cast<qint64>(file->data().size()), 4 * parameters);
        QCOMPARE(m_result["bytes"].toInteger(), QFileInfo(inFolder("whole/best.safetensors")).size());
    }

    void networkScoresAsInItsTraining()
    {
        const QStringList score{"supernet",
                                "score",
                                "--json",
                                "--corpus",
                                inFolder("corpus"),
                                "--checkpoint",
                                inFolder("whole/best.safetensors")};
        const CommandOutcome alone = runCommandLine(score);
        QVERIFY2(alone.exitCode == 0, alone.errors);
        const double trained = m_result["best"].toObject()["loss"].toDouble();
        const double found = lastObject(alone.output)["loss"].toDouble();
        QVERIFY2(std::abs(found / trained - 1) < 1e-6, qPrintable(QString("%1 %2").arg(found).arg(trained)));
        const CommandOutcome named = runCommandLine(score + QStringList{"--architectures", inFolder("one.json")});
        QCOMPARE(named.output, alone.output);
        // As a predictor it answers for its own architecture alone.
        const QString predictor = "supernet:" + inFolder("whole/best.safetensors") + "@" + inFolder("corpus");
        const CommandOutcome labelled =
            runCommandLine({"distil", "label", "--teacher", predictor, "--space", inFolder("tiny.json"), "--examples",
                            "3", inFolder("labels.jsonl")});
        QVERIFY2(labelled.exitCode == 0, labelled.errors);
        const std::string labels = *readFile(path("labels.jsonl"));
        QVERIFY2(labels.find("one network alone") != std::string::npos, labels.c_str());
    }

    void networkTranslatesWithoutBeingAsked()
    {
        const QStringList translate{"translate",
                                    "--split",
                                    "valid",
                                    "--max-length",
                                    "6",
                                    "--vocabulary",
                                    inFolder("corpus"),
                                    "--checkpoint",
                                    inFolder("whole/best.safetensors")};
        const CommandOutcome alone = runCommandLine(translate);
        QVERIFY2(alone.exitCode == 0, alone.errors);
        QCOMPARE(alone.output.count('\n'), 60);
        QCOMPARE(runCommandLine(translate + QStringList{"--architecture", inFolder("one.json")}).output, alone.output);
        const CommandOutcome another = runCommandLine(translate + QStringList{"--architecture", "largest"});
        QCOMPARE(another.exitCode, 1);
        QVERIFY2(another.errors.contains("one network alone"), another.errors);
        const CommandOutcome bleu =
            runCommandLine({"supernet", "score", "--bleu", "--json", "--corpus", inFolder("corpus"), "--checkpoint",
                            inFolder("whole/best.safetensors")});
        QVERIFY2(bleu.exitCode == 0, bleu.errors);
        QVERIFY(lastObject(bleu.output).contains("bleu"));
        const CommandOutcome info =
            runCommandLine({"supernet", "info", "--json", "--checkpoint", inFolder("whole/best.safetensors")});
        QVERIFY2(info.exitCode == 0, info.errors);
        QVERIFY(lastObject(info.output).contains("architecture"));
    }

    void killedTrainingIsResumedExactly()
    {
        auto process = startCommandLine(arguments("killed", {}));
        // Somewhere between two checkpoints.
        for (QByteArray output; !output.contains("\"update\":10,"); output += process->readAllStandardOutput())
            QVERIFY(process->waitForReadyRead(120'000));
        ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
        finish(std::move(process));
        const CommandOutcome resumed = runCommandLine(resuming("killed"));
        QVERIFY2(resumed.exitCode == 0, resumed.errors);
        const QStringList losses = lossesOf(resumed.output);
        QVERIFY(losses.size() < m_losses.size());
        QCOMPARE(losses, m_losses.mid(m_losses.size() - losses.size()));
        for (const char *file : {"last", "best"})
            QCOMPARE(*readFile(path(std::string("killed/") + file + ".safetensors")),
                     *readFile(path(std::string("whole/") + file + ".safetensors")));
    }

    void stoppedTrainingGoesOnExactly()
    {
        auto process = startCommandLine(arguments("stopped", {"--updates", "2000", "--validate-every", "1000"}));
        for (QByteArray output; !output.contains("\"update\":7,"); output += process->readAllStandardOutput())
            QVERIFY(process->waitForReadyRead(120'000));
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        const CommandOutcome outcome = finish(std::move(process));
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("can be resumed from"), outcome.errors);
    }

    void patienceEndsATrainingThatDoesNotImprove()
    {
        // With such a rate its losses only get worse.
        const CommandOutcome outcome = train(
            "patient", {"--updates", "400", "--validate-every", "2", "--learning-rate", "0.3", "--patience", "3"});
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        const QJsonObject result = lastObject(outcome.output)["result"].toObject();
        QVERIFY(result["stopped_early"].toBool());
        QVERIFY(result["updates"].toInt() < 400);
        QCOMPARE(result["updates"].toInt(), result["best"].toObject()["update"].toInt() + 6);
        const CommandOutcome again = runCommandLine(resuming("patient"));
        QVERIFY2(again.exitCode == 0, again.errors);
        QCOMPARE(lastObject(again.output)["result"].toObject(), result);
        QCOMPARE(again.output.count('\n'), 1);
    }

    void lastCheckpointsAreAveraged()
    {
        const QStringList more{"--average", "2", "--validate-every", "6"};
        const CommandOutcome outcome = train("average", more);
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        const QJsonObject result = lastObject(outcome.output)["result"].toObject();
        QVERIFY(result["network"].toString().endsWith("average.safetensors"));
        QCOMPARE(QDir(inFolder("average")).entryList({"after-*"}).size(), 2);
        const auto mean = Safetensors::open(path("average/average.safetensors"));
        const auto first = Safetensors::open(path("average/after-18.safetensors"));
        const auto second = Safetensors::open(path("average/after-24.safetensors"));
        QVERIFY(mean && first && second);
        for (const std::string &name : mean->names()) {
            const TensorShape shape = mean->tensor(name)->shape;
            const auto values = mean->floats(name, shape);
            const auto a = first->floats(name, shape);
            const auto b = second->floats(name, shape);
            for (std::size_t i = 0; i < values->size(); ++i)
                QVERIFY(std::abs((*values)[i] - ((*a)[i] + (*b)[i]) / 2) < 1e-6F);
        }
        const CommandOutcome scored = runCommandLine({"supernet", "score", "--json", "--corpus", inFolder("corpus"),
                                                      "--checkpoint", inFolder("average/average.safetensors")});
        const double expected = result["average"].toObject()["loss"].toDouble();
        QVERIFY(std::abs(lastObject(scored.output)["loss"].toDouble() / expected - 1) < 1e-6);
        // The training itself is not averaged.
        QCOMPARE(*readFile(path("average/last.safetensors")), *readFile(path("average/after-24.safetensors")));
        QCOMPARE(lastObject(runCommandLine(resuming("average")).output)["result"].toObject(), result);
    }

    void wrongUseIsOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("words");
        QTest::newRow("folder in use") << arguments("whole", {}) << 1 << "found a training";
        QTest::newRow("patience without validations")
            << arguments("new", {"--validate-every", "0", "--patience", "2"}) << 1 << "one every so many updates";
        QTest::newRow("no architecture") << QStringList{"scratch",       "train",    "--checkpoint",
                                                        inFolder("new"), "--corpus", inFolder("corpus")}
                                         << 2 << "--architecture";
    }

    void wrongUseIsOneSentence()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, words);
        const CommandOutcome outcome = runCommandLine(arguments);
        QCOMPARE(outcome.exitCode, exitCode);
        QVERIFY2(outcome.errors.contains(words.toUtf8()), outcome.errors);
        QVERIFY(exitCode == 2 || outcome.errors.count('\n') == 1);
    }

private:
    /// Later options replace earlier ones.
    QStringList arguments(const QString &folder, const QStringList &more) const
    {
        QStringList list{"scratch", "train", "--json", "--checkpoint", inFolder(folder)};
        const QList<QPair<QString, QString>> usual{{"--corpus", inFolder("corpus")},
                                                   {"--space", inFolder("tiny.json")},
                                                   {"--architecture", inFolder("one.json")},
                                                   {"--updates", QString::number(kUpdates)},
                                                   {"--warmup-updates", "3"},
                                                   {"--max-tokens", "150"},
                                                   {"--update-freq", "2"},
                                                   {"--validate-every", "8"},
                                                   {"--save-every", "3"},
                                                   {"--log-every", "1"}};
        for (const auto &[option, value] : usual)
            if (!more.contains(option))
                list << option << value;
        return list + more;
    }

    CommandOutcome train(const QString &folder, const QStringList &more = {}) const
    {
        return runCommandLine(arguments(folder, more));
    }

    QStringList resuming(const QString &folder) const
    {
        return {"scratch", "train",    "--json",           "--resume",     "--log-every",
                "1",       "--corpus", inFolder("corpus"), "--checkpoint", inFolder(folder)};
    }

    std::filesystem::path path(const std::string &name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    QString inFolder(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    space::SearchSpace m_space = tinySpace();
    space::Architecture m_architecture;
    QStringList m_losses;
    QJsonObject m_result;
};

QTEST_APPLESS_MAIN(ScratchTrainTest)
#include "scratch_train_test.moc"
