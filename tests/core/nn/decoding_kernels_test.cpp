#include "core/nn/internal/decoding_kernels.h"

#include "core/base/rng.h"

#include <QtTest>

#include <cmath>
#include <vector>

using namespace foresearch;

namespace {

std::vector<float> numbers(std::size_t count, std::uint64_t seed)
{
    Rng rng(seed);
    std::vector<float> drawn(count);
    for (float &number : drawn)
        number = static_cast<float>(rng.normal());
    return drawn;
}

} // namespace

class DecodingKernelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void attentionIsThePlainFormulas_data()
    {
        QTest::addColumn<int>("heads");
        QTest::addColumn<int>("headDim");
        QTest::addColumn<int>("count");
        for (const auto &[heads, headDim] : {std::pair(4, 32), std::pair(2, 64), std::pair(1, 128), std::pair(3, 12),
                                             std::pair(2, 19), std::pair(1, 112)})
            for (const int count : {1, 15, 16, 17, 40})
                QTest::addRow("%d heads of %d, %d keys", heads, headDim, count) << heads << headDim << count;
    }

    void attentionIsThePlainFormulas()
    {
        QFETCH(int, heads);
        QFETCH(int, headDim);
        QFETCH(int, count);
        const auto dim = static_cast<std::size_t>(headDim);
        const auto rows = static_cast<std::size_t>(count);
        const std::size_t width = static_cast<std::size_t>(heads) * dim;
        const auto query = numbers(width, 1), queryBias = numbers(width, 2), valueBias = numbers(width, 3);
        const auto memory = numbers(2 * width * rows, 4);
        std::vector<const float *> keys;
        for (std::size_t j = 0; j < rows; ++j)
            keys.push_back(memory.data() + 2 * width * (rows - 1 - j)); // anywhere
        for (const nn::DecodingKernels &kernels : nn::runnableDecodingKernels()) {
            std::vector<float> output(width), scratch(nn::rowAttentionScratch(dim, rows));
            kernels.attendRow({query.data(), queryBias.data(), valueBias.data(), keys.data(), width, rows,
                               static_cast<std::size_t>(heads), dim, output.data(), scratch.data()});
            for (std::size_t i = 0; i < width; ++i) {
                const std::size_t begin = i / dim * dim;
                double sum = 0, mixed = 0;
                for (const float *key : keys) {
                    double score = 0;
                    for (std::size_t d = begin; d < begin + dim; ++d)
                        score += static_cast<double>(query[d] + queryBias[d]) * static_cast<double>(key[d]);
                    const double weight = std::exp(score / std::sqrt(static_cast<double>(dim)));
                    sum += weight;
                    mixed += weight * static_cast<double>(key[width + i]);
                }
                QVERIFY(std::abs(mixed / sum + static_cast<double>(valueBias[i]) - static_cast<double>(output[i]))
                        < 1e-5);
            }
        }
    }

    void productsAreThePlainFormulas_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("inner");
        QTest::addColumn<int>("columns");
        for (const int rows : {1, 3, 5, 6, 7, 13})
            for (const auto &[inner, columns] : {std::pair(7, 5), std::pair(24, 64), std::pair(33, 100)})
                QTest::addRow("%d rows of %d, %d columns", rows, inner, columns) << rows << inner << columns;
    }

    void productsAreThePlainFormulas()
    {
        QFETCH(int, rows);
        QFETCH(int, inner);
        QFETCH(int, columns);
        const auto count = [](int number) { return static_cast<std::size_t>(number); };
        // Both are cut: the rows have 3 numbers more, the panels 2 inputs and some outputs more.
        const std::size_t xStride = count(inner) + 3;
        const std::size_t superInner = count(inner) + 2;
        const auto x = numbers(count(rows) * xStride, 1);
        for (const nn::DecodingKernels &kernels : nn::runnableDecodingKernels()) {
            const std::size_t width = kernels.panelWidth;
            QVERIFY(nn::kPackedBlock % width == 0);
            const auto panels = numbers((count(columns) + width) / width * width * superInner, 2);
            std::vector<float> found(count(rows) * count(columns) + 1, -7.0F);
            kernels.multiply({x.data(), count(rows), xStride, count(inner), panels.data(), superInner * width,
                              count(columns), found.data()});
            for (std::size_t row = 0; row < count(rows); ++row)
                for (std::size_t column = 0; column < count(columns); ++column) {
                    double exact = 0;
                    for (std::size_t k = 0; k < count(inner); ++k)
                        exact +=
                            static_cast<double>(x[row * xStride + k])
                            * static_cast<double>(panels[(column / width * superInner + k) * width + column % width]);
                    QVERIFY(std::abs(exact - static_cast<double>(found[row * count(columns) + column])) < 1e-4);
                }
            QCOMPARE(found.back(), -7.0F);
        }
    }

    void placesAreThoseOfLargeNumbers()
    {
        for (const std::size_t count : {1U, 63U, 64U, 65U, 500U}) {
            const auto values = numbers(count, count);
            std::vector<std::uint32_t> expected;
            for (std::size_t i = 0; i < count; ++i)
                if (values[i] >= values[count / 2])
                    expected.push_back(static_cast<std::uint32_t>(i));
            for (const nn::DecodingKernels &kernels : nn::runnableDecodingKernels()) {
                std::vector<std::uint32_t> places(count);
                places.resize(kernels.placesFrom(values.data(), count, values[count / 2], places.data()));
                QCOMPARE(places, expected);
            }
        }
    }

    void maximaAreThoseOfLanes()
    {
        for (const std::size_t count : {3U, 64U, 200U}) {
            const auto values = numbers(count, count);
            std::vector<float> expected(nn::kMaximumLanes, -3e38F);
            for (std::size_t i = 0; i < count; ++i)
                expected[i % nn::kMaximumLanes] = std::max(expected[i % nn::kMaximumLanes], values[i]);
            for (const nn::DecodingKernels &kernels : nn::runnableDecodingKernels()) {
                std::vector<float> maxima(nn::kMaximumLanes);
                kernels.laneMaxima(values.data(), count, maxima.data());
                QCOMPARE(maxima, expected);
            }
        }
    }
};

QTEST_APPLESS_MAIN(DecodingKernelsTest)
#include "decoding_kernels_test.moc"
