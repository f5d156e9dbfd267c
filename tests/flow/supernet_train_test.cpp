#include "core/base/file.h"
#include "core/space/architecture_json.h"
#include "core/space/genome.h"
#include "core/space/space_json.h"
#include "tests/support/binarised.h"
#include "tests/support/command_line.h"
#include "tests/support/supernet_reference.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

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
        if (!QFile::exists(qEnvironmentVariable("FORESEARCH_BIN") + "/../lib/libforesearch-engine.so"))
            QSKIP("Built without engine.");
        const auto pairs = randomPairs(60, 10, m_space.sizes.vocabularySize, 4);
        writeBinarised(path("corpus"), *pairs, static_cast<std::size_t>(m_space.sizes.vocabularySize));
        for (const char *file : {"en.idx", "en.bin", "de.idx", "de.bin"})
            std::filesystem::copy_file(path("corpus") / (std::string("valid.en-de.") + file),
                                       path("corpus") / (std::string("train.en-de.") + file));
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
        // Somewhere after the first checkpoint.
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(inFolder("killed/state.safetensors")), 120'000);
        ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
        finish(std::move(process));
        const CommandOutcome resumed = resume("killed");
        QVERIFY2(resumed.exitCode == 0, resumed.errors);
        const QStringList losses = lossesOf(resumed.output);
        QVERIFY(losses.size() < m_losses.size());
        QCOMPARE(losses, m_losses.mid(m_losses.size() - losses.size()));
        QCOMPARE(*readFile(path("killed/last.safetensors")), *readFile(path("whole/last.safetensors")));
        QCOMPARE(*readFile(path("killed/best.safetensors")), *readFile(path("whole/best.safetensors")));
    }

    void stoppedTrainingSaysHowItGoesOn()
    {
        auto process = startCommandLine(arguments("stopped", {"--updates", "100000"}));
        QTRY_VERIFY_WITH_TIMEOUT(process->bytesAvailable() > 0, 120'000);
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        const CommandOutcome outcome = finish(std::move(process));
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("can be resumed from"), outcome.errors);
        QVERIFY(QFile::exists(inFolder("stopped/state.safetensors")));
    }

    void fullDiskLeavesTheLastCheckpoint()
    {
        std::filesystem::copy(path("whole"), path("full"));
        const std::string before = *readFile(path("full/state.safetensors"));
        CommandPlace place;
        place.inChild = [] {
            ::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{4096, 4096};
            ::setrlimit(RLIMIT_FSIZE, &limit);
        };
        std::filesystem::remove_all(path("full-new"));
        const CommandOutcome outcome = runCommandLine(arguments("full-new", {}), place);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(!QFile::exists(inFolder("full-new/state.safetensors")));
        QCOMPARE(*readFile(path("full/state.safetensors")), before);
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
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QString>("words");
        QTest::newRow("folder in use") << QStringList{} << "found a training";
        QTest::newRow("another corpus") << QStringList{"--resume", "--corpus", "other"} << "found other sentences";
        QTest::newRow("warm-up") << QStringList{"--warmup-updates", "24"} << "expected fewer";
    }

    void wrongUseIsOneSentence()
    {
        QFETCH(QStringList, more);
        QFETCH(QString, words);
        if (more.contains("other")) {
            writeBinarised(path("other"), *randomPairs(9, 5, m_space.sizes.vocabularySize, 9),
                           static_cast<std::size_t>(m_space.sizes.vocabularySize));
            for (const char *file : {"en.idx", "en.bin", "de.idx", "de.bin"})
                std::filesystem::copy_file(path("other") / (std::string("valid.en-de.") + file),
                                           path("other") / (std::string("train.en-de.") + file));
            more.replaceInStrings("other", inFolder("other"));
        }
        const CommandOutcome outcome = train("whole", more);
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.errors.count('\n'), 1);
        QVERIFY2(outcome.errors.contains(words.toUtf8()), outcome.errors);
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

    CommandOutcome resume(const QString &folder) const
    {
        return runCommandLine({"supernet", "train", "--json", "--resume", "--log-every", "1", "--corpus",
                               inFolder("corpus"), "--checkpoint", inFolder(folder)});
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
