#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/rng.h"
#include "core/eval/tfs_eval_import.h"
#include "core/prompt/component.h"
#include "core/prompt/prompt_version.h"
#include "core/store/project.h"
#include "tests/support/chat_server.h"
#include "tests/support/command_line.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <cmath>
#include <map>
#include <set>
#include <unistd.h>

using namespace foresearch;
using testing::ChatServer;
using testing::ServedAnswer;
using testing::ServedRequest;

namespace {

constexpr int kConcurrency = 16;
constexpr int kKills = 50;
constexpr qint64 kMostStartMs = 20'000; ///< until the first call is made
constexpr int kCalls = 840;             ///< 20 architectures, 3 seeds, 7 variants, 2 tasks
constexpr const char *kKey = "sk-test-0123456789abcdefghijklmnopqrstuvwxyz";
const QStringList kTasks{"wmt14ende", "wmt14enfr"};

/// The server's formula, near the prompt's first demonstration, so that it is a BLEU of the task: hundredths that
/// depend on every byte.
double formula(const std::string &prompt)
{
    std::uint32_t hash = 2166136261U;
    for (const char c : prompt)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    const std::size_t at = prompt.find("BLEU: ");
    const double demonstration = std::stod(prompt.substr(at + 6));
    return std::round(demonstration * 100 + static_cast<double>(hash % 300) - 150) / 100;
}

std::string answerText(const std::string &prompt)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", formula(prompt));
    return text.data();
}

/// What a server has to be paid, by its own count. Threads: any.
struct Till {
    std::atomic<std::int64_t> microdollars = 0;

    /// 10 dollars a million prompt tokens, 30 a million answer tokens.
    void take(const ServedAnswer &answer)
    {
        const Json json = Json::parse(answer.body, nullptr, false);
        if (json.is_object() && json.contains("usage"))
            microdollars += json["usage"]["prompt_tokens"].get<std::int64_t>() * 10
                            + json["usage"]["completion_tokens"].get<std::int64_t>() * 30;
    }
};

testing::ServedScript formulaScript(int delayMs = 0)
{
    return [delayMs](const ServedRequest &request) {
        ServedAnswer answer = testing::completion(request, answerText(request.prompt()));
        answer.delayMs = delayMs;
        return answer;
    };
}

/// Kendall's tau-b, the slow way.
double tauOf(const std::vector<double> &a, const std::vector<double> &b)
{
    double agreement = 0;
    double pairsA = 0;
    double pairsB = 0;
    const auto sign = [](double x) { return x > 0 ? 1.0 : x < 0 ? -1.0 : 0.0; };
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const double x = sign(a[i] - a[j]);
            const double y = sign(b[i] - b[j]);
            agreement += x * y;
            pairsA += x * x;
            pairsB += y * y;
        }
    return agreement / std::sqrt(pairsA * pairsB);
}

double maeOf(const std::vector<double> &a, const std::vector<double> &b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += std::abs(a[i] - b[i]);
    return sum / static_cast<double>(a.size());
}

struct Expected {
    std::vector<double> maes; ///< by seed
    std::vector<double> taus;
};

double meanOf(const std::vector<double> &values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

double sdOf(const std::vector<double> &values)
{
    double squares = 0;
    for (const double value : values)
        squares += (value - meanOf(values)) * (value - meanOf(values));
    return std::sqrt(squares / static_cast<double>(values.size()));
}

Json jsonOf(const QByteArray &text)
{
    return Json::parse(text.toStdString(), nullptr, false);
}

} // namespace

