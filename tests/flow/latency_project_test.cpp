// Latencies of several machines in one project, and a machine that is measured while a search goes on.

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/predict/latency_measurement.h"
#include "core/space/space_json.h"
#include "core/store/project.h"
#include "tests/support/command_line.h"
#include "tests/support/paths.h"
#include "tests/support/supernet_reference.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;
using testing::CommandOutcome;

class LatencyProjectTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!testing::isEngineBuilt())
            QSKIP("Built without engine.");
        QVERIFY(writeFile(path("tiny.json"), space::spaceJson(testing::tinySpace())));
        for (const char *project : {"one.foresearch", "two.foresearch"})
            QCOMPARE(run({"project", "new", project}).exitCode, 0);
    }

    void datasetsGrowInAProject()
    {
        const CommandOutcome some = measure("here", "one.foresearch", 3);
        QVERIFY2(some.exitCode == 0, some.errors);
        QVERIFY2(some.output.contains("3 architectures, 3 of them measured now"), some.output);
        const CommandOutcome more = measure("here", "one.foresearch", 12);
        QVERIFY2(more.output.contains("12 architectures, 9 of them measured now"), more.output);
        const CommandOutcome same = measure("here", "one.foresearch", 12);
        QVERIFY2(same.output.contains("12 architectures, 0 of them measured now"), same.output);
    }

    void chosenArchitecturesJoinTheDataset()
    {
        const CommandOutcome drawn = run({"space", "sample", "tiny.json", "--count", "2", "--seed", "77"});
        QVERIFY2(drawn.exitCode == 0, drawn.errors);
        QVERIFY(writeFile(path("chosen.jsonl"), drawn.output.toStdString()));
        const CommandOutcome chosen = measure("chosen", "two.foresearch", 500, {"--architectures", "chosen.jsonl"});
        QVERIFY2(chosen.output.contains("2 architectures, 2 of them measured now"), chosen.errors + chosen.output);
        const CommandOutcome more = measure("chosen", "two.foresearch", 5);
        QVERIFY2(more.exitCode == 0, more.errors);
        const CommandOutcome listed = run({"latency", "list", "--project", "two.foresearch", "--json"});
        QCOMPARE(listed.output.count("\"machine\":\"chosen\""), 1);
    }

    void machinesAreExchangedAsFiles()
    {
        QCOMPARE(measure("there", "two.foresearch", 12).exitCode, 0);
        const CommandOutcome out =
            run({"latency", "export", "there", "--project", "two.foresearch", "--out", "there.jsonl"});
        QVERIFY2(out.exitCode == 0, out.errors);
        const auto dataset = predict::parseLatencies(*readFile(path("there.jsonl")), "there.jsonl");
        QVERIFY2(dataset, dataset ? "" : dataset.error().detail.c_str());
        QCOMPARE(dataset->header.machine, std::string("there"));
        QCOMPARE(dataset->entries.size(), std::size_t{12});
        const QStringList import{"latency", "import", "there.jsonl", "--project", "one.foresearch"};
        const CommandOutcome first = run(import);
        QVERIFY2(first.output.contains("there: 12 architectures, 12 of them new"), first.errors);
        QVERIFY(run(import).output.contains("12 architectures, 0 of them new"));
        const CommandOutcome listed = run({"latency", "list", "--project", "one.foresearch", "--json"});
        QCOMPARE(listed.output.count('\n'), 2);
        QVERIFY(listed.output.contains("\"machine\":\"here\""));
        QVERIFY(listed.output.contains("\"machine\":\"there\""));
        QVERIFY(run({"latency", "list", "--project", "one.foresearch"}).output.contains("there"));
    }

    void aProjectsMachineLimitsItsSearch()
    {
        const CommandOutcome fitted = run({"latency", "fit", "--machine", "there", "--project", "one.foresearch"});
        QVERIFY2(fitted.exitCode == 0, fitted.errors);
        QVERIFY2(fitted.output.contains("the latency of there by 12 rows"), fitted.output);
        const CommandOutcome found = search({"--project", "one.foresearch", "--machine", "there"});
        QVERIFY2(found.exitCode == 0, found.errors);
        QVERIFY(Json::parse(found.output.toStdString())["best"]["latency_ms"].get<double>() <= 1000);
        const CommandOutcome judged = run(
            {"latency", "evaluate", "--machine", "there", "--project", "one.foresearch", "--splits", "1", "--json"});
        QVERIFY2(judged.exitCode == 0, judged.errors);
    }

    void aMachineMayBeMeasuredAsTheSearchGoes()
    {
        const CommandOutcome found = search({"--machine", "measured"});
        QVERIFY2(found.exitCode == 0, found.errors);
        const Json best = Json::parse(found.output.toStdString())["best"];
        QVERIFY(best["latency_ms"].get<double>() > 0);
        QVERIFY(best["latency_ms"].get<double>() <= 1000);
        const QByteArray words = search({"--machine", "measured"}, {}).output;
        QVERIFY2(words.contains("latency at most 1000 ms on this machine"), words);
    }

    void wrongUseIsOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("another machine")
            << QStringList{"latency", "export", "nowhere", "--project", "one.foresearch", "--out", "x.jsonl"} << 1
            << QByteArray("found no latencies of \"nowhere\", expected those of here, there");
        QTest::newRow("no dataset") << QStringList{"latency", "import", "tiny.json", "--project", "one.foresearch"} << 1
                                    << QByteArray("tiny.json");
        QTest::newRow("no data") << QStringList{"latency", "fit", "--machine", "there", "--out", "x.safetensors"} << 2
                                 << QByteArray("needs a file, or --machine and --project");
        QTest::newRow("nowhere to keep") << QStringList{"latency",   "dataset",   "--space",
                                                        "tiny.json", "--machine", "here"}
                                         << 2 << QByteArray("needs either --out or --project");
    }

    void wrongUseIsOneSentence()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, words);
        const CommandOutcome done = run(arguments);
        QCOMPARE(done.exitCode, exitCode);
        QVERIFY2(done.errors.contains(words), done.errors);
        QVERIFY(done.output.isEmpty());
        QVERIFY(!std::filesystem::exists(path("x.jsonl")));
    }

private:
    std::filesystem::path path(const char *name) const { return m_folder.filePath(name).toStdString(); }
    CommandOutcome run(const QStringList &arguments) const
    {
        return testing::runCommandLine(arguments, {.folder = m_folder.path()});
    }

    CommandOutcome measure(const QString &machine, const QString &project, int count,
                           const QStringList &more = {}) const
    {
        return run(QStringList{"latency", "dataset", "--space", "tiny.json", "--machine", machine, "--project", project,
                               "--count", QString::number(count), "--repetitions", "4", "--target-length", "4"}
                   + more);
    }

    CommandOutcome search(const QStringList &more, const QStringList &form = {"--json"}) const
    {
        return run(QStringList{"search", "--space", "tiny.json", "--schedule", "gflops:1-2", "--iterations", "2",
                               "--population", "5", "--parents", "2", "--mutations", "2", "--crossovers", "1",
                               "--latency-ms", "1000"}
                   + more + form);
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(LatencyProjectTest)
#include "latency_project_test.moc"
