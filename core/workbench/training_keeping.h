#pragma once

#include "core/workbench/engine_loader.h"
#include "core/workbench/supernet_runs.h"

#include <functional>

namespace foresearch::workbench {

/// Told about ten times a second, on the calling thread: the updates that are done, and the samples and the validation
/// that have come since it was told last.
using TrainingTell =
    std::function<void(std::uint64_t, std::vector<TrainingSample>, std::optional<predict::ValidationPoint>)>;

/// The whole of a training of a project, from its begin or from its state. What it learns is in the project about every
/// second, and how it ended; a project that cannot be written ends no training, whose state is in its own files.
/// Errors: those of trainSupernet; the project's.
Result<> trainKept(EngineLoader &loader, const ProjectAccess &access, const StoredTraining &training,
                   const TrainingTell &tell, const TaskControl &control);

} // namespace foresearch::workbench
