#include "ui/plots/search_figures.h"

#include "core/search/births.h"
#include "core/search/search.h"
#include "tests/support/search_fixtures.h"
#include "ui/plots/figure_sequence.h"
#include "ui/plots/lineage_figure.h"

#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <set>

using namespace foresearch;
using namespace foresearch::plots;
using search::CostKind;

namespace {

/// A search whose score becomes a loss after its third iteration.
std::vector<search::Generation> handedOver(search::SearchSetup &setup)
{
    auto first = testing::toyPredictor(predict::Direction::HigherIsBetter);
    auto then = testing::toyPredictor(predict::Direction::LowerIsBetter);
    setup = testing::smallSetup();
    setup.schedule = search::PredictorSchedule::parse("a:1-3,b:4-6", 6).value();
    return search::runSearch(setup, {.predictors = {{"a", first.get()}, {"b", then.get()}}}, {}).value().generations;
}

std::size_t pointCount(const Figure &figure)
{
    std::size_t count = 0;
    for (const PointLayer &layer : figure.points)
        count += layer.points.size();
    return count;
}

} // namespace

class SearchFiguresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_generations = handedOver(m_setup); }

    void everyIndividualWithAScoreIsADotOfItsOrigin()
    {
        for (std::size_t g = 0; g < m_generations.size(); ++g) {
            const Figure figure = populationFigure(m_generations, g, {});
            std::set<std::size_t> ids;
            for (const PointLayer &layer : figure.points) {
                for (const DataPoint &point : layer.points) {
                    const search::Individual &one = m_generations[g].individuals[point.id];
                    QCOMPARE(point.x, one.costs.flopsGiga);
                    QCOMPARE(point.y, *one.score);
                    ids.insert(point.id);
                }
            }
            const auto &all = m_generations[g].individuals;
            QCOMPARE(ids.size(), static_cast<std::size_t>(
                                     std::count_if(all.begin(), all.end(), [](auto &one) { return one.score; })));
        }
    }

    void axesStandStillWhileDotsMove()
    {
        const Figure first = populationFigure(m_generations, 0, {});
        const Figure third = populationFigure(m_generations, 2, {});
        QCOMPARE(first.x.min, third.x.min);
        QCOMPARE(first.y.max, third.y.max);
    }

    void scalesNeverShareAnAxis()
    {
        QVERIFY(!populationFigure(m_generations, 0, {}).y.reversed);
        QVERIFY(populationFigure(m_generations, 5, {}).y.reversed);
        const auto figures = bestSoFarFigures(m_generations, m_setup.schedule, {"a", "b"});
        QCOMPARE(figures.size(), std::size_t{2});
        QVERIFY(!figures[0].y.reversed && figures[1].y.reversed);
        for (const Figure &figure : figures) {
            QCOMPARE(figure.references.size(), std::size_t{1}); // the hand-over
            QCOMPARE(figure.references.front().at, 3.5);
        }
        QCOMPARE(figures[0].lines.front().points.back().x(), 3.0);
        QCOMPARE(figures[1].lines.front().points.front().x(), 4.0);
    }

    void limitsAreSaidWithTheirUnit_data()
    {
        QTest::addColumn<int>("cost");
        QTest::addColumn<double>("limit");
        QTest::addColumn<QString>("label");
        QTest::newRow("latency") << int(CostKind::LatencyMs) << 100.0 << "at most 100 ms";
        QTest::newRow("GFLOPs") << int(CostKind::FlopsGiga) << 2.5 << "at most 2.50 GFLOPs";
        QTest::newRow("parameters") << int(CostKind::ParametersMillion) << 60.0 << "at most 60 million";
    }

    void limitsAreSaidWithTheirUnit()
    {
        QFETCH(int, cost);
        QFETCH(double, limit);
        QFETCH(QString, label);
        const PopulationOptions options{.cost = static_cast<CostKind>(cost), .machine = "titanxp", .limit = limit};
        for (const Figure &figure : {populationFigure(m_generations, 0, options),
                                     paretoFigure(m_generations, m_generations[0].scale, options).figure}) {
            if (figure.references.empty()) // nothing has a latency here
                QCOMPARE(options.cost, CostKind::LatencyMs);
            else
                QCOMPARE(figure.references.front().label, label);
        }
        QCOMPARE(populationFigure(m_generations, 0, options).references.front().at, limit);
    }

    void theFrontIsPartOfWhatWasScored()
    {
        const ParetoFigure pareto = paretoFigure(m_generations, m_generations[0].scale, {});
        QCOMPARE(pareto.figure.points.size(), std::size_t{2});
        QCOMPARE(pareto.figure.points[0].points.size(), pareto.places.size());
        QVERIFY(pareto.figure.points[1].points.size() >= 1);
        QCOMPARE(pareto.figure.lines.front().points.size(), pareto.figure.points[1].points.size());
    }

    void searchesAreComparedOnTheAxisOfTheirUnit()
    {
        const std::vector<search::Generation> half(m_generations.begin(), m_generations.begin() + 3);
        const auto figures = comparedBestFigures({{"no. 1", 0, &m_generations}, {"no. 2", 1, &half}});
        QCOMPARE(figures.size(), std::size_t{2});
        QCOMPARE(figures[0].lines.size(), std::size_t{2});
        QCOMPARE(figures[1].lines.size(), std::size_t{1});
        QCOMPARE(figures[1].lines.front().name, QStringLiteral("no. 1"));
        QCOMPARE(comparedBestFigures({}).size(), std::size_t{1});
    }

    void everyBirthIsADotAndNoTwoStandOnEachOther()
    {
        for (const search::Individual &one : m_generations.back().individuals) {
            const auto births = search::births(m_generations, one.id);
            const Figure figure = lineageFigure(births, m_generations, 6);
            QCOMPARE(pointCount(figure), births.size());
            std::set<std::pair<double, double>> places;
            std::size_t parents = 0;
            for (const PointLayer &layer : figure.points)
                for (const DataPoint &point : layer.points) {
                    QVERIFY(places.emplace(point.x, point.y).second);
                    QCOMPARE(point.y == 0, births[point.id].isTrunk);
                    QCOMPARE(int(point.x), births[point.id].place.iteration);
                    parents += births[point.id].parents.size();
                }
            QCOMPARE(figure.lines.size(), parents);
        }
    }

    void iterationsBecomePicturesOfTheirSize()
    {
        QTemporaryDir folder;
        FigureSequence sequence;
        QSignalSpy finished(&sequence, &FigureSequence::finished);
        sequence.start(folder.path(), {640, 360}, m_generations.size(),
                       [this](std::size_t i) { return populationFigure(m_generations, i, {}); });
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
        QCOMPARE(sequence.written(), m_generations.size());
        QSet<QByteArray> different;
        for (std::size_t i = 0; i < m_generations.size(); ++i) {
            const QImage image(folder.filePath(FigureSequence::fileName(i)));
            QCOMPARE(image.size(), QSize(640, 360));
            different.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
        }
        QCOMPARE(static_cast<std::size_t>(different.size()), m_generations.size());
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        FigureSequence sequence;
        QSignalSpy failed(&sequence, &FigureSequence::failed);
        sequence.start(QStringLiteral("/no/such/folder"), {640, 360}, 1, [](std::size_t) { return Figure(); });
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!sequence.isRunning());
    }

private:
    search::SearchSetup m_setup = testing::smallSetup();
    std::vector<search::Generation> m_generations;
};

QTEST_MAIN(SearchFiguresTest)
#include "search_figures_test.moc"
