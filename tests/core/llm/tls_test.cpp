#include "tests/core/llm/chat_fixtures.h"
#include "tests/support/paths.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

#include <atomic>
#include <thread>

using namespace foresearch;
using namespace foresearch::llm;
using namespace foresearch::testing;

namespace {

ServerCertificate certificate(const QString &name)
{
    return {testDataPath("tls/" + name + ".pem").toStdString(), testDataPath("tls/test-only.key").toStdString()};
}

/// Whether the client trusts the tests' own authority, as a system trusts others.
void trustAuthority(bool trusts)
{
    static const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration configuration = before;
    if (trusts)
        configuration.addCaCertificates(testDataPath("tls/authority.pem"));
    QSslConfiguration::setDefaultConfiguration(configuration);
}

} // namespace

/// The client against endpoints whose certificates are not what they should be.
class TlsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QSslSocket::supportsSsl())
            QSKIP("needs Qt's TLS");
    }

    void cleanup() { trustAuthority(false); }

    void aTrustedCertificateIsSpokenTo()
    {
        trustAuthority(true);
        ChatServer server(answerByFormula, certificate("trusted"));
        QVERIFY(server.baseUrl().starts_with("https://"));
        ListFeed feed(3);
        const auto done = clientOf(endpointOf(server))->run(feed, {});
        QVERIFY2(done, done ? "" : done.error().detail.c_str());
        QCOMPARE(feed.replies.size(), std::size_t(3));
        QCOMPARE(server.requests().at(0).headers.at("authorization"), "Bearer " + kTestKey);
    }

    void aDoubtfulCertificateGetsNothingButOneSentence_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("trusts");
        QTest::addColumn<QString>("words");
        QTest::newRow("self-signed") << "self-signed" << true << "self-signed";
        QTest::newRow("another host's") << "other-host" << true << "host name did not match";
        QTest::newRow("expired") << "expired" << true << "has expired";
        QTest::newRow("unknown authority") << "trusted" << false << "issuer certificate";
    }

    void aDoubtfulCertificateGetsNothingButOneSentence()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, trusts);
        QFETCH(const QString, words);
        trustAuthority(trusts);
        ChatServer server(answerByFormula, certificate(name));
        ListFeed feed(20);
        const auto client = clientOf(endpointOf(server), {.retryCount = 2});
        const auto done = client->run(feed, {});
        QVERIFY(!done);
        QVERIFY(done.error().code == ErrorCode::NoNetwork);
        const QString detail = QString::fromStdString(done.error().detail);
        QVERIFY2(detail.contains("the connection is not safe") && detail.contains(words)
                     && detail.endsWith("Nothing was sent."),
                 qPrintable(detail));
        QVERIFY(!detail.contains(QString::fromStdString(kTestKey)));
        // No request, so no key; no call is spent, and none is tried again.
        QCOMPARE(server.counts().requests, 0);
        QCOMPARE(feed.deliveryCount, std::size_t(0));
        QVERIFY(feed.abandoned > 0);
        QCOMPARE(feed.lostAttempts, 0);
        QCOMPARE(feed.unsent, feed.abandoned);
        const auto models = client->models({});
        QVERIFY(!models && models.error().code == ErrorCode::NoNetwork);
        QCOMPARE(server.counts().requests, 0);
    }

    void whoSpeaksNoTlsIsNotSpokenTo()
    {
        QByteArray received;
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        connect(&plain, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = plain.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [socket, &received] {
                received += socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
                socket->disconnectFromHost();
            });
        });
        Endpoint endpoint = presetOf(Dialect::Custom);
        endpoint.baseUrl = "https://127.0.0.1:" + std::to_string(plain.serverPort()) + "/v1";
        ListFeed feed(1);
        Result<> done;
        std::atomic<bool> isOver = false;
        std::jthread asking([&] {
            done = clientOf(endpoint, {.retryCount = 0})->run(feed, {});
            isOver = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(isOver, 20'000);
        asking.join();
        QVERIFY(!done && done.error().code == ErrorCode::NoNetwork);
        QVERIFY(!received.contains(kTestKey.c_str()) && !received.contains("prompt"));
        QCOMPARE(feed.lostAttempts, 0);
    }
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tls_test.moc"
