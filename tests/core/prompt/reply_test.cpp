#include "core/base/rng.h"
#include "core/prompt/reply.h"

#include <QtTest>

#include <cmath>

using namespace foresearch;
using namespace foresearch::prompt;

namespace {

const ReplyRules kRules{.range = {.min = 20, .max = 35}};

void addValue(const char *text, double value = 26.5)
{
    QTest::newRow(text) << QByteArray(text) << value;
}

void addFault(const char *text, const char *fault)
{
    QTest::newRow(text) << QByteArray(text) << QByteArray(fault);
}

} // namespace

class ReplyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNumberInAnyShapeIsRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("value");
        for (const char *text : {"26.5",
                                 " 26.50\n",
                                 "26.5.",
                                 "BLEU: 26.50.",
                                 "**26.5**",
                                 "**BLEU:** 26.5",
                                 "`26.5`",
                                 "_26.5_",
                                 "≈ 26,5",
                                 "~26.5",
                                 "\"26.5\"",
                                 "'26.5'",
                                 "26.5%",
                                 "26.5 %",
                                 "26.5 BLEU",
                                 "26.5BLEU",
                                 "BLEU=26.5",
                                 "BLEU - 26.5",
                                 "BLEU score: 26.5",
                                 "The BLEU score is 26.5.",
                                 "My prediction is 26.5",
                                 "I would estimate about 26.5.",
                                 "BLEU ≈ 26.5",
                                 "BLEU \u2192 26.5",
                                 "BLEU -> 26.5",
                                 "+26.5",
                                 "2.65e1",
                                 "26.5 ± 0.3",
                                 "BLEU: 26.5 +/- 0.3",
                                 "26.5/100",
                                 "26.5 out of 100",
                                 "Sure! 26.5",
                                 "<b>26.5</b>",
                                 "| BLEU | 26.5 |",
                                 "> 26.5",
                                 "- 26.5",
                                 "1. 26.5",
                                 "### Answer\n26.5",
                                 "\\boxed{26.5}",
                                 "$\\boxed{26.5}$",
                                 "预测的BLEU为26.5。",
                                 "26.5 \xf0\x9f\x98\x80"})
            addValue(text);
        // Numbers beside it that are none.
        for (const char *text :
             {"The estimated BLEU score for WMT'14 English to German is 26.5.", "BLEU-4: 26.5", "BLEU4 = 26.5",
              "GFLOPS: 2.7\nBLEU: 26.5", "With 2.7 GFLOPS and 6 layers I expect 26.5.",
              "As in Vaswani et al. (2017), 26.5", "The predicted BLEU for the test architecture: 26.5",
              "26.5\n\nThe network has 6 encoder layers and an embedding dimension of 640.",
              "A decoder with 3 layers is weaker than one with 4.\n\nBLEU: 26.5",
              "The BLEU of example 3 is close to that; so the BLEU score would be 26.5",
              "BLEU: 26.5 (95% confidence: 26.1-26.9)", "The BLEU is 26.5, I repeat: 26.5", "BLEU: 26.5 and 2.7 GFLOPS",
              "I can't be sure.\n26.5"})
            addValue(text);
        // Structured.
        for (const char *text :
             {"{\"bleu\": 26.5}", "{\"BLEU\": \"26.50\"}", "{\"predicted_bleu\": 26.5, \"confidence\": 0.8}",
              "{\"value\": 26.5}", "{\"guess\": 26.5}", "{\"prediction\": {\"bleu\": 26.5}}",
              "```json\n{\"bleu\": 26.5}\n```", "```\n26.5\n```", "Here it is: {\"bleu\": 26.5}", "{\"bleu\": 26.5,}",
              "<think>25.1? No, 27.\n30</think>\n26.5", "<think></think>{\"bleu\": 26.5}", "{26.5}",
              "{\"bleu\": 26.5, \"valid_bleu\": 26.5}"})
            addValue(text);
        addValue("26", 26);
        addValue("26.", 26);
        addValue("20", 20);
        addValue("35.000", 35);
    }

    void aNumberInAnyShapeIsRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(double, value);
        const Reply reply = parseReply(text.toStdString(), kRules);
        QVERIFY2(reply.value, reply.detail.c_str());
        QCOMPARE(*reply.value, value);
        QVERIFY(!reply.fault);
        QVERIFY(reply.detail.empty());
    }

    void whatIsNoAnswerIsRefusedWithItsReason_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("fault");
        for (const char *text : {"", " \n\t ", "**", "<think>26.5", "<think>26.5</think>"})
            addFault(text, "empty");
        for (const char *text :
             {"I'm sorry, but I cannot predict the BLEU score.", "I cannot predict BLEU without 30 more samples",
              "As an AI language model, I am unable to train networks; 26.5 would be a guess.",
              "{\"refusal\": \"I can't help with that.\"}", "I don\u2019t have enough data to say 26.5"})
            addFault(text, "refused");
        for (const char *text :
             {"BLEU:", "nan", "inf", "-inf", "NaN BLEU", "The network is good.", "WMT14", "GPT-4", "6 layers",
              "GFLOPS: 2.7", "{\"bleu\": null}", "{\"comment\": \"good\", \"note\": 1}", "{}", "26.5k", "26th"})
            addFault(text, "no-number");
        for (const char *text : {"26-27",
                                 "26.5 \u2013 27.0",
                                 "between 26 and 27",
                                 "BLEU: 26 to 27",
                                 "26 or 27",
                                 "26.5, 27.3",
                                 "26.5 27.3",
                                 "at least 26.5",
                                 "below 27",
                                 "> 26.5 < 27",
                                 "BLEU \u2265 26.5",
                                 "more than 26",
                                 "26,500",
                                 "26.500,00",
                                 "26.5.1",
                                 "BLEU: 26.5\nBLEU: 27.1",
                                 "26.5\n\nOn reflection, the BLEU score would be 27.1.",
                                 "[26.5, 27.0]",
                                 "BLEU: 24.30\nGFLOPS: 2.7\n\nBLEU: 25.10",
                                 "{\"bleu\": 26.5, \"bleu\": 27}",
                                 "{\"bleu\": 26.5, \"BLEU\": 27}",
                                 "{\"value\": 26.5, \"score\": 27}",
                                 "{\"bleu\": [26, 27]}",
                                 "{\"bleu\": \"26-27\"}",
                                 "The test BLEU would be 27.3, the validation BLEU 26.5",
                                 "1e999",
                                 "{\"bleu\": 1e999}"})
            addFault(text, "ambiguous");
        for (const char *text : {"2.65", "0.265", "512", "-26.5", "BLEU: 99", "26500", "19.99", "35.01",
                                 "{\"bleu\": 2017}", "{\"bleu\": -1}", "1e5", ".5", "8"})
            addFault(text, "out-of-range");
        for (const char *text : {"{\"bleu\": 26.", "{\"bleu\": 26.5", "{"})
            addFault(text, "cut");
    }

    void whatIsNoAnswerIsRefusedWithItsReason()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, fault);
        const Reply reply = parseReply(text.toStdString(), kRules);
        QVERIFY(!reply.value);
        QCOMPARE(QByteArray::fromStdString(std::string(key(*reply.fault))), fault);
        QVERIFY2(reply.detail.starts_with("Reply: found "), reply.detail.c_str());
        QVERIFY(reply.detail.find(", expected ") != std::string::npos);
        QCOMPARE(problemOf(reply).detail, reply.detail);
    }

    void aCutReplyCountsOnlyWhereItsNumberIsWhole_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("fault");
        addFault("26", "cut");
        addFault("26.", "cut");
        addFault("BLEU: 26.5", "cut");
        addFault("I think that it comes to 26.5 here because", "cut");
        addFault("26.5\n\nThe network has 6", "");
        addFault("BLEU: 26.5 because the net", "");
        addFault("{\"bleu\": 26.5}", "");
        addFault("{\"bleu\": 26.", "cut");
    }

    void aCutReplyCountsOnlyWhereItsNumberIsWhole()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, fault);
        const Reply reply = parseReply(text.toStdString(), {.range = kRules.range, .isCut = true});
        QCOMPARE(QByteArray::fromStdString(reply.fault ? std::string(key(*reply.fault)) : ""), fault);
        QCOMPARE(reply.value.has_value(), fault.isEmpty());
    }

    void anyNumberComesBackFromAnyDress()
    {
        Rng rng(7);
        const QStringList dresses{"%1",          "BLEU: %1",     "**%1**",         "The BLEU score would be %1.",
                                  "~ %1",        "%1 BLEU",      "{\"bleu\": %1}", "Answer: `%1`",
                                  "%1\n\nWhy: ", "```\n%1\n```", "I predict %1.",  "GFLOPS: 3.1\nBLEU: %1"};
        for (int i = 0; i < 2000; ++i) {
            const int digits = static_cast<int>(rng.below(6));
            const QString number = QString::number(20 + static_cast<double>(rng.below(15'000'000)) / 1e6, 'f', digits);
            const QString dress = dresses[static_cast<qsizetype>(rng.below(static_cast<std::size_t>(dresses.size())))];
            const QString text = dress.arg(number);
            const Reply reply = parseReply(text.toStdString(), kRules);
            QVERIFY2(reply.value, qPrintable(text + QString::fromStdString(reply.detail)));
            QCOMPARE(*reply.value, number.toDouble());
        }
    }

    void theRangeIsThatOfTheDemonstrationsAndWide()
    {
        const auto range = [](const std::vector<double> &bleus) {
            std::vector<Demonstration> demonstrations;
            for (const double bleu : bleus)
                demonstrations.push_back({{}, bleu});
            return rangeAround(demonstrations);
        };
        QVERIFY(range({}) == (ReplyRange{0, 100}));
        QVERIFY(range({26, 24, 25}) == (ReplyRange{19, 31}));
        QVERIFY(range({20, 30}) == (ReplyRange{10, 40}));
        QVERIFY(range({2}) == (ReplyRange{0, 7}));
        QVERIFY(range({98}) == (ReplyRange{93, 100}));
    }

    void aLongReplyIsRefusedUnread()
    {
        const Reply reply = parseReply(std::string(kMaxReplyBytes + 1, ' ') + "26.5", kRules);
        QCOMPARE(*reply.fault, ReplyFault::TooLong);
    }

    void aReplyOfTheLargestSizeTakesNoTime_data()
    {
        QTest::addColumn<QByteArray>("piece");
        for (const char *piece :
             {"1", "1 ", "a ", "BLEU ", "<a", "of 1", "\xc2\xb1", ".1", "{\"a\":", "\n1", "bleu 26.5 "})
            QTest::newRow(piece) << QByteArray(piece);
    }

    void aReplyOfTheLargestSizeTakesNoTime()
    {
        QFETCH(QByteArray, piece);
        const std::string text = piece.repeated(static_cast<qsizetype>(kMaxReplyBytes) / piece.size()).toStdString();
        QElapsedTimer clock;
        clock.start();
        const Reply reply = parseReply(text, kRules);
        QVERIFY(reply.value.has_value() != reply.fault.has_value());
        QVERIFY2(clock.elapsed() < 2000, QByteArray::number(clock.elapsed()));
    }
};

QTEST_APPLESS_MAIN(ReplyTest)
#include "reply_test.moc"
