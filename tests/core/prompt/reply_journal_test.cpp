#include "core/base/sha256.h"
#include "core/prompt/expectation.h"
#include "core/prompt/reply_journal.h"

#include <QtTest>

#include <cmath>
#include <set>

using namespace foresearch;
using namespace foresearch::prompt;

namespace {

ReplyToken token(const std::string &text, double probability,
                 const std::vector<std::pair<std::string, double>> &others = {})
{
    ReplyToken token{.token = text, .logprob = std::log(probability)};
    for (const auto &[other, chance] : others)
        token.alternatives.push_back({other, std::log(chance)});
    return token;
}

} // namespace

class ReplyJournalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKeyNeverChanges()
    {
        const std::string text = "foresearch-reply 1\n4:here\n5:gpt-4\n2:{}\n1:0\n";
        QCOMPARE(replyKey({"here", "gpt-4", "{}", 0}), sha256(text));
    }

    void everyPartOfAQuestionCounts()
    {
        const std::set<std::string> keys{replyKey({"a", "b", "c", 0}),    replyKey({"b", "b", "c", 0}),
                                         replyKey({"a", "c", "c", 0}),    replyKey({"a", "b", "b", 0}),
                                         replyKey({"a", "b", "c", 1}),    replyKey({"ab", "", "c", 0}),
                                         replyKey({"a", "b\n1:c", "", 0})};
        QCOMPARE(keys.size(), std::size_t{7});
    }

    void tokensComeBackAsTheyWere()
    {
        const std::vector<ReplyToken> tokens{token("26", 0.9, {{"25", 0.05}, {"\xff\xfe", 0.01}}), token("\n", 1)};
        const auto read = parseReplyTokens(replyTokensJson(tokens), "tokens");
        QVERIFY(read && *read == tokens);
        QCOMPARE(replyTokensJson({}), std::string("[]"));
    }

    void brokenTokensAreRefused_data()
    {
        QTest::addColumn<QString>("json");
        for (const char *json : {"", "{}", "[1]", "[[]]", R"([["a"]])", R"([["a",0]])", R"([["a","b",[]]])",
                                 R"([["a",0,[["b"]]]])", R"([[[256],0,[]]])", R"([["a",0,[],1]])"})
            QTest::newRow(json) << json;
    }
    void brokenTokensAreRefused()
    {
        QFETCH(QString, json);
        const auto read = parseReplyTokens(json.toStdString(), "tokens");
        QVERIFY(!read);
        QVERIFY(read.error().detail.starts_with("tokens"));
    }

    void anExpectationWeighsTheAlternatives()
    {
        const std::vector<ReplyToken> tokens{token("BLEU: ", 1), token("26", 0.6, {{"25", 0.3}, {"27", 0.1}}),
                                             token(".", 1), token("5", 0.5, {{"7", 0.5}})};
        const auto found = expectationOf("BLEU: 26.5", 26.5, tokens, {20, 30});
        QVERIFY(found);
        const double whole = 26 - 0.3 + 0.1;
        QVERIFY(std::abs(found->mean - (whole + 0.6)) < 1e-9);
        const double wholeVariance = 0.6 * 0.04 + 0.3 * 0.64 + 0.1 * 1.44;
        QVERIFY(std::abs(found->sd - std::sqrt(wholeVariance + 0.01)) < 1e-9);
    }

    void onlyAlternativesOfTheSameFormAndInTheRangeCount()
    {
        // A word, another length, a number out of the range: none of them is a BLEU here.
        const std::vector<ReplyToken> tokens{
            token(" 26", 0.6, {{" 25", 0.2}, {" 99", 0.1}, {" The", 0.05}, {" 260", 0.05}}), token(".5", 1)};
        const auto found = expectationOf(" 26.5", 26.5, tokens, {20, 30});
        QVERIFY(found);
        QVERIFY(std::abs(found->mean - (26.5 - 0.2 / 0.8)) < 1e-9);
    }

    void digitByDigitAddsUp()
    {
        const std::vector<ReplyToken> tokens{token("2", 1), token("6", 0.5, {{"5", 0.5}}), token(".", 1), token("5", 1),
                                             token("0", 0.5, {{"4", 0.5}})};
        const auto found = expectationOf("26.50", 26.5, tokens, {20, 30});
        QVERIFY(found);
        QVERIFY(std::abs(found->mean - 26.02) < 1e-9);
    }

    void aCertainModelHasNoSpread()
    {
        const std::vector<ReplyToken> tokens{token("26", 1), token(".", 1), token("5", 1)};
        const auto found = expectationOf("26.5", 26.5, tokens, {20, 30});
        QVERIFY(found && found->mean == 26.5 && found->sd == 0);
    }

    void whereItCannotBeSaidThereIsNone()
    {
        const std::vector<ReplyToken> tokens{token("26", 0.9), token(".", 1), token("5", 1)};
        QVERIFY(!expectationOf("26.50", 26.5, tokens, {20, 30})); // not the text's tokens
        QVERIFY(!expectationOf("26.5", 27.5, tokens, {20, 30}));  // not the text's number
        QVERIFY(!expectationOf("26.5", 26.5, {}, {20, 30}));      // no tokens
        const std::vector<ReplyToken> unlikely{token("26", 0.3, {{"The", 0.6}}), token(".", 1), token("5", 1)};
        QVERIFY(!expectationOf("26.5", 26.5, unlikely, {20, 30})); // covers too little
        const std::vector<ReplyToken> twice{token("26.5 26.5", 1)};
        QVERIFY(!expectationOf("26.5 26.5", 26.5, twice, {20, 30})); // which of the two?
    }
};

QTEST_GUILESS_MAIN(ReplyJournalTest)
#include "reply_journal_test.moc"
