#include "core/nn/internal/supernet_training.h"

#include "core/base/rng.h"
#include "core/nn/internal/blas.h"
#include "core/nn/internal/supernet_scorer.h"
#include "core/nn/internal/translator.h"
#include "core/predict/network_file.h"
#include "core/space/genome.h"
#include "tests/support/supernet_reference.h"

#include <QtTest>

#include <bit>
#include <limits>
#include <numbers>
#include <set>

using namespace foresearch;
using predict::MixtureKind;
using predict::MixtureSettings;
using predict::SupernetVariant;

Q_DECLARE_METATYPE(foresearch::predict::SupernetVariant)

namespace {

std::vector<float> valuesOf(const nn::TrainingModel &model, const predict::SupernetFile &supernet)
{
    std::vector<float> values(model.size());
    for (const nn::ParameterPlace &place : model.places()) {
        const std::span<const float> from = supernet.values(place.name);
        std::copy(from.begin(), from.end(), values.begin() + static_cast<std::ptrdiff_t>(place.offset));
    }
    return values;
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

/// -1: none.
std::optional<MixtureSettings> mixtureOf(int kind)
{
    return kind < 0
               ? std::nullopt
               : std::optional(MixtureSettings{.kind = static_cast<MixtureKind>(kind), .experts = 3, .routerWidth = 8});
}

/// A plain supernet with what an architecture exported from a mixture has in the place of its own layers.
Result<std::shared_ptr<const predict::SupernetFile>> plainWithExportedLayers(const predict::SupernetFile &supernet,
                                                                             const space::Architecture &architecture)
{
    const auto exported = Safetensors::parse(predict::subTransformerBytes(supernet, architecture), "exported");
    if (!exported)
        return propagate(exported);
    const nn::TrainingModel plain(supernet.space(), std::nullopt);
    std::vector<float> values = valuesOf(plain, supernet);
    std::vector<NamedTensor> tensors;
    for (const nn::ParameterPlace &place : plain.places()) {
        tensors.push_back({place.name, place.shape, std::span(values).subspan(place.offset, place.count)});
        if (place.name.find(".fc") == std::string::npos || !exported->contains(place.name))
            continue;
        const TensorShape shape = exported->tensor(place.name)->shape;
        const auto cut = exported->floats(place.name, shape);
        for (std::size_t i = 0; i < cut->size(); ++i)
            values[place.offset + i / shape.back() * place.columns() + i % shape.back()] = (*cut)[i];
    }
    return predict::SupernetFile::parse(predict::supernetBytes(supernet.space(), tensors), "plain", std::nullopt);
}

/// Copies every layer's own weights into its other experts.
void makeExpertsEqual(const nn::TrainingModel &model, std::vector<float> &values)
{
    for (const nn::ParameterPlace &place : model.places()) {
        const std::size_t at = place.name.find(".experts.");
        if (at == std::string::npos)
            continue;
        const std::string own = place.name.substr(0, at) + place.name.substr(place.name.find('.', at + 9));
        const nn::ParameterPlace &from = model.place(model.find(own));
        std::copy_n(values.begin() + static_cast<std::ptrdiff_t>(from.offset), from.count,
                    values.begin() + static_cast<std::ptrdiff_t>(place.offset));
    }
}

nn::SupernetTrainingTask tinyTask(SupernetVariant variant, std::uint64_t updates)
{
    predict::SupernetTrainingSettings settings{.variant = variant, .updates = updates, .seed = 3, .maxTokens = 100};
    settings.updateFreq = 2;
    settings.warmupUpdates = 2;
    settings.learningRate = 5e-3;
    settings.routerWidth = 8;
    settings.shards = 3; // more than workers
    const space::SearchSpace space = testing::tinySpace();
    return {.space = space,
            .settings = settings,
            .pairs = testing::randomPairs(60, 9, space.sizes.vocabularySize, 1),
            .heldOut = testing::randomPairs(8, 9, space.sizes.vocabularySize, 2)};
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

} // namespace

class SupernetTrainingEngineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { nn::makeBlasSingleThreaded(); }

    void lossIsThatOfThePlainReference_data()
    {
        QTest::addColumn<bool>("hasThreeTables");
        QTest::newRow("one table") << false;
        QTest::newRow("three tables, other widths") << true;
    }

    void lossIsThatOfThePlainReference()
    {
        QFETCH(bool, hasThreeTables);
        const space::SearchSpace space = hasThreeTables ? spaceWithThreeTables() : testing::tinySpace();
        const auto supernet = testing::randomSupernet(space, 3);
        const auto pairs = testing::randomPairs(5, 20, space.sizes.vocabularySize, 4);
        const nn::TrainingModel model(space, std::nullopt);
        const std::vector<float> values = valuesOf(model, *supernet);
        for (const space::Architecture &architecture : sample(space, 8)) {
            const double exact = testing::referenceScore(*supernet, architecture, *pairs).loss * std::numbers::ln2;
            const double found = nn::trainingGradient(model, values, {&architecture, 1}, *pairs, 0.1).loss;
            QVERIFY2(std::abs(found - exact) < 1e-5 * exact, qPrintable(QString("%1 %2").arg(found).arg(exact)));
        }
    }

    void gradientsAreThoseOfDifferences_data()
    {
        QTest::addColumn<bool>("hasThreeTables");
        QTest::addColumn<int>("mixture");
        QTest::newRow("one table") << false << -1;
        QTest::newRow("three tables, other widths") << true << -1;
        QTest::newRow("layer-wise mixture") << false << static_cast<int>(MixtureKind::Layer);
        QTest::newRow("neuron-wise mixture") << false << static_cast<int>(MixtureKind::Neuron);
    }

    /// Along the gradient of each tensor the loss must grow by the gradient's length.
    void gradientsAreThoseOfDifferences()
    {
        QFETCH(bool, hasThreeTables);
        QFETCH(int, mixture);
        const space::SearchSpace space = hasThreeTables ? spaceWithThreeTables() : testing::tinySpace();
        const nn::TrainingModel model(space, mixtureOf(mixture));
        const std::vector<float> values = nn::initialParameters(model, 11);
        const auto pairs = testing::randomPairs(4, 12, space.sizes.vocabularySize, 4);
        const std::vector<space::Architecture> architectures{space::largestArchitecture(space), sample(space, 1)[0]};
        const nn::TrainingGradient exact = nn::trainingGradient(model, values, architectures, *pairs, 0.1);
        int checked = 0;
        for (const nn::ParameterPlace &place : model.places()) {
            const std::span gradient = std::span(exact.gradient).subspan(place.offset, place.count);
            double length = 0;
            for (const float value : gradient)
                length += static_cast<double>(value) * static_cast<double>(value);
            length = std::sqrt(length);
            if (length < 2e-4)
                continue; // lost in the loss's rounding
            const auto lossAt = [&](double step) {
                std::vector<float> moved = values;
                for (std::size_t i = 0; i < place.count; ++i)
                    moved[place.offset + i] += static_cast<float>(step * gradient[i] / length);
                return nn::trainingGradient(model, moved, architectures, *pairs, 0.1).loss;
            };
            // A smaller step where a unit of a relu may have crossed zero.
            double found = 0;
            for (const double step : {std::min(0.02, 2e-3 / length), std::min(0.004, 2e-3 / length)}) {
                found = (lossAt(step) - lossAt(-step)) / (2 * step);
                if (std::abs(found - length) <= 0.03 * length + 1e-4)
                    break;
            }
            QVERIFY2(std::abs(found - length) <= 0.03 * length + 1e-4,
                     qPrintable(QString("%1: %2, expected %3").arg(place.name.c_str()).arg(found).arg(length)));
            ++checked;
        }
        QVERIFY(checked > 60);
    }

    void threeEqualNetworksHaveTheGradientOfOne()
    {
        const space::SearchSpace space = testing::tinySpace();
        const nn::TrainingModel model(space, std::nullopt);
        const std::vector<float> values = nn::initialParameters(model, 11);
        const auto pairs = testing::randomPairs(6, 12, space.sizes.vocabularySize, 4);
        const std::vector<space::Architecture> three(3, sample(space, 1)[0]);
        const auto sandwich = nn::trainingGradient(model, values, three, *pairs, 0.1);
        const auto one = nn::trainingGradient(model, values, {three.data(), 1}, *pairs, 0.1);
        QVERIFY(std::abs(sandwich.loss - one.loss) < 1e-9);
        for (std::size_t i = 0; i < one.gradient.size(); ++i)
            QVERIFY(std::abs(sandwich.gradient[i] - one.gradient[i]) <= 1e-6F + 1e-5F * std::abs(one.gradient[i]));
    }

    void equalExpertsAreThePlainSupernet_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("layer-wise") << static_cast<int>(MixtureKind::Layer);
        QTest::newRow("neuron-wise") << static_cast<int>(MixtureKind::Neuron);
    }

