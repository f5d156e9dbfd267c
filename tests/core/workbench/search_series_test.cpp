#include "core/search/best.h"
#include "core/search/search.h"
#include "core/space/architecture_json.h"
#include "core/workbench/project_file.h"
#include "core/workbench/scoring.h"
#include "core/workbench/search_comparing.h"
#include "core/workbench/search_queue.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::workbench;
using QueueState = SearchQueue::State;

namespace {

constexpr int kPatienceMs = 180'000; ///< for a job: sanitizers on a busy machine are slow

struct Fixture {
    Fixture() { session.openExample(QStringLiteral("Example")); }

    /// A small search of the task.
    search::SearchSetup setup(const char *schedule, int iterations, std::uint64_t seed = 1) const
    {
        search::EvolutionOptions options{.population = 20, .parents = 5, .mutations = 8, .crossovers = 7, .seed = seed};
        return {session.task()->space,
                search::PredictorSchedule::parse(schedule, iterations).value(),
                {},
                options,
                search::Strategy::Evolution};
    }

    store::StoredRun stored(store::RunId id)
    {
        const std::scoped_lock lock(session.file()->mutex);
        return session.file()->project.run(id).value();
    }

    QTemporaryDir folder;
    jobs::JobCenter jobs;
    ProjectSession session{jobs, folder.path().toStdString()};
    Searching searching{jobs, session};
    SearchQueue queue{searching};
};

#define SHOW_EXAMPLE(fixture)                                                                                          \
    QTRY_VERIFY_WITH_TIMEOUT((fixture).session.task() != nullptr && (fixture).searching.canStart(), kPatienceMs)

} // namespace

