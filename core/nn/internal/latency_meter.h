#pragma once

#include "core/nn/engine.h"
#include "core/nn/internal/workers.h"

#include <memory>

namespace foresearch::nn {

/// Engine::openLatencyMeter. Errors: BadValue (a regime that cannot be).
Result<std::unique_ptr<LatencyMeter>> openLatencyMeter(Workers &workers, const LatencyTask &task);

} // namespace foresearch::nn
