#include "core/search/front_evolution.h"

#include "core/base/rng.h"
#include "core/search/objectives.h"
#include "core/search/population.h"
#include "core/search/record.h"
#include "core/search/summary.h"
#include "core/space/costs.h"
#include "tests/support/search_fixtures.h"
#include "tests/support/synthetic_truth.h"

#include <QtTest>

#include <algorithm>
#include <functional>
#include <set>

using namespace foresearch;
using namespace foresearch::testing;
using search::Objective;
using search::Point;

namespace {

/// A space small enough to count through: its front is known.
space::SearchSpace countableSpace()
{
    space::SearchSpace space = smallSpace();
    space.choices.encoderLayerCounts = {3, 2};
    space.choices.encoderSelfHeads = {4};
    space.choices.decoderLayerCounts = {2, 1};
    space.choices.encoderFfnDims = {64, 32};
    space.choices.arbitraryAttentions = {-1, 1};
    space.choices.decoderSelfHeads = {4};
    return space;
}

search::SearchSetup setupOf(std::vector<Objective> objectives)
{
    search::SearchSetup setup = smallSetup();
    setup.space = countableSpace();
    setup.schedule = search::PredictorSchedule::single("hat", 25).value();
    setup.strategy = search::Strategy::ParetoEvolution;
    setup.objectives = std::move(objectives);
    setup.options = {.population = 60, .parents = 10, .mutations = 30, .crossovers = 30, .mutationProbability = 0.15};
    return setup;
}

/// So few draws that the first population cannot keep a limit that few architectures meet.
search::SearchSetup hardSetup()
{
    search::SearchSetup setup = setupOf({Objective::Score, Objective::FlopsGiga});
    setup.schedule = search::PredictorSchedule::single("hat", 10).value();
    setup.options.attemptLimit = 30;
    std::vector<double> parameters;
    Rng rng(1);
    for (int i = 0; i < 1000; ++i) {
        const auto architecture = space::decode(setup.space, space::sampleGenome(setup.space, rng));
        parameters.push_back(
            search::countCosts(setup.space, architecture, setup.constraints.conventions).parametersMillion);
    }
    std::sort(parameters.begin(), parameters.end());
    setup.constraints.parametersMillion = parameters[10];
    return setup;
}

FormulaPredictor truthOf(const SyntheticTruth &truth)
{
    return FormulaPredictor({"quality", "points", predict::Direction::HigherIsBetter},
                            [&truth](const space::Architecture &a) { return truth.quality(a); });
}

/// Every architecture of the space as a point of the objectives.
std::vector<Point> allPoints(const search::SearchSetup &setup, const SyntheticTruth &truth)
{
    std::set<space::Architecture> all;
    space::Genome genome(space::geneCount(setup.space), 0);
    std::size_t gene = 0;
    while (gene < genome.size()) {
        all.insert(space::decode(setup.space, genome));
        for (gene = 0; gene < genome.size(); ++gene) {
            if (++genome[gene] < space::choiceCount(setup.space, gene))
                break;
            genome[gene] = 0;
        }
    }
    std::vector<Point> points;
    for (const space::Architecture &architecture : all) {
        search::Individual individual;
        individual.score = truth.quality(architecture);
        individual.costs = search::countCosts(setup.space, architecture, setup.constraints.conventions);
        points.push_back(*search::pointOf(individual, {"", "", predict::Direction::HigherIsBetter}, setup.objectives));
    }
    return points;
}

/// Without those that another one of them dominates.
std::vector<Point> frontOfAll(std::vector<Point> points)
{
    std::sort(points.begin(), points.end()); // nobody is dominated by a later one
    std::vector<Point> front;
    for (const Point &point : points)
        if (std::none_of(front.begin(), front.end(), [&](const Point &p) { return search::dominates(p, point); }))
            front.push_back(point);
    return front;
}

std::vector<Point> pointsAt(const std::vector<search::Generation> &generations, const search::SearchSetup &setup)
{
    std::vector<Point> points;
    for (const search::IndividualPlace &place : search::frontOf(generations, setup.objectives))
        points.push_back(*search::pointOf(generations[place.generation].individuals[place.individual],
                                          generations[place.generation].scale, setup.objectives));
    return points;
}

} // namespace

class FrontEvolutionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theKnownFrontIsFound_data()
    {
        QTest::addColumn<QList<int>>("objectives");
        QTest::newRow("score and FLOPs") << QList<int>{0, 2};
        QTest::newRow("score, FLOPs and parameters") << QList<int>{0, 2, 3};
    }

    void theKnownFrontIsFound()
    {
        QFETCH(QList<int>, objectives);
        std::vector<Objective> chosen;
        for (const int objective : objectives)
            chosen.push_back(search::kObjectives[static_cast<std::size_t>(objective)]);
        search::SearchSetup setup = setupOf(chosen);
        const SyntheticTruth truth(setup.space, 4);
        const std::vector<Point> all = allPoints(setup, truth);
        const std::vector<Point> front = frontOfAll(all);
        Point reference = all.front();
        for (const Point &point : all)
            for (std::size_t i = 0; i < point.size(); ++i)
                reference[i] = std::max(reference[i], point[i]);
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            setup.options.seed = seed;
            FormulaPredictor predictor = truthOf(truth);
            const auto outcome = search::runSearch(setup, {.predictors = {{"hat", &predictor}}}, {});
            QVERIFY2(outcome, outcome ? "" : outcome.error().detail.c_str());
            const std::vector<Point> found = pointsAt(outcome->generations, setup);
            std::size_t hits = 0;
            for (const Point &point : found)
                hits += std::find(front.begin(), front.end(), point) != front.end() ? 1 : 0;
            const double share = search::hypervolume(found, reference) / search::hypervolume(front, reference);
            const std::string words = std::to_string(found.size()) + " found, " + std::to_string(hits) + " of "
                                      + std::to_string(front.size()) + " of the front, hypervolume "
                                      + std::to_string(share) + " after " + std::to_string(predictor.asked.size())
                                      + " of " + std::to_string(all.size());
            qInfo("%s", words.c_str());
            QVERIFY2(share > 0.98, words.c_str());
            QVERIFY2(hits * 2 >= found.size(), words.c_str());
            QVERIFY(predictor.asked.size() * 5 < all.size());
        }
    }

    void theHypervolumeGrows()
    {
        const search::SearchSetup setup = setupOf({Objective::Score, Objective::ParametersMillion});
        const SyntheticTruth truth(setup.space, 2);
        FormulaPredictor predictor = truthOf(truth);
        const auto outcome = search::runSearch(setup, {.predictors = {{"hat", &predictor}}}, {});
        QVERIFY(outcome);
        const auto volumes = search::hypervolumes(outcome->generations, setup.objectives);
        QVERIFY(std::is_sorted(volumes.begin(), volumes.end()));
        QVERIFY2(volumes.back() > volumes.front() + 0.02, std::to_string(volumes.back() - volumes.front()).c_str());
        // Also of what lives on: no good point dies.
        std::vector<search::Generation> last{outcome->generations.back()};
        QCOMPARE(search::frontOf(last, setup.objectives).size() <= 120, true);
    }

    void equalSeedsFindTheSame()
    {
        search::SearchSetup setup = setupOf({Objective::Score, Objective::FlopsGiga});
        const SyntheticTruth truth(setup.space, 2);
        const auto individuals = [&] {
            FormulaPredictor predictor = truthOf(truth);
            return allIndividuals(search::runSearch(setup, {.predictors = {{"hat", &predictor}}}, {})->generations);
        };
        const auto once = individuals();
        QVERIFY(individuals() == once);
        setup.options.seed = 2;
        QVERIFY(individuals() != once);
    }

    void limitsAreKeptAndLatenciesAreAsked()
    {
        search::SearchSetup setup = setupOf({Objective::Score, Objective::LatencyMs});
        setup.schedule = search::PredictorSchedule::single("hat", 8).value();
        setup.constraints.machine = "laptop";
        setup.constraints.parametersMillion = 0.2;
        const SyntheticTruth truth(setup.space, 2);
        FormulaPredictor predictor = truthOf(truth);
        FormulaPredictor latency({"latency", "ms", predict::Direction::LowerIsBetter}, [](const auto &a) {
            return 10.0 * static_cast<double>(a.encoder.layers.size() + a.decoder.layers.size()) + a.encoder.embedDim;
        });
        const auto outcome = search::runSearch(setup, {.predictors = {{"hat", &predictor}}, .latency = &latency}, {});
        QVERIFY2(outcome, outcome ? "" : outcome.error().detail.c_str());
        for (const search::Individual &individual : allIndividuals(outcome->generations))
            QVERIFY(individual.costs.parametersMillion <= 0.2 && individual.costs.latencyMs);
        QVERIFY(search::frontOf(outcome->generations, setup.objectives).size() > 1);
    }

    void aPopulationThatIsBeyondTheLimitsFindsTheWayIn()
    {
        search::SearchSetup setup = hardSetup();
        const SyntheticTruth truth(setup.space, 2);
        FormulaPredictor predictor = truthOf(truth);
        const auto outcome = search::runSearch(setup, {.predictors = {{"hat", &predictor}}}, {});
        QVERIFY2(outcome, outcome ? "" : outcome.error().detail.c_str());
        const auto isBeyond = [&](const search::Individual &individual) {
            return search::excess(setup.constraints, individual.costs) > 0;
        };
        const auto countWithin = [&](const search::Generation &generation) {
            return std::count_if(generation.individuals.begin(), generation.individuals.end(), std::not_fn(isBeyond));
        };
        const std::vector<search::Individual> &first = outcome->generations.front().individuals;
        QVERIFY(std::any_of(first.begin(), first.end(), isBeyond));
        QVERIFY(first.size() >= 20);
        std::string counts;
        for (const search::Generation &generation : outcome->generations)
            counts +=
                std::to_string(countWithin(generation)) + " of " + std::to_string(generation.individuals.size()) + ", ";
        qInfo("within the limits: %s", counts.c_str());
        QVERIFY2(countWithin(outcome->generations.back()) > countWithin(outcome->generations.front()), counts.c_str());
        for (const search::Individual &individual : allIndividuals(outcome->generations))
            QCOMPARE(individual.score.has_value(), !isBeyond(individual));
        QVERIFY(!isBeyond(outcome->best));
        for (const search::IndividualPlace &place : search::frontOf(outcome->generations, setup.objectives))
            QVERIFY(!isBeyond(outcome->generations[place.generation].individuals[place.individual]));
    }

    void aSearchBeyondTheLimitsIsResumedExactly()
    {
        const search::SearchSetup setup = hardSetup();
        const SyntheticTruth truth(setup.space, 2);
        FormulaPredictor predictor = truthOf(truth);
        MemoryJournal journal;
        const search::SearchContext context{.predictors = {{"hat", &predictor}}, .journal = &journal};
        const auto whole = search::runSearch(setup, context, {});
        QVERIFY(whole);
        journal.kept.resize(2);
        const auto resumed = search::runSearch(setup, context, {});
        QVERIFY2(resumed, resumed ? "" : resumed.error().detail.c_str());
        QVERIFY(allIndividuals(resumed->generations) == allIndividuals(whole->generations));
    }

    void limitsThatNothingMeetsAreNamedAtTheEnd()
    {
        search::SearchSetup setup = hardSetup();
        setup.constraints.parametersMillion = 1e-6;
        const SyntheticTruth truth(setup.space, 2);
        FormulaPredictor predictor = truthOf(truth);
        const auto outcome = search::runSearch(setup, {.predictors = {{"hat", &predictor}}}, {});
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Infeasible);
        QVERIFY2(QString::fromStdString(outcome.error().detail).contains("in 10 iterations; the closest has"),
                 outcome.error().detail.c_str());
        QVERIFY(predictor.asked.empty());
    }

    void aJournalIsResumedExactly()
    {
        search::SearchSetup setup = setupOf({Objective::Score, Objective::FlopsGiga});
        setup.schedule = search::PredictorSchedule::single("hat", 6).value();
        const SyntheticTruth truth(setup.space, 2);
        FormulaPredictor predictor = truthOf(truth);
        MemoryJournal journal;
        search::SearchContext context{.predictors = {{"hat", &predictor}}, .journal = &journal};
        const auto whole = search::runSearch(setup, context, {});
        QVERIFY(whole);
        std::string text = search::toLine(search::headerToJson({setup, {}, {}})) + "\n";
        for (std::size_t i = 0; i < 3; ++i)
            text += search::toLine(search::toJson(journal.kept[i])) + "\n";
        auto parsed = search::parseRecord(text, "journal");
        QVERIFY2(parsed, parsed ? "" : parsed.error().detail.c_str());
        QVERIFY(parsed->record.setup == setup);
        journal.kept = std::move(parsed->record.generations);
        const auto resumed = search::runSearch(setup, context, {});
        QVERIFY2(resumed, resumed ? "" : resumed.error().detail.c_str());
        QVERIFY(allIndividuals(resumed->generations) == allIndividuals(whole->generations));
    }

    void theFrontIsWrittenWithAllObjectives()
    {
        search::SearchSetup setup = setupOf({Objective::Score, Objective::FlopsGiga});
        setup.schedule = search::PredictorSchedule::single("hat", 3).value();
        const SyntheticTruth truth(setup.space, 2);
        FormulaPredictor predictor = truthOf(truth);
        const auto outcome = search::runSearch(setup, {.predictors = {{"hat", &predictor}}}, {});
        const auto front = search::frontOf(outcome->generations, setup.objectives);
        const std::string csv = search::populationCsv(search::onlyAt(outcome->generations, front));
        QCOMPARE(static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')), front.size() + 1);
        const OrderedJson json = search::summaryJson({setup, {}, outcome->generations});
        QCOMPARE(json["front"].size(), front.size());
        QCOMPARE(json["hypervolume"].size(), std::size_t{3});
        const std::string text = search::summaryText({setup, {}, outcome->generations});
        QVERIFY2(text.find(std::to_string(front.size()) + " architectures by score, flops, hypervolume")
                     != std::string::npos,
                 text.c_str());
    }

    void wrongObjectivesAreRefused_data()
    {
        using Change = std::function<void(search::SearchSetup &)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, Change change, const char *words) {
            QTest::newRow(name) << std::move(change) << words;
        };
        row(
            "one", [](search::SearchSetup &s) { s.objectives.resize(1); }, "found 1 for the strategy nsga2");
        row(
            "twice", [](search::SearchSetup &s) { s.objectives[1] = s.objectives[0]; }, "two or more different ones");
        row(
            "no machine", [](search::SearchSetup &s) { s.objectives[1] = Objective::LatencyMs; },
            "found the latency without a machine");
        row(
            "another strategy", [](search::SearchSetup &s) { s.strategy = search::Strategy::Evolution; },
            "found 2 for the strategy evolution, expected none.");
        row(
            "two predictors",
            [](search::SearchSetup &s) { s.schedule = search::PredictorSchedule::parse("a:1-2,b:3", 3).value(); },
            "expected one predictor for all iterations");
    }

    void wrongObjectivesAreRefused()
    {
        QFETCH(std::function<void(search::SearchSetup &)>, change);
        QFETCH(QString, words);
        search::SearchSetup setup = setupOf({Objective::Score, Objective::FlopsGiga});
        QVERIFY(search::validate(setup));
        change(setup);
        const auto valid = search::validate(setup);
        QVERIFY(!valid);
        QVERIFY2(QString::fromStdString(valid.error().detail).contains(words), valid.error().detail.c_str());
    }
};

QTEST_APPLESS_MAIN(FrontEvolutionTest)
#include "front_evolution_test.moc"
