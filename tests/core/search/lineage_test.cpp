#include "core/search/lineage.h"

#include "core/search/evolution.h"
#include "tests/support/search_fixtures.h"

#include <QtTest>

#include <functional>
#include <set>

using namespace foresearch;
using namespace foresearch::search;

class LineageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto predictor = foresearch::testing::toyPredictor(predict::Direction::HigherIsBetter);
        m_outcome = evolve(foresearch::testing::smallSetup(), {.predictors = {{"hat", predictor.get()}}}, {}).value();
    }

    void individualsAreFoundByTheirId()
    {
        for (const Generation &generation : m_outcome.generations) {
            for (std::size_t i = 0; i < generation.individuals.size(); ++i) {
                const auto place = findIndividual(m_outcome.generations, generation.individuals[i].id);
                QVERIFY(place.has_value());
                QCOMPARE(place->iteration, generation.iteration);
                QCOMPARE(place->index, i);
            }
        }
        QVERIFY(!findIndividual(m_outcome.generations, 100000).has_value());
        QVERIFY(ancestry(m_outcome.generations, 100000).empty());
    }

    void ancestryIsEveryAncestorOnceNearestFirst()
    {
        const auto all = foresearch::testing::allIndividuals(m_outcome.generations);
        std::set<std::size_t> expected;
        const std::function<void(std::size_t)> collect = [&](std::size_t id) {
            expected.insert(id);
            for (const std::size_t parent : all[id].parents)
                collect(parent);
        };
        collect(m_outcome.best.id);

        const auto found = ancestry(m_outcome.generations, m_outcome.best.id);
        std::set<std::size_t> ids;
        int distance = 0;
        for (const Ancestor &ancestor : found) {
            QVERIFY(ids.insert(ancestor.id).second);
            QVERIFY(ancestor.distance >= distance);
            distance = ancestor.distance;
            QCOMPARE(all[ancestor.id].parents.empty(), ancestor.iteration == 1);
        }
        QVERIFY(ids == expected);
        QCOMPARE(found.front().id, m_outcome.best.id);
    }

private:
    SearchOutcome m_outcome;
};

QTEST_APPLESS_MAIN(LineageTest)
#include "lineage_test.moc"
