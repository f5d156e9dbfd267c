#include "core/prompt/price.h"

#include <QtTest>

using namespace foresearch;
using namespace foresearch::prompt;

namespace {

constexpr const char *kTable = R"({"format": "foresearch-prices", "version": 1, "models": [
    {"model": "gpt-4.1", "input": 2, "cached_input": 0.5, "output": 8, "date": "2025-04-14", "source": "list"},
    {"model": "gpt-4.1-mini", "input": 0.4, "output": 1.6, "date": "2025-04-14", "source": "list"},
    {"model": "gpt-5-nano", "input": 0.05, "cached_input": 0.005, "output": 0.4, "date": "2025-08-07", "source": "x"}
]})";

PriceTable table()
{
    return *PriceTable::parse(kTable, {"prices"});
}

} // namespace

class PriceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void moneyAddsUpWithoutRounding()
    {
        const Money tenth = *Money::fromDollars(0.1);
        Money sum;
        for (int i = 0; i < 10'000'000; ++i)
            sum = sum + tenth * 0 + Money::fromPicodollars(75'000);
        QCOMPARE(sum.picodollars(), std::int64_t{750'000'000'000});
        QCOMPARE((tenth * 3).picodollars(), std::int64_t{300'000'000'000});
    }

    void moneyStaysAtTheMostInsteadOfWrapping()
    {
        QVERIFY(Money::most() + Money::fromPicodollars(1) == Money::most());
        QVERIFY(Money::most() * 2 == Money::most());
    }

    void moneyIsShownRoundedUp_data()
    {
        QTest::addColumn<qint64>("picodollars");
        QTest::addColumn<QString>("shown");
        QTest::newRow("nothing") << qint64{0} << "$0.00";
        QTest::newRow("a picodollar") << qint64{1} << "$0.000001";
        QTest::newRow("cents") << qint64{120'000'000'000} << "$0.12";
        QTest::newRow("dollars") << qint64{12'345'678'900'000} << "$12.345679";
        QTest::newRow("carried") << qint64{999'999'999'999} << "$1.00";
    }
    void moneyIsShownRoundedUp()
    {
        QFETCH(qint64, picodollars);
        QTEST(QString::fromStdString(text(Money::fromPicodollars(picodollars))), "shown");
    }

    void impossibleMoneyIsRefused()
    {
        for (const double dollars : {-0.01, 1e9, std::nan("")})
            QCOMPARE(Money::fromDollars(dollars).error().code, ErrorCode::BadValue);
    }

    void aModelHasItsOwnPriceOrThatOfWhichItIsASnapshot_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("priced");
        QTest::newRow("itself") << "gpt-4.1"
                                << "gpt-4.1";
        QTest::newRow("longer name") << "gpt-4.1-mini"
                                     << "gpt-4.1-mini";
        QTest::newRow("dated") << "gpt-4.1-2025-04-14"
                               << "gpt-4.1";
        QTest::newRow("dated, longer") << "gpt-4.1-mini-2025-04-14"
                                       << "gpt-4.1-mini";
        QTest::newRow("month and day") << "gpt-4.1-0613"
                                       << "gpt-4.1";
        QTest::newRow("another model") << "gpt-4.1-nano"
                                       << "";
        QTest::newRow("unknown") << "llama3:8b"
                                 << "";
    }
    void aModelHasItsOwnPriceOrThatOfWhichItIsASnapshot()
    {
        QFETCH(QString, model);
        const auto found = table().find(model.toStdString());
        QTEST(QString::fromStdString(found ? found->model : ""), "priced");
    }

    void costIsExact()
    {
        const TokenPrice price = table().find("gpt-4.1")->price;
        QCOMPARE(price.input.picodollars(), std::int64_t{2'000'000});
        QCOMPARE(table().find("gpt-5-nano")->price.cachedInput.picodollars(), std::int64_t{5'000});
        QCOMPARE(table().find("gpt-4.1-mini")->price.cachedInput, table().find("gpt-4.1-mini")->price.input);
        const TokenUsage usage{.promptTokens = 1500, .cachedPromptTokens = 1024, .completionTokens = 5};
        QCOMPARE(costOf(usage, price).picodollars(), std::int64_t{476 * 2'000'000 + 1024 * 500'000 + 5 * 8'000'000});
    }

    void noReplyCostsMoreThanItsBound()
    {
        const std::string body(6000, 'x');
        const RequestBound bound = boundOf(body.size(), 25);
        const TokenPrice price = table().find("gpt-4.1")->price;
        const TokenUsage worst{.promptTokens = 6000, .completionTokens = 25};
        QCOMPARE(costOf(worst, price), costAtMost(bound, price));
        QVERIFY(costOf({.promptTokens = 6000, .cachedPromptTokens = 6000, .completionTokens = 25}, price)
                < costAtMost(bound, price));
    }

    void anEstimateCountsBytesAndIsWithinItsBound()
    {
        CostEstimate estimate;
        const TokenPrice price = table().find("gpt-4.1")->price;
        for (int i = 0; i < 3; ++i)
            estimate.add(std::string(4001, 'x'), boundOf(4100, 25), price);
        QCOMPARE(estimate.calls, std::int64_t{3});
        QCOMPARE(estimate.promptTokens, std::int64_t{3 * 1001});
        QCOMPARE(estimate.answerTokens, std::int64_t{3 * kAnswerTokens});
        QCOMPARE(estimate.cost.picodollars(), std::int64_t{3} * (1001 * std::int64_t{2'000'000} + 6 * 8'000'000));
        QCOMPARE(estimate.tokensAtMost, std::int64_t{3 * 4125});
        QVERIFY(estimate.cost < estimate.costAtMost);
    }

    void aTableThatCannotBeIsRefused_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("said");
        QTest::newRow("negative") << "\"input\": 2"
                                  << "\"input\": -2"
                                  << "models[0].input";
        QTest::newRow("no date") << "2025-04-14\", \"source\": \"list\"},\n    {\"model\": \"gpt-4.1-mini"
                                 << "April\", \"source\": \"list\"},\n    {\"model\": \"gpt-4.1-mini"
                                 << "models[0].date";
        QTest::newRow("twice") << "gpt-4.1-mini"
                               << "gpt-4.1"
                               << "second time";
        QTest::newRow("newer") << "\"version\": 1"
                               << "\"version\": 2"
                               << "version 2";
        QTest::newRow("other format") << "foresearch-prices"
                                      << "prices"
                                      << "format";
    }
    void aTableThatCannotBeIsRefused()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, said);
        const QString text = QString(kTable).replace(from, to);
        QVERIFY(text != kTable);
        const auto parsed = PriceTable::parse(text.toStdString(), {"prices"});
        QVERIFY(!parsed);
        QVERIFY2(QString::fromStdString(parsed.error().detail).contains(said), parsed.error().detail.c_str());
    }

    void anOwnTableGoesBeforeTheShippedOne()
    {
        const auto shipped = PriceTable::shipped();
        QVERIFY2(shipped, shipped ? "" : shipped.error().detail.c_str());
        QVERIFY(shipped->models().size() >= 10);
        const auto own = PriceTable::parse(
            R"({"format": "foresearch-prices", "version": 1, "models": [
                {"model": "gpt-4.1", "input": 1, "output": 4, "date": "2026-01-01", "source": "contract"}]})",
            {"own"});
        const PriceTable both = own->over(*shipped);
        QCOMPARE(both.find("gpt-4.1")->source, std::string("contract"));
        QCOMPARE(both.models().size(), shipped->models().size());
    }
};

QTEST_GUILESS_MAIN(PriceTest)
#include "price_test.moc"
