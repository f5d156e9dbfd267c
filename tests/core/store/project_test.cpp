#include "core/store/project.h"

#include "core/base/file.h"
#include "core/base/rng.h"
#include "core/eval/tfs_eval_import.h"
#include "core/space/genome.h"
#include "tests/support/example_data.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::store;

namespace fs = std::filesystem;

namespace {

constexpr Time kNow{std::chrono::milliseconds(1'700'000'000'123)};

template <typename T>
const char *why(const Result<T> &result)
{
    return result ? "" : result.error().detail.c_str();
}

const Task &exampleTask()
{
    static const Task task{.data = foresearch::testing::exampleData().tasks.front(),
                           .origin = "/data/tfs_eval",
                           .notes = "the synthetic one",
                           .addedAt = kNow};
    return task;
}

Source gptSource()
{
    return {.kind = ValueKind::Predicted,
            .scale = predict::validationBleuScale(),
            .provenance = {"gpt-4", R"({"temperature":0})"},
            .model = "gpt-4-0613",
            .promptHash = "abc",
            .seed = 7};
}

Evaluation evaluationOf(const space::Architecture &architecture, double value)
{
    return {.architecture = architecture,
            .source = gptSource(),
            .prediction = {.value = value, .spread = 0.5, .warnings = {"deeper than any demonstration"}},
            .at = kNow};
}

/// A task, a run with two parts, and an evaluation of each test architecture of one split.
void fill(Project &project)
{
    const auto task = project.addTask(exampleTask());
    const auto run = project.addRun({.kind = "evaluate", .commandLine = "foresearch-cli evaluate", .startedAt = kNow});
    QVERIFY2(task && run, why(task));
    std::vector<Evaluation> evaluations;
    for (const eval::TfsEntry &entry : exampleTask().data.splits.front().test) {
        evaluations.push_back(evaluationOf(entry.architecture, entry.truth.valid));
        evaluations.back().task = *task;
        evaluations.back().run = *run;
        evaluations.back().splitSeed = 1;
    }
    const auto added = project.addEvaluations(evaluations);
    QVERIFY2(added, why(added));
    QVERIFY(project.addRunPart(*run, "first"));
    QVERIFY(project.addRunPart(*run, "second"));
}

} // namespace

class ProjectTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsWrittenIsReadAgain()
    {
        {
            auto project = Project::create(path());
            QVERIFY2(project, why(project));
            fill(*project);
        }
        auto project = Project::open(path(), Access::Read);
        QVERIFY2(project, why(project));
        const auto tasks = project->tasks();
        QVERIFY2(tasks, why(tasks));
        QCOMPARE(tasks->size(), std::size_t{1});
        QVERIFY(tasks->front().value == exampleTask());
        const auto evaluations = project->evaluations();
        QVERIFY2(evaluations, why(evaluations));
        const auto &test = exampleTask().data.splits.front().test;
        QCOMPARE(evaluations->size(), test.size());
        const Evaluation &last = evaluations->back().value;
        QVERIFY(last.architecture == test.back().architecture);
        QVERIFY(last.source == gptSource());
        QCOMPARE(*last.prediction.value, test.back().truth.valid);
        QCOMPARE(*last.prediction.spread, 0.5);
        QCOMPARE(last.prediction.warnings.size(), std::size_t{1});
        QCOMPARE(*last.splitSeed, 1);
        QVERIFY(last.at == kNow);
        QCOMPARE(project->check()->size(), std::size_t{0});
    }

    void anEvaluationWithoutAValueKeepsItsReason()
    {
        auto project = Project::create(path());
        Evaluation failed = evaluationOf(space::smallestArchitecture(space::builtinSpaces().front()), 0);
        failed.prediction = {.problem = Error{ErrorCode::NoNetwork, "No answer."}};
        QVERIFY(project->addEvaluations(std::span(&failed, 1)));
        const auto read = project->evaluations();
        QVERIFY(read->front().value.prediction.problem == failed.prediction.problem);
        QVERIFY(!read->front().value.prediction.value);
    }

    void removingATaskAndBringingItBackIsTheSameAsNothing()
    {
        auto project = Project::create(path());
        fill(*project);
        const auto before = project->tasks();
        const auto evaluations = project->evaluations();
        const auto removed = project->removeTask(before->front().id);
        QVERIFY2(removed, why(removed));
        QVERIFY(project->tasks()->empty());
        QVERIFY(project->evaluations()->empty());
        QVERIFY(project->addTask(exampleTask())); // takes another key
        QVERIFY(project->removeTask(project->tasks()->front().id));
        const auto restored = project->restoreTask(*removed);
        QVERIFY2(restored, why(restored));
        QVERIFY(*project->tasks() == *before);
        QCOMPARE(project->evaluations()->size(), evaluations->size());
        QVERIFY(project->evaluations()->front().id == evaluations->front().id);
        QVERIFY(project->evaluations()->front().value.run == evaluations->front().value.run);
    }

    void removingARunAndBringingItBackIsTheSameAsNothing()
    {
        auto project = Project::create(path());
        fill(*project);
        const auto before = project->runs();
        const auto removed = project->removeRun(before->front().id);
        QVERIFY2(removed, why(removed));
        QVERIFY(project->runs()->empty());
        QVERIFY(project->evaluations()->empty());
        const auto restored = project->restoreRun(*removed);
        QVERIFY2(restored, why(restored));
        QVERIFY(*project->runs() == *before);
        QVERIFY(*project->runParts(before->front().id) == (std::vector<std::string>{"first", "second"}));
        QCOMPARE(project->evaluations()->size(), removed->evaluations.size());
    }

    void editsReturnWhatWasThere()
    {
        auto project = Project::create(path());
        const auto id = project->addTask(exampleTask());
        const TaskDetails renamed{"other", "Other", "mine"};
        const auto before = project->editTask(*id, renamed);
        QVERIFY2(before, why(before));
        QCOMPARE(before->notes, std::string("the synthetic one"));
        QVERIFY(*project->editTask(*id, *before) == renamed);
        QVERIFY(project->task(*id)->value == exampleTask());

        space::SearchSpace own = space::builtinSpaces().front();
        own.name = "own";
        const auto space = project->addSpace(own);
        QVERIFY2(space, why(space));
        space::SearchSpace changed = own;
        changed.title = "changed";
        QVERIFY(*project->replaceSpace(*space, changed) == own);
        const auto removed = project->removeSpace(*space);
        QVERIFY(project->spaces()->empty());
        QVERIFY(project->restoreSpace(*removed));
        QVERIFY(project->spaces()->front() == (StoredSpace{*space, changed}));

        QVERIFY(!*project->setSetting("unit", "BLEU"));
        QCOMPARE(**project->setSetting("unit", std::nullopt), std::string("BLEU"));
        QVERIFY(!*project->setting("unit"));
    }

    void wrongEditsAreRefusedAndChangeNothing()
    {
        auto project = Project::create(path());
        fill(*project);
        const auto tasks = project->tasks();
        QCOMPARE(project->addTask(exampleTask()).error().code, ErrorCode::BadValue);
        QCOMPARE(project->editTask(tasks->front().id, {"a/b", "", ""}).error().code, ErrorCode::BadValue);
        QCOMPARE(project->removeTask(TaskId{99}).error().code, ErrorCode::NotFound);
        QCOMPARE(project->addSpace(space::builtinSpaces().front()).error().code, ErrorCode::BadValue);
        QCOMPARE(project->addRun({.kind = "a", .commandLine = "", .settings = "{"}).error().code, ErrorCode::BadValue);
        std::vector<Evaluation> evaluations(3,
                                            evaluationOf(tasks->front().value.data.splits[0].test[0].architecture, 1));
        evaluations.back().task = TaskId{99};
        QCOMPARE(project->addEvaluations(evaluations).error().code, ErrorCode::NotFound);
        evaluations.back().task = {};
        evaluations.back().prediction.value = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(project->addEvaluations(evaluations).error().code, ErrorCode::BadValue);
        QVERIFY(*project->tasks() == *tasks);
        QCOMPARE(project->evaluations()->size(), tasks->front().value.data.splits[0].test.size());
        eval::TfsEval both{{exampleTask().data, exampleTask().data}};
        both.tasks[0].name = "new";
        QCOMPARE(project->importTasks(both, "", kNow).error().code, ErrorCode::BadValue);
        QVERIFY(*project->tasks() == *tasks);
    }

    void severalEditsAreOneOrNone()
    {
        auto project = Project::create(path());
        const auto failed = project->atomically([&]() -> Result<> {
            static_cast<void>(project->addTask(exampleTask()));
            return fail(ErrorCode::Stopped, "Enough.");
        });
        QCOMPARE(failed.error().code, ErrorCode::Stopped);
        QVERIFY(project->tasks()->empty());
        const auto done = project->atomically([&]() -> Result<> {
            static_cast<void>(project->addTask(exampleTask()));
            static_cast<void>(project->addTask(exampleTask())); // fails alone
            return {};
        });
        QVERIFY2(done, why(done));
        QCOMPARE(project->tasks()->size(), std::size_t{1});
    }

    void oneWritesOthersFollowAndTakeOver()
    {
        std::optional<Project> writer(*Project::create(path()));
        auto reader = Project::open(path(), Access::Read);
        QVERIFY2(reader, why(reader));
        QCOMPARE(Project::open(path(), Access::Write).error().code, ErrorCode::Unavailable);
        QCOMPARE(reader->addTask(exampleTask()).error().code, ErrorCode::CannotWrite);
        const auto counter = reader->changeCounter();
        QCOMPARE(*reader->changeCounter(), *counter);
        fill(*writer);
        QVERIFY(*reader->changeCounter() != *counter);
        QCOMPARE(reader->tasks()->size(), std::size_t{1});
        QCOMPARE(reader->tryBecomeWriter().error().code, ErrorCode::Unavailable);
        writer.reset();
        const auto taken = reader->tryBecomeWriter();
        QVERIFY2(taken, why(taken));
        QVERIFY(reader->isWriter());
        QCOMPARE(reader->runs()->front().value.status, RunStatus::Interrupted);
        const auto own = reader->changeCounter();
        QVERIFY(reader->setSetting("a", "b"));
        QVERIFY(*reader->changeCounter() != *own);
    }

    void aClosedProjectIsOneFile()
    {
        {
            auto project = Project::create(path());
            fill(*project);
        }
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{"a.foresearch"});
    }

    void withoutAWriteAheadLogItWorksTheSame()
    {
        auto writer = Project::create(path(), {.journal = JournalMode::Rollback});
        auto reader = Project::open(path(), Access::Read);
        QVERIFY2(writer && reader, why(writer));
        const auto counter = reader->changeCounter();
        fill(*writer);
        QVERIFY(!fs::exists(path().string() + "-wal"));
        QVERIFY(*reader->changeCounter() != *counter);
        QCOMPARE(reader->tasks()->size(), std::size_t{1});
    }

    void aCopyIsAWholeProjectAndNeverOverwrites()
    {
        auto project = Project::create(path());
        fill(*project);
        const fs::path copy = path("copy.foresearch");
        QVERIFY2(project->saveCopy(copy), "copy");
        QCOMPARE(project->saveCopy(copy).error().code, ErrorCode::BadValue);
        QCOMPARE(project->saveCopy(path()).error().code, ErrorCode::BadValue);
        auto copied = Project::open(copy, Access::Write);
        QVERIFY2(copied, why(copied));
        QVERIFY(*copied->tasks() == *project->tasks());
        QCOMPARE(copied->evaluations()->size(), project->evaluations()->size());
        std::stop_source stop;
        stop.request_stop();
        const TaskControl stopped{.stop = stop.get_token()};
        QCOMPARE(project->saveCopy(path("b.foresearch"), stopped).error().code, ErrorCode::Stopped);
        QVERIFY(!fs::exists(path("b.foresearch")));
        QCOMPARE(project->check(stopped).error().code, ErrorCode::Stopped);
    }

    void compactingGivesBackRoom()
    {
        auto project = Project::create(path());
        fill(*project);
        for (int i = 0; i < 200; ++i)
            QVERIFY(project->setSetting("k" + std::to_string(i), std::string(4000, 'x')));
        for (int i = 0; i < 200; ++i)
            QVERIFY(project->setSetting("k" + std::to_string(i), std::nullopt));
        QVERIFY(project->removeTask(project->tasks()->front().id));
        const auto compacted = project->compact();
        QVERIFY2(compacted, why(compacted));
        QVERIFY(fs::file_size(path()) < 200'000);
        QCOMPARE(project->check()->size(), std::size_t{0});
    }

    void tenThousandEvaluationsAreFast()
    {
        auto project = Project::create(path());
        std::vector<Evaluation> evaluations;
        space::SearchSpace space = space::builtinSpaces().front();
        Rng rng(1);
        for (int i = 0; i < 10'000; ++i)
            evaluations.push_back(evaluationOf(space::decode(space, space::sampleGenome(space, rng)), 20 + 0.001 * i));
        QElapsedTimer timer;
        timer.start();
        const auto added = project->addEvaluations(evaluations);
        QVERIFY2(added, why(added));
        qInfo("10,000 evaluations written in %lld ms", timer.restart());
        QCOMPARE(project->evaluations()->size(), evaluations.size());
        qInfo("and read in %lld ms", timer.elapsed());
    }

    void newerVersionsAreRefusedNamingBoth()
    {
        QVERIFY(Project::create(path()));
        patch(60, QByteArray::fromHex("00000007"));
        const auto project = Project::open(path(), Access::Write);
        QCOMPARE(project.error().code, ErrorCode::NewerVersion);
        QVERIFY(project.error().detail.find("version 7, expected at most 3") != std::string::npos);
    }

    void otherFilesAreRefusedInOneSentence()
    {
        QCOMPARE(Project::open(path(), Access::Read).error().code, ErrorCode::NotFound);
        QCOMPARE(Project::open(m_folder->path().toStdString(), Access::Read).error().code, ErrorCode::BadFormat);
        for (const std::string &content : {std::string(), std::string("text"), std::string(5000, 'x')}) {
            QVERIFY(writeFile(path(), content));
            QCOMPARE(Project::open(path(), Access::Write).error().code, ErrorCode::BadFormat);
            QCOMPARE(*readFile(path()), content);
            QVERIFY(!fs::exists(path().string() + "-lock"));
        }
        QCOMPARE(Project::create(path()).error().code, ErrorCode::BadValue);
    }

    void damagedFilesNeverCrash()
    {
        {
            auto project = Project::create(path());
            fill(*project);
        }
        const std::string whole = *readFile(path());
        Rng rng(5);
        for (int i = 0; i < 300; ++i) {
            std::string bytes = whole;
            if (i % 3 == 0)
                bytes.resize(rng.below(bytes.size()));
            for (int flips = 0; flips < 20 && !bytes.empty(); ++flips)
                bytes[rng.below(bytes.size())] = static_cast<char>(rng.below(256));
            QVERIFY(writeFile(path(), bytes));
            auto project = Project::open(path(), Access::Write);
            if (!project)
                continue;
            static_cast<void>(project->check());
            static_cast<void>(project->setSetting("a", "b"));
            if (const auto tasks = project->tasks(); tasks && !tasks->empty())
                static_cast<void>(project->removeTask(tasks->front().id));
        }
    }

private:
    fs::path path(const char *name = "a.foresearch") const { return m_folder->filePath(name).toStdString(); }

    void patch(qint64 offset, const QByteArray &bytes) const
    {
        QFile file(QString::fromStdString(path().string()));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(offset) && file.write(bytes) == bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ProjectTest)
#include "project_test.moc"
