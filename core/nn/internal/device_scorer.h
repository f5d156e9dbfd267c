#pragma once

#include "core/nn/engine.h"

#include <c10/core/Device.h>

#include <memory>

namespace foresearch::nn {

/// What openScorer gives for devices without kernels of our own. Contract: the task was checked.
std::unique_ptr<SupernetScorer> openDeviceScorer(c10::Device device, const ScoringTask &task);

} // namespace foresearch::nn
