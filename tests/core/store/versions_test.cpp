#include "core/base/file.h"
#include "core/space/space_json.h"
#include "core/store/project.h"
#include "core/store/schema.h"
#include "tests/support/example_data.h"
#include "tests/support/paths.h"

#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <sys/resource.h>

using namespace foresearch;
using namespace foresearch::store;

namespace fs = std::filesystem;

namespace {

constexpr Time kThen{std::chrono::milliseconds(1'764'000'000'123)};

template <typename T>
const char *why(const Result<T> &result)
{
    return result ? "" : result.error().detail.c_str();
}

/// What every fixture holds: something of each kind that its version has.
struct FixtureContent {
    Task task{.data = testing::exampleData().tasks.front(),
              .origin = "/data/tfs_eval",
              .notes = "Umlauts: \xc3\xa4\xc3\xb6\xc3\xbc",
              .addedAt = kThen};
    space::SearchSpace space = space::builtinSpaces().front();
    Run run{.kind = "evaluate",
            .commandLine = "foresearch-cli evaluate --project fixture.foresearch",
            .settings = R"({"predictor":"hat"})",
            .startedAt = kThen,
            .status = RunStatus::Finished,
            .endedAt = kThen + std::chrono::seconds(5),
            .result = R"({"tau":0.5})"};
    std::vector<std::string> parts{"first part", "second part"};
    /// Since version 2: an answer with all that can be known of it.
    prompt::JournaledReply reply{.key = {},
                                 .endpoint = "openai https://api.openai.com/v1",
                                 .model = "gpt-4.1",
                                 .sample = 2,
                                 .request = R"({"model":"gpt-4.1","messages":[{"role":"user","content":"BLEU: "}]})",
                                 .sentRequest = R"({"messages":[]})",
                                 .text = "26.5",
                                 .refusal = "no",
                                 .finishReason = "stop",
                                 .tokens = {{"26", -0.25, {{"25", -2.5}, {"\xff", -9999}}}, {".5", -0.125, {}}},
                                 .usage = prompt::TokenUsage{1000, 512, 5, 1},
                                 .answeredModel = "gpt-4.1-2025-04-14",
                                 .requestId = "req-1",
                                 .fingerprint = "fp_1",
                                 .latencyMs = 812.5,
                                 .attempts = 2,
                                 .lostAttempts = 1,
                                 .notes = {"seed was dropped"},
                                 .body = R"({"choices":[]})",
                                 .receivedAt = kThen};

    /// Since version 3: one that was edited, with the version before, and one that was removed.
    store::SavedPrompt draft = saved("Predict the BLEU.", "", kThen);
    store::SavedPrompt edited = saved("Predict the BLEU of it.", draft.version.hash(), kThen + std::chrono::seconds(1));

    static store::SavedPrompt saved(const std::string &text, const std::string &parent, Time at)
    {
        return {prompt::PromptVersion({.words = prompt::ImportedText{text}}, parent), R"({"task":"any"})", at};
    }

    FixtureContent()
    {
        space.name = "own-space";
        task.data.splits.resize(1);
        reply.key = prompt::replyKey({reply.endpoint, reply.model, reply.request, reply.sample});
    }

