#include "core/base/json.h"
#include "core/space/architecture_json.h"
#include "core/store/project.h"
#include "core/workbench/judging.h"
#include "core/workbench/project_file.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <set>

using namespace foresearch;
using namespace foresearch::workbench;

namespace {

constexpr int kPatienceMs = 180'000; ///< for a job: sanitizers on a busy machine are slow

/// A session with the example, in which the usual predictors are judged.
struct JudgingFixture {
    JudgingFixture() { session.openExample(QStringLiteral("Example")); }

    bool isShown(std::size_t predictors) const
    {
        return judging.judged() && judging.judged()->evaluation.predictors.size() == predictors;
    }

    QTemporaryDir folder;
    jobs::JobCenter jobs;
    ProjectSession session{jobs, folder.path().toStdString()};
    Judging judging{jobs, session};
    std::size_t usual = 0;
};

#define SHOW_EXAMPLE(fixture)                                                                                          \
    QTRY_VERIFY_WITH_TIMEOUT((fixture).judging.judged() != nullptr, kPatienceMs);                                      \
    const std::size_t usual = (fixture).judging.choice().predictors.size();                                            \
    QVERIFY((fixture).isShown(usual))

const predict::PredictorEvaluation *find(const Judging &judging, const std::string &name)
{
    for (const predict::PredictorEvaluation &predictor : judging.judged()->evaluation.predictors)
        if (predictor.predictor == name)
            return &predictor;
    return nullptr;
}

std::string writePredictions(const QTemporaryDir &folder, const eval::TfsTask &task, double offset)
{
    const std::string path = folder.filePath(QStringLiteral("gpt.csv")).toStdString();
    std::string text = "architecture,value,predictor\n";
    std::set<space::Architecture> seen;
    for (const eval::TfsSplit &split : task.splits)
        for (const auto *entries : {&split.demonstrations, &split.test})
            for (const eval::TfsEntry &entry : *entries)
                if (seen.insert(entry.architecture).second) {
                    std::string json = canonicalJson(entry.architecture);
                    std::string quoted;
                    for (const char c : json)
                        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
                    text += '"' + quoted + "\"," + std::to_string(entry.truth.valid + offset) + ",GPT\n";
                }
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0)
        qFatal("cannot write %s", path.c_str());
    return path;
}

} // namespace

class JudgingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theExampleHasPredictorsAtOnceEqualToThoseOfEvaluate()
    {
        JudgingFixture fixture;
        SHOW_EXAMPLE(fixture);
        QVERIFY(usual >= 5);
        QVERIFY(fixture.judging.waiting().empty());
        predict::EvaluationOptions options{.predictors = {}, .bootstrap = {.resamples = resamplesFor(usual)}};
        for (const std::string &name : fixture.judging.choice().predictors)
            options.predictors.push_back(*predict::parsePredictorSpec(name));
        const auto expected = predict::evaluate({.tasks = {*fixture.session.task()}}, {}, options, {});
        QVERIFY(expected.has_value());
        for (std::size_t p = 0; p < usual; ++p) {
            const auto &found = fixture.judging.judged()->evaluation.predictors[p];
            const auto &wanted = expected->tasks.front().predictors[p];
            QCOMPARE(found.predictor, wanted.predictor);
            QCOMPARE(found.predicted, wanted.predicted);
            for (std::size_t m = 0; m < predict::kMetrics.size(); ++m) {
                QVERIFY(found.metrics[m].overSeeds == wanted.metrics[m].overSeeds);
                QVERIFY(found.metrics[m].interval == wanted.metrics[m].interval);
            }
        }
        QCOMPARE(fixture.judging.judged()->comparisons.size(), usual * (usual - 1));
    }

    void aPredictorThatIsAddedWaitsAndIsJudgedAndStored()
    {
        JudgingFixture fixture;
        SHOW_EXAMPLE(fixture);
        QVERIFY(!fixture.judging.add(QStringLiteral("Add"), "calibrated:").has_value());
        QVERIFY(!fixture.judging.add(QStringLiteral("Add"), "regression").has_value());
        QVERIFY(fixture.judging.add(QStringLiteral("Add"), "ensemble:ridge+hat").has_value());
        QCOMPARE(fixture.judging.waiting().size(), std::size_t{1});
        fixture.judging.run(QStringLiteral("Judge"));
        QCOMPARE(fixture.judging.state(), Judging::State::Running);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isShown(usual + 1), kPatienceMs);
        QTRY_COMPARE(fixture.judging.state(), Judging::State::Idle);
        QVERIFY(find(fixture.judging, "ensemble:ridge+hat")->metric(predict::Metric::MeanAbsoluteError).interval);

        const std::scoped_lock lock(fixture.session.file()->mutex);
        const auto runs = fixture.session.file()->project.runs();
        QVERIFY(runs.has_value());
        const store::StoredRun &run = runs->back();
        QCOMPARE(run.value.status, store::RunStatus::Finished);
        QVERIFY(run.value.commandLine.find("--predictor ensemble:ridge+hat") != std::string::npos);
        const auto evaluations = fixture.session.file()->project.evaluations({.task = {}, .run = run.id});
        QCOMPARE(evaluations->size(), 3 * fixture.session.task()->splits.front().test.size());
        QCOMPARE(evaluations->front().value.source.kind, store::ValueKind::Predicted);
        QVERIFY(evaluations->front().value.splitSeed.has_value());
    }

    void aPredictorThatFailsKeepsNoOtherFromItsTurn()
    {
        JudgingFixture fixture;
        SHOW_EXAMPLE(fixture);
        QSignalSpy failures(&fixture.judging, &Judging::failed);
        QVERIFY(fixture.judging.add(QStringLiteral("Add"), "exec:/no/such/program").has_value());
        QVERIFY(fixture.judging.add(QStringLiteral("Add"), "stack:hat+ridge").has_value());
        fixture.judging.run(QStringLiteral("Judge"));
        QTRY_COMPARE_WITH_TIMEOUT(failures.count(), 1, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(find(fixture.judging, "stack:hat+ridge") != nullptr, kPatienceMs);
        QCOMPARE(fixture.judging.waiting().size(), std::size_t{1});
        QVERIFY(fixture.judging.canRun());
    }

    void removingAPredictorIsUndoneWithoutJudgingItAgain()
    {
        JudgingFixture fixture;
        SHOW_EXAMPLE(fixture);
        fixture.judging.remove(QStringLiteral("Remove"), "regression");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isShown(usual - 1), kPatienceMs);
        QVERIFY(find(fixture.judging, "regression") == nullptr);
        fixture.session.undo();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isShown(usual), kPatienceMs);
        QVERIFY(fixture.judging.waiting().empty());
    }

    void anEditThatIsTakenBackAtOnceLeavesNothingBehind()
    {
        JudgingFixture fixture;
        SHOW_EXAMPLE(fixture);
        fixture.judging.remove(QStringLiteral("Remove"), "regression");
        fixture.session.undo();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.session.history().canRedo(), 30000);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.judging.choice().predictors.size(), usual, 30000);
        QVERIFY(fixture.isShown(usual));
    }

    void theOtherTruthHasItsOwnJudgements()
    {
        JudgingFixture fixture;
        SHOW_EXAMPLE(fixture);
        PredictChoice choice{.truth = predict::TruthSet::Test, .predictors = {"hat", "mean"}};
        fixture.judging.choose(QStringLiteral("Truth"), choice);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isShown(0), kPatienceMs);
        QCOMPARE(fixture.judging.waiting().size(), std::size_t{2});
        fixture.judging.run(QStringLiteral("Judge"));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isShown(2), kPatienceMs);
        const auto &split = find(fixture.judging, "hat")->splits.front();
        QCOMPARE(split.predictions.front().truth, fixture.session.task()->splits.front().test.front().truth.test);
    }

    void importedPredictionsAreJudgedAndCanBeCalibratedWithoutTheirFile()
    {
        JudgingFixture fixture;
        SHOW_EXAMPLE(fixture);
        const std::string path = writePredictions(fixture.folder, *fixture.session.task(), 0.5);
        fixture.judging.importPredictions(QStringLiteral("Import"), path);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isShown(usual + 1), kPatienceMs);
        const auto mae = find(fixture.judging, "gpt")->metric(predict::Metric::MeanAbsoluteError).overSeeds->mean;
        QVERIFY2(std::abs(mae - 0.5) < 1e-5, qPrintable(QString::number(mae)));
        QVERIFY(QFile::remove(QString::fromStdString(path)));
        QTRY_COMPARE(fixture.judging.state(), Judging::State::Idle);
        QVERIFY(fixture.judging.add(QStringLiteral("Add"), "calibrated:gpt").has_value());
        fixture.judging.run(QStringLiteral("Judge"));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isShown(usual + 2), kPatienceMs);
        QVERIFY(find(fixture.judging, "calibrated:gpt")->metric(predict::Metric::MeanAbsoluteError).overSeeds->mean
                < 0.1);
        fixture.session.undo(); // the calibrated one
        fixture.session.undo(); // the import
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isShown(usual), kPatienceMs);
    }

    void addingWhatIsJudgedAlreadyLeavesNothingToBeRunLater()
    {
        JudgingFixture fixture;
        SHOW_EXAMPLE(fixture);
        QVERIFY(fixture.judging.add(QStringLiteral("Add"), "ensemble:ridge+hat").has_value());
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.session.isEditing(), kPatienceMs);
        fixture.session.undo();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.judging.choice().predictors.size(), usual, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.session.isEditing() && fixture.isShown(usual), kPatienceMs);
        fixture.judging.addAndRun(QStringLiteral("Again"), {"regression"});
        QCOMPARE(fixture.judging.state(), Judging::State::Idle);
        fixture.session.redo();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.judging.canRun(), kPatienceMs);
        QCOMPARE(fixture.judging.waiting().size(), std::size_t{1}); // until it is asked for
        // What waits already is judged at once, since nothing has to be read before.
        fixture.judging.addAndRun(QStringLiteral("Judge"), {"ensemble:ridge+hat"});
        QCOMPARE(fixture.judging.state(), Judging::State::Running);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isShown(usual + 1), kPatienceMs);
    }

    void aFileThatIsImportedAgainTakesThePlaceOfTheFirst()
    {
        JudgingFixture fixture;
        SHOW_EXAMPLE(fixture);
        const auto mae = [&fixture] {
            const auto *gpt = find(fixture.judging, "gpt");
            return gpt ? gpt->metric(predict::Metric::MeanAbsoluteError).overSeeds->mean : -1.0;
        };
        const eval::TfsTask task = *fixture.session.task();
        fixture.judging.importPredictions(QStringLiteral("Import"), writePredictions(fixture.folder, task, 0.5));
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(mae() - 0.5) < 1e-5, kPatienceMs);
        QTRY_COMPARE(fixture.judging.state(), Judging::State::Idle);
        fixture.judging.importPredictions(QStringLiteral("Import"), writePredictions(fixture.folder, task, 0.25));
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(mae() - 0.25) < 1e-5, kPatienceMs);
        QTRY_COMPARE(fixture.judging.state(), Judging::State::Idle);
        fixture.session.undo();
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(mae() - 0.5) < 1e-5, kPatienceMs);
        QCOMPARE(fixture.judging.judged()->evaluation.predictors.size(), usual + 1);
    }

    void aFileOfPredictionsWithAWrongLineIsRefusedWithTheLine()
    {
        JudgingFixture fixture;
        SHOW_EXAMPLE(fixture);
        QSignalSpy failures(&fixture.judging, &Judging::failed);
        QFile file(fixture.folder.filePath(QStringLiteral("bad.jsonl")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"architecture\": 3, \"value\": 1}\n");
        file.close();
        fixture.judging.importPredictions(QStringLiteral("Import"), file.fileName().toStdString());
        QTRY_COMPARE_WITH_TIMEOUT(failures.count(), 1, kPatienceMs);
        QVERIFY(failures[0][0].value<Error>().detail.find("bad.jsonl, line 1") != std::string::npos);
        QVERIFY(!fixture.session.history().canUndo());
    }

    void whatAnotherProgramJudgesIsFollowed()
    {
        JudgingFixture fixture;
        SHOW_EXAMPLE(fixture);
        ProjectSession reader(fixture.jobs, fixture.folder.path().toStdString());
        Judging following(fixture.jobs, reader);
        reader.open(fixture.session.path());
        QTRY_VERIFY_WITH_TIMEOUT(following.judged() != nullptr, kPatienceMs);
        QVERIFY(!following.canEdit());
        QVERIFY(fixture.judging.add(QStringLiteral("Add"), "ensemble:ridge+hat").has_value());
        fixture.judging.run(QStringLiteral("Judge"));
        QTRY_VERIFY_WITH_TIMEOUT(following.judged()->evaluation.predictors.size() == usual + 1, kPatienceMs);
    }

    void aCommandLineQuotesWhatAShellWouldRead()
    {
        const JudgingOrder order{.truth = predict::TruthSet::Test,
                                 .predictors = {*predict::parsePredictorSpec("exec:sh -c 'a b'")}};
        const std::string line = commandLineOf("/tmp/it's mine.foresearch", "wmt14ende", order);
        QVERIFY2(line.find(R"(--project '/tmp/it'\''s mine.foresearch' --task wmt14ende)") != std::string::npos,
                 line.c_str());
        QVERIFY(line.ends_with("--truth test"));
    }
};

QTEST_GUILESS_MAIN(JudgingTest)
#include "judging_test.moc"
