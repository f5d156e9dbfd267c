#pragma once

#include "core/base/result.h"
#include "core/base/rng.h"
#include "core/base/task_control.h"
#include "core/nn/engine.h"
#include "core/nn/internal/workers.h"

#include <vector>

namespace foresearch::nn {

/// Worst deviation of an fp32 product of standard normal matrices from the same product in double precision, relative
/// to its largest value.
double productError(const ProductShape &shape, Rng &rng);

/// Engine::measureProducts. Errors: Stopped.
Result<std::vector<ProductSpeed>> measureProducts(Workers &workers, int millisecondsEach, const TaskControl &control);

} // namespace foresearch::nn
