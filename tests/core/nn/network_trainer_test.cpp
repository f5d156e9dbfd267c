#include "core/nn/internal/network_trainer.h"

#include "core/nn/internal/adam.h"
#include "core/nn/internal/blas.h"

#include <QtTest>

#include <cmath>
#include <numeric>

using namespace foresearch;

namespace {

predict::NetworkRows randomRows(std::size_t count, std::size_t width, Rng &rng)
{
    predict::NetworkRows rows;
    for (std::size_t row = 0; row < count; ++row) {
        float sum = 0.5F;
        for (std::size_t column = 0; column < width; ++column) {
            rows.features.push_back(static_cast<float>(rng.normal()));
            sum += rows.features.back() * static_cast<float>(column + 1);
        }
        rows.targets.push_back(std::abs(sum));
    }
    return rows;
}

std::vector<float *> parametersOf(predict::DenseNetwork &network)
{
    std::vector<float *> parameters;
    for (predict::DenseLayer &layer : network.layers) {
        for (float &weight : layer.weights)
            parameters.push_back(&weight);
        for (float &bias : layer.bias)
            parameters.push_back(&bias);
    }
    return parameters;
}

/// The obvious forward pass, in double.
double reference(const predict::DenseNetwork &network, const float *row)
{
    std::vector<double> values(row, row + network.inputs());
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        const predict::DenseLayer &layer = network.layers[i];
        std::vector<double> next(layer.outputs);
        for (std::size_t output = 0; output < layer.outputs; ++output) {
            next[output] = static_cast<double>(layer.bias[output]);
            for (std::size_t input = 0; input < layer.inputs; ++input)
                next[output] += static_cast<double>(layer.weights[output * layer.inputs + input]) * values[input];
            if (i + 1 < network.layers.size())
                next[output] = std::max(0.0, next[output]);
        }
        values = next;
    }
    return values.front();
}

double referenceLoss(const predict::DenseNetwork &network, predict::Loss loss, const predict::NetworkRows &rows)
{
    double sum = 0;
    for (std::size_t row = 0; row < rows.count(); ++row) {
        const double error =
            reference(network, rows.features.data() + row * network.inputs()) - static_cast<double>(rows.targets[row]);
        sum += loss == predict::Loss::Squared ? error * error : std::abs(error);
    }
    return sum / static_cast<double>(rows.count());
}

predict::NetworkTask smallTask()
{
    Rng rng(3);
    predict::NetworkTask task;
    task.initial = predict::initialNetwork({.inputs = 3, .hiddenWidth = 24, .hiddenLayers = 2}, rng);
    task.training = randomRows(300, 3, rng);
    task.heldOut = randomRows(50, 3, rng);
    task.optimisation = {.steps = 300, .batch = 64, .learningRate = 3e-3, .checkEvery = 50};
    return task;
}

} // namespace

class NetworkTrainerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { nn::makeBlasSingleThreaded(); }

    void gradientsAreFiniteDifferences_data()
    {
        QTest::addColumn<predict::Loss>("loss");
        QTest::newRow("squared") << predict::Loss::Squared;
        QTest::newRow("absolute") << predict::Loss::Absolute;
    }

    void gradientsAreFiniteDifferences()
    {
        QFETCH(predict::Loss, loss);
        Rng rng(5);
        predict::DenseNetwork network =
            predict::initialNetwork({.inputs = 4, .hiddenWidth = 7, .hiddenLayers = 3}, rng);
        const predict::NetworkRows rows = randomRows(9, 4, rng);
        const nn::LossAndGradient found = nn::lossAndGradient(network, loss, rows);
        QVERIFY(std::abs(found.loss - referenceLoss(network, loss, rows)) < 1e-5 * found.loss);
        const std::vector<float *> parameters = parametersOf(network);
        QCOMPARE(found.gradient.size(), parameters.size());
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            const float kept = *parameters[i];
            *parameters[i] = kept + 1e-3F;
            const double above = referenceLoss(network, loss, rows);
            const double upper = static_cast<double>(*parameters[i]);
            *parameters[i] = kept - 1e-3F;
            const double below = referenceLoss(network, loss, rows);
            const double lower = static_cast<double>(*parameters[i]);
            *parameters[i] = kept;
            const double expected = (above - below) / (upper - lower);
            const double difference = std::abs(static_cast<double>(found.gradient[i]) - expected);
            QVERIFY2(difference < 5e-3 * (1 + std::abs(expected)), qPrintable(QString::number(i)));
        }
    }

    void unseenRowsAreJudgedAndChangeNothing()
    {
        nn::Workers workers(2);
        predict::NetworkTask task = smallTask();
        const auto alone = nn::trainNetwork(workers, task, {});
        Rng rng(9);
        task.unseen = randomRows(40, 3, rng);
        std::vector<predict::LossPoint> heard;
        task.onPoint = [&heard](const predict::LossPoint &point) { heard.push_back(point); };
        const auto watched = nn::trainNetwork(workers, task, {});
        QVERIFY(alone && watched);
        QVERIFY(watched->network == alone->network);
        QCOMPARE(watched->bestStep, alone->bestStep);
        QVERIFY(heard == watched->curve);
        QCOMPARE(heard.size(), std::size_t{6});
        predict::NetworkTask only = task;
        only.heldOut = {};
        const auto last = nn::trainNetwork(workers, only, {});
        const double expected = referenceLoss(last->network, predict::Loss::Squared, task.unseen);
        QVERIFY(std::abs(*last->curve.back().unseen - expected) < 1e-4 * expected);
    }

    void absoluteErrorsLearnTheMedian()
    {
        nn::Workers workers(1);
        predict::NetworkTask task = smallTask();
        task.training.features.assign(task.training.features.size(), 0.0F);
        for (std::size_t row = 0; row < task.training.count(); ++row)
            task.training.targets[row] = row % 10 == 0 ? 50.0F : 1.0F;
        task.heldOut = {};
        task.optimisation.loss = predict::Loss::Absolute;
        task.optimisation.decay = predict::LearningRateDecay::Cosine;
        const auto trained = nn::trainNetwork(workers, task, {});
        QVERIFY(trained);
        QVERIFY(std::abs(reference(trained->network, task.training.features.data()) - 1) < 0.05);
    }

    void adamIsTheTextbooks()
    {
        const predict::NetworkOptimisation settings{.learningRate = 1e-2, .weightDecay = 0.1};
        Rng rng(1);
        constexpr std::size_t kCount = 37;
        std::vector<float> parameters(kCount, 1.0F);
        std::vector<float> means(kCount);
        std::vector<float> squares(kCount);
        std::vector<double> exact(kCount, 1.0);
        std::vector<double> m(kCount);
        std::vector<double> v(kCount);
        for (std::size_t step = 0; step < 50; ++step) {
            std::vector<float> gradient(kCount);
            for (float &value : gradient)
                value = static_cast<float>(rng.normal());
            std::vector<float> part(kCount, 0.25F);
            std::vector<float> rest(gradient);
            std::transform(rest.begin(), rest.end(), rest.begin(), [](float g) { return g - 0.25F; });
            // Whole and as the sum of two, in turn.
            if (step % 2 == 0)
                nn::adamStep(settings, step, gradient, {}, {parameters, means, squares});
            else
                nn::adamStep(settings, step, part, rest, {parameters, means, squares});
            for (std::size_t i = 0; i < kCount; ++i) {
                const auto g = static_cast<double>(gradient[i]);
                const auto t = static_cast<double>(step + 1);
                exact[i] -= settings.learningRate * settings.weightDecay * exact[i];
                m[i] = settings.beta1 * m[i] + (1 - settings.beta1) * g;
                v[i] = settings.beta2 * v[i] + (1 - settings.beta2) * g * g;
                exact[i] -= settings.learningRate * (m[i] / (1 - std::pow(settings.beta1, t)))
                            / (std::sqrt(v[i] / (1 - std::pow(settings.beta2, t))) + settings.epsilon);
            }
        }
        for (std::size_t i = 0; i < kCount; ++i)
            QVERIFY(std::abs(static_cast<double>(parameters[i]) - exact[i]) < 1e-5);
    }

    void theLearningRateWarmsUpAndDecays()
    {
        const predict::NetworkOptimisation settings{
            .steps = 110, .learningRate = 1, .warmupSteps = 10, .decay = predict::LearningRateDecay::Cosine};
        QCOMPARE(nn::learningRate(settings, 0), 0.1);
        QCOMPARE(nn::learningRate(settings, 9), 1.0);
        QCOMPARE(nn::learningRate(settings, 10), 1.0);
        QCOMPARE(nn::learningRate(settings, 60), 0.5);
        QVERIFY(nn::learningRate(settings, 109) < 1e-3);
        QCOMPARE(nn::learningRate(predict::NetworkOptimisation{}, 4999), 1e-5);
    }

    void trainingLearnsAndKeepsTheBestNetwork()
    {
        nn::Workers workers(2);
        const predict::NetworkTask task = smallTask();
        const auto trained = nn::trainNetwork(workers, task, {});
        QVERIFY2(trained, trained ? "" : trained.error().detail.c_str());
        QCOMPARE(trained->curve.size(), std::size_t{6});
        QCOMPARE(trained->curve.back().step, std::size_t{300});
        QVERIFY(trained->curve.back().training < 0.2 * trained->curve.front().training);
        const auto best = std::min_element(trained->curve.begin(), trained->curve.end(),
                                           [](const auto &a, const auto &b) { return *a.heldOut < *b.heldOut; });
        QCOMPARE(trained->bestStep, best->step);
        QVERIFY(std::abs(referenceLoss(trained->network, task.optimisation.loss, task.heldOut) - *best->heldOut)
                < 1e-4 * *best->heldOut);
    }

    void equalTasksGiveEqualBitsWithAnyNumberOfWorkers()
    {
        nn::Workers one(1);
        nn::Workers three(3);
        predict::NetworkTask task = smallTask();
        Rng rng(4); // wide enough for several workers
        task.initial = predict::initialNetwork({.inputs = 3, .hiddenWidth = 300, .hiddenLayers = 3}, rng);
        task.optimisation.steps = 60;
        const auto first = nn::trainNetwork(one, task, {});
        const auto second = nn::trainNetwork(three, task, {});
        const auto third = nn::trainNetwork(three, task, {});
        QVERIFY(first->network == second->network);
        QVERIFY(second->network == third->network);
        QVERIFY(first->curve == second->curve);
        predict::NetworkTask other = task;
        other.seed = 2;
        QVERIFY(nn::trainNetwork(one, other, {})->network != first->network);
    }

    void trainingEndsWhenTheHeldOutLossNoLongerFalls()
    {
        nn::Workers workers(1);
        predict::NetworkTask task = smallTask();
        task.optimisation.learningRate = 0;
        task.optimisation.patience = 2;
        const auto trained = nn::trainNetwork(workers, task, {});
        QCOMPARE(trained->curve.size(), std::size_t{3});
        QCOMPARE(trained->bestStep, std::size_t{50});
    }

    void inferenceWithoutLibTorchGivesTheSameValues()
    {
        Rng rng(8);
        const predict::DenseNetwork network = predict::initialNetwork({}, rng);
        QCOMPARE(network.parameterCount(), std::size_t{486001});
        predict::NetworkRows rows = randomRows(100, 10, rng);
        rows.targets = predict::evaluate(network, rows.features);
        QVERIFY(nn::lossAndGradient(network, predict::Loss::Squared, rows).loss < 1e-12);
    }

    void fewRowsAreOneSmallBatch()
    {
        nn::Workers workers(2);
        predict::NetworkTask task = smallTask();
        Rng rng(1);
        task.training = randomRows(5, 3, rng);
        task.heldOut = {};
        const auto trained = nn::trainNetwork(workers, task, {});
        QVERIFY(trained);
        QVERIFY(!trained->curve.front().heldOut);
        QCOMPARE(trained->bestStep, task.optimisation.steps);
    }

    void stopEndsTraining()
    {
        nn::Workers workers(2);
        std::stop_source source;
        TaskControl control{.stop = source.get_token()};
        control.progress = [&](const Progress &progress) {
            if (progress.done >= 40)
                source.request_stop();
        };
        const auto trained = nn::trainNetwork(workers, smallTask(), control);
        QVERIFY(!trained);
        QCOMPARE(name(trained.error().code), name(ErrorCode::Stopped));
    }

    void wrongTasksAreRefused_data()
    {
        QTest::addColumn<int>("mistake");
        QTest::addColumn<QString>("words");
        QTest::newRow("width") << 0 << "another width";
        QTest::newRow("no rows") << 1 << "no rows";
        QTest::newRow("no steps") << 2 << "at least 1";
        QTest::newRow("diverges") << 3 << "diverged";
    }

    void wrongTasksAreRefused()
    {
        QFETCH(int, mistake);
        QFETCH(QString, words);
        predict::NetworkTask task = smallTask();
        if (mistake == 0)
            task.training.features.pop_back();
        if (mistake == 1)
            task.training = {};
        if (mistake == 2)
            task.optimisation.steps = 0;
        if (mistake == 3)
            task.optimisation.learningRate = 1e30;
        nn::Workers workers(2);
        const auto trained = nn::trainNetwork(workers, task, {});
        QVERIFY(!trained);
        QCOMPARE(name(trained.error().code), name(ErrorCode::BadValue));
        QVERIFY2(QString::fromStdString(trained.error().detail).contains(words), trained.error().detail.c_str());
    }
};

QTEST_APPLESS_MAIN(NetworkTrainerTest)
#include "network_trainer_test.moc"
