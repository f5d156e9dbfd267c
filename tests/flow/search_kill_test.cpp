#include "core/base/rng.h"
#include "core/search/record.h"
#include "core/store/project.h"
#include "core/workbench/searching.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <cstring>
#include <unistd.h>

using namespace foresearch;
using namespace foresearch::workbench;

namespace {

constexpr int kPatienceMs = 180'000;
constexpr int kKills = 40;
constexpr int kIterations = 150;

search::SearchSetup setupFor(const eval::TfsTask &task)
{
    search::EvolutionOptions options{.population = 60, .parents = 12, .mutations = 24, .crossovers = 24, .seed = 3};
    search::Constraints limits;
    limits.flopsGiga = 3.2;
    return {task.space, search::PredictorSchedule::parse("ridge:1-70,regression:71-150", kIterations).value(), limits,
            options, search::Strategy::Evolution};
}

/// What the window does with a project: goes on with its last search, or begins the first. 0: it has ended.
int searchLikeTheWindow(const QString &path)
{
    jobs::JobCenter jobs;
    ProjectSession session(jobs, QFileInfo(path).path().toStdString());
    Searching searching(jobs, session);
    session.open(path);
    const auto isReady = [&] { return session.task() && searching.canStart() && jobs.unfinishedCount() == 0; };
    if (!QTest::qWaitFor(isReady, kPatienceMs))
        return 2;
    if (searching.canResume())
        searching.resume(QStringLiteral("Search"));
    else if (!searching.shown() && !searching.start(QStringLiteral("Search"), setupFor(*session.task())))
        return 3;
    const auto hasEnded = [&] {
        return searching.shown() && searching.shown()->status == store::RunStatus::Finished && searching.canStart();
    };
    return QTest::qWaitFor(hasEnded, kPatienceMs) ? 0 : 4;
}

/// What a project keeps of its only search.
struct Kept {
    store::Run run;
    std::vector<std::string> parts;
};

Kept keptIn(const QString &path)
{
    Kept kept;
    auto project = store::Project::open(path.toStdString(), store::Access::Write);
    if (!project)
        qFatal("%s", project.error().detail.c_str());
    if (const auto problems = project->check(); !problems || !problems->empty())
        qFatal("the project is damaged");
    const auto runs = project->runs();
    for (const store::StoredRun &run : *runs) {
        if (run.value.kind != kSearchKind)
            continue;
        kept.run = run.value;
        kept.parts = project->runParts(run.id).value();
    }
    return kept;
}

/// The individuals without the times.
std::vector<search::Individual> individualsIn(const QString &path)
{
    auto project = store::Project::open(path.toStdString(), store::Access::Read);
    const auto search = readSearch(*project, {});
    std::vector<search::Individual> all;
    for (const search::Generation &generation : search->record.generations)
        all.insert(all.end(), generation.individuals.begin(), generation.individuals.end());
    return all;
}

bool isPrefix(const std::vector<std::string> &shorter, const std::vector<std::string> &longer)
{
    return shorter.size() <= longer.size() && std::equal(shorter.begin(), shorter.end(), longer.begin());
}

} // namespace

/// Searches as the window runs them, ended by SIGKILL at random moments and gone on with after the next start.
class SearchKillTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        jobs::JobCenter jobs;
        ProjectSession session(jobs, m_folder.path().toStdString());
        session.openExample(QStringLiteral("example"));
        QTRY_VERIFY_WITH_TIMEOUT(session.task() != nullptr && jobs.unfinishedCount() == 0, kPatienceMs);
        m_example = session.path();
    }

    void aKilledSearchGoesOnFromItsLastGenerationToTheSameResult()
    {
        const QString whole = copyOfExample(QStringLiteral("whole.foresearch"));
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(runChild(whole, {}), 0);
        const auto duration = static_cast<std::uint64_t>(clock.nsecsElapsed() / 1000);

        const QString path = copyOfExample(QStringLiteral("killed.foresearch"));
        Rng rng(17);
        std::vector<std::string> before;
        int rounds = 0;
        int goneOn = 0;
        for (; rounds < kKills && before.size() < kIterations; ++rounds) {
            runChild(path, static_cast<useconds_t>(rng.below(duration / 3)));
            const Kept kept = keptIn(path);
            QVERIFY2(isPrefix(before, kept.parts), qPrintable(QString::number(rounds)));
            if (kept.parts.size() > before.size() && !before.empty())
                ++goneOn;
            if (kept.parts.size() < kIterations && !kept.parts.empty())
                QCOMPARE(kept.run.status, store::RunStatus::Interrupted);
            if (kept.run.status == store::RunStatus::Interrupted)
                QVERIFY(!kept.run.endedAt);
            before = kept.parts;
        }
        QCOMPARE(runChild(path, {}), 0);
        const Kept kept = keptIn(path);
        QCOMPARE(kept.run.status, store::RunStatus::Finished);
        QCOMPARE(kept.parts.size(), std::size_t{kIterations});
        QVERIFY(isPrefix(before, kept.parts));
        QVERIFY(individualsIn(path) == individualsIn(whole));
        qInfo("%d kills, %d times it went on", rounds, goneOn);
    }

private:
    QString copyOfExample(const QString &name)
    {
        const QString path = m_folder.filePath(name);
        QFile::copy(m_example, path);
        return path;
    }

    /// Its exit code; -1 where it was killed after `delay`.
    static int runChild(const QString &path, std::optional<useconds_t> delay)
    {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedChannels);
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--search"), path});
        child.waitForStarted();
        if (delay) {
            ::usleep(*delay);
            child.kill();
        }
        child.waitForFinished(kPatienceMs);
        return child.exitStatus() == QProcess::NormalExit ? child.exitCode() : -1;
    }

    QTemporaryDir m_folder;
    QString m_example;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && std::strcmp(argv[1], "--search") == 0)
        return searchLikeTheWindow(QString::fromLocal8Bit(argv[2]));
    SearchKillTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "search_kill_test.moc"
