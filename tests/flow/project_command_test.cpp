#include "core/base/json.h"
#include "core/eval/tfs_eval_import.h"
#include "core/predict/imported.h"
#include "core/space/space_json.h"
#include "core/store/project.h"
#include "tests/support/command_line.h"
#include "tests/support/example_data.h"

#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace foresearch;
using Outcome = testing::CommandOutcome;

namespace {

constexpr uid_t kNobody = 65534;

/// A task of its own name, with the example's content.
eval::TfsTask taskNamed(const std::string &name)
{
    eval::TfsTask task = testing::exampleData().tasks.front();
    task.name = name;
    return task;
}

/// A run whose predictor said 25 of every test architecture of the first split.
void addRun(store::Project &project)
{
    const auto tasks = project.tasks();
    QVERIFY(tasks && !tasks->empty());
    const auto run = project.addRun({.kind = "evaluate", .commandLine = "foresearch-cli evaluate"});
    QVERIFY(run);
    std::vector<store::Evaluation> evaluations;
    const eval::TfsSplit &split = tasks->front().value.data.splits.front();
    for (const eval::TfsEntry &entry : split.test)
        evaluations.push_back({.architecture = entry.architecture,
                               .source = {.scale = predict::validationBleuScale(), .provenance = {"fixed"}},
                               .prediction = {.value = 25.0},
                               .task = tasks->front().id,
                               .splitSeed = split.seed,
                               .run = *run});
    QVERIFY(project.addEvaluations(evaluations));
    QVERIFY(project.endRun(*run, {}));
}

} // namespace

class ProjectCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const eval::TfsEval data{{taskNamed("first"), taskNamed("second")}};
        QVERIFY(exportTfsEval(data, file("data.jsonl").toStdString(), eval::TfsForm::Jsonl));
    }

    void whatIsImportedIsShownAndExported()
    {
        done({"new", file("a.foresearch")});
        QCOMPARE(done({"show", file("a.foresearch")}).output, QByteArray("The project is empty.\n"));
        done({"import", file("a.foresearch"), "--tfs-eval", file("data.jsonl")});

        const Json content = shown();
        QCOMPARE(content["tasks"].size(), std::size_t{2});
        QCOMPARE(content["tasks"][1]["name"].get<std::string>(), std::string("second"));
        QCOMPARE(content["tasks"][1]["origin"].get<std::string>(), file("data.jsonl").toStdString());
        QVERIFY(done({"show", file("a.foresearch")}).output.contains("first"));

        for (const char *name : {"out.csv", "out.jsonl", "folder"}) {
            done({"export", file("a.foresearch"), "--tfs-eval", file(name), "--task", "second"});
            const auto data = eval::importTfsEval(file(name).toStdString());
            QVERIFY2(data, data ? "" : data.error().detail.c_str());
            QVERIFY2(*data == (eval::TfsEval{{taskNamed("second")}}), name);
        }
    }

    void ownSpacesComeAndGo()
    {
        space::SearchSpace space = space::builtinSpaces().front();
        space.name = "own";
        write("own.json", space::spaceJson(space));
        done({"new", file("a.foresearch")});
        done({"import", file("a.foresearch"), "--space", file("own.json")});
        QCOMPARE(failed({"import", file("a.foresearch"), "--space", file("own.json")}),
                 file("a.foresearch").toUtf8() + ": there is a space \"own\" already, expected another name.");
        done({"import", file("a.foresearch"), "--space", file("own.json"), "--replace"});
        QCOMPARE(done({"export", file("a.foresearch"), "--space", "own"}).output.toStdString(),
                 space::spaceJson(space));
        done({"remove", file("a.foresearch"), "--space", "own"});
        QCOMPARE(failed({"export", file("a.foresearch"), "--space", "own"}),
                 file("a.foresearch").toUtf8() + ": has no search space \"own\", expected one of: none.");
    }

    void anImportThatFailsAddsNothing()
    {
        done({"new", file("a.foresearch")});
        done({"import", file("a.foresearch"), "--tfs-eval", file("data.jsonl"), "--task", "second"});
        QVERIFY(failed({"import", file("a.foresearch"), "--tfs-eval", file("data.jsonl")}).contains("\"second\""));
        QCOMPARE(shown()["tasks"].size(), std::size_t{1});
        done({"import", file("a.foresearch"), "--tfs-eval", file("data.jsonl"), "--replace"});
        QCOMPARE(shown()["tasks"].size(), std::size_t{2});
    }

    void aTaskIsDescribedAndRemoved()
    {
        filled();
        done({"describe", file("a.foresearch"), "--task", "first", "--name", "other", "--title", "The other", "--notes",
              "kept"});
        const Json task = shown()["tasks"][0];
        QCOMPARE(task["name"].get<std::string>(), std::string("other"));
        QCOMPARE(task["title"].get<std::string>(), std::string("The other"));
        QCOMPARE(task["notes"].get<std::string>(), std::string("kept"));
        QVERIFY(failed({"remove", file("a.foresearch"), "--task", "other", "--task", "first"})
                    .contains("has no task \"first\", expected one of: second."));
        QCOMPARE(shown()["tasks"].size(), std::size_t{2}); // all or none
        done({"remove", file("a.foresearch"), "--task", "other"});
        QCOMPARE(shown()["tasks"].size(), std::size_t{1});
        QCOMPARE(shown()["evaluations"].size(), std::size_t{0});
    }

    void exportedEvaluationsCanBeJudgedAgain_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("JSONL") << "evaluations.jsonl";
        QTest::newRow("CSV") << "evaluations.csv";
    }

    void exportedEvaluationsCanBeJudgedAgain()
    {
        QFETCH(QString, name);
        filled();
        done({"export", file("a.foresearch"), "--evaluations", file(name), "--run", "1"});
        const auto imported = predict::ImportedPredictions::open(file(name).toStdString());
        QVERIFY2(imported, imported ? "" : imported.error().detail.c_str());
        const auto values = imported->values("fixed", "first", testing::exampleData().tasks.front().splits[0].seed,
                                             predict::validationBleuScale());
        QVERIFY(values != nullptr);
        QVERIFY(failed({"export", file("a.foresearch"), "--evaluations", file(name)}).contains("is there already"));
        QVERIFY(failed({"export", file("a.foresearch"), "--evaluations", file("x"), "--run", "7"}).contains("run 7"));
    }

    void aCopyIsWholeAndAProjectIsMadeSmaller()
    {
        filled();
        done({"copy", file("a.foresearch"), file("b.foresearch")});
        Json copied = shown("b.foresearch");
        copied["path"] = shown()["path"];
        QVERIFY(copied == shown());
        QVERIFY(failed({"copy", file("a.foresearch"), file("b.foresearch")}).contains("is there already"));
        QCOMPARE(done({"check", file("b.foresearch")}).output, file("b.foresearch").toUtf8() + ": is sound.\n");

        done({"remove", file("b.foresearch"), "--task", "first", "--task", "second", "--run", "1"});
        done({"compact", file("b.foresearch")});
        QVERIFY(QFileInfo(file("b.foresearch")).size() < QFileInfo(file("a.foresearch")).size());
        QCOMPARE(done({"show", file("b.foresearch")}).output, QByteArray("The project is empty.\n"));
    }

    void damageIsFound()
    {
        filled();
        QFile project(file("a.foresearch"));
        QVERIFY(project.open(QIODevice::ReadWrite));
        const QByteArray bytes = project.readAll();
        const auto place = bytes.lastIndexOf("\"embed_dim\":640");
        QVERIFY(place > 0 && project.seek(place) && project.write("\"embed_dim\":6x0") > 0);
        project.close();
        const Outcome outcome = run({"check", file("a.foresearch"), "--json"});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(!Json::parse(outcome.output.toStdString()).empty());
        QVERIFY2(outcome.errors.contains("expected a sound project"), outcome.errors);
    }

    void whatIsNoProjectIsRefusedInASentence_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("missing") << "no.foresearch" << QByteArray("No such file");
        QTest::newRow("text") << "text.foresearch" << QByteArray("found another kind of file");
        QTest::newRow("empty") << "empty.foresearch" << QByteArray("found another kind of file");
        QTest::newRow("folder") << "folder.foresearch" << QByteArray("found a directory");
        QTest::newRow("newer") << "newer.foresearch" << QByteArray("found project version 99, expected at most");
    }

    void whatIsNoProjectIsRefusedInASentence()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, message);
        write("text.foresearch", std::string(5000, 'x'));
        write("empty.foresearch", "");
        QVERIFY(QDir().mkdir(file("folder.foresearch")));
        done({"new", file("newer.foresearch")});
        {
            QFile newer(file("newer.foresearch"));
            QVERIFY(newer.open(QIODevice::ReadWrite) && newer.seek(60)
                    && newer.write(QByteArray("\0\0\0\x63", 4)) == 4);
        }
        for (const QStringList &arguments :
             {QStringList{"show", file(name)}, QStringList{"import", file(name), "--tfs-eval", file("data.jsonl")},
              QStringList{"check", file(name)}, QStringList{"copy", file(name), file("copy.foresearch")}}) {
            const QByteArray said = failed(arguments);
            QVERIFY2(said.startsWith(file(name).toUtf8()), said);
            QVERIFY2(said.contains(message), said);
        }
        QVERIFY(!QFile::exists(file("copy.foresearch")));
    }

    void wrongUsageIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no verb") << QStringList{};
        QTest::newRow("nothing to import") << QStringList{"import", "a.foresearch"};
        QTest::newRow("nothing to export") << QStringList{"export", "a.foresearch"};
        QTest::newRow("nothing to remove") << QStringList{"remove", "a.foresearch"};
        QTest::newRow("no target") << QStringList{"copy", "a.foresearch"};
        QTest::newRow("seeds without data") << QStringList{"import", "a.foresearch", "--seeds", "1"};
    }

    void wrongUsageIsSaid()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(run(arguments).exitCode, 2);
    }

    void oneProgramWritesAndOthersReadBesideIt()
    {
        filled();
        auto writer = store::Project::open(file("a.foresearch").toStdString(), store::Access::Write);
        QVERIFY(writer);
        const QByteArray sentence = file("a.foresearch").toUtf8() + ": is being written by another program.";
        QCOMPARE(failed({"import", file("a.foresearch"), "--tfs-eval", file("data.jsonl")}), sentence);
        QCOMPARE(failed({"remove", file("a.foresearch"), "--task", "first"}), sentence);
        QCOMPARE(failed({"compact", file("a.foresearch")}), sentence);
        QCOMPARE(shown()["tasks"].size(), std::size_t{2});
        done({"copy", file("a.foresearch"), file("b.foresearch")});
        done({"check", file("a.foresearch")});
        QVERIFY(writer->setSetting("a", "b"));
        QCOMPARE(shown()["settings"]["a"].get<std::string>(), std::string("b"));
    }

    void aReadOnlyFolderIsReadAndNotWritten()
    {
        filled();
        ::chmod(qPrintable(m_folder->path()), 0555);
        const testing::CommandPlace place{.inChild = [] {
            if (::geteuid() == 0 && ::setuid(kNobody) != 0)
                ::_exit(99);
        }};
        const Outcome read = run({"show", file("a.foresearch")}, place);
        const Outcome written = run({"import", file("a.foresearch"), "--tfs-eval", file("data.jsonl")}, place);
        const Outcome made = run({"new", file("b.foresearch")}, place);
        ::chmod(qPrintable(m_folder->path()), 0755);
        if (read.exitCode < 0)
            QSKIP("The programs cannot be run by an ordinary user here.");
        QVERIFY2(read.exitCode == 0 && read.output.contains("second"), read.errors);
        for (const Outcome &outcome : {written, made}) {
            QCOMPARE(outcome.exitCode, 1);
            QVERIFY2(outcome.errors.contains("cannot be written"), outcome.errors);
            QCOMPARE(outcome.errors.count('\n'), 1);
        }
        QCOMPARE(shown()["tasks"].size(), std::size_t{2});
    }

    void aFullDiskIsSaidAndNothingIsLost()
    {
        filled();
        eval::TfsEval large;
        for (int i = 0; i < 40; ++i)
            large.tasks.push_back(taskNamed("task" + std::to_string(i)));
        QVERIFY(exportTfsEval(large, file("large.jsonl").toStdString(), eval::TfsForm::Jsonl));
        const testing::CommandPlace place{.inChild = [] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{300'000, 300'000};
            ::setrlimit(RLIMIT_FSIZE, &limit);
        }};
        const Outcome outcome = run({"import", file("a.foresearch"), "--tfs-eval", file("large.jsonl")}, place);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("a.foresearch: cannot be written"), outcome.errors);
        QCOMPARE(shown()["tasks"].size(), std::size_t{2});
        done({"check", file("a.foresearch")});
        done({"import", file("a.foresearch"), "--tfs-eval", file("large.jsonl")}); // there is room again
        QCOMPARE(shown()["tasks"].size(), std::size_t{42});
    }

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }

    void write(const QString &name, const std::string &content) const
    {
        std::ofstream(file(name).toStdString()) << content;
    }

    static Outcome run(const QStringList &arguments, const testing::CommandPlace &place = {})
    {
        return testing::runCommandLine(QStringList{"project"} + arguments, place);
    }

    static Outcome done(const QStringList &arguments)
    {
        Outcome outcome = run(arguments);
        if (outcome.exitCode != 0 || !outcome.errors.isEmpty())
            QTest::qFail(outcome.errors.constData(), __FILE__, __LINE__);
        return outcome;
    }

    /// What is said on standard error, without the program's name and the line feed.
    static QByteArray failed(const QStringList &arguments)
    {
        const Outcome outcome = run(arguments);
        if (outcome.exitCode != 1)
            QTest::qFail(qPrintable("expected to fail: " + arguments.join(' ')), __FILE__, __LINE__);
        return outcome.errors.trimmed().mid(static_cast<int>(qstrlen("foresearch-cli: ")));
    }

    Json shown(const QString &name = "a.foresearch") const
    {
        return Json::parse(done({"show", file(name), "--json"}).output.toStdString(), nullptr, false);
    }

    void filled() const
    {
        done({"new", file("a.foresearch")});
        done({"import", file("a.foresearch"), "--tfs-eval", file("data.jsonl")});
        auto project = store::Project::open(file("a.foresearch").toStdString(), store::Access::Write);
        QVERIFY(project);
        addRun(*project);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ProjectCommandTest)
#include "project_command_test.moc"
