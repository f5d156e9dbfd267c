#pragma once

#include "core/workbench/engine_loader.h"
#include "core/workbench/supernet_runs.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace foresearch::workbench {

/// What a training has come to since it was heard of last.
struct TrainingAdvance {
    std::uint64_t updates = 0;
    std::vector<TrainingSample> samples;
    std::optional<predict::ValidationPoint> point;
};
using TellAdvance = std::function<void(TrainingAdvance)>;

/// The whole of a training that is in the project, from its begin or from its state: losses are kept as they come, and
/// `tell` hears of them about ten times a second, on the calling thread. A network that was trained from scratch is
/// judged afterwards, and its BLEU kept with where it came from; what was stopped in between is judged when it is
/// resumed. Progress: updates, then sentences. Errors: those of trainSupernet, judgeNetwork and the project; Stopped.
Result<> trainKept(EngineLoader &loader, const ProjectAccess &access, const StoredTraining &training,
                   const TellAdvance &tell, const TaskControl &control);

} // namespace foresearch::workbench
