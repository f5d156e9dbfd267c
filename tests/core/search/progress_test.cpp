#include "core/search/progress.h"

#include "core/base/rng.h"
#include "core/space/space_json.h"

#include <QtTest>

#include <cmath>

using namespace foresearch;
using namespace foresearch::search;

namespace {

const predict::Scale kBleu{"validation BLEU", "BLEU", predict::Direction::HigherIsBetter};
const predict::Scale kLoss{"loss", "bits/token", predict::Direction::LowerIsBetter};

Generation generation(int iteration, const predict::Scale &scale, std::vector<std::optional<double>> scores)
{
    Generation made;
    made.iteration = iteration;
    made.predictor = scale.unit;
    made.scale = scale;
    for (const auto &score : scores) {
        Individual individual;
        individual.score = score;
        made.individuals.push_back(individual);
    }
    return made;
}

/// By comparing every pair.
double slowDiversity(const Generation &generation)
{
    double different = 0;
    double compared = 0;
    for (std::size_t a = 0; a < generation.individuals.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            for (std::size_t gene = 0; gene < generation.individuals[a].genome.size(); ++gene) {
                ++compared;
                different += generation.individuals[a].genome[gene] != generation.individuals[b].genome[gene] ? 1 : 0;
            }
    return compared > 0 ? different / compared : 0;
}

} // namespace

class ProgressTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unitsAreNeverMixed()
    {
        const auto all = progressByScale({generation(1, kBleu, {20.0, {}, 22.0}), generation(2, kBleu, {21.0, 19.0}),
                                          generation(3, kLoss, {5.0, 4.0, 6.0}), generation(4, kBleu, {{}}),
                                          generation(5, kLoss, {4.5})});
        QCOMPARE(all.size(), std::size_t{2});
        QVERIFY(all[0].scale == kBleu && all[1].scale == kLoss);
        QCOMPARE(all[0].points.size(), std::size_t{3});
        QVERIFY((all[0].points[0] == ProgressPoint{1, "BLEU", 22.0, 22.0, 21.0}));
        QVERIFY((all[0].points[1] == ProgressPoint{2, "BLEU", 22.0, 21.0, 20.0}));
        QVERIFY((all[0].points[2] == ProgressPoint{4, "BLEU", 22.0, {}, {}}));
        QVERIFY((all[1].points[0] == ProgressPoint{3, "bits/token", 4.0, 4.0, 5.0}));
        QVERIFY((all[1].points[1] == ProgressPoint{5, "bits/token", 4.0, 4.5, 4.5}));
        QVERIFY(progressByScale({}).empty());
    }

    void aPredictorDoesNotInheritTheBestOfAnother()
    {
        std::vector<Generation> generations{generation(1, kBleu, {30.0}), generation(2, kBleu, {25.0}),
                                            generation(3, kBleu, {24.0}), generation(4, kBleu, {29.0})};
        for (const std::size_t later : {1, 2})
            generations[later].predictor = "another of the same unit";
        const auto all = progressByScale(generations);
        QCOMPARE(all.size(), std::size_t{1});
        std::vector<double> best;
        for (const ProgressPoint &point : all[0].points)
            best.push_back(*point.best);
        QCOMPARE(best, (std::vector<double>{30, 25, 25, 30}));
    }

    void diversityIsTheShareOfGenesThatDiffer()
    {
        const auto space = space::openSpace("hat-wmt14-en-de").value();
        Rng rng(5);
        Generation some;
        QCOMPARE(diversity(some), 0.0);
        for (int i = 0; i < 40; ++i) {
            Individual individual;
            individual.genome = sampleGenome(space, rng);
            some.individuals.push_back(individual);
            QVERIFY(std::abs(diversity(some) - slowDiversity(some)) < 1e-12);
        }
        for (Individual &individual : some.individuals)
            individual.genome = some.individuals.front().genome;
        QCOMPARE(diversity(some), 0.0);
    }

    void everyArchitectureIsPlacedOnceUnderItsFirstScore()
    {
        const auto space = space::openSpace("hat-wmt14-en-de").value();
        Generation first = generation(1, kBleu, {20.0, 21.0, {}});
        first.individuals[0].architecture = smallestArchitecture(space);
        first.individuals[1].architecture = largestArchitecture(space);
        first.individuals[2].architecture = largestArchitecture(space);
        for (Individual &individual : first.individuals)
            individual.costs = {.flopsGiga = 2, .parametersMillion = 30, .latencyMs = {}};
        Generation second = first;
        second.iteration = 2;
        second.individuals[0].score = 25;
        Generation other = first;
        other.scale = kLoss;
        const auto places = scoredPlaces({first, second, other}, kBleu, CostKind::FlopsGiga);
        QCOMPARE(places.size(), std::size_t{2});
        QVERIFY((places[0].tradeoff == Tradeoff{20, 2}));
        QVERIFY((places[1].tradeoff == Tradeoff{21, 2}));
        QVERIFY(scoredPlaces({first}, kBleu, CostKind::LatencyMs).empty());
    }
};

QTEST_APPLESS_MAIN(ProgressTest)
#include "progress_test.moc"