    void equalExpertsAreThePlainSupernet()
    {
        QFETCH(int, kind);
        const space::SearchSpace space = testing::tinySpace();
        const MixtureSettings settings{.kind = static_cast<MixtureKind>(kind), .experts = 3, .routerWidth = 8};
        const nn::TrainingModel mixture(space, settings);
        const nn::TrainingModel plain(space, std::nullopt);
        std::vector<float> values = nn::initialParameters(mixture, 11);
        const std::vector<float> plainValues = nn::initialParameters(plain, 11);
        const auto pairs = testing::randomPairs(6, 12, space.sizes.vocabularySize, 4);
        const space::Architecture architecture = sample(space, 1)[0];
        const auto lossOf = [&](const nn::TrainingModel &model, const std::vector<float> &weights) {
            return nn::trainingGradient(model, weights, {&architecture, 1}, *pairs, 0.1).loss;
        };
        const double expected = lossOf(plain, plainValues);
        QVERIFY(std::abs(lossOf(mixture, values) - expected) > 1e-4); // experts that differ
        makeExpertsEqual(mixture, values);
        QVERIFY(std::abs(lossOf(mixture, values) - expected) < 1e-6 * expected);
    }

    void mixturesAreScoredAsTheyAreExported_data() { equalExpertsAreThePlainSupernet_data(); }

