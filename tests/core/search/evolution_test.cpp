#include "core/search/evolution.h"

#include "core/search/controls.h"
#include "core/search/published_evolution.h"
#include "tests/support/search_fixtures.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace foresearch;
using namespace foresearch::search;
using foresearch::testing::allIndividuals;
using foresearch::testing::FormulaPredictor;
using foresearch::testing::MemoryJournal;
using foresearch::testing::smallSetup;
using foresearch::testing::smallSpace;
using foresearch::testing::toyPredictor;
using foresearch::testing::toyScore;
using predict::Direction;
using space::Architecture;

namespace {

/// The schedule's first predictor is "first", its other one "then".
struct TwoPredictors {
    TwoPredictors(Direction firstDirection, Direction thenDirection)
        : first({"proxy", "points", firstDirection}, [](const Architecture &a) { return std::sin(7 * toyScore(a)); })
        , then({"toy score", "points", thenDirection}, toyScore)
    {}

    SearchContext context() { return {.predictors = {{"first", &first}, {"then", &then}}}; }

    FormulaPredictor first;
    FormulaPredictor then;
};

SearchSetup hsNasSetup(int start, int end)
{
    SearchSetup setup = smallSetup();
    setup.schedule = PredictorSchedule::hsNas({"first", "then", start, end}, 6).value();
    return setup;
}

SearchOutcome found(const Result<SearchOutcome> &outcome)
{
    if (!outcome)
        qFatal("%s", outcome.error().detail.c_str());
    return outcome.value();
}

double bestAnswer(const FormulaPredictor &predictor, Direction direction)
{
    double best = 0;
    for (std::size_t i = 0; i < predictor.asked.size(); ++i) {
        const double score = FormulaPredictor(predictor).predict({&predictor.asked[i], 1}, {}).value()[0].value.value();
        if (i == 0 || isBetter(score, best, direction))
            best = score;
    }
    return best;
}

bool hasRepeats(std::vector<Architecture> architectures)
{
    std::sort(architectures.begin(), architectures.end());
    return std::adjacent_find(architectures.begin(), architectures.end()) != architectures.end();
}

std::vector<Architecture> phenotypes(const Generation &generation)
{
    std::vector<Architecture> architectures;
    for (const Individual &individual : generation.individuals)
        architectures.push_back(individual.architecture);
    return architectures;
}

} // namespace

class EvolutionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void returnsTheBestEverScoredByTheLastPredictor_data()
    {
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("end");
        QTest::addColumn<bool>("firstIsHigher");
        QTest::addColumn<bool>("thenIsHigher");
        for (const bool firstIsHigher : {true, false}) {
            for (const bool thenIsHigher : {true, false}) {
                const auto row = [&](int start, int end) {
                    QTest::addRow("%d-%d %d%d", start, end, firstIsHigher, thenIsHigher)
                        << start << end << firstIsHigher << thenIsHigher;
                };
                row(-1, -1);
                for (int start = 1; start <= 6; ++start) {
                    for (int end = start; end <= 6; ++end)
                        row(start, end);
                }
            }
        }
    }

    void returnsTheBestEverScoredByTheLastPredictor()
    {
        QFETCH(int, start);
        QFETCH(int, end);
        QFETCH(bool, firstIsHigher);
        QFETCH(bool, thenIsHigher);
        const Direction firstDirection = firstIsHigher ? Direction::HigherIsBetter : Direction::LowerIsBetter;
        const Direction thenDirection = thenIsHigher ? Direction::HigherIsBetter : Direction::LowerIsBetter;
        TwoPredictors predictors(firstDirection, thenDirection);

        const SearchOutcome outcome = found(evolve(hsNasSetup(start, end), predictors.context(), {}));
        const bool endsOnFirst = end == 6;
        const FormulaPredictor &last = endsOnFirst ? predictors.first : predictors.then;
        QCOMPARE(outcome.best.score.value(), bestAnswer(last, endsOnFirst ? firstDirection : thenDirection));
        QCOMPARE(outcome.generations[static_cast<std::size_t>(outcome.bestIteration) - 1].predictor,
                 endsOnFirst ? "first" : "then");
    }

    void aPredictorIsOnlyAskedInItsIterations()
    {
        for (int start = 1; start <= 6; ++start) {
            for (int end = start; end <= 6; ++end) {
                TwoPredictors predictors(Direction::HigherIsBetter, Direction::LowerIsBetter);
                std::size_t firstAsked = 0;
                std::size_t thenAsked = 0;
                SearchContext context = predictors.context();
                context.onGeneration = [&](const Generation &generation) {
                    const bool isFirst = generation.iteration >= start && generation.iteration <= end;
                    QVERIFY(isFirst || predictors.first.asked.size() == firstAsked);
                    QVERIFY(!isFirst || predictors.then.asked.size() == thenAsked);
                    firstAsked = predictors.first.asked.size();
                    thenAsked = predictors.then.asked.size();
                };
                found(evolve(hsNasSetup(start, end), context, {}));
            }
        }
    }

    void aPhenotypeIsScoredOnceByAPredictor()
    {
        TwoPredictors predictors(Direction::HigherIsBetter, Direction::HigherIsBetter);
        const SearchOutcome outcome = found(evolve(hsNasSetup(3, 4), predictors.context(), {}));
        QVERIFY(!hasRepeats(predictors.first.asked));
        QVERIFY(!hasRepeats(predictors.then.asked));
        const auto uses = usesOf(outcome.generations);
        QCOMPARE(uses.at("then").asked, predictors.then.asked.size());
        std::size_t scored = 0;
        for (const Generation &generation : outcome.generations)
            scored += generation.individuals.size();
        QCOMPARE(uses.at("then").asked + uses.at("then").reused + uses.at("first").asked + uses.at("first").reused,
                 scored);
    }

    void predictionsStayWithinTheLimit()
    {
        for (const int end : {-1, 3, 6}) {
            TwoPredictors predictors(Direction::HigherIsBetter, Direction::HigherIsBetter);
            const SearchSetup setup = hsNasSetup(end < 0 ? -1 : 1, end);
            found(evolve(setup, predictors.context(), {}));
            QVERIFY(predictors.first.asked.size() + predictors.then.asked.size() <= predictionLimit(setup));
        }
        QCOMPARE(predictionLimit(hsNasSetup(-1, -1)), 20U + 5 * 15);
        QCOMPARE(predictionLimit(hsNasSetup(2, 4)), 20U + 5 * 15 + 2 * 5);
    }

    void theLastOffspringAreScored()
    {
        TwoPredictors predictors(Direction::HigherIsBetter, Direction::HigherIsBetter);
        const SearchOutcome outcome = found(evolve(hsNasSetup(-1, -1), predictors.context(), {}));
        QCOMPARE(outcome.generations.size(), 6U);
        for (const Generation &generation : outcome.generations) {
            for (const Individual &individual : generation.individuals)
                QVERIFY(individual.score.has_value());
        }
        const auto &last = outcome.generations.back().individuals;
        QVERIFY(
            std::any_of(last.begin(), last.end(), [](const Individual &i) { return i.origin == Origin::Crossover; }));
    }

    void parentsAreScoredAgainAtTheHandOver()
    {
        TwoPredictors predictors(Direction::HigherIsBetter, Direction::LowerIsBetter);
        const SearchOutcome outcome = found(evolve(hsNasSetup(1, 3), predictors.context(), {}));
        const Generation &before = outcome.generations[2];
        const Generation &after = outcome.generations[3];
        QCOMPARE(after.predictor, "then");
        const auto order = ranking(before);
        for (std::size_t i = 0; i < 5; ++i) {
            const Individual &elite = after.individuals[i];
            const Individual &parent = before.individuals[order[i]];
            QVERIFY(elite.origin == Origin::Elite);
            QCOMPARE(elite.parents, std::vector<std::size_t>{parent.id});
            QVERIFY(elite.genome == parent.genome);
            QCOMPARE(elite.score.value(), toyScore(elite.architecture));
        }
    }

    void equalSeedsGiveEqualRuns()
    {
        const auto run = [](std::uint64_t seed) {
            TwoPredictors predictors(Direction::HigherIsBetter, Direction::HigherIsBetter);
            SearchSetup setup = hsNasSetup(1, 3);
            setup.options.seed = seed;
            return found(evolve(setup, predictors.context(), {}));
        };
        const SearchOutcome first = run(7);
        const SearchOutcome second = run(7);
        QVERIFY(allIndividuals(first.generations) == allIndividuals(second.generations));
        QVERIFY(first.best == second.best);
        QVERIFY(allIndividuals(run(8).generations) != allIndividuals(first.generations));
    }

    void hatEqualsHsNasWithAnEmptyRange()
    {
        TwoPredictors hat(Direction::HigherIsBetter, Direction::HigherIsBetter);
        SearchSetup setup = smallSetup();
        setup.schedule = PredictorSchedule::single("then", 6).value();
        const SearchOutcome single = found(evolve(setup, hat.context(), {}));
        TwoPredictors hybrid(Direction::HigherIsBetter, Direction::HigherIsBetter);
        const SearchOutcome empty = found(evolve(hsNasSetup(-1, -1), hybrid.context(), {}));
        QVERIFY(allIndividuals(single.generations) == allIndividuals(empty.generations));
        QVERIFY(hybrid.first.asked.empty());
    }

    void noTwoOfAGenerationAreTheSameArchitecture()
    {
        TwoPredictors predictors(Direction::HigherIsBetter, Direction::HigherIsBetter);
        const SearchOutcome outcome = found(evolve(hsNasSetup(-1, -1), predictors.context(), {}));
        for (const Generation &generation : outcome.generations)
            QVERIFY(!hasRepeats(phenotypes(generation)));
    }

    void idsCountUpAndParentsAreOlder()
    {
        for (const Strategy strategy : {Strategy::Evolution, Strategy::PublishedEvolution, Strategy::RandomSearch,
                                        Strategy::RegularisedEvolution}) {
            auto predictor = toyPredictor(Direction::HigherIsBetter);
            SearchSetup setup = smallSetup();
            setup.strategy = strategy;
            const auto all =
                allIndividuals(found(runSearch(setup, {.predictors = {{"hat", predictor.get()}}}, {})).generations);
            for (std::size_t i = 0; i < all.size(); ++i) {
                QCOMPARE(all[i].id, i);
                for (const std::size_t parent : all[i].parents)
                    QVERIFY(parent < i);
            }
        }
    }

    void noConstraintIsEverViolated_data()
    {
        QTest::addColumn<double>("latencyMs");
        QTest::addColumn<double>("flopsGiga");
        QTest::addColumn<double>("parametersMillion");
        QTest::newRow("latency") << 9.0 << 0.0 << 0.0;
        QTest::newRow("flops") << 0.0 << 0.0018 << 0.0;
        QTest::newRow("parameters") << 0.0 << 0.0 << 0.15;
        QTest::newRow("all, tight") << 7.0 << 0.0015 << 0.14;
        QTest::newRow("none") << 0.0 << 0.0 << 0.0;
    }

    void noConstraintIsEverViolated()
    {
        QFETCH(double, latencyMs);
        QFETCH(double, flopsGiga);
        QFETCH(double, parametersMillion);
        const auto limit = [](double value) { return value > 0 ? std::optional(value) : std::nullopt; };
        FormulaPredictor latency({"latency", "ms", Direction::LowerIsBetter}, [](const Architecture &a) {
            return 2.5 * static_cast<double>(a.decoder.layers.size()) + a.encoder.embedDim / 32.0;
        });
        for (const Strategy strategy : {Strategy::Evolution, Strategy::PublishedEvolution, Strategy::RandomSearch,
                                        Strategy::RegularisedEvolution}) {
            auto predictor = toyPredictor(Direction::HigherIsBetter);
            SearchSetup setup = smallSetup();
            setup.strategy = strategy;
            setup.constraints.latencyMs = limit(latencyMs);
            setup.constraints.machine = "formula";
            setup.constraints.flopsGiga = limit(flopsGiga);
            setup.constraints.parametersMillion = limit(parametersMillion);
            const SearchContext context{.predictors = {{"hat", predictor.get()}}, .latency = &latency};
            for (const Individual &individual : allIndividuals(found(runSearch(setup, context, {})).generations)) {
                const Costs counted = countCosts(setup.space, individual.architecture, setup.constraints.conventions);
                const double ms = latency.predict({&individual.architecture, 1}, {}).value()[0].value.value();
                QVERIFY(latencyMs == 0 || ms <= latencyMs);
                QVERIFY(flopsGiga == 0 || counted.flopsGiga <= flopsGiga);
                QVERIFY(parametersMillion == 0 || counted.parametersMillion <= parametersMillion);
                QCOMPARE(individual.costs.flopsGiga, counted.flopsGiga);
                QCOMPARE(individual.costs.latencyMs.value(), ms);
            }
        }
    }

    void infeasibleLimitsNameTheClosestArchitecture()
    {
        const space::SearchSpace &space = space::builtinSpaces().front();
        Architecture smallest = space::smallestArchitecture(space);
        for (space::DecoderLayer &layer : smallest.decoder.layers)
            layer.arbitraryAttention = -1;
        const Costs least = countCosts(space, smallest, {});
        auto predictor = toyPredictor(Direction::HigherIsBetter);
        SearchSetup setup = smallSetup();
        setup.space = space;
        setup.options = {};
        setup.constraints.flopsGiga = 0.9 * least.flopsGiga;
        const auto outcome = evolve(setup, {.predictors = {{"hat", predictor.get()}}}, {});
        QVERIFY(!outcome);
        QVERIFY(outcome.error().code == ErrorCode::Infeasible);
        const QString detail = QString::fromStdString(outcome.error().detail);
        QVERIFY2(detail.contains(QString::number(least.flopsGiga, 'g', 4) + " GFLOPs"), qPrintable(detail));
        QVERIFY2(detail.contains("11% beyond"), qPrintable(detail));
        QVERIFY2(detail.contains("in 10000 draws"), qPrintable(detail));
        QVERIFY(predictor->asked.empty());
    }

    void aRareRegionIsFound()
    {
        const space::SearchSpace &space = space::builtinSpaces().front();
        auto predictor = toyPredictor(Direction::HigherIsBetter);
        SearchSetup setup = smallSetup();
        setup.space = space;
        setup.options.attemptLimit = 10'000;
        setup.constraints.flopsGiga = 1.02 * countCosts(space, space::smallestArchitecture(space), {}).flopsGiga;
        const auto outcome = evolve(setup, {.predictors = {{"hat", predictor.get()}}}, {});
        QVERIFY2(outcome, outcome ? "" : outcome.error().detail.c_str());
    }

    void latencyIsAskedOnceForAnArchitectureAndNotBeyondOtherLimits()
    {
        FormulaPredictor latency({"latency", "ms", Direction::LowerIsBetter}, [](const Architecture &) { return 5.0; });
        auto predictor = toyPredictor(Direction::HigherIsBetter);
        SearchSetup setup = smallSetup();
        setup.constraints.latencyMs = 5;
        setup.constraints.machine = "formula";
        setup.constraints.parametersMillion = 0.15;
        const SearchContext context{.predictors = {{"hat", predictor.get()}}, .latency = &latency};
        const SearchOutcome outcome = found(evolve(setup, context, {}));
        QVERIFY(!hasRepeats(latency.asked));
        QCOMPARE(latencyUseOf(outcome.generations).asked, latency.asked.size());
    }

    void aSpaceSmallerThanThePopulationIsSearchedWhole()
    {
        auto predictor = toyPredictor(Direction::LowerIsBetter);
        SearchSetup setup = smallSetup();
        setup.space.choices.encoderLayerCounts = {1};
        setup.space.choices.decoderLayerCounts = {1};
        setup.space.choices.encoderFfnDims = {32};
        setup.space.choices.decoderFfnDims = {32, 64};
        setup.space.choices.encoderSelfHeads = {2};
        setup.space.choices.decoderCrossHeads = {2};
        setup.space.choices.decoderSelfHeads = {2};
        setup.space.choices.arbitraryAttentions = {-1};
        for (const Strategy strategy : {Strategy::Evolution, Strategy::RandomSearch, Strategy::RegularisedEvolution}) {
            setup.strategy = strategy;
            predictor->asked.clear();
            found(runSearch(setup, {.predictors = {{"hat", predictor.get()}}}, {}));
            QCOMPARE(predictor->asked.size(), 8U);
        }
    }

    void architecturesWithoutAScoreAreNeverParents()
    {
        FormulaPredictor predictor({"toy", "points", Direction::LowerIsBetter}, [](const Architecture &a) {
            return a.encoder.embedDim == 64 ? std::numeric_limits<double>::quiet_NaN() : toyScore(a);
        });
        const SearchOutcome outcome = found(evolve(smallSetup(), {.predictors = {{"hat", &predictor}}}, {}));
        const auto all = allIndividuals(outcome.generations);
        QVERIFY(usesOf(outcome.generations).at("hat").failed > 0);
        for (const Individual &individual : all) {
            QCOMPARE(individual.score.has_value(), individual.architecture.encoder.embedDim != 64);
            QCOMPARE(individual.problem.empty(), individual.score.has_value());
            for (const std::size_t parent : individual.parents)
                QVERIFY(all[parent].score.has_value());
        }
        QVERIFY(!hasRepeats(predictor.asked));
    }

    void anIterationWithoutAnyScoreEndsTheSearch()
    {
        FormulaPredictor predictor({"toy", "points", Direction::LowerIsBetter},
                                   [](const Architecture &) { return std::numeric_limits<double>::infinity(); });
        const auto outcome = evolve(smallSetup(), {.predictors = {{"hat", &predictor}}}, {});
        QVERIFY(!outcome);
        QVERIFY(outcome.error().code == ErrorCode::Undefined);
    }

    void resumedIsEqualToUninterrupted_data()
    {
        QTest::addColumn<int>("strategy");
        for (const Strategy strategy : {Strategy::Evolution, Strategy::PublishedEvolution, Strategy::RandomSearch,
                                        Strategy::RegularisedEvolution})
            QTest::newRow(name(strategy)) << static_cast<int>(strategy);
    }

    void resumedIsEqualToUninterrupted()
    {
        QFETCH(int, strategy);
        SearchSetup setup = smallSetup();
        setup.strategy = static_cast<Strategy>(strategy);
        auto whole = toyPredictor(Direction::HigherIsBetter);
        const SearchOutcome uninterrupted = found(runSearch(setup, {.predictors = {{"hat", whole.get()}}}, {}));
        for (std::size_t kept = 0; kept <= 6; ++kept) {
            MemoryJournal journal;
            journal.kept.assign(uninterrupted.generations.begin(),
                                uninterrupted.generations.begin() + static_cast<std::ptrdiff_t>(kept));
            auto rest = toyPredictor(Direction::HigherIsBetter);
            const SearchContext context{.predictors = {{"hat", rest.get()}}, .journal = &journal};
            const SearchOutcome resumed = found(runSearch(setup, context, {}));
            QVERIFY(allIndividuals(resumed.generations) == allIndividuals(uninterrupted.generations));
            QVERIFY(resumed.best == uninterrupted.best);
            QCOMPARE(journal.kept.size(), 6U);

            std::size_t askedBefore = 0;
            for (std::size_t g = 0; g < kept; ++g)
                askedBefore += uninterrupted.generations[g].scoring.asked;
            QCOMPARE(askedBefore + rest->asked.size(), whole->asked.size());
        }
    }

    void aResumedSearchAsksForNoKnownLatency()
    {
        const auto slow = [](const Architecture &a) { return 5.0 * static_cast<double>(a.decoder.layers.size()); };
        const predict::Scale scale{"latency", "ms", Direction::LowerIsBetter};
        SearchSetup setup = smallSetup();
        setup.constraints.latencyMs = 10;
        setup.constraints.machine = "formula";
        auto predictor = toyPredictor(Direction::HigherIsBetter);
        FormulaPredictor whole(scale, slow);
        const SearchOutcome uninterrupted =
            found(runSearch(setup, {.predictors = {{"hat", predictor.get()}}, .latency = &whole}, {}));
        for (std::size_t kept = 0; kept <= 6; ++kept) {
            MemoryJournal journal;
            journal.kept.assign(uninterrupted.generations.begin(),
                                uninterrupted.generations.begin() + static_cast<std::ptrdiff_t>(kept));
            std::size_t askedBefore = 0;
            for (const Generation &generation : journal.kept)
                askedBefore += generation.latency.asked;
            FormulaPredictor rest(scale, slow);
            const SearchOutcome resumed = found(runSearch(
                setup, {.predictors = {{"hat", predictor.get()}}, .latency = &rest, .journal = &journal}, {}));
            QVERIFY(allIndividuals(resumed.generations) == allIndividuals(uninterrupted.generations));
            QCOMPARE(askedBefore + rest.asked.size(), whole.asked.size());
        }
        std::size_t rejected = 0;
        for (const Generation &generation : uninterrupted.generations)
            for (const RejectedCandidate &candidate : generation.rejected) {
                QVERIFY(*candidate.latencyMs == slow(space::decode(setup.space, candidate.genome)));
                ++rejected;
            }
        QVERIFY(rejected > 0);
    }

    void stopEndsTheSearchAndKeepsFinishedGenerations()
    {
        std::stop_source stop;
        MemoryJournal journal;
        auto predictor = toyPredictor(Direction::HigherIsBetter);
        SearchContext context{.predictors = {{"hat", predictor.get()}}, .journal = &journal};
        context.onGeneration = [&](const Generation &generation) {
            if (generation.iteration == 3)
                stop.request_stop();
        };
        const auto outcome = evolve(smallSetup(), context, {.stop = stop.get_token()});
        QVERIFY(!outcome);
        QVERIFY(outcome.error().code == ErrorCode::Stopped);
        QCOMPARE(journal.kept.size(), 3U);
    }

    void aJournalOfAnotherPredictorIsRefused()
    {
        MemoryJournal journal;
        auto higher = toyPredictor(Direction::HigherIsBetter);
        found(evolve(smallSetup(), {.predictors = {{"hat", higher.get()}}, .journal = &journal}, {}));
        auto lower = toyPredictor(Direction::LowerIsBetter);
        const auto outcome = evolve(smallSetup(), {.predictors = {{"hat", lower.get()}}, .journal = &journal}, {});
        QVERIFY(!outcome);
        QVERIFY(outcome.error().code == ErrorCode::BadValue);
    }

    void publishedCodeReturnsTheWorstOfTheBestWhenHigherIsBetter()
    {
        for (const Direction direction : {Direction::HigherIsBetter, Direction::LowerIsBetter}) {
            auto predictor = toyPredictor(direction);
            SearchSetup setup = smallSetup();
            const SearchOutcome outcome =
                found(evolveAsPublished(setup, {.predictors = {{"hat", predictor.get()}}}, {}));
            const Generation &last = outcome.generations.back();
            const std::size_t place = direction == Direction::HigherIsBetter ? 4 : 0;
            QCOMPARE(outcome.best.score.value(), last.individuals[ranking(last)[place]].score.value());
        }
    }

    void publishedCodeScoresParentsAndRepeatsEveryTime()
    {
        auto predictor = toyPredictor(Direction::LowerIsBetter);
        const SearchSetup setup = smallSetup();
        found(evolveAsPublished(setup, {.predictors = {{"hat", predictor.get()}}}, {}));
        QCOMPARE(predictor->asked.size(), 6U * 20);
        QVERIFY(hasRepeats(predictor->asked));
    }

    void controlsHaveTheBudgetOfEvolution()
    {
        for (const Strategy strategy : {Strategy::RandomSearch, Strategy::RegularisedEvolution}) {
            auto predictor = toyPredictor(Direction::HigherIsBetter);
            SearchSetup setup = smallSetup();
            setup.strategy = strategy;
            const SearchOutcome outcome = found(runSearch(setup, {.predictors = {{"hat", predictor.get()}}}, {}));
            QCOMPARE(allIndividuals(outcome.generations).size(), 20U + 5 * 15);
            QVERIFY(predictor->asked.size() <= predictionLimit(setup));
            QCOMPARE(outcome.best.score.value(), bestAnswer(*predictor, Direction::HigherIsBetter));
        }
    }

    void controlsRefuseAHandOver()
    {
        TwoPredictors predictors(Direction::HigherIsBetter, Direction::HigherIsBetter);
        SearchSetup setup = hsNasSetup(1, 3);
        QVERIFY(!searchRandomly({setup.space, setup.schedule, {}, setup.options, Strategy::RandomSearch},
                                predictors.context(), {}));
        QVERIFY(!evolveByAge({setup.space, setup.schedule, {}, setup.options, Strategy::RegularisedEvolution},
                             predictors.context(), {}));
    }

    void settingsAreChecked_data()
    {
        QTest::addColumn<int>("setting");
        for (int setting = 0; setting < 8; ++setting)
            QTest::addRow("%d", setting) << setting;
    }

    void settingsAreChecked()
    {
        QFETCH(int, setting);
        SearchSetup setup = smallSetup();
        const std::vector<std::function<void()>> mistakes{
            [&] { setup.options.population = 0; },
            [&] { setup.options.parents = 21; },
            [&] { setup.options.parents = 1; },
            [&] { setup.options.mutations = -1; },
            [&] { setup.options.mutationProbability = std::numeric_limits<double>::quiet_NaN(); },
            [&] { setup.options.attemptLimit = 0; },
            [&] { setup.constraints.flopsGiga = 0; },
            [&] { setup.constraints.latencyMs = 5; },
        };
        QVERIFY(validate(setup));
        mistakes[static_cast<std::size_t>(setting)]();
        auto predictor = toyPredictor(Direction::HigherIsBetter);
        const auto outcome = evolve(setup, {.predictors = {{"hat", predictor.get()}}}, {});
        QVERIFY(!outcome);
        QVERIFY(outcome.error().code == ErrorCode::BadValue);
    }
};

QTEST_APPLESS_MAIN(EvolutionTest)
#include "evolution_test.moc"
