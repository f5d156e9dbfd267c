#include "core/predict/supernet_training.h"

#include "core/base/file.h"
#include "core/predict/training_checkpoint.h"
#include "core/space/genome.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::predict;

class SupernetTrainingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void learningRatesAreFairseqs_data()
    {
        QTest::addColumn<quint64>("warmup");
        QTest::addColumn<quint64>("update");
        QTest::addColumn<double>("rate");
        const auto row = [](quint64 warmup, quint64 update, double rate) {
            QTest::addRow("%llu of %llu", update, warmup) << warmup << update << rate;
        };
        row(10000, 0, 1e-7);
        row(10000, 1, 1.9999e-7);
        row(10000, 9999, 9.9990001e-4);
        row(10000, 10000, 1e-3);
        row(10000, 20000, 7.50025e-4);
        row(10000, 39999, 1.0000274128e-7);
        row(4000, 1, 3.49975e-7);
        row(4000, 4000, 1e-3);
        row(4000, 20000, 5.86865406e-4);
        row(4000, 39999, 1.0000190367e-7);
    }

    void learningRatesAreFairseqs()
    {
        QFETCH(quint64, warmup);
        QFETCH(quint64, update);
        QFETCH(double, rate);
        const double found = learningRate({.warmupUpdates = warmup}, update);
        QVERIFY2(std::abs(found - rate) <= 1e-8 * rate, qPrintable(QString::number(found, 'g', 15)));
    }

    void rateStaysAtItsEnd()
    {
        // fairseq would jump back to the maximum (trap 11.38).
        QVERIFY(learningRate({}, 40000) < 1.1e-7);
        QVERIFY(learningRate({}, 50000) < 1.1e-7);
    }

    void inverseSquareRootFalls()
    {
        const SupernetTrainingSettings settings{
            .updates = 50000, .schedule = LearningRateSchedule::InverseSquareRoot, .learningRate = 5e-4};
        QCOMPARE(learningRate(settings, 0), 1e-7);
        QCOMPARE(learningRate(settings, 10000), 5e-4);
        QCOMPARE(learningRate(settings, 40000), 2.5e-4);
    }

    void updatesDrawHatsArchitectures()
    {
        const space::SearchSpace space = *space::findSpace("hat-wmt14-en-de");
        const auto one = architecturesOfUpdate(space, {}, 0);
        QCOMPARE(one.size(), std::size_t{1});
        QCOMPARE(one.front().encoder.embedDim, 512);
        QCOMPARE(one.front().decoder.layers.size(), std::size_t{4});
        const auto three = architecturesOfUpdate(space, {.variant = SupernetVariant::Sandwich}, 0);
        QCOMPARE(three.size(), std::size_t{3});
        QVERIFY(three[0] == one.front());
        QVERIFY(three[1] == space::largestArchitecture(space));
        QVERIFY(three[2] == space::smallestArchitecture(space));
        const SupernetTrainingSettings seeded{.seed = 5, .draws = ArchitectureDraws::Seed};
        QVERIFY(architecturesOfUpdate(space, seeded, 7) == architecturesOfUpdate(space, seeded, 7));
        QVERIFY(architecturesOfUpdate(space, seeded, 7) != architecturesOfUpdate(space, seeded, 8));
    }

    void settingsGoThroughJson()
    {
        SupernetTrainingSettings settings{.variant = SupernetVariant::NeuronMixture, .updates = 77, .seed = 3};
        settings.warmupUpdates = 7;
        settings.learningRate = 0.1 + 0.2;
        const TextSource source{"test"};
        const auto json = parseJson(toText(toJson(settings)), source);
        const auto read = supernetTrainingSettings(JsonCursor(*json, source));
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        QVERIFY(*read == settings);
    }

    void impossibleSettingsAreRefused()
    {
        QVERIFY(!validate({.updates = 10, .warmupUpdates = 10}));
        QVERIFY(!validate({.updateFreq = 0}));
        SupernetTrainingSettings settings;
        settings.dropout = 1;
        QVERIFY(!validate(settings));
        QVERIFY(validate(SupernetTrainingSettings{}));
    }

    void bestIsTheLowestMeanOfThree()
    {
        TrainingProgress progress;
        QVERIFY(!progress.best());
        progress.points.push_back({.update = 1, .largest = {6, 0}, .smallest = {6, 0}, .random = {6, 0}});
        // The smallest alone, which HAT looks at, is worse here.
        progress.points.push_back({.update = 2, .largest = {4, 0}, .smallest = {6.5, 0}, .random = {5, 0}});
        progress.points.push_back({.update = 3, .largest = {6, 0}, .smallest = {5.9, 0}, .random = {6, 0}});
        QCOMPARE(progress.best()->update, std::uint64_t{2});
    }

    void patienceEndsATraining()
    {
        TrainingProgress progress;
        progress.settings.updates = 100;
        progress.settings.patience = 2;
        const auto after = [&](std::uint64_t update, double loss) {
            progress.points.push_back(
                {.update = update, .largest = {loss, 0}, .smallest = {loss, 0}, .random = {loss, 0}});
            progress.updates = update;
            return progress.isDone();
        };
        QVERIFY(!after(10, 5));
        QVERIFY(!after(20, 6));
        QVERIFY(!after(30, 4));
        QVERIFY(!after(40, 4.5));
        QVERIFY(after(50, 4.1));
        QVERIFY(progress.isStoppedEarly());
        progress.settings.patience = 0;
        QVERIFY(!progress.isDone());
        QVERIFY(after(100, 4.2) && !progress.isStoppedEarly());
    }

    void oneArchitectureIsTrainedAndValidated()
    {
        const space::SearchSpace space = *space::findSpace("hat-mini");
        SupernetTrainingSettings settings = predict::scratchSettings();
        QCOMPARE(settings.warmupUpdates, std::uint64_t{4000});
        settings.architecture = space::smallestArchitecture(space);
        QVERIFY(architecturesOfUpdate(space, settings, 7) == std::vector{*settings.architecture});
        QVERIFY(validationArchitectures(space, settings) == std::vector{*settings.architecture});
        settings.variant = SupernetVariant::Sandwich;
        QVERIFY(!validate(settings));
        settings.variant = SupernetVariant::Hat;
        settings.patience = 3;
        QVERIFY(!validate(settings));
        settings.validateEvery = 10;
        QVERIFY(validate(settings));
    }

    /// Programs of the first version pass over what they don't know.
    void newSettingsRaiseTheVersion()
    {
        const space::SearchSpace space = *space::findSpace("hat-mini");
        const QTemporaryDir folder;
        const auto path = std::filesystem::path(folder.path().toStdString()) / "state.safetensors";
        TrainingProgress progress{.corpus = "abc", .updates = 12, .steps = {}};
        QVERIFY(writeTrainingState(path, space, progress, {}));
        QCOMPARE(Safetensors::open(path)->metadata().at("version"), std::string("1"));
        progress.settings.architecture = space::largestArchitecture(space);
        progress.settings.validateEvery = 5;
        progress.settings.patience = 2;
        progress.settings.average = 4;
        progress.average = predict::ValidationPoint::Losses{2.5, 2};
        QVERIFY(writeTrainingState(path, space, progress, {}));
        QCOMPARE(Safetensors::open(path)->metadata().at("version"), std::string("2"));
        const auto state = openTrainingState(path);
        QVERIFY2(state, state ? "" : state.error().detail.c_str());
        QVERIFY(state->progress.settings == progress.settings);
        QVERIFY(state->progress.average == progress.average);
    }

    void stateGoesThroughItsFile()
    {
        const space::SearchSpace space = *space::findSpace("hat-mini");
        TrainingProgress progress{.corpus = "abc", .updates = 12, .lossSum = 0.1, .steps = {12}};
        progress.points.push_back({.update = 10, .training = 5.25, .largest = {1.0 / 3, 2}, .smallest = {3, 4}});
        const std::vector<float> values{1, 2};
        const std::vector<float> means{0.5F, 3};
        const std::vector<float> squares{0.25F, 4};
        const std::vector<StateTensor> tensors{{"a", {2}, values, means, squares}};
        const QTemporaryDir folder;
        const auto path = std::filesystem::path(folder.path().toStdString()) / "state.safetensors";
        QVERIFY(writeTrainingState(path, space, progress, tensors));
        const auto state = openTrainingState(path);
        QVERIFY2(state, state ? "" : state.error().detail.c_str());
        QCOMPARE(state->progress.updates, progress.updates);
        QVERIFY(state->progress.points == progress.points);
        QVERIFY(state->progress.settings == progress.settings);
        QVERIFY(state->progress.steps == progress.steps);
        QVERIFY(state->space == space);
        std::vector<float> read(2), readMeans(2), readSquares(2);
        QVERIFY(state->copy("a", {2}, read, readMeans, readSquares));
        QVERIFY(read == values && readMeans == means && readSquares == squares);
        QVERIFY(!state->copy("b", {2}, read, readMeans, readSquares));
        QVERIFY(writeFile(path, "nonsense"));
        QVERIFY(!openTrainingState(path));
    }
};

QTEST_APPLESS_MAIN(SupernetTrainingTest)
#include "supernet_training_test.moc"