    /// A value with all that can be known of it, and a refusal.
    std::vector<Evaluation> evaluations(TaskId taskId, RunId runId) const
    {
        const eval::TfsSplit &split = task.data.splits.front();
        const Source source{.kind = ValueKind::Predicted,
                            .scale = predict::validationBleuScale(),
                            .provenance = {"gpt-4", R"({"temperature":0})"},
                            .model = "gpt-4-0613",
                            .promptHash = "abc",
                            .seed = 7};
        Evaluation value{.architecture = split.test[0].architecture,
                         .source = source,
                         .prediction = {.value = 25.25, .spread = 0.5, .warnings = {"deeper than any demonstration"}},
                         .task = taskId,
                         .splitSeed = split.seed,
                         .run = runId,
                         .at = kThen};
        Evaluation refusal{.architecture = split.test[1].architecture,
                           .source = source,
                           .prediction = {.problem = Error{ErrorCode::Undefined, "The model refused."}},
                           .task = taskId,
                           .splitSeed = split.seed,
                           .run = runId,
                           .at = kThen};
        return {value, refusal};
    }
};

Result<> fill(Project &project)
{
    const FixtureContent content;
    return project.atomically([&]() -> Result<> {
        const auto task = project.addTask(content.task);
        const auto space = project.addSpace(content.space);
        const auto run = project.addRun(content.run);
        if (!task || !space || !run)
            return propagate(task ? Result<>(fail(ErrorCode::Internal, "space or run")) : propagate(task));
        for (const std::string &part : content.parts)
            if (const auto added = project.addRunPart(*run, part); !added)
                return added;
        if (const auto set = project.setSetting("predict/choice", "hat,regression"); !set)
            return propagate(set);
        if (const auto added = project.addReplies({&content.reply, 1}); !added)
            return added;
        for (const SavedPrompt &saved : {content.draft, content.edited})
            for (const char *name : {"own", "removed"})
                if (const auto put = project.putPrompt(name, saved); !put)
                    return propagate(put);
        if (const auto removed = project.removePrompt("removed"); !removed)
            return propagate(removed);
        return project.addEvaluations(content.evaluations(*task, *run));
    });
}

void verifyReplies(Project &project, std::size_t version)
{
    const FixtureContent content;
    std::vector<prompt::JournaledReply> replies;
    const auto read = project.forEachReply([&replies](const prompt::JournaledReply &reply) {
        replies.push_back(reply);
        return Result<>();
    });
    QVERIFY2(read, why(read));
    QCOMPARE(replies.size(), version < 2 ? std::size_t{0} : std::size_t{1});
    if (!replies.empty())
        QVERIFY(replies.front() == content.reply);
}

void verifyPrompts(Project &project, std::size_t version)
{
    const FixtureContent content;
    const auto prompts = project.prompts();
    QVERIFY2(prompts, why(prompts));
    const bool hasPrompts = version >= 3;
    QCOMPARE(prompts->size(), hasPrompts ? std::size_t{1} : std::size_t{0});
    if (!hasPrompts)
        return;
    QVERIFY(prompts->front() == (NamedPrompt{"own", content.edited}));
    for (const char *name : {"own", "removed"})
        QVERIFY(*project.promptVersions(name) == (std::vector{content.draft, content.edited}));
}

/// `version`: of the file before it was opened.
void verifyContent(Project &project, std::size_t version = schemaSteps().size())
{
    const FixtureContent content;
    verifyReplies(project, version);
    verifyPrompts(project, version);
    const auto problems = project.check();
    QVERIFY2(problems && problems->empty(), why(problems));
    const auto tasks = project.tasks();
    QVERIFY2(tasks && tasks->size() == 1, why(tasks));
    QVERIFY(tasks->front().value == content.task);
    const auto spaces = project.spaces();
    QVERIFY2(spaces && spaces->size() == 1, why(spaces));
    QVERIFY(spaces->front().value == content.space);
    const auto runs = project.runs();
    QVERIFY2(runs && runs->size() == 1, why(runs));
    QVERIFY(runs->front().value == content.run);
    QVERIFY(*project.runParts(runs->front().id) == content.parts);
    QVERIFY(**project.setting("predict/choice") == "hat,regression");
    const auto evaluations = project.evaluations();
    const auto expected = content.evaluations(tasks->front().id, runs->front().id);
    QVERIFY2(evaluations && evaluations->size() == expected.size(), why(evaluations));
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const Evaluation &found = (*evaluations)[i].value;
        QVERIFY(found.architecture == expected[i].architecture && found.source == expected[i].source);
        QVERIFY(found.prediction.value == expected[i].prediction.value);
        QVERIFY(found.prediction.spread == expected[i].prediction.spread);
        QVERIFY(found.prediction.problem == expected[i].prediction.problem);
        QVERIFY(found.prediction.warnings == expected[i].prediction.warnings);
        QVERIFY(found.task == expected[i].task && found.splitSeed == expected[i].splitSeed);
        QVERIFY(found.run == expected[i].run && found.at == expected[i].at);
    }
}

/// The steps of this program and `sql` as the next version.
std::vector<std::string> stepsAnd(const std::string &sql)
{
    std::vector<std::string> steps(schemaSteps().begin(), schemaSteps().end());
    steps.push_back(sql);
    return steps;
}

constexpr const char *kNextStep = "CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT; DELETE FROM setting;";

} // namespace

class VersionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyReleasedVersionHasAFixture()
    {
        for (std::size_t version = 1; version <= schemaSteps().size(); ++version)
            QVERIFY2(fs::exists(fixture(static_cast<int>(version))), fixture(static_cast<int>(version)).c_str());
    }

    void everyReleasedVersionIsOpenedAndNothingOfItIsLost()
    {
        for (std::size_t version = 1; version <= schemaSteps().size(); ++version) {
            const fs::path path = copyOfFixture(static_cast<int>(version));
            {
                auto writer = Project::open(path, Access::Write);
                QVERIFY2(writer, why(writer));
                verifyContent(*writer, version);
            }
            auto reader = Project::open(path, Access::Read);
            QVERIFY2(reader, why(reader));
            verifyContent(*reader, version);
            const bool isOld = version < schemaSteps().size();
            QCOMPARE(fs::exists(path.string() + ".v" + std::to_string(version) + "-backup"), isOld);
        }
    }

    void anUpgradeKeepsACopyBeforeItChangesAnything()
    {
        const fs::path path = copyOfFixture(current());
        const auto steps = stepsAnd(kNextStep);
        auto database = Database::open(path, Database::OpenMode::Existing);
        QVERIFY2(database, why(database));
        const auto upgraded = upgrade(*database, steps);
        QVERIFY2(upgraded, why(upgraded));
        QCOMPARE(*readVersion(*database, steps), current() + 1);
        QCOMPARE(**database->queryInteger("SELECT count(*) FROM setting"), std::int64_t{0});
        QVERIFY2(checkSchema(*database, steps), "an old file and a new one end alike");

        auto backup = Project::open(backupOf(path), Access::Read);
        QVERIFY2(backup, why(backup));
        verifyContent(*backup);
        // What a newer program wrote is refused by this one, naming both versions.
        const auto newer = Project::open(path, Access::Write);
        QCOMPARE(newer.error().code, ErrorCode::NewerVersion);
        const std::string both = "found project version " + std::to_string(current() + 1) + ", expected at most "
                                 + std::to_string(current());
        QVERIFY2(newer.error().detail.find(both) != std::string::npos, why(newer));
    }

    void anEarlierCopyIsNotOverwritten()
    {
        const fs::path path = copyOfFixture(current());
        QVERIFY(writeFile(backupOf(path), "somebody's"));
        auto database = Database::open(path, Database::OpenMode::Existing);
        QVERIFY(upgrade(*database, stepsAnd(kNextStep)));
        QCOMPARE(*readFile(backupOf(path)), std::string("somebody's"));
        auto backup = Project::open(backupOf(path).string() + "-2", Access::Read);
        QVERIFY2(backup, why(backup));
        verifyContent(*backup);
    }

    void anUpgradeThatFailsChangesNothing()
    {
        const fs::path path = copyOfFixture(current());
        {
            auto database = Database::open(path, Database::OpenMode::Existing);
            const auto failed = upgrade(*database, stepsAnd(std::string(kNextStep) + "CREATE TABLE extra (id);"));
            QVERIFY(!failed);
        }
        auto project = Project::open(path, Access::Write);
        QVERIFY2(project, why(project));
        verifyContent(*project);
    }

    void withoutRoomForTheCopyThereIsNoUpgrade()
    {
        const fs::path path = copyOfFixture(current());
        auto database = Database::open(path, Database::OpenMode::Existing);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        const rlimit limit{20'000, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const auto failed = upgrade(*database, stepsAnd(kNextStep));
        ::setrlimit(RLIMIT_FSIZE, &before);
        QCOMPARE(failed.error().code, ErrorCode::CannotWrite);
        QVERIFY(!fs::exists(backupOf(path)));
        auto project = Project::open(path, Access::Write);
        QVERIFY2(project, why(project));
        verifyContent(*project);
    }

private:
    static int current() { return static_cast<int>(schemaSteps().size()); }

    static fs::path fixture(int version)
    {
        return testing::testDataPath("project_v" + QString::number(version) + ".foresearch").toStdString();
    }

    static fs::path backupOf(const fs::path &path)
    {
        return path.string() + ".v" + std::to_string(current()) + "-backup";
    }

    fs::path copyOfFixture(int version) const
    {
        const fs::path path = m_folder->filePath("v" + QString::number(version) + ".foresearch").toStdString();
        fs::copy_file(fixture(version), path);
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

/// With `--make FILE`: writes the fixture of this version, which is then committed and never made again.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) != "--make") {
        VersionsTest test;
        return QTest::qExec(&test, argc, argv);
    }
    auto project = Project::create(arguments.value(2).toStdString());
    const auto done = project ? fill(*project) : propagate(project);
    if (!done)
        std::fprintf(stderr, "%s\n", why(done));
    return done ? 0 : 1;
}

#include "versions_test.moc"
