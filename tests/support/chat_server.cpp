#include "tests/support/chat_server.h"

#include "tests/support/chat_connection.h"

#include <QEventLoop>
#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>
#include <cstdio>
#include <future>
#include <memory>

namespace foresearch::testing {

namespace {

constexpr std::size_t kMaxLoggedRequests = 10'000;
constexpr std::size_t kPieceBytes = 3;

std::int64_t tokensOf(std::size_t bytes)
{
    return static_cast<std::int64_t>((bytes + 3) / 4);
}

OrderedJson usageOf(const ServedRequest &request, const std::string &text)
{
    const auto prompt = tokensOf(request.prompt().size());
    const auto completion = tokensOf(text.size());
    return {{"prompt_tokens", prompt}, {"completion_tokens", completion}, {"total_tokens", prompt + completion}};
}

OrderedJson logprobsOf(const std::string &text, int alternatives)
{
    OrderedJson content = OrderedJson::array();
    for (std::size_t at = 0; at < text.size(); at += kPieceBytes) {
        const std::string token = text.substr(at, kPieceBytes);
        OrderedJson top = OrderedJson::array();
        for (int i = 0; i < alternatives; ++i)
            top.push_back({{"token", i == 0 ? token : "0"}, {"logprob", -0.25 - i}});
        content.push_back({{"token", token}, {"logprob", -0.25}, {"top_logprobs", std::move(top)}});
    }
    return {{"content", std::move(content)}};
}

OrderedJson envelope(const ServedRequest &request, const char *object)
{
    const Json asked = request.json();
    return {{"id", "chatcmpl-" + std::to_string(request.serial)},
            {"object", object},
            {"created", 1},
            {"model", asked.is_object() ? asked.value("model", std::string("none")) : "none"},
            {"system_fingerprint", "fp_test"}};
}

std::unique_ptr<QTcpServer> makeServer(const std::optional<ServerCertificate> &certificate)
{
    if (!certificate)
        return std::make_unique<QTcpServer>();
    QFile keyFile(QString::fromStdString(certificate->key));
    if (!keyFile.open(QIODevice::ReadOnly))
        qFatal("The key of a test's server can't be read.");
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(
        QSslCertificate::fromPath(QString::fromStdString(certificate->certificate), QSsl::Pem));
    configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    return server;
}

} // namespace

std::string ServedRequest::prompt() const
{
    const Json asked = json();
    if (!asked.is_object() || !asked.contains("messages") || asked["messages"].empty())
        return {};
    return asked["messages"].back().value("content", std::string());
}

std::string formulaAnswer(const std::string &prompt)
{
    std::uint32_t hash = 2166136261U; // FNV-1a
    for (const char c : prompt)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    char text[16] = {};
    std::snprintf(text, sizeof text, "%.2f", 20 + (hash % 1000) / 100.0);
    return text;
}

ServedAnswer completion(const ServedRequest &request, const std::string &text)
{
    const Json asked = request.json();
    OrderedJson reply = envelope(request, "chat.completion");
    reply["choices"] = OrderedJson::array();
    const int count = asked.is_object() ? asked.value("n", 1) : 1;
    for (int i = 0; i < count; ++i) {
        OrderedJson choice{{"index", i},
                           {"message", {{"role", "assistant"}, {"content", text}, {"refusal", nullptr}}},
                           {"finish_reason", "stop"}};
        if (asked.is_object() && asked.value("logprobs", false))
            choice["logprobs"] = logprobsOf(text, asked.value("top_logprobs", 0));
        reply["choices"].push_back(std::move(choice));
    }
    reply["usage"] = usageOf(request, text);
    return {.headers = {{"x-request-id", "req_" + std::to_string(request.serial)}}, .body = toText(reply)};
}

ServedAnswer streamedCompletion(const ServedRequest &request, const std::string &text, const std::string &lineEnd)
{
    std::string body;
    const auto add = [&body, &lineEnd](const std::string &data) { body += "data: " + data + lineEnd + lineEnd; };
    const auto piece = [&request](const OrderedJson &delta, const OrderedJson &reason) {
        OrderedJson chunk = envelope(request, "chat.completion.chunk");
        chunk["choices"] = {{{"index", 0}, {"delta", delta}, {"finish_reason", reason}}};
        return toText(chunk);
    };
    body += ": a comment" + lineEnd;
    add(piece({{"role", "assistant"}, {"content", ""}}, nullptr));
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = std::min(text.size(), at + kPieceBytes);
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            ++end;
        add(piece({{"content", text.substr(at, end - at)}}, nullptr));
        at = end;
    }
    add(piece(OrderedJson::object(), "stop"));
    const Json asked = request.json();
    if (asked.is_object() && asked.contains("stream_options")) {
        OrderedJson last = envelope(request, "chat.completion.chunk");
        last["choices"] = OrderedJson::array();
        last["usage"] = usageOf(request, text);
        add(toText(last));
    }
    add("[DONE]");
    return {.headers = {{"x-request-id", "req_" + std::to_string(request.serial)}},
            .contentType = "text/event-stream",
            .body = std::move(body)};
}

