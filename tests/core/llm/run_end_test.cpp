#include "tests/core/llm/chat_fixtures.h"

#include <QTcpServer>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::llm;
using namespace foresearch::testing;

/// What becomes of calls when the whole run fails: which of them may have been paid for.
class RunEndTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whereNobodyListensThereIsNoNetwork()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        Endpoint endpoint = presetOf(Dialect::Custom);
        endpoint.baseUrl = "http://127.0.0.1:" + std::to_string(closed.serverPort()) + "/v1";
        closed.close();
        ListFeed feed(5);
        const auto done = clientOf(endpoint, {.retryCount = 0})->run(feed, {});
        QVERIFY(!done);
        QVERIFY(done.error().code == ErrorCode::NoNetwork);
        QCOMPARE(feed.deliveryCount, std::size_t(0));
        QVERIFY(feed.abandoned > 0);
        QCOMPARE(feed.unsent, feed.abandoned);
        QCOMPARE(feed.lostAttempts, 0);
    }

    void callsThatWereOnTheirWayWhenTheRunEndedMayHaveBeenPaidFor()
    {
        ChatServer server([](const ServedRequest &request) {
            ServedAnswer answer = errorAnswer(401, "no");
            answer.delayMs = request.serial == 0 ? 200 : 0;
            answer.isSilent = request.serial > 0;
            return answer;
        });
        Endpoint endpoint = endpointOf(server);
        endpoint.limits.concurrency = 3;
        endpoint.deadlines = {.connect = 5, .attempt = 1, .call = 1};
        ListFeed feed(10);
        const auto done = clientOf(endpoint, {.retryCount = 0})->run(feed, {});
        QVERIFY(!done && done.error().code == ErrorCode::Unavailable);
        QCOMPARE(feed.abandoned, 1); // the refused one, which was answered
        QCOMPARE(feed.unsent, 0);
        QCOMPARE(feed.lostAttempts, 2); // the silent ones, which were delivered as failed
        QCOMPARE(feed.errors.size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(RunEndTest)
#include "run_end_test.moc"
