#include "core/base/file.h"
#include "core/space/architecture_json.h"
#include "core/space/genome.h"
#include "core/space/space_json.h"
#include "tests/support/binarised.h"
#include "tests/support/command_line.h"
#include "tests/support/paths.h"
#include "tests/support/supernet_reference.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <csignal>
#include <sys/resource.h>

using namespace foresearch;
using namespace foresearch::testing;

namespace {

constexpr int kUpdates = 24;

/// Losses by update, and of validations, without what depends on time.
QStringList lossesOf(const QByteArray &output)
{
    QStringList losses;
    for (const QByteArray &line : output.trimmed().split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object.contains("validation"))
            losses << QJsonDocument(object).toJson(QJsonDocument::Compact);
        else
            losses << QString("%1 %2").arg(object["update"].toInt()).arg(object["loss"].toDouble(), 0, 'g', 17);
    }
    return losses;
}

} // namespace

class SupernetTrainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!testing::isEngineBuilt())
            QSKIP("Built without engine.");
        writeCorpus("corpus", 60, 4);
        writeCorpus("other", 9, 9);
        QVERIFY(writeFile(path("tiny.json"), space::spaceJson(m_space)));
        const CommandOutcome whole = train("whole");
        QVERIFY2(whole.exitCode == 0, whole.errors);
        m_losses = lossesOf(whole.output);
        QCOMPARE(m_losses.size(), kUpdates + 3);
    }

    void seededTrainingsHaveTheSameLosses()
    {
        QCOMPARE(lossesOf(train("again").output), m_losses);
        QCOMPARE(*readFile(path("again/last.safetensors")), *readFile(path("whole/last.safetensors")));
        QVERIFY(lossesOf(train("other", {"--seed", "2"}).output) != m_losses);
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
        QCOMPARE(*readFile(path("killed/last.safetensors")), *readFile(path("whole/last.safetensors")));
        QCOMPARE(*readFile(path("killed/best.safetensors")), *readFile(path("whole/best.safetensors")));
    }

    /// LibTorch's operators on the CPU stand for a GPU.
    void trainingGoesOnOnAnotherDevice()
    {
        const QStringList plain{"--dropout", "0", "--attention-dropout", "0"};
        const CommandOutcome whole = train("plain", plain);
        QVERIFY2(whole.exitCode == 0, whole.errors);
        auto process = startCommandLine(arguments("moved", plain + QStringList{"--device", "cpu-aten"}));
        for (QByteArray output; !output.contains("\"update\":10,"); output += process->readAllStandardOutput())
            QVERIFY(process->waitForReadyRead(120'000));
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        finish(std::move(process));
        const CommandOutcome resumed = runCommandLine(resuming("moved") + QStringList{"--device", "cpu"});
        QVERIFY2(resumed.exitCode == 0, resumed.errors);
        const auto last = [](const CommandOutcome &outcome) {
            return QJsonDocument::fromJson(outcome.output.trimmed().split('\n').last())["validation"]["largest"]["loss"]
                .toDouble();
        };
        QVERIFY(last(whole) > 1);
        QVERIFY(std::abs(last(resumed) - last(whole)) < 1e-3 * last(whole));
    }

    void stoppedTrainingSaysHowItGoesOn()
    {
        auto process = startCommandLine(arguments("stopped", {"--updates", "100000"}));
        QVERIFY(process->waitForReadyRead(120'000));
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        const CommandOutcome outcome = finish(std::move(process));
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("can be resumed from"), outcome.errors);
        QVERIFY(QFile::exists(inFolder("stopped/state.safetensors")));
    }

    void fullDiskLeavesTheLastCheckpoint()
    {
        auto process = startCommandLine(arguments("full", {"--updates", "100000"}));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(inFolder("full/state.safetensors")), 120'000);
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        finish(std::move(process));
        const std::string before = *readFile(path("full/state.safetensors"));
        CommandPlace place;
        place.inChild = [] {
            ::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{4096, 4096};
            ::setrlimit(RLIMIT_FSIZE, &limit);
        };
        const CommandOutcome outcome = runCommandLine(resuming("full"), place);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("cannot be written") && outcome.errors.contains("is whole"), outcome.errors);
        QVERIFY(*readFile(path("full/state.safetensors")) == before);
        QCOMPARE(QDir(inFolder("full")).entryList({"*.tmp"}, QDir::Files).size(), 0);
    }

    void divergedTrainingKeepsItsLastCheckpoint()
    {
        // Such a decay turns every weight around, nine times as large, with each update.
        const CommandOutcome outcome =
            train("diverged", {"--learning-rate", "10", "--weight-decay", "1", "--updates", "400"});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("diverged") && outcome.errors.contains("is whole"), outcome.errors);
        QCOMPARE(outcome.errors.count('\n'), 1);
        QVERIFY(runCommandLine({"supernet", "info", "--checkpoint", inFolder("diverged/last.safetensors")}).exitCode
                == 0);
    }

    void moreMemoryThanThereIsIsOneSentence()
    {
        const CommandOutcome outcome = train("large", {"--space", "hat-wmt14-en-de", "--variant", "mos-neuron",
                                                       "--experts", "64", "--router-width", "65536"});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("GiB of memory"), outcome.errors);
        QCOMPARE(outcome.errors.count('\n'), 1);
    }

    void mixturesAreTrainedScoredAndExported_data()
    {
        QTest::addColumn<QString>("variant");
        QTest::newRow("layer-wise") << "mos-layer";
        QTest::newRow("neuron-wise") << "mos-neuron";
    }

    void mixturesAreTrainedScoredAndExported()
    {
        QFETCH(QString, variant);
        const CommandOutcome trained = train(variant, {"--variant", variant, "--router-width", "8", "--updates", "6"});
        QVERIFY2(trained.exitCode == 0, trained.errors);
        Rng rng(1);
        const auto architecture = space::decode(m_space, space::sampleGenome(m_space, rng));
        QVERIFY(writeFile(path("one.json"), space::canonicalJson(architecture) + "\n"));
        const QStringList supernet{"--checkpoint", inFolder(variant + "/best.safetensors"), "--architectures",
                                   inFolder("one.json")};
        const CommandOutcome scored =
            runCommandLine(QStringList{"supernet", "score", "--corpus", inFolder("corpus"), "--json"} + supernet);
        QVERIFY2(scored.exitCode == 0, scored.errors);
        QVERIFY(QJsonDocument::fromJson(scored.output).object()["loss"].toDouble() > 1);
        const CommandOutcome exported =
            runCommandLine(QStringList{"supernet", "export", "--out", inFolder("one.safetensors")} + supernet);
        QVERIFY2(exported.exitCode == 0, exported.errors);
        QVERIFY(QFile::exists(inFolder("one.safetensors")));
    }

    void wrongUseIsOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        QTest::newRow("folder in use") << arguments("whole", {}) << "found a training";
        QTest::newRow("warm-up") << arguments("new", {"--warmup-updates", "24"}) << "expected fewer";
        QTest::newRow("another corpus") << resuming("whole", "other") << "found other sentences";
        QTest::newRow("no such device") << arguments("new", {"--device", "gpu"}) << "expected cpu, cuda or cuda:NUMBER";
        QTest::newRow("no such GPU") << arguments("new", {"--device", "cuda:99"}) << "cpu needs none";
        QTest::newRow("nothing to resume") << resuming("new") << "state.safetensors";
    }

    void wrongUseIsOneSentence()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const CommandOutcome outcome = runCommandLine(arguments);
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.errors.count('\n'), 1);
        QVERIFY2(outcome.errors.contains(words.toUtf8()), outcome.errors);
    }

    void resumedTrainingKeepsItsSettings()
    {
        const CommandOutcome outcome = runCommandLine(resuming("whole") + QStringList{"--updates", "30"});
        QVERIFY(outcome.exitCode != 0);
        QVERIFY2(outcome.errors.contains("--updates"), outcome.errors);
    }

