#include "core/prompt/recipe.h"
#include "tests/support/example_data.h"

#include <QtTest>

using namespace foresearch;
using namespace foresearch::prompt;

class RecipeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRecipeIsReadAsItWasWritten()
    {
        const PromptRecipe recipe{.promptTemplate = "wmt14ende",
                                  .task = "wmt14ende",
                                  .split = 123,
                                  .demonstrations = {DemonstrationRule::ByHand, 3, 7, {3, 1, 7}},
                                  .corpus = {"train.en", "train.de"},
                                  .taskExamples = {4, 9, {2, 5}}};
        const auto again = parseRecipe(recipeJson(recipe), {"r"});
        QVERIFY2(again, again ? "" : again.error().detail.c_str());
        QVERIFY(*again == recipe);
        QVERIFY(*parseRecipe("{}", {"r"}) == PromptRecipe());
    }

    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("another kind") << QByteArray(R"({"task": 3})");
        QTest::newRow("row 0") << QByteArray(R"({"demonstrations": {"rows": [0]}})");
        QTest::newRow("count") << QByteArray(R"({"task_examples": {"count": -1}})");
    }
    void whatCannotBeIsRefused()
    {
        QFETCH(const QByteArray, json);
        const auto read = parseRecipe(json.toStdString(), {"recipe.json"});
        QVERIFY(!read);
        QVERIFY(read.error().detail.starts_with("recipe.json"));
    }

    void anotherSplitHasItsOwnDemonstrations()
    {
        const eval::TfsTask task = testing::exampleData().tasks[0];
        const PromptRecipe recipe{.demonstrations = {.rule = DemonstrationRule::Spread, .count = 4}};
        const Prompt before{.words = ImportedText{"$$$seedarch_examples$$$"}};
        const auto first = forSplit(before, recipe, task, task.splits[0]);
        const auto second = forSplit(before, recipe, task, task.splits[1]);
        QVERIFY(first && second);
        QCOMPARE(first->demonstrations.size(), std::size_t{4});
        QVERIFY(first->demonstrations == *chooseDemonstrations(task.splits[0], recipe.demonstrations));
        QVERIFY(second->demonstrations == *chooseDemonstrations(task.splits[1], recipe.demonstrations));
        QVERIFY(first->sizes == task.space.sizes);
        QVERIFY(first->words == before.words);
    }
};

QTEST_GUILESS_MAIN(RecipeTest)
#include "recipe_test.moc"
