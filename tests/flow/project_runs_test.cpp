#include "core/base/file.h"
#include "core/base/json.h"
#include "core/eval/tfs_eval_import.h"
#include "core/predict/regressor_file.h"
#include "core/space/architecture_json.h"
#include "core/space/space_json.h"
#include "core/store/project.h"
#include "core/workbench/distil_run.h"
#include "core/workbench/judgements.h"
#include "core/workbench/search_run.h"
#include "tests/support/command_line.h"
#include "tests/support/example_data.h"
#include "tests/support/paths.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <csignal>
#include <set>

using namespace foresearch;
using Outcome = testing::CommandOutcome;

/// Commands that keep what they compute in a project.
class ProjectRunsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const eval::TfsEval data = testing::exampleData();
        m_task = QString::fromStdString(data.tasks.front().name);
        m_seed = data.tasks.front().splits.front().seed;
        QVERIFY(exportTfsEval(data, path("data.jsonl"), eval::TfsForm::Jsonl));
        QCOMPARE(run({"project", "new", project()}).exitCode, 0);
        QCOMPARE(run({"project", "import", project(), "--tfs-eval", file("data.jsonl")}).exitCode, 0);
    }

    void evaluateSaysTheSameAndStoresItForTheWindow()
    {
        const QStringList judging{"--predictor", "hat", "--predictor", "ridge", "--compare", "hat,mean", "--csv"};
        const Outcome inFiles = run(QStringList{"evaluate", "--tfs-eval", file("data.jsonl")} + judging);
        const Outcome kept = run(QStringList{"evaluate", "--project", project()} + judging);
        QVERIFY2(kept.exitCode == 0, kept.errors);
        QCOMPARE(kept.output, inFiles.output);

        auto opened = read();
        const auto judged = workbench::readJudgements(*opened, opened->tasks()->front().value.data);
        QVERIFY(judged && *judged);
        QCOMPARE((*judged)->choice.predictors, (std::vector<std::string>{"hat", "ridge", "mean"}));
        QCOMPARE((*judged)->evaluation.predictors.size(), std::size_t{3});
        const auto runs = opened->runs();
        QCOMPARE(runs->size(), std::size_t{3});
        for (const store::StoredRun &one : *runs)
            QCOMPARE(one.value.status, store::RunStatus::Finished);
        QVERIFY(runs->front().value.commandLine.ends_with("--predictor hat"));
    }

    void whatIsJudgedJoinsWhatTheUserChose()
    {
        {
            auto opened = store::Project::open(project().toStdString(), store::Access::Write);
            QVERIFY(workbench::choosePredictorsChange(m_task.toStdString(), {.predictors = {"mean"}}).run(*opened));
        }
        QCOMPARE(run({"evaluate", "--project", project(), "--predictor", "ridge"}).exitCode, 0);
        auto opened = read();
        const auto judged = workbench::readJudgements(*opened, opened->tasks()->front().value.data);
        QCOMPARE((*judged)->choice.predictors, (std::vector<std::string>{"mean", "ridge"}));
    }

    void predictionsAreKeptAndNeedTheirFileNoMore()
    {
        std::string rows = "architecture,value\n";
        const eval::TfsEval data = testing::exampleData();
        std::set<space::Architecture> seen;
        for (const eval::TfsSplit &split : data.tasks.front().splits)
            for (const auto *part : {&split.demonstrations, &split.test})
                for (const eval::TfsEntry &entry : *part)
                    if (seen.insert(entry.architecture).second)
                        rows += quoted(canonicalJson(entry.architecture)) + ",25\n";
        QVERIFY(writeFile(path("said.csv"), rows));
        QCOMPARE(run({"evaluate", "--project", project(), "--predictions", file("said.csv"), "--predictor", "said"})
                     .exitCode,
                 0);
        QVERIFY(QFile::remove(file("said.csv")));
        const Outcome again = run({"evaluate", "--project", project(), "--predictor", "said", "--csv"});
        QVERIFY2(again.exitCode == 0, again.errors);
    }

    void onlyTheSplitsThatAreNamedAreJudged()
    {
        const QString seed = QString::number(m_seed);
        QCOMPARE(run({"evaluate", "--project", project(), "--predictor", "hat", "--seeds", seed}).exitCode, 0);
        auto opened = read();
        const auto evaluations = opened->evaluations();
        QVERIFY(evaluations.has_value());
        for (const store::StoredEvaluation &evaluation : *evaluations)
            QCOMPARE(evaluation.value.splitSeed, std::optional(m_seed));
        QVERIFY(opened->runs()->front().value.commandLine.ends_with("--seeds " + seed.toStdString()));
        const Outcome unknown = run({"evaluate", "--project", project(), "--predictor", "hat", "--seeds", "99"});
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY2(unknown.errors.contains("found no split of seed 99"), unknown.errors);
    }

    void aPredictorThatFailsIsSaidAndTheOthersAreKept()
    {
        const Outcome outcome =
            run({"evaluate", "--project", project(), "--predictor", "exec:/no/such/program", "--predictor", "hat"});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("/no/such/program"), outcome.errors);
        auto opened = read();
        const auto runs = opened->runs();
        QCOMPARE(runs->front().value.status, store::RunStatus::Failed);
        QVERIFY(!runs->front().value.message.empty());
        QCOMPARE(runs->back().value.status, store::RunStatus::Finished);
    }

    void besideAnotherWriterNothingIsChanged_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("evaluate") << QStringList{"evaluate", "--predictor", "hat"};
        QTest::newRow("search") << QStringList{"search", "--space", "hat-mini", "--schedule", "gflops:1-30"};
        QTest::newRow("resume") << QStringList{"search", "resume"};
    }

    void besideAnotherWriterNothingIsChanged()
    {
        QFETCH(QStringList, arguments);
        auto writer = store::Project::open(project().toStdString(), store::Access::Write);
        QVERIFY(writer);
        const Outcome outcome = run(arguments + QStringList{"--project", project()});
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.errors, "foresearch-cli: " + project().toUtf8() + ": is being written by another program.\n");
        QVERIFY(writer->runs()->empty());
    }

    void aSearchFindsTheSameInAProjectAsInAFile()
    {
        const QStringList search{"--schedule",   "regression:1-4",
                                 "--iterations", "4",
                                 "--population", "20",
                                 "--parents",    "5",
                                 "--mutations",  "8",
                                 "--crossovers", "7",
                                 "--best",       "json"};
        const Outcome inFile = run(QStringList{"search", "--tfs-eval", file("data.jsonl"), "--task", m_task, "--split",
                                               QString::number(m_seed)}
                                   + search);
        const Outcome kept =
            run(QStringList{"search", "--project", project(), "--task", m_task, "--split", QString::number(m_seed)}
                + search);
        QVERIFY2(kept.exitCode == 0, kept.errors);
        QCOMPARE(kept.output, inFile.output);
        QCOMPARE(run({"search", "export", "--project", project()}).output, kept.output);
        QCOMPARE(run(QStringList{"search", "--project", project(), "--task", m_task} + search).output, kept.output);

        auto opened = read();
        const store::StoredRun stored = opened->runs()->front();
        QCOMPARE(stored.value.status, store::RunStatus::Finished);
        QVERIFY(stored.value.commandLine.starts_with("foresearch-cli search --project "));
        QVERIFY(Json::parse(*stored.value.result)["best"].is_object());
        QCOMPARE(opened->runParts(stored.id)->size(), std::size_t{4});
    }

    void aSearchThatWasKilledGoesOnFromTheProject()
    {
        const QStringList search{"search",       "--project",   project(), "--space",      "hat-mini", "--schedule",
                                 "gflops:1-300", "--parents",   "5",       "--iterations", "300",      "--population",
                                 "20",           "--mutations", "8",       "--crossovers", "7"};
        auto program = testing::startCommandLine(search);
        QTRY_VERIFY(partCount() > 2);
        ::kill(static_cast<pid_t>(program->processId()), SIGKILL);
        program->waitForFinished();
        const std::size_t kept = partCount();
        QVERIFY(kept < 300);

        const Outcome resumed = run({"search", "resume", "--project", project(), "--best", "json"});
        QVERIFY2(resumed.exitCode == 0, resumed.errors);
        const Outcome whole = run(QStringList{"search", "--space", "hat-mini", "--best", "json"} + search.mid(5));
        QCOMPARE(resumed.output, whole.output);
        auto opened = read();
        QCOMPARE(opened->runs()->size(), std::size_t{1});
        QCOMPARE(opened->runs()->front().value.status, store::RunStatus::Finished);
    }

    void aStoppedSearchSaysHowToGoOn()
    {
        auto program = testing::startCommandLine({"search", "--project", project(), "--space", "hat-mini", "--schedule",
                                                  "gflops:1-3000", "--iterations", "3000"});
        QTRY_VERIFY(partCount() > 0);
        ::kill(static_cast<pid_t>(program->processId()), SIGINT);
        const Outcome stopped = testing::finish(std::move(program));
        QCOMPARE(stopped.exitCode, 1);
        QVERIFY2(stopped.errors.contains("foresearch-cli search resume 1 --project " + project().toUtf8()),
                 stopped.errors);
        QCOMPARE(read()->runs()->front().value.status, store::RunStatus::Stopped);
    }

    void searchesOfAProjectAreCompared()
    {
        for (const char *seed : {"1", "2"})
            QCOMPARE(run({"search", "--project", project(), "--space", "hat-mini", "--schedule", "gflops:1-2",
                          "--iterations", "2", "--seed", seed})
                         .exitCode,
                     0);
        const Outcome compared = run({"search", "compare", "1", "2", "--project", project()});
        QVERIFY2(compared.exitCode == 0, compared.errors);
        QVERIFY2(compared.output.contains("options.seed"), compared.output);
        QCOMPARE(run({"search", "export", "7", "--project", project()}).exitCode, 1);
        QCOMPARE(run({"search", "export"}).exitCode, 2);
    }

    void labelsAreAskedForOnceAndExtendedLater()
    {
        const auto label = [this](const QString &examples) {
            return run({"distil", "label", "--project", project(), "--task", m_task, "--split", QString::number(m_seed),
                        "--teacher", "regression", "--examples", examples});
        };
        QVERIFY2(label("30").output.contains("30 labels, 0 architectures without a value"), label("30").errors);
        const Outcome extended = label("50");
        QVERIFY2(extended.errors.contains("30 labelled already; 20 to ask regression for"), extended.errors);
        QVERIFY2(extended.output.contains("50 labels"), extended.output);
        auto opened = read();
        QCOMPARE(opened->runs()->size(), std::size_t{1});
        QCOMPARE(opened->runs()->front().value.status, store::RunStatus::Finished);
        const auto evaluations = opened->evaluations({.task = {}, .run = store::RunId{1}});
        QCOMPARE(evaluations->size(), std::size_t{50});
        QCOMPARE(evaluations->front().value.source.provenance.predictor, std::string("regression"));
        QCOMPARE(run({"distil", "label", "x.jsonl", "--project", project(), "--teacher", "mean"}).exitCode, 2);
    }

    void aNetworkLiesAmongTheProjectsFiles()
    {
        QCOMPARE(run({"distil", "label", "--project", project(), "--space", "hat-mini", "--teacher", "gflops",
                      "--examples", "40"})
                     .exitCode,
                 0);
        const Outcome trained = run({"distil", "train", "--project", project()});
        if (!testing::isEngineBuilt())
            QSKIP("Built without engine.");
        QVERIFY2(trained.exitCode == 0, trained.errors);
        const store::StoredRun stored = read()->runs()->back();
        QCOMPARE(stored.value.status, store::RunStatus::Finished);
        const QString network = QString::fromStdString(Json::parse(*stored.value.result)["file"].get<std::string>());
        QVERIFY(network.startsWith(file("a.files/")) && QFile::exists(network));
        auto opened = read();
        const auto networks = workbench::networkPredictors(*opened);
        QCOMPARE(networks->front().predictor, "distilled:" + network.toStdString());
        QCOMPARE(networks->front().space, std::string("hat-mini"));
        const Outcome sampled = run({"space", "sample", "hat-mini", "--count", "3"});
        QVERIFY(writeFile(path("a.jsonl"), sampled.output.toStdString()));
        const Outcome answered =
            run({"distil", "predict", "2", "--project", project(), "--space", "hat-mini", file("a.jsonl")});
        QVERIFY2(answered.exitCode == 0, answered.errors);
        QCOMPARE(answered.output.count("{\"value\":"), 3);
        QCOMPARE(answered.output, run({"distil", "predict", network, "--space", "hat-mini", file("a.jsonl")}).output);
        QCOMPARE(run({"distil", "predict", "1", "--project", project(), "--space", "hat-mini"}).exitCode, 1);
    }

    void aNetworkIsJudgedByHeldOutLabelsAndByTheTruth()
    {
        const QStringList task{"--task", m_task, "--split", QString::number(m_seed)};
        QCOMPARE(
            run(QStringList{"distil", "label", "--project", project(), "--teacher", "regression", "--examples", "200"}
                + task)
                .exitCode,
            0);
        const QStringList train = QStringList{"distil",     "train", "--project", project(), "--examples", "150",
                                              "--held-out", "0.2",   "--steps",   "200",     "--networks", "2"}
                                  + task;
        const Outcome trained = run(train);
        if (!testing::isEngineBuilt())
            QSKIP("Built without engine.");
        QVERIFY2(trained.exitCode == 0, trained.errors);
        QVERIFY2(trained.output.contains("regression by 120 labels"), trained.output);
        QVERIFY2(trained.output.contains("On 30 labels that it never saw: MAE "), trained.output);
        QVERIFY2(trained.output.contains("its teacher MAE "), trained.output);
        auto opened = read();
        const auto network = workbench::readNetwork(workbench::soleAccess(*opened), {}, {});
        QVERIFY2(network.has_value(), network ? "" : network.error().detail.c_str());
        QCOMPARE(network->said.size(), std::size_t{30});
        QCOMPARE(network->curve.size(), std::size_t{4}); // of two networks
        QCOMPARE(network->order.training.members, std::size_t{2});
        QVERIFY(network->truth && network->truth->teacher);
        // What is read is what was judged.
        const auto again = predict::agreementOf(
            *predict::askNetwork(*predict::openRegressor(predict::parsePredictorSpec(network->predictor)->file),
                                 opened->tasks()->front().value.data.space, network->unseen.architectures, {}),
            network->header.scale, predict::truthOf(network->unseen, network->header.scale));
        QVERIFY(std::abs(*again.mae - *network->agreement.mae) < 1e-9);
    }

    void aLearningCurveOfAProjectIsThatOfAFile()
    {
        const QStringList teacher{"--teacher", "gflops", "--space", "hat-mini", "--examples", "60"};
        QCOMPARE(run(QStringList{"distil", "label", "--project", project()} + teacher).exitCode, 0);
        QCOMPARE(run(QStringList{"distil", "label", file("l.jsonl")} + teacher).exitCode, 0);
        const QStringList curve{"--sizes", "20,54", "--seeds", "1,2", "--steps", "100"};
        const Outcome kept = run(QStringList{"distil", "evaluate", "--project", project()} + curve);
        if (!testing::isEngineBuilt())
            QSKIP("Built without engine.");
        QVERIFY2(kept.exitCode == 0, kept.errors);
        QCOMPARE(kept.output, run(QStringList{"distil", "evaluate", file("l.jsonl")} + curve).output);
        auto opened = read();
        const store::StoredRun stored = opened->runs()->back();
        QCOMPARE(stored.value.kind, std::string(workbench::kCurveKind));
        QCOMPARE(opened->runParts(stored.id)->size(), std::size_t{4});
        QCOMPARE(run({"distil", "evaluate", "1", "2", "--project", project()}).exitCode, 2);
        QCOMPARE(run({"distil", "evaluate"}).exitCode, 2);
    }

    void aTeacherOfReplies()
    {
        const Outcome outcome = run({"distil", "label", "--project", project(), "--task", m_task, "--split",
                                     QString::number(m_seed), "--teacher", "llm:fifth-instruction"});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("fifth-instruction"), outcome.errors);
        QVERIFY(read()->runs()->empty());
    }

    void promptsOfAProjectAreThoseOfItsData()
    {
        const QStringList which{"--task", m_task, "--seed", QString::number(m_seed), "--template", "wmt14ende"};
        for (const char *const command : {"render", "ladder"}) {
            const Outcome inFiles = run(QStringList{"prompt", command, "--tfs-eval", file("data.jsonl")} + which);
            const Outcome kept = run(QStringList{"prompt", command, "--project", project()} + which);
            QVERIFY2(kept.exitCode == 0, kept.errors);
            QCOMPARE(kept.output, inFiles.output);
        }
        const Outcome noSplit = run({"prompt", "render", "--project", project(), "--task", m_task, "--seed", "4711"});
        QCOMPARE(noSplit.exitCode, 1);
        QVERIFY2(noSplit.errors.contains("found no split of seed 4711, expected one of "), noSplit.errors);
        const Outcome noTask = run({"prompt", "render", "--project", project(), "--task", "elsewhere"});
        QCOMPARE(noTask.exitCode, 1);
        QVERIFY2(noTask.errors.contains("found no task \"elsewhere\""), noTask.errors);
    }

    void aProjectsOwnSpacesAreKnownByName()
    {
        space::SearchSpace own = *space::openSpace("hat-mini");
        own.name = "wider";
        own.sizes.vocabularySize = 12'345;
        {
            auto opened = store::Project::open(project().toStdString(), store::Access::Write);
            QVERIFY(opened && opened->addSpace(own));
        }
        QVERIFY(run({"space", "list", "--project", project()}).output.contains("wider"));
        QVERIFY(!run({"space", "list"}).output.contains("wider"));
        const Outcome sampled = run({"space", "sample", "wider", "--project", project(), "--count", "3"});
        QCOMPARE(sampled.output, run({"space", "sample", "hat-mini", "--count", "3"}).output);
        QFile architectures(file("drawn.jsonl"));
        QVERIFY(architectures.open(QIODevice::WriteOnly));
        architectures.write(sampled.output);
        architectures.close();
        const QStringList cost{"cost", "--architectures", file("drawn.jsonl"), "--json"};
        const Outcome here = run(cost + QStringList{"--space", "wider", "--project", project()});
        QVERIFY2(here.exitCode == 0, here.errors);
        QCOMPARE(here.output, run(cost + QStringList{"--space", "hat-mini", "--vocabulary", "12345"}).output);
        QCOMPARE(run({"space", "show", "wider"}).exitCode, 1);
    }

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    std::filesystem::path path(const QString &name) const { return file(name).toStdString(); }
    QString project() const { return file("a.foresearch"); }

    static Outcome run(const QStringList &arguments) { return testing::runCommandLine(arguments); }

    static std::string quoted(const std::string &json)
    {
        return '"' + QString::fromStdString(json).replace('"', "\"\"").toStdString() + '"';
    }

    Result<store::Project> read() const { return store::Project::open(project().toStdString(), store::Access::Read); }

    /// Of the first run; 0 while it is not there.
    std::size_t partCount() const
    {
        auto opened = read();
        if (!opened)
            return 0;
        const auto parts = opened->runParts(store::RunId{1});
        return parts ? parts->size() : 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_task;
    int m_seed = 0;
};

QTEST_GUILESS_MAIN(ProjectRunsTest)
#include "project_runs_test.moc"
