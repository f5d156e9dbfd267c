#include "core/eval/tfs_building.h"

#include "core/space/genome.h"
#include "tests/support/supernet_reference.h"

#include <QtTest>

#include <map>
#include <set>

using namespace foresearch;
using eval::TfsEntry;

class TfsBuildingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void samplesAreSpreadOverDepths()
    {
        const space::SearchSpace space = *space::findSpace("hat-wmt14-en-de");
        const auto sample = eval::sampleOverDepths(space, 32, 5);
        QCOMPARE(sample.size(), std::size_t{32});
        std::map<std::size_t, int> depths;
        for (const space::Architecture &architecture : sample) {
            QVERIFY(space::checkMembership(space, architecture));
            ++depths[architecture.decoder.layers.size()];
        }
        QCOMPARE(depths.size(), std::size_t{6});
        for (const auto &[depth, count] : depths)
            QVERIFY2(count == 5 || count == 6, qPrintable(QString("%1: %2").arg(depth).arg(count)));
        QCOMPARE(std::set(sample.begin(), sample.end()).size(), sample.size());
        QVERIFY(eval::sampleOverDepths(space, 32, 5) == sample);
        QVERIFY(eval::sampleOverDepths(space, 32, 6) != sample);
        const auto shorter = eval::sampleOverDepths(space, 10, 5);
        QVERIFY(std::equal(shorter.begin(), shorter.end(), sample.begin()));
    }

    void aSmallSpaceGivesAllItHas()
    {
        space::SearchSpace space = testing::tinySpace();
        space.choices = {.encoderEmbedDims = {22},
                         .encoderLayerCounts = {1},
                         .encoderFfnDims = {40},
                         .encoderSelfHeads = {1},
                         .decoderEmbedDims = {22},
                         .decoderLayerCounts = {2, 1},
                         .decoderFfnDims = {33, 16},
                         .decoderSelfHeads = {1},
                         .decoderCrossHeads = {1},
                         .arbitraryAttentions = {-1}};
        QCOMPARE(eval::sampleOverDepths(space, 50, 1).size(), std::size_t{2 + 4});
    }

    void splitsAreSeededAndKeepWhatIsThere()
    {
        const auto architectures = eval::sampleOverDepths(testing::tinySpace(), 12, 1);
        std::vector<std::optional<TfsEntry>> entries;
        for (std::size_t i = 0; i < architectures.size(); ++i)
            entries.push_back(TfsEntry{architectures[i], {static_cast<double>(i), 0}});
        const std::vector<int> seeds{123, 456};
        const auto whole = eval::drawSplits(entries, seeds, 4);
        QCOMPARE(whole.size(), std::size_t{2});
        QVERIFY(whole == eval::drawSplits(entries, seeds, 4));
        for (const eval::TfsSplit &split : whole) {
            QCOMPARE(split.demonstrations.size(), std::size_t{4});
            QCOMPARE(split.test.size(), std::size_t{8});
        }
        QVERIFY(whole[0].demonstrations != whole[1].demonstrations);
        // Without one test architecture the demonstrations are the same.
        const auto gone = static_cast<std::size_t>(whole[0].test.front().truth.valid);
        entries[gone].reset();
        const auto fewer = eval::drawSplits(entries, seeds, 4);
        QVERIFY(fewer[0].demonstrations == whole[0].demonstrations);
        QCOMPARE(fewer[0].test.size(), std::size_t{7});
    }
};

QTEST_APPLESS_MAIN(TfsBuildingTest)
#include "tfs_building_test.moc"
