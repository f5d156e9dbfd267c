#pragma once

#include "core/nn/internal/super_transformer.h"
#include "core/text/dictionary.h"

#include <span>
#include <vector>

namespace foresearch::nn {

struct LossSums;

/// The label-smoothed loss of a decoder's output [rows, width], added up over the rows; the vocabulary is gone through
/// a block of columns at a time, so that logits never leave the cache. What is added of a row with output x, gold
/// logit g, mean of all logits m and logarithm of the sum of exponentials s: (1 - e) (s - g) + e (s - m).
/// Source: ALGORITHMS 3.4.
LossSums outputLoss(const SuperTransformer &model, const at::Tensor &x, std::span<const text::TokenId> gold,
                    double labelSmoothing, std::vector<double> *tokenLogProbabilities);

} // namespace foresearch::nn
