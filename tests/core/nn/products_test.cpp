#include "core/nn/internal/products.h"

#include <QtTest>

using namespace foresearch;

class ProductsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void productsAgreeWithDoublePrecision_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("inner");
        QTest::addColumn<int>("columns");
        // Whole vectors, one more and one less than a kernel's tile, vectors, and a batch of the regressor.
        for (const int size : {1, 2, 7, 8, 15, 16, 17, 31, 33, 63, 65, 127, 129})
            QTest::addRow("%d cubed", size) << size << size << size;
        QTest::newRow("row times matrix") << 1 << 400 << 400;
        QTest::newRow("matrix times column") << 400 << 400 << 1;
        QTest::newRow("outer product") << 300 << 1 << 500;
        QTest::newRow("regressor") << 128 << 10 << 400;
    }

    void productsAgreeWithDoublePrecision()
    {
        QFETCH(int, rows);
        QFETCH(int, inner);
        QFETCH(int, columns);
        Rng rng(static_cast<std::uint64_t>(rows) * 1000 + static_cast<std::uint64_t>(columns));
        QVERIFY(nn::productError({rows, inner, columns}, rng) < 3e-6);
    }

    void workersPassAnExceptionOn()
    {
        nn::Workers workers(2);
        QVERIFY_EXCEPTION_THROWN(workers.run(2,
                                             [](std::size_t worker) {
                                                 if (worker == 1)
                                                     throw std::runtime_error("one failed");
                                             }),
                                 std::runtime_error);
        std::atomic<int> count = 0;
        workers.run(2, [&](std::size_t) { ++count; });
        workers.run(1, [&](std::size_t worker) { count += worker == 0 ? 10 : 100; });
        QCOMPARE(count.load(), 12);
    }
};

QTEST_APPLESS_MAIN(ProductsTest)
#include "products_test.moc"
