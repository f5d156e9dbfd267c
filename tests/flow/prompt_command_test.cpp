#include "core/base/file.h"
#include "core/base/json.h"
#include "core/prompt/recipe.h"
#include "core/prompt/render.h"
#include "core/store/project.h"
#include "tests/support/command_line.h"
#include "tests/support/example_data.h"
#include "tests/support/paths.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;
using Outcome = testing::CommandOutcome;

namespace {

QString fixturePath(const std::string &name)
{
    return testing::testDataPath("prompts/" + QString::fromStdString(name));
}

QByteArray fixture(const std::string &name)
{
    return QByteArray::fromStdString(readFile(fixturePath(name).toStdString()).value_or("no fixture"));
}

std::vector<Json> jsonLines(const QByteArray &output)
{
    std::vector<Json> lines;
    for (const QByteArray &line : output.trimmed().split('\n'))
        lines.push_back(Json::parse(line.toStdString()));
    return lines;
}

} // namespace

class PromptCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePromptIsWrittenByteForByte()
    {
        QCOMPARE(run({"render"}).output, fixture("code/fifth-instruction.txt"));
        QCOMPARE(run({"render", "--layout", "figure", "--variant", "demonstrations-only"}).output,
                 fixture("figure/demonstrations-only.txt"));
        QCOMPARE(run({"render", "--without", "role,hyperparameters,instruction-1,instruction-2", "--without",
                      "instruction-3,instruction-4,instruction-5,task-examples"})
                     .output,
                 fixture("code/demonstrations-only.txt"));
    }

    void everyTestArchitectureHasItsLine()
    {
        const Outcome outcome = run({"render", "--every-test", "--json", "--seed", "2"});
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        const auto rows = jsonLines(outcome.output);
        QCOMPARE(rows.size(), std::size_t{20});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QCOMPARE(rows[i]["test"].get<std::size_t>(), i + 1);
            QCOMPARE(rows[i]["bytes"].get<std::size_t>(), rows[i]["prompt"].get<std::string>().size());
            QCOMPARE(rows[i]["hash"], rows[0]["hash"]);
            QCOMPARE(rows[i]["seed"].get<int>(), 2);
            QVERIFY(rows[i]["synthetic"].get<bool>());
        }
    }

    void theLadderHasSevenPromptsAndWritesThem()
    {
        const QString folder = m_folder.filePath("ladder");
        const Outcome outcome = run({"ladder", "--json", "--out", folder});
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        const auto rows = jsonLines(outcome.output);
        QCOMPARE(rows.size(), std::size_t{7});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::string variant = rows[i]["variant"];
            const QByteArray expected = fixture("code/" + variant + ".txt");
            QCOMPARE(QByteArray::fromStdString(rows[i]["prompt"]), expected);
            const std::string name = std::to_string(i + 1) + "-" + variant;
            QCOMPARE(QByteArray::fromStdString(*readFile(folder.toStdString() + "/" + name + ".txt")), expected);
        }
        const Outcome table = run({"ladder"});
        QVERIFY2(table.output.contains("+ Second instruction"), table.output);
    }

    void savedPromptsAreCompared()
    {
        const QString first = m_folder.filePath("first.json");
        const QString second = m_folder.filePath("second.json");
        QCOMPARE(run({"render", "--save", first}).exitCode, 0);
        QCOMPARE(run({"render", "--save", second, "--demonstrations", "3,1", "--without", "role"}).exitCode, 0);
        const Outcome outcome = run({"diff", first, second});
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        QVERIFY2(outcome.output.startsWith("role: removed\n  - Judge network"), outcome.output);
        QVERIFY(outcome.output.contains("instruction-1: same\n"));
        QVERIFY(outcome.output.contains("demonstrations: changed\n"));
        const Json json = Json::parse(run({"diff", first, first, "--json"}).output.toStdString());
        QCOMPARE(json["before"], json["after"]);
        for (const Json &part : json["parts"])
            QCOMPARE(part["change"].get<std::string>(), std::string("same"));
    }

    void variantsAreCompared()
    {
        const Outcome outcome = run({"diff", "first-instruction", "second-instruction"});
        QVERIFY2(outcome.output.contains("task-examples: added\n  + Example 1:"), outcome.output);
        QVERIFY(outcome.output.contains("role: same\n"));
    }

    void anImportedTextIsATemplate()
    {
        const QString made = m_folder.filePath("mine.json");
        const QString text = fixturePath("imported-template.txt");
        QCOMPARE(run({"import", text, "--out", made}).exitCode, 0);
        QCOMPARE(run({"render", "--template", made}).output, fixture("imported.txt"));
        const Outcome variant = run({"render", "--template", made, "--variant", "first-instruction"});
        QCOMPARE(variant.exitCode, 2);
    }

    void aMissingMarkIsSaid()
    {
        const QString text = m_folder.filePath("text.txt");
        QVERIFY(writeFile(text.toStdString(), "Predict. $$$seedarch_examples$$$"));
        const Outcome outcome = run({"import", text});
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY2(outcome.errors.contains("has no $$$task_examples$$$"), outcome.errors);
        QVERIFY(outcome.output.contains("\"name\": \"text\""));
    }

    void exitCodesTellUsageFromFailure_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("no command") << QStringList{} << 2 << QByteArray("subcommand");
        QTest::newRow("variant") << QStringList{"render", "--variant", "sixth"} << 2
                                 << QByteArray("expected one of demonstrations-only, ");
        QTest::newRow("component") << QStringList{"render", "--without", "rule"} << 2
                                   << QByteArray("expected one of role, instruction-1, ");
        QTest::newRow("demonstrations") << QStringList{"render", "--demonstrations", "1,,2"} << 2
                                        << QByteArray("expected first, drawn, spread or rows");
        QTest::newRow("a row too far") << QStringList{"render", "--demonstrations", "11"} << 1
                                       << QByteArray("found row 11, expected each once, from 1 to 10");
        QTest::newRow("test") << QStringList{"render", "--test", "21"} << 1 << QByteArray("expected 1 to 20");
        QTest::newRow("template") << QStringList{"render", "--template", "wmt"} << 1
                                  << QByteArray("expected one of generic, wmt14ende");
        QTest::newRow("no pairs left") << QStringList{"render", "--example-count", "9"} << 1
                                       << QByteArray("found 8 pairs, expected at least 9");
        QTest::newRow("no such file") << QStringList{"diff", "first-instruction", "none.json"} << 1
                                      << QByteArray("found no file");
        QTest::newRow("no text") << QStringList{"import", "none.txt"} << 1 << QByteArray("none.txt");
        QTest::newRow("no data") << QStringList{"ladder", "--tfs-eval", "/no/such"} << 1 << QByteArray("/no/such");
    }

    void exitCodesTellUsageFromFailure()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, message);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.exitCode, exitCode);
        QVERIFY2(outcome.errors.contains(message), outcome.errors);
        QVERIFY(outcome.output.isEmpty());
    }

    void aPromptOfAProjectIsWrittenByItsName()
    {
        const std::string path = m_folder.filePath(QStringLiteral("p.foresearch")).toStdString();
        auto project = store::Project::create(path);
        QVERIFY2(project, project ? "" : project.error().detail.c_str());
        const eval::TfsTask task = testing::exampleData().tasks.front();
        QVERIFY(project->addTask({.data = task}));
        const prompt::Prompt mine{.words = prompt::ImportedText{"Mine:\n$$$seedarch_examples$$$"}};
        const auto &split = task.splits.front();
        const prompt::PromptRecipe recipe{.task = task.name, .split = split.seed, .demonstrations = {.count = 2}};
        const auto shown = prompt::forSplit(mine, recipe, task, split);
        QVERIFY(shown && project->putPrompt("mine", {prompt::PromptVersion(*shown), prompt::recipeJson(recipe)}));
        const QStringList place{"render", "--project", QString::fromStdString(path), "--prompt"};
        const Outcome outcome = run(place + QStringList{"mine", "--test", "2"});
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        QCOMPARE(outcome.output,
                 QByteArray::fromStdString(prompt::PromptWriter(*shown).text(split.test[1].architecture)));
        const Outcome other = run(place + QStringList{"mine", "--seed", "2", "--json"});
        QVERIFY2(other.exitCode == 0, other.errors);
        QCOMPARE(jsonLines(other.output).front()["seed"].get<int>(), 2);
        const Outcome unknown = run(place + QStringList{"yours"});
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY2(unknown.errors.contains("expected one of mine"), unknown.errors);
        QCOMPARE(run(place + QStringList{"mine", "--layout", "figure"}).exitCode, 2);
    }

    void helpHasExamples()
    {
        for (const char *command : {"render", "ladder", "diff", "import"})
            QVERIFY(run({command, "--help"}).output.contains("Example"));
    }

private:
    static Outcome run(const QStringList &arguments)
    {
        return testing::runCommandLine(QStringList{"prompt"} + arguments);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(PromptCommandTest)
#include "prompt_command_test.moc"
