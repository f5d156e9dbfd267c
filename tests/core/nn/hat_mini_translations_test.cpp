// Needs the reference data: a supernet that HAT trained, and what HAT translates with it (hat_mini).

#include "core/base/file.h"
#include "core/nn/internal/blas.h"
#include "core/nn/internal/translator.h"
#include "tests/support/hat_mini.h"

#include <QtTest>

#include <cmath>

using namespace foresearch;
using testing::HatMini;

class HatMiniTranslationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        nn::makeBlasSingleThreaded();
        if (!HatMini::isThere())
            QSKIP("hat_mini is not there: set FORESEARCH_REFERENCE_DATA.");
        const std::string path = (HatMini::folder() / "translations.json").string();
        const auto content = readFile(path);
        QVERIFY(content);
        const auto json = parseJson(*content, {path});
        QVERIFY(json);
        m_expected = *json;
        const auto supernet = predict::SupernetFile::open(HatMini::folder() / "supernet.safetensors", std::nullopt);
        QVERIFY(supernet);
        m_translator = nn::openTranslator(m_workers, {.supernet = *supernet});
    }

    void hypothesesAreHats_data()
    {
        QTest::addColumn<int>("network");
        QTest::addColumn<int>("batchSentences");
        for (int network = 0; network < 2; ++network)
            for (const int batch : {1, 7, 128})
                QTest::addRow("network %d, %d sentences at once", network, batch) << network << batch;
    }

    void hypothesesAreHats()
    {
        QFETCH(int, network);
        QFETCH(int, batchSentences);
        const Json &expected = m_expected["architectures"][static_cast<std::size_t>(network)];
        text::PackedSequences sources;
        for (const Json &sentence : expected["sentences"])
            sources.add(sentence["source_ids"].get<std::vector<text::TokenId>>());
        QCOMPARE(sources.size(), std::size_t{20});
        const auto found =
            m_translator->decode(testing::hatConfig(expected["config"]), sources,
                                 {.best = 4, .batchSentences = static_cast<std::size_t>(batchSentences)}, {});
        QVERIFY2(found, found ? "" : found.error().detail.c_str());
        for (std::size_t i = 0; i < sources.size(); ++i)
            compare((*found)[i], expected["sentences"][i]["hypotheses"]);
    }

private:
    static void compare(const nn::Hypotheses &found, const Json &expected)
    {
        QCOMPARE(found.size(), expected.size());
        for (std::size_t k = 0; k < found.size(); ++k) {
            QCOMPARE(found[k].ids, expected[k]["ids"].get<std::vector<text::TokenId>>());
            QVERIFY(std::abs(found[k].score - expected[k]["score"].get<double>()) < 1e-5);
        }
        const auto exact = expected[0]["positional_scores"].get<std::vector<double>>();
        QCOMPARE(found[0].logProbabilities.size(), exact.size());
        for (std::size_t i = 0; i < exact.size(); ++i)
            QVERIFY(std::abs(found[0].logProbabilities[i] - exact[i]) < 1e-4);
    }

    nn::Workers m_workers{2};
    Json m_expected;
    std::unique_ptr<nn::Translator> m_translator;
};

QTEST_APPLESS_MAIN(HatMiniTranslationsTest)
#include "hat_mini_translations_test.moc"
