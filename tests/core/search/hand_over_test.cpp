#include "core/search/hand_over.h"

#include "core/base/rng.h"
#include "core/search/record.h"
#include "core/search/search.h"
#include "core/search/summary.h"
#include "core/space/architecture_json.h"
#include "core/space/costs.h"
#include "tests/support/search_fixtures.h"
#include "tests/support/synthetic_truth.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace foresearch;
using namespace foresearch::testing;
using search::Generation;
using search::HandOverRule;
using search::PredictorSchedule;

namespace {

const predict::Scale kPoints{"quality", "points", predict::Direction::HigherIsBetter};
const predict::Scale kLoss{"loss", "points", predict::Direction::LowerIsBetter};

/// A number that an architecture always has and that says nothing about it.
double shuffled(const space::Architecture &architecture)
{
    std::uint64_t hash = 1469598103934665603ULL;
    for (const char c : space::canonicalJson(architecture))
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return Rng(hash).uniform();
}

/// One generation whose individuals have these scores, the last ones by both.
Generation scoredTwice(int iteration, const std::vector<double> &first, const std::vector<double> &second)
{
    Generation generation;
    generation.iteration = iteration;
    generation.predictor = "first";
    generation.scale = kPoints;
    generation.second = search::SecondOpinion{"second", kLoss, {}, {}, {}, {}};
    for (std::size_t i = 0; i < first.size(); ++i) {
        generation.individuals.emplace_back().score = first[i];
        generation.second->scores.push_back({i, second[i], {}});
    }
    return generation;
}

/// Of a score and a loss, pair by pair.
double slowTau(const std::vector<double> &score, const std::vector<double> &loss)
{
    double sum = 0;
    for (std::size_t i = 0; i < score.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            sum += (score[i] - score[j]) * (loss[j] - loss[i]) > 0 ? 1 : -1;
    return sum / (static_cast<double>(score.size() * (score.size() - 1)) / 2);
}

std::vector<double> randomValues(std::size_t count, Rng &rng)
{
    std::vector<double> values(count);
    for (double &value : values)
        value = rng.uniform();
    return values;
}

/// A search of HAT's space under the limit that makes the truth's optimum known, and what it found.
struct Run {
    search::SearchOutcome outcome;
    double quality = 0; ///< true
    std::size_t truthCalls = 0;
    std::size_t teacherCalls = 0;
};

Run runWith(const PredictorSchedule &schedule, std::uint64_t seed, const FormulaPredictor::Formula &teacher)
{
    constexpr double kPrice = 0.8;
    const space::SearchSpace &space = space::builtinSpaces().front();
    const SyntheticTruth truth(space, seed);
    const auto optimum = truth.optimum(kPrice);
    FormulaPredictor first(
        kPoints, teacher ? teacher : [&](const space::Architecture &a) { return 3 * truth.quality(a) + 1; });
    FormulaPredictor then(kLoss, [&](const space::Architecture &a) { return -truth.quality(a); });
    search::SearchSetup setup{.space = space, .schedule = schedule, .constraints = {}, .options = {.seed = seed}};
    setup.constraints.flopsGiga = static_cast<double>(space::flopsWithoutOutput(optimum, space.sizes)) / 1e9;
    auto outcome = search::runSearch(setup, {.predictors = {{"first", &first}, {"then", &then}}}, {});
    if (!outcome)
        qFatal("%s", outcome.error().detail.c_str());
    const double quality = truth.quality(outcome->best.architecture);
    return {*std::move(outcome), quality, then.asked.size(), first.asked.size()};
}

const HandOverRule kRule{.first = "first", .then = "then"};

search::SearchSetup smallAutomatic(double tau = 0.6)
{
    search::SearchSetup setup = smallSetup();
    setup.schedule = PredictorSchedule::automatic({"first", "then", tau, 5}, 6).value();
    return setup;
}

} // namespace

class HandOverTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void automaticSchedulesAreNamed()
    {
        const auto schedule = PredictorSchedule::automatic({"distilled", "hat"}, 30).value();
        QCOMPARE(search::paperName(schedule), std::string("HS-NAS (LLM-Distill, HAT, automatic)"));
        QVERIFY(schedule.predictors() == (std::vector<std::string>{"distilled", "hat"}));
        QCOMPARE(schedule.text(),
                 std::string("automatic from distilled to hat below a tau of 0.6 over 8 candidates an iteration"));
        QVERIFY(schedule != PredictorSchedule::single("distilled", 30).value());
    }