/// `foresearch-cli llm predict` against a scripted endpoint.
class LlmCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("FORESEARCH_API_KEY", kKey);
    }

    void theLadderHasTheMetricsThatTheFormulaImplies()
    {
        if (data().isEmpty())
            QSKIP("needs the reference data's tfs_eval");
        const ChatServer server(formulaScript());
        const auto outcome = testing::runCommandLine(ladder(server, "p.foresearch"));
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        QCOMPARE(server.counts().requests, kCalls);
        const Json json = jsonOf(outcome.output);
        QCOMPARE(json["spent"]["answered"].get<int>(), kCalls);
        QCOMPARE(json["spent"]["failed"].get<int>(), 0);
        int checked = 0;
        for (const QString &task : kTasks) {
            for (const prompt::Variant &variant : prompt::ablationLadder()) {
                const Expected expected = expectedOf(task, QString::fromUtf8(variant.key.data()));
                const Json row = rowOf(json["table"], task, variant.key);
                QVERIFY(std::abs(row["mae_mean"].get<double>() - meanOf(expected.maes)) < 1e-9);
                QVERIFY(std::abs(row["tau_mean"].get<double>() - meanOf(expected.taus)) < 1e-9);
                QVERIFY(std::abs(row["mae_sd"].get<double>() - sdOf(expected.maes)) < 1e-9);
                QVERIFY(std::abs(row["tau_sd"].get<double>() - sdOf(expected.taus)) < 1e-9);
                QCOMPARE(row["predicted"].get<int>(), 60);
                ++checked;
            }
        }
        QCOMPARE(checked, 14);
    }

    void aReplayGivesTheSameTableWithoutServerAndKey()
    {
        if (data().isEmpty())
            QSKIP("needs the reference data's tfs_eval");
        QStringList command;
        Json table;
        {
            const ChatServer server(formulaScript());
            command = ladder(server, "p.foresearch");
            const auto asked = testing::runCommandLine(command);
            QVERIFY2(asked.exitCode == 0, asked.errors.constData());
            table = jsonOf(asked.output)["table"];
        }
        qunsetenv("FORESEARCH_API_KEY");
        const auto replayed = testing::runCommandLine(command + QStringList{"--replay"});
        QVERIFY2(replayed.exitCode == 0, replayed.errors.constData());
        QVERIFY(jsonOf(replayed.output)["table"] == table);
        QCOMPARE(jsonOf(replayed.output)["spent"]["calls"].get<int>(), 0);
        // What a variant says is a predictor like any other.
        const auto judged = testing::runCommandLine({"evaluate", "--project", file("p.foresearch"), "--predictor",
                                                     "llm:fifth-instruction", "--predictor",
                                                     "ensemble:llm:fifth-instruction+regression", "--json"});
        QVERIFY2(judged.exitCode == 0, judged.errors.constData());
        const Json rows = jsonOf(judged.output);
        const Json row = rowOf(table, kTasks.front(), "fifth-instruction");
        QCOMPARE(rows[0]["mae_mean"].get<double>(), row["mae_mean"].get<double>());
        QCOMPARE(rows[0]["tau_mean"].get<double>(), row["tau_mean"].get<double>());
        QCOMPARE(rows[1]["predicted"].get<int>(), 60);
    }

    void aReplaySaysHowManyRepliesAreMissing()
    {
        const ChatServer server(formulaScript());
        QCOMPARE(testing::runCommandLine(example(server, "p.foresearch")).exitCode, 0);
        const int asked = server.counts().requests;
        QVERIFY(asked > 0);
        const auto other =
            testing::runCommandLine(example(server, "p.foresearch") + QStringList{"--samples", "2", "--replay"});
        QCOMPARE(other.exitCode, 1);
        QVERIFY2(other.errors.contains("no reply to " + QByteArray::number(asked) + " questions"),
                 other.errors.constData());
        QCOMPARE(server.counts().requests, asked);
    }

    void anEstimateAsksNobodyAndMakesNoProject()
    {
        const ChatServer server(formulaScript());
        const auto dry = testing::runCommandLine(example(server, "p.foresearch") + QStringList{"--dry-run"});
        QVERIFY2(dry.exitCode == 0, dry.errors.constData());
        const Json json = jsonOf(dry.output);
        QVERIFY(json["calls"].get<int>() > 0 && json["usd_estimated"].get<double>() > 0);
        QVERIFY(json["usd_estimated"].get<double>() < json["usd_at_most"].get<double>());
        QCOMPARE(server.counts().requests, 0);
        QVERIFY(!QFile::exists(file("p.foresearch")));
    }

    void aPromptOfTheProjectIsAskedByItsName()
    {
        const ChatServer server(formulaScript());
        const QString saved = file("mine.json");
        QCOMPARE(testing::runCommandLine({"prompt", "render", "--without", "role", "--save", saved}).exitCode, 0);
        QCOMPARE(testing::runCommandLine({"project", "new", file("p.foresearch")}).exitCode, 0);
        const auto version = prompt::readPrompt(saved.toStdString());
        QVERIFY(version);
        for (const char *name : {"my-words", "fifth-instruction"}) {
            auto project = store::Project::open(file("p.foresearch").toStdString(), store::Access::Write);
            QVERIFY(project && project->putPrompt(name, {.version = *version}));
        }
        // A row of the ladder is the project's prompt of that name, where there is one.
        std::set<std::string> asked;
        for (const QString &name : {QStringLiteral("my-words"), QStringLiteral("fifth-instruction")}) {
            const auto outcome = testing::runCommandLine(example(server, "p.foresearch")
                                                         + QStringList{"--variant", name, "--seeds", "1"});
            QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
            QCOMPARE(jsonOf(outcome.output)["table"][0]["predictor"].get<std::string>(),
                     "llm:" + name.toStdString() + "@gpt-4.1");
        }
        QCOMPARE(server.counts().requests, 20); // the same text is paid for once
        for (const ServedRequest &request : server.requests())
            asked.insert(request.prompt());
        const auto rendered =
            testing::runCommandLine({"prompt", "render", "--without", "role", "--seed", "1", "--every-test", "--json"});
        for (const QByteArray &line : rendered.output.trimmed().split('\n'))
            QCOMPARE(asked.erase(jsonOf(line)["prompt"].get<std::string>()), std::size_t{1});
        QVERIFY(asked.empty());
        const auto unknown =
            testing::runCommandLine(example(server, "p.foresearch") + QStringList{"--variant", "no words"});
        QCOMPARE(unknown.exitCode, 2);
    }

    void aModelWithoutAPriceNeedsALimitOfAnotherKind()
    {
        const ChatServer server(formulaScript());
        QStringList command = example(server, "p.foresearch");
        command[command.indexOf("--model") + 1] = "nobodys-model";
        const auto refused = testing::runCommandLine(command);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.errors.contains("No price is known"), refused.errors.constData());
        QCOMPARE(server.counts().requests, 0);
        const auto limited = testing::runCommandLine(command + QStringList{"--budget-calls", "3"});
        QCOMPARE(limited.exitCode, 1);
        QVERIFY2(limited.errors.contains("The budget is 3 calls"), limited.errors.constData());
        QCOMPARE(server.counts().requests, 3);
    }

    void demonstrationsThatWereAskedAboutCalibrate()
    {
        const ChatServer server(formulaScript());
        const auto asked =
            testing::runCommandLine(example(server, "p.foresearch") + QStringList{"--with-demonstrations"});
        QVERIFY2(asked.exitCode == 0, asked.errors.constData());
        const auto judged =
            testing::runCommandLine({"evaluate", "--project", file("p.foresearch"), "--predictor",
                                     "calibrated:llm:fifth-instruction@gpt-4.1", "--predictor", "llm:none", "--json"});
        QCOMPARE(judged.exitCode, 1);
        QVERIFY2(judged.errors.contains("fifth-instruction@gpt-4.1"), judged.errors.constData());
        const auto calibrated = testing::runCommandLine({"evaluate", "--project", file("p.foresearch"), "--predictor",
                                                         "calibrated:llm:fifth-instruction@gpt-4.1", "--json"});
        QVERIFY2(calibrated.exitCode == 0, calibrated.errors.constData());
        QCOMPARE(jsonOf(calibrated.output)[0]["failed"].get<int>(), 0);
    }

    void aDollarIsNeverExceeded_data()
    {
        QTest::addColumn<bool>("breaks");
        QTest::newRow("every answer arrives") << false;
        QTest::newRow("every ninth answer is cut, and paid for") << true;
    }
    void aDollarIsNeverExceeded()
    {
        if (data().isEmpty())
            QSKIP("needs the reference data's tfs_eval");
        QFETCH(bool, breaks);
        Till till;
        const ChatServer server([&till, breaks](const ServedRequest &request) {
            ServedAnswer answer = testing::completion(request, answerText(request.prompt()));
            till.take(answer);
            if (breaks && request.serial % 9 == 8)
                answer.cutAt = 150;
            return answer;
        });
        const QStringList command = ladder(server, "p.foresearch")
                                    + QStringList{"--budget-usd", "1", "--price-input", "10", "--price-output", "30"};
        const auto outcome = testing::runCommandLine(command);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("The budget is $1.00"), outcome.errors.constData());
        const double dollars = static_cast<double>(till.microdollars) / 1e6;
        QVERIFY2(dollars <= 1, qPrintable(QString::number(dollars)));
        QVERIFY2(dollars > (breaks ? 0.5 : 0.9), qPrintable(QString::number(dollars)));
        // All that arrived is kept.
        auto project = store::Project::open(file("p.foresearch").toStdString(), store::Access::Read);
        QVERIFY(project && !project->replyCounts()->empty());
        if (!breaks)
            QCOMPARE(static_cast<int>(project->replyCounts()->front().replies), server.counts().requests);
    }

    void fiftyKillsLoseNoMoreThanWasInFlightAndNothingReported()
    {
        if (data().isEmpty())
            QSKIP("needs the reference data's tfs_eval");
        const ChatServer server(formulaScript(40));
        QElapsedTimer clock;
        clock.start();
        const auto whole = testing::runCommandLine(ladder(server, "whole.foresearch"));
        QVERIFY2(whole.exitCode == 0, whole.errors.constData());
        const qint64 duration = clock.elapsed();
        Rng rng(17);
        int kept = 0;
        int lateKills = 0;
        for (int kill = 0; kill < kKills; ++kill) {
            const int before = server.counts().requests;
            const auto reported = runAndKill(server, rng, duration);
            QTRY_COMPARE(server.counts().inFlight, 0);
            const int now = keptReplies("p.foresearch");
            const int asked = server.counts().requests - before;
            QVERIFY2(now >= reported, qPrintable(QString("kept %1, reported %2").arg(now).arg(reported)));
            QVERIFY2(now >= kept, "a reply is gone");
            QVERIFY2(asked - (now - kept) <= kConcurrency,
                     qPrintable(QString("asked %1, kept %2").arg(asked).arg(now - kept)));
            lateKills += asked > 0 ? 1 : 0;
            kept = now;
        }
        QVERIFY2(lateKills >= kKills / 2, "kills came before the first call");
        const auto last = testing::runCommandLine(ladder(server, "p.foresearch"));
        QVERIFY2(last.exitCode == 0, last.errors.constData());
        QCOMPARE(keptReplies("p.foresearch"), kCalls);
        QVERIFY(jsonOf(last.output)["table"] == jsonOf(whole.output)["table"]);
        const int repeated = server.counts().requests - 2 * kCalls;
        qInfo("%d kills, %d while calls were made, %d calls repeated", kKills, lateKills, repeated);
        QVERIFY(repeated <= kKills * kConcurrency);
    }

    void theKeyIsNowhereButInTheRequests()
    {
        std::atomic<int> withKey = 0;
        const ChatServer server([&withKey](const ServedRequest &request) {
            const auto header = request.headers.find("authorization");
            withKey += header != request.headers.end() && header->second == std::string("Bearer ") + kKey ? 1 : 0;
            if (request.serial % 5 == 3)
                return testing::errorAnswer(400, std::string("bad key ") + kKey + " of yours");
            ServedAnswer answer = testing::completion(request, answerText(request.prompt()));
            answer.headers.emplace_back("x-request-id", std::string("req-") + kKey);
            answer.delayMs = 20;
            return answer;
        });
        QVERIFY(writeFile(file("key.txt").toStdString(), std::string(kKey) + "\n"));
        QByteArray said;
        for (const bool fromFile : {true, false}) {
            QStringList command = example(server, fromFile ? "file.foresearch" : "environment.foresearch");
            if (fromFile) {
                qunsetenv("FORESEARCH_API_KEY");
                command += QStringList{"--key-file", file("key.txt")};
            } else {
                qputenv("FORESEARCH_API_KEY", kKey);
            }
            auto process = testing::startCommandLine(command);
            QTRY_VERIFY(server.counts().requests > (fromFile ? 0 : 100) || process->state() == QProcess::NotRunning);
            QFile line(QString("/proc/%1/cmdline").arg(process->processId()));
            if (line.open(QIODevice::ReadOnly))
                said += line.readAll();
            const auto outcome = testing::finish(std::move(process));
            said += outcome.output + outcome.errors;
            for (const QStringList &exported :
                 {QStringList{"project", "export", command[command.indexOf("--project") + 1], "--replies",
                              file("replies.jsonl" + QString::number(fromFile)), "--evaluations",
                              file("evaluations.jsonl" + QString::number(fromFile))},
                  QStringList{"project", "show", command[command.indexOf("--project") + 1], "--json"}}) {
                const auto more = testing::runCommandLine(exported);
                QVERIFY2(more.exitCode == 0, more.errors.constData());
                said += more.output + more.errors;
            }
        }
        QCOMPARE(withKey.load(), server.counts().requests);
        QVERIFY(withKey > 0);
        const QByteArray secret = QByteArray(kKey).mid(3);
        QVERIFY(!said.contains(secret));
        for (const QFileInfo &info : QDir(m_folder->path()).entryInfoList(QDir::Files)) {
            if (info.fileName() == "key.txt")
                continue;
            QFile content(info.filePath());
            QVERIFY(content.open(QIODevice::ReadOnly));
            QVERIFY2(!content.readAll().contains(secret), qPrintable(info.fileName()));
        }
    }

    void aRefusedKeyEndsTheRunInOneSentence()
    {
        const ChatServer server([](const ServedRequest &) {
            return testing::errorAnswer(401, std::string("Incorrect API key provided: ") + kKey,
                                        "invalid_request_error", {}, "invalid_api_key");
        });
        const auto outcome = testing::runCommandLine(example(server, "p.foresearch"));
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(!outcome.errors.contains(QByteArray(kKey).mid(3)));
        QVERIFY2(outcome.errors.contains("key"), outcome.errors.constData());
        QVERIFY(server.counts().requests <= kConcurrency);
    }

    void modelsAndProbeSpeakToTheEndpoint()
    {
        const ChatServer server;
        const QString url = QString::fromStdString(server.baseUrl());
        const auto models = testing::runCommandLine({"llm", "models", "--endpoint", url, "--json"});
        QVERIFY2(models.exitCode == 0, models.errors.constData());
        QVERIFY(!jsonOf(models.output).empty());
        QCOMPARE(testing::runCommandLine({"project", "new", file("p.foresearch")}).exitCode, 0);
        const auto probe = testing::runCommandLine(
            {"llm", "probe", "--endpoint", url, "--model", "m", "--project", file("p.foresearch"), "--json"});
        QVERIFY2(probe.exitCode == 0, probe.errors.constData());
        QVERIFY(jsonOf(probe.output)["models"].contains("m"));
        auto project = store::Project::open(file("p.foresearch").toStdString(), store::Access::Read);
        QCOMPARE(project->settings()->size(), std::size_t{1});
    }

