#include "core/search/comparison.h"

#include "core/base/csv.h"
#include "core/search/population.h"
#include "core/search/search.h"
#include "core/space/architecture_json.h"
#include "tests/support/search_fixtures.h"

#include <QtTest>

#include <map>

using namespace foresearch;
using namespace foresearch::search;

namespace {

SearchRecord runOf(const SearchSetup &setup)
{
    auto predictor = foresearch::testing::toyPredictor(predict::Direction::HigherIsBetter);
    const auto outcome = runSearch(setup, {.predictors = {{"hat", predictor.get()}}}, {});
    if (!outcome)
        qFatal("%s", outcome.error().detail.c_str());
    SearchRecord record{setup, {}, outcome->generations};
    for (Generation &generation : record.generations)
        generation.scoring.seconds = 0;
    return record;
}

} // namespace

class ComparisonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalRunsDifferInNothing()
    {
        const SearchSetup setup = foresearch::testing::smallSetup();
        QVERIFY(differences({runOf(setup), runOf(setup)}).empty());
        QVERIFY(differences({}).empty());
    }

    void onlyWhatDiffersIsShown()
    {
        SearchSetup second = foresearch::testing::smallSetup();
        second.options.seed = 9;
        const auto found = differences({runOf(foresearch::testing::smallSetup()), runOf(second)});
        std::map<std::string, std::vector<std::string>> values;
        for (const Difference &difference : found) {
            QVERIFY(difference.values[0] != difference.values[1]);
            values[difference.name] = difference.values;
        }
        QCOMPARE(values.at("options.seed"), (std::vector<std::string>{"1", "9"}));
        QVERIFY(!values.contains("options.population") && !values.contains("space.name"));
    }

    void populationIsTheSameAsCsvAndAsJsonLines()
    {
        const SearchRecord run = runOf(foresearch::testing::smallSetup());
        CsvReader csv = CsvReader::fromText(populationCsv(run.generations), "population.csv");
        LineReader lines = LineReader::fromText(populationJsonLines(run.generations), "population.jsonl");
        QVERIFY(csv.next().value());
        const std::vector<std::string> header = csv.fields();
        for (const Individual &individual : foresearch::testing::allIndividuals(run.generations)) {
            QVERIFY(csv.next().value() && lines.next().value());
            QCOMPARE(csv.fields().size(), header.size());
            std::map<std::string, std::string> fields;
            for (std::size_t i = 0; i < header.size(); ++i)
                fields[header[i]] = csv.fields()[i];
            const Json json = Json::parse(lines.line());
            QCOMPARE(fields["id"], std::to_string(individual.id));
            QCOMPARE(json["id"].get<std::size_t>(), individual.id);
            QCOMPARE(std::stod(fields["score"]), individual.score.value());
            QCOMPARE(json["score"].get<double>(), individual.score.value());
            QCOMPARE(fields["origin"], name(individual.origin));
            QCOMPARE(fields["latency_ms"], "");
            QVERIFY(json["latency_ms"].is_null());
            QCOMPARE(fields["architecture"], space::canonicalJson(individual.architecture));
            QCOMPARE(json["parents"].get<std::vector<std::size_t>>(), individual.parents);
        }
        QVERIFY(!csv.next().value() && !lines.next().value());
    }
};

QTEST_APPLESS_MAIN(ComparisonTest)
#include "comparison_test.moc"
