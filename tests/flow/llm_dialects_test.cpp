#include "core/base/json.h"
#include "core/store/project.h"
#include "tests/support/command_line.h"
#include "tests/support/example_data.h"
#include "tests/support/model_formula.h"

#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <cmath>
#include <string>
#include <vector>

using namespace foresearch;
using testing::ChatServer;
using testing::ServedAnswer;
using testing::ServedRequest;
using Outcome = testing::CommandOutcome;

namespace {

constexpr const char *kKey = "sk-test-0123456789abcdefghijklmnop";
constexpr double kStep = 0.25; ///< between the answers of one call

/// What a server of some make does differently.
struct Manners {
    std::string path = "/v1/chat/completions";
    std::string models = "/v1/models";
    std::string keyHeader = "authorization";
    std::string limit = "max_tokens";
    std::string refused = {}; ///< a parameter that it answers with status 400
    bool givesSeveral = true; ///< for n
};

Manners mannersOf(const QString &dialect)
{
    if (dialect == "openai" || dialect == "azure")
        return {.limit = "max_completion_tokens"};
    if (dialect == "azure-classic")
        return {.path = "/v1/openai/deployments/gpt-4.1/chat/completions?api-version=2024-10-21",
                .models = "/v1/openai/models?api-version=2024-10-21",
                .keyHeader = "api-key"};
    if (dialect == "llama.cpp")
        return {.refused = "response_format", .givesSeveral = false};
    if (dialect == "ollama")
        return {.refused = "logprobs", .givesSeveral = false};
    return {};
}

/// A completion whose answers differ by kStep, or a refusal.
ServedAnswer answerWith(const Manners &manners, const ServedRequest &request)
{
    const Json asked = request.json();
    const std::string key = manners.keyHeader == "api-key" ? kKey : std::string("Bearer ") + kKey;
    const auto header = request.headers.find(manners.keyHeader);
    if (header == request.headers.end() || header->second != key)
        return testing::errorAnswer(401, "Incorrect API key provided");
    if (request.method == "GET")
        return request.path == manners.models ? testing::answerByFormula({.method = "GET", .path = "/v1/models"})
                                              : testing::errorAnswer(404, "Unknown path");
    if (request.path != manners.path)
        return testing::errorAnswer(404, "Unknown path");
    if (!manners.refused.empty() && asked.contains(manners.refused))
        return {.status = 400,
                .body = toText({{"error", {{"code", 400}, {"message", "Unsupported param: " + manners.refused}}}})};
    for (const char *limit : {"max_tokens", "max_completion_tokens"})
        if (asked.contains(limit) && limit != manners.limit)
            return testing::errorAnswer(400, std::string(limit) + " is unsupported", {}, limit,
                                        "unsupported_parameter");
    const bool isPrompt = request.prompt().find("BLEU: ") != std::string::npos;
    const double value = isPrompt ? testing::modelFormula(request.prompt()) : 1;
    if (asked.contains("response_format"))
        return testing::completion(request, "{\"number\": 1}");
    ServedAnswer answer = testing::completion(request, testing::hundredths(value));
    OrderedJson reply = OrderedJson::parse(answer.body);
    if (!manners.givesSeveral)
        reply["choices"].erase(reply["choices"].begin() + 1, reply["choices"].end());
    for (std::size_t i = 0; i < reply["choices"].size(); ++i)
        reply["choices"][i]["message"]["content"] = testing::hundredths(value + kStep * static_cast<double>(i));
    answer.body = toText(reply);
    return answer;
}

Json jsonOf(const QByteArray &text)
{
    return Json::parse(text.toStdString(), nullptr, false);
}

} // namespace

