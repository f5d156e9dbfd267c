#pragma once

#include "core/predict/training_checkpoint.h"
#include "core/workbench/distil_run.h"
#include "core/workbench/network_judging.h"
#include "core/workbench/project_access.h"
#include "core/workbench/supernet_plan.h"
#include "core/workbench/undo_history.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// Trainings in a project: a run of kind "supernet-train", or "scratch-train" of one network from scratch, whose
/// settings are the plan and the name of its folder among the project's files, where the checkpoints lie
/// (predict/training_checkpoint.h). Its parts are losses and learning rates as they came, so that a curve is whole
/// after any interruption; its result says where the supernet or network is, and of a network its BLEU, which are
/// measured evaluations of the run, too.
namespace foresearch::workbench {

inline constexpr auto kSupernetKind = "supernet-train";
inline constexpr auto kScratchKind = "scratch-train";

/// Some updates of a training taken together, the last of which is `update`. Units: bits per target token; target ids a
/// second, of all architectures together.
struct TrainingSample {
    std::uint64_t update = 0;
    double loss = 0;
    double learningRate = 0;
    double tokensPerSecond = 0;
    friend bool operator==(const TrainingSample &, const TrainingSample &) = default;
};

/// A training of a project, as far as it is.
struct StoredTraining {
    store::RunId id{};
    store::RunStatus status = store::RunStatus::Stopped;
    std::string message; ///< why it failed
    std::string commandLine;
    SupernetPlan plan;
    std::filesystem::path folder;
    std::vector<TrainingSample> samples;          ///< by ascending update
    std::vector<predict::ValidationPoint> points; ///< validations, likewise
    std::vector<JudgedPart> judged;               ///< of a network that came to its end
    std::uint64_t updates = 0;                    ///< that are done

    /// The point with the lowest mean; nothing before the first validation.
    std::optional<predict::ValidationPoint> best() const;
    std::filesystem::path bestFile() const { return folder / "best.safetensors"; }
    std::filesystem::path lastFile() const { return folder / "last.safetensors"; }
    /// What it is trained for: at the end of a network's training perhaps the average, else the best.
    std::filesystem::path resultFile() const;

    // What comes again after an interruption takes the place of what was there.
    void add(const TrainingSample &sample);
    void add(const predict::ValidationPoint &point);
};

/// Keeps trainings in the project that are to begin later, all or none, and makes their folders and the files that
/// their command lines name. Contract: there is one. Errors: CannotWrite; the project's.
Result<std::vector<StoredTraining>> enlistTrainings(store::Project &project, const std::vector<SupernetPlan> &plans);

/// All of them, the newest first; what cannot be read as one is passed over. Errors: the project's.
Result<std::vector<StoredTraining>> storedTrainings(store::Project &project);

/// Says that it runs again. Errors: the project's.
Result<> beginTraining(store::Project &project, store::RunId id);
/// Errors: the project's.
Result<> addTrainingPart(store::Project &project, store::RunId id, const std::vector<TrainingSample> &samples,
                         const std::optional<predict::ValidationPoint> &point);
/// How it ended: with an error, or with the BLEU of what it trained, none of a supernet. Errors: the project's.
Result<> endTraining(store::Project &project, const StoredTraining &training,
                     const Result<std::vector<JudgedPart>> &outcome);

/// Takes it out of the project; its folder stays, and the change that takes this back finds it again.
/// Errors: NotFound; the project's.
Change removeTrainingChange(store::RunId id);

/// The supernet that it trained, as the command line takes a predictor; empty before the first validation.
std::string predictorOf(const StoredTraining &training);

/// The same of a run of the project, with its space; nothing where it is no training or has no supernet yet.
std::optional<NetworkPredictor> supernetPredictor(const std::filesystem::path &project, const store::Run &run);

/// The architectures that the last `count` updates drew, the latest first.
struct DrawnArchitecture {
    std::uint64_t update = 0; ///< from 1
    space::Architecture architecture;
    friend bool operator==(const DrawnArchitecture &, const DrawnArchitecture &) = default;
};
std::vector<DrawnArchitecture> drawnArchitectures(const SupernetPlan &plan, std::uint64_t updates, std::size_t count);

} // namespace foresearch::workbench
