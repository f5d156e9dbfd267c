#include "core/llm/wire/chat_body.h"
#include "core/llm/wire/chat_reply.h"
#include "core/llm/wire/model_list.h"
#include "tests/support/chat_server.h"

#include <QtTest>

using namespace foresearch;
using namespace foresearch::llm;
using foresearch::testing::ServedRequest;

namespace {

const TextSource kSource{"test"};

ChatRequest wholeRequest()
{
    return {.model = "m",
            .messages = {{ChatRole::System, "Be brief."}, {ChatRole::User, "\"\xE2\x89\x88\"\n"}},
            .temperature = 0.1,
            .topP = 1,
            .maxTokens = 25,
            .seed = 123,
            .topLogprobs = 5,
            .choiceCount = 2,
            .schema = AnswerSchema{"answer", R"({"type":"object"})"}};
}

} // namespace

/// What is sent, and what is read of what comes.
class WireTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRequestsBytesNeverChange()
    {
        const std::string expected =
            "{\"model\":\"m\",\"messages\":[{\"role\":\"system\",\"content\":\"Be brief.\"},"
            "{\"role\":\"user\",\"content\":\"\\\"\xE2\x89\x88\\\"\\n\"}],\"temperature\":0.1,\"top_p\":1.0,"
            "\"max_tokens\":25,\"seed\":123,\"logprobs\":true,\"top_logprobs\":5,\"n\":2,\"response_format\":"
            "{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"answer\",\"strict\":true,"
            "\"schema\":{\"type\":\"object\"}}}}";
        QCOMPARE(chatBody(wholeRequest(), Dialect::Vllm), expected);
        QCOMPARE(chatBody({.model = "m", .messages = {{ChatRole::User, "a"}}}, Dialect::OpenAi),
                 std::string(R"({"model":"m","messages":[{"role":"user","content":"a"}]})"));
        QCOMPARE(streamed(R"({"model":"m"})", {}),
                 std::string(R"({"model":"m","stream":true,"stream_options":{"include_usage":true}})"));
        QCOMPARE(streamed(R"({"model":"m"})", {Feature::UsageInStream}), std::string(R"({"model":"m","stream":true})"));
    }

    void whatIsDroppedIsNotSent()
    {
        const Dropped all{Feature::JsonSchema,  Feature::Logprobs, Feature::Seed,     Feature::Choices,
                          Feature::Temperature, Feature::TopP,     Feature::MaxTokens};
        const Json body = Json::parse(chatBody(wholeRequest(), Dialect::Custom, all));
        QCOMPARE(body.size(), std::size_t(3));
        QCOMPARE(body.at("max_completion_tokens").get<int>(), 25);
    }

    void requestsAreChecked_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<QString>("words");
        QTest::newRow("model") << 0 << "no model";
        QTest::newRow("messages") << 1 << "no message";
        QTest::newRow("UTF-8") << 2 << "UTF-8";
        QTest::newRow("temperature") << 3 << "temperature";
        QTest::newRow("top_p") << 4 << "top_p";
        QTest::newRow("limit") << 5 << "token limit";
        QTest::newRow("logprobs") << 6 << "top_logprobs";
        QTest::newRow("answers") << 7 << "answers";
        QTest::newRow("schema's name") << 8 << "name";
        QTest::newRow("schema") << 9 << "schema";
    }

    void requestsAreChecked()
    {
        QFETCH(const int, change);
        QFETCH(const QString, words);
        ChatRequest request = wholeRequest();
        QVERIFY(check(request));
        switch (change) {
        case 0:
            request.model.clear();
            break;
        case 1:
            request.messages.clear();
            break;
        case 2:
            request.messages[1].content = "\xff";
            break;
        case 3:
            request.temperature = std::nan("");
            break;
        case 4:
            request.topP = 1.5;
            break;
        case 5:
            request.maxTokens = 0;
            break;
        case 6:
            request.topLogprobs = 21;
            break;
        case 7:
            request.choiceCount = 0;
            break;
        case 8:
            request.schema->name = "a b";
            break;
        default:
            request.schema->schema = "[1]";
            break;
        }
        const auto checked = check(request);
        QVERIFY(!checked);
        QVERIFY2(QString::fromStdString(checked.error().detail).contains(words), checked.error().detail.c_str());
    }

    void refusedParametersAreRecognised_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("param");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("feature");
        QTest::newRow("by param") << "Unsupported value"
                                  << "temperature"
                                  << "unsupported_value"
                                  << "temperature";
        QTest::newRow("by message") << "Unrecognized request argument supplied: seed"
                                    << ""
                                    << ""
                                    << "seed";
        QTest::newRow("nested") << "Not supported"
                                << "response_format.json_schema"
                                << ""
                                << "json_schema";
        QTest::newRow("stream") << "Unknown parameter: 'stream_options'."
                                << ""
                                << ""
                                << "stream_usage";
        QTest::newRow("old limit") << "Unsupported parameter: 'max_tokens' is not supported with this model. Use "
                                      "'max_completion_tokens' instead."
                                   << "max_tokens"
                                   << "unsupported_parameter"
                                   << "max_tokens";
        QTest::newRow("n in quotes") << "'n' is not supported"
                                     << ""
                                     << ""
                                     << "n";
        QTest::newRow("n as a word") << "n other thing is not supported"
                                     << ""
                                     << ""
                                     << "";
        QTest::newRow("a value too large") << "max_tokens is too large: 25"
                                           << "max_tokens"
                                           << "invalid_value"
                                           << "";
        QTest::newRow("something else") << "This model is not supported"
                                        << "model"
                                        << "unsupported_value"
                                        << "";
        QTest::newRow("part of a word") << "unsupported: reseeding"
                                        << ""
                                        << ""
                                        << "";
    }

    void refusedParametersAreRecognised()
    {
        QFETCH(const QString, message);
        QFETCH(const QString, param);
        QFETCH(const QString, code);
        QFETCH(const QString, feature);
        const auto used = featuresOf(wholeRequest(), Dialect::Custom, true, {});
        const auto refused = refusedFeature(
            {.message = message.toStdString(), .param = param.toStdString(), .code = code.toStdString()}, used, {});
        QCOMPARE(refused ? QString::fromStdString(std::string(key(*refused))) : QString(), feature);
    }

    void streamsReadAsTheWholeReplyDoes()
    {
        ServedRequest request{.body = chatBody({.model = "m", .messages = {{ChatRole::User, "Q"}}}, Dialect::Custom)};
        const std::string text = "BLEU: 26.5 \xE2\x89\x88";
        const auto whole = readChatAnswer(foresearch::testing::completion(request, text).body, kSource);
        QVERIFY(whole);
        request.body = streamed(request.body, {});
        const std::string stream = foresearch::testing::streamedCompletion(request, text).body;
        for (std::size_t cut = 0; cut <= stream.size(); ++cut) {
            ChatStream pieces;
            pieces.feed(std::string_view(stream).substr(0, cut));
            pieces.feed(std::string_view(stream).substr(cut));
            const auto read = pieces.finish(kSource);
            QVERIFY(read && pieces.isComplete());
            QVERIFY(read->reply == whole->reply);
        }
    }

    void streamsThatEndEarlyAreNotReplies()
    {
        const ServedRequest request{
            .body = streamed(chatBody({.model = "m", .messages = {{ChatRole::User, "Q"}}}, Dialect::Custom), {})};
        const std::string stream = foresearch::testing::streamedCompletion(request, "26.5").body;
        const std::size_t last = stream.find("\"stop\"");
        for (std::size_t cut = 0; cut < last; ++cut) {
            ChatStream pieces;
            pieces.feed(std::string_view(stream).substr(0, cut));
            const auto read = pieces.finish(kSource);
            QVERIFY(!read && read.error().code == ErrorCode::Unavailable);
        }
    }

    void oddRepliesAreReadAsFarAsTheyGo()
    {
        const auto read = readChatAnswer(
            R"({"id":7,"usage":{"prompt_tokens":18446744073709551615,"completion_tokens":-4,"prompt_tokens_details":)"
            R"({"cached_tokens":5}},"choices":[{"index":1,"message":{"content":"b"}},{"index":0,"message":{"content":)"
            R"([{"type":"text","text":"a"},{"type":"image"}]},"logprobs":{"content":[{"token":"a","logprob":-1,"bytes":)"
            R"([226,137]},{"token":"x"}]},"finish_reason":"length"}]})",
            kSource);
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        const ChatReply &reply = read->reply;
        QCOMPARE(reply.choices.at(0).text, std::string("a"));
        QCOMPARE(reply.choices.at(1).text, std::string("b"));
        QCOMPARE(reply.choices.at(0).tokens.size(), std::size_t(1));
        QCOMPARE(reply.choices.at(0).tokens.at(0).token, std::string("\xE2\x89"));
        QVERIFY(reply.usage->promptTokens > 0);
        QCOMPARE(reply.usage->completionTokens, std::int64_t(0));
        QCOMPARE(reply.usage->cachedPromptTokens, std::int64_t(5));
    }

    void errorBodiesAreReadInEveryShape_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("code");
        QTest::newRow("OpenAI") << QByteArray(R"({"error":{"message":"No","type":"t","param":null,"code":"c"}})")
                                << "No"
                                << "c";
        QTest::newRow("llama.cpp") << QByteArray(R"({"error":{"message":"No","code":500}})") << "No"
                                   << "500";
        QTest::newRow("Ollama") << QByteArray(R"({"error":"No"})") << "No"
                                << "";
        QTest::newRow("vLLM") << QByteArray(R"({"object":"error","message":"No","code":400})") << "No"
                              << "400";
        QTest::newRow("FastAPI") << QByteArray(R"({"detail":"Not Found"})") << "Not Found"
                                 << "";
        QTest::newRow("text") << QByteArray("no\r\n way\x01") << "no way"
                              << "";
        QTest::newRow("HTML") << QByteArray("<html>502") << "a web page"
                              << "";
        QTest::newRow("nothing") << QByteArray() << ""
                                 << "";
        QTest::newRow("no UTF-8") << QByteArray("a\xff") << "a?"
                                  << "";
    }

    void errorBodiesAreReadInEveryShape()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, message);
        QFETCH(const QString, code);
        const ErrorReply error = readErrorReply(body.toStdString());
        QCOMPARE(QString::fromStdString(error.message), message);
        QCOMPARE(QString::fromStdString(error.code), code);
    }

    void longErrorsAreCutBetweenCharacters()
    {
        std::string text;
        for (int i = 0; i < 200; ++i)
            text += "\xE2\x89\x88";
        QVERIFY(oneLine(text).size() <= 303);
        QVERIFY(oneLine(text).ends_with("\xE2\x89\x88..."));
    }

    void modelListsAreChecked()
    {
        QVERIFY(!readModelList(R"({"data":[{"name":"a"}]})", kSource));
        QVERIFY(!readModelList("<html>", kSource));
        QCOMPARE(readModelList(R"([{"id":"b"},{"id":"a"},{"id":"b"}])", kSource)->size(), std::size_t(2));
    }
};

QTEST_APPLESS_MAIN(WireTest)
#include "wire_test.moc"
