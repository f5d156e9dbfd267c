#include "core/workbench/prompting.h"

#include "core/base/file.h"
#include "core/workbench/llm_runs.h"
#include "core/workbench/project_file.h"
#include "tests/support/paths.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::workbench;

namespace {

constexpr int kPatienceMs = 180'000; ///< for a job: sanitizers on a busy machine are slow

using Names = std::vector<std::string>;

/// A session with the example, or with a project without any task.
struct Fixture {
    explicit Fixture(bool hasTask = true)
    {
        if (hasTask)
            session.openExample(QStringLiteral("Example"));
        else
            session.createInFolder(QStringLiteral("Empty"));
    }

    bool isReady() const { return prompting.canEdit() && !session.isEditing(); }
    bool isSettled(std::size_t versions) const { return isReady() && prompting.versions().size() == versions; }

    prompt::Prompt withRole(const std::string &role) const
    {
        prompt::Prompt prompt = prompting.draft().prompt;
        std::get<prompt::PromptWords>(prompt.words).role = role;
        return prompt;
    }
    std::string role() const { return std::get<prompt::PromptWords>(prompting.draft().prompt.words).role; }

    QTemporaryDir folder;
    jobs::JobCenter jobs;
    ProjectSession session{jobs, folder.path().toStdString()};
    Prompting prompting{jobs, session};
};

} // namespace

class PromptingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutAnEditTheProjectHasNoPrompt()
    {
        Fixture fixture;
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady(), kPatienceMs);
        QVERIFY(fixture.prompting.names().empty());
        QCOMPARE(fixture.prompting.draft().name, std::string("prompt-1"));
        QCOMPARE(fixture.prompting.draft().prompt.demonstrations.size(), std::size_t{10});
        QCOMPARE(fixture.prompting.draft().prompt.taskExamples.size(), std::size_t{5});
        QVERIFY(!fixture.prompting.problem());
        // As the command line writes it.
        const auto expected =
            readFile(testing::testDataPath(QStringLiteral("prompts/code/fifth-instruction.txt")).toStdString());
        QVERIFY(expected && fixture.prompting.preview().text == *expected);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.prompting.estimate().has_value(), kPatienceMs);
        QCOMPARE(fixture.prompting.estimate()->all.calls,
                 static_cast<std::int64_t>(fixture.prompting.estimate()->architectures));
        QVERIFY(fixture.prompting.estimate()->all.cost > prompt::Money());
    }

    void aProjectWithoutATaskHasAPromptToo()
    {
        Fixture fixture(false);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady(), kPatienceMs);
        QVERIFY(fixture.prompting.draft().prompt.demonstrations.empty());
        QVERIFY(!fixture.prompting.problem());
        QVERIFY(fixture.prompting.preview().text.find("{task}") == std::string::npos);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.prompting.estimate().has_value(), kPatienceMs);
        QCOMPARE(fixture.prompting.estimate()->all.calls, std::int64_t{1});
        fixture.prompting.makeLadder(QStringLiteral("Ladder"));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.prompting.names().size(), std::size_t{8}, kPatienceMs);
    }

    void typingIsOneEditThatIsUndoneAndRedone()
    {
        Fixture fixture;
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady(), kPatienceMs);
        const std::string before = fixture.role();
        for (const char *text : {"J", "Ju", "Judge."})
            fixture.prompting.type(QStringLiteral("Edit of the role"), fixture.withRole(text));
        QCOMPARE(fixture.prompting.changedParts(), std::set<std::string>{"role"});
        QVERIFY(fixture.prompting.preview().text.starts_with("Judge.\n"));
        fixture.prompting.flush();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isSettled(1), kPatienceMs);
        fixture.prompting.type(QStringLiteral("Edit of the role"), fixture.withRole("Judge it."));
        fixture.prompting.flush();
        fixture.session.undo();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isSettled(2) && fixture.role() == "Judge.", kPatienceMs);
        QCOMPARE(fixture.session.history().redoName(), QStringLiteral("Edit of the role"));
        fixture.session.redo();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady() && fixture.role() == "Judge it.", kPatienceMs);
        fixture.session.undo();
        fixture.session.undo();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady() && fixture.prompting.names().empty() && fixture.role() == before,
                                 kPatienceMs);
    }

    void whatIsTypedIsKeptWhenTypingPauses()
    {
        Fixture fixture;
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady(), kPatienceMs);
        fixture.prompting.type(QStringLiteral("Edit"), fixture.withRole("Judge."));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.prompting.names(), Names{"prompt-1"}, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isSettled(1), kPatienceMs);
        QVERIFY(fixture.prompting.versions().front().isDraft);
    }

    void theLadderIsSevenPromptsAndOneEdit()
    {
        Fixture fixture;
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady(), kPatienceMs);
        fixture.prompting.makeLadder(QStringLiteral("Ladder"));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.prompting.names().size(), std::size_t{8}, kPatienceMs);
        for (const prompt::Variant &variant : prompt::ablationLadder()) {
            QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady(), kPatienceMs);
            fixture.prompting.open(std::string(variant.key));
            QCOMPARE(fixture.prompting.draft().name, std::string(variant.key));
            QVERIFY(fixture.prompting.draft().prompt.components == variant.components);
            QVERIFY(!fixture.prompting.problem());
        }
        fixture.session.undo();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady() && fixture.prompting.names().empty(), kPatienceMs);
    }

    void demonstrationsAreChosenByRuleAndByHand()
    {
        Fixture fixture;
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady(), kPatienceMs);
        prompt::PromptRecipe recipe = fixture.prompting.draft().recipe;
        recipe.demonstrations = {.rule = prompt::DemonstrationRule::ByHand, .rows = {3, 1}};
        const auto done = fixture.prompting.chooseDemonstrations(QStringLiteral("By hand"), recipe);
        QVERIFY2(done, done ? "" : done.error().detail.c_str());
        const auto &rows = fixture.prompting.split()->demonstrations;
        const auto &shown = fixture.prompting.draft().prompt.demonstrations;
        QCOMPARE(shown.size(), std::size_t{2});
        QVERIFY(shown[0].architecture == rows[2].architecture && shown[1].architecture == rows[0].architecture);
        QVERIFY(fixture.prompting.changedParts().contains("demonstrations"));
        recipe.demonstrations.rows = {0};
        QVERIFY(!fixture.prompting.chooseDemonstrations(QStringLiteral("By hand"), recipe));
        recipe.task = "elsewhere";
        QVERIFY(!fixture.prompting.chooseDemonstrations(QStringLiteral("By hand"), recipe));
    }

    void taskExamplesComeFromAFile()
    {
        Fixture fixture;
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady(), kPatienceMs);
        const std::string path = fixture.folder.filePath(QStringLiteral("pairs.tsv")).toStdString();
        QVERIFY(writeFile(path, "one\teins\ntwo\tzwei\nthree\tdrei\n"));
        prompt::PromptRecipe recipe = fixture.prompting.draft().recipe;
        recipe.corpus.source = path;
        recipe.taskExamples.lines = {3, 1};
        fixture.prompting.chooseTaskExamples(QStringLiteral("Pairs"), recipe);
        const std::vector<prompt::TaskExample> expected{{"three", "drei"}, {"one", "eins"}};
        QTRY_VERIFY_WITH_TIMEOUT(fixture.prompting.draft().prompt.taskExamples == expected, kPatienceMs);
        QVERIFY(fixture.prompting.draft().recipe == recipe);
        QSignalSpy failures(&fixture.prompting, &Prompting::failed);
        recipe.taskExamples.lines = {9};
        fixture.prompting.chooseTaskExamples(QStringLiteral("Pairs"), recipe);
        QTRY_COMPARE_WITH_TIMEOUT(failures.count(), 1, kPatienceMs);
        QVERIFY(fixture.prompting.draft().prompt.taskExamples == expected);
    }

    void aVersionIsComparedAndRestored()
    {
        Fixture fixture;
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady(), kPatienceMs);
        for (const char *role : {"First.", "Second."}) {
            fixture.prompting.type(QStringLiteral("Edit"), fixture.withRole(role));
            fixture.prompting.flush();
        }
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isSettled(2), kPatienceMs);
        const PromptVersionEntry older = fixture.prompting.versions()[1];
        QCOMPARE(fixture.prompting.versions()[0].changes, Names{"role"});
        QCOMPARE(fixture.prompting.versions()[0].saved.version.parent(), older.saved.version.hash());
        fixture.prompting.compare(older, nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.prompting.comparison().empty(), kPatienceMs);
        QCOMPARE(fixture.prompting.comparison().front().name, std::string("role"));
        QCOMPARE(fixture.prompting.comparison().front().change, prompt::Change::Changed);
        fixture.prompting.restore(QStringLiteral("Restore"), older);
        QCOMPARE(fixture.role(), std::string("First."));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isSettled(2), kPatienceMs); // it is no new version
        fixture.session.undo();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady() && fixture.role() == "Second.", kPatienceMs);
    }

    void whatARunAskedIsAVersionToo()
    {
        Fixture fixture;
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady(), kPatienceMs);
        LlmRun run{.task = fixture.session.task()->name,
                   .variant = "mine",
                   .endpoint = {.identity = "openai http://127.0.0.1"},
                   .sampling = {.model = "gpt-4.1"}};
        run.prompts.push_back({1, prompt::PromptVersion(fixture.withRole("Asked."))});
        fixture.prompting.type(QStringLiteral("Edit"), fixture.withRole("Shown."));
        fixture.prompting.flush();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isSettled(1), kPatienceMs);
        {
            const std::scoped_lock lock(fixture.session.file()->mutex);
            store::Project &project = fixture.session.file()->project;
            const auto id = project.addRun({.kind = "evaluate",
                                            .commandLine = "llm",
                                            .settings = settingsJson(run),
                                            .status = store::RunStatus::Finished});
            QVERIFY2(id, id ? "" : id.error().detail.c_str());
            for (const std::string &part : partsOf(run))
                QVERIFY(project.addRunPart(*id, part));
        }
        fixture.session.reread();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isSettled(2), kPatienceMs);
        const PromptVersionEntry &asked = fixture.prompting.versions()[1];
        QVERIFY(!asked.isDraft);
        QCOMPARE(asked.usedBy, Names{"mine@gpt-4.1, seed 1"});
        fixture.prompting.restore(QStringLiteral("Restore"), PromptVersionEntry(asked));
        QCOMPARE(fixture.role(), std::string("Asked."));
    }

    void promptsAreCopiedRenamedRemovedAndImported()
    {
        Fixture fixture;
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady(), kPatienceMs);
        fixture.prompting.create(QStringLiteral("Copy"), fixture.prompting.draft());
        fixture.prompting.rename(QStringLiteral("Rename"), "mine");
        QTRY_COMPARE_WITH_TIMEOUT(fixture.prompting.names(), Names{"mine"}, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady(), kPatienceMs);
        const std::string path = fixture.folder.filePath(QStringLiteral("mine.txt")).toStdString();
        QVERIFY(writeFile(path, "Demos:\n$$$seedarch_examples$$$"));
        fixture.prompting.importFile(QStringLiteral("Import"), QString::fromStdString(path));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.prompting.names(), (Names{"mine", "mine 2"}), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.prompting.draft().name, std::string("mine 2"), kPatienceMs);
        QVERIFY(fixture.prompting.preview().text.starts_with("Demos:\nencoder-embed-dim"));
        QVERIFY(!fixture.prompting.canMakeLadder());
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady(), kPatienceMs);
        fixture.prompting.remove(QStringLiteral("Remove"));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.prompting.names(), Names{"mine"}, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.prompting.draft().name, std::string("mine"), kPatienceMs);
        fixture.session.undo();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.prompting.names(), (Names{"mine", "mine 2"}), kPatienceMs);
        QSignalSpy failures(&fixture.prompting, &Prompting::failed);
        fixture.prompting.rename(QStringLiteral("Rename"), "mine 2");
        QCOMPARE(failures.count(), 1);
    }

    void theCommandLineNamesProjectPromptAndSplit()
    {
        Fixture fixture;
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady(), kPatienceMs);
        fixture.prompting.chooseTest(2);
        const QString command = QString::fromStdString(fixture.prompting.commandLine());
        QVERIFY2(command.contains(QStringLiteral("prompt render --project")), qPrintable(command));
        QVERIFY2(command.contains(QStringLiteral("--prompt prompt-1 --task")), qPrintable(command));
        QVERIFY2(command.endsWith(QStringLiteral("--test 3")), qPrintable(command));
    }
};

QTEST_GUILESS_MAIN(PromptingTest)
#include "prompting_test.moc"