    /// Many at once, among them two with the same features, whose weights are mixed once.
    void mixturesAreScoredAsTheyAreExported()
    {
        QFETCH(int, kind);
        const space::SearchSpace space = testing::tinySpace();
        const MixtureSettings settings{.kind = static_cast<MixtureKind>(kind), .experts = 2, .routerWidth = 8};
        const nn::TrainingModel model(space, settings);
        const std::vector<float> values = nn::initialParameters(model, 5);
        std::vector<NamedTensor> tensors;
        for (const nn::ParameterPlace &place : model.places())
            tensors.push_back({place.name, place.shape, std::span(values).subspan(place.offset, place.count)});
        const auto supernet =
            predict::SupernetFile::parse(predict::supernetBytes(space, tensors, settings), "mixture", std::nullopt);
        QVERIFY2(supernet, supernet ? "" : supernet.error().detail.c_str());
        const auto pairs = testing::randomPairs(12, 12, space.sizes.vocabularySize, 4);
        std::vector<space::Architecture> architectures = sample(space, 4);
        architectures.push_back(space::largestArchitecture(space));
        architectures.push_back(architectures[1]);
        std::swap(architectures.back().encoder.layers.front(), architectures.back().encoder.layers.back());
        const auto scorer = nn::openScorer(m_workers, {.supernet = *supernet, .pairs = pairs});
        QVERIFY(scorer);
        const auto scores = (*scorer)->score(architectures, {});
        QVERIFY(scores);
        for (std::size_t i = 0; i < architectures.size(); ++i) {
            const auto plain = plainWithExportedLayers(**supernet, architectures[i]);
            QVERIFY(plain);
            const auto plainScorer = nn::openScorer(m_workers, {.supernet = *plain, .pairs = pairs});
            const auto expected = (*plainScorer)->score({&architectures[i], 1}, {});
            QVERIFY2(std::abs((*scores)[i].loss - expected->front().loss) < 1e-6 * expected->front().loss,
                     qPrintable(QString("%1 %2").arg((*scores)[i].loss).arg(expected->front().loss)));
            const auto translation = nn::openTranslator(m_workers, {.supernet = *supernet})
                                         ->decode(architectures[i], pairs->source, {.maxLength = 20}, {});
            const auto plainTranslation = nn::openTranslator(m_workers, {.supernet = *plain})
                                              ->decode(architectures[i], pairs->source, {.maxLength = 20}, {});
            QVERIFY(translation && plainTranslation);
            for (std::size_t j = 0; j < translation->size(); ++j)
                QCOMPARE((*translation)[j].front().ids, (*plainTranslation)[j].front().ids);
        }
    }

