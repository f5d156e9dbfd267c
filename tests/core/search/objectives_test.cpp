#include "core/search/objectives.h"

#include "core/base/rng.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace foresearch;
using search::Objective;
using search::Point;

namespace {

std::vector<Point> randomPoints(std::size_t count, std::size_t objectives, int values, Rng &rng)
{
    std::vector<Point> points(count, Point(objectives));
    for (Point &point : points)
        for (double &value : point)
            value = static_cast<double>(rng.below(static_cast<std::size_t>(values)));
    return points;
}

bool slowlyDominates(const Point &a, const Point &b)
{
    bool isNowhereWorse = true;
    bool isSomewhereBetter = false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        isNowhereWorse = isNowhereWorse && a[i] <= b[i];
        isSomewhereBetter = isSomewhereBetter || a[i] < b[i];
    }
    return isNowhereWorse && isSomewhereBetter;
}

/// Peels front after front.
std::vector<std::size_t> slowRanks(const std::vector<Point> &points)
{
    constexpr std::size_t kNone = SIZE_MAX;
    std::vector<std::size_t> ranks(points.size(), kNone);
    for (std::size_t rank = 0; std::find(ranks.begin(), ranks.end(), kNone) != ranks.end(); ++rank) {
        std::vector<std::size_t> front;
        for (std::size_t i = 0; i < points.size(); ++i) {
            bool isFree = ranks[i] == kNone;
            for (std::size_t j = 0; j < points.size(); ++j)
                isFree = isFree && !(ranks[j] == kNone && slowlyDominates(points[j], points[i]));
            if (isFree)
                front.push_back(i);
        }
        for (const std::size_t i : front)
            ranks[i] = rank;
    }
    return ranks;
}

/// The union of boxes by inclusion and exclusion.
double slowVolume(const std::vector<Point> &points, const Point &reference)
{
    double volume = 0;
    for (std::size_t set = 1; set < (std::size_t{1} << points.size()); ++set) {
        double box = -1;
        Point corner(reference.size(), -std::numeric_limits<double>::infinity());
        for (std::size_t i = 0; i < points.size(); ++i) {
            if ((set >> i & 1U) == 0)
                continue;
            box = -box;
            for (std::size_t k = 0; k < corner.size(); ++k)
                corner[k] = std::max(corner[k], points[i][k]);
        }
        for (std::size_t k = 0; k < corner.size(); ++k)
            box *= std::max(0.0, reference[k] - corner[k]);
        volume += box;
    }
    return volume;
}

search::Generation generationOf(const std::vector<std::pair<double, double>> &scoresAndFlops)
{
    search::Generation generation;
    generation.scale.direction = predict::Direction::HigherIsBetter;
    int size = 1;
    for (const auto &[score, flops] : scoresAndFlops) {
        search::Individual &individual = generation.individuals.emplace_back();
        individual.score = score;
        individual.costs.flopsGiga = flops;
        individual.architecture.encoder.embedDim = size++; // all different
    }
    return generation;
}

const std::vector<Objective> kTwo{Objective::Score, Objective::FlopsGiga};

} // namespace

class ObjectivesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sizes_data() const
    {
        QTest::addColumn<std::size_t>("objectives");
        QTest::addColumn<int>("values");
        for (const std::size_t objectives : {2U, 3U, 4U})
            for (const int values : {3, 1000}) // with many ties, and with few
                QTest::addRow("%zu objectives, %d values", objectives, values) << objectives << values;
    }

    void frontsAreThoseOfPeeling_data() { sizes_data(); }
    void frontsAreThoseOfPeeling()
    {
        QFETCH(std::size_t, objectives);
        QFETCH(int, values);
        Rng rng(1);
        for (int trial = 0; trial < 20; ++trial) {
            const auto points = randomPoints(60, objectives, values, rng);
            QVERIFY(search::frontRanks(points) == slowRanks(points));
        }
        QVERIFY(search::frontRanks({}).empty());
    }

    void crowdingIsTheGapBetweenTheNeighbours_data() { sizes_data(); }
    void crowdingIsTheGapBetweenTheNeighbours()
    {
        QFETCH(std::size_t, objectives);
        QFETCH(int, values);
        if (values < 1000)
            QSKIP("Between ties the order decides.");
        Rng rng(2);
        auto points = randomPoints(40, objectives, 1'000'000, rng);
        const std::vector<std::size_t> front{3, 5, 8, 13, 21, 34, 1, 2, 30, 17};
        const auto distances = search::crowding(points, front);
        for (std::size_t i = 0; i < front.size(); ++i) {
            double expected = 0;
            for (std::size_t k = 0; k < objectives; ++k) {
                double below = -1;
                double above = 1e9;
                double lowest = 1e9;
                double highest = -1;
                for (const std::size_t j : front) {
                    const double value = points[j][k];
                    lowest = std::min(lowest, value);
                    highest = std::max(highest, value);
                    if (value < points[front[i]][k])
                        below = std::max(below, value);
                    if (value > points[front[i]][k])
                        above = std::min(above, value);
                }
                const bool isEnd = below < 0 || above > 1e8;
                expected += isEnd ? std::numeric_limits<double>::infinity() : (above - below) / (highest - lowest);
            }
            QVERIFY(distances[i] == expected || std::abs(distances[i] - expected) < 1e-12);
        }
        QVERIFY(search::crowding(points, std::vector<std::size_t>{7})[0] > 1e300);
        QVERIFY(search::crowding(points, {}).empty());
    }

    void hypervolumeIsTheUnionOfBoxes_data() { sizes_data(); }
    void hypervolumeIsTheUnionOfBoxes()
    {
        QFETCH(std::size_t, objectives);
        QFETCH(int, values);
        Rng rng(3);
        for (int trial = 0; trial < 20; ++trial) {
            const auto points = randomPoints(8, objectives, values, rng);
            const Point reference(objectives, values * 0.9);
            std::vector<Point> below = points;
            std::erase_if(below, [&](const Point &p) {
                return std::any_of(p.begin(), p.end(), [&](double v) { return v >= reference[0]; });
            });
            const double expected = slowVolume(below, reference);
            QVERIFY(std::abs(search::hypervolume(points, reference) - expected) <= 1e-9 * (1 + expected));
        }
        QCOMPARE(search::hypervolume({}, {1, 1}), 0.0);
    }

    void scoresThatShouldBeHighAreTurned()
    {
        const auto generation = generationOf({{27, 3}});
        const auto point = search::pointOf(generation.individuals[0], generation.scale, kTwo);
        QVERIFY(point == Point({-27, 3}));
        const std::vector<Objective> latency{Objective::Score, Objective::LatencyMs};
        QVERIFY(!search::pointOf(generation.individuals[0], generation.scale, latency));
        search::Individual failed = generation.individuals[0];
        failed.score.reset();
        QVERIFY(!search::pointOf(failed, generation.scale, kTwo));
    }

    void wholeFrontsSurviveAndThenTheLeastCrowded()
    {
        // A front of five; of the second one, the ends and then the loneliest.
        auto generation =
            generationOf({{1, 1}, {2, 2}, {3, 3}, {4, 4}, {5, 5}, {1, 1.5}, {2, 2.5}, {2.2, 3.1}, {4, 4.5}, {5, 5.5}});
        const auto kept = search::survivorsOf(generation, {}, kTwo, 8);
        std::vector<std::size_t> individuals;
        for (const search::Survivor &survivor : kept)
            individuals.push_back(survivor.individual);
        std::sort(individuals.begin(), individuals.begin() + 5);
        QVERIFY((std::vector<std::size_t>(individuals.begin(), individuals.begin() + 5)
                 == std::vector<std::size_t>{0, 1, 2, 3, 4}));
        std::sort(individuals.begin() + 5, individuals.end());
        QVERIFY((std::vector<std::size_t>(individuals.begin() + 5, individuals.end())
                 == std::vector<std::size_t>{5, 8, 9}));
        generation.individuals[0].score.reset();
        QCOMPARE(search::survivorsOf(generation, {}, kTwo, 100).size(), std::size_t{9});
    }

    void whoIsBeyondALimitComesAfterWhoIsNot()
    {
        // The worst within the limit is better than the best beyond it; of those beyond, the nearest is.
        const auto generation = generationOf({{9, 7}, {1, 4}, {8, 6}, {2, 3}, {7, 6}});
        search::Constraints limits;
        limits.flopsGiga = 5;
        std::vector<std::size_t> individuals;
        std::vector<std::size_t> ranks;
        for (const search::Survivor &survivor : search::survivorsOf(generation, limits, kTwo, 4)) {
            individuals.push_back(survivor.individual);
            ranks.push_back(survivor.rank);
        }
        QCOMPARE(individuals, (std::vector<std::size_t>{3, 1, 2, 4}));
        QCOMPARE(ranks, (std::vector<std::size_t>{0, 1, 2, 3}));
    }

    void theFrontIsThatOfAllGenerations()
    {
        const std::vector<search::Generation> generations{generationOf({{1, 1}, {3, 4}}),
                                                          generationOf({{0, 0}, {0, 0}, {4, 3}})};
        // The first two architectures of the second generation are those of the first one, known under other scores.
        const auto front = search::frontOf(generations, kTwo);
        QVERIFY((front == std::vector<search::IndividualPlace>{{1, 2}, {0, 0}}));
    }

    void hypervolumesNeverFall()
    {
        Rng rng(4);
        std::vector<search::Generation> generations;
        int size = 1;
        for (int g = 0; g < 10; ++g) {
            std::vector<std::pair<double, double>> values;
            for (int i = 0; i < 12; ++i)
                values.emplace_back(rng.uniform() + g * 0.05, rng.uniform());
            generations.push_back(generationOf(values));
            for (search::Individual &individual : generations.back().individuals)
                individual.architecture.encoder.embedDim = size++;
        }
        const auto volumes = search::hypervolumes(generations, kTwo);
        QCOMPARE(volumes.size(), std::size_t{10});
        QVERIFY(std::is_sorted(volumes.begin(), volumes.end()));
        QVERIFY(volumes.front() > 0 && volumes.back() > volumes.front() && volumes.back() <= 1);
    }

    void objectivesHaveNames()
    {
        for (const Objective objective : search::kObjectives)
            QVERIFY(search::parseObjective(search::name(objective)).value() == objective);
        QCOMPARE(search::parseObjective("speed").error().detail,
                 std::string("The search's objective: found \"speed\", expected one of score, latency, flops, "
                             "parameters."));
    }
};

QTEST_APPLESS_MAIN(ObjectivesTest)
#include "objectives_test.moc"