private:
    /// Later options replace earlier ones.
    QStringList arguments(const QString &folder, const QStringList &more) const
    {
        QStringList list{"supernet", "train", "--json", "--checkpoint", inFolder(folder)};
        const QList<QPair<QString, QString>> usual{{"--corpus", inFolder("corpus")},
                                                   {"--space", inFolder("tiny.json")},
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

    QStringList resuming(const QString &folder, const QString &corpus = "corpus") const
    {
        return {"supernet", "train",    "--json",         "--resume",     "--log-every",
                "1",        "--corpus", inFolder(corpus), "--checkpoint", inFolder(folder)};
    }

    /// With the same pairs to train on and to validate with.
    void writeCorpus(const std::string &folder, std::size_t pairs, std::uint64_t seed) const
    {
        const int vocabulary = m_space.sizes.vocabularySize;
        writeBinarised(path(folder), *randomPairs(pairs, 10, vocabulary, seed), static_cast<std::size_t>(vocabulary));
        for (const char *file : {"en.idx", "en.bin", "de.idx", "de.bin"})
            std::filesystem::copy_file(path(folder) / (std::string("valid.en-de.") + file),
                                       path(folder) / (std::string("train.en-de.") + file));
    }

    std::filesystem::path path(const std::string &name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    QString inFolder(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    space::SearchSpace m_space = tinySpace();
    QStringList m_losses;
};

QTEST_APPLESS_MAIN(SupernetTrainTest)
#include "supernet_train_test.moc"
