#include "core/base/rng.h"
#include "core/eval/tfs_eval_import.h"
#include "core/store/project.h"
#include "tests/support/command_line.h"
#include "tests/support/example_data.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <unistd.h>

using namespace foresearch;

namespace {

constexpr int kKills = 100;
constexpr int kTasks = 6;

/// Six tasks, whose BLEU is `shift` above the example's.
eval::TfsEval dataShiftedBy(double shift)
{
    eval::TfsEval data;
    for (int i = 0; i < kTasks; ++i) {
        eval::TfsTask task = testing::exampleData().tasks.front();
        task.name = "task" + std::to_string(i);
        for (eval::TfsSplit &split : task.splits)
            for (auto *part : {&split.demonstrations, &split.test})
                for (eval::TfsEntry &entry : *part)
                    entry.truth.valid += shift;
        data.tasks.push_back(std::move(task));
    }
    return data;
}

/// What a project holds, as far as the commands of this test change it.
struct Content {
    eval::TfsEval data;
    std::string notes;
    friend bool operator==(const Content &, const Content &) = default;
};

} // namespace

/// Imports and edits by `foresearch-cli project`, each ended by SIGKILL at some moment.
class ProjectKillTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const int i : {0, 1}) {
            m_data[i] = dataShiftedBy(i);
            const QString path = file("data" + QString::number(i) + ".jsonl");
            QVERIFY(exportTfsEval(m_data[i], path.toStdString(), eval::TfsForm::Jsonl));
        }
    }

    void aHundredKillsLoseNoFinishedEditAndLeaveNoHalfOne()
    {
        QCOMPARE(testing::runCommandLine({"project", "new", project()}).exitCode, 0);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(testing::runCommandLine(importCommand(0)).exitCode, 0);
        const auto duration = static_cast<std::uint64_t>(clock.nsecsElapsed() / 1000);
        Content before{m_data[0], ""};
        int finished = 0;
        int kept = 0;
        Rng rng(11);
        for (int kill = 0; kill < kKills; ++kill) {
            Content after = before;
            const bool isImport = kill % 4 != 3;
            const int which = before.data == m_data[0] ? 1 : 0;
            if (isImport)
                after = {m_data[which], ""};
            else
                after.notes = std::to_string(kill);
            const bool isDone = runAndKill(isImport ? importCommand(which) : describeCommand(after.notes),
                                           static_cast<useconds_t>(rng.below(duration + duration / 5)));
            const Content found = contentAfterCheck();
            QVERIFY(!QTest::currentTestFailed());
            QVERIFY2(found == after || (!isDone && found == before), qPrintable(QString::number(kill)));
            finished += isDone ? 1 : 0;
            kept += found == after ? 1 : 0;
            before = found;
        }
        qInfo("%d of %d commands ended before they were killed, %d edits were kept", finished, kKills, kept);
    }

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QString project() const { return file("a.foresearch"); }

    QStringList importCommand(int which) const
    {
        return {"project",   "import",     project(),
                "--replace", "--tfs-eval", file("data" + QString::number(which) + ".jsonl")};
    }

    QStringList describeCommand(const std::string &notes) const
    {
        return {"project", "describe", project(), "--task", "task0", "--notes", QString::fromStdString(notes)};
    }

    /// Whether the command had ended well before it was killed.
    static bool runAndKill(const QStringList &arguments, useconds_t delay)
    {
        const auto process = testing::startCommandLine(arguments);
        process->waitForStarted();
        ::usleep(delay);
        process->kill();
        process->waitForFinished();
        const bool isEnded = process->exitStatus() == QProcess::NormalExit;
        if (isEnded && process->exitCode() != 0)
            QTest::qFail(process->readAllStandardError().constData(), __FILE__, __LINE__);
        return isEnded;
    }

    Content contentAfterCheck() const
    {
        auto opened = store::Project::open(project().toStdString(), store::Access::Write);
        if (!opened)
            return QTest::qFail(opened.error().detail.c_str(), __FILE__, __LINE__), Content();
        const auto problems = opened->check();
        if (!problems || !problems->empty())
            QTest::qFail(problems ? problems->front().c_str() : problems.error().detail.c_str(), __FILE__, __LINE__);
        Content content;
        const auto tasks = opened->tasks();
        for (const store::StoredTask &task : *tasks) {
            content.data.tasks.push_back(task.value.data);
            if (task.value.data.name == "task0")
                content.notes = task.value.notes;
        }
        const auto byName = [](const eval::TfsTask &a, const eval::TfsTask &b) { return a.name < b.name; };
        std::sort(content.data.tasks.begin(), content.data.tasks.end(), byName);
        return content;
    }

    QTemporaryDir m_folder;
    eval::TfsEval m_data[2];
};

QTEST_GUILESS_MAIN(ProjectKillTest)
#include "project_kill_test.moc"
