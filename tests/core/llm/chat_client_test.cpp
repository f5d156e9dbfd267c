#include "tests/core/llm/chat_fixtures.h"

#include <QElapsedTimer>
#include <QtTest>

#include <set>
#include <thread>

using namespace foresearch;
using namespace foresearch::llm;
using namespace foresearch::testing;

namespace {

/// Answers the first `count` requests by `first`, the others by formula.
ServedScript firstly(int count, ServedAnswer first)
{
    return [count, first](const ServedRequest &request) {
        return request.serial < count ? first : answerByFormula(request);
    };
}

/// Waits between attempts are cut to a millisecond.
ServedAnswer hurried(ServedAnswer answer)
{
    answer.headers.emplace_back("retry-after-ms", "1");
    return answer;
}

Result<> runOne(const Endpoint &endpoint, ListFeed &feed, ChatClientOptions options = {})
{
    return clientOf(endpoint, std::move(options))->run(feed, {});
}

} // namespace

/// The client against a real HTTP server on loopback.
class ChatClientTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyDialectIsSpoken_data()
    {
        QTest::addColumn<int>("dialect");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("limit");
        const QString plain = "/v1/chat/completions";
        QTest::newRow("openai") << int(Dialect::OpenAi) << plain << "max_completion_tokens";
        QTest::newRow("azure") << int(Dialect::AzureV1) << plain << "max_completion_tokens";
        QTest::newRow("azure-classic") << int(Dialect::AzureClassic)
                                       << "/v1/openai/deployments/tiny-1/chat/completions?api-version=2024-10-21"
                                       << "max_tokens";
        QTest::newRow("llama.cpp") << int(Dialect::LlamaCpp) << plain << "max_tokens";
        QTest::newRow("ollama") << int(Dialect::Ollama) << plain << "max_tokens";
        QTest::newRow("vllm") << int(Dialect::Vllm) << plain << "max_tokens";
        QTest::newRow("custom") << int(Dialect::Custom) << plain << "max_tokens";
    }

    void everyDialectIsSpoken()
    {
        QFETCH(const int, dialect);
        QFETCH(const QString, path);
        QFETCH(const QString, limit);
        for (const bool streams : {false, true}) {
            ChatServer server;
            Endpoint endpoint = endpointOf(server, static_cast<Dialect>(dialect));
            endpoint.streams = streams;
            ListFeed feed(1);
            const auto done = runOne(endpoint, feed);
            QVERIFY2(done, done ? "" : done.error().detail.c_str());
            QCOMPARE(feed.replies.size(), std::size_t(1));
            const ChatReply &reply = feed.replies.at(0);
            QCOMPARE(reply.choices.at(0).text, formulaAnswer("prompt 0"));
            QCOMPARE(reply.choices.at(0).finishReason, std::string("stop"));
            QVERIFY(reply.usage == (prompt::TokenUsage{.promptTokens = 2, .completionTokens = 2}));
            QCOMPARE(reply.requestId, std::string("req_0"));
            QCOMPARE(reply.fingerprint, std::string("fp_test"));
            QCOMPARE(reply.model, std::string("tiny-1"));
            QCOMPARE(reply.attempts, 1);
            QCOMPARE(reply.sentBody, clientOf(endpoint)->body(promptOf("prompt 0")));
            const ServedRequest request = server.requests().at(0);
            QCOMPARE(QString::fromStdString(request.path), path);
            QCOMPARE(request.json().value(limit.toStdString(), 0), 25);
            QVERIFY(streams || request.body == reply.sentBody);
            const bool isClassic = dialect == int(Dialect::AzureClassic);
            QCOMPARE(request.headers.count("api-key"), isClassic ? 1U : 0U);
            QCOMPARE(request.headers.count("authorization"), isClassic ? 0U : 1U);
        }
    }

    void aFaultIsOvercomeByAnotherAttempt_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isPaid");
        for (const int status : {408, 409, 429, 500, 502, 503})
            QTest::newRow(qPrintable(QString::number(status))) << status << false;
    }

    void aFaultIsOvercomeByAnotherAttempt()
    {
        QFETCH(const int, status);
        ChatServer server(firstly(2, hurried(errorAnswer(status, "not now"))));
        ListFeed feed(1);
        QVERIFY(runOne(endpointOf(server), feed));
        QCOMPARE(feed.replies.at(0).choices.at(0).text, formulaAnswer("prompt 0"));
        QCOMPARE(feed.replies.at(0).attempts, 3);
        QCOMPARE(feed.lostAttempts, 0);
        QCOMPARE(server.counts().requests, 3);
    }

    void attemptsEndWithTheServersWords()
    {
        ChatServer server(firstly(100, hurried(errorAnswer(500, "the disk is full"))));
        ListFeed feed(1);
        QVERIFY(runOne(endpointOf(server), feed));
        QCOMPARE(server.counts().requests, 3);
        const QString detail = QString::fromStdString(feed.errors.at(0).detail);
        QVERIFY2(detail.contains("the disk is full"), qPrintable(detail));
        QVERIFY(feed.errors.at(0).code == ErrorCode::Unavailable);
    }

    void whatConcernsAllEndsTheRun_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("error");
        QTest::newRow("401") << 401 << "invalid_api_key" << int(ErrorCode::Unavailable);
        QTest::newRow("403") << 403 << "" << int(ErrorCode::Unavailable);
        QTest::newRow("404") << 404 << "model_not_found" << int(ErrorCode::NotFound);
        QTest::newRow("quota") << 429 << "insufficient_quota" << int(ErrorCode::Unavailable);
    }

    void whatConcernsAllEndsTheRun()
    {
        QFETCH(const int, status);
        QFETCH(const QString, code);
        QFETCH(const int, error);
        ChatServer server(firstly(1000, errorAnswer(status, "Refused: " + kTestKey, {}, {}, code.toStdString())));
        ListFeed feed(100);
        const auto done = runOne(endpointOf(server), feed);
        QVERIFY(!done);
        QCOMPARE(int(done.error().code), error);
        const QString detail = QString::fromStdString(done.error().detail);
        QVERIFY2(detail.contains("Refused: [key]"), qPrintable(detail));
        QCOMPARE(feed.deliveryCount, std::size_t(0));
        QVERIFY(server.counts().requests <= 4);
    }

    void aChallengeIsARefusedKey()
    {
        ServedAnswer challenge = errorAnswer(401, "who are you?");
        challenge.headers.emplace_back("WWW-Authenticate", "Basic realm=\"x\"");
        ChatServer server(firstly(100, challenge));
        ListFeed feed(1);
        const auto done = runOne(endpointOf(server), feed);
        QVERIFY(!done);
        QVERIFY2(done.error().detail.find("the key is missing or refused (401") != std::string::npos,
                 done.error().detail.c_str());
        QCOMPARE(server.counts().requests, 1);
    }

    void manyFailuresInARowEndTheRun()
    {
        ChatServer server(firstly(1000, hurried(errorAnswer(503, "overloaded"))));
        ListFeed feed(100);
        const auto done = runOne(endpointOf(server), feed, {.retryCount = 0});
        QVERIFY(!done);
        QVERIFY(done.error().code == ErrorCode::Unavailable);
        QVERIFY(feed.errors.size() >= 20 && feed.errors.size() < 40);
    }

    void aReplyThatIsNoneIsNoReply_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");
        QTest::newRow("HTML") << QByteArray("<!DOCTYPE html><p>Sign in") << "a web page";
        QTest::newRow("cut JSON") << QByteArray("{\"choices\":[{\"mess") << "JSON";
        QTest::newRow("no choices") << QByteArray("{}") << "choices";
        QTest::newRow("empty") << QByteArray() << "an empty text";
        QTest::newRow("error object") << QByteArray(R"({"error":{"message":"odd","code":500}})") << "odd";
    }

    void aReplyThatIsNoneIsNoReply()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, words);
        ChatServer server(firstly(1, {.contentType = "text/html", .body = body.toStdString()}));
        ListFeed feed(2);
        QVERIFY(runOne(endpointOf(server), feed));
        QCOMPARE(feed.errors.size(), std::size_t(1));
        QCOMPARE(feed.replies.size(), std::size_t(1));
        const QString detail = QString::fromStdString(feed.errors.begin()->second.detail);
        QVERIFY2(detail.contains(words), qPrintable(detail));
        QCOMPARE(feed.lostAttempts, 1);
    }

    void bodiesCutAtAnyByteAreAskedForAgain()
    {
        const std::size_t bodyBytes =
            completion({.body = clientOf(presetOf(Dialect::OpenAi))->body(promptOf("prompt 0"))},
                       formulaAnswer("prompt 0"))
                .body.size();
        std::set<std::string> known;
        ChatServer server([&known](const ServedRequest &request) {
            ServedAnswer answer = answerByFormula(request);
            const std::string prompt = request.prompt();
            if (known.insert(prompt).second)
                answer.cutAt = std::stoul(prompt.substr(prompt.find(' ')));
            return answer;
        });
        Endpoint endpoint = endpointOf(server);
        endpoint.limits.concurrency = 64;
        ListFeed feed(bodyBytes); // cuts in the head, and in most of the body
        QVERIFY(runOne(endpoint, feed, {.retryCount = 5}));
        QCOMPARE(feed.replies.size(), bodyBytes);
        for (const auto &[number, reply] : feed.replies) {
            QCOMPARE(reply.choices.at(0).text, formulaAnswer("prompt " + std::to_string(number)));
            // Another one may have met a connection that was just being closed.
            QVERIFY(reply.attempts >= 2);
            QVERIFY2(reply.lostAttempts == 1, qPrintable(QString("cut at %1: %2").arg(number).arg(reply.lostAttempts)));
            if (reply.attempts > 2)
                qInfo("cut at %d: %d attempts", static_cast<int>(number), reply.attempts);
        }
        QCOMPARE(server.counts().requests, static_cast<int>(2 * bodyBytes));
    }

    void nothingIsSentTwiceUnasked()
    {
        ChatServer server([](const ServedRequest &request) {
            ServedAnswer answer = answerByFormula(request);
            if (request.serial == 1)
                answer.cutAt = 0; // on a connection that has answered before
            return answer;
        });
        ListFeed feed(2);
        feed.repeats = false;
        Endpoint endpoint = endpointOf(server);
        endpoint.limits.concurrency = 1;
        QVERIFY(runOne(endpoint, feed));
        QCOMPARE(server.counts().requests, 2);
        QVERIFY(feed.replies.contains(0));
        QVERIFY(feed.errors.at(1).code == ErrorCode::BudgetSpent);
        QCOMPARE(feed.lostAttempts, 1);
    }

    void aLengthThatLiesIsNoticed()
    {
        for (const int difference : {-5, 5}) {
            ChatServer server([difference](const ServedRequest &request) {
                ServedAnswer answer = answerByFormula(request);
                if (request.serial == 0) {
                    answer.claimedLength = answer.body.size() + static_cast<std::size_t>(difference);
                    if (difference > 0)
                        answer.cutAt = 100'000;
                }
                return answer;
            });
            ListFeed feed(3);
            Endpoint endpoint = endpointOf(server);
            endpoint.limits.concurrency = 1;
            QVERIFY(runOne(endpoint, feed));
            QCOMPARE(feed.replies.size() + feed.errors.size(), std::size_t(3));
            QVERIFY(feed.replies.contains(2));
            QVERIFY(feed.lostAttempts >= 1);
            for (const auto &[number, reply] : feed.replies)
                QCOMPARE(reply.choices.at(0).text, formulaAnswer("prompt " + std::to_string(number)));
        }
    }

    void redirectsNeverCarryTheKey()
    {
        ChatServer elsewhere;
        for (const int status : {301, 302, 307, 308}) {
            ServedAnswer redirect{.status = status};
            redirect.headers.emplace_back("Location", elsewhere.baseUrl() + "/chat/completions");
            ChatServer server(firstly(100, redirect));
            ListFeed feed(1);
            const auto done = runOne(endpointOf(server), feed);
            QVERIFY2(!done, feed.errors.empty() ? "replied" : feed.errors.at(0).detail.c_str());
            QVERIFY(done.error().code == ErrorCode::NotFound);
            QVERIFY2(done.error().detail.find(elsewhere.baseUrl()) != std::string::npos, done.error().detail.c_str());
        }
        QCOMPARE(elsewhere.counts().requests, 0);
    }

    void lengthWithoutTextHasItsOwnWords()
    {
        ChatServer server(firstly(1, {.body = R"({"choices":[{"index":0,"message":{"content":""},"finish_reason":)"
                                              R"("length"}],"usage":{"prompt_tokens":9,"completion_tokens":25,)"
                                              R"("completion_tokens_details":{"reasoning_tokens":25}}})"}));
        ListFeed feed(1);
        QVERIFY(runOne(endpointOf(server), feed));
        const auto problem = problemOf(feed.replies.at(0));
        QVERIFY(problem);
        QVERIFY2(problem->detail.find("25 tokens of reasoning") != std::string::npos, problem->detail.c_str());
    }

    void refusalsAreReplies()
    {
        ChatServer server(
            firstly(1, {.body = R"({"choices":[{"index":0,"message":{"content":null,"refusal":"I will not."},)"
                                R"("finish_reason":"stop"}]})"}));
        ListFeed feed(1);
        QVERIFY(runOne(endpointOf(server), feed));
        QCOMPARE(feed.replies.at(0).choices.at(0).refusal, std::string("I will not."));
        QVERIFY(!feed.replies.at(0).usage);
        QVERIFY(problemOf(feed.replies.at(0))->detail.find("I will not.") != std::string::npos);
    }

    void streamsComeWholeHoweverTheyAreCut_data()
    {
        QTest::addColumn<QString>("lineEnd");
        QTest::addColumn<int>("bytes");
        for (const auto &[name, end] : {std::pair("LF", "\n"), std::pair("CR", "\r"), std::pair("CRLF", "\r\n")})
            for (const int bytes : {1, 2, 7, 64})
                QTest::addRow("%s, %d bytes", name, bytes) << QString(end) << bytes;
    }

    void streamsComeWholeHoweverTheyAreCut()
    {
        QFETCH(const QString, lineEnd);
        QFETCH(const int, bytes);
        const std::string text = "\xE2\x89\x88 26,5 \xF0\x9F\x99\x82";
        ChatServer server([&](const ServedRequest &request) {
            ServedAnswer answer = streamedCompletion(request, text, lineEnd.toStdString());
            answer.dripBytes = static_cast<std::size_t>(bytes);
            return answer;
        });
        Endpoint endpoint = endpointOf(server);
        endpoint.streams = true;
        ListFeed feed(1);
        QVERIFY(runOne(endpoint, feed));
        QCOMPARE(feed.replies.at(0).choices.at(0).text, text);
        QVERIFY(feed.replies.at(0).usage);
    }

    void aStreamIsOverWithItsLastPiece()
    {
        ChatServer server([](const ServedRequest &request) {
            ServedAnswer answer = streamedCompletion(request, "26.5");
            answer.hasLength = false;
            answer.staysOpen = true;
            return answer;
        });
        Endpoint endpoint = endpointOf(server);
        endpoint.streams = true;
        ListFeed feed(1);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(runOne(endpoint, feed));
        QCOMPARE(feed.replies.at(0).choices.at(0).text, std::string("26.5"));
        QVERIFY(timer.elapsed() < 2000);
    }

    void anErrorInsideAStreamIsAnError()
    {
        ChatServer server(firstly(1, {.contentType = "text/event-stream",
                                      .body = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"2\"}}]}\n\n"
                                              "data: {\"error\":{\"message\":\"it burnt\"}}\n\n"}));
        Endpoint endpoint = endpointOf(server);
        endpoint.streams = true;
        ListFeed feed(1);
        QVERIFY(runOne(endpoint, feed));
        QVERIFY(feed.errors.at(0).detail.find("it burnt") != std::string::npos);
        QCOMPARE(feed.lostAttempts, 1);
    }

    void cutStreamsAreAskedForAgain()
    {
        ChatServer server([](const ServedRequest &request) {
            ServedAnswer answer = answerByFormula(request);
            if (request.serial == 0) {
                answer.body.resize(answer.body.size() / 2);
                answer.hasLength = false;
            }
            return answer;
        });
        Endpoint endpoint = endpointOf(server);
        endpoint.streams = true;
        ListFeed feed(1);
        QVERIFY(runOne(endpoint, feed));
        QCOMPARE(feed.replies.at(0).choices.at(0).text, formulaAnswer("prompt 0"));
        QCOMPARE(feed.replies.at(0).lostAttempts, 1);
    }

    void slowDripsReachTheirEnd()
    {
        ChatServer server([](const ServedRequest &request) {
            ServedAnswer answer = answerByFormula(request);
            answer.dripBytes = 40;
            answer.dripMs = 20;
            return answer;
        });
        ListFeed feed(4);
        QVERIFY(runOne(endpointOf(server), feed));
        QCOMPARE(feed.replies.size(), std::size_t(4));
    }

    void deadlinesEndAttemptsThatDrip()
    {
        ChatServer server([](const ServedRequest &request) {
            ServedAnswer answer = answerByFormula(request);
            answer.dripBytes = 1;
            answer.dripMs = 50;
            return answer;
        });
        Endpoint endpoint = endpointOf(server);
        endpoint.deadlines = {.connect = 5, .attempt = 0.3, .call = 1.2};
        ListFeed feed(1);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(runOne(endpoint, feed));
        QVERIFY2(timer.elapsed() < 2500, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(feed.errors.at(0).code == ErrorCode::NoNetwork);
        QVERIFY(feed.errors.at(0).detail.find("time") != std::string::npos);
        QVERIFY(feed.lostAttempts >= 1);
    }

    void stopIsDoneWithinASecondAndKeepsWhatHasCome()
    {
        ChatServer server([](const ServedRequest &request) {
            ServedAnswer answer = answerByFormula(request);
            answer.isSilent = request.serial >= 3;
            return answer;
        });
        std::stop_source source;
        ListFeed feed(50);
        feed.onDeliver = [&] {
            if (feed.deliveryCount == 3)
                source.request_stop();
        };
        QElapsedTimer timer;
        timer.start();
        const auto done = clientOf(endpointOf(server))->run(feed, {.stop = source.get_token()});
        QVERIFY(!done && done.error().code == ErrorCode::Stopped);
        QVERIFY(timer.elapsed() < 1000);
        QCOMPARE(feed.replies.size(), std::size_t(3));
    }

    void aParameterThatIsNotTakenIsDroppedOnceAndRemembered()
    {
        ChatServer server([](const ServedRequest &request) {
            return request.json().contains("seed")
                       ? errorAnswer(400, "Unsupported parameter: 'seed' is not supported with this model.",
                                     "invalid_request_error", "seed", "unsupported_parameter")
                       : answerByFormula(request);
        });
        ChatRequest request = promptOf("prompt");
        request.seed = 7;
        ListFeed feed(std::vector<ChatRequest>(3, request));
        Endpoint endpoint = endpointOf(server);
        endpoint.limits.concurrency = 1;
        const auto client = clientOf(endpoint);
        QVERIFY(client->run(feed, {}));
        QCOMPARE(feed.replies.size(), std::size_t(3));
        QCOMPARE(server.counts().requests, 4);
        for (const auto &[number, reply] : feed.replies) {
            QCOMPARE(reply.notes.size(), std::size_t(1));
            QCOMPARE(reply.notes.front(), std::string("seed was dropped: the endpoint does not take it."));
            QVERIFY(reply.sentBody.find("seed") == std::string::npos);
        }
        QVERIFY(client->capabilities().accepts("tiny-1", Feature::Seed) == false);
        QVERIFY(client->body(request).find("seed") != std::string::npos);
    }

    void theTokenLimitIsRenamedButNeverDropped()
    {
        ChatServer server([](const ServedRequest &request) {
            for (const char *name : {"max_tokens", "max_completion_tokens"})
                if (request.json().contains(name))
                    return errorAnswer(400, std::string(name) + " is not supported", {}, name, "unsupported_parameter");
            return answerByFormula(request);
        });
        ListFeed feed(1);
        QVERIFY(runOne(endpointOf(server), feed));
        QVERIFY(feed.errors.at(0).code == ErrorCode::BadValue);
        QCOMPARE(server.counts().requests, 2);
    }

    void modelsAreListedWithTheirLastDay()
    {
        ChatServer server;
        const auto models = clientOf(endpointOf(server))->models({});
        QVERIFY(models);
        const std::vector<ModelInfo> expected{{"tiny-1", "tests", ""}, {"tiny-2", "tests", "2027-01-14"}};
        QVERIFY(*models == expected);
    }

    void aProbeTellsWhatIsTaken()
    {
        ChatServer server([](const ServedRequest &request) {
            const Json asked = request.json();
            if (asked.contains("max_tokens"))
                return errorAnswer(400, "Use 'max_completion_tokens' instead; unsupported.", {}, "max_tokens",
                                   "unsupported_parameter");
            if (asked.contains("seed"))
                return errorAnswer(400, "Unrecognized request argument supplied: seed");
            if (asked.contains("top_p"))
                return errorAnswer(400, "odd value", {}, "top_p", "invalid_value");
            if (asked.contains("logprobs"))
                return completion({.body = R"({"model":"tiny-1","messages":[]})"}, "1");
            return answerByFormula(request);
        });
        const auto found = clientOf(endpointOf(server))->probe("tiny-1", {});
        QVERIFY2(found, found ? "" : found.error().detail.c_str());
        const ModelCapabilities expected{{Feature::JsonSchema, true},  {Feature::Logprobs, false},
                                         {Feature::Seed, false},       {Feature::Choices, true},
                                         {Feature::Temperature, true}, {Feature::TopP, false},
                                         {Feature::MaxTokens, false},  {Feature::MaxCompletionTokens, true}};
        QVERIFY(found->models.at("tiny-1") == expected);
        const TextSource source{"test"};
        const Json json = Json::parse(toText(toJson(*found)));
        QVERIFY(*readCapabilities(JsonCursor(json, source)) == *found);
    }

    void logprobsAndSeveralAnswersArrive()
    {
        ChatServer server;
        ChatRequest request = promptOf("prompt");
        request.topLogprobs = 2;
        request.choiceCount = 3;
        ListFeed feed(std::vector<ChatRequest>{request});
        QVERIFY(runOne(endpointOf(server), feed));
        const ChatReply &reply = feed.replies.at(0);
        QCOMPARE(reply.choices.size(), std::size_t(3));
        QCOMPARE(reply.choices.at(2).tokens.size(), std::size_t(2));
        QCOMPARE(reply.choices.at(2).tokens.at(0).alternatives.size(), std::size_t(2));
        QCOMPARE(reply.choices.at(2).tokens.at(0).logprob, -0.25);
    }

    void requestsThatCannotBeAreNotSent()
    {
        ChatServer server;
        ChatRequest request = promptOf("prompt");
        request.temperature = 3;
        ListFeed feed(std::vector<ChatRequest>{request});
        QVERIFY(runOne(endpointOf(server), feed));
        QVERIFY(feed.errors.at(0).code == ErrorCode::BadValue);
        QCOMPARE(server.counts().requests, 0);
    }

    void pressureHalvesWhatIsInFlight()
    {
        ChatServer server([](const ServedRequest &request) {
            if (request.serial < 16)
                return hurried(errorAnswer(429, "slow down", {}, {}, "slow_down"));
            ServedAnswer answer = answerByFormula(request);
            answer.delayMs = 20;
            return answer;
        });
        Endpoint endpoint = endpointOf(server);
        endpoint.limits.concurrency = 16;
        ListFeed feed(60);
        QVERIFY(runOne(endpoint, feed, {.retryCount = 5}));
        QCOMPARE(feed.replies.size(), std::size_t(60));
        QVERIFY(feed.lostAttempts == 0);
    }

    void sixtyFourAreReallyInFlight()
    {
        ChatServer server([](const ServedRequest &request) {
            ServedAnswer answer = answerByFormula(request);
            answer.delayMs = 300;
            return answer;
        });
        Endpoint endpoint = endpointOf(server);
        endpoint.limits.concurrency = 64;
        ListFeed feed(256);
        QVERIFY(runOne(endpoint, feed));
        QCOMPARE(feed.replies.size(), std::size_t(256));
        QCOMPARE(server.counts().maxInFlight, 64);
        QVERIFY(server.counts().connections <= 66);
        for (const auto &[number, reply] : feed.replies)
            QCOMPARE(reply.choices.at(0).text, formulaAnswer("prompt " + std::to_string(number)));
    }
};

QTEST_GUILESS_MAIN(ChatClientTest)
#include "chat_client_test.moc"
