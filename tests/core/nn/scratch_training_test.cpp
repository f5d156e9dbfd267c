#include "core/nn/internal/supernet_training.h"

#include "core/base/rng.h"
#include "core/nn/internal/blas.h"
#include "core/nn/internal/supernet_scorer.h"
#include "core/nn/internal/translator.h"
#include "core/predict/network_file.h"
#include "core/space/costs.h"
#include "core/space/genome.h"
#include "tests/support/supernet_reference.h"

#include <QTemporaryDir>
#include <QtTest>

#include <map>

using namespace foresearch;

namespace {

space::SearchSpace spaceWithThreeTables()
{
    space::SearchSpace space = testing::tinySpace();
    space.sizes.embeddingSharing = space::EmbeddingSharing::None;
    space.choices.encoderEmbedDims = {26, 16};
    return space;
}

std::vector<space::Architecture> sample(const space::SearchSpace &space, std::size_t count)
{
    Rng rng(7);
    std::vector<space::Architecture> architectures;
    for (std::size_t i = 0; i < count; ++i)
        architectures.push_back(space::decode(space, space::sampleGenome(space, rng)));
    return architectures;
}

/// Numbers of the tables that an architecture's tensors have, which `cost` counts as decoder dimension x vocabulary.
std::size_t tableNumbers(const space::Architecture &architecture, const space::FixedSizes &sizes)
{
    const bool isShared = sizes.embeddingSharing == space::EmbeddingSharing::All;
    const int columns = isShared ? std::max(architecture.encoder.embedDim, architecture.decoder.embedDim)
                                 : architecture.encoder.embedDim + 2 * architecture.decoder.embedDim;
    return static_cast<std::size_t>(columns) * static_cast<std::size_t>(sizes.vocabularySize);
}

std::span<float> part(std::vector<float> &values, const nn::ParameterPlace &place)
{
    return std::span(values).subspan(place.offset, place.count);
}

/// What the architecture's own tensors have of a supernet's.
std::map<std::string, std::vector<float>> cutTensors(const nn::TrainingModel &model, std::vector<float> &values,
                                                     const space::Architecture &architecture)
{
    std::map<std::string, std::vector<float>> cut;
    for (const predict::NetworkPart &one : predict::networkParts(architecture, model.space()))
        cut.emplace(one.tensor.name, predict::cutOut(part(values, model.place(model.find(one.superName))), one));
    return cut;
}

void put(const std::map<std::string, std::vector<float>> &tensors, const nn::TrainingModel &model,
         std::vector<float> &values)
{
    for (const nn::ParameterPlace &place : model.places()) {
        const std::vector<float> &from = tensors.at(place.name);
        std::copy(from.begin(), from.end(), part(values, place).begin());
    }
}

double worstDifference(std::span<const float> left, std::span<const float> right)
{
    double worst = left.size() == right.size() ? 0 : 1e9;
    for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i)
        worst = std::max(worst, std::abs(static_cast<double>(left[i]) - static_cast<double>(right[i])));
    return worst;
}

nn::SupernetTrainingTask taskOf(const space::SearchSpace &space, std::uint64_t updates)
{
    predict::SupernetTrainingSettings settings;
    settings.updates = updates;
    settings.seed = 3;
    settings.maxTokens = 100;
    settings.updateFreq = 2;
    settings.warmupUpdates = 2;
    settings.learningRate = 5e-3;
    return {.space = space,
            .settings = settings,
            .pairs = testing::randomPairs(60, 9, space.sizes.vocabularySize, 1),
            .heldOut = testing::randomPairs(8, 9, space.sizes.vocabularySize, 2)};
}

} // namespace

class ScratchTrainingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { nn::makeBlasSingleThreaded(); }

    void networkHasItsOwnSizes_data()
    {
        QTest::addColumn<bool>("hasThreeTables");
        QTest::newRow("one table") << false;
        QTest::newRow("three tables, other widths") << true;
    }

    void networkHasItsOwnSizes()
    {
        QFETCH(bool, hasThreeTables);
        const space::SearchSpace space = hasThreeTables ? spaceWithThreeTables() : testing::tinySpace();
        for (const space::Architecture &architecture : sample(space, 20)) {
            const nn::TrainingModel model(space, architecture);
            std::size_t count = 0;
            for (const nn::ParameterPlace &place : model.places())
                count += place.count;
            QCOMPARE(count, static_cast<std::size_t>(space::parameters(architecture, space.sizes))
                                + tableNumbers(architecture, space.sizes));
            QCOMPARE(model.encoder.size(), architecture.encoder.layers.size());
            QCOMPARE(model.decoder.size(), architecture.decoder.layers.size());
        }
    }

    void lossAndGradientAreThoseOfTheSupernetsPart_data() { networkHasItsOwnSizes_data(); }

    /// In a supernet, what the architecture does not use has no gradient.
    void lossAndGradientAreThoseOfTheSupernetsPart()
    {
        QFETCH(bool, hasThreeTables);
        const space::SearchSpace space = hasThreeTables ? spaceWithThreeTables() : testing::tinySpace();
        const nn::TrainingModel whole(space, std::nullopt);
        std::vector<float> wholeValues = nn::initialParameters(whole, 4);
        const auto pairs = testing::randomPairs(6, 12, space.sizes.vocabularySize, 4);
        for (const space::Architecture &architecture : sample(space, 8)) {
            const nn::TrainingModel own(space, architecture);
            std::vector<float> ownValues(own.size());
            put(cutTensors(whole, wholeValues, architecture), own, ownValues);
            auto expected = nn::trainingGradient(whole, wholeValues, {&architecture, 1}, *pairs, 0.1);
            auto found = nn::trainingGradient(own, ownValues, {&architecture, 1}, *pairs, 0.1);
            QVERIFY2(std::abs(found.loss - expected.loss) < 1e-6 * expected.loss,
                     qPrintable(QString("%1 %2").arg(found.loss).arg(expected.loss)));
            const auto cut = cutTensors(whole, expected.gradient, architecture);
            for (const nn::ParameterPlace &place : own.places())
                QVERIFY2(worstDifference(part(found.gradient, place), cut.at(place.name)) < 1e-6, place.name.c_str());
        }
    }

    /// With dropout, which goes by the supernet's widths.
    void updateIsThatOfTheSupernetsPart()
    {
        nn::SupernetTrainingTask task = taskOf(spaceWithThreeTables(), 6);
        task.settings.firstRate = 1e-3;
        for (std::uint64_t seed = 1; seed < 4; ++seed) {
            task.settings.seed = seed;
            task.settings.draws = predict::ArchitectureDraws::Seed;
            task.settings.architecture.reset();
            const auto drawn = predict::architecturesOfUpdate(task.space, task.settings, 0).front();
            const auto whole = nn::openTrainer(m_workers, task);
            task.settings.architecture = drawn;
            const auto own = nn::openTrainer(m_workers, task);
            QVERIFY(whole && own);
            const auto cutAll = [&](std::span<float> nn::TrainedTensor::*what) {
                std::map<std::string, std::span<const float>> all;
                for (const nn::TrainedTensor &tensor : (*whole)->tensors())
                    all.emplace(tensor.name, tensor.*what);
                std::map<std::string, std::vector<float>> cut;
                for (const predict::NetworkPart &one : predict::networkParts(drawn, task.space))
                    cut.emplace(one.tensor.name, predict::cutOut(all.at(one.superName), one));
                return cut;
            };
            const auto before = cutAll(&nn::TrainedTensor::values);
            for (const nn::TrainedTensor &tensor : (*own)->tensors())
                std::copy(before.at(tensor.name).begin(), before.at(tensor.name).end(), tensor.values.begin());
            const auto expected = (*whole)->update({});
            const auto found = (*own)->update({});
            QVERIFY2(std::abs(found->loss - expected->loss) < 1e-6 * expected->loss,
                     qPrintable(QString("%1 %2").arg(found->loss).arg(expected->loss)));
            QCOMPARE(found->tokens, expected->tokens);
            // Adam's means are the gradient; a step goes as far for rounding errors of a gradient that is zero.
            const auto means = cutAll(&nn::TrainedTensor::means);
            for (const nn::TrainedTensor &tensor : (*own)->tensors()) {
                QVERIFY2(worstDifference(tensor.means, means.at(tensor.name)) < 1e-7, tensor.name.c_str());
                QCOMPARE(tensor.steps, std::uint64_t{1});
            }
        }
    }

    void firstValuesHaveTheSupernetsSpread()
    {
        const space::SearchSpace space = *space::findSpace("hat-mini");
        const space::Architecture smallest = space::smallestArchitecture(space);
        const nn::TrainingModel model(space, smallest);
        std::vector<float> values = nn::initialParameters(model, 1);
        QVERIFY(nn::initialParameters(model, 1) == values);
        for (const nn::ParameterPlace &place : model.places()) {
            if (place.shape.size() != 2)
                continue;
            double squares = 0;
            for (const float value : part(values, place))
                squares += static_cast<double>(value) * static_cast<double>(value);
            const double found = std::sqrt(squares / static_cast<double>(place.count));
            const auto rows = static_cast<double>(place.superShape[0]);
            const auto columns = static_cast<double>(place.superShape[1]);
            const bool isTable = place.name.find("embed") != std::string::npos;
            const double expected = isTable ? 1 / std::sqrt(columns) : std::sqrt(2 / (rows + columns));
            QVERIFY2(std::abs(found / expected - 1) < 0.03,
                     qPrintable(QString("%1: %2 %3").arg(place.name.c_str()).arg(found).arg(expected)));
        }
        const nn::ParameterPlace &first = model.place(model.find("encoder.layers.0.fc1.weight"));
        QVERIFY(first.shape[0] < first.superShape[0]);
    }

    void trainingRepeatsAndLearns()
    {
        nn::SupernetTrainingTask task = taskOf(testing::tinySpace(), 20);
        task.settings.architecture = sample(task.space, 3).back();
        std::vector<double> losses;
        for (int run = 0; run < 2; ++run) {
            nn::Workers workers(run == 0 ? 2 : 1);
            const auto trainer = nn::openTrainer(workers, task);
            std::vector<double> found;
            for (int i = 0; i < 16; ++i)
                found.push_back((*trainer)->update({})->loss);
            if (run == 1)
                QCOMPARE(found, losses);
            losses = found;
        }
        QVERIFY(losses.back() < losses.front());
    }

    void fileScoresAndTranslatesAsTheTraining_data() { networkHasItsOwnSizes_data(); }

    void fileScoresAndTranslatesAsTheTraining()
    {
        QFETCH(bool, hasThreeTables);
        nn::SupernetTrainingTask task = taskOf(hasThreeTables ? spaceWithThreeTables() : testing::tinySpace(), 8);
        const auto file = std::filesystem::path(m_folder.path().toStdString()) / "network.safetensors";
        for (const space::Architecture &architecture : sample(task.space, 4)) {
            task.settings.architecture = architecture;
            const auto trainer = nn::openTrainer(m_workers, task);
            for (int i = 0; i < 4; ++i)
                QVERIFY((*trainer)->update({}));
            const auto trained = (*trainer)->validate({&architecture, 1}, {});
            std::vector<NamedTensor> tensors;
            for (const nn::TrainedTensor &tensor : (*trainer)->tensors())
                tensors.push_back({tensor.name, tensor.shape, tensor.values});
            QVERIFY(predict::writeNetwork(file, task.space, architecture, tensors));
            const auto network = predict::SupernetFile::open(file, std::nullopt);
            QVERIFY2(network, network ? "" : network.error().detail.c_str());
            QVERIFY((*network)->architecture() == architecture);
            const auto scorer = nn::openScorer(m_workers, {.supernet = *network, .pairs = task.heldOut});
            const auto scores = (*scorer)->score({&architecture, 1}, {});
            QVERIFY(scores);
            QVERIFY2(std::abs(scores->front().loss / trained->front().loss - 1) < 1e-6,
                     qPrintable(QString("%1 %2").arg(scores->front().loss).arg(trained->front().loss)));
            const auto exact = testing::referenceScore(**network, architecture, *task.heldOut);
            QVERIFY(std::abs(exact.loss / trained->front().loss - 1) < 1e-5);
            const auto translated = nn::openTranslator(m_workers, {.supernet = *network})
                                        ->decode(architecture, task.heldOut->source, {.maxLength = 10}, {});
            QVERIFY(translated);
        }
    }

    void architectureOutsideTheSpaceIsRefused()
    {
        nn::SupernetTrainingTask task = taskOf(testing::tinySpace(), 8);
        task.settings.architecture = space::largestArchitecture(*space::findSpace("hat-mini"));
        const auto trainer = nn::openTrainer(m_workers, task);
        QVERIFY(!trainer);
        QCOMPARE(trainer.error().code, ErrorCode::BadValue);
    }

private:
    nn::Workers m_workers{2};
    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(ScratchTrainingTest)
#include "scratch_training_test.moc"
