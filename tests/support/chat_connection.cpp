#include "tests/support/chat_connection.h"

#include <algorithm>

namespace foresearch::testing {

namespace {

QByteArray headOf(const ServedAnswer &answer)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status)
                      + " Scripted\r\nContent-Type: " + QByteArray::fromStdString(answer.contentType) + "\r\n";
    if (answer.hasLength)
        head += "Content-Length: "
                + QByteArray::number(static_cast<qulonglong>(answer.claimedLength.value_or(answer.body.size())))
                + "\r\n";
    for (const auto &[name, value] : answer.headers)
        head += QByteArray::fromStdString(name) + ": " + QByteArray::fromStdString(value) + "\r\n";
    return head + "\r\n";
}

} // namespace

ChatConnection::ChatConnection(ChatServer &server, QTcpSocket *socket)
    : QObject(socket)
    , m_server(server)
    , m_socket(socket)
    , m_number(server.connected())
{
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ChatConnection::writePiece);
    connect(socket, &QTcpSocket::readyRead, this, &ChatConnection::read);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
}

ChatConnection::~ChatConnection()
{
    if (m_isBusy)
        m_server.end(false);
}

void ChatConnection::read()
{
    m_received += m_socket->readAll();
    ServedRequest request;
    if (!m_isBusy && takeRequest(request))
        answer(request);
}

bool ChatConnection::takeRequest(ServedRequest &request)
{
    const qsizetype headEnd = m_received.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    const QList<QByteArray> lines = m_received.left(headEnd).split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        request.headers[lines[i].left(colon).toLower().toStdString()] = lines[i].mid(colon + 1).trimmed().toStdString();
    }
    const auto length = request.headers.find("content-length");
    const qsizetype bodyBytes = length == request.headers.end() ? 0 : std::stol(length->second);
    if (m_received.size() < headEnd + 4 + bodyBytes)
        return false;
    const QList<QByteArray> words = lines[0].trimmed().split(' ');
    request.method = words.value(0).toStdString();
    request.path = words.value(1).toStdString();
    request.body = m_received.mid(headEnd + 4, bodyBytes).toStdString();
    request.connection = m_number;
    m_received.remove(0, headEnd + 4 + bodyBytes);
    return true;
}

void ChatConnection::answer(const ServedRequest &request)
{
    ServedRequest served = request;
    m_isBusy = true;
    m_answer = m_server.begin(served);
    if (m_answer.isSilent)
        return;
    m_toWrite = headOf(m_answer) + QByteArray::fromStdString(m_answer.body);
    if (m_answer.cutAt)
        m_toWrite.truncate(static_cast<qsizetype>(*m_answer.cutAt));
    if (m_answer.delayMs > 0)
        m_timer.start(m_answer.delayMs);
    else
        writePiece();
}

void ChatConnection::writePiece()
{
    const auto bytes = m_answer.dripBytes > 0 ? static_cast<qsizetype>(m_answer.dripBytes) : m_toWrite.size();
    m_socket->write(m_toWrite.left(bytes));
    m_toWrite.remove(0, bytes);
    if (m_toWrite.isEmpty()) {
        finish();
        return;
    }
    m_socket->flush();
    m_timer.start(m_answer.dripMs);
}

void ChatConnection::finish()
{
    m_isBusy = false;
    m_server.end(!m_answer.cutAt);
    if (m_answer.cutAt || (!m_answer.hasLength && !m_answer.staysOpen)) {
        m_socket->disconnectFromHost();
        return;
    }
    if (!m_received.isEmpty())
        read();
}

} // namespace foresearch::testing
