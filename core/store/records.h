#pragma once

#include "core/eval/tfs_eval.h"
#include "core/predict/predictor.h"
#include "core/prompt/prompt_version.h"
#include "core/space/search_space.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What a project holds, as values. Texts named JSON are one valid JSON text.
namespace foresearch::store {

/// Keys that a project gives; never given twice, so that what was removed can come back under its own.
enum class TaskId : std::int64_t {};
enum class SpaceId : std::int64_t {};
enum class RunId : std::int64_t {};
enum class EvaluationId : std::int64_t {};

using Time = std::chrono::sys_time<std::chrono::milliseconds>; ///< UTC

/// A value with its key in the project.
template <typename Id, typename T>
struct Stored {
    Id id{};
    T value;
    friend bool operator==(const Stored &, const Stored &) = default;
};

/// Architectures trained from scratch, which predictions are judged against.
struct Task {
    eval::TfsTask data;      ///< its name is unique in the project
    std::string origin = {}; ///< where it was imported from: a path
    std::string notes = {};
    Time addedAt = {};
    friend bool operator==(const Task &, const Task &) = default;
};

/// What a user edits of a task.
struct TaskDetails {
    std::string name; ///< as eval::isTaskName wants it
    std::string title;
    std::string notes;
    friend bool operator==(const TaskDetails &, const TaskDetails &) = default;
};

enum class RunStatus {
    Running,
    Finished,
    Stopped,     ///< by the user
    Failed,      ///< its message says why
    Interrupted, ///< the program ended while it ran
};

/// A computation whose results are in the project, with all that repeats it.
struct Run {
    std::string kind;            ///< "evaluate", "search"
    std::string commandLine;     ///< what the command line takes for the same
    std::string settings = "{}"; ///< JSON
    Time startedAt = {};
    RunStatus status = RunStatus::Running;
    std::optional<Time> endedAt = {};
    std::optional<std::string> result = {}; ///< JSON
    std::string message = {};               ///< why it failed
    friend bool operator==(const Run &, const Run &) = default;
};

/// How a run ended, or that it runs again.
struct RunEnd {
    RunStatus status = RunStatus::Finished;
    std::optional<Time> endedAt = {};       ///< none while it runs
    std::optional<std::string> result = {}; ///< JSON
    std::string message = {};
    friend bool operator==(const RunEnd &, const RunEnd &) = default;
};

enum class ValueKind { Measured, Predicted };

/// Where a value came from: with the architecture, all that is needed to get it again.
struct Source {
    ValueKind kind = ValueKind::Predicted;
    predict::Scale scale;                  ///< metric, unit, direction
    predict::Provenance provenance;        ///< predictor as the command line takes it, details as JSON
    std::string model = {};                ///< of a language model; empty otherwise
    std::string promptHash = {};           ///< of what it was asked; empty otherwise
    std::optional<std::int64_t> seed = {}; ///< of its random draws
    friend bool operator==(const Source &, const Source &) = default;
};

/// One value of one architecture, or the reason why there is none.
struct Evaluation {
    space::Architecture architecture;
    Source source;
    predict::Prediction prediction;
    std::optional<TaskId> task = {}; ///< on whose data
    std::optional<int> splitSeed = {};
    std::optional<RunId> run = {}; ///< that made it
    Time at = {};
};

/// A prompt as it was saved. Something may be missing in it yet: prompt::validate says whether it can be asked.
struct SavedPrompt {
    prompt::PromptVersion version;
    std::string recipe = "{}"; ///< JSON: how its examples were chosen (core/prompt/recipe.h)
    Time savedAt = {};         ///< for the first time
    friend bool operator==(const SavedPrompt &, const SavedPrompt &) = default;
};

struct NamedPrompt {
    std::string name;
    SavedPrompt saved;
    friend bool operator==(const NamedPrompt &, const NamedPrompt &) = default;
};

using StoredTask = Stored<TaskId, Task>;
using StoredSpace = Stored<SpaceId, space::SearchSpace>;
using StoredRun = Stored<RunId, Run>;
using StoredEvaluation = Stored<EvaluationId, Evaluation>;

/// All that went with a task.
struct RemovedTask {
    StoredTask task;
    std::vector<StoredEvaluation> evaluations;
};

/// All that went with a run.
struct RemovedRun {
    StoredRun run;
    std::vector<std::string> parts;
    std::vector<StoredEvaluation> evaluations;
};

/// How many evaluations there are of one task from one source, the seeds of its draws taken together.
struct EvaluationCount {
    std::optional<TaskId> task = {};
    std::string predictor; ///< as Provenance says it
    std::string metric;
    std::string unit;
    ValueKind kind = ValueKind::Predicted;
    std::size_t values = 0;
    std::size_t problems = 0; ///< those without a value
    friend bool operator==(const EvaluationCount &, const EvaluationCount &) = default;
};

/// How many replies of one model there are, and the tokens that their endpoint counted.
struct ReplyCount {
    std::string endpoint; ///< who was asked, as JournaledReply says it
    std::string model;
    std::size_t replies = 0;
    std::int64_t promptTokens = 0;
    std::int64_t completionTokens = 0;
    friend bool operator==(const ReplyCount &, const ReplyCount &) = default;
};

/// Whether a copy has the replies of language models, which hold whole prompts.
enum class ReplyCopying { Copied, LeftOut };

/// Which evaluations are meant: all that match every member that is set.
struct EvaluationFilter {
    std::optional<TaskId> task = {};
    std::optional<RunId> run = {};
};

} // namespace foresearch::store
