#include "core/store/project.h"
#include "core/workbench/judging.h"
#include "core/workbench/llm_endpoint.h"
#include "core/workbench/llm_judging.h"
#include "core/workbench/project_file.h"
#include "tests/support/model_formula.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <cstdio>
#include <set>

using namespace foresearch;
using namespace foresearch::workbench;
using testing::ChatServer;
using testing::ServedAnswer;
using testing::ServedRequest;
using State = LlmJudging::State;

namespace {

constexpr int kPatienceMs = 180'000; ///< for a job: sanitizers on a busy machine are slow
constexpr const char *kKey = "sk-test-0123456789abcdefghijklmnopqrstuvwxyz";
constexpr int kQuestions = 40; ///< two prompts, one seed, 20 architectures

KnownEndpoint knownAt(const std::string &url, KeySource source = KeySource::ThisRun)
{
    KnownEndpoint known{.endpoint = llm::presetOf(llm::Dialect::Custom), .key = source, .model = "gpt-4.1"};
    known.endpoint.name = "ours";
    known.endpoint.baseUrl = url;
    return known;
}

/// Two rungs of the ladder on the first split, without the demonstrations.
LlmPlan smallPlan(const KnownEndpoint &known, int seed)
{
    LlmPlan plan = usualLlmPlan();
    plan.endpoint = askedEndpoint(known.endpoint);
    plan.endpointName = known.endpoint.name;
    plan.sampling.model = known.model;
    plan.variants = {plan.variants.front(), plan.variants.back()};
    plan.seeds = {seed};
    plan.withDemonstrations = false;
    plan.limits = {.calls = 1000};
    return plan;
}

/// A session that knows one endpoint. Without a path it opens the example.
struct Fixture {
    explicit Fixture(const std::string &url, const QString &path = {})
    {
        known = knownAt(url);
        const auto kept = endpoints.keep(known, {}, *llm::ApiKey::create(kKey));
        if (!kept)
            qFatal("%s", kept.error().detail.c_str());
        if (path.isEmpty())
            session.openExample(QStringLiteral("Example"));
        else
            session.open(path);
    }

    bool isReady() const { return session.task() != nullptr && !session.isEditing() && models.outlook() != nullptr; }
    bool isPlanned() const { return isReady() && models.plan() == plan; }
    void choose(const std::function<void(LlmPlan &)> &change = [](LlmPlan &) {})
    {
        plan = smallPlan(known, session.task()->splits.front().seed);
        change(plan);
        models.choose(QStringLiteral("Plan"), plan);
    }
    std::size_t keptReplies() const
    {
        const std::scoped_lock lock(session.file()->mutex);
        std::size_t sum = 0;
        const auto counts = session.file()->project.replyCounts();
        if (!counts)
            qFatal("%s", counts.error().detail.c_str());
        for (const store::ReplyCount &one : *counts)
            sum += static_cast<std::size_t>(one.replies);
        return sum;
    }

    QTemporaryDir folder;
    jobs::JobCenter jobs;
    ProjectSession session{jobs, folder.path().toStdString()};
    Endpoints endpoints{jobs, folder.filePath(QStringLiteral("endpoints.json")).toStdString()};
    LlmJudging models{jobs, session, endpoints};
    KnownEndpoint known;
    LlmPlan plan;
};

#define SHOW(fixture)                                                                                                  \
    QTRY_VERIFY_WITH_TIMEOUT((fixture).session.task() != nullptr, kPatienceMs);                                        \
    QTRY_VERIFY_WITH_TIMEOUT(!(fixture).session.isEditing(), kPatienceMs)
#define PLAN(fixture, ...)                                                                                             \
    (fixture).choose(__VA_ARGS__);                                                                                     \
    QTRY_VERIFY_WITH_TIMEOUT((fixture).isPlanned(), kPatienceMs)
#define RUN(fixture)                                                                                                   \
    QVERIFY((fixture).models.canStart());                                                                              \
    (fixture).models.start(QStringLiteral("Ask"));                                                                     \
    QTRY_VERIFY_WITH_TIMEOUT((fixture).models.state() == State::Idle && (fixture).isReady(), kPatienceMs)

/// Asks in a project until it is killed; says on standard output how many replies are kept.
int askUntilKilled(const QString &path, const std::string &url)
{
    Fixture fixture(url, path);
    if (!QTest::qWaitFor([&] { return fixture.session.task() != nullptr && !fixture.session.isEditing(); },
                         kPatienceMs))
        return 1;
    fixture.choose();
    if (!QTest::qWaitFor([&] { return fixture.isPlanned(); }, kPatienceMs))
        return 2;
    QObject::connect(&fixture.models, &LlmJudging::progressed, &fixture.models, [&] {
        std::printf("%d\n", static_cast<int>(fixture.models.live()->counts.answered));
        std::fflush(stdout);
    });
    fixture.models.start(QStringLiteral("Ask"));
    return QTest::qWaitFor([&] { return fixture.models.state() == State::Idle; }, kPatienceMs) ? 0 : 3;
}

} // namespace

class LlmJudgingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        if (!m_folder.isEmpty())
            QDir(m_folder).removeRecursively();
        m_folder.clear();
    }

    void whatItCostsIsKnownBeforeAnybodyIsAsked()
    {
        const ChatServer server(testing::answerByModelFormula);
        Fixture fixture(server.baseUrl());
        SHOW(fixture);
        PLAN(fixture);
        const LlmOutlook &outlook = *fixture.models.outlook();
        QCOMPARE(outlook.questions, std::size_t{kQuestions});
        QCOMPARE(outlook.missing.calls, std::int64_t{kQuestions});
        QCOMPARE(outlook.kept(), std::size_t{0});
        QVERIFY(outlook.price && outlook.missing.cost < outlook.missing.costAtMost);
        QVERIFY(outlook.seconds > 0 && !outlook.isLatencyKnown);
        QVERIFY(!fixture.models.resumes());
        QCOMPARE(server.counts().requests, 0);
    }

    void itAsksJudgesAndKeepsWithTheTasksPage()
    {
        const ChatServer server(testing::answerByModelFormula);
        Fixture fixture(server.baseUrl());
        Judging judging(fixture.jobs, fixture.session);
        SHOW(fixture);
        PLAN(fixture, [](LlmPlan &plan) { plan.seeds.clear(); });
        QSignalSpy judged(&fixture.models, &LlmJudging::judged);
        RUN(fixture);
        QCOMPARE(judged.count(), 1);
        QCOMPARE(server.counts().requests, 3 * kQuestions);
        QCOMPARE(fixture.models.live()->counts.answered, std::int64_t{3 * kQuestions});
        QCOMPARE(fixture.models.outlook()->missing.calls, std::int64_t{0});
        const auto find = [&judging](const std::string &name) -> const predict::PredictorEvaluation * {
            for (const predict::PredictorEvaluation &one : judging.judged()->evaluation.predictors)
                if (one.predictor == name)
                    return &one;
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(judging.judged() && find("llm:fifth-instruction@gpt-4.1") != nullptr, kPatienceMs);
        QVERIFY(find("llm:demonstrations-only@gpt-4.1") != nullptr);
        QVERIFY(judging.judged()->kept.empty()); // all were asked now
        QCOMPARE(judging.judged()->ablations.size(), std::size_t{1});
        for (const ServedRequest &request : server.requests())
            QCOMPARE(request.headers.at("authorization"), std::string("Bearer ") + kKey);

        // A replay gives the same, and says that nobody was asked.
        const double mae =
            find("llm:fifth-instruction@gpt-4.1")->metric(predict::Metric::MeanAbsoluteError).overSeeds->mean;
        LlmPlan plan = fixture.models.plan();
        plan.mode = AskingMode::Replay;
        fixture.plan = plan;
        fixture.models.choose(QStringLiteral("Replay"), plan);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isPlanned(), kPatienceMs);
        RUN(fixture);
        QTRY_VERIFY_WITH_TIMEOUT(judging.judged()->kept.size() == 2, kPatienceMs);
        QCOMPARE(server.counts().requests, 3 * kQuestions);
        QCOMPARE(find("llm:fifth-instruction@gpt-4.1")->metric(predict::Metric::MeanAbsoluteError).overSeeds->mean,
                 mae);
    }

    void aSpentBudgetLosesNothingAndContinueAsksForTheRest()
    {
        const ChatServer server(testing::answerByModelFormula);
        Fixture fixture(server.baseUrl());
        SHOW(fixture);
        PLAN(fixture, [](LlmPlan &plan) { plan.limits = {.calls = 15}; });
        QSignalSpy failed(&fixture.models, &LlmJudging::failed);
        RUN(fixture);
        QCOMPARE(fixture.models.ending()->code, ErrorCode::BudgetSpent);
        QCOMPARE(failed.count(), 0); // it is what was wanted
        QCOMPARE(server.counts().requests, 15);
        QCOMPARE(fixture.keptReplies(), std::size_t{15});
        QVERIFY(fixture.models.resumes());
        QCOMPARE(fixture.models.outlook()->missing.calls, std::int64_t{kQuestions - 15});
        QVERIFY(fixture.models.outlook()->isLatencyKnown);
        PLAN(fixture);
        RUN(fixture);
        QVERIFY2(!fixture.models.ending(), fixture.models.ending() ? fixture.models.ending()->detail.c_str() : "");
        std::set<std::string> bodies;
        for (const ServedRequest &request : server.requests())
            QVERIFY(bodies.insert(request.body).second);
        QCOMPARE(bodies.size(), std::size_t{kQuestions});
    }

    void aStopKeepsWhatCame()
    {
        const ChatServer server([](const ServedRequest &request) {
            ServedAnswer answer = testing::answerByModelFormula(request);
            answer.isSilent = request.serial >= 8;
            return answer;
        });
        Fixture fixture(server.baseUrl());
        SHOW(fixture);
        PLAN(fixture);
        fixture.models.start(QStringLiteral("Ask"));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.models.live()->counts.answered == 8, kPatienceMs);
        QCOMPARE(fixture.models.state(), State::Running);
        fixture.models.stop();
        QCOMPARE(fixture.models.state(), State::Stopping);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.models.state() == State::Idle && fixture.isReady(), kPatienceMs);
        QCOMPARE(fixture.models.ending()->code, ErrorCode::Stopped);
        QCOMPARE(fixture.models.outlook()->missing.calls, std::int64_t{kQuestions - 8});
    }

    void aKilledProgramLosesNothingThatItSaid()
    {
        const ChatServer server([](const ServedRequest &request) {
            ServedAnswer answer = testing::answerByModelFormula(request);
            answer.delayMs = 100;
            return answer;
        });
        QString path;
        {
            Fixture fixture(server.baseUrl());
            SHOW(fixture);
            path = fixture.session.path();
            fixture.folder.setAutoRemove(false);
            m_folder = fixture.folder.path();
        }
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--ask"), path, QString::fromStdString(server.baseUrl())});
        int said = 0;
        const auto hasSaidEnough = [&] {
            while (child.canReadLine())
                said = std::max(said, child.readLine().trimmed().toInt());
            return said >= 8;
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasSaidEnough(), kPatienceMs);
        child.kill();
        QVERIFY(child.waitForFinished(kPatienceMs));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);

        Fixture fixture(server.baseUrl(), path);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.session.task() != nullptr && fixture.models.canStart(), kPatienceMs);
        QVERIFY(fixture.models.resumes()); // the plan is there too
        QVERIFY(fixture.models.outlook()->kept() >= static_cast<std::size_t>(said));
        const int before = server.counts().requests;
        const auto missing = static_cast<int>(fixture.models.outlook()->missing.calls);
        RUN(fixture);
        QCOMPARE(server.counts().requests, before + missing);
        QCOMPARE(fixture.keptReplies(), std::size_t{kQuestions});
    }

    void failuresAreCountedByKind()
    {
        const ChatServer server([](const ServedRequest &request) {
            if (request.serial % 4 == 3) {
                ServedAnswer failed = testing::errorAnswer(500, "the disk is full");
                failed.headers.emplace_back("x-should-retry", "false");
                return failed;
            }
            return request.serial % 4 == 2 ? testing::completion(request, "I cannot say.")
                                           : testing::answerByModelFormula(request);
        });
        Fixture fixture(server.baseUrl());
        SHOW(fixture);
        PLAN(fixture);
        RUN(fixture);
        const LlmLive &live = *fixture.models.live();
        QCOMPARE(live.counts.failed, std::int64_t{kQuestions / 4});
        QCOMPARE(live.counts.failures.at(ErrorCode::Unavailable), std::int64_t{kQuestions / 4});
        std::int64_t faults = 0;
        for (const auto &[kind, count] : live.faults)
            faults += count;
        QCOMPARE(faults, std::int64_t{kQuestions / 4});
        // Only calls that failed are made again: a refusal was paid for.
        QCOMPARE(fixture.models.outlook()->missing.calls, std::int64_t{kQuestions / 4});
    }

    void aCellSaysWhatWasAskedAndWhatCame()
    {
        const ChatServer server(testing::answerByModelFormula);
        Fixture fixture(server.baseUrl());
        SHOW(fixture);
        PLAN(fixture, [](LlmPlan &plan) {
            plan.sampling.samples = 2;
            plan.sampling.temperature = 1;
        });
        RUN(fixture);
        const eval::TfsSplit &split = fixture.session.task()->splits.front();
        fixture.models.openCell("ensemble:llm:fifth-instruction@gpt-4.1+regression", split.seed,
                                split.test.front().architecture);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.models.cell().empty(), kPatienceMs);
        const CellReplies &cell = fixture.models.cell().front();
        QCOMPARE(cell.samples.size(), std::size_t{2});
        for (const CellReply &sample : cell.samples) {
            QVERIFY(sample.reply.has_value());
            QCOMPARE(*sample.value, testing::modelFormula(sample.prompt));
            QCOMPARE(sample.reply->attempts, 1);
            QVERIFY(sample.reply->usage->promptTokens > 0);
        }
        fixture.models.openCell("regression", split.seed, split.test.front().architecture);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.models.cellProblem().has_value(), kPatienceMs);
    }

    void aProjectsEndpointThatIsNotTheUsersIsNotAsked()
    {
        const ChatServer server(testing::answerByModelFormula);
        Fixture fixture(server.baseUrl());
        SHOW(fixture);
        PLAN(fixture, [](LlmPlan &plan) {
            llm::Endpoint other = llm::presetOf(llm::Dialect::Custom);
            other.baseUrl = "https://elsewhere.example/v1";
            plan.endpoint = askedEndpoint(other);
        });
        QVERIFY(fixture.models.endpoint() == nullptr);
        QVERIFY(!fixture.models.canStart());
        QVERIFY(fixture.models.outlook()->price.has_value());
    }

    void noLimitIsNoStart()
    {
        const ChatServer server(testing::answerByModelFormula);
        Fixture fixture(server.baseUrl());
        SHOW(fixture);
        PLAN(fixture, [](LlmPlan &plan) { plan.limits = {}; });
        RUN(fixture);
        QCOMPARE(fixture.models.ending()->code, ErrorCode::BadValue);
        QCOMPARE(server.counts().requests, 0);
    }

    void aPlanIsReadAsItWasWritten()
    {
        LlmPlan plan = smallPlan(knownAt("http://127.0.0.1:1/v1"), 3);
        plan.sampling.samples = 5;
        plan.sampling.statistic = llm::SampleStatistic::Median;
        plan.sampling.temperature.reset();
        plan.limits = {.money = prompt::Money::fromPicodollars(5'000'000), .tokens = 7, .calls = 9};
        plan.mode = AskingMode::Replay;
        QVERIFY(llmPlanFromJson(Json::parse(toText(planJson(plan)))) == plan);
        plan.sampling.model.clear();
        QVERIFY(llmPlanFromJson(Json::parse(toText(planJson(plan)))) == plan);
        QVERIFY(llmPlanFromJson(Json::array()) == usualLlmPlan());
        QVERIFY(llmPlanFromJson(Json::parse(R"({"sampling": 5, "variants": {}, "limits": {"calls": -1}})")).limits
                == llm::BudgetLimits());
    }

    void endpointsAreRememberedWithoutTheirKeys()
    {
        const ChatServer server(testing::answerByModelFormula);
        Fixture fixture(server.baseUrl());
        const std::string path = fixture.folder.filePath(QStringLiteral("endpoints.json")).toStdString();
        QTRY_VERIFY_WITH_TIMEOUT(readEndpoints(path) && !readEndpoints(path)->empty(), kPatienceMs);
        QVERIFY(readEndpoints(path)->front() == fixture.known);
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("0123456789"));

        Endpoints later(fixture.jobs, path);
        QCOMPARE(later.known().size(), std::size_t{1});
        QVERIFY(!later.hasKeyOfRun("ours"));
        QSignalSpy failed(&later, &Endpoints::failed);
        later.test("ours"); // its key was of another run
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kPatienceMs);
        QCOMPARE(server.counts().requests, 0);
    }

    void anEndpointIsTestedAndProbed()
    {
        const ChatServer server(testing::answerByModelFormula);
        Fixture fixture(server.baseUrl());
        QSignalSpy tested(&fixture.endpoints, &Endpoints::tested);
        fixture.endpoints.test("ours");
        QTRY_COMPARE_WITH_TIMEOUT(tested.count(), 1, kPatienceMs);
        QVERIFY(!fixture.endpoints.models("ours")->empty());
    }

    void endpointFilesThatAreNoneAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("other format") << QByteArray(R"({"format":"x","version":1,"endpoints":[]})");
        QTest::newRow("newer") << QByteArray(R"({"format":"foresearch-endpoints","version":2,"endpoints":[]})");
        QTest::newRow("a key") << QByteArray(
            R"({"format":"foresearch-endpoints","version":1,"endpoints":[{"key":"none","model":"","endpoint":)"
            R"({"name":"a","dialect":"openai","apiKey":"sk-secret"}}]})");
        QTest::newRow("no name") << QByteArray(
            R"({"format":"foresearch-endpoints","version":1,"endpoints":[{"key":"none","model":"","endpoint":)"
            R"({"name":"","dialect":"openai"}}]})");
    }
    void endpointFilesThatAreNoneAreRefused()
    {
        QFETCH(const QByteArray, text);
        const auto read = parseEndpoints(text.toStdString(), {"endpoints.json"});
        QVERIFY(!read);
        QVERIFY(read.error().detail.find("sk-secret") == std::string::npos);
    }

private:
    QString m_folder; ///< of a project that outlived its session
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == QLatin1String("--ask"))
        return askUntilKilled(arguments[2], arguments[3].toStdString());
    LlmJudgingTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "llm_judging_test.moc"
