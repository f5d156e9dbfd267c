#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/prompt/assembly.h"
#include "core/store/project.h"
#include "core/store/project_replies.h"
#include "core/workbench/llm_study.h"
#include "tests/support/command_line.h"
#include "tests/support/example_data.h"
#include "tests/support/formula_chat.h"
#include "tests/support/model_formula.h"

#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <atomic>
#include <set>

using namespace foresearch;
using testing::ChatServer;
using testing::ServedAnswer;
using testing::ServedRequest;
using Outcome = testing::CommandOutcome;

namespace {

Json jsonOf(const QByteArray &text)
{
    return Json::parse(text.toStdString(), nullptr, false);
}

/// Answers by the formula, and remembers what was asked.
class Model {
public:
    Model() : m_server([this](const ServedRequest &request) { return answer(request); }) {}

    QString url() const { return QString::fromStdString(m_server.baseUrl()); }
    int requests() const { return m_server.counts().requests; }
    std::vector<ServedRequest> asked() const { return m_server.requests(); }
    /// Whether about a quarter of the prompts is answered by status 500.
    void failSome(bool fails) { m_failsSome = fails; }

    /// The highest answer to the requests from `first` on.
    double bestFrom(int first) const
    {
        double best = 0;
        for (const ServedRequest &request : m_server.requests())
            if (request.serial >= first)
                best = std::max(best, testing::modelFormula(request.prompt()));
        return best;
    }

private:
    ServedAnswer answer(const ServedRequest &request)
    {
        if (m_failsSome && sha256(request.body).front() < '4') {
            ServedAnswer failed = testing::errorAnswer(500, "the disk is full");
            failed.headers.emplace_back("x-should-retry", "false");
            return failed;
        }
        return testing::answerByModelFormula(request);
    }

    std::atomic<bool> m_failsSome = false;
    ChatServer m_server;
};

} // namespace

