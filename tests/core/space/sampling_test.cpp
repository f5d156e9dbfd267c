#include "core/space/sampling.h"

#include <QtTest>

using namespace foresearch::space;

namespace {

using Ints = std::vector<int>;

/// As HAT prints a sample; the arbitrary attention may be longer than the decoder.
Architecture sample(int encoderDim, const Ints &encoderFfn, const Ints &encoderHeads, int decoderDim,
                    const Ints &decoderFfn, const Ints &selfHeads, const Ints &crossHeads, const Ints &arbitrary)
{
    Architecture architecture;
    architecture.encoder.embedDim = encoderDim;
    for (std::size_t i = 0; i < encoderFfn.size(); ++i)
        architecture.encoder.layers.push_back({encoderFfn[i], encoderHeads[i]});
    architecture.decoder.embedDim = decoderDim;
    for (std::size_t i = 0; i < decoderFfn.size(); ++i)
        architecture.decoder.layers.push_back({decoderFfn[i], selfHeads[i], crossHeads[i], arbitrary[i]});
    return architecture;
}

} // namespace

class SamplingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void samplesAreThoseOfTheReference_data()
    {
        QTest::addColumn<DrawOrder>("order");
        QTest::addColumn<quint64>("step");
        QTest::addColumn<Architecture>("expected");
        QTest::newRow("HAT 0") << DrawOrder::Hat << quint64{0}
                               << sample(512, {1024, 2048, 2048, 1024, 1024, 2048}, {4, 4, 4, 8, 8, 8}, 512,
                                         {3072, 2048, 1024, 1024}, {4, 8, 4, 8}, {8, 8, 4, 4}, {1, 1, 2, 2, -1, 2});
        QTest::newRow("HAT 1") << DrawOrder::Hat << quint64{1}
                               << sample(640, {2048, 2048, 3072, 2048, 2048, 1024}, {4, 4, 8, 8, 4, 8}, 640,
                                         {1024, 1024, 2048, 3072, 1024, 1024}, {4, 8, 8, 8, 8, 8}, {4, 8, 8, 4, 4, 8},
                                         {1, 1, 2, -1, 1, -1});
        QTest::newRow("HAT 2") << DrawOrder::Hat << quint64{2}
                               << sample(640, {3072, 2048, 1024, 1024, 2048, 1024}, {4, 8, 8, 8, 4, 4}, 640,
                                         {1024, 3072, 2048, 2048}, {4, 8, 4, 8}, {4, 4, 4, 8}, {-1, -1, -1, -1, 1, -1});
        QTest::newRow("HAT 39999") << DrawOrder::Hat << quint64{39999}
                                   << sample(512, {1024, 3072, 3072, 2048, 2048, 1024}, {8, 4, 4, 8, 4, 4}, 512,
                                             {2048, 3072, 1024, 3072}, {8, 8, 4, 4}, {4, 4, 4, 4},
                                             {2, -1, -1, 2, -1, -1});
        QTest::newRow("MoS 0") << DrawOrder::Mos << quint64{0}
                               << sample(512, {1024, 2048, 2048, 1024, 1024, 1024}, {4, 4, 8, 8, 8, 8}, 512,
                                         {2048, 3072, 1024, 1024}, {8, 8, 4, 8}, {4, 8, 4, 8}, {-1, 2, 1, -1, -1, 1});
        QTest::newRow("MoS 1") << DrawOrder::Mos << quint64{1}
                               << sample(640, {2048, 3072, 2048, 2048, 3072, 2048}, {4, 8, 4, 8, 8, 8}, 640,
                                         {1024, 2048, 3072, 3072, 2048, 3072}, {8, 8, 4, 4, 4, 4}, {4, 8, 8, 4, 4, 4},
                                         {2, 2, 2, 2, 1, -1});
    }
    void samplesAreThoseOfTheReference()
    {
        QFETCH(DrawOrder, order);
        QFETCH(quint64, step);
        QFETCH(Architecture, expected);
        QCOMPARE(sampleForTraining(builtinSpaces().front(), step, order), expected);
    }

    void samplesAreInTheirSpace()
    {
        for (const SearchSpace &space : builtinSpaces()) {
            for (std::uint64_t step = 0; step < 200; ++step) {
                QVERIFY(checkMembership(space, sampleForTraining(space, step, DrawOrder::Hat)));
                QVERIFY(checkMembership(space, sampleForTraining(space, step, DrawOrder::Mos)));
            }
        }
    }
};

QTEST_APPLESS_MAIN(SamplingTest)
#include "sampling_test.moc"
