#pragma once

#include "core/nn/engine.h"
#include "core/nn/internal/workers.h"

#include <memory>

namespace foresearch::nn {

/// The scorer of a mixture of supernets: the weights of an architecture are mixed once for all batches. They depend on
/// the whole architecture, so that architectures with a common beginning have nothing in common.
/// Contract: the task is one that openScorer has checked, its supernet has a mixture.
std::unique_ptr<SupernetScorer> openMixtureScorer(Workers &workers, const ScoringTask &task);

} // namespace foresearch::nn
