#include "core/llm/budget.h"

#include <QtTest>

using namespace foresearch;
using namespace foresearch::llm;
using prompt::Money;
using prompt::RequestBound;
using prompt::TokenPrice;

namespace {

/// A millionth of a dollar for each token in or out.
const TokenPrice kPrice{Money::fromPicodollars(1'000'000), Money::fromPicodollars(500'000),
                        Money::fromPicodollars(1'000'000)};
constexpr RequestBound kBound{.inputTokens = 900, .outputTokens = 100};

Budget budget(const BudgetLimits &limits)
{
    return *Budget::create(limits, kPrice);
}

} // namespace

class BudgetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void moneyWithoutPricesIsRefused()
    {
        QCOMPARE(Budget::create({.money = Money::most()}, {}).error().code, ErrorCode::BadValue);
        QVERIFY(Budget::create({.calls = 1}, {}));
    }

    void withoutLimitsEverythingGoes()
    {
        Budget none;
        for (int i = 0; i < 1000; ++i)
            QVERIFY(none.reserve(kBound));
    }

    void whatIsInFlightCountsAtItsMost_data()
    {
        QTest::addColumn<qint64>("micros");
        QTest::addColumn<qint64>("tokens");
        QTest::addColumn<qint64>("calls");
        QTest::addColumn<int>("go");
        QTest::newRow("money") << qint64{3500} << qint64{0} << qint64{0} << 3;
        QTest::newRow("money to the last") << qint64{3000} << qint64{0} << qint64{0} << 3;
        QTest::newRow("tokens") << qint64{0} << qint64{2999} << qint64{0} << 2;
        QTest::newRow("calls") << qint64{0} << qint64{0} << qint64{5} << 5;
        QTest::newRow("the least of them") << qint64{3500} << qint64{1500} << qint64{5} << 1;
    }
    void whatIsInFlightCountsAtItsMost()
    {
        QFETCH(qint64, micros);
        QFETCH(qint64, tokens);
        QFETCH(qint64, calls);
        BudgetLimits limits;
        if (micros > 0)
            limits.money = Money::fromPicodollars(micros * 1'000'000);
        if (tokens > 0)
            limits.tokens = tokens;
        if (calls > 0)
            limits.calls = calls;
        Budget kept = budget(limits);
        int go = 0;
        while (go < 100 && kept.reserve(kBound))
            ++go;
        QTEST(go, "go");
        QCOMPARE(kept.whySpent(kBound).code, ErrorCode::BudgetSpent);
    }

    void aReplyFreesWhatItDidNotUse()
    {
        Budget kept = budget({.money = Money::fromPicodollars(1'200'000'000)});
        QVERIFY(kept.reserve(kBound));
        QVERIFY(!kept.reserve(kBound));
        kept.settle(kBound,
                    {.isAnswered = true, .usage = prompt::TokenUsage{.promptTokens = 150, .completionTokens = 5}});
        QCOMPARE(kept.spent(), (Spending{Money::fromPicodollars(155'000'000), 155, 1}));
        QVERIFY(!kept.hasCountedAtMost());
        QVERIFY(kept.reserve(kBound));
    }

    void cachedTokensCostTheirOwnPrice()
    {
        Budget kept = budget({});
        QVERIFY(kept.reserve(kBound));
        kept.settle(kBound, {.isAnswered = true, .usage = prompt::TokenUsage{100, 60, 5, 0}});
        QCOMPARE(kept.spent().money.picodollars(), std::int64_t{40'000'000 + 30'000'000 + 5'000'000});
    }

    void whatTheEndpointDoesNotSayCountsAtItsMost()
    {
        Budget kept = budget({});
        QVERIFY(kept.reserve(kBound) && kept.reserve(kBound));
        kept.settle(kBound, {.isAnswered = true});
        QCOMPARE(kept.spent().tokens, std::int64_t{1000});
        kept.settle(kBound, {.isAnswered = false, .lostAttempts = 1});
        QCOMPARE(kept.spent(), (Spending{Money::fromPicodollars(2'000'000'000), 2000, 2}));
        QVERIFY(kept.hasCountedAtMost());
    }

    void repeatsAreReservedAndSettledWithTheirCall()
    {
        Budget kept = budget({.tokens = 2500});
        QVERIFY(kept.reserve(kBound) && kept.reserve(kBound) && !kept.reserve(kBound));
        kept.settle(kBound, {.reservations = 2,
                             .isAnswered = true,
                             .usage = prompt::TokenUsage{.promptTokens = 100, .completionTokens = 4},
                             .lostAttempts = 1});
        QCOMPARE(kept.spent().tokens, std::int64_t{1104});
        QCOMPARE(kept.spent().calls, std::int64_t{2});
        QVERIFY(kept.reserve(kBound) && !kept.reserve(kBound));
    }

    void aCallThatFailedCostsNothingButACall()
    {
        Budget kept = budget({.calls = 1});
        QVERIFY(kept.reserve(kBound));
        kept.settle(kBound, {});
        QCOMPARE(kept.spent(), (Spending{{}, 0, 1}));
        QVERIFY(!kept.reserve(kBound));
    }

    void whatNeverReachedTheEndpointCostsNothing()
    {
        Budget kept = budget({.money = Money::fromPicodollars(1'000'000'000), .calls = 1});
        for (int i = 0; i < 3; ++i) {
            QVERIFY(kept.reserve(kBound));
            kept.settle(kBound, {.isUnsent = true});
        }
        QCOMPARE(kept.spent(), Spending());
        QVERIFY(!kept.hasCountedAtMost());
        // Its first attempt broke after it was sent, the second met nobody.
        QVERIFY(kept.reserve(kBound));
        kept.settle(kBound, {.reservations = 1, .lostAttempts = 1});
        QCOMPARE(kept.spent().calls, std::int64_t{1});
        QVERIFY(kept.hasCountedAtMost());
    }
};

QTEST_GUILESS_MAIN(BudgetTest)
#include "budget_test.moc"