    void wrongRulesAreRefused_data()
    {
        QTest::addColumn<QString>("then");
        QTest::addColumn<double>("tau");
        QTest::addColumn<int>("sample");
        QTest::addColumn<QString>("words");
        QTest::newRow("itself") << "first" << 0.5 << 8 << "found a hand-over from first to itself, expected two";
        QTest::newRow("tau") << "then" << 1.0 << 8 << "below a tau of 1, expected one between -1 and 1";
        QTest::newRow("sample") << "then" << 0.5 << 3 << "a sample of 3, expected 4 to 100000 candidates";
        QTest::newRow("name") << "" << 0.5 << 8 << "expected a predictor's name";
    }

    void wrongRulesAreRefused()
    {
        QFETCH(QString, then);
        QFETCH(double, tau);
        QFETCH(int, sample);
        QFETCH(QString, words);
        const auto schedule = PredictorSchedule::automatic({"first", then.toStdString(), tau, sample}, 30);
        QVERIFY(!schedule);
        QVERIFY2(QString::fromStdString(schedule.error().detail).contains(words), schedule.error().detail.c_str());
    }

    void onlyEvolutionHandsOver()
    {
        search::SearchSetup setup = smallAutomatic();
        setup.strategy = search::Strategy::PublishedEvolution;
        QVERIFY(!search::validate(setup));
        setup.strategy = search::Strategy::RandomSearch;
        QVERIFY(!search::validate(setup));
    }

    void agreementIsKendallsTauOfTheLastThreeIterations()
    {
        Rng rng(3);
        std::vector<Generation> generations;
        std::vector<double> first;
        std::vector<double> second;
        for (int iteration = 1; iteration <= 5; ++iteration) {
            const auto scores = randomValues(8, rng);
            const auto losses = randomValues(8, rng);
            generations.push_back(scoredTwice(iteration, scores, losses));
            if (iteration >= 3) {
                first.insert(first.end(), scores.begin(), scores.end());
                second.insert(second.end(), losses.begin(), losses.end());
            }
        }
        const auto found = search::agreement(generations);
        QCOMPARE(found.pairs, std::size_t{24});
        QVERIFY(std::abs(*found.tau - slowTau(first, second)) < 1e-12);
        QVERIFY(found.quartiles->low <= *found.tau && *found.tau <= found.quartiles->high);
    }

    void failedScoresAreNoPairs()
    {
        Generation generation = scoredTwice(1, {1, 2, 3, 4}, {4, 3, 2, 1});
        generation.individuals[0].score.reset();
        generation.second->scores[3].score.reset();
        const auto found = search::agreement({generation});
        QCOMPARE(found.pairs, std::size_t{2});
        QCOMPARE(*found.tau, 1.0);
        QVERIFY(!search::isBroken(found, {.tau = 0.99})); // too few to decide
    }

    void aTeacherThatSaysTheSameOfAllRanksNothing()
    {
        const auto found = search::agreement({scoredTwice(1, std::vector<double>(8, 1.0), {1, 2, 3, 4, 5, 6, 7, 8})});
        QCOMPARE(*found.tau, 0.0);
        QVERIFY(search::isBroken(found, kRule));
        const auto nothing = search::agreement({scoredTwice(1, {1, 2, 3, 4, 5, 6, 7, 8}, std::vector<double>(8, 1.0))});
        QVERIFY(!nothing.tau && !search::isBroken(nothing, kRule));
    }

