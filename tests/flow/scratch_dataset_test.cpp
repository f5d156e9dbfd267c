#include "core/base/file.h"
#include "core/eval/tfs_eval_import.h"
#include "core/predict/truth_file.h"
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

QList<QJsonObject> objectsOf(const QByteArray &output)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : output.trimmed().split('\n'))
        objects << QJsonDocument::fromJson(line).object();
    return objects;
}

} // namespace

class ScratchDatasetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(qEnvironmentVariable("FORESEARCH_BIN") + "/../lib/libforesearch-engine.so"))
            QSKIP("Built without engine.");
        writeTrainingCorpus(path("corpus"), m_space, 30);
        for (const char *file : {"en.idx", "en.bin", "de.idx", "de.bin"})
            std::filesystem::copy_file(path("corpus") / (std::string("valid.en-de.") + file),
                                       path("corpus") / (std::string("test.en-de.") + file));
        QVERIFY(writeFile(path("tiny.json"), space::spaceJson(m_space)));
        const auto supernet = randomSupernet(m_space, 3);
        std::vector<NamedTensor> named;
        const auto tensors = predict::supernetTensors(m_space);
        for (const predict::SupernetTensor &tensor : tensors)
            named.push_back({tensor.name, tensor.shape, supernet->values(tensor.name)});
        QVERIFY(writeFile(path("net.safetensors"), predict::supernetBytes(m_space, named)));
        QVERIFY(writeFile(path("machine.awk"), "{ print \"{\\\"value\\\": \" length($0) \"}\"; fflush() }\n"));
        const CommandOutcome made = runCommandLine(making("whole"));
        QVERIFY2(made.exitCode == 0, made.errors);
        m_made = objectsOf(made.output);
        QCOMPARE(m_made.size(), 5 + 1);
    }

    void madeDataGoThroughOurReaders()
    {
        const auto data = eval::importTfsEval(path("whole/tfs_eval.jsonl"));
        QVERIFY2(data, data ? "" : data.error().detail.c_str());
        QCOMPARE(data->tasks.size(), std::size_t{1});
        const eval::TfsTask &task = data->tasks.front();
        QCOMPARE(task.name, std::string("tiny"));
        QVERIFY(task.space == m_space);
        QVERIFY(!task.isSynthetic);
        QCOMPARE(task.splits.size(), std::size_t{2});
        QCOMPARE(task.splits[0].demonstrations.size(), std::size_t{2});
        QCOMPARE(task.splits[0].test.size(), std::size_t{3});
        const auto file = predict::parseTruth(*readFile(path("whole/truth.jsonl")), "truth");
        QVERIFY2(file, file ? "" : file.error().detail.c_str());
        for (const eval::TfsEntry &entry : task.splits[0].test) {
            const auto at =
                std::find(file->plan.architectures.begin(), file->plan.architectures.end(), entry.architecture)
                - file->plan.architectures.begin();
            const predict::TruthRow &row = file->rows.at(static_cast<std::size_t>(at));
            QVERIFY(row.trained->bleu == entry.truth);
            QCOMPARE(entry.supernets.size(), std::size_t{1});
            QVERIFY(entry.latencyMs && *entry.latencyMs > 100);
        }
        const CommandOutcome made = runCommandLine({"project", "new", inFolder("made.foresearch")});
        QVERIFY2(made.exitCode == 0, made.errors);
        const CommandOutcome imported = runCommandLine(
            {"project", "import", inFolder("made.foresearch"), "--tfs-eval", inFolder("whole/tfs_eval.jsonl")});
        QVERIFY2(imported.exitCode == 0, imported.errors);
        const CommandOutcome judged =
            runCommandLine({"evaluate", "--json", "--tfs-eval", inFolder("whole/tfs_eval.jsonl"), "--task", "tiny",
                            "--predictor", "net", "--predictor", "gflops"});
        QVERIFY2(judged.exitCode == 0, judged.errors);
    }

    void onlyFinalWeightsStayAndTheyAreTheTruth()
    {
        QCOMPARE(QDir(inFolder("whole/networks/2")).entryList(QDir::Files), QStringList{"best.safetensors"});
        for (const char *split : {"valid", "test"}) {
            const CommandOutcome scored =
                runCommandLine({"supernet", "score", "--bleu", "--json", "--corpus", inFolder("corpus"), "--split",
                                split, "--checkpoint", inFolder("whole/networks/2/best.safetensors")});
            QVERIFY2(scored.exitCode == 0, scored.errors);
            QCOMPARE(objectsOf(scored.output)[0]["bleu"].toDouble(), m_made[1][QString(split) + "_BLEU"].toDouble());
        }
        QCOMPARE(m_made[1]["network"].toInt(), 2);
    }

    void killedMakingIsResumedExactly()
    {
        auto process = startCommandLine(making("killed"));
        // In the middle of the third training.
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(inFolder("killed/networks/3/state.safetensors")), 120'000);
        ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
        finish(std::move(process));
        const auto before = predict::parseTruth(*readFile(path("killed/truth.jsonl")), "truth");
        QVERIFY(before->rows[1].trained);
        const CommandOutcome resumed = runCommandLine(resuming("killed"));
        QVERIFY2(resumed.exitCode == 0, resumed.errors);
        QCOMPARE(*readFile(path("killed/tfs_eval.jsonl")), *readFile(path("whole/tfs_eval.jsonl")));
        for (int network = 1; network <= 5; ++network) {
            const std::string file = "networks/" + std::to_string(network) + "/best.safetensors";
            QVERIFY(*readFile(path("killed/" + file)) == *readFile(path("whole/" + file)));
        }
        // Whole, it has nothing to do, and can be written in another form.
        const CommandOutcome again = runCommandLine(resuming("killed") + QStringList{"--form", "csv"});
        QVERIFY2(again.exitCode == 0, again.errors);
        QCOMPARE(objectsOf(again.output).size(), 1);
        const auto csv = eval::importTfsEval(path("killed/tfs_eval.csv"));
        QVERIFY2(csv, csv ? "" : csv.error().detail.c_str());
        QVERIFY(*csv == *eval::importTfsEval(path("whole/tfs_eval.jsonl")));
    }

    void stoppedMakingSaysHowItGoesOn()
    {
        auto process = startCommandLine(making("stopped", {"--updates", "100000"}));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(inFolder("stopped/networks/1/state.safetensors")), 120'000);
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        const CommandOutcome outcome = finish(std::move(process));
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("--resume it goes on"), outcome.errors);
        QCOMPARE(outcome.errors.count('\n'), 1);
    }

    /// A decay that turns every weight around, larger with each update.
    void failuresAreKeptAndTheRestGoesOn()
    {
        const CommandOutcome outcome =
            runCommandLine(making("failing", {"--learning-rate", "10", "--weight-decay", "1", "--updates", "400"}));
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("found 0 networks that are trained"), outcome.errors);
        const QList<QJsonObject> made = objectsOf(outcome.output);
        QCOMPARE(made.size(), 5);
        for (const QJsonObject &row : made)
            QVERIFY2(row["failed"].toString().contains("diverged"), outcome.output);
        QCOMPARE(runCommandLine(resuming("failing")).output, QByteArray());
        const CommandOutcome retried = runCommandLine(resuming("failing") + QStringList{"--retry"});
        QCOMPARE(objectsOf(retried.output).size(), 5);
    }

    void dryRunSaysWhatItTakesAndWritesNothing()
    {
        const CommandOutcome outcome = runCommandLine(making("dry", {"--updates", "5000"}) + QStringList{"--dry-run"});
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        const QJsonObject estimate = objectsOf(outcome.output)[0];
        QCOMPARE(estimate["networks"].toInt(), 5);
        QVERIFY(estimate["training_seconds"].toDouble() > 0);
        QVERIFY(estimate["translation_seconds"].toDouble() > 0);
        QVERIFY(estimate["disk_bytes"].toDouble() > 1e5);
        QVERIFY(!QFile::exists(inFolder("dry")));
        const CommandOutcome rest = runCommandLine(resuming("whole") + QStringList{"--dry-run"});
        QVERIFY2(rest.exitCode == 0, rest.errors);
        QCOMPARE(objectsOf(rest.output)[0]["networks"].toInt(), 0);
    }

    void wrongUseIsOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("words");
        QTest::newRow("folder in use") << making("whole") << 1 << "that they are resumed";
        QTest::newRow("nothing to resume") << resuming("none") << 1 << "truth.jsonl";
        QTest::newRow("too few") << making("new", {"--demonstrations", "5"}) << 1 << "one test architecture";
        QTest::newRow("no such split") << making("new", {"--test-split", "later"}) << 1 << "later";
        QTest::newRow("supernet without name") << making("new", {"--supernet", "net.safetensors"}) << 2 << "NAME=FILE";
        QTest::newRow("a network as supernet")
            << making("new", {"--supernet", "net=" + inFolder("whole/networks/1/best.safetensors")}) << 1
            << "one network alone";
        QTest::newRow("settings of a resumed one")
            << resuming("whole") + QStringList{"--updates", "30"} << 2 << "--updates";
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
    QStringList making(const QString &folder, const QStringList &more = {}) const
    {
        QStringList list{"scratch", "dataset", "--json", "--folder", inFolder(folder)};
        const QList<QPair<QString, QString>> usual{{"--corpus", inFolder("corpus")},
                                                   {"--space", inFolder("tiny.json")},
                                                   {"--count", "5"},
                                                   {"--demonstrations", "2"},
                                                   {"--split-seeds", "1,2"},
                                                   {"--supernet", "net=" + inFolder("net.safetensors")},
                                                   {"--machine", "exec:awk -f " + inFolder("machine.awk")},
                                                   {"--updates", "20"},
                                                   {"--warmup-updates", "3"},
                                                   {"--learning-rate", "5e-3"},
                                                   {"--max-tokens", "150"},
                                                   {"--validate-every", "5"},
                                                   {"--save-every", "3"}};
        for (const auto &[option, value] : usual)
            if (!more.contains(option))
                list << option << value;
        return list + more;
    }

    QStringList resuming(const QString &folder) const
    {
        return {"scratch",  "dataset",          "--json",   "--resume",
                "--corpus", inFolder("corpus"), "--folder", inFolder(folder)};
    }

    std::filesystem::path path(const std::string &name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    QString inFolder(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    space::SearchSpace m_space = tinySpace();
    QList<QJsonObject> m_made;
};

QTEST_APPLESS_MAIN(ScratchDatasetTest)
#include "scratch_dataset_test.moc"