private:
    static QString data()
    {
        const QString folder = qEnvironmentVariable("FORESEARCH_REFERENCE_DATA");
        const QString path = folder + "/tfs_eval";
        return folder.isEmpty() || !QFile::exists(path) ? QString() : path;
    }

    QString file(const QString &name) const { return m_folder->filePath(name); }

    QStringList common(const ChatServer &server, const QString &project) const
    {
        return {"llm",           "predict",
                "--endpoint",    QString::fromStdString(server.baseUrl()),
                "--model",       "gpt-4.1",
                "--project",     file(project),
                "--concurrency", QString::number(kConcurrency),
                "--json",        "--progress"};
    }

    QStringList ladder(const ChatServer &server, const QString &project) const
    {
        QStringList command = common(server, project);
        command += {"--tfs-eval", data(), "--variant", "ladder", "--seeds", "123,456,789"};
        for (const QString &task : kTasks)
            command += {"--task", task};
        return command;
    }

    /// On the synthetic example.
    QStringList example(const ChatServer &server, const QString &project) const { return common(server, project); }

    static Json rowOf(const Json &table, const QString &task, std::string_view variant)
    {
        for (const Json &row : table)
            if (row["task"].get<std::string>() == task.toStdString()
                && row["predictor"].get<std::string>() == "llm:" + std::string(variant) + "@gpt-4.1")
                return row;
        return Json::object();
    }

    /// By the prompts of `prompt render` and the truth of the data.
    static Expected expectedOf(const QString &task, const QString &variant)
    {
        Expected expected;
        const auto read = eval::importTfsEval(data().toStdString(), {.tasks = {task.toStdString()}}, {});
        for (const eval::TfsSplit &split : read->tasks.front().splits) {
            const auto rendered =
                testing::runCommandLine({"prompt", "render", "--tfs-eval", data(), "--task", task, "--seed",
                                         QString::number(split.seed), "--variant", variant, "--every-test", "--json"});
            std::vector<double> predicted;
            std::vector<double> truth;
            for (const QByteArray &line : rendered.output.trimmed().split('\n'))
                predicted.push_back(formula(jsonOf(line)["prompt"].get<std::string>()));
            for (const eval::TfsEntry &entry : split.test)
                truth.push_back(entry.truth.valid);
            expected.maes.push_back(maeOf(predicted, truth));
            expected.taus.push_back(tauOf(predicted, truth));
        }
        return expected;
    }

    int keptReplies(const QString &name) const
    {
        if (!QFile::exists(file(name)))
            return 0;
        auto project = store::Project::open(file(name).toStdString(), store::Access::Read);
        const auto counts = project ? project->replyCounts() : propagate(project);
        return !counts ? -1 : counts->empty() ? 0 : static_cast<int>(counts->front().replies);
    }

    /// The replies that the run had reported as kept when it was killed: one in five at any moment from its start on,
    /// the others within the first thirtieth of their calls.
    int runAndKill(const ChatServer &server, Rng &rng, qint64 duration) const
    {
        const int before = server.counts().requests;
        auto process = testing::startCommandLine(ladder(server, "p.foresearch"));
        const auto patience = static_cast<std::uint64_t>(1000 * duration / 30);
        QElapsedTimer clock;
        clock.start();
        if (rng.below(5) > 0)
            while (server.counts().requests == before && clock.elapsed() < kMostStartMs)
                ::usleep(200);
        ::usleep(static_cast<useconds_t>(rng.below(patience)));
        process->kill();
        process->waitForFinished();
        int reported = 0;
        for (const QByteArray &line : process->readAllStandardError().split('\n'))
            if (line.startsWith("kept ") && line.endsWith("failed"))
                reported = line.split(' ')[1].toInt();
        return reported;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(LlmCommandTest)
#include "llm_command_test.moc"
