#include "core/space/genome.h"

#include <QtTest>

#include <set>

using namespace foresearch;
using namespace foresearch::space;

namespace {

/// Small enough to write down every genome.
SearchSpace tinySpace()
{
    SearchSpace space;
    space.name = "tiny";
    space.sizes = {.qkvDim = 8, .vocabularySize = 10, .sentenceLength = 4};
    space.choices = {.encoderEmbedDims = {8, 4},
                     .encoderLayerCounts = {2, 3},
                     .encoderFfnDims = {16, 8},
                     .encoderSelfHeads = {2},
                     .decoderEmbedDims = {8},
                     .decoderLayerCounts = {2, 1},
                     .decoderFfnDims = {16, 8},
                     .decoderSelfHeads = {2, 1},
                     .decoderCrossHeads = {4},
                     .arbitraryAttentions = {-1, 1}};
    return space;
}

/// The next genome in the order of an odometer; false after the last.
bool advance(const SearchSpace &space, Genome &genome)
{
    for (std::size_t gene = 0; gene < genome.size(); ++gene) {
        if (++genome[gene] < choiceCount(space, gene))
            return true;
        genome[gene] = 0;
    }
    return false;
}

} // namespace

class GenomeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hatSpacesHaveFortyGenesInHatsOrder()
    {
        const SearchSpace &space = builtinSpaces().front();
        QCOMPARE(geneCount(space), std::size_t{40});
        QCOMPARE(genePlace(space, 2), (GenePlace{Hyperparameter::EncoderFfnDim, 0}));
        QCOMPARE(genePlace(space, 13), (GenePlace{Hyperparameter::EncoderSelfHeads, 5}));
        QCOMPARE(genePlace(space, 15), (GenePlace{Hyperparameter::DecoderLayerCount, 0}));
        QCOMPARE(genePlace(space, 28), (GenePlace{Hyperparameter::DecoderCrossHeads, 0}));
        QCOMPARE(genePlace(space, 39), (GenePlace{Hyperparameter::ArbitraryAttention, 5}));
        QCOMPARE(choiceCount(space, 15), std::size_t{6});
    }

    void decodeDropsGenesOfUnusedLayers()
    {
        const SearchSpace &space = builtinSpaces().front();
        Genome genome(geneCount(space), 0);
        genome[15] = 4; // two decoder layers
        const Architecture architecture = decode(space, genome);
        QCOMPARE(architecture.decoder.layers.size(), std::size_t{2});
        genome[18] = 2; // FFN of the third
        QCOMPARE(decode(space, genome), architecture);
        genome[17] = 2; // FFN of the second
        QVERIFY(decode(space, genome) != architecture);
    }

    void encodeIsTheInverseOfDecode()
    {
        for (const SearchSpace &space : builtinSpaces()) {
            Rng rng(1);
            for (int i = 0; i < 200; ++i) {
                const Architecture architecture = decode(space, sampleGenome(space, rng));
                QVERIFY(checkMembership(space, architecture));
                QCOMPARE(decode(space, encode(space, architecture)), architecture);
            }
        }
    }

    void distinctArchitecturesAreThoseThatEnumerationFinds()
    {
        const SearchSpace space = tinySpace();
        QVERIFY(validate(space));
        std::set<Architecture> found;
        std::set<Genome> normalised;
        Genome genome(geneCount(space), 0);
        do {
            found.insert(decode(space, genome));
            normalised.insert(encode(space, decode(space, genome)));
        } while (advance(space, genome));
        QCOMPARE(static_cast<double>(found.size()), distinctArchitectures(space));
        QCOMPARE(normalised.size(), found.size());
    }

    void samplesAreUniformAndRepeat()
    {
        const SearchSpace &space = builtinSpaces().front();
        Rng rng(5);
        Rng again(5);
        std::vector<int> counts(6);
        for (int i = 0; i < 6000; ++i) {
            const Genome genome = sampleGenome(space, rng);
            QCOMPARE(genome, sampleGenome(space, again));
            ++counts[genome[15]];
        }
        for (const int count : counts)
            QVERIFY(std::abs(count - 1000) < 150);
    }
};

QTEST_APPLESS_MAIN(GenomeTest)
#include "genome_test.moc"
