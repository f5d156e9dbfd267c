#include "core/base/rng.h"
#include "core/store/project.h"
#include "tests/support/example_data.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <cstdio>
#include <set>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace foresearch;
using namespace foresearch::store;

namespace fs = std::filesystem;

namespace {

constexpr int kEvaluationsAtOnce = 20;

template <typename T>
const char *why(const Result<T> &result)
{
    return result ? "" : result.error().detail.c_str();
}

std::string taskName(int edit)
{
    return "task" + std::to_string(edit);
}

Result<> importTask(Project &project, int edit)
{
    static const eval::TfsEval example = foresearch::testing::exampleData();
    eval::TfsEval data{{example.tasks.front()}};
    data.tasks.front().name = taskName(edit);
    const auto ids = project.importTasks(data, "somewhere", {});
    return ids ? Result<>() : propagate(ids);
}

Result<> addEvaluations(Project &project)
{
    const Evaluation evaluation{.architecture = space::smallestArchitecture(space::builtinSpaces().front()),
                                .source = {.scale = predict::validationBleuScale(), .provenance = {"hat"}},
                                .prediction = {.value = 25.0}};
    return project.addEvaluations(std::vector<Evaluation>(kEvaluationsAtOnce, evaluation));
}

Result<> removeTask(Project &project, const std::string &name)
{
    const auto tasks = project.tasks();
    if (!tasks)
        return propagate(tasks);
    for (const StoredTask &task : *tasks) {
        if (task.value.data.name != name)
            continue;
        const auto removed = project.removeTask(task.id);
        return removed ? Result<>() : propagate(removed);
    }
    return fail(ErrorCode::NotFound, name);
}

/// The edits are numbered from 0; which one does what is known, so that their number says what a project holds.
Result<> doEdit(Project &project, int edit)
{
    return project.atomically([&]() -> Result<> {
        const auto done = edit % 3 == 0   ? importTask(project, edit)
                          : edit % 3 == 1 ? addEvaluations(project)
                          : edit % 2 == 0 ? removeTask(project, taskName(edit - 2))
                                          : Result<>();
        if (!done)
            return done;
        const auto counted = project.setSetting("edits", std::to_string(edit + 1));
        return counted ? Result<>() : propagate(counted);
    });
}

std::set<std::string> tasksAfter(int edits)
{
    std::set<std::string> names;
    for (int edit = 0; edit < edits; ++edit) {
        if (edit % 3 == 0)
            names.insert(taskName(edit));
        if (edit % 3 == 2 && edit % 2 == 0)
            names.erase(taskName(edit - 2));
    }
    return names;
}

int editsOf(Project &project)
{
    const auto edits = project.setting("edits");
    return edits && *edits ? std::stoi(**edits) : 0;
}

ProjectOptions optionsOf(const QString &journal)
{
    return {.journal = journal == "rollback" ? JournalMode::Rollback : JournalMode::Automatic};
}

/// What the child does until it is killed: edits, each reported when it is finished.
int editUntilKilled(const QString &path, const QString &journal)
{
    auto project = Project::open(path.toStdString(), Access::Write, optionsOf(journal));
    if (!project)
        return std::fprintf(stderr, "%s\n", why(project)), 1;
    for (int edit = editsOf(*project);; ++edit) {
        if (const auto done = doEdit(*project, edit); !done)
            return std::fprintf(stderr, "%s\n", why(done)), 1;
        std::printf("%d\n", edit + 1);
        std::fflush(stdout);
    }
}

/// A limit of the size of any file that this process writes.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

/// Nobody's rights, where the test runs as root, whom no permission stops.
class OrdinaryUser {
public:
    OrdinaryUser()
    {
        if (::geteuid() == 0)
            m_isChanged = ::seteuid(65534) == 0;
    }
    OrdinaryUser(const OrdinaryUser &) = delete;
    OrdinaryUser &operator=(const OrdinaryUser &) = delete;
    ~OrdinaryUser()
    {
        if (m_isChanged && ::seteuid(0) != 0)
            std::abort();
    }

private:
    bool m_isChanged = false;
};

} // namespace

class DurabilityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aHundredKillsLoseNoFinishedEdit_data()
    {
        QTest::addColumn<QString>("journal");
        QTest::newRow("write-ahead log") << "automatic";
        QTest::newRow("rollback journal") << "rollback";
    }

    void aHundredKillsLoseNoFinishedEdit()
    {
        QFETCH(QString, journal);
        QVERIFY(Project::create(path().toStdString()));
        Rng rng(3);
        int edits = 0;
        for (int kill = 0; kill < 100; ++kill) {
            const int reported = editAndKill(journal, edits, static_cast<useconds_t>(rng.below(40'000)));
            QVERIFY(!QTest::currentTestFailed());
            auto project = Project::open(path().toStdString(), Access::Write, optionsOf(journal));
            QVERIFY2(project, why(project));
            edits = editsOf(*project);
            QVERIFY2(edits == reported || edits == reported + 1, qPrintable(QString::number(edits)));
            verifyContent(*project, edits);
        }
        qInfo("%d edits were finished", edits);
    }

    void aFullDiskIsSaidAndNothingIsLost()
    {
        auto project = Project::create(path().toStdString());
        QVERIFY2(project, why(project));
        int edits = 0;
        {
            const FileSizeLimit limit(300'000);
            edits = editUntilError(*project);
        }
        verifyContent(*project, edits);
        const auto again = doEdit(*project, edits); // there is room again
        QVERIFY2(again, why(again));
    }

    void aFullFileSystemIsSaidAndNothingIsLost()
    {
        if (::geteuid() != 0 || ::mount("tmpfs", qPrintable(m_folder->path()), "tmpfs", 0, "size=600k") != 0)
            QSKIP("A small file system cannot be mounted here.");
        int edits = 0;
        {
            auto project = Project::create(path().toStdString());
            QVERIFY2(project, why(project));
            edits = editUntilError(*project);
        }
        {
            auto project = Project::open(path().toStdString(), Access::Read);
            QVERIFY2(project, why(project));
            verifyContent(*project, edits);
            QCOMPARE(project->saveCopy(m_folder->filePath("b.foresearch").toStdString()).error().code,
                     ErrorCode::CannotWrite);
        }
        ::umount(qPrintable(m_folder->path()));
    }

    void aReadOnlyFolderIsReadAndNotWritten()
    {
        {
            auto project = Project::create(path().toStdString());
            QVERIFY(doEdit(*project, 0));
        }
        ::chmod(qPrintable(m_folder->path()), 0555);
        {
            const OrdinaryUser user;
            auto project = Project::open(path().toStdString(), Access::Read);
            QVERIFY2(project, why(project));
            verifyContent(*project, 1);
            const auto writer = Project::open(path().toStdString(), Access::Write);
            QCOMPARE(writer.error().code, ErrorCode::CannotWrite);
            QVERIFY2(writer.error().detail.find("cannot be written") != std::string::npos, why(writer));
            const auto created = Project::create(m_folder->filePath("b.foresearch").toStdString());
            QCOMPARE(created.error().code, ErrorCode::CannotWrite);
        }
        ::chmod(qPrintable(m_folder->path()), 0755);
    }

    void anotherProcessIsFollowedAndReplacedWhenItDies()
    {
        QVERIFY(Project::create(path().toStdString()));
        auto reader = Project::open(path().toStdString(), Access::Read);
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {"--edit", path(), "automatic"});
        QTRY_VERIFY_WITH_TIMEOUT(editsOf(*reader) > 3, 20'000);
        const auto before = reader->changeCounter();
        QTRY_VERIFY(*reader->changeCounter() != *before);
        QCOMPARE(reader->tryBecomeWriter().error().code, ErrorCode::Unavailable);
        child.kill();
        QVERIFY(child.waitForFinished());
        const auto taken = reader->tryBecomeWriter();
        QVERIFY2(taken, why(taken));
        const auto done = doEdit(*reader, editsOf(*reader));
        QVERIFY2(done, why(done));
        verifyContent(*reader, editsOf(*reader));
    }

private:
    QString path() const { return m_folder->filePath("a.foresearch"); }

    /// How many edits the child had reported when it was killed, `delay` microseconds after its first.
    int editAndKill(const QString &journal, int before, useconds_t delay)
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {"--edit", path(), journal});
        child.waitForReadyRead(20'000);
        ::usleep(delay);
        child.kill();
        child.waitForFinished();
        const QByteArrayList lines = child.readAllStandardOutput().split('\n');
        if (child.exitStatus() != QProcess::CrashExit)
            QTest::qFail(child.readAllStandardError().constData(), __FILE__, __LINE__);
        return lines.size() > 1 ? lines[lines.size() - 2].toInt() : before;
    }

    /// How many edits there was room for.
    int editUntilError(Project &project)
    {
        for (int edit = 0; edit < 10'000; ++edit) {
            const auto done = doEdit(project, edit);
            if (done)
                continue;
            if (done.error().code != ErrorCode::CannotWrite || edit == 0)
                QTest::qFail(done.error().detail.c_str(), __FILE__, __LINE__);
            qInfo("%s", done.error().detail.c_str());
            return edit;
        }
        return -1;
    }

    void verifyContent(Project &project, int edits)
    {
        const auto problems = project.check();
        QVERIFY2(problems, why(problems));
        QVERIFY2(problems->empty(), problems->empty() ? "" : problems->front().c_str());
        QCOMPARE(editsOf(project), edits);
        std::set<std::string> names;
        const auto tasks = project.tasks();
        for (const StoredTask &task : *tasks) {
            names.insert(task.value.data.name);
            QVERIFY(task.value.data.splits == foresearch::testing::exampleData().tasks.front().splits);
        }
        QVERIFY(names == tasksAfter(edits));
        QCOMPARE(project.evaluations()->size(), static_cast<std::size_t>((edits + 1) / 3 * kEvaluationsAtOnce));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--edit")
        return editUntilKilled(arguments.value(2), arguments.value(3));
    DurabilityTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "durability_test.moc"
