// Needs the reference data: a supernet that HAT trained, and what HAT computes with it (hat_mini).

#include "core/eval/metrics.h"
#include "core/nn/internal/batch_walk.h"
#include "core/nn/internal/blas.h"
#include "core/nn/internal/supernet_scorer.h"
#include "core/predict/labels.h"
#include "core/space/architecture_json.h"
#include "core/text/corpus.h"

#include "tests/support/hat_mini.h"

#include <QtTest>

using namespace foresearch;
using testing::HatMini;

namespace {

bool isNear(double found, double expected, double tolerance)
{
    return std::abs(found - expected) <= tolerance;
}

std::vector<double> numbers(const Json &json)
{
    return json.get<std::vector<double>>();
}

/// Pair 0 of the validation set, alone in its batch.
struct FirstPair {
    explicit FirstPair(const HatMini &data) : model(data.supernet)
    {
        text::TokenPairs pairs;
        pairs.source.add(data.pairs->source[0]);
        pairs.target.add(data.pairs->target[0]);
        batch = nn::makeScoringBatches(pairs, 1024).front();
        positions = nn::positionTable(64, 192);
        settings = {&model, &positions, &positions, 0.1};
    }
    nn::SuperTransformer model;
    nn::ScoringBatch batch;
    std::vector<float> positions;
    nn::WalkSettings settings;
};

} // namespace

class HatMiniTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        nn::makeBlasSingleThreaded();
        if (!HatMini::isThere())
            QSKIP("hat_mini is not there: set FORESEARCH_REFERENCE_DATA.");
        auto data = HatMini::open();
        QVERIFY2(data, data ? "" : data.error().detail.c_str());
        m_data = *std::move(data);
    }

    void itsDataAreRead()
    {
        QCOMPARE(m_data.supernet->space().name, std::string("hat-mini"));
        QCOMPARE(m_data.supernet->parameterCount(), std::size_t{4166976});
        QCOMPARE(m_data.pairs->size(), std::size_t{1014});
        QCOMPARE(m_data.pairs->source.idCount(), std::size_t{15671});
        QCOMPARE(m_data.pairs->target.idCount(), std::size_t{16540});
    }

    void lossesAreHats()
    {
        const auto scorer = nn::openScorer(m_workers, {.supernet = m_data.supernet, .pairs = m_data.pairs});
        QVERIFY2(scorer, scorer ? "" : scorer.error().detail.c_str());
        std::vector<space::Architecture> architectures;
        for (const Json &entry : m_data.losses["architectures"])
            architectures.push_back(testing::hatConfig(entry["config"]));
        QCOMPARE(architectures.size(), std::size_t{10});
        const auto scores = (*scorer)->score(architectures, {});
        QVERIFY2(scores, scores ? "" : scores.error().detail.c_str());
        for (std::size_t i = 0; i < scores->size(); ++i) {
            const Json &expected = m_data.losses["architectures"][i];
            const double loss = expected["loss"].get<double>();
            const double nll = expected["nll"].get<double>();
            const std::string found = expected["name"].get<std::string>() + ": "
                                      + std::to_string(((*scores)[i].loss - loss) / loss * 1e9) + "e-9, "
                                      + std::to_string(((*scores)[i].nll - nll) / nll * 1e9) + "e-9";
            QVERIFY2(isNear((*scores)[i].loss, loss, 1e-6 * loss), found.c_str());
            QVERIFY2(isNear((*scores)[i].nll, nll, 1e-6 * nll), found.c_str());
        }
    }

    /// Where the processor has instructions for it; elsewhere it would take minutes, as would the ranks of 100 under
    /// the address sanitizer, where a few architectures go through the same code.
    void roundedProductsKeepTheOrder()
    {
        if (!__builtin_cpu_supports("avx512bf16"))
            QSKIP("This processor has no AVX-512 BF16.");
        const auto &space = m_data.supernet->space();
#ifdef __SANITIZE_ADDRESS__
        constexpr std::size_t kCount = 5;
#else
        constexpr std::size_t kCount = 100;
#endif
        const auto architectures = predict::sampleArchitectures(space, kCount, 1);
        std::vector<std::vector<double>> losses(2);
        for (const auto precision : {predict::Precision::Fp32, predict::Precision::Bf16}) {
            const auto scorer =
                nn::openScorer(m_workers, {.supernet = m_data.supernet, .pairs = m_data.pairs, .precision = precision});
            const auto scores = (*scorer)->score(architectures, {});
            QVERIFY(scores);
            for (const nn::SupernetScore &score : *scores)
                losses[precision == predict::Precision::Bf16 ? 1 : 0].push_back(score.loss);
        }
        for (std::size_t i = 0; i < architectures.size(); ++i)
            QVERIFY(isNear(losses[1][i], losses[0][i], 2e-3 * losses[0][i]));
        if (kCount < 100)
            return;
        const auto tau = eval::kendallTau({losses[1], losses[0]});
        QVERIFY(tau && *tau >= 0.97);
    }

    void logProbabilitiesAreHats()
    {
        const FirstPair pair(m_data);
        for (const auto &[name, expected] : m_data.losses["first_pair"]["architectures"].items()) {
            QCOMPARE(expected["source_ids"].get<std::vector<text::TokenId>>(), pair.batch.source.ids);
            QCOMPARE(expected["target_input_ids"].get<std::vector<text::TokenId>>(), pair.batch.target.ids);
            QCOMPARE(expected["target_ids"].get<std::vector<text::TokenId>>(), pair.batch.gold);
            const c10::InferenceMode inference;
            nn::BatchWalk walk(pair.settings, pair.batch);
            QVERIFY(walk.advanceTo(nn::stepsOf(m_data.architecture(name)), 0, {}));
            std::vector<double> found;
            walk.loss({}, &found);
            const std::vector<double> exact = numbers(expected["log_probs_float64"]);
            QCOMPARE(found.size(), exact.size());
            for (std::size_t i = 0; i < found.size(); ++i)
                QVERIFY2(isNear(found[i], exact[i], 1e-5), name.c_str());
        }
    }

    void innerValuesAreHats()
    {
        const FirstPair pair(m_data);
        const Json &trace = m_data.losses["trace"];
        const Json &exact = trace["float64"];
        const space::Architecture architecture = m_data.architecture(trace["architecture"].get<std::string>());
        const c10::InferenceMode inference;
        nn::BatchWalk walk(pair.settings, pair.batch);
        const nn::Steps steps = nn::stepsOf(architecture);
        QVERIFY(walk.advanceTo(steps, steps.size(), {}));
        compare(walk.activations(0), exact["encoder_input"], "encoder input");
        std::size_t step = 0;
        for (const Json &layer : exact["encoder_layers"])
            compare(walk.activations(step += 2), layer, "encoder layer");
        compare(walk.activations(step), exact["encoder_output"], "encoder output");
        compare(walk.activations(++step), exact["decoder_input"], "decoder input");
        for (const Json &layer : exact["decoder_layers"])
            compare(walk.activations(step += 3), layer, "decoder layer");
        compare(walk.logits(), exact["logits"], "logits");
    }

    void positionsAreHats()
    {
        const std::vector<float> table = nn::positionTable(30, 192);
        const Json &positions = m_data.losses["positions"];
        const auto columns = positions["columns"].get<std::vector<std::size_t>>();
        for (const auto &[name, row] : {std::pair("row_2", 0U), std::pair("row_31", 29U)})
            for (std::size_t i = 0; i < columns.size(); ++i)
                QVERIFY(
                    isNear(static_cast<double>(table[row * 192 + columns[i]]), positions[name][i].get<double>(), 1e-6));
    }

private:
    static void compare(const at::Tensor &found, const Json &expected, const char *what)
    {
        const auto shape = expected["shape"].get<std::vector<std::int64_t>>();
        QVERIFY2(found.sizes() == at::IntArrayRef(shape), what);
        QVERIFY2(isNear(found.mean().item<double>(), expected["mean"].get<double>(), 1e-5), what);
        QVERIFY2(isNear(found.std(false).item<double>(), expected["std"].get<double>(), 1e-5), what);
        const std::vector<double> first = numbers(expected["first_position_first_8"]);
        const std::vector<double> last = numbers(expected["last_position_first_8"]);
        for (int i = 0; i < 8; ++i) {
            QVERIFY2(isNear(found[0][i].item<double>(), first[static_cast<std::size_t>(i)], 2e-5), what);
            QVERIFY2(isNear(found[-1][i].item<double>(), last[static_cast<std::size_t>(i)], 2e-5), what);
        }
    }

    nn::Workers m_workers{2};
    HatMini m_data;
};

QTEST_APPLESS_MAIN(HatMiniTest)
#include "hat_mini_test.moc"
