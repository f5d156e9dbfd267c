#include "core/workbench/pipeline_recipe.h"

#include <QtTest>

using namespace foresearch;
using namespace foresearch::workbench;

class PipelineRecipeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shippedRecipesAreReadAndWritten()
    {
        const auto names = shippedPipelines();
        QVERIFY(names);
        QCOMPARE(*names, (std::vector<std::string>{"example", "quick"}));
        for (const std::string &name : *names) {
            const auto recipe = openPipeline(name);
            QVERIFY2(recipe, recipe ? "" : recipe.error().detail.c_str());
            const auto again = parsePipeline(pipelineText(*recipe), "text");
            QVERIFY2(again, again ? "" : again.error().detail.c_str());
            QVERIFY(*again == *recipe);
        }
    }

    /// What a training does not say is as the space is usually trained; the best's is as truth's.
    void trainingsSayOnlyWhatDiffers()
    {
        Json json = quick();
        json["truth"]["training"] = {{"updates", 777}};
        json["best"] = Json::object();
        const auto recipe = parsePipeline(json.dump(), "text");
        QVERIFY2(recipe, recipe ? "" : recipe.error().detail.c_str());
        QCOMPARE(recipe->truthTraining.updates, std::uint64_t{777});
        QCOMPARE(recipe->truthTraining.maxTokens, std::size_t{1024});
        QVERIFY(recipe->bestTraining == recipe->truthTraining);
    }

    void wrongRecipesNameTheirKey_data()
    {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *pointer, const char *value, const char *expected) {
            QTest::newRow(pointer) << pointer << value << expected;
        };
        row("/name", "\"a/b\"", "the name");
        row("/supernets/variants", "[]", "variants");
        row("/supernets/variants/0", "\"vit\"", "sandwich");
        row("/supernets/training/momentum", "0.9", "momentum");
        row("/supernets/training/updates", "0", "updates");
        row("/truth/demonstrations", "8", "more than its demonstrations");
        row("/search/searches/0", "\"bayes\"", "hs-nas");
        row("/search/limit", "0", "share");
        row("/search/seeds", "[-1]", "seeds");
        row("/space/choices", "{}", "space");
        row("/version", "9", "version");
    }
    void wrongRecipesNameTheirKey()
    {
        QFETCH(QString, pointer);
        QFETCH(QString, value);
        QFETCH(QString, expected);
        Json json = quick();
        json[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
        const auto recipe = parsePipeline(json.dump(), "text");
        QVERIFY(!recipe);
        QVERIFY2(recipe.error().detail.find(expected.toStdString()) != std::string::npos,
                 recipe.error().detail.c_str());
        QVERIFY(recipe.error().detail.starts_with("text"));
    }

private:
    static Json quick() { return Json::parse(pipelineText(*openPipeline("quick"))); }
};

QTEST_GUILESS_MAIN(PipelineRecipeTest)
#include "pipeline_recipe_test.moc"