/// Searches one after another, compared, and their architectures scored.
class SearchSeriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allAreInTheProjectBeforeTheFirstBeginsAndRunInTheirOrder()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        std::vector<search::SearchSetup> setups;
        for (const std::uint64_t seed : {5, 6, 7})
            setups.push_back(fixture.setup("gflops:1-4", 4, seed));
        std::vector<store::RunId> order;
        connect(&fixture.searching, &Searching::ended, &fixture.queue, [&](const EndedSearch &search) {
            if (order.empty())
                for (const store::RunId waiting : {fixture.queue.runs()[1], fixture.queue.runs()[2]})
                    QVERIFY(fixture.stored(waiting).value.kind == kSearchKind);
            QVERIFY(search.outcome);
            order.push_back(search.id);
        });
        QVERIFY(fixture.queue.start(QStringLiteral("Search"), setups));
        QVERIFY(fixture.queue.state() == QueueState::Writing);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.queue.state() == QueueState::Idle, kPatienceMs);
        QCOMPARE(order, fixture.queue.runs());
        QCOMPARE(fixture.queue.done(), std::size_t{3});
        for (std::size_t i = 0; i < setups.size(); ++i) {
            const auto run = fixture.stored(order[i]).value;
            QCOMPARE(run.status, store::RunStatus::Finished);
            QVERIFY(run.commandLine.ends_with("--seed " + std::to_string(setups[i].options.seed)));
        }
    }

    void searchesOfASeriesShareWhatTheyAsked()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        // The same twice: the second is answered by the first.
        const search::SearchSetup setup = fixture.setup("gflops:1-4", 4);
        QVERIFY(fixture.queue.start(QStringLiteral("Search"), {setup, setup}));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.queue.state() == QueueState::Idle, kPatienceMs);
        std::vector<search::SearchRecord> records;
        for (const store::RunId run : fixture.queue.runs()) {
            const std::scoped_lock lock(fixture.session.file()->mutex);
            records.push_back(readSearch(fixture.session.file()->project, run).value().record);
        }
        const search::PredictorUse first = search::usesOf(records[0].generations).at("gflops");
        const search::PredictorUse second = search::usesOf(records[1].generations).at("gflops");
        QCOMPARE(first.cached, std::size_t{0});
        QCOMPARE(second.asked, first.asked);
        QCOMPARE(second.cached, second.asked);
        for (std::size_t i = 0; i < records[0].generations.size(); ++i)
            QVERIFY(records[0].generations[i].individuals == records[1].generations[i].individuals);
    }

    void stopAllLeavesTheOthersWaitingAndEachGoesOnAlone()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        QVERIFY(fixture.queue.start(QStringLiteral("Search"),
                                    {fixture.setup("gflops:1-3000", 3000), fixture.setup("gflops:1-3", 3, 9)}));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.searching.shown() && !fixture.searching.shown()->record.generations.empty(),
                                 kPatienceMs);
        const auto runs = fixture.queue.runs();
        fixture.queue.stopAll();
        QVERIFY(fixture.queue.state() == QueueState::Idle);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.searching.canStart(), kPatienceMs);
        QCOMPARE(fixture.stored(runs[0]).value.status, store::RunStatus::Stopped);
        fixture.searching.open(runs[1]);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.searching.shown()->id == runs[1], kPatienceMs);
        QVERIFY(fixture.searching.canResume());
        fixture.searching.resume(QStringLiteral("Search"));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.stored(runs[1]).value.status, store::RunStatus::Finished, kPatienceMs);
    }

    void aPausedSeriesGoesOnWhenItsSearchIsResumed()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        QVERIFY(fixture.queue.start(QStringLiteral("Search"),
                                    {fixture.setup("gflops:1-200", 200), fixture.setup("gflops:1-3", 3, 9)}));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.searching.shown() && !fixture.searching.shown()->record.generations.empty(),
                                 kPatienceMs);
        fixture.searching.pause();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.searching.canStart(), kPatienceMs);
        if (fixture.queue.done() == 0) { // else it had just ended
            QVERIFY(fixture.queue.state() == QueueState::Held);
            fixture.queue.goOn();
        }
        QTRY_VERIFY_WITH_TIMEOUT(fixture.queue.state() == QueueState::Idle, kPatienceMs);
        for (const store::RunId run : fixture.queue.runs())
            QCOMPARE(fixture.stored(run).value.status, store::RunStatus::Finished);
    }

    void oneThatFailsKeepsNoOtherFromRunning()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        search::SearchSetup impossible = fixture.setup("gflops:1-3", 3);
        impossible.constraints.flopsGiga = 0.001;
        impossible.options.attemptLimit = 100;
        QVERIFY(fixture.queue.start(QStringLiteral("Search"), {impossible, fixture.setup("gflops:1-3", 3)}));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.queue.state() == QueueState::Idle, kPatienceMs);
        QCOMPARE(fixture.stored(fixture.queue.runs()[0]).value.status, store::RunStatus::Failed);
        QCOMPARE(fixture.stored(fixture.queue.runs()[1]).value.status, store::RunStatus::Finished);
    }

    void aResumedSearchHasNoEndWhileItRuns()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        QVERIFY(fixture.searching.start(QStringLiteral("Search"), fixture.setup("gflops:1-3000", 3000)));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.searching.shown() && !fixture.searching.shown()->record.generations.empty(),
                                 kPatienceMs);
        const store::RunId id = fixture.searching.shown()->id;
        fixture.searching.pause();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.searching.canStart(), kPatienceMs);
        QVERIFY(fixture.stored(id).value.endedAt.has_value());
        const std::size_t before = fixture.searching.shown()->record.generations.size();
        fixture.searching.resume(QStringLiteral("Search"));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.searching.shown()->record.generations.size() > before, kPatienceMs);
        const auto run = fixture.stored(id).value;
        QCOMPARE(run.status, store::RunStatus::Running);
        QVERIFY(!run.endedAt.has_value());
        fixture.searching.pause();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.searching.canStart(), kPatienceMs);
    }

    void chosenSearchesAreComparedInTheBackground()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        SearchComparing comparing(fixture.searching);
        QVERIFY(fixture.queue.start(QStringLiteral("Search"),
                                    {fixture.setup("gflops:1-3", 3, 1), fixture.setup("gflops:1-3", 3, 2),
                                     fixture.setup("parameters:1-3", 3, 1)}));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.queue.state() == QueueState::Idle, kPatienceMs);
        comparing.choose(fixture.queue.runs());
        QTRY_VERIFY_WITH_TIMEOUT(comparing.compared() != nullptr, kPatienceMs);
        const ComparedSearches &compared = *comparing.compared();
        QCOMPARE(compared.runs.size(), std::size_t{3});
        std::vector<search::SearchRecord> records;
        for (const auto &run : compared.runs)
            records.push_back(run->record);
        QVERIFY(compared.differences == differences(records));
        QCOMPARE(compared.repeats.size(), std::size_t{2});
        comparing.choose({});
        QVERIFY(comparing.compared() == nullptr);

        // One that goes on is read again when it has ended.
        QVERIFY(fixture.queue.start(QStringLiteral("Search"), {fixture.setup("gflops:1-30", 30, 4)}));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.queue.runs().size() == 1, kPatienceMs);
        comparing.choose(fixture.queue.runs());
        QTRY_VERIFY_WITH_TIMEOUT(comparing.compared()
                                     && comparing.compared()->runs.front()->record.generations.size() == 30
                                     && comparing.compared()->runs.front()->status == store::RunStatus::Finished,
                                 kPatienceMs);
    }

    void everyPredictorIsAskedOnceAndTheSearchsOwnAnswersAreTaken()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        QVERIFY(fixture.searching.start(QStringLiteral("Search"), fixture.setup("gflops:1-3", 3)));
        QTRY_VERIFY_WITH_TIMEOUT(
            fixture.searching.shown() && fixture.searching.shown()->status == store::RunStatus::Finished, kPatienceMs);
        const search::SearchRecord &record = fixture.searching.shown()->record;
        const auto best = search::findBest(record.generations, record.setup);
        const search::Individual one = record.generations[best->generation].individuals[best->individual];
        Scoring scoring(fixture.searching);
        const std::vector<std::string> predictors{"gflops", "ridge", "no-such-predictor"};
        scoring.ask(one.architecture, predictors);
        QVERIFY(scoring.isAsking());
        QCOMPARE(scoring.scores().size(), std::size_t{1}); // the search's own
        QCOMPARE(scoring.scores()[0].prediction.value, one.score);
        QVERIFY(scoring.scores()[0].iteration >= 1);
        QTRY_COMPARE_WITH_TIMEOUT(scoring.scores().size(), std::size_t{3}, kPatienceMs);
        QVERIFY(scoring.scores()[1].prediction.value.has_value());
        QCOMPARE(scoring.scores()[1].scale->unit, "BLEU");
        QVERIFY(scoring.scores()[2].prediction.problem.has_value());
        scoring.ask(one.architecture, predictors);
        QVERIFY(!scoring.isAsking());
        QCOMPARE(scoring.scores().size(), std::size_t{3});
    }
};

QTEST_GUILESS_MAIN(SearchSeriesTest)
#include "search_series_test.moc"
