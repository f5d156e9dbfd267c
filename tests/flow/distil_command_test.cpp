#include "core/base/file.h"
#include "core/base/rng.h"
#include "core/predict/distillation.h"
#include "core/space/architecture_json.h"
#include "tests/support/command_line.h"
#include "tests/support/paths.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <csignal>
#include <set>

using namespace foresearch;
using testing::finish;
using Finished = testing::CommandOutcome;

namespace {

/// Every architecture that it is asked about goes to the file $ASKED; every seventh gets no value.
constexpr const char *kTeacher = "{\n"
                                 "    print >> ENVIRON[\"ASKED\"]\n"
                                 "    if (length($0) % 7 == 0)\n"
                                 "        print \"{\\\"problem\\\": \\\"refused\\\"}\"\n"
                                 "    else\n"
                                 "        print \"{\\\"value\\\": \" length($0) / 10 \"}\"\n"
                                 "}\n";

} // namespace

class DistilCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(writeFile(path("teacher.awk"), kTeacher));
    }

    void labellingGoesOnAfterAKillAtAnyMoment()
    {
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(finish(start(labelArguments("whole.jsonl"), "whole.asked")).exitCode, 0);
        const auto moments = static_cast<std::size_t>(std::max<qint64>(100, clock.elapsed()));
        const auto whole = predict::readLabels(path("whole.jsonl"));
        QCOMPARE(whole->labels.size(), std::size_t{300});

        Rng rng(5);
        int kills = 0;
        for (int sample = 0; kills < 30; ++sample) {
            const QString labels = QString("killed%1.jsonl").arg(sample);
            bool isDone = false;
            for (int run = 0; !isDone; ++run) {
                std::set<std::string> known;
                if (QFile::exists(file(labels))) {
                    const auto before = predict::readLabels(path(labels));
                    for (const auto &[architecture, prediction] : before->labels)
                        known.insert(space::canonicalJson(architecture));
                }
                const QString asked = QString("asked%1-%2").arg(sample).arg(run);
                auto program = start(labelArguments(labels), asked);
                isDone = program->waitForFinished(static_cast<int>(5 + rng.below(moments)));
                if (!isDone) {
                    ::kill(static_cast<pid_t>(program->processId()), SIGKILL);
                    program->waitForFinished();
                    ++kills;
                } else {
                    QVERIFY2(program->exitCode() == 0, program->readAllStandardError());
                }
                for (const std::string &architecture : lines(asked))
                    QVERIFY(!known.contains(architecture));
            }
            const auto resumed = predict::readLabels(path(labels));
            QCOMPARE(resumed->labels.size(), whole->labels.size());
            const auto expected = labelledRows(whole->labels);
            QCOMPARE(labelledRows(resumed->labels).values, expected.values);
            QVERIFY(expected.failed > 0);
        }
    }

    void whatIsLabelledIsNotAskedForAgain()
    {
        QCOMPARE(finish(start(labelArguments("l.jsonl"), "first")).exitCode, 0);
        const Finished again = finish(start(labelArguments("l.jsonl"), "second"));
        QCOMPARE(again.exitCode, 0);
        QVERIFY2(again.errors.contains("0 to ask"), again.errors);
        QVERIFY(lines("second").empty());
        QVERIFY(again.output.contains("without a value"));
    }

    void aDryRunSaysThePriceAndAsksNothing()
    {
        const Finished dry = finish(start(labelArguments("l.jsonl") + QStringList{"--dry-run"}, "asked"));
        QCOMPARE(dry.exitCode, 0);
        QVERIFY2(dry.errors.contains("300 to ask") && dry.errors.contains("in 30 calls"), dry.errors);
        QVERIFY(!QFile::exists(file("l.jsonl")));
        QVERIFY(lines("asked").empty());
    }

    void labelsOfAnotherTeacherAreRefused()
    {
        QCOMPARE(finish(start(labelArguments("l.jsonl"), "asked")).exitCode, 0);
        const Finished other =
            finish(start({"distil", "label", "l.jsonl", "--teacher", "gflops", "--space", "hat-mini"}, "asked"));
        QCOMPARE(other.exitCode, 1);
        QVERIFY2(other.errors.contains("found labels of"), other.errors);
    }

    void aNetworkIsTrainedOnLabels()
    {
        QCOMPARE(finish(start(labelArguments("l.jsonl"), "asked")).exitCode, 0);
        const Finished trained = finish(start({"distil", "train", "l.jsonl", "--out", "net.safetensors"}, "asked"));
        if (!testing::isEngineBuilt())
            QSKIP("Built without engine.");
        QVERIFY2(trained.exitCode == 0, trained.errors);
        QVERIFY(trained.output.contains("without a value left out"));
        const Finished curve =
            finish(start({"distil", "evaluate", "l.jsonl", "--sizes", "50,150", "--seeds", "1,2"}, "asked"));
        QVERIFY2(curve.exitCode == 0, curve.errors);
        QVERIFY(curve.output.contains("Kendall tau"));
        const Finished searched = finish(
            start({"search", "--space", "hat-mini", "--iterations", "3", "--schedule", "distilled:net.safetensors:1-3"},
                  "asked"));
        QVERIFY2(searched.exitCode == 0, searched.errors);
    }

    void networksAndTheirTeacherAreJudgedByATruth()
    {
        const QStringList data{"--tfs-eval", testing::sourcePath("resources/example"), "--task", "synthetic-en-de"};
        for (const char *split : {"1", "2"}) {
            const Finished labelled =
                finish(start(QStringList{"distil", "label", QString("split%1.jsonl").arg(split), "--teacher",
                                         "regression", "--examples", "200", "--split", split}
                                 + data,
                             "asked"));
            QVERIFY2(labelled.exitCode == 0, labelled.errors);
        }
        const QStringList judge = QStringList{"distil", "evaluate", "split1.jsonl", "split2.jsonl"} + data;
        const Finished judged = finish(
            start(judge + QStringList{"--split", "1,2", "--sizes", "50,200", "--seeds", "1", "--json"}, "asked"));
        if (!testing::isEngineBuilt())
            QSKIP("Built without engine.");
        QVERIFY2(judged.exitCode == 0, judged.errors);
        const Json rows = Json::parse(judged.output.toStdString())["rows"];
        QCOMPARE(rows.size(), std::size_t{3});
        QVERIFY(rows[0]["preset"].is_null());
        QCOMPARE(rows[0]["each"].size(), std::size_t{2});
        QCOMPARE(rows[1]["examples"].get<int>(), 50);
        QCOMPARE(rows[2]["each"].size(), std::size_t{2});
        QVERIFY(rows[2]["tau"]["mean"].get<double>() > 0.5);
        QVERIFY(rows[2]["mae"]["mean"].get<double>() < rows[0]["mae"]["mean"].get<double>() + 0.3);

        const Finished mixedUp = finish(start(judge + QStringList{"--split", "2,1"}, "asked"));
        QCOMPARE(mixedUp.exitCode, 1);
        QVERIFY2(mixedUp.errors.contains("found labels of another regression"), mixedUp.errors);
    }

    void aTeacherMayBeAFileOfPredictions()
    {
        const auto architectures = predict::sampleArchitectures(*space::findSpace("hat-mini"), 30, 1);
        std::string rows;
        for (std::size_t i = 1; i < architectures.size(); ++i)
            rows += "{\"architecture\":" + space::canonicalJson(architectures[i]) + ",\"value\":" + std::to_string(i)
                    + ",\"predictor\":\"GPT-4\"}\n";
        QVERIFY(writeFile(path("said.jsonl"), rows));
        const Finished labelled = finish(start({"distil", "label", "l.jsonl", "--teacher", "gpt-4", "--predictions",
                                                "said.jsonl", "--space", "hat-mini", "--examples", "30"},
                                               "asked"));
        QVERIFY2(labelled.exitCode == 0, labelled.errors);
        QVERIFY2(labelled.output.contains("29 labels, 1 architectures without a value"), labelled.output);
        QCOMPARE(predict::readLabels(path("l.jsonl"))->labels.at(architectures[7]).value, std::optional(7.0));
    }

    void labelsFindTheFileOfTheirSpaceFromAnyFolder()
    {
        const Finished space = finish(start({"space", "show", "hat-mini", "--json"}, "asked"));
        QVERIFY2(space.exitCode == 0, space.errors);
        QVERIFY(writeFile(path("own.json"), space.output.toStdString()));
        const QStringList label{"distil",  "label",    "l.jsonl",    "--teacher", "gflops",
                                "--space", "own.json", "--examples", "20"};
        QCOMPARE(finish(start(label, "asked")).exitCode, 0);
        QVERIFY(QDir(m_folder->path()).mkdir("elsewhere"));
        const Finished trained = finish(testing::startCommandLine(
            {"distil", "train", "../l.jsonl", "--out", "net.safetensors"}, {.folder = file("elsewhere")}));
        QVERIFY2(!trained.errors.contains("own.json"), trained.errors);
        QVERIFY2(trained.exitCode == 0 || trained.errors.contains("engine"), trained.errors);
    }

    void wrongUseIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("no space") << QStringList{"label", "l.jsonl", "--teacher", "gflops"} << 2
                                  << QByteArray("--space");
        QTest::newRow("unknown teacher") << QStringList{"label", "l.jsonl", "--teacher", "magic", "--space", "hat-mini"}
                                         << 1 << QByteArray("magic");
        QTest::newRow("a split without a file")
            << QStringList{"evaluate", "l.jsonl", "--tfs-eval", ".", "--task", "wmt14ende", "--split", "123,456"} << 2
            << QByteArray("--split");
        QTest::newRow("no labels") << QStringList{"train", "none.jsonl", "--out", "n"} << 1 << QByteArray("none.jsonl");
        QTest::newRow("no file of labels")
            << QStringList{"train", "teacher.awk", "--out", "n"} << 1 << QByteArray("teacher.awk, line 1");
    }

    void wrongUseIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, words);
        const Finished done = finish(start(QStringList{"distil"} + arguments, "asked"));
        QCOMPARE(done.exitCode, exitCode);
        QVERIFY2(done.errors.contains(words), done.errors);
        QVERIFY(done.output.isEmpty());
    }

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    std::filesystem::path path(const QString &name) const { return file(name).toStdString(); }

    static QStringList labelArguments(const QString &labels)
    {
        return {"distil",     "label", labels,    "--teacher", "exec:awk -f teacher.awk", "--space", "hat-mini",
                "--examples", "300",   "--batch", "10"};
    }

    std::unique_ptr<QProcess> start(const QStringList &arguments, const QString &asked) const
    {
        return testing::startCommandLine(
            arguments, {.environment = testing::environmentWith("ASKED", file(asked)), .folder = m_folder->path()});
    }

    std::vector<std::string> lines(const QString &name) const { return testing::linesOf(path(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(DistilCommandTest)
#include "distil_command_test.moc"
