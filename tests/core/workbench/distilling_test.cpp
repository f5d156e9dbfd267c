#include "core/workbench/distilling.h"

#include "core/workbench/project_file.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace foresearch;
using namespace foresearch::workbench;

namespace {

constexpr int kPatienceMs = 180'000; ///< for a job: sanitizers on a busy machine are slow

/// A session with the example, and no engine.
struct Fixture {
    Fixture() { session.openExample(QStringLiteral("Example")); }

    bool isReady() const { return session.task() && distilling.canEdit() && distilling.price(); }
    ProjectAccess access() const { return accessOf(session.file()); }

    StoredLabels label(std::size_t examples) const
    {
        const auto &task = *session.task();
        LabelOrder order{.teacher = "regression",
                         .space = task.space,
                         .arguments = {{"task", task.name}, {"split", std::to_string(task.splits.front().seed)}},
                         .examples = examples};
        auto labelling = Labelling::prepare(access(), order, {});
        return *labelling->run("label", {});
    }

    TrainOrder order(const StoredLabels &labels) const
    {
        predict::RegressorSettings training = predict::recommendedDistillation();
        training.hiddenWidth = 4;
        return {.labels = labels.id, .unseenShare = 0.1, .training = training};
    }

    QTemporaryDir folder;
    jobs::JobCenter jobs;
    ProjectSession session{jobs, folder.path().toStdString()};
    Distilling distilling{jobs, session,
                          std::make_shared<EngineLoader>(std::vector<std::filesystem::path>{"/nowhere/engine.so"})};
};

#define SHOW_EXAMPLE(fixture) QTRY_VERIFY_WITH_TIMEOUT((fixture).isReady(), kPatienceMs)

/// Learns nothing, says so twice, and counts.
struct IdleTrainer {
    int *calls;
    int stopAt = -1; ///< the call that is stopped

    Result<predict::TrainedNetwork> operator()(const predict::NetworkTask &task, const TaskControl &) const
    {
        if (++*calls == stopAt)
            return stoppedError();
        if (task.onPoint)
            for (const std::size_t step : {std::size_t{100}, std::size_t{200}})
                task.onPoint({.step = step, .training = 1, .heldOut = {}, .unseen = 2});
        return predict::TrainedNetwork{.network = task.initial, .curve = {}, .bestStep = 1};
    }
};

} // namespace

class DistillingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePriceCountsWhatIsLabelled()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        QCOMPARE(fixture.distilling.price()->missing(), std::size_t{3000});
        QCOMPARE(fixture.distilling.price()->calls, std::size_t{60});
        QVERIFY(fixture.distilling.price()->cost == TeacherCost::Computed);
        QVERIFY(fixture.distilling.price()->seconds.has_value());
        fixture.label(120);
        DistilPlan plan = fixture.distilling.plan();
        plan.examples = 200;
        fixture.distilling.choose(QStringLiteral("Fewer"), plan);
        QVERIFY(fixture.distilling.price() == nullptr); // until it is known again
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady(), kPatienceMs);
        QCOMPARE(fixture.distilling.price()->labelled, std::size_t{120});
        QCOMPARE(fixture.distilling.price()->missing(), std::size_t{80});
        QVERIFY(fixture.distilling.resumes());
    }

    void aTeacherThatCannotBeBuiltIsSaid()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        DistilPlan plan = fixture.distilling.plan();
        plan.teacher = "magic";
        fixture.distilling.choose(QStringLiteral("Magic"), plan);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.distilling.priceProblem().has_value(), kPatienceMs);
        QVERIFY(fixture.distilling.priceProblem()->detail.find("magic") != std::string::npos);
    }

    void whatAProgramCostsIsNotClaimed()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        DistilPlan plan = fixture.distilling.plan();
        plan.teacher = "exec:awk -f /nowhere/teacher.awk";
        fixture.distilling.choose(QStringLiteral("Program"), plan);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.distilling.price() || fixture.distilling.priceProblem(), kPatienceMs);
        QVERIFY2(fixture.distilling.price(),
                 fixture.distilling.priceProblem() ? fixture.distilling.priceProblem()->detail.c_str() : "no price");
        QVERIFY(fixture.distilling.price()->cost == TeacherCost::Program);
        QVERIFY(!fixture.distilling.price()->seconds);
    }

    void aPlanIsKeptInTheProject()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        DistilPlan plan = fixture.distilling.plan();
        plan.teacher = "ridge";
        plan.examples = 77;
        plan.unseenShare = 0.25;
        plan.training = predict::paperDistillation();
        plan.training.optimisation.steps = 12;
        plan.training.members = 3;
        fixture.distilling.choose(QStringLiteral("Change"), plan);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.session.isEditing() && fixture.isReady(), kPatienceMs);
        QVERIFY(fixture.distilling.plan() == plan);
        {
            const std::scoped_lock lock(fixture.session.file()->mutex);
            const auto setting = fixture.session.file()->project.setting("distil/" + plan.task);
            DistilPlan kept = planFromJson(Json::parse(setting->value()));
            kept.task = plan.task;
            QVERIFY(kept == plan);
        }
        fixture.session.undo();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.distilling.plan().examples, std::size_t{3000}, kPatienceMs);
        QVERIFY(planFromJson(Json::array()) == DistilPlan());
        QVERIFY(planFromJson(Json::parse(R"({"examples": -3, "teacher": 5, "training": []})")) == DistilPlan());
    }

    void aNetworkOfTheProjectIsReadAsItWasMade()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        const StoredLabels labels = fixture.label(100);
        int calls = 0;
        TrainOrder order = fixture.order(labels);
        order.task = fixture.session.task()->name;
        order.split = fixture.session.task()->splits.front().seed;
        const auto made = trainInProject(fixture.access(), order, IdleTrainer{&calls}, "train", {}, {});
        QVERIFY2(made.has_value(), made ? "" : made.error().detail.c_str());
        fixture.label(150); // later labels are not of this network
        const auto read = readNetwork(fixture.access(), made->id, {});
        QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
        QVERIFY(read->status == store::RunStatus::Finished);
        QCOMPARE(read->predictor, made->predictor);
        QCOMPARE(read->order.examples, std::size_t{100});
        QCOMPARE(read->rows, made->rows);
        QVERIFY(read->unseen.architectures == made->unseen.architectures);
        QVERIFY(read->curve == made->curve);
        QCOMPARE(read->curve.size(), std::size_t{2});
        QVERIFY(read->truth == made->truth);
        for (std::size_t i = 0; i < read->said.size(); ++i)
            QVERIFY(std::abs(read->said[i] - made->said[i]) < 1e-9);

        // The page shows it, and other pages may use it.
        fixture.session.reread();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session.networks().size(), std::size_t{1}, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.distilling.titles().size(), std::size_t{1}, kPatienceMs);
        QCOMPARE(fixture.distilling.titles().front().teacher, std::string("regression"));
        fixture.distilling.open(made->id);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.distilling.shown() != nullptr, kPatienceMs);
        QVERIFY(fixture.distilling.canMeasureCurve());
    }

    void aTrainingThatWasStoppedBeginsAgainAsItself()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        const StoredLabels labels = fixture.label(50);
        int calls = 0;
        const TrainOrder order = fixture.order(labels);
        const auto stopped = trainInProject(fixture.access(), order, IdleTrainer{&calls, 1}, "train", {}, {});
        QVERIFY(!stopped && stopped.error().code == ErrorCode::Stopped);
        const auto read = readNetwork(fixture.access(), {}, {});
        QVERIFY(read->status == store::RunStatus::Stopped && read->predictor.empty());
        const auto made = trainInProject(fixture.access(), order, IdleTrainer{&calls}, "train", {}, {});
        QVERIFY(made.has_value());
        QVERIFY(made->id == read->id);
    }

    void aLearningCurveGoesOnAfterAStop()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        const StoredLabels labels = fixture.label(60);
        int calls = 0;
        const TrainOrder order = fixture.order(labels);
        const CurveSettings settings{.sizes = {20, 54}, .seeds = {1, 2}};
        std::size_t points = 0;
        const auto count = [&points](const std::vector<predict::LearningPoint> &curve) {
            points = 0;
            for (const predict::LearningPoint &point : curve)
                points += point.bySeed.size();
        };
        const auto stopped =
            curveInProject(fixture.access(), order, settings, IdleTrainer{&calls, 3}, "curve", count, {});
        QVERIFY(!stopped);
        QCOMPARE(points, std::size_t{2});
        const auto curve = curveInProject(fixture.access(), order, settings, IdleTrainer{&calls}, "curve", count, {});
        QVERIFY(curve.has_value());
        QCOMPARE(calls, 5); // three, of which one was stopped, and the two that were missing
        QCOMPARE(curve->size(), std::size_t{2});
        QCOMPARE(curve->back().bySeed.size(), std::size_t{2});

        const auto network = trainInProject(fixture.access(), order, IdleTrainer{&calls}, "train", {}, {});
        QVERIFY(network.has_value());
        QCOMPARE(network->learning.size(), std::size_t{2});
        QCOMPARE(readNetwork(fixture.access(), network->id, {})->learning.size(), std::size_t{2});
    }

    void withoutAnEngineNothingIsAskedFor()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        QSignalSpy failures(&fixture.distilling, &Distilling::failed);
        fixture.distilling.start(QStringLiteral("Distil"));
        QVERIFY(fixture.distilling.state() == Distilling::State::Running);
        QTRY_COMPARE_WITH_TIMEOUT(failures.count(), 1, kPatienceMs);
        QVERIFY(fixture.distilling.state() == Distilling::State::Idle);
        const std::scoped_lock lock(fixture.session.file()->mutex);
        const auto runs = fixture.session.file()->project.runs();
        for (const store::StoredRun &run : *runs)
            QVERIFY(run.value.kind != "label");
    }

    void sizesOfACurve_data()
    {
        QTest::addColumn<int>("labels");
        QTest::addColumn<QList<int>>("sizes");
        QTest::newRow("none") << 0 << QList<int>{};
        QTest::newRow("few") << 20 << QList<int>{10, 18};
        QTest::newRow("some") << 200 << QList<int>{30, 100, 180};
        QTest::newRow("the paper's") << 3000 << QList<int>{300, 1000, 2700};
    }

    void sizesOfACurve()
    {
        QFETCH(int, labels);
        QFETCH(QList<int>, sizes);
        QList<int> found;
        for (const std::size_t size : usualSizes(static_cast<std::size_t>(labels)))
            found << static_cast<int>(size);
        QCOMPARE(found, sizes);
    }
};

QTEST_GUILESS_MAIN(DistillingTest)
#include "distilling_test.moc"
