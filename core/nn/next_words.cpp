#include "core/nn/internal/next_words.h"

#include "core/nn/internal/decoding_kernels.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace foresearch::nn {

namespace {

constexpr std::size_t kChunkRows = 1024;
constexpr std::size_t kBlockColumns = 4 * kPackedBlock;
constexpr float kLowest = -3e38F;

std::int64_t signedSize(std::size_t size)
{
    return static_cast<std::int64_t>(size);
}

/// At least `count` of the numbers are not below this. The largest of each lane are some of the numbers.
float boundOfLargest(const float *numbers, std::size_t columns, std::size_t count)
{
    if (count > std::min(columns, kMaximumLanes))
        return kLowest;
    std::array<float, kMaximumLanes> maxima{};
    decodingKernels().laneMaxima(numbers, columns, maxima.data());
    const auto nth = maxima.begin() + static_cast<std::ptrdiff_t>(count) - 1;
    std::nth_element(maxima.begin(), nth, maxima.end(), std::greater<>());
    return *nth;
}

} // namespace

OutputLayer::OutputLayer(const PackedMatrix &weights, std::size_t vocabulary, std::size_t count, double unknownPenalty)
    : m_weights(weights)
    , m_vocabulary(vocabulary)
    , m_count(count)
    , m_unknownPenalty(unknownPenalty)
    , m_buffer(at::empty({signedSize(kChunkRows * kBlockColumns)}, at::kFloat))
    , m_sums(kChunkRows)
    , m_rows(kChunkRows)
    , m_places(kBlockColumns)
{}

const std::vector<NextWords> &OutputLayer::compute(const at::Tensor &x)
{
    const auto rows = static_cast<std::size_t>(x.size(0));
    m_words.resize(rows);
    for (std::size_t begin = 0; begin < rows; begin += kChunkRows) {
        const std::size_t count = std::min(kChunkRows, rows - begin);
        computeChunk(x.narrow(0, signedSize(begin), signedSize(count)), begin);
    }
    return m_words;
}

void OutputLayer::computeChunk(const at::Tensor &x, std::size_t firstRow)
{
    const auto rows = static_cast<std::size_t>(x.size(0));
    for (std::size_t begin = 0; begin < m_vocabulary; begin += kBlockColumns) {
        const std::size_t columns = std::min(kBlockColumns, m_vocabulary - begin);
        const float *logits = m_buffer.data_ptr<float>();
        m_weights.multiply(x, begin, columns, m_buffer.data_ptr<float>());
        kernels().addExponentials(logits, rows, columns, begin == 0, m_sums.data());
        for (std::size_t row = 0; row < rows; ++row, logits += columns)
            look(logits, columns, begin, m_rows[row]);
    }
    for (std::size_t row = 0; row < rows; ++row)
        finish(m_rows[row], m_sums[row], m_words[firstRow + row]);
}

/// Takes what may be among the best of these columns. The unknown word, whose penalty may be a reward, always is.
void OutputLayer::look(const float *logits, std::size_t columns, std::size_t begin, Row &row)
{
    if (begin == 0) {
        row.entries.clear();
        // Pad and the unknown word may be among the columns that the bound counts.
        row.bound = boundOfLargest(logits, columns, m_count + 2);
        row.eos = logits[text::kEos];
        row.entries.push_back({logits[text::kUnk] - static_cast<float>(m_unknownPenalty), text::kUnk});
    }
    const std::size_t found = decodingKernels().placesFrom(logits, columns, row.bound, m_places.data());
    for (std::size_t i = 0; i < found; ++i) {
        const auto id = static_cast<text::TokenId>(begin + m_places[i]);
        if (id != text::kPad && id != text::kUnk)
            row.entries.push_back({logits[m_places[i]], id});
    }
    if (row.entries.size() > m_count)
        keepBest(row);
}

void OutputLayer::keepBest(Row &row) const
{
    const auto isBetter = [](const Entry &a, const Entry &b) {
        return a.logit > b.logit || (a.logit == b.logit && a.id < b.id);
    };
    const std::size_t count = std::min(m_count, row.entries.size());
    const auto end = row.entries.begin() + static_cast<std::ptrdiff_t>(count);
    std::partial_sort(row.entries.begin(), end, row.entries.end(), isBetter);
    row.entries.erase(end, row.entries.end());
    if (count == m_count)
        row.bound = std::max(row.bound, row.entries.back().logit);
}

void OutputLayer::finish(Row &row, const RunningSum &sum, NextWords &words) const
{
    keepBest(row);
    const double logSum = static_cast<double>(sum.reference) + std::log(sum.sum);
    words.best.clear();
    words.eos = static_cast<double>(row.eos) - logSum;
    if (!std::isfinite(logSum))
        return;
    for (const Entry &entry : row.entries)
        words.best.push_back({static_cast<double>(entry.logit) - logSum, entry.id});
}

} // namespace foresearch::nn
