#include "core/llm/wire/retry.h"

#include <QtTest>

using namespace foresearch;
using namespace foresearch::llm;

namespace {

const auto kNow = std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + std::chrono::hours(12);
constexpr double kGivenUp = -1;

HttpHeaders headersOf(const QString &text)
{
    HttpHeaders headers;
    for (const QString &line : text.split('|', Qt::SkipEmptyParts))
        headers.emplace_back(line.section('=', 0, 0).toStdString(), line.section('=', 1).toStdString());
    return headers;
}

} // namespace

class RetryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void waitsAsOpenAisLibraryDoes_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("headers");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("retriesDone");
        QTest::addColumn<double>("random");
        QTest::addColumn<double>("wait");
        const auto row = [](const char *name, int status, const char *headers, double wait, int retriesDone = 0,
                            double random = 0, const char *code = "") {
            QTest::newRow(name) << status << QString(headers) << QString(code) << retriesDone << random << wait;
        };
        row("400", 400, "", kGivenUp);
        row("401", 401, "", kGivenUp);
        row("403", 403, "", kGivenUp);
        row("404", 404, "", kGivenUp);
        row("422", 422, "", kGivenUp);
        row("301", 301, "", kGivenUp);
        row("408", 408, "", 0.5);
        row("409", 409, "", 0.5);
        row("429", 429, "", 0.5);
        row("500", 500, "", 0.5);
        row("502", 502, "", 0.5);
        row("503", 503, "", 0.5);
        row("529", 529, "", 0.5);
        row("second back-off", 500, "", 1, 1);
        row("third back-off", 500, "", 2, 2);
        row("back-off has a top", 500, "", 8, 7);
        row("jitter shortens", 500, "", 0.4375, 0, 0.5);
        row("jitter by a quarter at most", 500, "", 0.5 * (1 - 0.25 * 0.999), 0, 0.999);
        row("attempts used up", 500, "", kGivenUp, 99);
        row("used up though asked", 429, "retry-after=1", kGivenUp, 99);
        row("x-should-retry true", 400, "x-should-retry=true", 0.5);
        row("x-should-retry false", 500, "x-should-retry=false", kGivenUp);
        row("x-should-retry something", 500, "x-should-retry=maybe", 0.5);
        row("retry-after-ms", 429, "retry-after-ms=1500", 1.5);
        row("retry-after-ms as a fraction", 429, "retry-after-ms=2.5", 0.0025);
        row("retry-after-ms goes first", 429, "retry-after=7|retry-after-ms=1500", 1.5);
        row("retry-after in seconds", 429, "retry-after=7", 7);
        row("retry-after as a fraction", 429, "retry-after=0.25", 0.25);
        row("retry-after as a date", 429, "retry-after=Tue, 24 Nov 2026 12:00:30 GMT", 30);
        row("retry-after as an old date", 429, "retry-after=Tuesday, 24-Nov-26 12:00:30 GMT", 30);
        row("retry-after as C's date", 429, "retry-after=Tue Nov 24 12:00:30 2026", 30);
        row("the longest wait", 429, "retry-after=120", 120);
        row("too long a wait", 429, "retry-after=120.5", kGivenUp);
        row("too far a date", 429, "retry-after=Tue, 24 Nov 2026 12:03:00 GMT", kGivenUp);
        row("no wait is no advice", 429, "retry-after=0", 0.5);
        row("a negative wait is none", 429, "retry-after=-3", 0.5);
        row("a past date is none", 429, "retry-after=Tue, 24 Nov 2026 11:00:00 GMT", 0.5);
        row("words are none", 429, "retry-after=soon", 0.5);
        row("not a number", 429, "retry-after=nan", 0.5);
        row("infinite", 429, "retry-after=inf", 0.5);
        row("a date that is none", 429, "retry-after=Tue, 31 Feb 2026 12:00:30 GMT", 0.5);
        row("jitter leaves an asked wait alone", 429, "retry-after=7", 7, 0, 0.9);
        row("quota", 429, "", kGivenUp, 0, 0, "insufficient_quota");
        row("quota though asked to", 429, "x-should-retry=true|retry-after=1", kGivenUp, 0, 0, "insufficient_quota");
        row("credit", 429, "", kGivenUp, 0, 0, "credit_balance_exhausted");
        row("project's limit", 429, "", kGivenUp, 0, 0, "project_spend_limit_exceeded");
        row("usage limit", 429, "", kGivenUp, 0, 0, "usage_limit");
        row("rate limit", 429, "", 0.5, 0, 0, "rate_limit_exceeded");
        row("slow down", 429, "", 0.5, 0, 0, "slow_down");
        row("overloaded", 503, "", 0.5, 0, 0, "server_is_overloaded");
    }

    void waitsAsOpenAisLibraryDoes()
    {
        QFETCH(const int, status);
        QFETCH(const QString, headers);
        QFETCH(const QString, code);
        QFETCH(const int, retriesDone);
        QFETCH(const double, random);
        QFETCH(const double, wait);
        const FailedAttempt attempt{.answer = {.status = status, .headers = headersOf(headers)},
                                    .error = {.code = code.toStdString()}};
        const auto decided = retryWait(attempt, {retriesDone, retriesDone == 99 ? 99 : 10}, kNow, random);
        QCOMPARE(decided.value_or(kGivenUp), wait);
    }

    void faultsOfTheConnectionAreTriedAgain_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<bool>("isTriedAgain");
        QTest::addColumn<bool>("isPaid");
        QTest::addColumn<bool>("concernsAll");
        QTest::newRow("no connection") << int(HttpFault::CannotConnect) << true << false << true;
        QTest::newRow("not sent") << int(HttpFault::NotSent) << true << false << false;
        QTest::newRow("broken") << int(HttpFault::Broken) << true << true << false;
        QTest::newRow("too late") << int(HttpFault::TimedOut) << true << true << false;
        QTest::newRow("certificate") << int(HttpFault::Untrusted) << false << false << true;
        QTest::newRow("too large") << int(HttpFault::TooLarge) << false << true << false;
    }

    void faultsOfTheConnectionAreTriedAgain()
    {
        QFETCH(const int, fault);
        QFETCH(const bool, isTriedAgain);
        QFETCH(const bool, isPaid);
        QFETCH(const bool, concernsAll);
        const FailedAttempt attempt{.answer = {.fault = static_cast<HttpFault>(fault)}};
        QCOMPARE(retryWait(attempt, {}, kNow, 0).has_value(), isTriedAgain);
        QCOMPARE(mayHaveBeenPaid(attempt.answer), isPaid);
        QCOMPARE(failureOf(attempt, "e").concernsAll, concernsAll);
    }

    void eachFailureHasItsSentence_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("errorCode");
        QTest::addColumn<bool>("concernsAll");
        const auto row = [](const char *name, int status, const char *code, const char *words, ErrorCode errorCode,
                            bool concernsAll) {
            QTest::newRow(name) << status << QString(code) << QString(words) << int(errorCode) << concernsAll;
        };
        row("400", 400, "", "the request is not accepted", ErrorCode::BadValue, false);
        row("context", 400, "context_length_exceeded", "too long for the model", ErrorCode::TooLarge, false);
        row("401", 401, "", "the key is missing or refused", ErrorCode::Unavailable, true);
        row("403", 403, "", "may not", ErrorCode::Unavailable, true);
        row("404", 404, "", "no such model or address", ErrorCode::NotFound, true);
        row("429", 429, "rate_limit_exceeded", "too many calls", ErrorCode::Unavailable, false);
        row("quota", 429, "insufficient_quota", "no money", ErrorCode::Unavailable, true);
        row("500", 500, "", "cannot answer now", ErrorCode::Unavailable, false);
        row("302", 302, "", "where the key must not go", ErrorCode::NotFound, true);
    }

    void eachFailureHasItsSentence()
    {
        QFETCH(const int, status);
        QFETCH(const QString, code);
        QFETCH(const QString, words);
        QFETCH(const int, errorCode);
        QFETCH(const bool, concernsAll);
        const FailedAttempt attempt{.answer = {.status = status},
                                    .error = {.message = "Their words", .code = code.toStdString()}};
        const Failure failure = failureOf(attempt, "Mine");
        const QString detail = QString::fromStdString(failure.error.detail);
        QVERIFY2(detail.startsWith("Mine: ") && detail.contains(words) && detail.endsWith('.'), qPrintable(detail));
        QVERIFY(status < 400 || detail.contains("Their words"));
        QCOMPARE(int(failure.error.code), errorCode);
        QCOMPARE(failure.concernsAll, concernsAll);
    }

    void durationsOfRateLimitsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("seconds");
        QTest::newRow("ms") << "20ms" << 0.02;
        QTest::newRow("s") << "1s" << 1.0;
        QTest::newRow("fraction") << "7.66s" << 7.66;
        QTest::newRow("minutes") << "6m0s" << 360.0;
        QTest::newRow("all") << "1d1h1m1.5s" << 90061.5;
        QTest::newRow("number") << "59" << 59.0;
        for (const char *wrong : {"", "s", "1x", "-1", "1s2", "1..2s", "ms"})
            QTest::newRow(wrong) << wrong << kGivenUp;
    }

    void durationsOfRateLimitsAreRead()
    {
        QFETCH(const QString, text);
        QFETCH(const double, seconds);
        const auto read = parseDuration(text.toStdString());
        if (text.isEmpty())
            QVERIFY(!read || *read == 0);
        else
            QCOMPARE(read.value_or(kGivenUp), seconds);
    }
};

QTEST_APPLESS_MAIN(RetryTest)
#include "retry_test.moc"
