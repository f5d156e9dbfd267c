#include "core/workbench/latencies.h"

#include "core/base/file.h"
#include "core/predict/labels.h"
#include "core/space/genome.h"
#include "core/workbench/latency_runs.h"
#include "core/workbench/project_file.h"
#include "tests/support/formula_meter.h"
#include "tests/support/supernet_reference.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::workbench;
using State = Latencies::State;

namespace {

constexpr int kPatienceMs = 120'000; ///< for a job: sanitizers on a busy machine are slow

/// Learns nothing.
Result<predict::TrainedNetwork> idleTrainer(const predict::NetworkTask &task, const TaskControl &)
{
    return predict::TrainedNetwork{.network = task.initial, .curve = {}, .bestStep = 1};
}

/// A project, and a machine that takes as long as a formula says.
struct Fixture {
    explicit Fixture(const char *project = "one.foresearch")
    {
        QObject::connect(&latencies, &Latencies::failed, &latencies,
                         [this](const Error &error) { problems << QString::fromStdString(error.detail); });
        open(project);
    }

    void open(const char *project)
    {
        session.create(folder.filePath(QString::fromLatin1(project)));
        if (!QTest::qWaitFor([&] { return session.isOpen() && session.path().endsWith(QLatin1String(project)); },
                             kPatienceMs))
            qFatal("no project");
    }

    LatencyPlan plan(std::size_t count) const
    {
        return {.machine = "laptop", .space = testing::tinySpace(), .regime = {}, .seed = 3, .count = count};
    }

    /// Until nothing runs, and the machines are those of the file.
    bool waitForEnd(std::size_t entries)
    {
        return QTest::qWaitFor(
            [&] {
                return latencies.state() == State::Idle && !latencies.machines().empty()
                       && latencies.machines().back().dataset.entries.size() == entries;
            },
            kPatienceMs);
    }

    std::size_t measured() const
    {
        const std::scoped_lock lock(script->mutex);
        return script->measured;
    }

    void waitAfter(std::size_t count) const { script->waitAfterSo(count); }

    QTemporaryDir folder;
    std::shared_ptr<testing::MeterScript> script = std::make_shared<testing::MeterScript>();
    jobs::JobCenter jobs;
    ProjectSession session{jobs, folder.path().toStdString()};
    Latencies latencies{jobs, session,
                        [script = script](const nn::LatencyTask &task) -> Result<std::unique_ptr<nn::LatencyMeter>> {
                            return std::unique_ptr<nn::LatencyMeter>(
                                std::make_unique<testing::FormulaMeter>(script, task));
                        },
                        idleTrainer};
    QStringList problems;
};

} // namespace

class LatenciesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsMeasuredIsInTheProjectAndNeverMeasuredAgain()
    {
        Fixture fixture;
        fixture.latencies.measure(QStringLiteral("Measure"), fixture.plan(25));
        QVERIFY(fixture.latencies.state() == State::Running);
        QVERIFY(fixture.waitForEnd(25));
        QCOMPARE(fixture.measured(), std::size_t{25});
        const MachineLatencies *machine = fixture.latencies.find(fixture.plan(25));
        QVERIFY(machine);
        QCOMPARE(*machine->rankAgreement, 1.0);
        QVERIFY(!machine->isNoisy() && !machine->isFitted);
        QVERIFY(machine->latency(predict::sampleArchitectures(testing::tinySpace(), 25, 3).back()));
        QVERIFY(!machine->latency(predict::sampleArchitectures(testing::tinySpace(), 26, 3).back()));
        fixture.latencies.measure(QStringLiteral("Measure"), fixture.plan(40));
        QVERIFY(fixture.waitForEnd(40));
        QCOMPARE(fixture.measured(), std::size_t{40});
        QCOMPARE(fixture.latencies.machines().size(), std::size_t{1});
        QVERIFY(fixture.problems.isEmpty());
    }

    void whatIsStoppedGoesOnWhereItWas()
    {
        Fixture fixture;
        fixture.waitAfter(14);
        fixture.latencies.measure(QStringLiteral("Measure"), fixture.plan(30));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.measured(), std::size_t{14}, kPatienceMs);
        fixture.latencies.stop();
        QVERIFY(fixture.latencies.state() == State::Stopping);
        QVERIFY(fixture.waitForEnd(10)); // ten are safe, and a stop is no problem
        QVERIFY(fixture.problems.isEmpty());
        fixture.waitAfter(SIZE_MAX);
        fixture.latencies.measure(QStringLiteral("Measure"), fixture.plan(30));
        QVERIFY(fixture.waitForEnd(30));
        QCOMPARE(fixture.measured(), std::size_t{14 + 20});
    }

    void progressIsSaidWithinTheTenThatAreMeasuredTogether()
    {
        Fixture fixture;
        QSignalSpy progress(&fixture.latencies, &Latencies::progressed);
        fixture.waitAfter(4);
        fixture.latencies.measure(QStringLiteral("Measure"), fixture.plan(10));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.latencies.job() && fixture.latencies.job()->progress.done >= 3, kPatienceMs);
        QCOMPARE(fixture.latencies.job()->progress.total, 10.0);
        QVERIFY(progress.count() > 0);
        fixture.latencies.stop();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.latencies.state() == State::Idle, kPatienceMs);
    }

    void chosenArchitecturesJoinTheRandomOnes()
    {
        Fixture fixture;
        LatencyPlan plan = fixture.plan(500);
        plan.chosen = {space::largestArchitecture(plan.space), space::smallestArchitecture(plan.space)};
        fixture.latencies.measure(QStringLiteral("Measure"), plan);
        QVERIFY(fixture.waitForEnd(2));
        QVERIFY(fixture.latencies.machines().front().latency(plan.chosen.front()));
        fixture.latencies.measure(QStringLiteral("Measure"), fixture.plan(5));
        QVERIFY(fixture.waitForEnd(7));
        QCOMPARE(fixture.latencies.machines().size(), std::size_t{1});
        plan.regime.beam = 1;
        fixture.latencies.measure(QStringLiteral("Measure"), plan);
        QVERIFY(fixture.waitForEnd(2));
        QCOMPARE(fixture.latencies.machines().size(), std::size_t{2}); // another regime is another dataset
    }

    void aMachineThatIsTooNoisyToRankIsKnown()
    {
        Fixture fixture;
        fixture.script->isNoisy = true;
        fixture.latencies.measure(QStringLiteral("Measure"), fixture.plan(12));
        QVERIFY(fixture.waitForEnd(12));
        QVERIFY(fixture.latencies.machines().front().isNoisy());
    }

    void withoutTheEngineNothingIsBegun()
    {
        Fixture fixture;
        Latencies latencies(fixture.jobs, fixture.session,
                            std::make_shared<EngineLoader>(std::vector<std::filesystem::path>{"/nowhere/engine.so"}));
        QSignalSpy failures(&latencies, &Latencies::failed);
        latencies.measure(QStringLiteral("Measure"), fixture.plan(12));
        QTRY_COMPARE_WITH_TIMEOUT(failures.count(), 1, kPatienceMs);
        QVERIFY(failures.front().front().value<Error>().code == ErrorCode::Unavailable);
        QVERIFY(latencies.state() == State::Idle && latencies.canWork());
        const auto runs = readThrough(accessOf(fixture.session.file()), [](auto &project) { return project.runs(); });
        QVERIFY(runs && runs->empty());
    }

    void machinesComeAndGoAsFiles()
    {
        Fixture fixture;
        fixture.latencies.measure(QStringLiteral("Measure"), fixture.plan(12));
        QVERIFY(fixture.waitForEnd(12));
        const std::filesystem::path file = fixture.folder.filePath(QStringLiteral("laptop.jsonl")).toStdString();
        fixture.latencies.exportFile(QStringLiteral("Export"), 0, file);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.latencies.state() == State::Idle, kPatienceMs);
        const predict::LatencyDataset dataset = fixture.latencies.machines().front().dataset;
        fixture.open("two.foresearch");
        QVERIFY(fixture.latencies.machines().empty());
        fixture.latencies.importFiles(QStringLiteral("Import"), {file});
        QVERIFY(fixture.waitForEnd(12));
        QVERIFY(fixture.latencies.machines().front().dataset.entries == dataset.entries);
        QVERIFY(fixture.problems.isEmpty());
        const std::filesystem::path none = fixture.folder.filePath(QStringLiteral("none.jsonl")).toStdString();
        QVERIFY(writeFile(none, "nonsense\n"));
        fixture.latencies.importFiles(QStringLiteral("Import"), {file, none});
        QTRY_COMPARE_WITH_TIMEOUT(fixture.problems.size(), 1, kPatienceMs);
        QVERIFY2(fixture.problems.front().contains(QLatin1String("none.jsonl")), qPrintable(fixture.problems.front()));
    }

    void aFittedMachineIsOneOfSearches()
    {
        Fixture fixture;
        fixture.latencies.measure(QStringLiteral("Measure"), fixture.plan(40));
        QVERIFY(fixture.waitForEnd(40));
        fixture.latencies.fit(QStringLiteral("Fit"), "laptop");
        QVERIFY(fixture.latencies.phase() == Latencies::Phase::Fitting);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.latencies.machines().front().isFitted || !fixture.problems.isEmpty(),
                                 kPatienceMs);
        QVERIFY2(fixture.problems.isEmpty(), qPrintable(fixture.problems.join('\n')));
        const auto networks = readThrough(accessOf(fixture.session.file()), machineNetworks);
        QVERIFY(networks && std::filesystem::exists(networks->at("laptop")));
    }

    void anotherProjectStopsWhatRunsAndHasItsOwnMachines()
    {
        Fixture fixture;
        fixture.waitAfter(14);
        fixture.latencies.measure(QStringLiteral("Measure"), fixture.plan(30));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.measured(), std::size_t{14}, kPatienceMs);
        fixture.open("two.foresearch");
        QVERIFY(fixture.latencies.state() == State::Idle);
        QVERIFY(fixture.latencies.machines().empty());
        fixture.waitAfter(SIZE_MAX);
        fixture.latencies.measure(QStringLiteral("Measure"), fixture.plan(3));
        QVERIFY(fixture.waitForEnd(3));
        QVERIFY(fixture.problems.isEmpty());
    }

    void theSameIsSaidAsACommand()
    {
        Fixture fixture;
        LatencyPlan plan = fixture.plan(50);
        plan.regime.beam = 2;
        const std::string command = fixture.latencies.commandLine(plan);
        for (const char *words :
             {"latency dataset --project", "--machine laptop", "--seed 3", "--count 50", "--beam 2"})
            QVERIFY2(command.find(words) != std::string::npos, command.c_str());
        QVERIFY2(command.find("--target-length") == std::string::npos, command.c_str());
        plan.chosen = {space::largestArchitecture(plan.space)};
        QVERIFY(fixture.latencies.commandLine(plan).find("--architectures -") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(LatenciesTest)
#include "latencies_test.moc"
