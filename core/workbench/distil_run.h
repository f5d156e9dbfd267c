#pragma once

#include "core/predict/distillation.h"
#include "core/workbench/distil_plan.h"
#include "core/workbench/kept_run.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Networks that are distilled in a project. Labels are a run of kind "label" (kept_run.h). A network is a run of kind
/// "distil-train": its settings say of which labels and how, its result where its file is, how it agrees with its
/// teacher and the truth, and the errors while it trained. A learning curve is a run of kind "distil-curve" whose parts
/// are the networks that were judged for it, so that it goes on after any interruption.
namespace foresearch::workbench {

inline constexpr auto kDistilKind = "distil-train";
inline constexpr auto kCurveKind = "distil-curve";

/// Which network.
struct TrainOrder {
    std::optional<store::RunId> labels = {}; ///< none: the project's last
    std::size_t examples = 0;                ///< of the labels' sample; 0: all that are labelled
    double unseenShare = 0;                  ///< of the labels, to judge the network by
    predict::RegressorSettings training = {};
    std::string task = {}; ///< whose test architectures judge too, and are not learnt; empty: none
    int split = 0;
    std::string out = {}; ///< file; empty: among the project's
};

/// By the truth of a split's test architectures.
struct TruthAgreement {
    std::size_t architectures = 0;
    std::optional<predict::Agreement> teacher; ///< none of a program, which is not called for it
    predict::Agreement network;
    friend bool operator==(const TruthAgreement &, const TruthAgreement &) = default;
};

/// A network of a project, as far as it is made.
struct StoredNetwork {
    store::RunId id{};
    store::RunStatus status = store::RunStatus::Running;
    std::string message = {}; ///< why it failed
    TrainOrder order = {};    ///< with the number of its labels and how many
    predict::LabelHeader header = {};
    std::string predictor = {}; ///< as the command line takes it; empty until it is trained
    std::size_t rows = 0;       ///< that it learnt from or learns from
    std::size_t failed = 0;     ///< labels without a value, which are left out
    std::vector<predict::TrainingPoint> curve = {};
    predict::LabelledRows unseen = {};
    std::vector<double> said = {};     ///< of the unseen labels, in their order; empty until it is trained
    predict::Agreement agreement = {}; ///< with the teacher on them
    std::optional<TruthAgreement> truth = {};
    std::vector<predict::SaidOften> problems = {}; ///< why labels have no value
    std::vector<predict::SaidOften> warnings = {}; ///< of labels with one
    std::size_t warned = 0;                        ///< labels with a value and a warning
    std::vector<predict::LearningPoint> learning = {};
};

/// The plan that makes it again.
DistilPlan planOf(const StoredNetwork &network);

/// How a training is watched, on the calling thread. Both may be empty.
struct TrainWatch {
    std::function<void(const StoredNetwork &)> onBegun = {}; ///< its run is in the project
    std::function<void(const predict::TrainingPoint &)> onPoint = {};
};

/// Trains a network on labels of the project and keeps it there. A run with the same settings that ended early goes on
/// as itself, from its first step. Errors: NotFound (labels, task, split); those of distil and of writing; the
/// project's.
Result<StoredNetwork> trainInProject(const ProjectAccess &access, const TrainOrder &order,
                                     const predict::NetworkTrainer &trainer, const std::string &commandLine,
                                     const TrainWatch &watch, const TaskControl &control);

/// Without `id` the last one. Errors: NotFound (no such run); BadFormat; the project's.
Result<StoredNetwork> readNetwork(const ProjectAccess &access, std::optional<store::RunId> id,
                                  const TaskControl &control);

/// The learning curve of the labels of `order`, each network judged by the tenth that none sees, or by the truth where
/// the order names a task. `onPoint` is called on the calling thread after each network.
/// Errors: those of predict::learningCurve and truthCurve; the project's.
Result<std::vector<predict::LearningPoint>>
curveInProject(const ProjectAccess &access, const TrainOrder &order, const CurveSettings &settings,
               const predict::NetworkTrainer &trainer, const std::string &commandLine,
               const std::function<void(const std::vector<predict::LearningPoint> &)> &onPoint,
               const TaskControl &control);

/// Key, status and words of every network, the newest first: "regression, 3000, recommended". Errors: the project's.
struct NetworkTitle {
    store::RunId id{};
    store::RunStatus status = store::RunStatus::Running;
    std::string teacher;
    std::size_t examples = 0;
    std::string preset;
    friend bool operator==(const NetworkTitle &, const NetworkTitle &) = default;
};
Result<std::vector<NetworkTitle>> networkTitles(store::Project &project);

/// The trained networks as predictors, the newest first. Errors: the project's.
struct NetworkPredictor {
    std::string predictor; ///< as the command line takes it
    std::string space;     ///< its name; empty where it was not said
    friend bool operator==(const NetworkPredictor &, const NetworkPredictor &) = default;
};
Result<std::vector<NetworkPredictor>> networkPredictors(store::Project &project);

/// The file of a network that a run of the project made, distilled or of a machine's latency.
/// Errors: NotFound (no such run, or it made none); the project's.
Result<std::filesystem::path> networkFile(store::Project &project, store::RunId id);

} // namespace foresearch::workbench
