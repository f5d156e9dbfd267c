#include "core/base/file.h"
#include "core/eval/tfs_tasks.h"
#include "core/prompt/assembly.h"
#include "core/prompt/render.h"
#include "tests/support/example_data.h"
#include "tests/support/paths.h"

#include <QtTest>

#include <filesystem>

using namespace foresearch;
using namespace foresearch::prompt;

namespace fs = std::filesystem;

namespace {

const fs::path kFixtures = testing::testDataPath("prompts").toStdString();

eval::TfsTask exampleTask()
{
    return testing::exampleData().tasks[0];
}

std::vector<TaskExample> exampleSentences()
{
    const fs::path corpus = testing::sourcePath("resources/example/sentences.tsv").toStdString();
    return *chooseTaskExamples({corpus}, {.seed = 1}, {});
}

Prompt examplePrompt(const PromptSettings &settings, const std::string &templateName = "generic")
{
    const eval::TfsTask task = exampleTask();
    PromptSettings complete = settings;
    if (complete.taskExamples.empty())
        complete.taskExamples = exampleSentences();
    return *assemble(*openTemplate(templateName), task, task.splits[0], complete);
}

std::string written(const Prompt &prompt)
{
    return PromptWriter(prompt).text(exampleTask().splits[0].test[0].architecture);
}

/// Lines and all, so that a failure shows where.
void compareLines(const std::string &found, const std::string &expected)
{
    QCOMPARE(QString::fromStdString(found).split('\n'), QString::fromStdString(expected).split('\n'));
    QCOMPARE(found, expected);
}

} // namespace

