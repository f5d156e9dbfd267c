#include "core/llm/endpoint.h"

#include "core/llm/capabilities.h"

#include <QtTest>

using namespace foresearch;
using namespace foresearch::llm;

namespace {

const TextSource kSource{"test"};

Endpoint at(const QString &url, bool allowsPlainHttp = false)
{
    Endpoint endpoint = presetOf(Dialect::Custom);
    endpoint.baseUrl = url.toStdString();
    endpoint.allowsPlainHttp = allowsPlainHttp;
    return endpoint;
}

Result<Endpoint> read(const char *text)
{
    const Json json = Json::parse(text);
    return readEndpoint(JsonCursor(json, kSource));
}

} // namespace

class EndpointTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dialectsHaveWords()
    {
        for (const Dialect dialect : kDialects)
            QVERIFY(*parseDialect(key(dialect)) == dialect);
        QVERIFY(parseDialect("x").error().detail.find("llama.cpp") != std::string::npos);
    }

    void plainHttpStaysOnThisMachine_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isAccepted");
        for (const char *good : {"https://api.openai.com/v1", "http://127.0.0.1:8080/v1", "http://localhost:1/v1",
                                 "http://[::1]:8080/v1", "http://127.9.9.9/", "https://x.example/openai/v1/"})
            QTest::newRow(good) << good << true;
        for (const char *bad :
             {"http://api.openai.com/v1", "http://localhost.example/v1", "http://127.0.0.1.example/v1",
              "http://192.168.0.2/v1", "ftp://x.example", "api.openai.com", "", "https://", "https://user@x.example/v1",
              "https://x.example/v1?key=1", "https://x.example/#a", "http://127.0.0.1@x.example/"})
            QTest::newRow(*bad ? bad : "nothing") << bad << false;
    }

    void plainHttpStaysOnThisMachine()
    {
        QFETCH(const QString, url);
        QFETCH(const bool, isAccepted);
        const auto checked = check(at(url));
        QCOMPARE(checked.has_value(), isAccepted);
        if (!checked)
            QVERIFY(QString::fromStdString(checked.error().detail).startsWith("Endpoint \"custom\": "));
    }

    void plainHttpMayBeAllowed()
    {
        QVERIFY(check(at("http://192.168.0.2:8000/v1", true)));
        QVERIFY(!check(at("http://user:secret@192.168.0.2:8000/v1", true)));
    }

    void jsonComesBackAsItWas()
    {
        for (const Dialect dialect : kDialects) {
            Endpoint endpoint = presetOf(dialect);
            endpoint.name = "mine";
            endpoint.baseUrl = "https://x.example/v1";
            endpoint.limits = {.concurrency = 7, .requestsPerMinute = 60, .tokensPerMinute = 9000};
            endpoint.deadlines = {.connect = 1.5, .attempt = 2, .call = 3};
            endpoint.streams = true;
            const Json json = Json::parse(toText(toJson(endpoint)));
            const auto again = readEndpoint(JsonCursor(json, kSource));
            QVERIFY2(again, again ? "" : again.error().detail.c_str());
            QVERIFY(*again == endpoint);
        }
    }

    void presetsFillWhatIsNotSaid()
    {
        const auto endpoint = read(R"({"dialect":"ollama"})");
        QVERIFY(endpoint && *endpoint == presetOf(Dialect::Ollama));
    }

    void strangersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {R"({"dialect":"openai","apiKey":"sk-1"})", R"({"dialect":"x"})", R"({})", R"([])",
              R"({"dialect":"openai","limits":{"concurrency":0}})", R"({"dialect":"openai","deadlines":{"call":-1}})",
              R"({"dialect":"azure-classic","baseUrl":"https://x.example","apiVersion":""})",
              R"({"dialect":"openai","project":"a\r\nb"})", R"({"dialect":"openai","streams":1})"})
            QTest::newRow(text) << QByteArray(text);
    }

    void strangersAreRefused()
    {
        QFETCH(const QByteArray, text);
        const auto endpoint = read(text.constData());
        QVERIFY(!endpoint);
        QVERIFY(endpoint.error().detail.find("sk-1") == std::string::npos);
    }

    void identityIsTheAddressAndNotTheName()
    {
        Endpoint endpoint = presetOf(Dialect::OpenAi);
        const std::string identity = identityOf(endpoint);
        endpoint.name = "other";
        endpoint.baseUrl += "/";
        endpoint.limits.concurrency = 9;
        QCOMPARE(identityOf(endpoint), identity);
        QCOMPARE(identity, std::string("openai https://api.openai.com/v1"));
        endpoint.dialect = Dialect::Custom;
        QVERIFY(identityOf(endpoint) != identity);
    }

    void azureNamesTheDeploymentInTheAddress()
    {
        Endpoint endpoint = presetOf(Dialect::AzureClassic);
        endpoint.baseUrl = "https://r.openai.azure.com/";
        QCOMPARE(chatUrl(endpoint, "my model"),
                 std::string("https://r.openai.azure.com/openai/deployments/my%20model/chat/completions"
                             "?api-version=2024-10-21"));
        QCOMPARE(modelsUrl(endpoint), std::string("https://r.openai.azure.com/openai/models?api-version=2024-10-21"));
    }

    void capabilitiesOfANewerProgramAreSkipped()
    {
        const Json json = Json::parse(
            R"({"format":"foresearch-capabilities","version":1,"models":{"m":{"seed":false,"teleport":true}}})");
        const auto known = readCapabilities(JsonCursor(json, kSource));
        QVERIFY(known);
        QVERIFY(known->accepts("m", Feature::Seed) == false);
        QVERIFY(!known->accepts("m", Feature::Logprobs));
        QVERIFY(!known->accepts("other", Feature::Seed));
    }
};

QTEST_APPLESS_MAIN(EndpointTest)
#include "endpoint_test.moc"