    /// The promise of the header.
    void aRandomRankingIsFoundOutAfterTwoIterations()
    {
        Rng rng(5);
        int found = 0;
        constexpr int kTrials = 400;
        for (int trial = 0; trial < kTrials; ++trial) {
            std::vector<Generation> generations{scoredTwice(1, randomValues(8, rng), randomValues(8, rng))};
            bool isBroken = search::isBroken(search::agreement(generations), kRule);
            generations.push_back(scoredTwice(2, randomValues(8, rng), randomValues(8, rng)));
            isBroken = isBroken || search::isBroken(search::agreement(generations), kRule);
            found += isBroken ? 1 : 0;
        }
        QVERIFY2(found >= kTrials * 99 / 100, std::to_string(found).c_str());
    }

    void aShuffledTeacherIsLeftByIterationThree()
    {
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            const Run run = runWith(PredictorSchedule::automatic(kRule, 30).value(), seed, shuffled);
            const auto iteration = search::handOverIteration(run.outcome.generations, kRule);
            QVERIFY2(iteration && *iteration <= 3, std::to_string(iteration.value_or(0)).c_str());
            const double hat = runWith(PredictorSchedule::single("then", 30).value(), seed, shuffled).quality;
            const std::string words = std::to_string(run.quality) + ", HAT " + std::to_string(hat);
            qInfo("seed %d: %s", static_cast<int>(seed), words.c_str());
            QVERIFY2(run.quality >= 0.995 * hat, words.c_str());
        }
    }

    /// A proxy that sees everything but the interplay of neighbouring layers.
    void aProxyIsLeftBeforeItLeadsAstray()
    {
        const space::SearchSpace &space = space::builtinSpaces().front();
        int close = 0;
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            const SyntheticTruth truth(space, seed);
            const auto proxy = [&truth](const space::Architecture &a) { return truth.additiveQuality(a); };
            const Run run = runWith(PredictorSchedule::automatic(kRule, 30).value(), seed, proxy);
            const double hat = runWith(PredictorSchedule::single("then", 30).value(), seed, proxy).quality;
            QVERIFY(search::handOverIteration(run.outcome.generations, kRule));
            QVERIFY2(run.quality >= 0.985 * hat, std::to_string(run.quality / hat).c_str());
            close += run.quality >= 0.995 * hat ? 1 : 0;
        }
        QVERIFY2(close >= 7, std::to_string(close).c_str());
    }

    void whoTakesOverChoosesTheParents()
    {
        const Run run = runWith(PredictorSchedule::automatic(kRule, 30).value(), 1, shuffled);
        const auto at = static_cast<std::size_t>(*search::handOverIteration(run.outcome.generations, kRule)) - 1;
        Generation last = run.outcome.generations[at - 1];
        QCOMPARE(last.second->scores.size() + last.second->rest.size(), last.individuals.size());
        for (std::size_t i = 0; i + 1 < at; ++i)
            QVERIFY(run.outcome.generations[i].second->rest.empty());
        for (const auto *list : {&last.second->scores, &last.second->rest})
            for (const search::SecondScore &second : *list)
                last.individuals[second.individual].score = second.score;
        last.scale = last.second->scale;
        const std::vector<std::size_t> order = search::ranking(last);
        const auto &next = run.outcome.generations[at].individuals;
        for (std::size_t i = 0; i < 25; ++i) {
            QVERIFY(next[i].origin == search::Origin::Elite);
            QVERIFY(next[i].architecture == last.individuals[order[i]].architecture);
            QCOMPARE(*next[i].score, *last.individuals[order[i]].score);
        }
        QCOMPARE(run.outcome.generations[at].scoring.reused, std::size_t{25});
    }

    void onlyTheBetterHalfIsCompared()
    {
        const Run run = runWith(PredictorSchedule::automatic(kRule, 30).value(), 1, {});
        for (const Generation &generation : run.outcome.generations) {
            const std::vector<std::size_t> order = search::ranking(generation);
            const std::size_t half = (order.size() + 1) / 2;
            for (const search::SecondScore &second : generation.second->scores) {
                const auto place = std::find(order.begin(), order.end(), second.individual) - order.begin();
                QVERIFY(static_cast<std::size_t>(place) < half);
            }
        }
    }

    void noMoreIsAskedThanTheLimitSays()
    {
        for (const auto &teacher : {FormulaPredictor::Formula(shuffled), FormulaPredictor::Formula()}) {
            const auto schedule = PredictorSchedule::automatic(kRule, 30).value();
            const Run run = runWith(schedule, 2, teacher);
            const search::SearchSetup setup{.space = space::builtinSpaces().front(),
                                            .schedule = schedule,
                                            .constraints = {},
                                            .options = {.seed = 2}};
            QVERIFY(run.truthCalls + run.teacherCalls <= search::predictionLimit(setup));
        }
    }

    void aPerfectTeacherIsNeverLeft()
    {
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            const Run run = runWith(PredictorSchedule::automatic(kRule, 30).value(), seed, {});
            const Run hat = runWith(PredictorSchedule::single("then", 30).value(), seed, {});
            QVERIFY(!search::handOverIteration(run.outcome.generations, kRule));
            QVERIFY(run.outcome.best.architecture == hat.outcome.best.architecture);
            QVERIFY2(run.truthCalls <= 30 * 8, std::to_string(run.truthCalls).c_str());
            QVERIFY(hat.truthCalls > 2000);
        }
    }

    void evaluationsOfBothAreCounted()
    {
        const Run run = runWith(PredictorSchedule::automatic(kRule, 30).value(), 1, shuffled);
        const auto uses = search::usesOf(run.outcome.generations);
        QCOMPARE(uses.at("first").asked, run.teacherCalls);
        QCOMPARE(uses.at("then").asked, run.truthCalls);
    }

    void whoTakesOverKnowsWhatItScoredBefore()
    {
        const Run run = runWith(PredictorSchedule::automatic(kRule, 30).value(), 1, shuffled);
        const int iteration = *search::handOverIteration(run.outcome.generations, kRule);
        for (int i = 0; i < 30; ++i)
            QCOMPARE(run.outcome.generations[static_cast<std::size_t>(i)].second.has_value(), i + 1 < iteration);
        const auto &best = run.outcome.best;
        QVERIFY(best.score && run.outcome.bestIteration >= iteration);
    }

    void aSearchThatGoesOnHandsOverAtTheSamePlace_data()
    {
        QTest::addColumn<std::size_t>("finished");
        for (const std::size_t finished : {1U, 2U, 3U, 5U})
            QTest::addRow("after %zu", finished) << finished;
    }

    void aSearchThatGoesOnHandsOverAtTheSamePlace()
    {
        QFETCH(std::size_t, finished);
        FormulaPredictor first(kPoints, shuffled);
        const auto then = toyPredictor(predict::Direction::HigherIsBetter);
        const search::SearchSetup setup = smallAutomatic();
        MemoryJournal journal;
        search::SearchContext context{.predictors = {{"first", &first}, {"then", then.get()}}, .journal = &journal};
        const auto whole = search::runSearch(setup, context, {});
        QVERIFY2(whole, whole ? "" : whole.error().detail.c_str());
        QVERIFY(search::handOverIteration(whole->generations, *setup.schedule.rule()));
        const std::size_t asked = then->asked.size();

        // Through the journal's text, as after a restart.
        search::SearchRecord record{setup, {}, {}};
        std::string text = search::toLine(search::headerToJson(record)) + "\n";
        for (std::size_t i = 0; i < finished; ++i)
            text += search::toLine(search::toJson(journal.kept[i])) + "\n";
        auto parsed = search::parseRecord(text, "journal");
        QVERIFY2(parsed, parsed ? "" : parsed.error().detail.c_str());
        QVERIFY(parsed->record.setup == setup);
        MemoryJournal rest;
        rest.kept = std::move(parsed->record.generations);
        context.journal = &rest;
        then->asked.clear();
        const auto resumed = search::runSearch(setup, context, {});
        QVERIFY2(resumed, resumed ? "" : resumed.error().detail.c_str());
        QVERIFY(allIndividuals(resumed->generations) == allIndividuals(whole->generations));
        QCOMPARE(search::handOverIteration(resumed->generations, *setup.schedule.rule()),
                 search::handOverIteration(whole->generations, *setup.schedule.rule()));
        const auto uses = search::usesOf(std::vector<Generation>(
            whole->generations.begin(), whole->generations.begin() + static_cast<std::ptrdiff_t>(finished)));
        const std::size_t before = uses.contains("then") ? uses.at("then").asked : 0;
        QCOMPARE(then->asked.size() + before, asked);
    }

    void aJournalWithOtherSecondScoresIsRefused_data()
    {
        QTest::addColumn<std::function<void(Generation &)>>("change");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, std::function<void(Generation &)> change, const char *words) {
            QTest::newRow(name) << std::move(change) << words;
        };
        row(
            "none", [](Generation &g) { g.second.reset(); }, "found second scores of \"\", expected those of \"then\"");
        row(
            "another predictor", [](Generation &g) { g.second->predictor = "hat"; },
            "second scores of \"hat\", expected those of \"then\"");
        row(
            "another model", [](Generation &g) { g.second->predictorDetails = "older"; },
            "scores of another then (older)");
    }

    void aJournalWithOtherSecondScoresIsRefused()
    {
        QFETCH(std::function<void(Generation &)>, change);
        QFETCH(QString, words);
        FormulaPredictor first(kPoints, shuffled);
        const auto then = toyPredictor(predict::Direction::HigherIsBetter);
        MemoryJournal journal;
        const search::SearchContext context{.predictors = {{"first", &first}, {"then", then.get()}},
                                            .journal = &journal};
        QVERIFY(search::runSearch(smallAutomatic(), context, {}));
        journal.kept.resize(1);
        change(journal.kept[0]);
        const auto resumed = search::runSearch(smallAutomatic(), context, {});
        QVERIFY(!resumed);
        QVERIFY2(QString::fromStdString(resumed.error().detail).contains(words), resumed.error().detail.c_str());
    }

    void theSummarySaysWhenAndWhy()
    {
        FormulaPredictor first(kPoints, shuffled);
        const auto then = toyPredictor(predict::Direction::HigherIsBetter);
        const search::SearchSetup setup = smallAutomatic();
        const auto outcome = search::runSearch(setup, {.predictors = {{"first", &first}, {"then", then.get()}}}, {});
        QVERIFY(outcome);
        const search::SearchRecord run{setup, {}, outcome->generations};
        const int iteration = *search::handOverIteration(run.generations, *setup.schedule.rule());
        const std::string text = search::summaryText(run);
        QVERIFY2(text.find("HS-NAS (first, then, automatic)") != std::string::npos
                     && text.find("handed over to then in iteration " + std::to_string(iteration) + ": tau ")
                            != std::string::npos,
                 text.c_str());
        const OrderedJson json = search::summaryJson(run);
        QCOMPARE(json["hand_over"]["iteration"].get<int>(), iteration);
        QVERIFY(json["hand_over"]["tau"].get<double>() < 0.6);
        QVERIFY(json["predictors"].contains("then") && json["setup"]["hand_over"]["sample"] == 5);
    }
};

QTEST_APPLESS_MAIN(HandOverTest)
#include "hand_over_test.moc"
