#include "core/base/rng.h"
#include "core/nn/internal/matrix_tiles.h"

#include <QtTest>

#include <bit>
#include <cmath>
#include <vector>

using namespace foresearch;

namespace {

std::vector<float> numbers(std::size_t count, std::uint64_t seed)
{
    Rng rng(seed);
    std::vector<float> values(count);
    for (float &value : values)
        value = static_cast<float>(rng.normal());
    return values;
}

nn::Bf16 half(float value)
{
    return static_cast<nn::Bf16>((std::bit_cast<std::uint32_t>(value) + 0x8000U) >> 16U);
}

float widened(nn::Bf16 value)
{
    return std::bit_cast<float>(static_cast<std::uint32_t>(value) << 16U);
}

/// A side with a gap behind each row, in either order.
struct Side {
    Side(std::size_t count, std::size_t depth, bool isDepthInner, std::uint64_t seed)
        : stride((isDepthInner ? depth : count) + 3)
        , isDepthInner(isDepthInner)
        , values(numbers((isDepthInner ? count : depth) * stride, seed))
    {}

    float at(std::size_t i, std::size_t d) const { return values[isDepthInner ? i * stride + d : d * stride + i]; }
    nn::TiledSide view(std::size_t count) const
    {
        return {.numbers = values.data(), .count = count, .stride = stride, .isDepthInner = isDepthInner};
    }

    std::size_t stride;
    bool isDepthInner;
    std::vector<float> values;
};

std::vector<float> product(nn::TiledSide left, nn::TiledSide right, std::size_t depth, std::vector<float> result,
                           std::size_t stride, bool isAdded)
{
    nn::TiledProduct product{.left = left,
                             .right = right,
                             .depth = depth,
                             .result = result.data(),
                             .resultStride = stride,
                             .isAdded = isAdded};
    std::vector<nn::Bf16> scratch(nn::tileScratch(product));
    product.scratch = scratch.data();
    nn::multiplyTiles(product);
    return result;
}

} // namespace

class MatrixTilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!nn::hasMatrixTiles())
            QSKIP("This processor has no matrix tiles (AMX).");
    }

    void productsAreAsExactAsThoseOfFp32_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("depth");
        QTest::addColumn<int>("columns");
        for (const auto &[rows, depth, columns] :
             {std::array{1, 1, 1}, std::array{32, 32, 32}, std::array{33, 31, 47}, std::array{200, 192, 130},
              std::array{5, 513, 300}, std::array{300, 40, 7}, std::array{129, 100, 257}})
            QTest::addRow("%d x %d x %d", rows, depth, columns) << rows << depth << columns;
    }

    void productsAreAsExactAsThoseOfFp32()
    {
        QFETCH(int, rows);
        QFETCH(int, depth);
        QFETCH(int, columns);
        const auto m = static_cast<std::size_t>(rows), k = static_cast<std::size_t>(depth),
                   n = static_cast<std::size_t>(columns), stride = n + 2;
        for (int order = 0; order < 8; ++order) {
            const Side left(m, k, (order & 1) != 0, 1), right(n, k, (order & 2) != 0, 2);
            const bool isAdded = (order & 4) != 0;
            const auto before = numbers(m * stride, 3);
            const auto found = product(left.view(m), right.view(n), k, before, stride, isAdded);
            for (std::size_t i = 0; i < m * stride; ++i) {
                const std::size_t row = i / stride, column = i % stride;
                if (column >= n) {
                    QCOMPARE(found[i], before[i]); // a gap
                    continue;
                }
                double exact = isAdded ? static_cast<double>(before[i]) : 0, size = std::abs(exact);
                for (std::size_t d = 0; d < k; ++d) {
                    const double term = static_cast<double>(left.at(row, d)) * static_cast<double>(right.at(column, d));
                    exact += term;
                    size += std::abs(term);
                }
                QVERIFY(std::abs(static_cast<double>(found[i]) - exact) <= 4e-7 * size);
            }
        }
    }

    void halvesAreMultipliedAsTheyAre()
    {
        constexpr std::size_t m = 45, k = 70, n = 90;
        for (int order = 0; order < 4; ++order) {
            Side left(m, k, (order & 1) != 0, 1), right(n, k, (order & 2) != 0, 2);
            std::vector<nn::Bf16> halves;
            for (float &value : right.values) {
                halves.push_back(half(value));
                value = widened(halves.back());
            }
            for (float &value : left.values)
                value = widened(half(value));
            nn::TiledSide rounded = right.view(n);
            rounded.numbers = nullptr;
            rounded.halves = halves.data();
            const auto found = product(left.view(m), rounded, k, std::vector<float>(m * n), n, false);
            for (std::size_t i = 0; i < m * n; ++i) {
                double exact = 0, size = 0;
                for (std::size_t d = 0; d < k; ++d) {
                    const double term =
                        static_cast<double>(left.at(i / n, d)) * static_cast<double>(right.at(i % n, d));
                    exact += term;
                    size += std::abs(term);
                }
                QVERIFY(std::abs(static_cast<double>(found[i]) - exact) <= 4e-7 * size);
            }
        }
    }

    void whatIsNoNumberStaysSo()
    {
        std::vector<float> left(64, 1.0F), right(64, 2.0F);
        left[5] = std::numeric_limits<float>::quiet_NaN();
        const auto found =
            product({.numbers = left.data(), .count = 2, .stride = 32},
                    {.numbers = right.data(), .count = 2, .stride = 32}, 32, std::vector<float>(4), 2, false);
        QVERIFY(std::isnan(found[0]) && std::isnan(found[1]));
        QCOMPARE(found[2], 64.0F);
    }
};

QTEST_APPLESS_MAIN(MatrixTilesTest)
#include "matrix_tiles_test.moc"
