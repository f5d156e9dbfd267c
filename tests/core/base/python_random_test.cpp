#include "core/base/python_random.h"

#include <QtTest>

#include <array>

using namespace foresearch;

class PythonRandomTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bitsAreThoseOfPython_data()
    {
        // [random.seed(n)] + [random.getrandbits(32) for _ in range(3)]
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<QList<quint32>>("bits");
        QTest::newRow("0") << quint64{0U} << QList<quint32>{3626764237U, 1654615998U, 3255389356U};
        QTest::newRow("1") << quint64{1U} << QList<quint32>{577090037U, 2444712010U, 3639700191U};
        QTest::newRow("39999") << quint64{39999U} << QList<quint32>{1621589609U, 1226121480U, 271404546U};
        QTest::newRow("4294967295") << quint64{4294967295U} << QList<quint32>{2728839433U, 2661025012U, 872737089U};
        QTest::newRow("4294967296") << quint64{4294967296U} << QList<quint32>{485306839U, 1508871100U, 1794561286U};
        QTest::newRow("12345678901234567890")
            << quint64{12345678901234567890U} << QList<quint32>{2199100970U, 3695432519U, 4002396509U};
    }
    void bitsAreThoseOfPython()
    {
        QFETCH(quint64, seed);
        QFETCH(QList<quint32>, bits);
        PythonRandom random(seed);
        for (const quint32 expected : bits)
            QCOMPARE(random.bits(), expected);
    }

    void choicesAreThoseOfPython()
    {
        // random.seed(123); [random.choice(list(range(n))) for n in (1, 2, 3, 6, 10, 1000, 1)]
        PythonRandom random(123);
        std::array<std::size_t, 7> counts{1, 2, 3, 6, 10, 1000, 1};
        std::array<std::size_t, 7> expected{0, 1, 0, 3, 4, 110, 0};
        for (std::size_t i = 0; i < counts.size(); ++i)
            QCOMPARE(random.below(counts[i]), expected[i]);
    }
};

QTEST_APPLESS_MAIN(PythonRandomTest)
#include "python_random_test.moc"
