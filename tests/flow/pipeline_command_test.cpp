#include "core/base/file.h"
#include "core/workbench/pipeline_recipe.h"
#include "tests/support/command_line.h"

#include <QDirIterator>
#include <QJsonArray>
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

/// The tables that say what was found; those about time never are the same twice.
QMap<QString, QByteArray> tablesOf(const QString &report)
{
    QMap<QString, QByteArray> tables;
    QDirIterator files(report, {QStringLiteral("*.csv")}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        const QString name = files.fileName();
        if (!name.startsWith(QStringLiteral("costs")) && !name.startsWith(QStringLiteral("searches"))
            && file.open(QIODevice::ReadOnly))
            tables[name] = file.readAll();
    }
    return tables;
}

/// A whole pipeline may take longer than other commands.
CommandOutcome runPatiently(const QStringList &arguments)
{
    constexpr int kMilliseconds = 600'000;
    auto process = startCommandLine(arguments);
    if (!process->waitForFinished(kMilliseconds))
        return {};
    return {.exitCode = process->exitCode(),
            .output = process->readAllStandardOutput(),
            .errors = process->readAllStandardError()};
}

} // namespace

/// The whole of the paper by one command: sentences, a supernet, truth, a teacher, the distilled network, searches, the
/// best from scratch, the report.
class PipelineCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(qEnvironmentVariable("FORESEARCH_BIN") + "/../lib/libforesearch-engine.so"))
            QSKIP("Built without engine.");
        auto recipe = workbench::openPipeline("quick");
        QVERIFY2(recipe, recipe ? "" : recipe.error().detail.c_str());
        recipe->corpus.draw.pairs = 1500;
        recipe->truths = 5;
        recipe->demonstrations = 3;
        recipe->labels = 60;
        recipe->search.iterations = 4;
        recipe->search.end = 2;
        for (auto *training : {&recipe->supernetTraining, &recipe->truthTraining, &recipe->bestTraining}) {
            training->updates = 120;
            training->warmupUpdates = 20;
            training->validateEvery = 60;
        }
        QVERIFY(writeFile(path("small.json").toStdString(), workbench::pipelineText(*recipe)));
        const CommandOutcome whole =
            runPatiently({"pipeline", "run", path("whole"), "--recipe", path("small.json"), "--json"});
        QVERIFY2(whole.exitCode == 0, whole.errors);
        m_result = objectsOf(whole.output).back()["result"].toObject()["searches"].toArray();
        QCOMPARE(m_result.size(), 2);
        m_tables = tablesOf(path("whole/report"));
    }

    void quickRecipeEndsInAReport()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("Takes minutes under the address sanitizer, which sees the small recipe.");
