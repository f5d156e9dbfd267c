// The loops of scoring on every vector unit that this processor has, beside the plain formulas.

#include "core/nn/internal/kernels.h"

#include "core/base/rng.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace foresearch;

namespace {

std::vector<float> numbers(std::size_t count, std::uint64_t seed, double scale = 1)
{
    Rng rng(seed);
    std::vector<float> drawn(count);
    for (float &number : drawn)
        number = static_cast<float>(scale * rng.normal());
    return drawn;
}

/// A sentence with what it attends to: parts of several lengths, keys and values beside each other.
struct Sentence {
    Sentence(std::size_t headCount, std::size_t dim, std::size_t queryCount, std::vector<std::size_t> partRows)
        : heads(headCount)
        , headDim(dim)
        , width(headCount * dim)
        , queries(queryCount)
        , counts(std::move(partRows))
        , query(numbers(width * queries, 1))
        , queryBias(numbers(width, 2))
        , valueBias(numbers(width, 3))
    {
        for (const std::size_t count : counts)
            memories.push_back(numbers(2 * width * count, 4 + memories.size()));
    }

    std::vector<float> attend(const nn::Kernels &kernels, bool isCausal) const
    {
        std::vector<nn::AttendedRows> rows;
        std::size_t all = 0;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            rows.push_back({memories[i].data(), memories[i].data() + width, 2 * width, counts[i]});
            all += counts[i];
        }
        std::vector<float> output(width * queries, -1.0F), scratch(nn::attentionScratch(headDim, all));
        kernels.attend({.queries = query.data(),
                        .queryStride = width,
                        .queryCount = queries,
                        .queryBias = queryBias.data(),
                        .valueBias = valueBias.data(),
                        .attended = rows,
                        .heads = heads,
                        .headDim = headDim,
                        .isCausal = isCausal,
                        .output = output.data(),
                        .outputStride = width,
                        .scratch = scratch.data()});
        return output;
    }

    /// One number of the output.
    double exact(std::size_t row, std::size_t column, bool isCausal) const
    {
        const std::size_t begin = column / headDim * headDim;
        double sum = 0, mixed = 0;
        std::size_t seen = 0;
        for (std::size_t part = 0; part < counts.size(); ++part) {
            for (std::size_t j = 0; j < counts[part] && (!isCausal || seen <= row); ++j, ++seen) {
                const float *key = memories[part].data() + 2 * width * j;
                double score = 0;
                for (std::size_t d = begin; d < begin + headDim; ++d)
                    score += (static_cast<double>(query[row * width + d]) + static_cast<double>(queryBias[d]))
                             * static_cast<double>(key[d]);
                const double weight = std::exp(score / std::sqrt(static_cast<double>(headDim)));
                sum += weight;
                mixed += weight * static_cast<double>(key[width + column]);
            }
        }
        return mixed / sum + static_cast<double>(valueBias[column]);
    }

    std::size_t heads, headDim, width, queries;
    std::vector<std::size_t> counts;
    std::vector<float> query, queryBias, valueBias;
    std::vector<std::vector<float>> memories;
};

} // namespace

class KernelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void attentionIsThePlainFormulas_data()
    {
        QTest::addColumn<int>("heads");
        QTest::addColumn<int>("headDim");
        QTest::addColumn<int>("queries");
        QTest::addColumn<QList<int>>("parts");
        QTest::addColumn<bool>("isCausal");
        for (const auto &[heads, headDim] : {std::pair(4, 32), std::pair(2, 64), std::pair(1, 128), std::pair(3, 12),
                                             std::pair(2, 19), std::pair(1, 112)}) {
            for (const int count : {1, 3, 4, 15, 16, 17, 33})
                QTest::addRow("%d heads of %d, %d tokens, causal", heads, headDim, count)
                    << heads << headDim << count << QList<int>{count} << true;
            QTest::addRow("%d heads of %d, three parts", heads, headDim)
                << heads << headDim << 9 << QList<int>{7, 7, 7} << false;
            QTest::addRow("%d heads of %d, a long memory", heads, headDim)
                << heads << headDim << 6 << QList<int>{40, 40} << false;
        }
    }

    void attentionIsThePlainFormulas()
    {
        QFETCH(int, heads);
        QFETCH(int, headDim);
        QFETCH(int, queries);
        QFETCH(QList<int>, parts);
        QFETCH(bool, isCausal);
        const Sentence sentence(static_cast<std::size_t>(heads), static_cast<std::size_t>(headDim),
                                static_cast<std::size_t>(queries), {parts.begin(), parts.end()});
        for (const nn::Kernels &kernels : nn::runnableKernels()) {
            const std::vector<float> output = sentence.attend(kernels, isCausal);
            for (std::size_t row = 0; row < sentence.queries; ++row)
                for (std::size_t column = 0; column < sentence.width; ++column)
                    QVERIFY(std::abs(static_cast<double>(output[row * sentence.width + column])
                                     - sentence.exact(row, column, isCausal))
                            < 2e-5);
        }
    }

    /// Also where a later block is so much larger than the first that the sum has to begin anew, or so much smaller
    /// that it does not count.
    void sumsOfExponentialsAreExact_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<double>("laterBy");
        QTest::newRow("alike") << 3.0 << 0.0;
        QTest::newRow("a little larger later") << 3.0 << 15.0;
        QTest::newRow("much larger later") << 3.0 << 500.0;
        QTest::newRow("much smaller later") << 3.0 << -500.0;
        QTest::newRow("far apart") << 200.0 << 0.0;
    }

    void sumsOfExponentialsAreExact()
    {
        QFETCH(double, scale);
        QFETCH(double, laterBy);
        constexpr std::size_t kRows = 5;
        for (const std::size_t columns : {1U, 16U, 31U, 40U, 512U}) {
            std::vector<std::vector<float>> blocks;
            for (std::uint64_t block = 0; block < 3; ++block) {
                blocks.push_back(numbers(kRows * columns, 7 + block, scale));
                for (float &logit : blocks.back())
                    logit += static_cast<float>(laterBy * static_cast<double>(block));
            }
            for (const nn::Kernels &kernels : nn::runnableKernels()) {
                std::vector<nn::RunningSum> sums(kRows);
                for (std::size_t block = 0; block < blocks.size(); ++block)
                    kernels.addExponentials(blocks[block].data(), kRows, columns, block == 0, sums.data());
                for (std::size_t row = 0; row < kRows; ++row) {
                    const double exact = logSumOfRow(blocks, row, columns);
                    const double found = static_cast<double>(sums[row].reference) + std::log(sums[row].sum);
                    QVERIFY2(std::abs(found - exact) < 1e-6 * std::max(1.0, std::abs(exact)),
                             qPrintable(QStringLiteral("%1 and %2").arg(found).arg(exact)));
                }
            }
        }
    }

    /// Whole tiles and panels, one more and one less, and several parts of the depth; leading columns of the weights.
    void productsAreExact_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("depth");
        QTest::addColumn<int>("columns");
        for (const auto &[rows, depth, columns] :
             {std::tuple(1, 1, 1), std::tuple(6, 128, 64), std::tuple(7, 129, 65), std::tuple(13, 127, 63),
              std::tuple(5, 300, 17), std::tuple(29, 256, 130), std::tuple(12, 38, 71)})
            QTest::addRow("%d x %d x %d", rows, depth, columns) << rows << depth << columns;
    }

    void productsAreExact()
    {
        QFETCH(int, rows);
        QFETCH(int, depth);
        QFETCH(int, columns);
        const auto m = static_cast<std::size_t>(rows), k = static_cast<std::size_t>(depth),
                   n = static_cast<std::size_t>(columns), stride = k + 5;
        const auto x = numbers(m * k, 1), weights = numbers(n * stride, 2);
        for (const nn::Kernels &kernels : nn::runnableKernels()) {
            if (!kernels.multiply)
                continue;
            std::vector<float> result(m * n + 1, 7.0F); // the last is none of the product's
            kernels.multiply({x.data(), m, k, weights.data(), stride, n, result.data()});
            QCOMPARE(result.back(), 7.0F);
            for (std::size_t i = 0; i < m * n; ++i) {
                double exact = 0;
                for (std::size_t d = 0; d < k; ++d)
                    exact += static_cast<double>(x[i / n * k + d]) * static_cast<double>(weights[i % n * stride + d]);
                QVERIFY(std::abs(static_cast<double>(result[i]) - exact) < 1e-4);
            }
        }
    }

    void normsAndRectifiersAreThePlainFormulas()
    {
        for (const std::size_t columns : {1U, 15U, 16U, 17U, 192U, 200U}) {
            const auto residual = numbers(3 * columns, 1), branch = numbers(3 * columns, 2), bias = numbers(columns, 3),
                       weight = numbers(columns, 4), shift = numbers(columns, 5);
            for (const nn::Kernels &kernels : nn::runnableKernels()) {
                std::vector<float> normed(3 * columns), rectified = residual;
                kernels.addNorm(residual.data(), branch.data(), {bias.data(), weight.data(), shift.data()},
                                normed.data(), 3, columns);
                kernels.addBiasRelu(rectified.data(), bias.data(), 3, columns);
                for (std::size_t i = 0; i < normed.size(); ++i) {
                    const double exact =
                        normOf(residual, branch, bias, i, columns) * static_cast<double>(weight[i % columns])
                        + static_cast<double>(shift[i % columns]);
                    QVERIFY(std::abs(static_cast<double>(normed[i]) - exact) < 1e-5);
                    QCOMPARE(rectified[i], std::max(0.0F, residual[i] + bias[i % columns]));
                }
            }
        }
    }

private:
    static double logSumOfRow(const std::vector<std::vector<float>> &blocks, std::size_t row, std::size_t columns)
    {
        std::vector<double> logits;
        for (const std::vector<float> &block : blocks)
            for (std::size_t i = 0; i < columns; ++i)
                logits.push_back(static_cast<double>(block[row * columns + i]));
        const double max = *std::max_element(logits.begin(), logits.end());
        double sum = 0;
        for (const double logit : logits)
            sum += std::exp(logit - max);
        return max + std::log(sum);
    }

    static double normOf(const std::vector<float> &residual, const std::vector<float> &branch,
                         const std::vector<float> &bias, std::size_t place, std::size_t columns)
    {
        const std::size_t begin = place / columns * columns;
        std::vector<double> row;
        double mean = 0, variance = 0;
        for (std::size_t i = 0; i < columns; ++i) {
            row.push_back(static_cast<double>(residual[begin + i]) + static_cast<double>(branch[begin + i])
                          + static_cast<double>(bias[i]));
            mean += row.back() / static_cast<double>(columns);
        }
        for (const double x : row)
            variance += (x - mean) * (x - mean) / static_cast<double>(columns);
        return (row[place - begin] - mean) / std::sqrt(variance + 1e-5);
    }
};

QTEST_APPLESS_MAIN(KernelsTest)
#include "kernels_test.moc"
