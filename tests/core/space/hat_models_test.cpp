#include "core/space/architecture_yml.h"
#include "core/space/costs.h"

#include <QtTest>

#include <cmath>

using namespace foresearch;
using namespace foresearch::space;

namespace {

std::string hatFile(int width, const std::string &encoderFfn, const std::string &decoderFfn, int layers,
                    const std::string &heads, const std::string &arbitrary)
{
    const std::string dim = std::to_string(width);
    return "encoder-embed-dim-subtransformer: " + dim + "\ndecoder-embed-dim-subtransformer: " + dim
           + "\n\nencoder-ffn-embed-dim-all-subtransformer: " + encoderFfn
           + "\ndecoder-ffn-embed-dim-all-subtransformer: " + decoderFfn
           + "\n\nencoder-layer-num-subtransformer: 6\ndecoder-layer-num-subtransformer: " + std::to_string(layers)
           + "\n\nencoder-self-attention-heads-all-subtransformer: [4, 4, 4, 4, 4, 4]"
             "\ndecoder-self-attention-heads-all-subtransformer: "
           + heads + "\ndecoder-ende-attention-heads-all-subtransformer: " + heads
           + "\n\n# for arbitrary encoder decoder attention\ndecoder-arbitrary-ende-attn-all-subtransformer: "
           + arbitrary + "\n";
}

double rounded(double number)
{
    return std::round(number * 100) / 100;
}

} // namespace

class HatModelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedModelsHaveTheSizeAndFlopsOfHatsReadme_data()
    {
        QTest::addColumn<QString>("space");
        QTest::addColumn<std::string>("file");
        QTest::addColumn<double>("megaParameters");
        QTest::addColumn<double>("gigaFlops");
        const std::string wide = "[3072, 3072, 3072, 3072, 3072, 3072]";
        const std::string narrow = "[1024, 1024, 1024, 1024, 1024, 1024]";
        QTest::newRow("TITAN Xp, 57.1 ms")
            << "hat-wmt14-en-de" << hatFile(512, wide, "[3072]", 1, "[8]", "[1]") << 30.47 << 1.87;
        QTest::newRow("TITAN Xp, 91.2 ms")
            << "hat-wmt14-en-de" << hatFile(512, wide, "[3072, 3072]", 2, "[8, 8]", "[-1, 1]") << 35.72 << 2.19;
        QTest::newRow("TITAN Xp, 126.0 ms")
            << "hat-wmt14-en-de" << hatFile(512, wide, "[3072, 3072, 3072]", 3, "[8, 8, 8]", "[-1, 1, 1]") << 40.97
            << 2.54;
        QTest::newRow("TITAN Xp, 146.7 ms")
            << "hat-wmt14-en-de" << hatFile(640, wide, "[3072, 3072, 3072]", 3, "[8, 8, 8]", "[-1, 1, 1]") << 51.20
            << 3.17;
        QTest::newRow("TITAN Xp, 208.1 ms")
            << "hat-wmt14-en-de"
            << hatFile(512, wide, "[2048, 2048, 3072, 3072, 3072]", 5, "[8, 8, 8, 4, 8]", "[-1, 1, 1, 1, -1]") << 49.38
            << 3.09;
        QTest::newRow("IWSLT, 45.6 ms") << "hat-iwslt14-de-en" << hatFile(512, narrow, "[2048]", 1, "[4]", "[-1]")
                                        << 16.82 << 0.78;
        QTest::newRow("IWSLT, 168.8 ms") << "hat-iwslt14-de-en"
                                         << hatFile(512, narrow, "[2048, 2048, 2048, 1024, 1024]", 5, "[4, 4, 4, 2, 2]",
                                                    "[2, -1, -1, -1, -1]")
                                         << 31.54 << 1.52;
    }
    void publishedModelsHaveTheSizeAndFlopsOfHatsReadme()
    {
        QFETCH(QString, space);
        QFETCH(std::string, file);
        QFETCH(double, megaParameters);
        QFETCH(double, gigaFlops);
        const SearchSpace hat = findSpace(space.toStdString()).value();
        const auto models = parseArchitectureYml(file, {"file"}, &hat);
        QVERIFY(models);
        const Costs found = costs(models->front(), hat.sizes);
        QCOMPARE(rounded(static_cast<double>(found.parameters) / 1e6), megaParameters);
        QCOMPARE(rounded(static_cast<double>(found.flopsWithoutOutput) / 1e9), gigaFlops);
    }
};

QTEST_APPLESS_MAIN(HatModelsTest)
#include "hat_models_test.moc"
