#include "core/predict/regressor_file.h"
#include "core/predict/regressor_fit.h"
#include "tests/support/paths.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace foresearch;

namespace {

predict::Regressor smallRegressor()
{
    Rng rng(2);
    predict::Regressor regressor;
    regressor.scale = predict::validationBleuScale();
    regressor.features = space::Features::Bleu;
    regressor.space = "hat-wmt14-en-de";
    regressor.preset = "recommended";
    regressor.details = R"({"seed":123,"teacher":"regression"})";
    regressor.network = predict::initialNetwork({.inputs = 10, .hiddenWidth = 5, .hiddenLayers = 2}, rng);
    regressor.inputs = predict::identityNormalisation(10);
    regressor.inputs.means[3] = 0.1;
    regressor.inputs.deviations[4] = 1.0 / 3;
    regressor.targetMean = 25.3;
    regressor.targetDeviation = 0.7;
    return regressor;
}

/// One neuron that adds its inputs up.
predict::Regressor sum(std::size_t width)
{
    predict::Regressor regressor;
    regressor.inputs = predict::identityNormalisation(width);
    regressor.network.layers = {
        {.inputs = width, .outputs = 1, .weights = std::vector<float>(width, 1.0F), .bias = {0.0F}}};
    return regressor;
}

/// A trainer that keeps what it was asked for.
struct RecordingTrainer {
    std::vector<predict::NetworkTask> tasks;

    Result<predict::TrainedNetwork> operator()(const predict::NetworkTask &task, const TaskControl &)
    {
        tasks.push_back(task);
        return predict::TrainedNetwork{.network = task.initial, .curve = {}, .bestStep = 1};
    }
};

predict::RegressorData data(std::size_t count)
{
    Rng rng(7);
    predict::RegressorData rows;
    for (std::size_t i = 0; i < count; ++i) {
        rows.features.insert(rows.features.end(), {rng.uniform(), 5.0, 100 * rng.uniform()});
        rows.targets.push_back(1 + rng.uniform());
    }
    return rows;
}

} // namespace

class RegressorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initialWeightsArePyTorchs()
    {
        Rng rng(1);
        const predict::DenseNetwork network = predict::initialNetwork({}, rng);
        QCOMPARE(network.parameterCount(), std::size_t{486001});
        QCOMPARE(network.layers.size(), std::size_t{5});
        for (const predict::DenseLayer &layer : network.layers) {
            const float bound = 1 / std::sqrt(static_cast<float>(layer.inputs));
            const auto [least, greatest] = std::minmax_element(layer.weights.begin(), layer.weights.end());
            QVERIFY(*least >= -bound && *least < -0.9F * bound);
            QVERIFY(*greatest <= bound && *greatest > 0.9F * bound);
        }
        Rng again(1);
        QVERIFY(predict::initialNetwork({}, again) == network);
    }

    void aRowsValueDependsOnNothingButTheRow()
    {
        Rng rng(4);
        const predict::DenseNetwork network = predict::initialNetwork({}, rng);
        std::vector<float> rows;
        for (int i = 0; i < 10 * 151; ++i)
            rows.push_back(static_cast<float>(rng.uniform()));
        const std::vector<float> together = predict::evaluate(network, rows);
        QCOMPARE(together.size(), std::size_t{151});
        for (std::size_t row = 0; row < together.size(); ++row)
            QCOMPARE(predict::evaluate(network, std::span(rows).subspan(10 * row, 10)).front(), together[row]);
        QVERIFY(predict::evaluate(network, {}).empty());
    }

    void valuesAreInTheTargetsUnit()
    {
        predict::Regressor regressor = sum(2);
        regressor.inputs = {.means = {1, 2}, .deviations = {2, 4}};
        regressor.targetMean = 3;
        regressor.targetDeviation = 5;
        const std::vector<double> rows = {5, 6, 1, 2};
        QCOMPARE(predict::evaluate(regressor, rows), (std::vector<double>{(2 + 1) * 5 + 3, 3}));
        regressor.targetForm = predict::TargetForm::Logarithm;
        QCOMPARE(predict::evaluate(regressor, rows).back(), std::exp(3.0));
    }

    void normalisationGivesMeanZeroAndDeviationOne()
    {
        const std::vector<double> rows = {1, 7, 3, 7, 5, 7};
        const predict::Normalisation normalisation = predict::normalisationOf(rows, 2);
        QCOMPARE(normalisation.means, (std::vector<double>{3, 7}));
        QCOMPARE(normalisation.deviations, (std::vector<double>{std::sqrt(8.0 / 3), 1}));
    }

    void aFileGivesTheSameRegressor()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath("net.safetensors").toStdString();
        const predict::Regressor regressor = smallRegressor();
        QVERIFY(predict::saveRegressor(regressor, path));
        const auto read = predict::openRegressor(path);
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        QVERIFY(*read == regressor);
        QCOMPARE(predict::regressorBytes(*read), predict::regressorBytes(regressor));
    }

    void theFixtureOfVersion1IsRead()
    {
        const auto read = predict::openRegressor(testing::testDataPath("regressor_v1.safetensors").toStdString());
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        QCOMPARE(read->preset, std::string("recommended"));
        const std::vector<double> row(10, 0.5);
        QVERIFY(std::abs(predict::evaluate(*read, row).front() - predict::evaluate(smallRegressor(), row).front())
                < 1e-6);
    }

    void wrongFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("words");
        QTest::newRow("another format") << QByteArray("foresearch-regressor") << QByteArray("foresearch-supernet_")
                                        << "found \"foresearch-supernet_\"";
        QTest::newRow("newer") << QByteArray("\"version\":\"1\"") << QByteArray("\"version\":\"2\"")
                               << "found 2, expected at most 1";
        QTest::newRow("no version") << QByteArray("\"version\":\"1\"") << QByteArray("\"version\":\"x\"")
                                    << "found \"x\"";
        QTest::newRow("unknown features")
            << QByteArray(R"(features\":\"bleu\")") << QByteArray(R"(features\":\"blau\")") << "key \"features\"";
        QTest::newRow("missing key") << QByteArray(R"(\"unit\")") << QByteArray(R"(\"Unit\")") << "key \"unit\"";
        QTest::newRow("missing layer") << QByteArray("layers.1.bias") << QByteArray("layers.1.Bias") << "layers.1.bias";
        QTest::newRow("no layers") << QByteArray("layers.0.weight") << QByteArray("layers.x.weight") << "no layers";
    }

    void wrongFilesAreRefused()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, words);
        QByteArray bytes = QByteArray::fromStdString(predict::regressorBytes(smallRegressor()));
        QVERIFY(bytes.contains(from));
        bytes.replace(from, to);
        const auto read = predict::parseRegressor(bytes.toStdString(), "net.safetensors");
        QVERIFY(!read);
        const QString detail = QString::fromStdString(read.error().detail);
        QVERIFY2(detail.startsWith("net.safetensors") && detail.contains(words), qPrintable(detail));
    }

    void partsThatDoNotFitAreNotSaved()
    {
        predict::Regressor regressor = smallRegressor();
        regressor.inputs.means.pop_back();
        QTemporaryDir folder;
        const QString path = folder.filePath("net.safetensors");
        QVERIFY(!predict::saveRegressor(regressor, path.toStdString()));
        QVERIFY(!QFile::exists(path));
    }

    void fittingNormalisesByTheRowsItLearnsFrom()
    {
        RecordingTrainer trainer;
        predict::RegressorSettings settings = predict::recommendedDistillation();
        settings.seed = 5;
        const auto fitted = predict::fitRegressor(data(200), settings, std::ref(trainer), {});
        QVERIFY2(fitted, fitted ? "" : fitted.error().detail.c_str());
        const predict::NetworkTask &task = trainer.tasks.front();
        QCOMPARE(task.training.count(), std::size_t{180});
        QCOMPARE(task.heldOut.count(), std::size_t{20});
        QCOMPARE(fitted->heldOutRows, std::size_t{20});
        double sum = 0;
        double squares = 0;
        for (const float target : task.training.targets) {
            sum += static_cast<double>(target);
            squares += static_cast<double>(target) * static_cast<double>(target);
        }
        QVERIFY(std::abs(sum / 180) < 1e-5);
        QVERIFY(std::abs(squares / 180 - 1) < 1e-4);
        for (std::size_t row = 0; row < 180; ++row)
            QCOMPARE(task.training.features[3 * row + 1], 0.0F);
    }

    void severalMembersAreTheMeanOfTheirNetworks()
    {
        const predict::RegressorData rows = data(90);
        for (const std::size_t hiddenLayers : {1U, 2U}) {
            RecordingTrainer trainer;
            predict::RegressorSettings settings = predict::recommendedLatency();
            settings.members = 3;
            settings.hiddenLayers = hiddenLayers;
            const auto fitted = predict::fitRegressor(rows, settings, std::ref(trainer), {});
            QVERIFY2(fitted, fitted ? "" : fitted.error().detail.c_str());
            QCOMPARE(trainer.tasks.size(), std::size_t{3});
            QVERIFY(trainer.tasks[0].heldOut.targets != trainer.tasks[1].heldOut.targets);
            QCOMPARE(fitted->regressor.network.layers.front().outputs, 3 * settings.hiddenWidth);

            // Each member alone, as its own regressor: the recording trainer returns what it was given.
            std::vector<double> logarithms(rows.targets.size());
            for (std::uint64_t member = 0; member < 3; ++member) {
                predict::RegressorSettings alone = settings;
                alone.members = 1;
                if (member > 0)
                    alone.seed = Rng(settings.seed).split(3 + member).bits();
                const auto one = predict::fitRegressor(rows, alone, std::ref(trainer), {});
                const auto values = evaluate(one->regressor, rows.features);
                for (std::size_t i = 0; i < values.size(); ++i)
                    logarithms[i] += std::log(values[i]) / 3;
            }
            const auto together = evaluate(fitted->regressor, rows.features);
            for (std::size_t i = 0; i < together.size(); ++i)
                QVERIFY(std::abs(std::log(together[i]) - logarithms[i]) < 1e-5);
        }
    }

    void aFitIsWatchedInTheTargetsUnit()
    {
        const predict::RegressorData rows = data(60);
        predict::RegressorSettings settings = predict::recommendedDistillation();
        settings.members = 2;
        std::vector<predict::NetworkTask> tasks;
        const predict::NetworkTrainer trainer =
            [&tasks](const predict::NetworkTask &task, const TaskControl &control) -> Result<predict::TrainedNetwork> {
            task.onPoint({.step = 100, .training = 0.25, .heldOut = {}, .unseen = 4});
            control.progress({.done = 1, .total = 2, .unit = "steps"});
            tasks.push_back(task);
            return predict::TrainedNetwork{.network = task.initial, .curve = {}, .bestStep = 1};
        };
        std::vector<predict::TrainingPoint> points;
        std::vector<double> done;
        const TaskControl control{
            .stop = {}, .progress = [&](const Progress &progress) { done.push_back(progress.done / progress.total); }};
        const auto fitted = predict::fitRegressor(
            rows, settings, trainer, control,
            {.unseen = data(5), .onPoint = [&](const predict::TrainingPoint &point) { points.push_back(point); }});
        QVERIFY2(fitted, fitted ? "" : fitted.error().detail.c_str());
        QCOMPARE(points.size(), std::size_t{2});
        QCOMPARE(points[1].member, std::size_t{1});
        QCOMPARE(done, (std::vector<double>{0.25, 0.75}));
        const double unit = fitted->regressor.targetDeviation;
        QVERIFY(std::abs(points[0].training - 0.5 * unit) < 1e-12);
        QVERIFY(std::abs(*points[0].unseen - 2 * unit) < 1e-12);
        QCOMPARE(tasks[0].unseen.count(), std::size_t{5});
        const float normalised =
            static_cast<float>((data(5).targets[3] - fitted->regressor.targetMean) / fitted->regressor.targetDeviation);
        QCOMPARE(tasks[0].unseen.targets[3], normalised);
    }

    void thePapersSettingsLeaveDataAsTheyAre()
    {
        RecordingTrainer trainer;
        const predict::RegressorData rows = data(50);
        const auto fitted = predict::fitRegressor(rows, predict::paperLatency(200), std::ref(trainer), {});
        QVERIFY(fitted);
        const predict::NetworkTask &task = trainer.tasks.front();
        QCOMPARE(task.heldOut.count(), std::size_t{0});
        std::vector<float> expected;
        for (const double target : rows.targets)
            expected.push_back(static_cast<float>(target / 200));
        std::vector<float> found = task.training.targets;
        std::sort(found.begin(), found.end());
        std::sort(expected.begin(), expected.end());
        QCOMPARE(found, expected);
        QVERIFY(fitted->regressor.inputs == predict::identityNormalisation(3));
        QCOMPARE(task.optimisation.steps, std::size_t{5000});
        QCOMPARE(task.optimisation.learningRate, 1e-5);
    }

    void equalSeedsGiveEqualTasks()
    {
        RecordingTrainer trainer;
        predict::RegressorSettings settings = predict::recommendedDistillation();
        for (const std::uint64_t seed : {1U, 1U, 2U}) {
            settings.seed = seed;
            QVERIFY(predict::fitRegressor(data(40), settings, std::ref(trainer), {}));
        }
        QVERIFY(trainer.tasks[0].initial == trainer.tasks[1].initial);
        QVERIFY(trainer.tasks[0].training.features == trainer.tasks[1].training.features);
        QCOMPARE(trainer.tasks[0].seed, trainer.tasks[1].seed);
        QVERIFY(trainer.tasks[0].initial != trainer.tasks[2].initial);
        QVERIFY(trainer.tasks[0].seed != trainer.tasks[2].seed);
    }

    void wrongDataAreRefused()
    {
        RecordingTrainer trainer;
        predict::RegressorData rows = data(10);
        rows.features.pop_back();
        QVERIFY(!predict::fitRegressor(rows, predict::paperDistillation(), std::ref(trainer), {}));
        QVERIFY(!predict::fitRegressor({}, predict::paperDistillation(), std::ref(trainer), {}));
        rows = data(10);
        rows.targets[3] = -1;
        const auto fitted = predict::fitRegressor(rows, predict::recommendedLatency(), std::ref(trainer), {});
        QVERIFY(!fitted);
        QVERIFY(QString::fromStdString(fitted.error().detail).contains("-1"));
    }
};

QTEST_APPLESS_MAIN(RegressorTest)
#include "regressor_test.moc"
