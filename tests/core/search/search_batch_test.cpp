#include "core/search/search_batch.h"

#include "core/base/file.h"
#include "core/report/search_report.h"
#include "core/search/journal_file.h"
#include "tests/support/search_fixtures.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace foresearch;
using namespace foresearch::testing;
using namespace foresearch::search;

namespace {

/// What a batch of `smallSetup` asks: two predictors and a machine.
struct Asked {
    FormulaPredictor hat{{"loss", "bits", predict::Direction::LowerIsBetter},
                         [](const space::Architecture &a) { return -toyScore(a); }};
    FormulaPredictor proxy{{"BLEU", "BLEU", predict::Direction::HigherIsBetter},
                           [](const space::Architecture &a) { return std::floor(toyScore(a)); }};
    FormulaPredictor machine{{"latency", "ms", predict::Direction::LowerIsBetter}, [](const space::Architecture &a) {
                                 return 10.0 * static_cast<double>(a.decoder.layers.size());
                             }};

    SearchContext context() { return {.predictors = {{"hat", &hat}, {"proxy", &proxy}}, .latency = &machine}; }
    std::size_t count() const { return hat.asked.size() + proxy.asked.size() + machine.asked.size(); }
};

/// HAT, HS-NAS, an automatic hand-over and random search, two seeds and two limits each.
std::vector<SearchRecord> smallBatch()
{
    std::vector<SearchRecord> searches;
    for (const double latency : {20.0, 30.0}) {
        for (const int way : {0, 1, 2, 3}) {
            for (const std::uint64_t seed : {1U, 2U}) {
                SearchSetup setup = smallSetup();
                if (way == 1)
                    setup.schedule = PredictorSchedule::hsNas({"proxy", "hat", 1, 3}, 6).value();
                if (way == 2)
                    setup.schedule = PredictorSchedule::automatic({"proxy", "hat", 0.6, 5}, 6).value();
                if (way == 3)
                    setup.strategy = Strategy::RandomSearch;
                setup.options.seed = seed;
                setup.constraints.latencyMs = latency;
                setup.constraints.machine = "box";
                searches.push_back({setup, {{"folder", "somewhere"}}, {}});
            }
        }
    }
    return searches;
}

bool isWithoutRepeats(const FormulaPredictor &predictor)
{
    return std::set(predictor.asked.begin(), predictor.asked.end()).size() == predictor.asked.size();
}

SearchBatch opened(Result<SearchBatch> batch)
{
    if (!batch)
        qFatal("%s", batch.error().detail.c_str());
    return std::move(*batch);
}

void runWhole(SearchBatch &batch, Asked &asked)
{
    const auto failures = batch.run(asked.context(), {});
    QVERIFY2(failures, failures ? "" : failures.error().detail.c_str());
    for (const SearchBatch::Failure &failure : *failures)
        QFAIL(failure.error.detail.c_str());
    QVERIFY(batch.isFinished());
}

std::vector<Individual> individualsOf(const SearchBatch &batch, std::size_t search)
{
    const auto record = readJournal(batch.journal(search));
    return record ? allIndividuals(record->generations) : std::vector<Individual>();
}

/// Stops a search at the n-th progress that it reports.
TaskControl stoppingAfter(int reports, std::stop_source &source)
{
    return {.stop = source.get_token(), .progress = [&source, left = reports](const Progress &) mutable {
                if (--left <= 0)
                    source.request_stop();
            }};
}

} // namespace

class SearchBatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aSearchOfABatchFindsWhatItFindsAlone()
    {
        SearchBatch batch = opened(SearchBatch::create(path("batch"), smallBatch()));
        Asked together;
        runWhole(batch, together);
        const auto searches = smallBatch();
        for (std::size_t i = 0; i < searches.size(); ++i) {
            Asked alone;
            const auto outcome = runSearch(searches[i].setup, alone.context(), {});
            QVERIFY(outcome);
            QVERIFY(individualsOf(batch, i) == allIndividuals(outcome->generations));
            QCOMPARE(batch.runs()[i].result->score, *outcome->best.score);
            for (const auto &[name, use] : usesOf(outcome->generations)) {
                QCOMPARE(batch.runs()[i].result->uses.at(name).asked, use.asked);
                QCOMPARE(batch.runs()[i].result->uses.at(name).reused, use.reused);
                QCOMPARE(use.cached, std::size_t{0});
            }
        }
    }

    void noPredictorIsAskedTwiceAboutAnArchitecture()
    {
        SearchBatch batch = opened(SearchBatch::create(path("batch"), smallBatch()));
        Asked asked;
        runWhole(batch, asked);
        QVERIFY(isWithoutRepeats(asked.hat) && isWithoutRepeats(asked.proxy) && isWithoutRepeats(asked.machine));
        std::size_t wanted = 0;
        std::size_t cached = 0;
        for (const RunInShort &run : batch.runs()) {
            wanted += run.result->total.asked + run.result->latency.asked;
            cached += run.result->total.cached + run.result->latency.cached;
        }
        QVERIFY(cached > 0);
        QCOMPARE(wanted - cached, asked.count());
    }

    void aStoppedBatchGoesOnWithoutAskingAgain_data()
    {
        QTest::addColumn<int>("reports");
        for (const int reports : {1, 4, 9, 20, 41})
            QTest::addRow("after %d reports", reports) << reports;
    }

    void aStoppedBatchGoesOnWithoutAskingAgain()
    {
        QFETCH(int, reports);
        SearchBatch whole = opened(SearchBatch::create(path("whole"), smallBatch()));
        Asked asked;
        runWhole(whole, asked);

        Asked both;
        {
            SearchBatch stopped = opened(SearchBatch::create(path("stopped"), smallBatch()));
            std::stop_source source;
            const auto failures = stopped.run(both.context(), stoppingAfter(reports, source));
            QVERIFY(!failures && failures.error().code == ErrorCode::Stopped);
            QVERIFY(!stopped.isFinished());
        }
        SearchBatch resumed = opened(SearchBatch::open(path("stopped")));
        runWhole(resumed, both);
        QCOMPARE(both.count(), asked.count());
        for (std::size_t i = 0; i < whole.runs().size(); ++i)
            QVERIFY(individualsOf(resumed, i) == individualsOf(whole, i));
    }

    void scoresOfAnIterationThatWasNotFinishedAreKept()
    {
        // As after a kill: the scores are on the disk, the iteration is not.
        SearchBatch batch = opened(SearchBatch::create(path("batch"), {smallBatch().front()}));
        Asked asked;
        runWhole(batch, asked);
        const auto text = readFile(batch.journal(0));
        const std::size_t secondLine = text->find('\n', text->find('\n') + 1) + 1;
        QVERIFY(writeFile(batch.journal(0), text->substr(0, secondLine) + "{\"iteration\":2,\"predi"));
        const std::vector<Individual> before = individualsOf(batch, 0);
        SearchBatch resumed = opened(SearchBatch::open(path("batch")));
        QVERIFY(!resumed.isFinished());
        Asked again;
        runWhole(resumed, again);
        QCOMPARE(again.count(), std::size_t{0});
        QVERIFY(resumed.runs()[0].result->total.cached > 0);
    }

    void aSearchThatFailsKeepsNoOtherFromRunning()
    {
        auto searches = smallBatch();
        searches[1].setup.constraints.latencyMs = 1;
        SearchBatch batch = opened(SearchBatch::create(path("batch"), searches));
        Asked asked;
        const auto failures = batch.run(asked.context(), {});
        QVERIFY(failures);
        QCOMPARE(failures->size(), std::size_t{1});
        QCOMPARE(failures->front().search, std::size_t{1});
        QCOMPARE(failures->front().error.code, ErrorCode::Infeasible);
        for (std::size_t i = 0; i < searches.size(); ++i)
            QCOMPARE(batch.runs()[i].result.has_value(), i != 1);
    }

    void searchesOfDifferentPredictorsAreNoBatch()
    {
        auto searches = smallBatch();
        searches[3].arguments["folder"] = "elsewhere";
        QVERIFY(!SearchBatch::create(path("batch"), searches));
        searches = smallBatch();
        searches[3].setup.constraints.machine = "another";
        QVERIFY(!SearchBatch::create(path("batch"), searches));
        QVERIFY(!SearchBatch::create(path("batch"), {}));
        QVERIFY(!QFileInfo::exists(QString::fromStdString(path("batch").string())));
    }

    void aFolderIsNotTakenTwice()
    {
        opened(SearchBatch::create(path("batch"), smallBatch()));
        const auto again = SearchBatch::create(path("batch"), smallBatch());
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::BadValue);
    }

    void plansThatAreWrongAreRefused_data()
    {
        QTest::addColumn<QByteArray>("plan");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QByteArray() << "no whole line";
        QTest::newRow("another format") << QByteArray("{\"format\":\"x\",\"version\":1}\n")
                                        << "foresearch-search-batch";
        QTest::newRow("newer") << QByteArray("{\"format\":\"foresearch-search-batch\",\"version\":9}\n") << "9";
        QTest::newRow("no search") << QByteArray("{\"format\":\"foresearch-search-batch\",\"version\":1}\n")
                                   << "found no search";
        QTest::newRow("a way out") << QByteArray("{\"format\":\"foresearch-search-batch\",\"version\":1}\n"
                                                 "{\"journal\":\"../a\",\"search\":{}}\n")
                                   << "the name of a file";
    }

    void plansThatAreWrongAreRefused()
    {
        QFETCH(QByteArray, plan);
        QFETCH(QString, words);
        QVERIFY(QDir(m_folder->path()).mkdir("batch"));
        QVERIFY(writeFile(path("batch") / "batch.jsonl", plan.toStdString()));
        const auto batch = SearchBatch::open(path("batch"));
        QVERIFY(!batch);
        QVERIFY2(QString::fromStdString(batch.error().detail).contains(words), batch.error().detail.c_str());
    }

    void theTableHasARowForEachScheduleAndLimit()
    {
        SearchBatch batch = opened(SearchBatch::create(path("batch"), smallBatch()));
        Asked asked;
        runWhole(batch, asked);
        const report::Table table = report::searchTable(batch.runs());
        QCOMPARE(table.rows.size(), std::size_t{8});
        QCOMPARE(std::get<std::string>(table.rows[0].cells[0]), std::string("HAT"));
        QCOMPARE(std::get<std::string>(table.rows[3].cells[0]), std::string("random (HAT)"));
        QCOMPARE(std::get<std::string>(table.rows[0].cells[2]), std::string("2"));
        const auto number = [&](std::size_t row, const std::string &title) {
            for (std::size_t i = 0; i < table.columns.size(); ++i)
                if (table.columns[i].title == title)
                    return std::get<report::Number>(table.rows[row].cells[i]);
            qFatal("no column");
        };
        const double first = batch.runs()[0].result->score;
        const double second = batch.runs()[1].result->score;
        QVERIFY(std::abs(number(0, "best loss").value - (first + second) / 2) < 1e-12);
        QVERIFY(std::abs(*number(0, "best loss").sd - std::abs(first - second) / 2) < 1e-9);
        QCOMPARE(number(0, "of all seeds").value, std::min(first, second));
        QVERIFY(table.note.find("Cached") != std::string::npos);
        const auto json = report::searchesJson(batch.runs(), std::vector<std::string>(16, "file"));
        QCOMPARE(json["searches"].size(), std::size_t{16});
        QCOMPARE(json["groups"].size(), std::size_t{8});
    }

    void secondsOfASearchAloneAreEstimatedByTheMeanPrice()
    {
        const auto runOf = [](std::size_t asked, std::size_t cached, double seconds) {
            RunInShort run{smallSetup(), {}, RunResult()};
            run.result->uses["hat"] = {.asked = asked, .cached = cached, .seconds = seconds};
            return run;
        };
        const std::vector<RunInShort> runs{runOf(100, 0, 50), runOf(100, 60, 10)};
        QVERIFY(std::abs(*aloneSeconds(runs[1], runs) - 100 * 60.0 / 140) < 1e-9);
        const std::vector<RunInShort> nothing{runOf(100, 100, 0)};
        QVERIFY(!aloneSeconds(nothing[0], nothing));
    }

private:
    std::filesystem::path path(const char *name) const { return m_folder->filePath(name).toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(SearchBatchTest)
#include "search_batch_test.moc"