    void roundedGradientsAreNearlyTheSame_data()
    {
        QTest::addColumn<int>("mixture");
        QTest::newRow("plain") << -1;
        QTest::newRow("layer-wise mixture") << static_cast<int>(MixtureKind::Layer);
        QTest::newRow("neuron-wise mixture") << static_cast<int>(MixtureKind::Neuron);
    }

    void roundedGradientsAreNearlyTheSame()
    {
        QFETCH(int, mixture);
        const space::SearchSpace space = testing::tinySpace();
        const nn::TrainingModel model(space, mixtureOf(mixture));
        const std::vector<float> values = nn::initialParameters(model, 11);
        const auto pairs = testing::randomPairs(9, 12, space.sizes.vocabularySize, 4);
        const std::vector<space::Architecture> architectures{space::largestArchitecture(space), sample(space, 1)[0]};
        const auto exact = nn::trainingGradient(model, values, architectures, *pairs, 0.1);
        const auto rounded = nn::trainingGradient(model, values, architectures, *pairs, 0.1, predict::Precision::Bf16);
        QVERIFY(exact.loss != rounded.loss);
        QVERIFY(std::abs(exact.loss - rounded.loss) < 0.01 * exact.loss);
        double products = 0, exactSquares = 0, roundedSquares = 0;
        for (std::size_t i = 0; i < exact.gradient.size(); ++i) {
            const auto a = static_cast<double>(exact.gradient[i]);
            const auto b = static_cast<double>(rounded.gradient[i]);
            products += a * b;
            exactSquares += a * a;
            roundedSquares += b * b;
        }
        const double cosine = products / std::sqrt(exactSquares * roundedSquares);
        QVERIFY2(cosine > 0.999, qPrintable(QString::number(cosine)));
    }

    void roundingIsToTheNearestEven()
    {
        // Ties, sums that carry into the exponent, infinities and what is not a number.
        const std::vector<std::pair<std::uint32_t, std::uint16_t>> cases{
            {0x3f800000U, 0x3f80U}, {0x3f808000U, 0x3f80U}, {0x3f818000U, 0x3f82U}, {0x3f808001U, 0x3f81U},
            {0x3fffffffU, 0x4000U}, {0xbf808001U, 0xbf81U}, {0x7f800000U, 0x7f80U}, {0x7f7fffffU, 0x7f80U},
            {0x7fc00001U, 0x7fc0U}, {0x00000000U, 0x0000U}, {0x80000000U, 0x8000U}};
        std::vector<float> from;
        for (std::size_t i = 0; i < 3 * cases.size(); ++i)
            from.push_back(std::bit_cast<float>(cases[i % cases.size()].first));
        for (const nn::TrainingKernels &kernels : nn::runnableTrainingKernels()) {
            std::vector<nn::Bf16> to(from.size());
            kernels.round(from.data(), from.size(), to.data());
            std::vector<float> back(from.size());
            kernels.widen(to.data(), to.size(), back.data());
            std::vector<float> sums(from.size(), 1.0F);
            kernels.addRounded(to.data(), to.size(), sums.data());
            for (std::size_t i = 0; i < to.size(); ++i) {
                QCOMPARE(to[i], cases[i % cases.size()].second);
                const float expected = std::bit_cast<float>(static_cast<std::uint32_t>(to[i]) << 16U);
                QCOMPARE(std::bit_cast<std::uint32_t>(back[i]), std::bit_cast<std::uint32_t>(expected));
                QVERIFY(std::isnan(expected) || sums[i] == 1.0F + expected);
            }
        }
    }

    void trainingRepeatsAndLearns_data()
    {
        QTest::addColumn<SupernetVariant>("variant");
        for (const SupernetVariant variant : predict::supernetVariants())
            QTest::newRow(std::string(predict::name(variant)).c_str()) << variant;
    }

    void trainingRepeatsAndLearns()
    {
        QFETCH(SupernetVariant, variant);
        const nn::SupernetTrainingTask task = tinyTask(variant, 20);
        const auto first = nn::openTrainer(m_workers, task);
        QVERIFY2(first, first ? "" : first.error().detail.c_str());
        const std::vector<double> losses = lossesOf(**first, 16);
        nn::Workers one(1);
        const auto second = nn::openTrainer(one, task);
        QCOMPARE(lossesOf(**second, 16), losses);
        QVERIFY2(losses.back() < losses.front(), qPrintable(QString("%1 %2").arg(losses.front()).arg(losses.back())));
    }

