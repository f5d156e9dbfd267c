#pragma once

#include "core/nn/internal/super_transformer.h"
#include "core/text/dictionary.h"

#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace foresearch::nn {

struct LossSums;

/// What a decoder's output is compared with.
struct LossTarget {
    std::span<const text::TokenId> gold; ///< one a row
    double labelSmoothing = 0.1;
};

/// The label-smoothed loss of a decoder's output [rows, width], added up over the rows; the vocabulary is gone through
/// a block of columns at a time, so that logits never leave the cache. What is added of a row with output x, gold
/// logit g, mean of all logits m and logarithm of the sum of exponentials s: (1 - e) (s - g) + e (s - m).
/// None when it was stopped, which it looks for between blocks. Source: ALGORITHMS 3.4.
std::optional<LossSums> outputLoss(const SuperTransformer &model, const at::Tensor &x, const LossTarget &target,
                                   const std::stop_token &stop, std::vector<double> *tokenLogProbabilities);

} // namespace foresearch::nn
