#pragma once

#include "core/predict/training_checkpoint.h"
#include "core/workbench/engine_loader.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace foresearch::workbench {

/// A training that begins, with the vocabulary of its corpus.
struct NewTraining {
    space::SearchSpace space;
    predict::SupernetTrainingSettings settings;
};

/// The file of a training's folder without which it cannot go on.
inline constexpr const char *kTrainingState = "state.safetensors";

/// Where a training takes its sentences from, where it is kept (predict/training_checkpoint.h) and what computes it.
struct TrainingPlace {
    std::filesystem::path corpus; ///< a folder, as text::openCorpus takes it
    std::string trainSplit = "train";
    std::string validSplit = "valid";
    std::filesystem::path folder;  ///< made where it is not there
    std::string device = nn::kCpu; ///< nn::ScoringTask::device; a training may go on on another one
};

/// Told about a training while it runs, on the calling thread.
struct TrainingListener {
    std::function<void(const predict::TrainingProgress &)> onBegin = [](const predict::TrainingProgress &) {};
    std::function<void(const nn::SupernetUpdate &)> onUpdate = [](const nn::SupernetUpdate &) {};
    std::function<void(const predict::ValidationPoint &)> onPoint = [](const predict::ValidationPoint &) {};
};

/// Trains a supernet, or with `settings.architecture` one network from scratch, to its last update or until its
/// patience ends, or with `begin` null goes on exactly where the folder's training stopped. The folder's state is on
/// the disk after every `saveEvery` updates, after every validation and when it is stopped; whatever ends it, the files
/// of before are whole. Progress: updates. Errors: those of the corpus, of EngineLoader and SupernetTrainer; BadValue
/// (a folder that has a training already, another corpus than before, a larger vocabulary than a
/// resumed training's);
/// CannotWrite; Stopped, once the state is written.
Result<predict::TrainingProgress> trainSupernet(EngineLoader &loader, const NewTraining *begin,
                                                const TrainingPlace &place, const TrainingListener &listener,
                                                const TaskControl &control);

/// The file of the training's folder that is its result: the average where there is one, else the best.
std::string finalNetwork(const predict::SupernetTrainingSettings &settings);

} // namespace foresearch::workbench
