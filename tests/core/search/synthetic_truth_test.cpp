#include "tests/support/synthetic_truth.h"

#include "core/space/costs.h"
#include "core/space/genome.h"
#include "tests/support/search_fixtures.h"

#include <QtTest>

using namespace foresearch;
using foresearch::testing::SyntheticTruth;

/// The benchmark of searches stands on this optimum.
class SyntheticTruthTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void optimumBeatsEveryArchitectureOfASmallSpace()
    {
        space::SearchSpace space = foresearch::testing::smallSpace();
        space.choices.encoderLayerCounts = {2, 1};
        space.choices.decoderLayerCounts = {2, 1};
        space.choices.encoderFfnDims = {64, 32};
        space.choices.arbitraryAttentions = {-1, 1};
        space.choices.decoderSelfHeads = {4};
        const SyntheticTruth truth(space, 4);
        for (const double price : {0.0, 500.0, 5000.0}) {
            const auto value = [&](const space::Architecture &a) {
                return truth.quality(a) - price * static_cast<double>(space::flopsWithoutOutput(a, space.sizes)) / 1e9;
            };
            const double best = value(truth.optimum(price));
            space::Genome genome(space::geneCount(space), 0);
            std::size_t gene = 0;
            while (gene < genome.size()) {
                QVERIFY(value(space::decode(space, genome)) <= best + 1e-12);
                for (gene = 0; gene < genome.size(); ++gene) {
                    if (++genome[gene] < space::choiceCount(space, gene))
                        break;
                    genome[gene] = 0;
                }
            }
        }
    }

    void optimumBeatsRandomArchitecturesOfHatsSpace()
    {
        const space::SearchSpace &space = space::builtinSpaces().front();
        const SyntheticTruth truth(space, 1);
        const double best = truth.quality(truth.optimum(0));
        Rng rng(1);
        for (int i = 0; i < 2000; ++i)
            QVERIFY(truth.quality(space::decode(space, space::sampleGenome(space, rng))) < best);
    }
};

QTEST_APPLESS_MAIN(SyntheticTruthTest)
#include "synthetic_truth_test.moc"
