#include "core/nn/internal/device_training.h"

#include "core/base/rng.h"
#include "core/nn/internal/blas.h"
#include "core/nn/internal/device.h"
#include "core/nn/internal/device_network.h"
#include "core/nn/internal/supernet_scorer.h"
#include "core/predict/network_file.h"
#include "core/space/genome.h"
#include "tests/support/supernet_reference.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace foresearch;
using predict::MixtureKind;
using predict::MixtureSettings;
using predict::SupernetVariant;

namespace {

/// A GPU where there is one.
std::string testedName()
{
    return nn::gpuCount() > 0 ? "cuda" : "cpu-aten";
}

c10::Device testedDevice()
{
    return **nn::findDevice("Test", testedName());
}

std::vector<space::Architecture> sample(const space::SearchSpace &space, std::size_t count)
{
    Rng rng(7);
    std::vector<space::Architecture> architectures;
    for (std::size_t i = 0; i < count; ++i)
        architectures.push_back(space::decode(space, space::sampleGenome(space, rng)));
    return architectures;
}

space::SearchSpace spaceWithThreeTables()
{
    space::SearchSpace space = testing::tinySpace();
    space.sizes.embeddingSharing = space::EmbeddingSharing::None;
    space.choices.encoderEmbedDims = {26, 16};
    return space;
}

/// A model of every kind that a training may have.
struct Case {
    space::SearchSpace space = testing::tinySpace();
    predict::SupernetTrainingSettings settings{};
};

const std::vector<std::string> kCases{
    "plain", "three tables, other widths", "sandwich", "layer-wise mixture", "neuron-wise mixture", "from scratch"};

Case caseNamed(const std::string &name)
{
    Case one;
    predict::SupernetTrainingSettings &settings = one.settings;
    settings.updates = 400;
    settings.seed = 3;
    settings.maxTokens = 100;
    settings.updateFreq = 2;
    settings.warmupUpdates = 2;
    settings.learningRate = 5e-3;
    settings.routerWidth = 8;
    settings.experts = 3;
    if (name.starts_with("three tables"))
        one.space = spaceWithThreeTables();
    if (name == "sandwich")
        settings.variant = SupernetVariant::Sandwich;
    if (name.starts_with("layer-wise"))
        settings.variant = SupernetVariant::LayerMixture;
    if (name.starts_with("neuron-wise"))
        settings.variant = SupernetVariant::NeuronMixture;
    if (name == "from scratch")
        settings.architecture = sample(one.space, 4)[3];
    return one;
}

void withoutDropout(predict::SupernetTrainingSettings &settings)
{
    settings.dropout = settings.attentionDropout = settings.routerDropout = 0;
}

nn::SupernetTrainingTask taskOf(const Case &one, const std::string &device)
{
    const int vocabulary = one.space.sizes.vocabularySize;
    return {.space = one.space,
            .settings = one.settings,
            .pairs = testing::randomPairs(60, 9, vocabulary, 1),
            .heldOut = testing::randomPairs(8, 9, vocabulary, 2),
            .device = device};
}

std::vector<double> lossesOf(nn::SupernetTrainer &trainer, std::size_t updates)
{
    std::vector<double> losses;
    for (std::size_t i = 0; i < updates; ++i) {
        const auto update = trainer.update({});
        losses.push_back(update ? update->loss : -1);
    }
    return losses;
}

/// Everything that a checkpoint keeps.
struct Kept {
    std::vector<std::vector<float>> numbers; ///< values, means and squares of each tensor
    std::vector<std::uint64_t> steps;
    friend bool operator==(const Kept &, const Kept &) = default;
};

Kept keptOf(nn::SupernetTrainer &trainer)
{
    Kept kept;
    if (!trainer.fetch())
        return kept;
    for (const nn::TrainedTensor &tensor : trainer.tensors()) {
        for (const std::span<float> part : {tensor.values, tensor.means, tensor.squares})
            kept.numbers.emplace_back(part.begin(), part.end());
        kept.steps.push_back(tensor.steps);
    }
    return kept;
}

bool restore(nn::SupernetTrainer &trainer, const Kept &kept, std::uint64_t updates)
{
    auto from = kept.numbers.begin();
    for (const nn::TrainedTensor &tensor : trainer.tensors())
        for (const std::span<float> part : {tensor.values, tensor.means, tensor.squares})
            std::copy(from->begin(), from->end(), part.begin()), ++from;
    return bool(trainer.restored(updates, kept.steps));
}

/// The length of a difference relative to that of what is expected.
double relativeDistance(std::span<const float> found, std::span<const float> expected)
{
    double difference = 0, length = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const auto e = static_cast<double>(expected[i]);
        difference += std::pow(static_cast<double>(found[i]) - e, 2);
        length += e * e;
    }
    return std::sqrt(difference / std::max(length, 1e-300));
}

