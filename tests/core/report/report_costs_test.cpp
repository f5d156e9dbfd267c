#include "core/report/costs.h"
#include "tests/support/search_fixtures.h"

#include <QtTest>

using namespace foresearch;
using namespace foresearch::report;

namespace {

double valueAt(const Table &table, std::size_t row, std::size_t column)
{
    return std::get<Number>(table.rows.at(row).cells.at(column)).value;
}

std::string textAt(const Table &table, std::size_t row, std::size_t column)
{
    return std::get<std::string>(table.rows.at(row).cells.at(column));
}

/// The row whose first cell begins with `words`.
std::size_t rowOf(const Table &table, std::string_view words)
{
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (textAt(table, row, 0).starts_with(words))
            return row;
    return table.rows.size();
}

SearchFacts searchOf(search::PredictorSchedule schedule, double seconds,
                     std::map<std::string, search::PredictorUse> uses)
{
    search::SearchRecord record{testing::smallSetup(), {}, {}};
    record.setup.schedule = std::move(schedule);
    record.setup.constraints.latencyMs = 100;
    record.setup.constraints.machine = "titanxp";
    SearchFacts facts{.run = {.id = 1},
                      .record = std::make_shared<const search::SearchRecord>(std::move(record)),
                      .task = {},
                      .result = {},
                      .uses = std::move(uses),
                      .testBleu = {}};
    facts.result.total.seconds = seconds;
    return facts;
}

} // namespace

/// The arithmetic of the paper's sections 1 and 6, and what a project measured.
class ReportCostsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePapersPricesFollowFromItsInputs()
    {
        const CostInputs inputs;
        QCOMPARE(dollarsOf(3000, inputs), 30.0); // 0.03 $ / 1,000 tokens * 333.3 tokens * 3,000
        QCOMPARE(searchRuns(inputs), 60);        // 3 * 5 * 4
        QCOMPARE(dollarsOfAllSearches(inputs), 1800.0);
        QCOMPARE(dollarsDistilled(inputs), 30.0);
        QVERIFY(std::abs(reductionPercent(1800, 30) - 98.3333) < 1e-4);
    }

    void theScoresOfASearchFollowFromItsSettings()
    {
        QCOMPARE(scoresAlone({}), 125 + 29 * 100);
        QCOMPARE(scoresAfterHandOver({}), 25 + 15 * 100);
        QVERIFY(std::abs(reductionPercent(3025, 1525) - 49.5868) < 1e-4);
    }

    void thePapersTableSaysWhatIsRecomputedAndWhatWasPrinted()
    {
        const auto published = Published::shipped();
        QVERIFY(published.has_value());
        const Table table = paperCostTable(*published);
        const std::size_t dollars = rowOf(table, "Price of all of them");
        QCOMPARE(valueAt(table, dollars, 2), 1800.0);
        QCOMPARE(valueAt(table, dollars, 3), 1800.0);
        const std::size_t hours = rowOf(table, "Reduction of search hours, Table 2, WMT'14 En-De");
        QVERIFY(hours < table.rows.size());
        QCOMPARE(textAt(table, hours, 1), std::string("1 − 0.56 h / 1.09 h"));
        QVERIFY(std::abs(valueAt(table, hours, 2) - 48.6239) < 1e-4);
        // Three tasks of Table 2, three limits of Table 3.
        std::size_t rows = 0;
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            rows += textAt(table, row, 0).starts_with("Reduction of search hours") ? 1 : 0;
        QCOMPARE(rows, std::size_t{6});
    }

    void labelsArePricedByTheTokensThatWereMeasured()
    {
        Facts facts;
        facts.replies.push_back({.model = "gpt-4.1",
                                 .replies = 5,
                                 .promptTokens = 4000,
                                 .cachedTokens = 0,
                                 .completionTokens = 40,
                                 .uncounted = 1,
                                 .seconds = 10,
                                 .dollars = 0.12,
                                 .priceDate = "2026-11-24"});
        const auto tables = measuredCostTables(facts);
        QCOMPARE(tables.size(), std::size_t{1});
        const Table &table = tables.front();
        QCOMPARE(valueAt(table, 0, 2), 1000.0); // 4,000 tokens in the 4 replies that were counted
        QCOMPARE(valueAt(table, 0, 3), 10.0);
        QCOMPARE(valueAt(table, 0, 4), 2.0);
        QCOMPARE(valueAt(table, 0, 6), 90.0);   // 0.03 $ each * 3,000
        QCOMPARE(valueAt(table, 0, 7), 5400.0); // 0.03 $ * 3,000 * 60
        QVERIFY(table.note.find("2026-11-24") != std::string::npos);
    }

    void aModelWithoutAPriceHasNone()
    {
        Facts facts;
        facts.replies.push_back({.model = "own", .replies = 2, .promptTokens = 10, .seconds = 1});
        const auto table = measuredCostTables(facts).front();
        QCOMPARE(table.rows.front().cells.size(), std::size_t{5});
        QVERIFY(!QString::fromStdString(toText(table)).contains("$0"));
    }

    void timesOfAPredictorAreSummedOverTheSearches()
    {
        Facts facts;
        const auto alone = search::PredictorSchedule::single("hat", 6).value();
        facts.searches.push_back(searchOf(alone, 2, {{"hat", {.asked = 10, .reused = 1, .failed = 0, .seconds = 2}}}));
        facts.searches.push_back(searchOf(alone, 4, {{"hat", {.asked = 20, .reused = 2, .failed = 3, .seconds = 4}}}));
        const Table table = measuredCostTables(facts).front();
        QCOMPARE(textAt(table, 0, 0), std::string("HAT"));
        QCOMPARE(valueAt(table, 0, 2), 30.0);
        QCOMPARE(valueAt(table, 0, 3), 3.0);
        QCOMPARE(valueAt(table, 0, 5), 6.0);
        QCOMPARE(valueAt(table, 0, 6), 200.0); // ms
    }

    void hsNasIsSetAgainstTheSecondPredictorsOwnSearch()
    {
        Facts facts;
        facts.searches.push_back(searchOf(search::PredictorSchedule::single("hat", 6).value(), 3600,
                                          {{"hat", {.asked = 300, .seconds = 3600}}}));
        facts.searches.push_back(searchOf(
            search::PredictorSchedule::hsNas({.first = "ridge", .then = "hat", .start = 1, .end = 3}, 6).value(), 1800,
            {{"ridge", {.asked = 150, .seconds = 1}}, {"hat", {.asked = 120, .seconds = 1799}}}));
        const Table table = measuredCostTables(facts).back();
        QCOMPARE(table.rows.size(), std::size_t{1});
        QCOMPARE(textAt(table, 0, 1), std::string("HAT"));
        QCOMPARE(valueAt(table, 0, 2), 300.0);
        QCOMPARE(valueAt(table, 0, 3), 120.0);
        QCOMPARE(valueAt(table, 0, 4), 60.0);
        QCOMPARE(valueAt(table, 0, 5), 1.0);
        QCOMPARE(valueAt(table, 0, 6), 0.5);
        QCOMPARE(valueAt(table, 0, 7), 50.0);
    }
};

QTEST_GUILESS_MAIN(ReportCostsTest)
#include "report_costs_test.moc"
