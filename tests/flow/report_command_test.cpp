#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/eval/tfs_eval_import.h"
#include "core/store/project.h"
#include "tests/support/command_line.h"
#include "tests/support/example_data.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace foresearch;
using Outcome = testing::CommandOutcome;

/// `foresearch-cli report` on a project that the other commands filled.
class ReportCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(exportTfsEval(testing::exampleData(), path("data.jsonl"), eval::TfsForm::Jsonl));
        QCOMPARE(run({"project", "new", file("empty.foresearch")}).exitCode, 0);
        QCOMPARE(run({"project", "new", project()}).exitCode, 0);
        QCOMPARE(run({"project", "import", project(), "--tfs-eval", file("data.jsonl")}).exitCode, 0);
        const Outcome judged = run(
            {"evaluate", "--project", project(), "--predictor", "hat", "--predictor", "mean", "--predictor", "ridge"});
        QVERIFY2(judged.exitCode == 0, judged.errors);
        for (const QStringList &schedule :
             {QStringList{"--schedule", "gflops:1-6"}, QStringList{"--schedule", "parameters:1-3,gflops:4-6"}}) {
            const Outcome searched = run(QStringList{"search", "--project", project(), "--space", "hat-mini",
                                                     "--iterations", "6", "--population", "20", "--parents", "5",
                                                     "--mutations", "8", "--crossovers", "7", "--flops-giga", "0.2"}
                                         + schedule);
            QVERIFY2(searched.exitCode == 0, searched.errors);
        }
        const Outcome written = run({"report", "write", "--project", project(), "--out", file("report")});
        QVERIFY2(written.exitCode == 0, written.errors);
        m_hasFigures = !written.errors.contains("tables only");
    }

    void theListSaysWhatIsReadyAndWhatOthersNeed()
    {
        const Outcome listed = run({"report", "list", "--project", project(), "--json"});
        QCOMPARE(listed.exitCode, 0);
        const auto list = OrderedJson::parse(listed.output.toStdString());
        std::map<std::string, std::string> needs;
        for (const OrderedJson &item : list)
            needs[item["item"]] = item["needs"];
        QCOMPARE(needs["table1"], std::string());
        QCOMPARE(needs["table8"], std::string());
        QVERIFY(QString::fromStdString(needs["ablation"]).contains("ablation ladder"));
        QVERIFY(run({"report", "list", "--project", project()}).output.contains("Pareto fronts"));
    }

    void anEmptyProjectHasAReportOfWhatIsMissing()
    {
        const Outcome written =
            run({"report", "write", "--project", file("empty.foresearch"), "--out", file("nothing")});
        QVERIFY2(written.exitCode == 0, written.errors);
        QVERIFY(written.output.contains("0 tables and figures"));
        QVERIFY(content("nothing/README.md").contains("Not made. It needs a task"));
    }

    void everyNumberHasItsTableAndItsProvenance()
    {
        for (const char *name :
             {"table1.csv", "table1.tex", "table1.md", "table1-published.csv", "table1.provenance.json",
              "costs-published.tex", "README.md", "index.html", "report.json"})
            QVERIFY2(QFile::exists(file("report/") + name), name);
        QVERIFY(content("report/table1.tex").contains("\\toprule"));
        const auto json = OrderedJson::parse(content("report/table1.provenance.json").toStdString());
        QCOMPARE(json["numbers"].size(), std::size_t{3});
        QCOMPARE(json["numbers"][0]["predictor"], std::string("hat"));
        QCOMPARE(json["numbers"][0]["kind"], std::string("predicted"));
        QVERIFY(json["numbers"][0]["run"]["command_line"].get<std::string>().find("--predictor hat")
                != std::string::npos);
        QCOMPARE(json["inputs"][0]["sha256"].get<std::string>().size(), std::size_t{64});
    }

    void figuresAreThereInEveryFormat()
    {
        if (!m_hasFigures)
            QSKIP("built without the window");
        const QDir folder(file("report"));
        for (const char *format : {"*.pdf", "*.svg", "*.png"})
            QVERIFY2(folder.entryList({format}).size() >= 4, format);
        const QString scatter = folder.entryList({"figure2-*.pdf"}).value(0);
        QVERIFY(content("report/" + scatter).startsWith("%PDF"));
        QVERIFY(content("report/index.html").contains("<img src=\"figure2-"));
    }

    void theIndexNamesEveryFileByItsHash()
    {
        const auto json = OrderedJson::parse(content("report/report.json").toStdString());
        QVERIFY(json["sha256"].size() > 10);
        for (const auto &[name, hash] : json["sha256"].items())
            QCOMPARE(sha256(content("report/" + QString::fromStdString(name)).toStdString()), hash.get<std::string>());
    }

    void theSameProjectGivesTheSameBytes()
    {
        QTest::qWait(1100); // dates in the files have a resolution of a second
        QCOMPARE(run({"report", "write", "--project", project(), "--out", file("again")}).exitCode, 0);
        const QStringList names = QDir(file("report")).entryList(QDir::Files);
        QCOMPARE(QDir(file("again")).entryList(QDir::Files), names);
        for (const QString &name : names)
            QVERIFY2(content("report/" + name) == content("again/" + name), qPrintable(name));
    }

    void noFolderOfThisMachineIsInIt()
    {
        for (const QString &name : QDir(file("report")).entryList(QDir::Files))
            QVERIFY2(!content("report/" + name).contains(m_folder.path().toUtf8()), qPrintable(name));
    }

    void itemsAndNotesAreChosen()
    {
        QVERIFY(writeFile(path("notes.txt"), "Seeds <1> to 3.\n"));
        const Outcome written = run({"report", "write", "--project", project(), "--out", file("some"), "--only",
                                     "table1", "--only", "costs", "--notes", file("notes.txt")});
        QVERIFY2(written.exitCode == 0, written.errors);
        QVERIFY(QFile::exists(file("some/table1.csv")) && QFile::exists(file("some/costs-published.csv")));
        QVERIFY(!QFile::exists(file("some/table8.csv")));
        QVERIFY(content("some/index.html").contains("Seeds &lt;1&gt; to 3."));
        QVERIFY(content("some/README.md").contains("Seeds <1> to 3."));
    }

    void notesOfTheProjectAreInIt()
    {
        {
            auto opened = store::Project::open(project().toStdString(), store::Access::Write);
            QVERIFY(opened->setSetting("report/notes", R"({"": "Of all.", "table1": "Of the first."})"));
        }
        QCOMPARE(run({"report", "write", "--project", project(), "--out", file("noted")}).exitCode, 0);
        QVERIFY(content("noted/README.md").contains("Of all."));
        QVERIFY(content("noted/README.md").contains("Of the first."));
    }

    void mistakesAreSaidAndNothingIsLeftBehind()
    {
        const Outcome there = run({"report", "write", "--project", project(), "--out", file("report")});
        QCOMPARE(there.exitCode, 1);
        QVERIFY2(there.errors.contains("something of that name"), there.errors);
        const Outcome unknown =
            run({"report", "write", "--project", project(), "--out", file("x"), "--only", "table99"});
        QCOMPARE(unknown.exitCode, 2);
        QVERIFY2(unknown.errors.contains("expected one of table1"), unknown.errors);
        QCOMPARE(run({"report", "write", "--project", file("none.foresearch"), "--out", file("x")}).exitCode, 1);
        QCOMPARE(run({"report", "write", "--project", project(), "--out", file("no/such/folder")}).exitCode, 1);
        QCOMPARE(
            run({"report", "write", "--project", project(), "--out", file("x"), "--notes", file("none.txt")}).exitCode,
            1);
        QCOMPARE(run({"report"}).exitCode, 2);
        QVERIFY(writeFile(path("broken.foresearch"), "no project"));
        QCOMPARE(run({"report", "list", "--project", file("broken.foresearch")}).exitCode, 1);
        QVERIFY(!QFile::exists(file("x")));
        QVERIFY(QDir(m_folder.path()).entryList({"*x*"}, QDir::Dirs | QDir::Hidden).isEmpty());
    }

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    std::filesystem::path path(const QString &name) const { return file(name).toStdString(); }
    QString project() const { return file("study.foresearch"); }
    static Outcome run(const QStringList &arguments) { return testing::runCommandLine(arguments); }

    QByteArray content(const QString &name) const
    {
        QFile read(file(name));
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    bool m_hasFigures = false;
};

QTEST_GUILESS_MAIN(ReportCommandTest)
#include "report_command_test.moc"