#endif
        const CommandOutcome made = runPatiently({"pipeline", "run", path("quick"), "--recipe", "quick", "--json"});
        QVERIFY2(made.exitCode == 0, made.errors);
        const QList<QJsonObject> said = objectsOf(made.output);
        QStringList stages;
        for (const QJsonObject &line : said.mid(0, said.size() - 1))
            stages << line["stage"].toString();
        QCOMPARE(stages, QStringList({"corpus", "supernets", "latencies", "truth", "judging", "labels", "distilling",
                                      "searches", "best", "report"}));
        for (const auto &found : said.back()["result"].toObject()["searches"].toArray())
            QVERIFY2(found.toObject()["test_BLEU"].toDouble() > 0.1, made.output);
        QVERIFY(QFile::exists(path("quick/report/README.md")));
        QVERIFY(QFile::exists(path("quick/report/searches.csv")));
        QVERIFY(QFile::exists(path("quick/report/table1.tex")));
        const CommandOutcome listed =
            runCommandLine({"report", "list", "--project", path("quick/quick.foresearch"), "--json"});
        QVERIFY2(listed.exitCode == 0, listed.errors);
    }

    void whatIsThereIsNotMadeAgain()
    {
        const CommandOutcome again = runCommandLine({"pipeline", "run", path("whole"), "--json"});
        QVERIFY2(again.exitCode == 0, again.errors);
        QCOMPARE(objectsOf(again.output).back()["result"].toObject()["searches"].toArray(), m_result);
        QCOMPARE(tablesOf(path("whole/report")), m_tables);
    }

    void packedProjectSaysNothingOfThisMachine()
    {
        const CommandOutcome packed = runCommandLine({"pipeline", "pack", path("whole"), "--out", path("packed")});
        QVERIFY2(packed.exitCode == 0, packed.errors);
        QFile project(path("packed/quick.foresearch"));
        QVERIFY(project.open(QIODevice::ReadOnly));
        QVERIFY(!project.readAll().contains(m_folder.path().toUtf8()));
        QVERIFY(QFile::exists(path("packed/quick.files/supernet-hat-1/best.safetensors")));
        QVERIFY(QFile::exists(path("packed/tfs_eval.jsonl")));
        QCOMPARE(runCommandLine({"pipeline", "pack", path("whole"), "--out", path("packed")}).exitCode, 1);
    }

    /// Wherever it is killed, the next call goes on, and the report is that of a run that nothing ended.
    void killedPipelineEndsInTheSameReport()
    {
        const QStringList command{"pipeline", "run", path("killed"), "--recipe", path("small.json"), "--json"};
        for (const char *reached :
             {"recipe.json", "corpus/corpus.json", "quick.files/supernet-hat-1/state.safetensors",
              "truth/1/networks/2/state.safetensors", "truth/1/networks/5/best.safetensors", "quick.files/network-1"}) {
            auto process = startCommandLine(command);
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path("killed/") + reached), 120'000);
            ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
            finish(std::move(process));
        }
        const CommandOutcome resumed = runPatiently(command);
        QVERIFY2(resumed.exitCode == 0, resumed.errors);
        const QJsonArray found = objectsOf(resumed.output).back()["result"].toObject()["searches"].toArray();
        QCOMPARE(found.size(), m_result.size());
        for (int i = 0; i < found.size(); ++i)
            for (const char *key : {"search", "seed", "score", "valid_BLEU", "test_BLEU"})
                QCOMPARE(found[i].toObject()[key], m_result[i].toObject()[key]);
        QCOMPARE(tablesOf(path("killed/report")), m_tables);
    }

    void stoppedPipelineSaysThatItGoesOn()
    {
        auto process = startCommandLine({"pipeline", "run", path("stopped"), "--recipe", path("small.json")});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path("stopped/truth/1/networks/1/state.safetensors")), 120'000);
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        const CommandOutcome outcome = finish(std::move(process));
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("the same command goes on"), outcome.errors);
        QCOMPARE(outcome.errors.count('\n'), 1);
    }

    void wrongRecipesAreSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("expected");
        QVERIFY(writeFile(path("broken.json").toStdString(), "{\"format\": \"foresearch-pipeline\", \"version\": 1}"));
        QTest::newRow("no recipe of that name") << QStringList{path("other"), "--recipe", "no-such"}
                                                << QByteArray("expected a file or one of example, quick");
        QTest::newRow("no key") << QStringList{path("other"), "--recipe", path("broken.json")}
                                << QByteArray("\"name\"");
        QTest::newRow("another one") << QStringList{path("whole"), "--recipe", "quick"} << QByteArray("another recipe");
        QTest::newRow("none") << QStringList{path("other")} << QByteArray("recipe.json");
    }
    void wrongRecipesAreSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, expected);
        const CommandOutcome outcome = runCommandLine(QStringList{"pipeline", "run"} + arguments);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains(expected), outcome.errors);
        QVERIFY(!QFile::exists(path("other")));
    }

private:
    QString path(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }

    QTemporaryDir m_folder;
    QJsonArray m_result;
    QMap<QString, QByteArray> m_tables;
};

QTEST_GUILESS_MAIN(PipelineCommandTest)
#include "pipeline_command_test.moc"