/// Every dialect by command line, against a server with its manners; and what token probabilities say.
class LlmDialectsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("FORESEARCH_API_KEY", kKey);
    }

    void everyDialectIsSpokenFromModelsToTheTable_data()
    {
        QTest::addColumn<QString>("dialect");
        for (const char *dialect : {"openai", "azure", "azure-classic", "llama.cpp", "ollama", "vllm", "custom"})
            QTest::newRow(dialect) << dialect;
    }

    void everyDialectIsSpokenFromModelsToTheTable()
    {
        QFETCH(const QString, dialect);
        const Manners manners = mannersOf(dialect);
        const ChatServer server([&](const ServedRequest &request) { return answerWith(manners, request); });
        const QStringList endpoint{"--dialect", dialect, "--endpoint", QString::fromStdString(server.baseUrl())};

        const Outcome models = testing::runCommandLine(QStringList{"llm", "models", "--json"} + endpoint);
        QVERIFY2(models.exitCode == 0, models.errors);
        QCOMPARE(jsonOf(models.output)[1]["shutdown_date"].get<std::string>(), std::string("2027-01-14"));

        QCOMPARE(testing::runCommandLine({"project", "new", project()}).exitCode, 0);
        const QStringList model{"--model", "gpt-4.1", "--project", project(), "--json"};
        const Outcome probe = testing::runCommandLine(QStringList{"llm", "probe"} + endpoint + model);
        QVERIFY2(probe.exitCode == 0, probe.errors);
        const Json found = jsonOf(probe.output)["models"]["gpt-4.1"];
        QCOMPARE(found["n"].get<bool>(), manners.givesSeveral);
        QCOMPARE(found["json_schema"].get<bool>(), manners.refused != "response_format");
        QCOMPARE(found["logprobs"].get<bool>(), manners.refused != "logprobs");
        QCOMPARE(found[manners.limit].get<bool>(), true);

        const int before = server.counts().requests;
        const Outcome predicted = testing::runCommandLine(
            QStringList{"llm", "predict", "--samples", "3", "--temperature", "1"} + endpoint + model);
        QVERIFY2(predicted.exitCode == 0, predicted.errors);
        const Json json = jsonOf(predicted.output);
        const Expected expected = expect([&](double value) { return value + (manners.givesSeveral ? kStep : 0); });
        QCOMPARE(json["spent"]["answered"].get<int>(), 3 * expected.count);
        QCOMPARE(server.counts().requests - before, (manners.givesSeveral ? 1 : 3) * expected.count);
        const Json row = json["table"][0];
        QVERIFY(std::abs(row["mae_mean"].get<double>() - expected.mae) < 1e-9);
        QCOMPARE(row["predicted"].get<int>(), expected.count);

        qunsetenv("FORESEARCH_API_KEY");
        const Outcome replayed = testing::runCommandLine(
            QStringList{"llm", "predict", "--samples", "3", "--temperature", "1", "--replay"} + endpoint + model);
        QVERIFY2(replayed.exitCode == 0, replayed.errors);
        QVERIFY(jsonOf(replayed.output)["table"] == json["table"]);
    }

    /// An endpoint that took n when it was probed and gives one answer now.
    void samplesThatAreLeftOutAreAskedForOneByOne()
    {
        std::atomic<bool> givesSeveral = true;
        const ChatServer server([&](const ServedRequest &request) {
            return answerWith({.limit = "max_completion_tokens", .givesSeveral = givesSeveral}, request);
        });
        const QStringList command{
            "--endpoint", QString::fromStdString(server.baseUrl()), "--model", "gpt-4.1", "--project", project(),
            "--json"};
        QCOMPARE(testing::runCommandLine({"project", "new", project()}).exitCode, 0);
        QCOMPARE(testing::runCommandLine(QStringList{"llm", "probe"} + command).exitCode, 0);
        givesSeveral = false;
        const Outcome predicted = testing::runCommandLine(QStringList{"llm", "predict", "--samples", "2"} + command);
        QVERIFY2(predicted.exitCode == 0, predicted.errors);
        const Expected expected = expect([](double value) { return value; });
        QCOMPARE(jsonOf(predicted.output)["spent"]["answered"].get<int>(), 2 * expected.count);
        QVERIFY(std::abs(jsonOf(predicted.output)["table"][0]["mae_mean"].get<double>() - expected.mae) < 1e-9);
    }

    void tokenProbabilitiesGiveTheExpectedValue_data()
    {
        QTest::addColumn<bool>("isReplay");
        QTest::newRow("asked") << false;
        QTest::newRow("kept in the project and replayed") << true;
    }

    void tokenProbabilitiesGiveTheExpectedValue()
    {
        QFETCH(const bool, isReplay);
        const ChatServer server([](const ServedRequest &request) {
            const std::string text = testing::hundredths(testing::modelFormula(request.prompt()));
            const std::size_t point = text.find('.');
            const std::string lower = std::to_string(std::stoi(text) - 1);
            ServedAnswer answer = testing::completion(request, text);
            OrderedJson reply = OrderedJson::parse(answer.body);
            const auto token = [](const std::string &word, double probability) {
                return OrderedJson{{"token", word}, {"logprob", std::log(probability)}};
            };
            OrderedJson whole = token(text.substr(0, point), 0.75);
            whole["top_logprobs"] = {token(text.substr(0, point), 0.75), token(lower, 0.25)};
            OrderedJson rest = token(text.substr(point), 1);
            rest["top_logprobs"] = {token(text.substr(point), 1)};
            reply["choices"][0]["logprobs"] = {{"content", {whole, rest}}};
            answer.body = toText(reply);
            return answer;
        });
        QStringList command{"llm",     "predict",        "--endpoint", QString::fromStdString(server.baseUrl()),
                            "--model", "gpt-4.1",        "--project",  project(),
                            "--json",  "--top-logprobs", "2"};
        const Outcome asked = testing::runCommandLine(command);
        QVERIFY2(asked.exitCode == 0, asked.errors);
        const Outcome outcome = isReplay ? testing::runCommandLine(command + QStringList{"--replay"}) : asked;
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        const Expected expected = expect([](double value) { return value - 0.25; });
        const Json row = jsonOf(outcome.output)["table"][0];
        QVERIFY(std::abs(row["mae_mean"].get<double>() - expected.mae) < 1e-9);
        QCOMPARE(server.requests().at(0).json()["top_logprobs"].get<int>(), 2);
        auto opened = store::Project::open(project().toStdString(), store::Access::Read);
        const auto evaluations = opened->evaluations();
        QVERIFY(!evaluations->empty());
        for (const store::StoredEvaluation &one : *evaluations)
            QVERIFY(std::abs(one.value.prediction.spread.value_or(0) - std::sqrt(0.75 * 0.25)) < 1e-6);
    }

