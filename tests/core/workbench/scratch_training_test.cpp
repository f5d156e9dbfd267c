#include "core/workbench/supernets.h"

#include "core/base/file.h"
#include "core/predict/supernet_file.h"
#include "core/space/architecture_json.h"
#include "core/workbench/plan_files.h"
#include "core/workbench/project_file.h"
#include "core/workbench/run_end.h"
#include "core/workbench/scratch_plan.h"
#include "core/workbench/scratch_truth.h"
#include "tests/support/paths.h"
#include "tests/support/supernet_reference.h"
#include "tests/support/training_corpus.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace foresearch;
using namespace foresearch::workbench;

namespace {

constexpr int kPatienceMs = 180'000; ///< for a job: sanitizers on a busy machine are slow
using State = Supernets::State;

/// A project with a corpus of three parts, and plans that take seconds.
struct Fixture {
    Fixture()
    {
        QObject::connect(&supernets, &Supernets::failed,
                         [this](const Error &error) { problems << QString::fromStdString(error.detail); });
        testing::writeTrainingCorpus(corpus(), testing::tinySpace());
        for (const char *file : {"en.idx", "en.bin", "de.idx", "de.bin"})
            std::filesystem::copy_file(corpus() / (std::string("valid.en-de.") + file),
                                       corpus() / (std::string("test.en-de.") + file));
        session.createInFolder(QStringLiteral("Project"));
    }

    std::filesystem::path corpus() const { return std::filesystem::path(folder.path().toStdString()) / "corpus"; }

    SupernetPlan plan(std::uint64_t updates, const space::Architecture &architecture) const
    {
        SupernetPlan plan{corpus().string(), testing::tinySpace(), {}};
        plan.settings = {.updates = updates,
                         .maxTokens = 150,
                         .warmupUpdates = 2,
                         .validateEvery = std::max<std::uint64_t>(4, updates / 8),
                         .architecture = architecture};
        return plan;
    }

    bool choose(const SupernetPlan &plan)
    {
        if (!QTest::qWaitFor([this] { return supernets.canEdit() && !session.isEditing(); }, kPatienceMs))
            return false;
        supernets.choose(QStringLiteral("Plan"), plan);
        return QTest::qWaitFor([this] { return supernets.canStart() && !session.isEditing(); }, kPatienceMs);
    }

    bool isIdle() const { return supernets.state() == State::Idle && !supernets.running(); }
    /// The newest of so many has come to its end, and the project's file has been read since.
    bool waitForEnd(int trainings = 1)
    {
        return QTest::qWaitFor(
            [&] {
                return isIdle() && std::ssize(supernets.trainings()) >= trainings
                       && (!supernets.trainings().front().judged.empty() || !problems.isEmpty());
            },
            kPatienceMs);
    }
    bool train(const SupernetPlan &plan, int trainings = 1)
    {
        if (!choose(plan))
            return false;
        supernets.start(QStringLiteral("Train"));
        return QTest::qWaitFor([&] { return std::ssize(supernets.trainings()) == trainings; }, kPatienceMs)
               && waitForEnd(trainings);
    }
    std::vector<store::StoredEvaluation> evaluations() const
    {
        const auto all =
            readThrough(accessOf(session.file()), [](store::Project &project) { return project.evaluations(); });
        return all.value_or(std::vector<store::StoredEvaluation>());
    }

    QTemporaryDir folder;
    jobs::JobCenter jobs;
    ProjectSession session{jobs, folder.path().toStdString()};
    Supernets supernets{jobs, session};
    QStringList problems;
};

space::Architecture smallest()
{
    return space::smallestArchitecture(testing::tinySpace());
}

space::Architecture largest()
{
    return space::largestArchitecture(testing::tinySpace());
}

#define NEEDS_ENGINE()                                                                                                 \
    if (!testing::isEngineBuilt())                                                                                     \
    QSKIP("Built without engine.")

} // namespace

class ScratchTrainingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNetworkIsKeptWithItsBleuAndWhereThatCameFrom()
    {
        NEEDS_ENGINE();
        Fixture fixture;
        QVERIFY(fixture.train(fixture.plan(12, smallest())));
        QVERIFY2(fixture.problems.isEmpty(), qPrintable(fixture.problems.join('\n')));
        const StoredTraining training = fixture.supernets.trainings().front();
        QCOMPARE(training.status, store::RunStatus::Finished);
        QCOMPARE(training.points.size(), std::size_t{3});
        QVERIFY(!fixture.supernets.canResume(training.id));

        // The file holds that network alone.
        const auto network = predict::SupernetFile::open(training.resultFile(), std::nullopt);
        QVERIFY(network.has_value());
        QCOMPARE(*(*network)->architecture(), smallest());

        // Both parts hold the same sentences here.
        QCOMPARE(training.judged.size(), std::size_t{2});
        QCOMPARE(training.judged[0].split, std::string("valid"));
        QCOMPARE(training.judged[1].split, std::string("test"));
        QCOMPARE(training.judged[0].bleu, training.judged[1].bleu);
        QVERIFY(training.judged[0].details.find((*network)->fingerprint()) != std::string::npos);

        const auto evaluations = fixture.evaluations();
        QCOMPARE(evaluations.size(), std::size_t{2});
        for (std::size_t i = 0; i < evaluations.size(); ++i) {
            const store::Evaluation &one = evaluations[i].value;
            QCOMPARE(one.architecture, smallest());
            QCOMPARE(one.source.kind, store::ValueKind::Measured);
            QCOMPARE(one.source.scale, i == 0 ? predict::validationBleuScale() : predict::testBleuScale());
            QCOMPARE(*one.prediction.value, training.judged[i].bleu);
            QVERIFY(one.run == training.id);
        }
        // It is no supernet that could score others.
        QVERIFY(predictorOf(training).empty());
        QVERIFY(fixture.session.networks().empty());
    }

    void theCommandLineReadsTheFilesThatItNames()
    {
        NEEDS_ENGINE();
        Fixture fixture;
        QVERIFY(fixture.train(fixture.plan(8, smallest())));
        const StoredTraining training = fixture.supernets.trainings().front();
        const std::filesystem::path files = training.folder.parent_path();
        const std::filesystem::path named = architectureFileOf(training.plan, files);
        QVERIFY2(training.commandLine.starts_with("foresearch-cli scratch train --architecture " + named.string()),
                 training.commandLine.c_str());
        QVERIFY(training.commandLine.find("--variant") == std::string::npos);
        QCOMPARE(readFile(named).value_or(""), space::canonicalJson(smallest()) + "\n");
        QVERIFY(std::filesystem::exists(spaceFileOf(training.plan, files)));
    }

    void aPausedNetworkGoesOnExactly()
    {
        NEEDS_ENGINE();
        Fixture fixture;
        const SupernetPlan plan = fixture.plan(400, smallest());
        QVERIFY(fixture.choose(plan));
        fixture.supernets.start(QStringLiteral("Train"));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.supernets.running() && fixture.supernets.trainings().front().updates > 4,
                                 kPatienceMs);
        fixture.supernets.pause();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.supernets.state() == State::Held || fixture.isIdle(), kPatienceMs);
        if (fixture.supernets.state() == State::Held)
            fixture.supernets.goOn();
        QVERIFY(fixture.waitForEnd());
        const StoredTraining paused = fixture.supernets.trainings().front();
        QVERIFY(fixture.train(plan, 2));
        QVERIFY(fixture.supernets.trainings().front().points == paused.points);
        QCOMPARE(fixture.supernets.trainings().front().judged[0].bleu, paused.judged[0].bleu);
    }

    void whatEndedBeforeItsBleuWasKnownIsJudgedWhenItIsResumed()
    {
        NEEDS_ENGINE();
        Fixture fixture;
        QVERIFY(fixture.train(fixture.plan(8, smallest())));
        const StoredTraining before = fixture.supernets.trainings().front();
        const auto ended = accessOf(fixture.session.file())([&](store::Project &project) {
            return project.endRun(before.id, runEnd(Error{ErrorCode::Stopped, "stopped"}));
        });
        QVERIFY(ended.has_value());
        fixture.session.reread();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.supernets.trainings().front().judged.empty(), kPatienceMs);
        QVERIFY(fixture.supernets.canResume(before.id));
        fixture.supernets.resume(before.id, QStringLiteral("Train"));
        QVERIFY(fixture.waitForEnd());
        QVERIFY(fixture.supernets.trainings().front().judged == before.judged);
        QCOMPARE(fixture.supernets.trainings().front().points.size(), before.points.size());
    }

    void theTrainingEndsWhenPatienceDoesAndItsAverageIsJudged()
    {
        NEEDS_ENGINE();
        Fixture fixture;
        SupernetPlan plan = fixture.plan(2000, smallest());
        plan.settings.learningRate = 0.3; // far too much: what was learnt is soon lost
        plan.settings.validateEvery = 4;
        plan.settings.patience = 2;
        plan.settings.average = 2;
        QVERIFY(fixture.train(plan));
        QVERIFY2(fixture.problems.isEmpty(), qPrintable(fixture.problems.join('\n')));
        const StoredTraining training = fixture.supernets.trainings().front();
        QVERIFY2(training.updates < 100, qPrintable(QString::number(training.updates)));
        QCOMPARE(training.resultFile().filename().string(), std::string("average.safetensors"));
        QVERIFY2(training.commandLine.find("--patience 2 --average 2") != std::string::npos,
                 training.commandLine.c_str());
        QVERIFY(!fixture.supernets.canResume(training.id));
    }

    void networksThatWereTrainedAlikeBecomeTruth()
    {
        NEEDS_ENGINE();
        Fixture fixture;
        QVERIFY(fixture.train(fixture.plan(8, smallest())));
        QVERIFY(fixture.train(fixture.plan(8, largest()), 2));
        SupernetPlan again = fixture.plan(8, largest());
        again.settings.seed = 2;
        QVERIFY(fixture.train(again, 3)); // counts instead of the one before
        QVERIFY(fixture.train(fixture.plan(12, smallest()), 4));
        const std::vector<StoredTraining> trainings = fixture.supernets.trainings();
        QVERIFY(fixture.supernets.canBeTruth(trainings[1].id));
        fixture.supernets.makeTruth(trainings[1].id, QStringLiteral("Truth"));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session.tasks().size(), std::size_t{1}, kPatienceMs);
        const eval::TfsTask &task = *fixture.session.tasks().front();
        QCOMPARE(task.name, std::string("tiny-corpus"));
        QCOMPARE(task.splits.size(), std::size_t{3});
        std::vector<eval::TfsEntry> entries = task.splits.front().demonstrations;
        entries.insert(entries.end(), task.splits.front().test.begin(), task.splits.front().test.end());
        QCOMPARE(entries.size(), std::size_t{2});
        for (const eval::TfsEntry &entry : entries) {
            const StoredTraining &from = entry.architecture == largest() ? trainings[1] : trainings[3];
            QCOMPARE(entry.truth.valid, from.judged[0].bleu);
            QCOMPARE(entry.truth.test, from.judged[1].bleu);
        }
        fixture.session.undo();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.session.tasks().empty(), kPatienceMs);
    }

    void manyNetworksWaitInOneQueueAndOneThatFailsLeavesTheOthers()
    {
        NEEDS_ENGINE();
        Fixture fixture;
        SupernetPlan plan = fixture.plan(8, largest());
        plan.networks = 3;
        plan.sampleSeed = 7;
        QVERIFY(fixture.choose(plan));
        const std::string command = fixture.supernets.commandLine();
        QVERIFY2(command.starts_with("foresearch-cli scratch dataset --count 3 --sample-seed 7 --space "),
                 command.c_str());
        QVERIFY(command.find("--architecture") == std::string::npos);
        // Together they take what they take one by one.
        double seconds = 0;
        const CorpusFigures corpus{1000, 15'000, 15'000, 1500, 600};
        for (const SupernetPlan &one : trainingsOf(plan))
            seconds += *estimateTraining(one, corpus, TrainingSpeed{10, true}).seconds;
        QCOMPARE(*estimateTraining(plan, corpus, TrainingSpeed{10, true}).seconds, seconds);

        fixture.supernets.start(
            [](const SupernetPlan &one) { return QString::number(one.settings.architecture->decoder.layers.size()); });
        QTRY_COMPARE_WITH_TIMEOUT(fixture.supernets.trainings().size(), std::size_t{3}, kPatienceMs);
        // The folder of the one in the middle is in the way of its state.
        std::filesystem::create_directories(fixture.supernets.trainings()[1].folder / "state.safetensors.part");
        std::filesystem::create_directories(fixture.supernets.trainings()[1].folder / "state.safetensors");
        QVERIFY(fixture.waitForEnd(3));
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.supernets.trainings()[0].judged.empty(), kPatienceMs);
        const std::vector<StoredTraining> &all = fixture.supernets.trainings();
        QCOMPARE(all[1].status, store::RunStatus::Failed);
        QVERIFY(!all[1].message.empty());
        for (const std::size_t i : {std::size_t{0}, std::size_t{2}}) {
            QCOMPARE(all[i].status, store::RunStatus::Finished);
            QCOMPARE(truthTask(all, all[i]).splits.front().test.size(), std::size_t{2});
        }
        QVERIFY(all[0].plan.settings.architecture != all[2].plan.settings.architecture);
    }

    void thePlanOfANetworkIsKept()
    {
        const space::SearchSpace space = *space::findSpace("hat-mini");
        const SupernetPlan supernet{"corpus", space, usualTraining(space)};
        const SupernetPlan plan = scratchPlan(supernet, space, space::largestArchitecture(space));
        QVERIFY(isScratch(plan));
        QVERIFY(checkPlan(plan).has_value());
        QCOMPARE(supernetPlanFromJson(Json::parse(toText(planJson(plan)))), plan);
        QCOMPARE(supernetPlan(plan), supernet);
        SupernetPlan many = plan;
        many.networks = 30;
        many.sampleSeed = 5;
        QCOMPARE(supernetPlanFromJson(Json::parse(toText(planJson(many)))), many);
        QCOMPARE(trainingsOf(many).size(), std::size_t{30});
        // Another architecture leaves what was changed.
        SupernetPlan changed = plan;
        changed.settings.updates = 7;
        QCOMPARE(scratchPlan(changed, space, space::smallestArchitecture(space)).settings.updates, std::uint64_t{7});
        changed.settings.architecture = largest();
        QVERIFY(!checkPlan(changed));
    }

    void bigSpacesHaveHatsShorterWarmUp()
    {
        for (const auto &[name, average] : {std::pair("hat-wmt14-en-de", 0), std::pair("hat-iwslt14-de-en", 10)}) {
            const space::SearchSpace space = *space::findSpace(name);
            const auto settings = usualScratch(space, space::largestArchitecture(space));
            QCOMPARE(settings.warmupUpdates, std::uint64_t{4000});
            QCOMPARE(settings.average, static_cast<std::uint64_t>(average));
        }
    }

    void roundedParametersAreCountedInMemory()
    {
        const space::SearchSpace space = *space::findSpace("hat-mini");
        SupernetPlan plan{"corpus", space, usualTraining(space)};
        const CorpusFigures corpus{1000, 15'000, 15'000, 1500, 8000};
        const TrainingEstimate plain = estimateTraining(plan, corpus, {});
        plan.settings.precision = predict::Precision::Bf16;
        const TrainingEstimate rounded = estimateTraining(plan, corpus, {});
        QCOMPARE(rounded.memoryBytes - plain.memoryBytes, 2.0 * static_cast<double>(plain.parameters));
    }

    void aSupernetAndANetworkDifferByMoreThanTheirValues()
    {
        const space::SearchSpace space = *space::findSpace("hat-mini");
        const SupernetPlan supernet{"corpus", space, usualTraining(space)};
        const auto rows = differences({supernet, scratchPlan(supernet, space, space::largestArchitecture(space))});
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows.front().name, std::string("training.architecture"));
        QVERIFY(rows.front().values[0].empty());
    }
};

QTEST_GUILESS_MAIN(ScratchTrainingTest)
#include "scratch_training_test.moc"
