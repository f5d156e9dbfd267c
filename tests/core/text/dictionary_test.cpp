#include "core/text/dictionary.h"

#include <QtTest>

using namespace foresearch;
using text::Dictionary;

class DictionaryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesAreIdsFromFourOn()
    {
        const auto dictionary = Dictionary::parse(". 56396\n\u2581a 31827\r\nb c 2\n", "dict.txt");
        QVERIFY2(dictionary, dictionary ? "" : dictionary.error().detail.c_str());
        QCOMPARE(dictionary->size(), std::size_t{7});
        QCOMPARE(dictionary->id("."), text::TokenId{4});
        QCOMPARE(dictionary->id("\u2581a"), text::TokenId{5});
        QCOMPARE(dictionary->id("b c"), text::TokenId{6});
        QCOMPARE(dictionary->piece(5), std::string("\u2581a"));
        QCOMPARE(dictionary->piece(text::kEos), std::string("</s>"));
    }

    void whatIsNotInItIsUnknown()
    {
        const auto dictionary = Dictionary::parse("a 1", "dict.txt");
        QCOMPARE(dictionary->id("b"), text::kUnk);
        QCOMPARE(dictionary->id(""), text::kUnk);
    }

    void wrongFilesAreRefusedInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QByteArray() << "found no piece";
        QTest::newRow("no count") << QByteArray("a 1\nb\n")
                                  << "line 2: found \"b\", expected a piece, a blank, a count";
        QTest::newRow("no piece") << QByteArray(" 1\n") << "line 1: found \" 1\"";
        QTest::newRow("no number") << QByteArray("a x\n") << "line 1: found \"a x\"";
        QTest::newRow("twice") << QByteArray("a 1\nb 1\na 1\n") << "line 3: found \"a\" again";
        QTest::newRow("a special") << QByteArray("<pad> 1\n") << "line 1: found \"<pad>\" again";
        QTest::newRow("not UTF-8") << QByteArray("\xff 1\n") << "line 1: found bytes that are no UTF-8";
    }

    void wrongFilesAreRefusedInOneSentence()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        const auto dictionary = Dictionary::parse(content.toStdString(), "dict.txt");
        QVERIFY(!dictionary);
        QVERIFY2(QString::fromStdString(dictionary.error().detail).startsWith("dict.txt"),
                 dictionary.error().detail.c_str());
        QVERIFY2(QString::fromStdString(dictionary.error().detail).contains(words), dictionary.error().detail.c_str());
    }
};

QTEST_APPLESS_MAIN(DictionaryTest)
#include "dictionary_test.moc"
