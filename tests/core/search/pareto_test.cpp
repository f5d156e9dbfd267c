#include "core/search/pareto.h"

#include "core/base/rng.h"

#include <QtTest>

#include <algorithm>

using namespace foresearch;
using namespace foresearch::search;
using predict::Direction;

namespace {

/// By comparing all pairs.
std::vector<std::size_t> slowFront(const std::vector<Tradeoff> &points, Direction direction)
{
    const double sign = direction == Direction::HigherIsBetter ? 1 : -1;
    std::vector<std::size_t> front;
    for (std::size_t i = 0; i < points.size(); ++i) {
        bool isDominated = false;
        for (std::size_t j = 0; j < points.size() && !isDominated; ++j) {
            const double gain = sign * (points[j].score - points[i].score);
            const double saving = points[i].cost - points[j].cost;
            isDominated = gain >= 0 && saving >= 0 && (gain > 0 || saving > 0 || j < i);
        }
        if (!isDominated)
            front.push_back(i);
    }
    std::sort(front.begin(), front.end(),
              [&](std::size_t a, std::size_t b) { return points[a].cost < points[b].cost; });
    return front;
}

} // namespace

class ParetoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void frontOfNothingIsEmpty() { QVERIFY(paretoFront({}, Direction::HigherIsBetter).empty()); }

    void frontIsWhatNoPointDominates()
    {
        Rng rng(5);
        for (int round = 0; round < 200; ++round) {
            std::vector<Tradeoff> points(1 + rng.below(40));
            for (Tradeoff &point : points)
                point = {static_cast<double>(rng.below(10)), static_cast<double>(rng.below(10))};
            for (const Direction direction : {Direction::HigherIsBetter, Direction::LowerIsBetter})
                QCOMPARE(paretoFront(points, direction), slowFront(points, direction));
        }
    }
};

QTEST_APPLESS_MAIN(ParetoTest)
#include "pareto_test.moc"