    void restoredTrainingGoesOnExactly()
    {
        const nn::SupernetTrainingTask task = tinyTask(SupernetVariant::Hat, 12);
        const auto whole = nn::openTrainer(m_workers, task);
        lossesOf(**whole, 5);
        std::vector<std::vector<float>> kept;
        std::vector<std::uint64_t> steps;
        for (const nn::TrainedTensor &tensor : (*whole)->tensors()) {
            for (const std::span<float> part : {tensor.values, tensor.means, tensor.squares})
                kept.emplace_back(part.begin(), part.end());
            steps.push_back(tensor.steps);
        }
        const auto resumed = nn::openTrainer(m_workers, task);
        auto from = kept.begin();
        for (const nn::TrainedTensor &tensor : (*resumed)->tensors())
            for (const std::span<float> part : {tensor.values, tensor.means, tensor.squares})
                std::copy(from->begin(), from->end(), part.begin()), ++from;
        QVERIFY((*resumed)->restored(5, steps));
        QCOMPARE(lossesOf(**resumed, 6), lossesOf(**whole, 6));
    }

    void layersThatWereNotSampledStayAsTheyAre()
    {
        nn::SupernetTrainingTask task = tinyTask(SupernetVariant::Hat, 4);
        std::uint64_t update = 0;
        const auto trainer = nn::openTrainer(m_workers, task);
        std::set<std::string> unused;
        for (; update < 4; ++update) {
            const auto drawn = predict::architecturesOfUpdate(task.space, task.settings, update).front();
            std::vector<std::vector<float>> before;
            for (const nn::TrainedTensor &tensor : (*trainer)->tensors())
                before.emplace_back(tensor.values.begin(), tensor.values.end());
            QVERIFY((*trainer)->update({}));
            std::size_t i = 0;
            for (const nn::TrainedTensor &tensor : (*trainer)->tensors()) {
                const bool isSame = std::equal(tensor.values.begin(), tensor.values.end(), before[i++].begin());
                const std::string second = "decoder.layers.1";
                if (tensor.name.starts_with(second) && drawn.decoder.layers.size() == 1) {
                    QVERIFY2(isSame, tensor.name.c_str());
                    unused.insert(tensor.name);
                }
                if (tensor.name.ends_with("embed_tokens.weight"))
                    QVERIFY(!isSame);
            }
        }
        QVERIFY(!unused.empty());
    }

    void stopAndDivergenceChangeNothing()
    {
        nn::SupernetTrainingTask task = tinyTask(SupernetVariant::Hat, 10);
        const auto trainer = nn::openTrainer(m_workers, task);
        const auto reference = nn::openTrainer(m_workers, task);
        std::stop_source source;
        source.request_stop();
        const auto stopped = (*trainer)->update(source.get_token());
        QVERIFY(!stopped);
        QCOMPARE(name(stopped.error().code), name(ErrorCode::Stopped));
        QCOMPARE(lossesOf(**trainer, 2), lossesOf(**reference, 2));
        (*trainer)->tensors().front().values[100] = std::numeric_limits<float>::infinity();
        const auto diverged = (*trainer)->update({});
        QVERIFY(!diverged);
        QCOMPARE(name(diverged.error().code), name(ErrorCode::Undefined));
        QCOMPARE((*trainer)->updatesDone(), std::uint64_t{2});
    }

    void dropoutKeepsTheMean()
    {
        const std::vector<float> ones(100'000, 1.0F);
        const std::vector<float> zeros(ones.size());
        for (const nn::TrainingKernels &kernels : nn::runnableTrainingKernels()) {
            std::vector<float> out(ones.size());
            const nn::Dropout dropout = nn::makeDropout(9, 0.3);
            kernels.embed({.table = ones.data(), .position = zeros.data(), .columns = ones.size()}, dropout,
                          out.data());
            double sum = 0;
            std::size_t dropped = 0;
            for (const float value : out) {
                sum += value;
                dropped += value == 0 ? 1 : 0;
            }
            QVERIFY(std::abs(sum / 1e5 - 1) < 0.02);
            QVERIFY(std::abs(static_cast<double>(dropped) / 1e5 - 0.3) < 0.01);
        }
    }

private:
    nn::Workers m_workers{2};
};

QTEST_APPLESS_MAIN(SupernetTrainingEngineTest)
#include "supernet_training_test.moc"
