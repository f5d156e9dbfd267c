#include "core/space/encodings.h"

#include "core/base/rng.h"
#include "core/space/genome.h"

#include <QtTest>

using namespace foresearch;
using namespace foresearch::space;

namespace {

const SearchSpace &wmt()
{
    return builtinSpaces().front();
}

/// The per-layer encodings written out by hand for 6 + 6 layers.
std::vector<double> slowPerLayer(const Architecture &a, double ffnNorm, double headNorm, bool isAttended)
{
    const auto padded = [](std::vector<double> numbers) {
        numbers.resize(6);
        return numbers;
    };
    std::vector<double> encoderFfn, encoderHeads, decoderFfn, selfHeads, crossHeads, arbitrary;
    for (const EncoderLayer &layer : a.encoder.layers) {
        encoderFfn.push_back(layer.ffnDim / ffnNorm);
        encoderHeads.push_back(layer.selfHeads / headNorm);
    }
    for (const DecoderLayer &layer : a.decoder.layers) {
        decoderFfn.push_back(layer.ffnDim / ffnNorm);
        selfHeads.push_back(layer.selfHeads / headNorm);
        crossHeads.push_back(layer.crossHeads / headNorm);
        const int code = layer.arbitraryAttention;
        arbitrary.push_back(isAttended ? (code == -1 ? 1 : code + 1) / 2.0 : code);
    }
    std::vector<double> all{a.encoder.embedDim / 640.0, static_cast<double>(a.encoder.layers.size()) / 6};
    for (const auto &part : {encoderFfn, encoderHeads}) {
        const auto six = padded(part);
        all.insert(all.end(), six.begin(), six.end());
    }
    all.push_back(a.decoder.embedDim / 640.0);
    all.push_back(static_cast<double>(a.decoder.layers.size()) / 6);
    for (const auto &part : {decoderFfn, selfHeads, crossHeads, arbitrary}) {
        const auto six = padded(part);
        all.insert(all.end(), six.begin(), six.end());
    }
    return all;
}

} // namespace

class EncodingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void largestArchitectureIsAsInTheReference()
    {
        const Architecture largest = largestArchitecture(wmt());
        QCOMPARE(featureVector(wmt(), largest, Features::Latency),
                 (std::vector<double>{1, 1, 1.5, 8.0 / 6, 1, 1, 1.5, 8.0 / 6, 8.0 / 6, 1}));
        QCOMPARE(featureVector(wmt(), largest, Features::Bleu),
                 (std::vector<double>{1, 1, 1, 1, 1, 1, 1, 1, 1, 2.0 / 3}));
    }

    void arbitraryAttentionIsEncodedInTwoWays_data()
    {
        QTest::addColumn<QList<int>>("codes");
        QTest::addColumn<double>("latency");
        QTest::addColumn<double>("bleu");
        QTest::newRow("-1") << QList<int>{-1} << 0.5 << 0.0;
        QTest::newRow("1") << QList<int>{1} << 1.0 << 2.0 / 3;
        QTest::newRow("2") << QList<int>{2} << 1.5 << 1.0;
        QTest::newRow("-1 1") << QList<int>{-1, 1} << 0.75 << 1.0 / 3;
        QTest::newRow("-1 2") << QList<int>{-1, 2} << 1.0 << 0.5;
        QTest::newRow("1 2") << QList<int>{1, 2} << 1.25 << 2.5 / 3;
    }
    void arbitraryAttentionIsEncodedInTwoWays()
    {
        QFETCH(QList<int>, codes);
        QFETCH(double, latency);
        QFETCH(double, bleu);
        Architecture architecture = largestArchitecture(wmt());
        architecture.decoder.layers.clear();
        for (const int code : codes)
            architecture.decoder.layers.push_back({1024, 4, 4, code});
        QCOMPARE(featureVector(wmt(), architecture, Features::Latency)[9], latency);
        QCOMPARE(featureVector(wmt(), architecture, Features::Bleu)[9], bleu);
    }

    void perLayerEncodingsArePaddedWithZeros()
    {
        Rng rng(3);
        for (int i = 0; i < 100; ++i) {
            const Architecture architecture = decode(wmt(), sampleGenome(wmt(), rng));
            QCOMPARE(featureVector(wmt(), architecture, Features::LatencyPerLayer),
                     slowPerLayer(architecture, 3072, 8, true));
            QCOMPARE(featureVector(wmt(), architecture, Features::BleuPerLayer),
                     slowPerLayer(architecture, 1, 1, false));
        }
    }

    void meansAreOverTheLayersThatAreThere()
    {
        Architecture architecture = largestArchitecture(wmt());
        architecture.decoder.layers = {{3072, 8, 4, -1}, {1024, 4, 4, 2}};
        const auto bleu = featureVector(wmt(), architecture, Features::Bleu);
        QCOMPARE(bleu, (std::vector<double>{1, 1, 1, 1, 1, 2.0 / 6, 2048.0 / 3072, 6.0 / 8, 4.0 / 8, 0.5}));
    }

    void sizesFollowTheSpace()
    {
        QCOMPARE(featureCount(wmt(), Features::BleuPerLayer), std::size_t{40});
        const SearchSpace mini = findSpace("hat-mini").value();
        QCOMPARE(featureCount(mini, Features::LatencyPerLayer), std::size_t{22});
        QCOMPARE(featureCount(mini, Features::Latency), std::size_t{10});
    }

    void namesLeadBack()
    {
        for (const Features features :
             {Features::Latency, Features::Bleu, Features::LatencyPerLayer, Features::BleuPerLayer})
            QCOMPARE(featuresNamed(name(features)), features);
        QVERIFY(!featuresNamed("fine"));
    }
};

QTEST_APPLESS_MAIN(EncodingsTest)
#include "encodings_test.moc"