/// Language models as predictors of `search` and as teachers of `distil label`, against a scripted endpoint.
class LlmLiveTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("FORESEARCH_API_KEY", "sk-test-0123456789abcdefghijklmnop");
        const eval::TfsEval data = testing::exampleData();
        m_task = QString::fromStdString(data.tasks.front().name);
        m_split = QString::number(data.tasks.front().splits.front().seed);
        m_model = std::make_unique<Model>();
        const Outcome predicted = predict();
        QVERIFY2(predicted.exitCode == 0, predicted.errors);
        m_before = m_model->requests();
        QVERIFY(m_before > 0);
    }

    void withoutABudgetASearchAsksNobodyAndSaysWhatToDo()
    {
        const Outcome outcome = search("llm:fifth-instruction", {});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("Found no reply to 12 questions") && outcome.errors.contains("--budget-usd"),
                 outcome.errors);
        QCOMPARE(m_model->requests(), m_before);
    }

    void aSearchAsksWithinItsBudgetAndItsReplayIsTheSame()
    {
        const Outcome asked = search("llm:fifth-instruction", {"--budget-calls", "100"});
        QVERIFY2(asked.exitCode == 0, asked.errors);
        const int calls = m_model->requests() - m_before;
        QVERIFY(calls >= 12 && calls <= 12 + 2 * 8);
        QVERIFY2(asked.errors.contains("For up to 28 architectures") && asked.errors.contains("at most"), asked.errors);
        QVERIFY2(asked.errors.contains(QByteArray::number(calls) + " new ones, 0 calls failed"), asked.errors);
        const Json best = jsonOf(asked.output)["best"];
        QCOMPARE(best["score"].get<double>(), m_model->bestFrom(m_before));
        QCOMPARE(keptReplies(), m_model->requests());

        const Outcome replayed = search("llm:fifth-instruction", {});
        QVERIFY2(replayed.exitCode == 0, replayed.errors);
        QVERIFY(jsonOf(replayed.output)["best"] == best);
        QCOMPARE(m_model->requests(), m_before + calls);
    }

    void itWorksInsideOtherPredictors_data()
    {
        QTest::addColumn<QString>("predictor");
        QTest::newRow("calibrated") << "calibrated:llm:fifth-instruction@gpt-4.1";
        QTest::newRow("ensemble") << "ensemble:llm:fifth-instruction+regression";
        QTest::newRow("a schedule's part") << "regression:1-2,llm:fifth-instruction";
    }
    void itWorksInsideOtherPredictors()
    {
        QFETCH(const QString, predictor);
        const Outcome outcome = search(predictor, {"--budget-calls", "100"});
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        QVERIFY(m_model->requests() > m_before);
        QVERIFY(jsonOf(outcome.output)["best"]["score"].get<double>() > 0);
        std::set<std::string> bodies;
        for (const ServedRequest &request : m_model->asked())
            QVERIFY(bodies.insert(request.body).second);
        QCOMPARE(keptReplies(), m_model->requests());
    }

    void aSearchThatRanOutOfMoneyGoesOnWithTheSamePromptAndPaysNothingTwice()
    {
        const Outcome first = search("llm:fifth-instruction", {"--budget-calls", "14"});
        QCOMPARE(first.exitCode, 1);
        QVERIFY2(first.errors.contains("The budget is 14 calls") && first.errors.contains("search resume"),
                 first.errors);
        QCOMPARE(m_model->requests(), m_before + 14);
        // The same variant asked otherwise in the meantime is another matter.
        const Outcome other = predict({"--temperature", "0.5"});
        QVERIFY2(other.exitCode == 0, other.errors);
        const auto between = static_cast<std::size_t>(m_model->requests());
        const Outcome second =
            testing::runCommandLine({"search", "resume", "--project", project(), "--budget-calls", "100", "--json"});
        QVERIFY2(second.exitCode == 0, second.errors);
        const std::vector<ServedRequest> asked = m_model->asked();
        QVERIFY(asked.size() > between);
        std::set<std::string> bodies;
        for (std::size_t i = 0; i < asked.size(); ++i) {
            QVERIFY(bodies.insert(asked[i].body).second);
            QVERIFY(i < between || !asked[i].json().contains("temperature"));
        }
        QCOMPARE(keptReplies(), m_model->requests());
    }

    void aModelIsATeacherWhoseLabelsArePaidForOnce()
    {
        const Outcome dry = label({"--dry-run", "--budget-usd", "5"});
        QVERIFY2(dry.exitCode == 0, dry.errors);
        QVERIFY2(dry.errors.contains("30 questions, 30 calls to make") && dry.errors.contains("$"), dry.errors);
        QCOMPARE(m_model->requests(), m_before);
        const Outcome little = label({"--budget-calls", "12"});
        QCOMPARE(little.exitCode, 1);
        QVERIFY2(little.errors.contains("The budget is 12 calls"), little.errors);
        QCOMPARE(m_model->requests(), m_before + 12);
        const Outcome rest = label({"--budget-usd", "5"});
        QVERIFY2(rest.exitCode == 0, rest.errors);
        QVERIFY2(rest.output.contains("30 labels, 0 architectures without a value"), rest.output);
        QCOMPARE(m_model->requests(), m_before + 30);
        const Outcome again = label({});
        QVERIFY2(again.exitCode == 0, again.errors);
        QCOMPARE(m_model->requests(), m_before + 30);
        QCOMPARE(keptReplies(), m_model->requests());
        std::multiset<double> said;
        for (const ServedRequest &request : m_model->asked())
            if (request.serial >= m_before)
                said.insert(testing::modelFormula(request.prompt()));
        QVERIFY(labels() == said);
    }

    void callsThatFailedAreMadeAgain()
    {
        m_model->failSome(true);
        const Outcome first = label({"--budget-calls", "60"});
        QCOMPARE(first.exitCode, 1);
        QVERIFY2(first.errors.contains("could not be asked about") && first.errors.contains("the disk is full"),
                 first.errors);
        const std::size_t kept = labels().size();
        QVERIFY(kept > 0 && kept < 30);
        m_model->failSome(false);
        const Outcome second = label({"--budget-calls", "60"});
        QVERIFY2(second.exitCode == 0, second.errors);
        QCOMPARE(labels().size(), std::size_t{30});
        QCOMPARE(m_model->requests(), m_before + 30 + static_cast<int>(30 - kept));
    }

    void anotherModelHasABudgetOfItsOwn()
    {
        QCOMPARE(predict({"--model", "gpt-4.1-mini"}).exitCode, 0);
        const Outcome either = search("llm:fifth-instruction", {"--budget-calls", "100"});
        QCOMPARE(either.exitCode, 1);
        QVERIFY2(either.errors.contains("found several models"), either.errors);
        const Outcome both = search("ensemble:llm:fifth-instruction@gpt-4.1+llm:fifth-instruction@gpt-4.1-mini",
                                    {"--budget-calls", "100"});
        QCOMPARE(both.exitCode, 1);
        QVERIFY2(both.errors.contains("expected one model for one budget"), both.errors);
    }

    void whatTheProjectHasNotPredictedIsNoPredictor()
    {
        const Outcome outcome = search("llm:first-instruction", {"--budget-calls", "100"});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("expected one of: fifth-instruction@gpt-4.1"), outcome.errors);
        const Outcome alone =
            testing::runCommandLine({"search", "--space", "hat-wmt14-en-de", "--schedule", "llm:x:1-30"});
        QCOMPARE(alone.exitCode, 1);
        QVERIFY2(alone.errors.contains("expected a project"), alone.errors);
    }

    /// A project may come from anybody.
    void anAddressOutOfTheProjectIsNotTrustedUnsaid()
    {
        keepStudyAt("https://elsewhere.invalid/v1");
        const Outcome unsaid = search("llm:first-instruction", {"--budget-calls", "100"});
        QCOMPARE(unsaid.exitCode, 1);
        QVERIFY2(unsaid.errors.contains("expected --endpoint https://elsewhere.invalid/v1"), unsaid.errors);
        const Outcome wrong =
            search("llm:first-instruction", {"--budget-calls", "100", "--endpoint", "https://other.invalid/v1"});
        QCOMPARE(wrong.exitCode, 1);
        QVERIFY2(wrong.errors.contains("found --endpoint https://other.invalid/v1"), wrong.errors);
        const Outcome said =
            search("llm:first-instruction", {"--budget-calls", "100", "--endpoint", "https://elsewhere.invalid/v1/"});
        QCOMPARE(said.exitCode, 1);
        QVERIFY2(said.errors.contains("no connection"), said.errors);
        QVERIFY2(said.errors.contains("0 tokens, 0 calls."), said.errors);
    }

    void aRefusedConnectionCostsNothing()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QString url = QString("http://127.0.0.1:%1/v1").arg(closed.serverPort());
        closed.close();
        const Outcome outcome = testing::runCommandLine(
            {"llm", "predict", "--endpoint", url, "--model", "gpt-4.1", "--project", file("q.foresearch")});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("no connection"), outcome.errors);
        QVERIFY2(outcome.errors.contains("Spent: $0.00, 0 tokens, 0 calls."), outcome.errors);
    }

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    QString project() const { return file("p.foresearch"); }

    Outcome predict(const QStringList &more = {}) const
    {
        QStringList command{"llm",   "predict", "--endpoint", m_model->url(),         "--project", project(), "--seeds",
                            m_split, "--task",  m_task,       "--with-demonstrations"};
        if (!more.contains("--model"))
            command += {"--model", "gpt-4.1"};
        return testing::runCommandLine(command + more);
    }

    /// Twelve random architectures, then twice eight more.
    Outcome search(const QString &predictor, const QStringList &more) const
    {
        return testing::runCommandLine(QStringList{"search",
                                                   "--project",
                                                   project(),
                                                   "--task",
                                                   m_task,
                                                   "--split",
                                                   m_split,
                                                   "--schedule",
                                                   scheduleOf(predictor),
                                                   "--iterations",
                                                   "3",
                                                   "--population",
                                                   "12",
                                                   "--parents",
                                                   "4",
                                                   "--mutations",
                                                   "4",
                                                   "--crossovers",
                                                   "4",
                                                   "--json"}
                                       + more);
    }

    /// Over all three iterations, or from where `predictor` says.
    static QString scheduleOf(const QString &predictor)
    {
        return predictor.startsWith("regression:") ? predictor + ":3-3" : predictor + ":1-3";
    }

    Outcome label(const QStringList &more) const
    {
        return testing::runCommandLine(QStringList{"distil", "label", "--project", project(), "--task", m_task,
                                                   "--split", m_split, "--teacher", "llm:fifth-instruction",
                                                   "--examples", "30", "--batch", "10"}
                                       + more);
    }

    int keptReplies() const
    {
        auto opened = store::Project::open(project().toStdString(), store::Access::Read);
        const auto counts = opened->replyCounts();
        int count = 0;
        for (const store::ReplyCount &one : *counts)
            count += static_cast<int>(one.replies);
        return count;
    }

    std::multiset<double> labels() const
    {
        auto opened = store::Project::open(project().toStdString(), store::Access::Read);
        const auto runs = opened->runs();
        std::multiset<double> values;
        for (const store::StoredRun &run : *runs) {
            if (run.value.kind != "label")
                continue;
            const auto evaluations = opened->evaluations({.task = {}, .run = run.id});
            for (const store::StoredEvaluation &one : *evaluations)
                if (one.value.prediction.value)
                    values.insert(*one.value.prediction.value);
        }
        return values;
    }

    /// What an `llm predict` of first-instruction leaves behind, at an address that nobody has.
    void keepStudyAt(const std::string &address) const
    {
        auto opened = store::Project::open(project().toStdString(), store::Access::Write);
        eval::TfsEval data{.tasks = {opened->tasks()->front().value.data}};
        const eval::TfsTask &task = data.tasks.front();
        const auto words = prompt::openTemplate("wmt14ende");
        workbench::LlmRun run{.task = task.name,
                              .variant = "first-instruction",
                              .endpoint = {.identity = "custom " + address,
                                           .json = "{\"dialect\":\"custom\",\"baseUrl\":\"" + address + "\"}"},
                              .sampling = {.model = "gpt-4.1"}};
        const auto made = prompt::assemble(*words, task, task.splits.front(), {.taskExamples = words->taskExamples});
        run.prompts.push_back({task.splits.front().seed, prompt::PromptVersion(*made)});
        const auto chat = std::make_shared<testing::FormulaChat>([](const llm::ChatRequest &request) {
            return Result<llm::ChatReply>(
                testing::chatReply(testing::hundredths(testing::modelFormula(request.messages.front().content))));
        });
        workbench::LlmStudy study({.data = data, .runs = {run}, .bootstrap = {.resamples = 10}},
                                  std::make_shared<llm::Asking>(
                                      llm::Asking::Parts{.endpoint = run.endpoint.identity,
                                                         .provider = chat,
                                                         .journal = std::make_shared<store::ProjectReplies>(*opened)}));
        QVERIFY(study.ask({}));
        const auto evaluation = study.evaluate({});
        QVERIFY(evaluation);
        const auto stored = storeStudy(*opened, study, *evaluation, {});
        QVERIFY2(stored, stored ? "" : stored.error().detail.c_str());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Model> m_model;
    QString m_task;
    QString m_split;
    int m_before = 0;
};

QTEST_GUILESS_MAIN(LlmLiveTest)
#include "llm_live_test.moc"
