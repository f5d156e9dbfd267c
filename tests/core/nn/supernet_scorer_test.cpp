#include "core/nn/internal/supernet_scorer.h"

#include "core/nn/internal/batch_walk.h"
#include "core/nn/internal/blas.h"
#include "core/nn/internal/scoring_batch.h"
#include "core/nn/internal/scoring_plan.h"
#include "core/predict/network_file.h"
#include "core/space/architecture_json.h"
#include "core/space/genome.h"
#include "tests/support/supernet_reference.h"

#include <QtTest>

#include <algorithm>
#include <map>
#include <set>

using namespace foresearch;

namespace {

std::vector<space::Architecture> sample(const space::SearchSpace &space, std::size_t count)
{
    Rng rng(7);
    std::vector<space::Architecture> architectures;
    for (std::size_t i = 0; i < count; ++i)
        architectures.push_back(space::decode(space, space::sampleGenome(space, rng)));
    return architectures;
}

bool isNear(double found, double expected, double relative)
{
    return std::abs(found - expected) <= relative * std::abs(expected);
}

space::SearchSpace spaceWithThreeTables()
{
    space::SearchSpace space = testing::tinySpace();
    space.sizes.embeddingSharing = space::EmbeddingSharing::None;
    space.choices.encoderEmbedDims = {26, 16}; // other super widths on both sides: keys and values apart
    return space;
}

/// A supernet's file with one network's values in the leading rows and columns of its tensors.
std::string paddedWithZeros(const Safetensors &network, const space::SearchSpace &space)
{
    const auto qkv = static_cast<std::size_t>(space.sizes.qkvDim);
    const std::vector<predict::SupernetTensor> tensors = predict::supernetTensors(space);
    std::map<std::string, std::vector<float>> values;
    for (const predict::SupernetTensor &tensor : tensors)
        values[tensor.name].assign(tensor.shape.front() * (tensor.shape.size() > 1 ? tensor.shape[1] : 1), 0.0F);
    const auto columnsOf = [&](const std::string &name) {
        for (const predict::SupernetTensor &tensor : tensors)
            if (tensor.name == name)
                return tensor.shape.size() > 1 ? tensor.shape[1] : 1;
        return std::size_t{0};
    };
    for (const std::string &name : network.names()) {
        const TensorShape shape = network.tensor(name)->shape;
        std::string place = name;
        std::size_t firstRow = 0;
        for (const auto &[part, row] :
             {std::pair(".q_proj_weight", 0U), std::pair(".k_proj_weight", 1U), std::pair(".v_proj_weight", 2U)})
            if (name.ends_with(part) && !values.contains(name)) {
                place = name.substr(0, name.size() - std::string(part).size()) + ".in_proj_weight";
                firstRow = row * qkv;
            }
        const std::vector<float> from = *network.floats(name, shape);
        const std::size_t columns = shape.size() > 1 ? shape[1] : 1;
        for (std::size_t i = 0; i < from.size(); ++i)
            values.at(place)[(firstRow + i / columns) * columnsOf(place) + i % columns] = from[i];
    }
    std::vector<NamedTensor> named;
    for (const predict::SupernetTensor &tensor : tensors)
        named.push_back({tensor.name, tensor.shape, values.at(tensor.name)});
    return predict::supernetBytes(space, named);
}

} // namespace

class SupernetScorerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { nn::makeBlasSingleThreaded(); }

    void scoresAreThoseOfThePlainReference_data()
    {
        QTest::addColumn<bool>("hasThreeTables");
        QTest::newRow("one table") << false;
        QTest::newRow("three tables, other widths") << true;
    }

    void scoresAreThoseOfThePlainReference()
    {
        QFETCH(bool, hasThreeTables);
        const space::SearchSpace space = hasThreeTables ? spaceWithThreeTables() : testing::tinySpace();
        const auto supernet = testing::randomSupernet(space, 3);
        const auto pairs = testing::randomPairs(6, 23, space.sizes.vocabularySize, 4);
        const auto scorer = nn::openScorer(m_workers, {.supernet = supernet, .pairs = pairs, .labelSmoothing = 0.15});
        QVERIFY2(scorer, scorer ? "" : scorer.error().detail.c_str());
        std::vector<space::Architecture> architectures = sample(space, 20);
        architectures.push_back(space::largestArchitecture(space));
        architectures.push_back(space::smallestArchitecture(space));
        const auto scores = (*scorer)->score(architectures, {});
        QVERIFY2(scores, scores ? "" : scores.error().detail.c_str());
        for (std::size_t i = 0; i < architectures.size(); ++i) {
            const auto exact = testing::referenceScore(*supernet, architectures[i], *pairs, 0.15);
            const std::string json = space::canonicalJson(architectures[i]);
            QVERIFY2(isNear((*scores)[i].loss, exact.loss, 1e-5), json.c_str());
            QVERIFY2(isNear((*scores)[i].nll, exact.nll, 1e-5), json.c_str());
        }
    }

    void sharedAndSingleScoresAreEqual()
    {
        const space::SearchSpace space = testing::tinySpace();
        const auto supernet = testing::randomSupernet(space, 5);
        const auto pairs = testing::randomPairs(30, 15, space.sizes.vocabularySize, 6);
        const auto scorer = nn::openScorer(m_workers, {.supernet = supernet, .pairs = pairs});
        std::vector<space::Architecture> architectures = sample(space, 40);
        architectures.push_back(architectures.front());
        const auto together = (*scorer)->score(architectures, {});
        QVERIFY(together);
        for (std::size_t i = 0; i < architectures.size(); ++i) {
            const auto alone = (*scorer)->score({&architectures[i], 1}, {});
            QVERIFY(alone);
            QCOMPARE(alone->front().loss, (*together)[i].loss);
            QCOMPARE(alone->front().nll, (*together)[i].nll);
        }
        QCOMPARE(together->back().loss, together->front().loss);
    }

    void scoresDoNotDependOnTheWorkers()
    {
        const space::SearchSpace space = testing::tinySpace();
        const auto supernet = testing::randomSupernet(space, 5);
        const auto pairs = testing::randomPairs(300, 15, space.sizes.vocabularySize, 6);
        const auto architectures = sample(space, 5);
        std::set<double> losses;
        for (int workers = 1; workers <= 3; ++workers) {
            nn::Workers all(3);
            const auto scorer = nn::openScorer(all, {.supernet = supernet, .pairs = pairs, .workers = workers});
            losses.insert((*scorer)->score(architectures, {})->back().loss);
        }
        QCOMPARE(losses.size(), std::size_t{1});
    }

    void scoresDoNotDependOnTheOrder()
    {
        const space::SearchSpace space = testing::tinySpace();
        const auto supernet = testing::randomSupernet(space, 5);
        const auto pairs = testing::randomPairs(30, 15, space.sizes.vocabularySize, 6);
        const auto scorer = nn::openScorer(m_workers, {.supernet = supernet, .pairs = pairs});
        auto architectures = sample(space, 20);
        const auto forwards = (*scorer)->score(architectures, {});
        std::reverse(architectures.begin(), architectures.end());
        const auto backwards = (*scorer)->score(architectures, {});
        QVERIFY(forwards && backwards);
        for (std::size_t i = 0; i < architectures.size(); ++i)
            QCOMPARE((*backwards)[architectures.size() - 1 - i].loss, (*forwards)[i].loss);
    }

    void otherBatchesGiveTheSameSums()
    {
        const space::SearchSpace space = testing::tinySpace();
        const nn::SuperTransformer model(testing::randomSupernet(space, 5));
        const auto pairs = testing::randomPairs(60, 15, space.sizes.vocabularySize, 6);
        const std::vector<float> positions =
            nn::positionTable(64, static_cast<std::size_t>(model.sourceTable().size(1)));
        const nn::WalkSettings settings{&model, &positions, &positions, 0.1};
        const c10::InferenceMode inference;
        for (const space::Architecture &architecture : sample(space, 3)) {
            std::vector<double> sums;
            for (const std::size_t tokens : {1U, 60U, 100'000U}) {
                double sum = 0;
                for (const nn::ScoringBatch &batch : nn::makeScoringBatches(*pairs, tokens)) {
                    nn::BatchWalk walk(settings, batch);
                    QVERIFY(walk.advanceTo(nn::stepsOf(architecture), 0, {}));
                    sum += walk.loss({})->loss;
                }
                sums.push_back(sum);
            }
            QVERIFY(isNear(sums[1], sums[0], 1e-6));
            QVERIFY(isNear(sums[2], sums[0], 1e-6));
        }
    }

    /// On any processor, if slowly where it has no instructions for it; the engine refuses it there.
    void roundedProductsChangeLossesLittle()
    {
        const space::SearchSpace space = testing::tinySpace();
        const auto supernet = testing::randomSupernet(space, 5);
        const auto pairs = testing::randomPairs(30, 15, space.sizes.vocabularySize, 6);
        const auto architectures = sample(space, 20);
        const auto exact = *nn::openScorer(m_workers, {.supernet = supernet, .pairs = pairs});
        const auto rounded =
            *nn::openScorer(m_workers, {.supernet = supernet, .pairs = pairs, .precision = predict::Precision::Bf16});
        const auto one = exact->score(architectures, {});
        const auto other = rounded->score(architectures, {});
        QVERIFY(one && other);
        for (std::size_t i = 0; i < architectures.size(); ++i) {
            const double deviation = (*other)[i].loss / (*one)[i].loss - 1;
            QVERIFY2(deviation != 0 && std::abs(deviation) < 5e-3, std::to_string(deviation).c_str());
        }
    }

    void anExportedNetworkHasTheSameLoss_data() { scoresAreThoseOfThePlainReference_data(); }

    /// Its tensors are put back into a supernet of zeros.
    void anExportedNetworkHasTheSameLoss()
    {
        QFETCH(bool, hasThreeTables);
        const space::SearchSpace space = hasThreeTables ? spaceWithThreeTables() : testing::tinySpace();
        const auto supernet = testing::randomSupernet(space, 3);
        const auto pairs = testing::randomPairs(6, 23, space.sizes.vocabularySize, 4);
        for (const space::Architecture &architecture : sample(space, 4)) {
            const auto file = Safetensors::parse(predict::subTransformerBytes(*supernet, architecture), "cut");
            QVERIFY(file);
            const auto alone = predict::SupernetFile::parse(paddedWithZeros(*file, space), "padded", space);
            QVERIFY2(alone, alone ? "" : alone.error().detail.c_str());
            double losses[2];
            for (const auto &[i, weights] : {std::pair(0, supernet), std::pair(1, *alone)})
                losses[i] = (*nn::openScorer(m_workers, {.supernet = weights, .pairs = pairs}))
                                ->score({&architecture, 1}, {})
                                ->front()
                                .loss;
            QVERIFY(isNear(losses[1], losses[0], 1e-6));
        }
    }

    void changedHeadsAndMemoryChangeTheScore()
    {
        const space::SearchSpace space = testing::tinySpace();
        const auto supernet = testing::randomSupernet(space, 5);
        const auto pairs = testing::randomPairs(10, 15, space.sizes.vocabularySize, 6);
        const auto scorer = nn::openScorer(m_workers, {.supernet = supernet, .pairs = pairs});
        std::vector<space::Architecture> architectures(5, space::largestArchitecture(space));
        architectures[1].encoder.layers[0].selfHeads = 1;
        architectures[2].decoder.layers[1].selfHeads = 2;
        architectures[3].decoder.layers[1].crossHeads = 1;
        architectures[4].decoder.layers[1].arbitraryAttention = -1;
        const auto scores = (*scorer)->score(architectures, {});
        std::set<double> different;
        for (const nn::SupernetScore &score : *scores)
            different.insert(score.loss);
        QCOMPARE(different.size(), architectures.size());
    }

    void commonBeginningsAreComputedOnce()
    {
        space::Architecture one = space::largestArchitecture(testing::tinySpace());
        space::Architecture other = one;
        other.decoder.layers.back().ffnDim = 16;
        const std::vector<space::Architecture> architectures{one, other, one};
        const nn::ScoringPlan plan = nn::planScoring(architectures);
        QCOMPARE(plan.networks.size(), std::size_t{2});
        // 4 encoder layers of 2 steps, 2 decoder layers of 3 steps, 2 embeddings; the last step differs.
        QCOMPARE(plan.stepCount(), std::size_t{3 * 16});
        QCOMPARE(plan.distinctStepCount(), std::size_t{17});
    }

    void batchesHoldEveryPairOnce()
    {
        const auto pairs = testing::randomPairs(101, 30, 600, 1);
        std::size_t sentences = 0;
        std::size_t ids = 0;
        const auto batches = nn::makeScoringBatches(*pairs, 100);
        QCOMPARE(batches.size() % 4, std::size_t{0});
        for (const nn::ScoringBatch &batch : batches) {
            QCOMPARE(batch.source.sentences(), batch.target.sentences());
            QCOMPARE(batch.gold.size(), batch.target.rows());
            sentences += batch.target.sentences();
            ids += batch.gold.size();
        }
        QCOMPARE(sentences, pairs->size());
        QCOMPARE(ids, pairs->target.idCount());
        QCOMPARE(nn::makeScoringBatches(*testing::randomPairs(1, 5, 600, 1), 100).size(), std::size_t{1});
    }

    void stopEndsScoring()
    {
        const space::SearchSpace space = testing::tinySpace();
        const auto scorer = nn::openScorer(
            m_workers, {.supernet = testing::randomSupernet(space, 1), .pairs = testing::randomPairs(500, 20, 600, 1)});
        std::stop_source source;
        source.request_stop();
        const auto scores = (*scorer)->score(sample(space, 3), {.stop = source.get_token()});
        QVERIFY(!scores);
        QCOMPARE(name(scores.error().code), name(ErrorCode::Stopped));
    }

    void idsOutsideTheVocabularyAreRefused()
    {
        const space::SearchSpace space = testing::tinySpace();
        const auto scorer = nn::openScorer(
            m_workers, {.supernet = testing::randomSupernet(space, 1), .pairs = testing::randomPairs(9, 20, 700, 1)});
        QVERIFY(!scorer);
        QCOMPARE(name(scorer.error().code), name(ErrorCode::BadValue));
    }

private:
    nn::Workers m_workers{2};
};

QTEST_APPLESS_MAIN(SupernetScorerTest)
#include "supernet_scorer_test.moc"
