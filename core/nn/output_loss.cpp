#include "core/nn/internal/output_loss.h"

#include "core/nn/internal/batch_walk.h"

#include <algorithm>
#include <cmath>

namespace foresearch::nn {

namespace {

constexpr std::int64_t kChunkRows = 512; // a block of logits and the rows that it comes from stay in the cache
constexpr std::int64_t kBlockColumns = 256;

/// Rows of one chunk.
struct ChunkLosses {
    at::Tensor buffer; ///< of a block's logits
    std::vector<RunningSum> sums;
    std::vector<float> gold;
};

/// False: was stopped.
bool goThroughVocabulary(const at::Tensor &table, const at::Tensor &rows, std::span<const text::TokenId> gold,
                         const std::stop_token &stop, ChunkLosses &losses)
{
    const std::int64_t vocabulary = table.size(0);
    for (std::int64_t begin = 0; begin < vocabulary; begin += kBlockColumns) {
        if (stop.stop_requested())
            return false;
        const std::int64_t columns = std::min(kBlockColumns, vocabulary - begin);
        at::Tensor block = losses.buffer.narrow(0, 0, rows.size(0) * columns).view({rows.size(0), columns});
        multiplyMany(rows, table.narrow(0, begin, columns), block);
        const float *logits = block.data_ptr<float>();
        kernels().addExponentials(logits, gold.size(), static_cast<std::size_t>(columns), begin == 0,
                                  losses.sums.data());
        for (std::size_t row = 0; row < gold.size(); ++row) {
            const std::int64_t column = gold[row] - begin;
            if (column >= 0 && column < columns)
                losses.gold[row] = logits[static_cast<std::int64_t>(row) * columns + column];
        }
    }
    return true;
}

double meanLogit(const SuperTransformer &model, const float *x, std::size_t width)
{
    double mean = 0;
    for (std::size_t i = 0; i < width; ++i)
        mean += static_cast<double>(x[i]) * model.meanOutputRow()[i];
    return mean;
}

} // namespace

std::optional<LossSums> outputLoss(const SuperTransformer &model, const at::Tensor &x, const LossTarget &target,
                                   const std::stop_token &stop, std::vector<double> *tokenLogProbabilities)
{
    const std::int64_t width = x.size(1);
    const at::Tensor table = model.outputTable().cut(model.vocabularySize(), width);
    ChunkLosses losses{at::empty({kChunkRows * kBlockColumns}, at::kFloat), std::vector<RunningSum>(kChunkRows),
                       std::vector<float>(kChunkRows)};
    LossSums total;
    for (std::int64_t begin = 0; begin < x.size(0); begin += kChunkRows) {
        const std::int64_t count = std::min(kChunkRows, x.size(0) - begin);
        const at::Tensor rows = x.narrow(0, begin, count);
        const auto gold = target.gold.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(count));
        if (!goThroughVocabulary(table, rows, gold, stop, losses))
            return std::nullopt;
        const float *row = rows.data_ptr<float>();
        for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i, row += width) {
            const double logSum = static_cast<double>(losses.sums[i].reference) + std::log(losses.sums[i].sum);
            const double nll = logSum - static_cast<double>(losses.gold[i]);
            const double uniform = logSum - meanLogit(model, row, static_cast<std::size_t>(width));
            total.nll += nll;
            total.loss += (1 - target.labelSmoothing) * nll + target.labelSmoothing * uniform;
            if (tokenLogProbabilities)
                tokenLogProbabilities->push_back(-nll);
        }
    }
    return total;
}

} // namespace foresearch::nn
