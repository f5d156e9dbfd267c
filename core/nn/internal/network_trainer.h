#pragma once

#include "core/nn/internal/workers.h"
#include "core/predict/network_training.h"

#include <vector>

namespace foresearch::nn {

/// Engine::trainNetwork: forward and backward passes written out over buffers that are made once, the batch split
/// between two workers, and Adam in one pass over the parameters.
Result<predict::TrainedNetwork> trainNetwork(Workers &workers, const predict::NetworkTask &task,
                                             const TaskControl &control);

/// Mean loss of `rows` and its gradient by every parameter, in the layers' order, weights before bias.
struct LossAndGradient {
    double loss = 0;
    std::vector<float> gradient;
};
LossAndGradient lossAndGradient(const predict::DenseNetwork &network, predict::Loss loss,
                                const predict::NetworkRows &rows);

} // namespace foresearch::nn
