#pragma once

#include "core/llm/transport.h"
#include "core/llm/wire/chat_reply.h"

#include <QIODevice>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace foresearch::llm {

/// A request's body that can be read once. Qt sends a request again by itself when a kept connection breaks, which may
/// be paid for twice; it can't where the body does not go back to its start.
class OnceOnlyBody : public QIODevice {
    Q_OBJECT

public:
    explicit OnceOnlyBody(std::string bytes);
    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;
    bool atEnd() const override { return bytesAvailable() == 0; }
    bool reset() override { return false; }

protected:
    qint64 readData(char *target, qint64 size) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::string m_bytes;
    std::size_t m_position = 0;
};

/// The part of the transport that lives on its network thread. Qt carries only wake-ups without arguments to it; orders
/// pass under a mutex. Threads: post() from any; the rest on its own.
class HttpWorker : public QObject {
    Q_OBJECT

public:
    /// Qt 6.4 opens at most six connections a host from one manager.
    static constexpr int kConnectionsOfManager = 6;
    static constexpr std::size_t kMaxBodyBytes = std::size_t{16} << 20;

    HttpWorker(int parallelCalls, std::function<void(HttpResult)> onResult);
    ~HttpWorker() override;

    using Order = std::function<void(HttpWorker &)>;
    void post(Order order);

    void send(HttpCall call);
    void dropAll();

private:
    Q_INVOKABLE void drain();

    struct Exchange {
        std::uint64_t id = 0;
        QNetworkReply *reply = nullptr;
        std::size_t manager = 0;
        std::string body;
        std::unique_ptr<ChatStream> stream;
        bool wasSent = false;
        bool isOver = false;               ///< the last piece has come; the connection may end in its own time
        HttpFault fault = HttpFault::None; ///< why we ended it
        std::string problem;
        std::string distrust; ///< what is wrong with the certificate
        Clock::time_point start;
        Clock::time_point connectBy;
        Clock::time_point endBy;
    };

    std::size_t idlestManager() const;
    void listenTo(Exchange &exchange);
    void take(Exchange &exchange);
    void conclude(std::uint64_t id);
    void checkDeadlines();
    void end(Exchange &exchange, HttpFault fault, std::string problem);

    std::mutex m_mutex;
    std::deque<Order> m_orders;
    bool m_isAwake = false; ///< a wake-up is on its way

    std::function<void(HttpResult)> m_onResult;
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_managers;
    std::vector<int> m_load; ///< exchanges of each manager
    std::map<std::uint64_t, Exchange> m_exchanges;
    QTimer m_deadlines;
};

} // namespace foresearch::llm
