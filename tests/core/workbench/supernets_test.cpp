#include "core/workbench/supernets.h"

#include "core/base/file.h"
#include "core/workbench/project_changes.h"
#include "core/workbench/project_file.h"
#include "core/workbench/supernet_trying.h"
#include "tests/support/binarised.h"
#include "tests/support/paths.h"
#include "tests/support/supernet_reference.h"
#include "tests/support/training_corpus.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace foresearch;
using namespace foresearch::workbench;

namespace {

constexpr int kPatienceMs = 180'000; ///< for a job: sanitizers on a busy machine are slow
using State = Supernets::State;

/// A project with a corpus, and a plan that takes seconds.
struct Fixture {
    explicit Fixture(const QString &project = {})
    {
        QObject::connect(&supernets, &Supernets::failed,
                         [this](const Error &error) { problems << QString::fromStdString(error.detail); });
        if (project.isEmpty()) {
            testing::writeTrainingCorpus(corpus(), testing::tinySpace());
            session.createInFolder(QStringLiteral("Project"));
        } else {
            session.open(project);
        }
    }

    std::filesystem::path corpus() const { return std::filesystem::path(folder.path().toStdString()) / "corpus"; }

    bool isOpen() const { return session.isOpen() && supernets.canEdit(); }

    SupernetPlan plan(std::uint64_t updates) const
    {
        SupernetPlan plan{corpus().string(), testing::tinySpace(), {}};
        plan.settings = {.updates = updates,
                         .maxTokens = 150,
                         .warmupUpdates = 2,
                         .validateEvery = std::max<std::uint64_t>(4, updates / 8)};
        return plan;
    }

    bool choose(const SupernetPlan &plan)
    {
        if (!QTest::qWaitFor([this] { return isOpen() && !session.isEditing(); }, kPatienceMs))
            return false;
        supernets.choose(QStringLiteral("Plan"), plan);
        return QTest::qWaitFor([this] { return supernets.canStart() && !session.isEditing(); }, kPatienceMs);
    }

    bool isIdle() const { return supernets.state() == State::Idle && !supernets.running(); }
    bool waitForEnd(int trainings = 1)
    {
        return QTest::qWaitFor([this, trainings] { return isIdle() && std::ssize(supernets.trainings()) >= trainings; },
                               kPatienceMs);
    }

    QTemporaryDir folder;
    jobs::JobCenter jobs;
    ProjectSession session{jobs, folder.path().toStdString()};
    Supernets supernets{jobs, session};
    QStringList problems;
};

#define NEEDS_ENGINE()                                                                                                 \
    if (!testing::isEngineBuilt())                                                                                     \
    QSKIP("Built without engine.")

} // namespace

class SupernetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTrainingIsKeptWithItsCurveAndItsSupernet()
    {
        NEEDS_ENGINE();
        Fixture fixture;
        QVERIFY(fixture.choose(fixture.plan(12)));
        fixture.supernets.start(QStringLiteral("Train"));
        QVERIFY(fixture.waitForEnd());
        QVERIFY2(fixture.problems.isEmpty(), qPrintable(fixture.problems.join('\n')));
        const StoredTraining training = fixture.supernets.trainings().front();
        QCOMPARE(training.status, store::RunStatus::Finished);
        QCOMPARE(training.updates, std::uint64_t{12});
        QCOMPARE(training.samples.size(), std::size_t{12});
        QCOMPARE(training.points.size(), std::size_t{3});
        QVERIFY(training.samples.back().tokensPerSecond > 0);
        QVERIFY(std::filesystem::exists(training.bestFile()));
        QCOMPARE(drawnArchitectures(training.plan, training.updates, 5).size(), std::size_t{5});

        // What is in the file says the same, and names a predictor.
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.session.networks().empty(), kPatienceMs);
        QCOMPARE(fixture.session.networks().front().predictor, predictorOf(training));
        QCOMPARE(fixture.session.networks().front().space, std::string("tiny"));
        const auto kept = readThrough(accessOf(fixture.session.file()), storedTrainings);
        QVERIFY(kept.has_value());
        QVERIFY(kept->front().samples == training.samples);
        QVERIFY(kept->front().points == training.points);
        QCOMPARE(kept->front().plan, training.plan);
        QVERIFY2(training.commandLine.find("supernet train --variant hat --space") != std::string::npos,
                 training.commandLine.c_str());
    }

    void aPausedTrainingGoesOnExactly()
    {
        NEEDS_ENGINE();
        Fixture fixture;
        constexpr std::uint64_t kUpdates = 400;
        QVERIFY(fixture.choose(fixture.plan(kUpdates)));
        fixture.supernets.start(QStringLiteral("Train"));
        const auto isOnItsWay = [&] {
            return fixture.supernets.running() && fixture.supernets.trainings().front().updates > 4;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isOnItsWay(), kPatienceMs);
        fixture.supernets.pause();
        QVERIFY(fixture.supernets.state() == State::Stopping);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.supernets.state() == State::Held || fixture.isIdle(), kPatienceMs);
        const std::uint64_t before = fixture.supernets.trainings().front().updates;
        if (fixture.supernets.state() == State::Held) {
            QVERIFY(before < kUpdates);
            QVERIFY(fixture.supernets.isQueued(fixture.supernets.trainings().front().id));
            fixture.supernets.goOn();
        }
        QVERIFY(fixture.waitForEnd());
        const StoredTraining paused = fixture.supernets.trainings().front();
        QCOMPARE(paused.updates, kUpdates);
        // One that was never interrupted has the same losses.
        QVERIFY(fixture.choose(fixture.plan(kUpdates)));
        fixture.supernets.start(QStringLiteral("Train"));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.supernets.trainings().size(), std::size_t{2}, kPatienceMs);
        QVERIFY(fixture.waitForEnd(2));
        QVERIFY(fixture.supernets.trainings().front().points == paused.points);
        QVERIFY2(fixture.problems.isEmpty(), qPrintable(fixture.problems.join('\n')));
    }

    void whatTheProgramLeftGoesOnAfterARestart()
    {
        NEEDS_ENGINE();
        constexpr std::uint64_t kUpdates = 3000;
        QTemporaryDir copy;
        QString project;
        {
            Fixture fixture;
            fixture.folder.setAutoRemove(false);
            project = fixture.folder.filePath(QStringLiteral("Project.foresearch"));
            QVERIFY(fixture.choose(fixture.plan(kUpdates)));
            fixture.supernets.start(QStringLiteral("Train"));
            QTRY_VERIFY_WITH_TIMEOUT(
                fixture.supernets.running() && !fixture.supernets.trainings().front().points.empty(), kPatienceMs);
        } // as when the window is closed
        Fixture again(project);
        QTRY_VERIFY_WITH_TIMEOUT(again.isOpen() && !again.supernets.trainings().empty(), kPatienceMs);
        const StoredTraining left = again.supernets.trainings().front();
        QVERIFY(left.status != store::RunStatus::Running);
        QVERIFY(left.updates > 0 && left.updates < kUpdates);
        QVERIFY(again.supernets.canResume(left.id));
        again.supernets.resume(left.id, QStringLiteral("Train"));
        QTRY_VERIFY_WITH_TIMEOUT(
            again.supernets.running() && again.supernets.trainings().front().updates > left.updates, kPatienceMs);
        again.supernets.stop();
        QTRY_VERIFY_WITH_TIMEOUT(again.isIdle(), kPatienceMs);
        QVERIFY2(again.problems.isEmpty(), qPrintable(again.problems.join('\n')));
        QDir(QFileInfo(project).path()).removeRecursively();
    }

    void severalRunOneAfterAnotherAndOneCanBeTakenOut()
    {
        NEEDS_ENGINE();
        Fixture fixture;
        QVERIFY(fixture.choose(fixture.plan(8)));
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            SupernetPlan plan = fixture.plan(seed == 1 ? 60 : 8);
            plan.settings.seed = seed;
            plan.settings.validateEvery = 4;
            QVERIFY(fixture.choose(plan));
            fixture.supernets.start(QStringLiteral("Train"));
            QTRY_COMPARE_WITH_TIMEOUT(fixture.supernets.trainings().size(), std::size_t{seed}, kPatienceMs);
        }
        const store::RunId last = fixture.supernets.trainings().front().id;
        const bool wasQueued = fixture.supernets.isQueued(last);
        fixture.supernets.dequeue(last);
        QVERIFY(fixture.waitForEnd(3));
        const std::vector<StoredTraining> &all = fixture.supernets.trainings();
        QCOMPARE(all[2].status, store::RunStatus::Finished);
        QCOMPARE(all[1].status, store::RunStatus::Finished);
        if (wasQueued)
            QCOMPARE(all[0].updates, std::uint64_t{0});
        const auto rows = differences({all[2].plan, all[1].plan});
        QCOMPARE(rows.size(), std::size_t{2}); // updates and seed
    }

    void stopTakesLessThanASecond()
    {
        NEEDS_ENGINE();
        Fixture fixture;
        QVERIFY(fixture.choose(fixture.plan(1'000'000)));
        fixture.supernets.start(QStringLiteral("Train"));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.supernets.running() && fixture.supernets.trainings().front().updates > 4,
                                 kPatienceMs);
        QElapsedTimer timer;
        timer.start();
        fixture.supernets.stop();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isIdle(), kPatienceMs);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(fixture.supernets.trainings().front().status, store::RunStatus::Stopped);
        QVERIFY(fixture.supernets.canResume(fixture.supernets.trainings().front().id));
    }

    void aRemovedTrainingComesBackWithUndo()
    {
        NEEDS_ENGINE();
        Fixture fixture;
        QVERIFY(fixture.choose(fixture.plan(4)));
        fixture.supernets.start(QStringLiteral("Train"));
        QVERIFY(fixture.waitForEnd());
        const StoredTraining training = fixture.supernets.trainings().front();
        fixture.supernets.remove(training.id, QStringLiteral("Remove"));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.supernets.trainings().empty(), kPatienceMs);
        fixture.session.undo();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.supernets.trainings().size(), std::size_t{1}, kPatienceMs);
        QVERIFY(fixture.supernets.trainings().front().points == training.points);
        QVERIFY(std::filesystem::exists(training.bestFile()));
    }

    void aFinishedSupernetScoresTranslatesAndIsExported()
    {
        NEEDS_ENGINE();
        Fixture fixture;
        QVERIFY(fixture.choose(fixture.plan(6)));
        fixture.supernets.start(QStringLiteral("Train"));
        QVERIFY(fixture.waitForEnd());
        const StoredTraining training = fixture.supernets.trainings().front();
        SupernetTrying trying(fixture.jobs, fixture.supernets.engine());
        QStringList problems;
        connect(&trying, &SupernetTrying::failed, &trying,
                [&](const Error &error) { problems << QString::fromStdString(error.detail); });
        trying.open({.checkpoint = training.bestFile(), .corpus = fixture.corpus()});
        QTRY_VERIFY_WITH_TIMEOUT(trying.canTry(), kPatienceMs);
        const space::Architecture largest = space::largestArchitecture(training.plan.space);
        trying.score(QStringLiteral("Score"), {largest, space::smallestArchitecture(training.plan.space)});
        QTRY_COMPARE_WITH_TIMEOUT(trying.scores().size(), std::size_t{2}, kPatienceMs);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join('\n')));
        // The training validated with the same weights.
        QVERIFY(std::abs(trying.scores()[0].score.loss - training.best()->largest.loss) < 1e-3);

        QVERIFY(!trying.takesText());
        trying.translateSentence(QStringLiteral("Translate"), largest, "5 6 7", {.beam = 3, .best = 3});
        QTRY_VERIFY_WITH_TIMEOUT(trying.translation() != nullptr || !problems.isEmpty(), kPatienceMs);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join('\n')));
        QVERIFY(!trying.translation()->lines.empty());

        trying.measureBleu(QStringLiteral("BLEU"), largest, {.beam = 2, .maxLength = 12});
        QTRY_VERIFY_WITH_TIMEOUT(trying.bleu() != nullptr || !problems.isEmpty(), kPatienceMs);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join('\n')));
        QCOMPARE(trying.bleu()->sentences, std::size_t{60});
        QVERIFY2(trying.bleu()->signature.starts_with("nrefs:1|case:mixed"), trying.bleu()->signature.c_str());

        const std::filesystem::path out = fixture.folder.filePath(QStringLiteral("one.safetensors")).toStdString();
        trying.exportNetwork(QStringLiteral("Export"), largest, out);
        QTRY_VERIFY_WITH_TIMEOUT(trying.state() == SupernetTrying::State::Idle, kPatienceMs);
        QVERIFY(std::filesystem::exists(out));
    }

    void emptyTargetSentencesAreLeftOutOfBleu()
    {
        NEEDS_ENGINE();
        QTemporaryDir folder;
        const std::filesystem::path place = folder.path().toStdString();
        const space::SearchSpace space = testing::tinySpace();
        const auto pairs = testing::randomPairs(5, 8, space.sizes.vocabularySize, 4);
        testing::Sentences source;
        testing::Sentences target;
        for (std::size_t i = 0; i < pairs->size(); ++i) {
            source.emplace_back(pairs->source[i].begin(), pairs->source[i].end());
            target.emplace_back(pairs->target[i].begin(), pairs->target[i].end());
        }
        target[2] = {text::kEos};
        testing::writeBinarised(place / "corpus", source, target, static_cast<std::size_t>(space.sizes.vocabularySize));
        const auto supernet = testing::randomSupernet(space, 3);
        std::vector<NamedTensor> tensors;
        for (const predict::SupernetTensor &tensor : predict::supernetTensors(space))
            tensors.push_back({tensor.name, tensor.shape, supernet->values(tensor.name)});
        QVERIFY(writeFile(place / "net.safetensors", predict::supernetBytes(space, tensors)));
        jobs::JobCenter jobs;
        SupernetTrying trying(jobs, std::make_shared<EngineLoader>());
        QSignalSpy failures(&trying, &SupernetTrying::failed);
        trying.open({.checkpoint = place / "net.safetensors", .corpus = place / "corpus"});
        QTRY_VERIFY_WITH_TIMEOUT(trying.canTry(), kPatienceMs);
        trying.measureBleu(QStringLiteral("BLEU"), space::largestArchitecture(space), {.beam = 2, .maxLength = 12});
        QTRY_VERIFY_WITH_TIMEOUT(trying.bleu() != nullptr || !failures.isEmpty(), kPatienceMs);
        QVERIFY(failures.isEmpty());
        const auto full = std::count_if(target.begin(), target.end(), [](const auto &ids) { return ids.size() > 1; });
        QVERIFY(full > 0 && full < 5);
        QCOMPARE(trying.bleu()->sentences, static_cast<std::size_t>(full));
    }

    void theBestSupernetIsCopiedWholeOrNotAtAll()
    {
        NEEDS_ENGINE();
        Fixture fixture;
        QVERIFY(fixture.choose(fixture.plan(6)));
        fixture.supernets.start(QStringLiteral("Train"));
        QVERIFY(fixture.waitForEnd());
        const StoredTraining training = fixture.supernets.trainings().front();
        const std::filesystem::path copy = fixture.folder.filePath(QStringLiteral("copy.safetensors")).toStdString();
        fixture.supernets.saveBest(training.id, copy, QStringLiteral("Save"));
        QTRY_VERIFY_WITH_TIMEOUT(std::filesystem::exists(copy), kPatienceMs);
        QVERIFY(*readFile(copy) == *readFile(training.bestFile()));
        fixture.problems.clear();
        const std::filesystem::path nowhere = "/nowhere/copy.safetensors";
        fixture.supernets.saveBest(training.id, nowhere, QStringLiteral("Save"));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.problems.size(), 1, kPatienceMs);
        QVERIFY(fixture.problems.front().contains(QStringLiteral("/nowhere/copy.safetensors")));
        std::filesystem::remove(training.bestFile());
        fixture.supernets.saveBest(training.id, copy, QStringLiteral("Save"));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.problems.size(), 2, kPatienceMs);
        QVERIFY(std::filesystem::exists(copy)); // what was there stays
        QVERIFY(!std::filesystem::exists(copy.string() + ".part"));
    }

    void thePlanIsKeptAndUndone()
    {
        Fixture fixture;
        QVERIFY(fixture.choose(fixture.plan(77)));
        QVERIFY(fixture.supernets.estimate() != nullptr);
        QVERIFY(fixture.supernets.estimate()->parameters > 0);
        const std::string command = fixture.supernets.commandLine();
        QVERIFY2(command.find("--updates 77") != std::string::npos, command.c_str());
        SupernetPlan other = fixture.supernets.plan();
        other.settings.variant = predict::SupernetVariant::NeuronMixture;
        QVERIFY(fixture.choose(other));
        fixture.session.undo();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.supernets.plan().settings.variant == predict::SupernetVariant::Hat,
                                 kPatienceMs);
        QCOMPARE(fixture.supernets.plan().settings.updates, std::uint64_t{77});
    }

    void aPlanThatCannotBeIsKeptAndSaid()
    {
        Fixture fixture;
        QVERIFY(fixture.choose(fixture.plan(77)));
        SupernetPlan plan = fixture.supernets.plan();
        plan.settings.warmupUpdates = 100;
        fixture.supernets.choose(QStringLiteral("Plan"), plan);
        QVERIFY(fixture.supernets.planProblem().has_value());
        QVERIFY(!fixture.supernets.canStart());
        QCOMPARE(supernetPlanFromJson(Json::parse(toText(planJson(plan)))), plan);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.session.isEditing(), kPatienceMs);
        QTest::qWait(100); // what is read again must not be another plan
        QCOMPARE(fixture.supernets.plan(), plan);
    }

    void theVocabularyIsTheCorpuss()
    {
        Fixture fixture;
        SupernetPlan plan = fixture.plan(10);
        plan.space = *space::findSpace("hat-mini");
        QVERIFY(fixture.choose(plan));
        QCOMPARE(fixture.supernets.plan().space.sizes.vocabularySize, 600);
        const std::string command = fixture.supernets.commandLine();
        QVERIFY2(command.find("hat-mini-600.space.json") != std::string::npos, command.c_str());
    }

    void aCorpusThatIsNoneIsSaid()
    {
        Fixture fixture;
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOpen(), kPatienceMs);
        SupernetPlan plan = fixture.plan(10);
        plan.corpus = "/nowhere/corpus";
        fixture.supernets.choose(QStringLiteral("Plan"), plan);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.supernets.planProblem().has_value(), kPatienceMs);
        QVERIFY(fixture.supernets.planProblem()->detail.find("/nowhere/corpus") != std::string::npos);
        QVERIFY(!fixture.supernets.canStart());
    }
};

QTEST_GUILESS_MAIN(SupernetsTest)
#include "supernets_test.moc"
