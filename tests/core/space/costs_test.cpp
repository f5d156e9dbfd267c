#include "core/space/costs.h"

#include <QtTest>

using namespace foresearch::space;

namespace {

/// An architecture whose layers are all alike on each side.
Architecture uniform(int encoderDim, int decoderDim, int ffnDim, int heads, int decoderLayers, int arbitrary)
{
    Architecture architecture;
    architecture.encoder = {encoderDim, std::vector<EncoderLayer>(6, {ffnDim, heads})};
    architecture.decoder = {decoderDim, std::vector<DecoderLayer>(static_cast<std::size_t>(decoderLayers),
                                                                  {ffnDim, heads, heads, arbitrary})};
    return architecture;
}

Architecture firstDemonstration() // TFS-Eval, seed 123, WMT'14 En-De
{
    Architecture architecture;
    architecture.encoder.embedDim = 512;
    for (const int ffnDim : {1024, 1024, 2048, 2048, 2048, 1024})
        architecture.encoder.layers.push_back({ffnDim, 8});
    architecture.decoder = {640, {{3072, 8, 8, 2}}};
    return architecture;
}

} // namespace

class CostsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void costsAreThoseOfTheReference_data()
    {
        QTest::addColumn<Architecture>("architecture");
        QTest::addColumn<qint64>("size");
        QTest::addColumn<qint64>("withoutOutput");
        QTest::addColumn<qint64>("output");
        QTest::newRow("smallest") << uniform(512, 512, 1024, 4, 1, 1) << qint64{15771136} << qint64{992532648}
                                  << qint64{1006632960};
        QTest::newRow("largest") << uniform(640, 640, 3072, 8, 6, 1) << qint64{70900992} << qint64{4528681188}
                                 << qint64{1258291200};
        QTest::newRow("largest, three encoder layers")
            << uniform(640, 640, 3072, 8, 6, 2) << qint64{70900992} << qint64{4775669988} << qint64{1258291200};
        QTest::newRow("three decoder layers")
            << uniform(640, 512, 3072, 8, 3, 1) << qint64{47662080} << qint64{3001536192} << qint64{1006632960};
        QTest::newRow("TFS-Eval") << firstDemonstration() << qint64{22199936} << qint64{1411215528}
                                  << qint64{1258291200};
    }
    void costsAreThoseOfTheReference()
    {
        QFETCH(Architecture, architecture);
        QFETCH(qint64, size);
        QFETCH(qint64, withoutOutput);
        QFETCH(qint64, output);
        const Costs found = costs(architecture, FixedSizes());
        QCOMPARE(qint64{found.parameters}, size);
        QCOMPARE(qint64{found.embeddingParameters}, qint64{architecture.decoder.embedDim} * 32768);
        QCOMPARE(qint64{found.flopsWithoutOutput}, withoutOutput);
        QCOMPARE(qint64{found.flopsOutput}, output);
        QCOMPARE(found.flopsTotal(), found.flopsWithoutOutput + found.flopsOutput);
    }

    void headsDoNotChangeCosts()
    {
        QCOMPARE(costs(uniform(640, 512, 2048, 8, 3, 1), FixedSizes()),
                 costs(uniform(640, 512, 2048, 4, 3, 1), FixedSizes()));
    }

    void arbitraryAttentionChangesFlopsAlone()
    {
        const Costs one = costs(uniform(640, 512, 2048, 8, 3, -1), FixedSizes());
        const Costs three = costs(uniform(640, 512, 2048, 8, 3, 2), FixedSizes());
        QCOMPARE(one.parameters, three.parameters);
        QVERIFY(one.flopsWithoutOutput < three.flopsWithoutOutput);
        QCOMPARE(one.flopsOutput, three.flopsOutput);
    }
};

QTEST_APPLESS_MAIN(CostsTest)
#include "costs_test.moc"
