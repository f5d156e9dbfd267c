#include "core/report/item.h"
#include "core/report/predictor_label.h"
#include "core/report/search_tables.h"
#include "core/search/search.h"
#include "tests/support/search_fixtures.h"

#include <QtTest>

#include <set>

using namespace foresearch;
using namespace foresearch::report;

namespace {

using search::PredictorSchedule;

/// What a search was, by its parts that tables look at.
struct Ran {
    PredictorSchedule schedule = PredictorSchedule::single("hat", 6).value();
    std::optional<double> latencyMs = 100;
    std::optional<double> flopsGiga = {};
    std::uint64_t seed = 1;
    std::string task = "wmt14ende";
};

SearchFacts factsOf(const Ran &ran)
{
    search::SearchRecord record{testing::smallSetup(), {}, {}};
    record.setup.schedule = ran.schedule;
    record.setup.constraints.latencyMs = ran.latencyMs;
    record.setup.constraints.machine = ran.latencyMs ? "titanxp" : "";
    record.setup.constraints.flopsGiga = ran.flopsGiga;
    record.setup.options.seed = ran.seed;
    SearchFacts facts{.run = {.id = static_cast<std::int64_t>(ran.seed)},
                      .record = std::make_shared<const search::SearchRecord>(std::move(record)),
                      .task = ran.task,
                      .result = {},
                      .uses = {},
                      .testBleu = {}};
    facts.result.scale = {"loss", "bits/token", predict::Direction::LowerIsBetter};
    facts.result.score = 5 + 0.1 * static_cast<double>(ran.seed);
    facts.result.total.seconds = ran.schedule.segments().size() == 1 ? 3600 : 1800;
    return facts;
}

PredictorSchedule hybrid(int start, int end, const std::string &then = "hat", int iterations = 6)
{
    return PredictorSchedule::hsNas({"distilled:net.safetensors", then, start, end}, iterations).value();
}

Facts factsOf(const std::vector<Ran> &searches)
{
    Facts facts;
    for (const Ran &ran : searches)
        facts.searches.push_back(factsOf(ran));
    return facts;
}

std::string textAt(const Table &table, std::size_t row, std::size_t column)
{
    return std::get<std::string>(table.rows.at(row).cells.at(column));
}

} // namespace

