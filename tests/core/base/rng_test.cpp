#include "core/base/rng.h"

#include <QtTest>

#include <array>

using namespace foresearch;

class RngTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameSeedGivesSameNumbers()
    {
        Rng a(7);
        Rng b(7);
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(a.bits(), b.bits());
    }

    void numbersAreTheSpecifiedGenerators()
    {
        Rng rng(5489);
        std::uint64_t last = 0;
        for (int i = 0; i < 10000; ++i)
            last = rng.bits();
        QCOMPARE(last, 9981545732273789042ULL); // the C++ standard's check value of mt19937_64
    }

    void belowIsUniform()
    {
        Rng rng(1);
        std::array<int, 7> counts{};
        for (int i = 0; i < 70000; ++i)
            ++counts[rng.below(7)];
        for (const int count : counts)
            QVERIFY(std::abs(count - 10000) < 500);
    }

    void normalHasMeanZeroAndVarianceOne()
    {
        Rng rng(3);
        double sum = 0;
        double squares = 0;
        constexpr int kDraws = 100000;
        for (int i = 0; i < kDraws; ++i) {
            const double x = rng.normal();
            sum += x;
            squares += x * x;
        }
        QVERIFY(std::abs(sum / kDraws) < 0.02);
        QVERIFY(std::abs(squares / kDraws - 1) < 0.02);
    }

    void splitStreamsDifferAndRepeat()
    {
        const Rng rng(9);
        QVERIFY(rng.split(0).bits() != rng.split(1).bits());
        QCOMPARE(rng.split(4).bits(), rng.split(4).bits());
    }
};

QTEST_APPLESS_MAIN(RngTest)
#include "rng_test.moc"
