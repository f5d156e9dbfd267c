#include "core/search/births.h"

#include "core/search/evolution.h"
#include "tests/support/search_fixtures.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace foresearch;
using namespace foresearch::search;

namespace {

const Individual &individualOf(const std::vector<Generation> &generations, const Ancestor &place)
{
    return generations[static_cast<std::size_t>(place.iteration) - 1].individuals[place.index];
}

/// The architecture with the changes made, where no layer count is among them.
space::Architecture changed(space::Architecture architecture, const std::vector<PartChange> &changes)
{
    for (const PartChange &change : changes)
        for (std::size_t layer = 0; layer < change.after.size(); ++layer)
            setValue(architecture, change.part, layer, change.after[layer]);
    return architecture;
}

} // namespace

class BirthsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto predictor = foresearch::testing::toyPredictor(predict::Direction::HigherIsBetter);
        m_generations = evolve(foresearch::testing::smallSetup(), {.predictors = {{"hat", predictor.get()}}}, {})
                            .value()
                            .generations;
    }

    void everyArchitectureOfTheAncestryIsBornOnce()
    {
        for (const Individual &last : m_generations.back().individuals) {
            const auto all = births(m_generations, last.id);
            std::set<space::Architecture> born;
            for (const Birth &birth : all) {
                QVERIFY(individualOf(m_generations, birth.place).origin != Origin::Elite);
                born.insert(individualOf(m_generations, birth.place).architecture);
            }
            for (const Ancestor &ancestor : ancestry(m_generations, last.id))
                QVERIFY(born.contains(individualOf(m_generations, ancestor).architecture));
            QVERIFY(individualOf(m_generations, all.back().place).architecture == last.architecture);
        }
    }

    void parentsAreBornBeforeTheirChildrenAndTheNearestIsFirst()
    {
        for (const Individual &last : m_generations.back().individuals) {
            const auto all = births(m_generations, last.id);
            for (std::size_t i = 0; i < all.size(); ++i) {
                const Individual &child = individualOf(m_generations, all[i].place);
                QCOMPARE(all[i].parents.empty(), child.origin == Origin::Random);
                for (const std::size_t parent : all[i].parents) {
                    QVERIFY(parent < i);
                    const auto fromParent =
                        partChanges(individualOf(m_generations, all[parent].place).architecture, child.architecture);
                    QVERIFY(fromParent.size() >= all[i].changes.size());
                }
            }
        }
    }

    void theTrunkLeadsFromARandomOneToTheIndividual()
    {
        const auto all = births(m_generations, m_generations.back().individuals.front().id);
        QVERIFY(all.back().isTrunk);
        std::size_t at = all.size() - 1;
        std::size_t length = 1;
        for (; !all[at].parents.empty(); ++length) {
            at = all[at].parents.front();
            QVERIFY(all[at].isTrunk);
        }
        QCOMPARE(static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](auto &one) { return one.isTrunk; })),
                 length);
        QVERIFY(individualOf(m_generations, all[at].place).origin == Origin::Random);
    }

    void changesMakeTheChildOfItsParent()
    {
        for (const Birth &birth : births(m_generations, m_generations.back().individuals.back().id)) {
            const bool changesDepth = std::any_of(birth.changes.begin(), birth.changes.end(),
                                                  [](const PartChange &change) { return isLayerCount(change.part); });
            if (birth.parents.empty() || changesDepth)
                continue;
            const auto all = births(m_generations, m_generations.back().individuals.back().id);
            const Individual &parent = individualOf(m_generations, all[birth.parents.front()].place);
            QVERIFY(changed(parent.architecture, birth.changes)
                    == individualOf(m_generations, birth.place).architecture);
        }
    }

    void unknownIdsHaveNoBirths() { QVERIFY(births(m_generations, 1'000'000).empty()); }

private:
    std::vector<Generation> m_generations;
};

QTEST_GUILESS_MAIN(BirthsTest)
#include "births_test.moc"