/// Which of the report's tables and figures can be made, and what the paper printed.
class RecipesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRecipeHasAnIdOfItsOwnAndSaysWhatItShows()
    {
        std::set<std::string_view> ids;
        for (const Recipe &recipe : recipes()) {
            QVERIFY(ids.insert(recipe.id).second);
            QVERIFY(!recipe.title.empty() && recipe.shows.ends_with("."));
        }
        QVERIFY(findRecipe("table1").has_value());
        const auto unknown = findRecipe("table99");
        QCOMPARE(unknown.error().code, ErrorCode::NotFound);
        QVERIFY(unknown.error().detail.find("handover") != std::string::npos);
    }

    void anEmptyProjectNeedsSomethingForEveryRecipe()
    {
        for (const Recipe &recipe : recipes()) {
            const Need need = needOf(recipe, {});
            QVERIFY2(need != Need::Nothing, std::string(recipe.id).c_str());
            QVERIFY(sentence(need).starts_with("It needs ") && sentence(need).ends_with("."));
        }
        QVERIFY(sentence(Need::Nothing).empty());
    }

    void aSearchTableNeedsWhatItCompares_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("step"); ///< searches that there are, of theSearches()
        QTest::addColumn<int>("need");
        const auto row = [](const char *name, int number, int step, Need need) {
            QTest::newRow(name) << number << step << static_cast<int>(need);
        };
        row("table 2 without HS-NAS", 2, 1, Need::LatencyPair);
        row("table 2", 2, 2, Need::Nothing);
        row("table 3 with one limit", 3, 2, Need::SecondLatencyLimit);
        row("table 3", 3, 4, Need::Nothing);
        row("table 4 with one range", 4, 4, Need::SecondRange);
        row("table 4", 4, 5, Need::Nothing);
        row("table 7 with one seed", 7, 5, Need::SecondSeed);
        row("table 7", 7, 6, Need::Nothing);
        row("table 8 without a limit of GFLOPs", 8, 6, Need::FlopsPair);
        row("table 8", 8, 8, Need::Nothing);
        row("table 9 with one task", 9, 8, Need::SecondTask);
        row("table 9", 9, 10, Need::Nothing);
        row("table 10 with one supernet", 10, 10, Need::SecondSupernet);
        row("table 10", 10, 12, Need::Nothing);
        row("table 11 with one length", 11, 12, Need::HalfIterations);
        row("table 11", 11, 13, Need::Nothing);
    }

    void aSearchTableNeedsWhatItCompares()
    {
        QFETCH(int, number);
        QFETCH(int, step);
        QFETCH(int, need);
        auto searches = theSearches();
        searches.resize(static_cast<std::size_t>(step));
        const Facts facts = factsOf(searches);
        QCOMPARE(static_cast<int>(needOfSearchTable(number, facts)), need);
        if (need == static_cast<int>(Need::Nothing))
            QVERIFY(!searchTable(number, facts).table.rows.empty());
    }

    void seedsBecomeAMeanAndTheHoursSavedAreOfTheSameLimit()
    {
        const Facts facts = factsOf({{}, {.schedule = hybrid(1, 3)}, {.schedule = hybrid(1, 3), .seed = 3}});
        const SearchTable made = searchTable(2, facts);
        QCOMPARE(made.table.rows.size(), std::size_t{2});
        QCOMPARE(made.searches.size(), std::size_t{3});
        QCOMPARE(textAt(made.table, 0, 1), std::string("HAT"));
        QCOMPARE(textAt(made.table, 1, 1), std::string("HS-NAS (net, HAT, 1, 3)"));
        const auto score = std::get<Number>(made.table.rows[1].cells[3]);
        QVERIFY(std::abs(score.value - 5.2) < 1e-12 && std::abs(*score.sd - 0.1) < 1e-12);
        QCOMPARE(std::get<Number>(made.table.rows[1].cells[11]).value, 50.0);
        QVERIFY(std::holds_alternative<std::monostate>(made.table.rows[0].cells[11]));
    }

    void searchesOfOtherSettingsAreNotCompared()
    {
        Facts facts = factsOf({{}, {.schedule = hybrid(1, 3)}});
        auto other = *facts.searches[1].record;
        other.setup.options.population = 30;
        facts.searches[1].record = std::make_shared<const search::SearchRecord>(std::move(other));
        QCOMPARE(needOfSearchTable(2, facts), Need::LatencyPair);
    }

    void thePapersTablesAreReadAsTheyWerePrinted()
    {
        const auto published = Published::shipped();
        QVERIFY(published.has_value());
        const Table first = publishedTable(*published->table(1), PublishedRows::WithoutAblation);
        QCOMPARE(first.rows.size(), std::size_t{8});
        QCOMPARE(textAt(first, 5, 1), std::string("GPT-4"));
        const auto average = std::get<Number>(first.rows[5].cells.at(8));
        QCOMPARE(average.value, 0.29);
        QCOMPARE(average.sd, std::optional(0.0));
        QVERIFY(average.isBest);
        QCOMPARE(publishedTable(*published->table(1), PublishedRows::AblationOnly).rows.size(), std::size_t{7});
        QVERIFY(published->table(6) == nullptr);
    }

    void aBrokenTableOfThePaperIsRefused()
    {
        const auto broken = Published::parse(
            R"({"format": "foresearch-paper", "version": 1, "source": "", "note": "",
                "tables": [{"number": 1, "caption": "", "columns": ["search", "bleu"], "rows": [["HAT"]]}]})",
            {"tables.json"});
        QCOMPARE(broken.error().code, ErrorCode::BadValue);
        QVERIFY2(broken.error().detail.find("found 1 values") != std::string::npos, broken.error().detail.c_str());
        const auto newer = Published::parse(R"({"format": "foresearch-paper", "version": 9})", {"tables.json"});
        QCOMPARE(newer.error().code, ErrorCode::NewerVersion);
    }

    void predictorsAreCalledAsInThePaper_data()
    {
        QTest::addColumn<QString>("predictor");
        QTest::addColumn<QString>("label");
        QTest::newRow("recorded") << "mos-layer"
                                  << "Layer-wise MoS";
        QTest::newRow("training") << "supernet:/a/p.files/supernet-hat-1/best.safetensors@/c/corpus"
                                  << "supernet-hat-1";
        QTest::newRow("bleu") << "supernet:/a/hat.safetensors@/c/corpus@bleu"
                              << "HAT, BLEU";
        QTest::newRow("network") << "distilled:/a/network-3.safetensors"
                                 << "network-3";
        QTest::newRow("language model") << "llm:fifth-instruction@gpt-4.1"
                                        << "fifth-instruction, gpt-4.1";
        QTest::newRow("ensemble") << "ensemble:calibrated:hat+mean"
                                  << "calibrated HAT + mean";
        QTest::newRow("program") << "exec:/opt/bin/predict --fast"
                                 << "predict";
        QTest::newRow("nothing") << "a (b"
                                 << "a (b";
    }

    void predictorsAreCalledAsInThePaper()
    {
        QFETCH(QString, predictor);
        QFETCH(QString, label);
        QCOMPARE(QString::fromStdString(labelOf(predictor.toStdString())), label);
    }

    void foldersOfTheMachineAreTakenOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("in the project's folder") << "supernet:/p q/x.files/s-1/best.safetensors"
                                                 << "supernet:x.files/s-1/best.safetensors";
        QTest::newRow("elsewhere") << "search --machine /home/ann/my.safetensors --seed 1"
                                   << "search --machine my.safetensors --seed 1";
        QTest::newRow("quoted") << "--out '/home/ann b/net.safetensors'"
                                << "--out 'net.safetensors'";
        QTest::newRow("json") << R"({"file":"/home/ann/net.safetensors","a":[1/2]})"
                              << R"({"file":"net.safetensors","a":[1/2]})";
        QTest::newRow("two in one") << "supernet:/a/b.safetensors@/c/corpus"
                                    << "supernet:b.safetensors@corpus";
        QTest::newRow("address") << "https://api.example.com/v1/chat and 1 / 2"
                                 << "https://api.example.com/v1/chat and 1 / 2";
        QTest::newRow("relative") << "a/b and bits/token"
                                  << "a/b and bits/token";
    }

    void foldersOfTheMachineAreTakenOut()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(QString::fromStdString(withoutFolders(text.toStdString(), "/p q")), shown);
    }

    void aFinishedSearchGivesItsFrontAndItsCurve()
    {
        Facts facts = factsOf(std::vector<Ran>{{.latencyMs = {}}});
        auto record = *facts.searches.front().record;
        const auto predictor = testing::toyPredictor(predict::Direction::HigherIsBetter);
        search::SearchContext context;
        context.predictors["hat"] = predictor.get();
        auto outcome = search::runSearch(record.setup, context, {});
        QVERIFY(outcome.has_value());
        record.generations = std::move(outcome->generations);
        facts.searches.front().result = *search::resultOf(record);
        facts.searches.front().record = std::make_shared<const search::SearchRecord>(std::move(record));
        const auto published = Published::shipped();
        const auto front = makeItem(**findRecipe("front"), facts, *published, {});
        QVERIFY(front.has_value());
        QCOMPARE(front->tables.size(), std::size_t{1});
        QCOMPARE(front->figures.size(), std::size_t{1});
        QVERIFY(!front->tables.front().table.rows.empty());
        const auto searches = makeItem(**findRecipe("searches"), facts, *published, {});
        QCOMPARE(searches->figures.size(), std::size_t{1});
        QCOMPARE(searches->provenance["numbers"].size(), std::size_t{1});
        QCOMPARE(searches->provenance["numbers"][0]["unit"], std::string("points"));
    }

private:
    static std::vector<Ran> theSearches()
    {
        return {{},
                {.schedule = hybrid(1, 3)},
                {.latencyMs = 200},
                {.schedule = hybrid(1, 3), .latencyMs = 200},
                {.schedule = hybrid(1, 5)},
                {.schedule = hybrid(1, 3), .seed = 2},
                {.latencyMs = {}, .flopsGiga = 3},
                {.schedule = hybrid(1, 3), .latencyMs = {}, .flopsGiga = 3},
                {.latencyMs = {}, .flopsGiga = 3, .task = "wmt19ende"},
                {.schedule = hybrid(1, 3), .latencyMs = {}, .flopsGiga = 3, .task = "wmt19ende"},
                {.schedule = PredictorSchedule::single("mos-neuron", 6).value()},
                {.schedule = hybrid(1, 3, "mos-neuron")},
                {.schedule = PredictorSchedule::single("hat", 3).value()}};
    }
};

QTEST_GUILESS_MAIN(RecipesTest)
#include "recipes_test.moc"