/// The fixtures were written by a Python script of a screenful from ALGORITHMS 7, with Python's own random.
class PromptTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyVariantIsItsFixtureByteForByte_data()
    {
        QTest::addColumn<bool>("isFigure");
        QTest::addColumn<int>("row");
        for (const bool isFigure : {false, true})
            for (int row = 0; row < 7; ++row)
                QTest::addRow("%s %d", isFigure ? "figure" : "code", row) << isFigure << row;
    }

    void everyVariantIsItsFixtureByteForByte()
    {
        QFETCH(bool, isFigure);
        QFETCH(int, row);
        const Variant &variant = ablationLadder().at(static_cast<std::size_t>(row));
        const Layout layout = isFigure ? Layout::Figure : Layout::Code;
        const Prompt prompt = examplePrompt({.layout = layout, .components = variant.components});
        const auto fixture = readFile(kFixtures / key(layout) / (std::string(variant.key) + ".txt"));
        QVERIFY2(fixture, fixture ? "" : fixture.error().detail.c_str());
        compareLines(written(prompt), *fixture);
    }

    void everyTasksTemplateHasItsOwnWordsAndVocabulary_data()
    {
        QTest::addColumn<bool>("isFigure");
        QTest::addColumn<int>("task");
        for (const bool isFigure : {false, true})
            for (int task = 0; task < 3; ++task)
                QTest::addRow("%s %d", isFigure ? "figure" : "code", task) << isFigure << task;
    }

    /// GFLOPS are counted with the task's vocabulary.
    void everyTasksTemplateHasItsOwnWordsAndVocabulary()
    {
        QFETCH(bool, isFigure);
        QFETCH(int, task);
        const Layout layout = isFigure ? Layout::Figure : Layout::Code;
        const eval::TfsTask published = eval::builtinTasks()[static_cast<std::size_t>(task)];
        eval::TfsTask data = exampleTask();
        data.title = published.title;
        data.space = published.space;
        const PromptTemplate words = *openTemplate(published.name);
        const Prompt prompt =
            *assemble(words, data, data.splits[0], {.layout = layout, .taskExamples = words.taskExamples});
        compareLines(written(prompt), *readFile(kFixtures / key(layout) / (published.name + ".txt")));
    }

    void anImportedTextIsWrittenAsTheAuthorsProgramWritesIt()
    {
        const auto text = readFile(kFixtures / "imported-template.txt");
        Prompt prompt = examplePrompt({});
        prompt.words = importTemplate(*text, {"imported-template.txt"}, "imported")->words;
        compareLines(written(prompt), *readFile(kFixtures / "imported.txt"));
        prompt.layout = Layout::Figure;
        compareLines(written(prompt), *readFile(kFixtures / "imported.txt"));
    }

    void anImportedTextLosesCarriageReturnsAndItsByteOrderMark()
    {
        const auto imported = importTemplate("\xef\xbb\xbf"
                                             "a\r\nb\rc\n",
                                             {"t"}, "t");
        QCOMPARE(std::get<ImportedText>(imported->words).text, std::string("a\nb\nc\n"));
    }

    void marksInsideTaskExamplesAreReplacedToo()
    {
        // As with two calls of Python's str.replace.
        Prompt prompt = examplePrompt({});
        prompt.words = ImportedText{"$$$task_examples$$$"};
        prompt.taskExamples = {{"$$$seedarch_examples$$$", "$$$task_examples$$$"}};
        const std::string text = written(prompt);
        QVERIFY(text.starts_with("Example 1:\nInput: encoder-embed-dim-subtransformer: 512\n"));
        QVERIFY(text.find("Output: $$$task_examples$$$\n\n") != std::string::npos);
    }

    void textsOfOnePromptShareTheirBeginning()
    {
        const eval::TfsTask task = exampleTask();
        for (const Layout layout : {Layout::Code, Layout::Figure}) {
            const PromptWriter writer(examplePrompt({.layout = layout}));
            for (const eval::TfsEntry &entry : task.splits[0].test)
                QVERIFY(writer.text(entry.architecture).starts_with(writer.prefix()));
        }
    }

    void everyCombinationOfComponentsIsWritten()
    {
        const Prompt whole = examplePrompt({});
        const auto architecture = exampleTask().splits[0].test[0].architecture;
        for (unsigned bits = 1; bits < 1U << kComponents.size(); ++bits) {
            Prompt prompt = whole;
            prompt.components = {};
            for (std::size_t i = 0; i < kComponents.size(); ++i)
                if (bits >> i & 1U)
                    prompt.components = prompt.components.with(kComponents[i]);
            QVERIFY(validate(prompt));
            const std::string text = PromptWriter(prompt).text(architecture);
            const auto &words = std::get<PromptWords>(prompt.words);
            const auto has = [&text](const std::string &piece) { return text.find(piece) != std::string::npos; };
            QCOMPARE(has(words.role), prompt.components.has(Component::Role));
            for (std::size_t i = 0; i < kInstructions.size(); ++i)
                QCOMPARE(has(words.instructions[i]), prompt.components.has(kInstructions[i]));
            QCOMPARE(has("\nInput: "), prompt.components.has(Component::TaskExamples));
            QCOMPARE(has("BLEU: 31.89"), prompt.components.has(Component::Demonstrations));
            QCOMPARE(text.ends_with("BLEU: "), prompt.components.has(Component::TestArchitecture));
            QVERIFY(!has("\n\n\n"));
            QVERIFY(!text.starts_with('\n'));
            int number = 0;
            for (const Component instruction : kInstructions)
                number += prompt.components.has(instruction) ? 1 : 0;
            QCOMPARE(has('\n' + std::to_string(number) + ". "), number > 0);
            QVERIFY(!has('\n' + std::to_string(number + 1) + ". "));
        }
    }

    void whatIsOnMustBeThere()
    {
        Prompt prompt = examplePrompt({});
        prompt.taskExamples.clear();
        QVERIFY(validate(prompt).error().detail.find("task examples") != std::string::npos);
        prompt.components = prompt.components.without(Component::TaskExamples);
        QVERIFY(validate(prompt));
        prompt.demonstrations.clear();
        QVERIFY(validate(prompt).error().detail.find("demonstrations") != std::string::npos);
        prompt.components = {};
        QVERIFY(!validate(prompt));
        prompt.words = ImportedText{"no marks"};
        QVERIFY(validate(prompt));
        prompt.words = ImportedText{"$$$seedarch_examples$$$"};
        QVERIFY(!validate(prompt));
    }

    void theLadderHasThePapersRows()
    {
        const auto paper = readFile(testing::sourcePath("resources/paper/tables.json").toStdString());
        const Json tables = Json::parse(*paper);
        std::vector<std::string> expected;
        for (const Json &row : tables["tables"][0]["rows"])
            if (row[0] == "LLM-PP GPT-4 ablation")
                expected.push_back(row[1]);
        std::vector<std::string> found;
        for (const Variant &variant : ablationLadder())
            found.emplace_back(variant.title);
        QCOMPARE(found, expected);
        QVERIFY(ablationLadder().back().components == ComponentSet::all());
    }

    void shippedTemplatesServeThePapersTasksAndAnyOther()
    {
        for (const eval::TfsTask &task : eval::builtinTasks())
            QCOMPARE(templateForTask(task.name)->name, task.name);
        QCOMPARE(templateForTask("synthetic-en-de")->name, std::string("generic"));
        const auto templates = shippedTemplates();
        for (const PromptTemplate &shipped : *templates) {
            const auto again = parseTemplate(templateJson(shipped), {"again"});
            QVERIFY2(again, again ? "" : again.error().detail.c_str());
            QVERIFY(*again == shipped);
        }
    }

    void aWrongTemplateIsRefusedInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("sentence");
        const QByteArray head = R"({"format": "foresearch-prompt-template", "version": 1, "name": "a", "title": "A", )";
        QTest::newRow("not JSON") << QByteArray("{") << QByteArray("t.json, line 1: found");
        QTest::newRow("newer") << QByteArray(R"({"format": "foresearch-prompt-template", "version": 2})")
                               << QByteArray("at most version 1");
        QTest::newRow("no words") << QByteArray(head + R"("tasks": []})") << QByteArray("key \"words\": found nothing");
        QTest::newRow("both") << QByteArray(head + R"("words": {}, "text": "a"})") << QByteArray("one of them");
        QTest::newRow("no role") << QByteArray(head + R"("words": {"role": " "}})") << QByteArray("\"words.role\"");
        QTest::newRow("instructions") << QByteArray(
            head + R"("words": {"role": "r", "instructions_heading": "h", "instructions": ["1"]}})")
                                      << QByteArray("found a list of 1, expected a list of 5");
        QTest::newRow("a name with a slash")
            << QByteArray(R"({"format": "foresearch-prompt-template", "version": 1, "name": "a/b", "title": "A"})")
            << QByteArray("a name that a file can have");
        QTest::newRow("an example of two lines")
            << QByteArray(head + R"("text": "t", "task_examples": [{"input": "a\nb", "output": "c"}]})")
            << QByteArray("task_examples[0]");
    }

    void aWrongTemplateIsRefusedInOneSentence()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, sentence);
        const auto read = parseTemplate(text.toStdString(), {"t.json"});
        QVERIFY(!read);
        QVERIFY2(read.error().detail.find(sentence.toStdString()) != std::string::npos, read.error().detail.c_str());
    }
};

QTEST_APPLESS_MAIN(PromptTest)
#include "prompt_test.moc"
