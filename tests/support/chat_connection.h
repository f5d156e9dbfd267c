#pragma once

#include "tests/support/chat_server.h"

#include <QByteArray>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

namespace foresearch::testing {

/// One client of a ChatServer: reads requests one after the other and writes what the script says. Goes with its
/// socket.
class ChatConnection : public QObject {
    Q_OBJECT

public:
    ChatConnection(ChatServer &server, QTcpSocket *socket);
    ~ChatConnection() override;

private:
    void read();
    bool takeRequest(ServedRequest &request);
    void answer(const ServedRequest &request);
    void writePiece();
    void finish();

    ChatServer &m_server;
    QTcpSocket *m_socket;
    const int m_number;
    QByteArray m_received;
    bool m_isBusy = false;
    ServedAnswer m_answer;
    QByteArray m_toWrite;
    QTimer m_timer;
};

} // namespace foresearch::testing