ServedAnswer errorAnswer(int status, const std::string &message, const std::string &type, const std::string &param,
                         const std::string &code)
{
    const auto orNull = [](const std::string &text) { return text.empty() ? OrderedJson() : OrderedJson(text); };
    const OrderedJson body{
        {"error", {{"message", message}, {"type", orNull(type)}, {"param", orNull(param)}, {"code", orNull(code)}}}};
    return {.status = status, .body = toText(body)};
}

ServedAnswer answerByFormula(const ServedRequest &request)
{
    if (request.method == "GET" && request.path.find("/models") != std::string::npos)
        return {.body = R"({"object":"list","data":[)"
                        R"({"id":"tiny-2","object":"model","owned_by":"tests","shutdown_date":"2027-01-14"},)"
                        R"({"id":"tiny-1","object":"model","owned_by":"tests","shutdown_date":null}]})"};
    if (request.method != "POST" || request.path.find("/chat/completions") == std::string::npos)
        return errorAnswer(404, "Unknown path", "invalid_request_error");
    const Json asked = request.json();
    const std::string number = formulaAnswer(request.prompt());
    const std::string text =
        asked.is_object() && asked.contains("response_format") ? R"({"number":)" + number + "}" : number;
    if (asked.is_object() && asked.value("stream", false))
        return streamedCompletion(request, text);
    return completion(request, text);
}

ChatServer::ChatServer(ServedScript script, std::optional<ServerCertificate> certificate)
    : m_script(std::move(script))
    , m_isEncrypted(certificate.has_value())
{
    std::promise<int> port;
    auto isReady = port.get_future();
    m_thread = std::jthread([this, &port, certificate = std::move(certificate)] {
        serve(certificate, [&port](int number) { port.set_value(number); });
    });
    m_port = isReady.get();
}

void ChatServer::serve(const std::optional<ServerCertificate> &certificate, const std::function<void(int)> &onListening)
{
    QEventLoop loop;
    const auto server = makeServer(certificate);
    server->setListenBacklogSize(512);
    {
        const std::scoped_lock lock(m_mutex);
        m_quit = [&loop] { QMetaObject::invokeMethod(&loop, "quit", Qt::QueuedConnection); };
    }
    // A TLS server has others pending than those that have just come.
    QObject::connect(server.get(), &QTcpServer::pendingConnectionAvailable, server.get(), [this, &server] {
        while (QTcpSocket *socket = server->nextPendingConnection())
            new ChatConnection(*this, socket);
    });
    server->listen(QHostAddress::LocalHost);
    onListening(server->serverPort());
    loop.exec();
}

ChatServer::~ChatServer()
{
    const std::scoped_lock lock(m_mutex);
    m_quit();
}

std::string ChatServer::baseUrl() const
{
    return std::string(m_isEncrypted ? "https" : "http") + "://127.0.0.1:" + std::to_string(m_port) + "/v1";
}

ServerCounts ChatServer::counts() const
{
    const std::scoped_lock lock(m_mutex);
    return m_counts;
}

std::vector<ServedRequest> ChatServer::requests() const
{
    const std::scoped_lock lock(m_mutex);
    return m_requests;
}

void ChatServer::keepNoRequests()
{
    const std::scoped_lock lock(m_mutex);
    m_keepsRequests = false;
}

void ChatServer::setScript(ServedScript script)
{
    const std::scoped_lock lock(m_mutex);
    m_script = std::move(script);
}

ServedAnswer ChatServer::begin(ServedRequest &request)
{
    ServedScript script;
    {
        const std::scoped_lock lock(m_mutex);
        request.serial = m_counts.requests++;
        m_counts.maxInFlight = std::max(m_counts.maxInFlight, ++m_counts.inFlight);
        if (m_keepsRequests && m_requests.size() < kMaxLoggedRequests)
            m_requests.push_back(request);
        script = m_script;
    }
    return script(request);
}

void ChatServer::end(bool isWhole)
{
    const std::scoped_lock lock(m_mutex);
    --m_counts.inFlight;
    m_counts.answered += isWhole ? 1 : 0;
}

int ChatServer::connected()
{
    const std::scoped_lock lock(m_mutex);
    return m_counts.connections++;
}

} // namespace foresearch::testing
