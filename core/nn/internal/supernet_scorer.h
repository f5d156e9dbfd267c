#pragma once

#include "core/nn/engine.h"
#include "core/nn/internal/workers.h"

#include <memory>

namespace foresearch::nn {

/// Engine::openScorer. Errors: BadValue (no pairs, an id outside the vocabulary).
Result<std::unique_ptr<SupernetScorer>> openScorer(Workers &workers, const ScoringTask &task);

/// A loss that is no number.
Unexpected scoreNotFinite();

} // namespace foresearch::nn