bool areClose(const std::vector<double> &found, const std::vector<double> &expected, double tolerance)
{
    for (std::size_t i = 0; i < expected.size(); ++i)
        if (!(std::abs(found[i] - expected[i]) <= tolerance * expected[i]))
            return qWarning("%g, expected %g", found[i], expected[i]), false;
    return true;
}

void addCases()
{
    QTest::addColumn<std::string>("name");
    for (const std::string &name : kCases)
        QTest::newRow(name.c_str()) << name;
}

} // namespace

Q_DECLARE_METATYPE(std::string)
Q_DECLARE_METATYPE(foresearch::nn::DropoutRates)

/// LibTorch's operators and gradients, as GPUs compute with, against the CPU's kernels, whose gradients are written
/// out.
class DeviceTrainingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { nn::makeBlasSingleThreaded(); }

    void lossesAndGradientsAreThoseOfTheKernels_data() { addCases(); }

    void lossesAndGradientsAreThoseOfTheKernels()
    {
        QFETCH(std::string, name);
        const Case one = caseNamed(name);
        const nn::TrainingModel model(one.space, one.settings);
        const std::vector<float> values = nn::initialParameters(model, 11);
        const auto pairs = testing::randomPairs(9, 12, one.space.sizes.vocabularySize, 4);
        std::vector<space::Architecture> architectures = sample(one.space, 6);
        architectures.push_back(space::largestArchitecture(one.space));
        if (one.settings.architecture)
            architectures = {*one.settings.architecture};
        for (const space::Architecture &architecture : architectures) {
            const auto expected = nn::trainingGradient(model, values, {&architecture, 1}, *pairs, 0.1);
            const auto found = nn::deviceGradient(testedDevice(), model, values, {&architecture, 1}, *pairs, 0.1);
            QVERIFY2(std::abs(found.loss - expected.loss) < 1e-6 * expected.loss,
                     qPrintable(QString("%1 %2").arg(found.loss).arg(expected.loss)));
            for (const nn::ParameterPlace &place : model.places()) {
                const auto part = [&](const std::vector<float> &all) {
                    return std::span(all).subspan(place.offset, place.count);
                };
                const double distance = relativeDistance(part(found.gradient), part(expected.gradient));
                QVERIFY2(distance < 1e-4, qPrintable(QString("%1: %2").arg(place.name.c_str()).arg(distance)));
            }
        }
    }

    void roundedProductsAreRoundedAsTheKernelsDo()
    {
        const Case one = caseNamed("layer-wise mixture");
        const nn::TrainingModel model(one.space, one.settings);
        const std::vector<float> values = nn::initialParameters(model, 11);
        const auto pairs = testing::randomPairs(9, 12, one.space.sizes.vocabularySize, 4);
        const std::vector<space::Architecture> architectures = sample(one.space, 2);
        constexpr auto kBf16 = predict::Precision::Bf16;
        const auto exact = nn::deviceGradient(testedDevice(), model, values, architectures, *pairs, 0.1);
        const auto found = nn::deviceGradient(testedDevice(), model, values, architectures, *pairs, 0.1, kBf16);
        const auto kernels = nn::trainingGradient(model, values, architectures, *pairs, 0.1, kBf16);
        QVERIFY(found.loss != exact.loss);
        QVERIFY(std::abs(found.loss - kernels.loss) < 2e-3 * kernels.loss);
        QVERIFY(relativeDistance(found.gradient, kernels.gradient) < 0.04);
    }

    void updatesAreThoseOfTheKernels_data() { addCases(); }

    void updatesAreThoseOfTheKernels()
    {
        QFETCH(std::string, name);
        Case one = caseNamed(name);
        withoutDropout(one.settings);
        one.settings.weightDecay = 0.01;
        one.settings.clipNorm = 0.5;
        const auto kernels = nn::openTrainer(m_workers, taskOf(one, nn::kCpu));
        const auto device = nn::openTrainer(m_workers, taskOf(one, testedName()));
        QVERIFY(kernels && device);
        const Kept before = keptOf(**kernels);
        QVERIFY(keptOf(**device) == before);
        QVERIFY(areClose(lossesOf(**device, 4), lossesOf(**kernels, 4), 1e-5));
        const Kept expected = keptOf(**kernels);
        const Kept found = keptOf(**device);
        QCOMPARE(found.steps, expected.steps); // none where a layer was not drawn
        for (std::size_t i = 0; i < expected.numbers.size(); ++i) {
            const double distance = relativeDistance(found.numbers[i], expected.numbers[i]);
            QVERIFY2(distance < 2e-3, qPrintable(QString("%1: %2").arg(i).arg(distance)));
            QCOMPARE(found.numbers[i] == before.numbers[i], expected.numbers[i] == before.numbers[i]);
        }
        QVERIFY(areClose(lossesOf(**device, 12), lossesOf(**kernels, 12), 1e-3));
        const auto architectures = predict::validationArchitectures(one.space, one.settings);
        const auto expectedLosses = (*kernels)->validate(architectures, {});
        const auto foundLosses = (*device)->validate(architectures, {});
        QVERIFY(expectedLosses && foundLosses);
        for (std::size_t i = 0; i < architectures.size(); ++i)
            QVERIFY(std::abs((*foundLosses)[i].loss - (*expectedLosses)[i].loss) < 1e-3 * (*expectedLosses)[i].loss);
    }

    void checkpointsGoFromOneToTheOther_data()
    {
        QTest::addColumn<std::string>("from");
        QTest::addColumn<std::string>("to");
        QTest::newRow("from the kernels") << std::string(nn::kCpu) << testedName();
        QTest::newRow("to the kernels") << testedName() << std::string(nn::kCpu);
    }

    void checkpointsGoFromOneToTheOther()
    {
        QFETCH(std::string, from);
        QFETCH(std::string, to);
        Case one = caseNamed("neuron-wise mixture");
        withoutDropout(one.settings);
        const auto first = nn::openTrainer(m_workers, taskOf(one, from));
        const auto second = nn::openTrainer(m_workers, taskOf(one, to));
        QVERIFY(first && second);
        lossesOf(**first, 5);
        const Kept kept = keptOf(**first);
        QVERIFY(restore(**second, kept, 5));
        QVERIFY(keptOf(**second) == kept);
        QCOMPARE((*second)->updatesDone(), std::uint64_t{5});
        QVERIFY(areClose(lossesOf(**second, 4), lossesOf(**first, 4), 1e-4));
    }

    void trainingRepeatsAndResumesExactly_data() { addCases(); }

    void trainingRepeatsAndResumesExactly()
    {
        QFETCH(std::string, name);
        const nn::SupernetTrainingTask task = taskOf(caseNamed(name), testedName());
        const auto whole = nn::openTrainer(m_workers, task);
        const auto repeated = nn::openTrainer(m_workers, task);
        const std::vector<double> losses = lossesOf(**whole, 5);
        QCOMPARE(lossesOf(**repeated, 5), losses);
        const auto resumed = nn::openTrainer(m_workers, task);
        QVERIFY(restore(**resumed, keptOf(**whole), 5));
        QCOMPARE(lossesOf(**resumed, 20), lossesOf(**whole, 20));
        QVERIFY(keptOf(**resumed) == keptOf(**whole));
        QVERIFY((*whole)->update({})->loss < losses.front());
    }

    void dropoutSpreadsLossesAsTheKernelsDoes_data()
    {
        QTest::addColumn<std::string>("name");
        QTest::addColumn<nn::DropoutRates>("rates");
        QTest::newRow("all but attention") << kCases[0] << nn::DropoutRates{.all = 0.3};
        QTest::newRow("attention") << kCases[0] << nn::DropoutRates{.attention = 0.3};
        QTest::newRow("routers of layers") << kCases[3] << nn::DropoutRates{.router = 0.3};
        QTest::newRow("routers of neurons") << kCases[4] << nn::DropoutRates{.router = 0.3};
    }

    /// Of weights that stand still, dropout alone changes the losses of an update.
    void dropoutSpreadsLossesAsTheKernelsDoes()
    {
        QFETCH(std::string, name);
        QFETCH(nn::DropoutRates, rates);
        constexpr std::size_t kUpdates = 120;
        Case one = caseNamed(name);
        one.settings.firstRate = one.settings.learningRate = 1e-12;
        one.settings.updateFreq = 1;
        const auto losses = [&](const std::string &device, const nn::DropoutRates &those) {
            one.settings.dropout = those.all;
            one.settings.attentionDropout = those.attention;
            one.settings.routerDropout = those.router;
            return lossesOf(**nn::openTrainer(m_workers, taskOf(one, device)), kUpdates);
        };
        const std::vector<double> plain = losses(nn::kCpu, {});
        const auto spread = [&](const std::vector<double> &dropped) {
            double squares = 0;
            for (std::size_t i = 0; i < kUpdates; ++i)
                squares += std::pow(dropped[i] - plain[i], 2);
            return std::sqrt(squares / kUpdates);
        };
        const double expected = spread(losses(nn::kCpu, rates));
        const double found = spread(losses(testedName(), rates));
        QVERIFY2(expected > 1e-4 && std::abs(found - expected) < 0.25 * expected,
                 qPrintable(QString("%1, expected %2").arg(found).arg(expected)));
    }

    void stopAndDivergenceChangeNothing()
    {
        const nn::SupernetTrainingTask task = taskOf(caseNamed("plain"), testedName());
        const auto trainer = nn::openTrainer(m_workers, task);
        const auto reference = nn::openTrainer(m_workers, task);
        std::stop_source source;
        source.request_stop();
        const auto stopped = (*trainer)->update(source.get_token());
        QVERIFY(!stopped);
        QCOMPARE(name(stopped.error().code), name(ErrorCode::Stopped));
        QCOMPARE(lossesOf(**trainer, 2), lossesOf(**reference, 2));
        Kept kept = keptOf(**trainer);
        kept.numbers.front()[100] = std::numeric_limits<float>::infinity();
        QVERIFY(restore(**trainer, kept, 2));
        const auto diverged = (*trainer)->update({});
        QVERIFY(!diverged);
        QCOMPARE(name(diverged.error().code), name(ErrorCode::Undefined));
        QVERIFY(keptOf(**trainer) == kept);
        QCOMPARE((*trainer)->updatesDone(), std::uint64_t{2});
    }

    void scoresAreThoseOfTheKernels_data() { addCases(); }

    void scoresAreThoseOfTheKernels()
    {
        QFETCH(std::string, name);
        const Case one = caseNamed(name);
        const nn::TrainingModel model(one.space, one.settings);
        std::vector<float> values = nn::initialParameters(model, 5);
        std::vector<NamedTensor> tensors;
        for (const nn::ParameterPlace &place : model.places())
            tensors.push_back({place.name, place.shape, std::span(values).subspan(place.offset, place.count)});
        const auto &alone = one.settings.architecture;
        QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath("network.safetensors").toStdString();
        QVERIFY(alone ? predict::writeNetwork(path, one.space, *alone, tensors)
                      : predict::writeSupernet(path, one.space, tensors, predict::mixtureOf(one.settings)));
        const auto supernet = predict::SupernetFile::open(path, std::nullopt);
        QVERIFY(supernet);
        std::vector<space::Architecture> architectures = alone ? std::vector{*alone} : sample(one.space, 6);
        architectures.push_back(architectures.front());
        nn::ScoringTask task{.supernet = *supernet,
                             .pairs = testing::randomPairs(40, 15, one.space.sizes.vocabularySize, 4)};
        const auto expected = (*nn::openScorer(m_workers, task))->score(architectures, {});
        task.device = testedName();
        const auto scorer = nn::openScorer(m_workers, task);
        const auto found = (*scorer)->score(architectures, {});
        QVERIFY(expected && found);
        QCOMPARE(found->size(), expected->size());
        for (std::size_t i = 0; i < expected->size(); ++i) {
            QVERIFY(std::abs((*found)[i].loss - (*expected)[i].loss) < 1e-6 * (*expected)[i].loss);
            QVERIFY(std::abs((*found)[i].nll - (*expected)[i].nll) < 1e-6 * (*expected)[i].nll);
        }
        std::stop_source source;
        source.request_stop();
        const auto stopped = (*scorer)->score(architectures, {.stop = source.get_token()});
        QVERIFY(!stopped);
        QCOMPARE(foresearch::name(stopped.error().code), foresearch::name(ErrorCode::Stopped));
    }

    void devicesThatAreNotThereAreRefused_data()
    {
        QTest::addColumn<std::string>("device");
        QTest::addColumn<QString>("sentence");
        for (const char *device : {"gpu", "cuda:", "cuda:-1", "cuda:1x", "CPU", ""})
            QTest::newRow(device) << std::string(
                device) << QString("Training: found the device \"%1\", expected cpu, cuda or cuda:NUMBER.").arg(device);
        QTest::newRow("cuda:99") << std::string("cuda:99") << QString();
    }

    void devicesThatAreNotThereAreRefused()
    {
        QFETCH(std::string, device);
        QFETCH(QString, sentence);
        const auto refused = nn::openTrainer(m_workers, taskOf(caseNamed("plain"), device));
        QVERIFY(!refused);
        const QString detail = QString::fromStdString(refused.error().detail);
        if (!sentence.isEmpty()) {
            QCOMPARE(detail, sentence);
            return;
        }
        QCOMPARE(name(refused.error().code), name(ErrorCode::Unavailable));
        QVERIFY2(detail.endsWith("cpu needs none."), qPrintable(detail));
        QVERIFY2(detail.contains(nn::hasCuda() ? "GPUs" : "without CUDA"), qPrintable(detail));
    }

private:
    nn::Workers m_workers{2};
};

QTEST_APPLESS_MAIN(DeviceTrainingTest)
#include "device_training_test.moc"