private:
    struct Expected {
        int count = 0; ///< test architectures of all splits
        double mae = 0;
    };

    QString project() const { return m_folder->filePath("p.foresearch"); }

    /// By the prompts of `prompt render` and the truth of the example, where `shift` makes a prediction of the
    /// formula's value.
    template <typename Shift>
    static Expected expect(const Shift &shift)
    {
        Expected expected;
        const eval::TfsTask task = testing::exampleData().tasks.front();
        for (const eval::TfsSplit &split : task.splits) {
            const Outcome rendered = testing::runCommandLine(
                {"prompt", "render", "--seed", QString::number(split.seed), "--every-test", "--json"});
            const QList<QByteArray> lines = rendered.output.trimmed().split('\n');
            double sum = 0;
            for (std::size_t i = 0; i < split.test.size(); ++i) {
                const Json line = jsonOf(lines[static_cast<qsizetype>(i)]);
                sum += std::abs(shift(testing::modelFormula(line["prompt"].get<std::string>()))
                                - split.test[i].truth.valid);
            }
            expected.count += static_cast<int>(split.test.size());
            expected.mae += sum / static_cast<double>(split.test.size()) / static_cast<double>(task.splits.size());
        }
        return expected;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(LlmDialectsTest)
#include "llm_dialects_test.moc"
