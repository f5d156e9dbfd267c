#include "core/llm/http_worker.h"

#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QSslError>
#include <QUrl>

#include <algorithm>
#include <cstring>
#include <utility>

namespace foresearch::llm {

namespace {

constexpr int kDeadlineTickMs = 50;
constexpr auto kTailTime = std::chrono::milliseconds(300); ///< for a stream to end after its last piece
constexpr qint64 kReadBufferBytes = 1 << 20;

Clock::duration inClock(double seconds)
{
    return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
}

QNetworkRequest requestOf(const HttpCall &call)
{
    QNetworkRequest request(QUrl(QString::fromStdString(call.url), QUrl::StrictMode));
    for (const auto &[name, value] : call.headers)
        request.setRawHeader(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    // What is not packed has a length that can be checked, and can't burst.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Qt's is a time of silence, and models think silently.
    request.setTransferTimeout(static_cast<int>(std::min(call.seconds + 1, 86400.0) * 1000));
    if (call.isPost) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
        request.setHeader(QNetworkRequest::ContentLengthHeader, static_cast<qint64>(call.body.size()));
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    }
    return request;
}

HttpHeaders headersOf(const QNetworkReply &reply)
{
    HttpHeaders headers;
    for (const auto &[name, value] : reply.rawHeaderPairs())
        headers.emplace_back(name.toLower().toStdString(), value.toStdString());
    return headers;
}

/// An error status is a whole answer; only what kept it from being whole is a fault.
HttpFault faultOf(QNetworkReply::NetworkError error, int status, bool wasSent)
{
    switch (error) {
    case QNetworkReply::NoError:
        return HttpFault::None;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
        return HttpFault::CannotConnect;
    case QNetworkReply::SslHandshakeFailedError:
        return HttpFault::Untrusted;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return wasSent ? HttpFault::TimedOut : HttpFault::CannotConnect;
    case QNetworkReply::ContentReSendError: // of a redirect or a challenge, which Qt would answer with the body again
        return status >= 300 ? HttpFault::None : HttpFault::Broken;
    case QNetworkReply::ProtocolFailure:
        return HttpFault::Broken;
    default:
        break;
    }
    const bool isOfStatus = error >= QNetworkReply::ContentAccessDenied && status >= 400;
    if (isOfStatus)
        return HttpFault::None;
    return wasSent ? HttpFault::Broken : HttpFault::NotSent;
}

} // namespace

OnceOnlyBody::OnceOnlyBody(std::string bytes) : m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceOnlyBody::bytesAvailable() const
{
    return static_cast<qint64>(m_bytes.size() - m_position);
}

qint64 OnceOnlyBody::readData(char *target, qint64 size)
{
    const auto count = std::min(static_cast<std::size_t>(size), m_bytes.size() - m_position);
    if (count == 0)
        return -1;
    std::memcpy(target, m_bytes.data() + m_position, count);
    m_position += count;
    return static_cast<qint64>(count);
}

HttpWorker::HttpWorker(int parallelCalls, std::function<void(HttpResult)> onResult) : m_onResult(std::move(onResult))
{
    const int count = (std::max(parallelCalls, 1) + kConnectionsOfManager - 1) / kConnectionsOfManager;
    for (int i = 0; i < count; ++i) {
        m_managers.push_back(std::make_unique<QNetworkAccessManager>());
        m_managers.back()->setAutoDeleteReplies(false);
    }
    m_load.resize(m_managers.size());
    connect(&m_deadlines, &QTimer::timeout, this, &HttpWorker::checkDeadlines);
    m_deadlines.setInterval(kDeadlineTickMs);
}

HttpWorker::~HttpWorker()
{
    dropAll();
}

void HttpWorker::post(Order order)
{
    const std::scoped_lock lock(m_mutex);
    m_orders.push_back(std::move(order));
    if (!std::exchange(m_isAwake, true))
        QMetaObject::invokeMethod(this, "drain", Qt::QueuedConnection);
}

void HttpWorker::drain()
{
    std::deque<Order> orders;
    {
        const std::scoped_lock lock(m_mutex);
        orders.swap(m_orders);
        m_isAwake = false;
    }
    for (Order &order : orders)
        order(*this);
}

std::size_t HttpWorker::idlestManager() const
{
    return static_cast<std::size_t>(std::min_element(m_load.begin(), m_load.end()) - m_load.begin());
}

void HttpWorker::send(HttpCall call)
{
    const auto id = call.id;
    Exchange &exchange = m_exchanges[id];
    exchange.id = id;
    exchange.manager = idlestManager();
    exchange.start = Clock::now();
    exchange.connectBy = exchange.start + inClock(call.connectSeconds);
    exchange.endBy = exchange.start + inClock(call.seconds);
    if (call.isStream)
        exchange.stream = std::make_unique<ChatStream>();
    ++m_load[exchange.manager];

    QNetworkAccessManager &manager = *m_managers[exchange.manager];
    const QNetworkRequest request = requestOf(call);
    if (call.isPost) {
        auto *body = new OnceOnlyBody(std::move(call.body));
        exchange.reply = manager.post(request, body);
        body->setParent(exchange.reply);
    } else {
        exchange.reply = manager.get(request);
    }
    listenTo(exchange);
    if (!m_deadlines.isActive())
        m_deadlines.start();
}

void HttpWorker::listenTo(Exchange &exchange)
{
    QNetworkReply *reply = exchange.reply;
    reply->setReadBufferSize(kReadBufferBytes);
    connect(reply, &QNetworkReply::requestSent, this, [&exchange] { exchange.wasSent = true; });
    connect(reply, &QNetworkReply::readyRead, this, [this, &exchange] { take(exchange); });
    connect(reply, &QNetworkReply::finished, this, [this, id = exchange.id] { conclude(id); });
    // Only heard, never ignored: Qt then ends the handshake before anything is sent.
    connect(reply, &QNetworkReply::sslErrors, this, [&exchange](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            exchange.distrust += (exchange.distrust.empty() ? "" : "; ") + error.errorString().toStdString();
    });
}

/// The replies' own signals are cut first: an abort would conclude them.
void HttpWorker::dropAll()
{
    for (auto &[id, exchange] : m_exchanges) {
        exchange.reply->disconnect(this);
        exchange.reply->abort();
        exchange.reply->deleteLater();
    }
    m_exchanges.clear();
    std::fill(m_load.begin(), m_load.end(), 0);
}

void HttpWorker::take(Exchange &exchange)
{
    if (!exchange.reply->isOpen()) // aborted
        return;
    const QByteArray bytes = exchange.reply->readAll();
    if (exchange.isOver || exchange.fault != HttpFault::None)
        return;
    const std::string_view piece(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    if (exchange.body.size() + piece.size() > kMaxBodyBytes) {
        end(exchange, HttpFault::TooLarge, "over 16 MiB");
        return;
    }
    exchange.body += piece;
    if (!exchange.stream || exchange.stream->isComplete())
        return;
    exchange.stream->feed(piece);
    if (exchange.stream->isComplete())
        exchange.endBy = std::min(exchange.endBy, Clock::now() + kTailTime);
}

void HttpWorker::conclude(std::uint64_t id)
{
    const auto found = m_exchanges.find(id);
    if (found == m_exchanges.end())
        return;
    take(found->second);
    Exchange exchange = std::move(found->second);
    m_exchanges.erase(found);
    --m_load[exchange.manager];
    if (m_exchanges.empty())
        m_deadlines.stop();
    QNetworkReply &reply = *exchange.reply;
    reply.disconnect(this);
    HttpAnswer answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.headers = headersOf(reply);
    answer.fault = exchange.fault;
    answer.problem = exchange.problem;
    const bool hasLastPiece = exchange.isOver || (exchange.stream && exchange.stream->isComplete());
    if (answer.fault == HttpFault::None && !hasLastPiece) {
        answer.fault = faultOf(reply.error(), answer.status, exchange.wasSent);
        if (answer.fault != HttpFault::None)
            answer.problem = reply.errorString().toStdString();
        if (answer.fault == HttpFault::Untrusted && !exchange.distrust.empty())
            answer.problem = exchange.distrust;
    }
    answer.body = std::move(exchange.body);
    answer.latencyMs = std::chrono::duration<double, std::milli>(Clock::now() - exchange.start).count();
    reply.deleteLater();
    m_onResult({id, std::move(answer)});
}

void HttpWorker::checkDeadlines()
{
    const auto now = Clock::now();
    std::vector<std::uint64_t> late;
    for (const auto &[id, exchange] : m_exchanges)
        if (now >= exchange.endBy || (!exchange.wasSent && now >= exchange.connectBy))
            late.push_back(id);
    for (const auto id : late) {
        const auto found = m_exchanges.find(id);
        if (found == m_exchanges.end())
            continue;
        Exchange &exchange = found->second;
        if (exchange.stream && exchange.stream->isComplete()) {
            exchange.isOver = true;
            exchange.reply->abort();
        } else if (exchange.wasSent) {
            end(exchange, HttpFault::TimedOut, "the deadline passed");
        } else {
            end(exchange, HttpFault::CannotConnect, "the connection took too long");
        }
    }
}

/// Finishes the reply, which concludes the exchange: later, where this is called from its own signal.
void HttpWorker::end(Exchange &exchange, HttpFault fault, std::string problem)
{
    exchange.fault = fault;
    exchange.problem = std::move(problem);
    QMetaObject::invokeMethod(exchange.reply, &QNetworkReply::abort, Qt::QueuedConnection);
}

} // namespace foresearch::llm
