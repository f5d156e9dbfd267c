#pragma once

#include "core/base/task_control.h"
#include "core/prompt/reply_journal.h"
#include "core/store/records.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>

namespace foresearch::store {

enum class Access {
    Read,  ///< others may write meanwhile
    Write, ///< nobody else may
};

enum class JournalMode {
    Automatic, ///< SQLite's write-ahead log on file systems that are known to carry it, else a rollback journal
    Rollback,
};

struct ProjectOptions {
    JournalMode journal = JournalMode::Automatic;
    std::chrono::milliseconds busyTimeout{2000}; ///< longest wait for another program's short lock
};

/// `NAME.files` beside `NAME.foresearch`: where the checkpoints of a project lie.
std::filesystem::path filesFolder(const std::filesystem::path &project);

/// The project file: tasks, own search spaces, prompts, runs, evaluations, replies and settings of one piece of work
/// (SCHEMA.md).
///
/// An edit is in the file and on the disk when it returns success, and has changed nothing when it returns an error:
/// a killed program, a full disk or a power failure lose no finished edit. There is nothing to save.
/// An edit that takes something away returns what the edit that brings it back takes, keys included, so that undo is
/// the same as never having done it; one that replaces something returns what was there.
/// Reading gives values; reads inside `atomically` see one state of the file.
///
/// One project object writes, in all programs; others follow: `changeCounter` tells them when to read again, and when
/// the writer is gone (or was killed) `tryBecomeWriter` makes one of them the next.
///
/// Errors of all functions: CannotRead, CannotWrite (disk full, read-only), BadFormat (damaged), Unavailable (another
/// program had a lock for longer than the time limit). Of all edits: CannotWrite without the right to write. Every
/// error's sentence begins with the file's path.
/// Threads: one at a time for each object. Not across fork().
class Project {
public:
    /// A new project, open for writing. Errors: BadValue (the file is there already); CannotWrite.
    static Result<Project> create(const std::filesystem::path &path, const ProjectOptions &options = {});

    /// Opens a project. With Write, a file of an older version is upgraded, after a copy of it was saved beside it as
    /// `NAME.foresearch.vN-backup`, and runs whose program died are marked as interrupted.
    /// Errors: NotFound; BadFormat (no project, damaged); NewerVersion, naming both versions. With Write also:
    /// Unavailable (another program writes); CannotWrite (the file or its folder is read-only). With Read also:
    /// Unavailable (an older version, which only a writer upgrades).
    static Result<Project> open(const std::filesystem::path &path, Access access, const ProjectOptions &options = {});

    Project(Project &&) noexcept;
    Project &operator=(Project &&) noexcept;
    /// Leaves one complete file where nobody else has the project open.
    ~Project();

    const std::filesystem::path &path() const; ///< absolute, without symbolic links

    bool isWriter() const;
    /// Makes this object the writer, if it is not. Errors: as those of `open` with Write.
    Result<> tryBecomeWriter();

    /// A number that is another one after anybody changed the file. Cost: microseconds.
    /// Errors: also NewerVersion: a newer program has upgraded the file.
    Result<std::uint64_t> changeCounter();

    /// Runs several reads and edits as one: all of them or none. Edits inside may fail and be passed over.
    Result<> atomically(const std::function<Result<>()> &work);

    // Tasks. Errors: BadValue (a name in use, or that no folder can have); NotFound (no such key).
    Result<TaskId> addTask(const Task &task);
    Result<std::vector<StoredTask>> tasks(); ///< in the order in which they were added
    Result<StoredTask> task(TaskId id);
    Result<TaskDetails> editTask(TaskId id, const TaskDetails &details); ///< returns those before
    Result<RemovedTask> removeTask(TaskId id);                           ///< with its evaluations
    Result<> restoreTask(const RemovedTask &removed);

    /// Adds all tasks of an import, or none. Errors: BadValue (a name in use).
    Result<std::vector<TaskId>> importTasks(const eval::TfsEval &data, const std::string &origin, Time at);

    // Own search spaces. Errors: BadValue (not a space, a name in use or built in); NotFound (no such key).
    Result<SpaceId> addSpace(const space::SearchSpace &space);
    Result<std::vector<StoredSpace>> spaces();
    Result<space::SearchSpace> replaceSpace(SpaceId id, const space::SearchSpace &space); ///< returns the one before
    Result<StoredSpace> removeSpace(SpaceId id);
    Result<> restoreSpace(const StoredSpace &space);

    // Runs. Errors: BadValue (settings or result are no JSON); NotFound (no such key).
    Result<RunId> addRun(const Run &run);
    Result<std::vector<StoredRun>> runs();
    Result<StoredRun> run(RunId id);
    Result<> endRun(RunId id, const RunEnd &end);
    /// Keeps what a run has finished so far, so that it can go on after an interruption.
    Result<> addRunPart(RunId id, const std::string &content);
    Result<std::vector<std::string>> runParts(RunId id); ///< in order
    Result<RemovedRun> removeRun(RunId id);              ///< with its evaluations
    Result<> restoreRun(const RemovedRun &removed);

    /// All or none. Errors: BadValue (neither value nor problem, or both; not finite); NotFound (their task or run).
    /// Cost: 10,000 in less than 1 s.
    Result<> addEvaluations(std::span<const Evaluation> evaluations);
    /// In the order in which they were added. Cost: 10,000 in less than 1 s.
    Result<std::vector<StoredEvaluation>> evaluations(const EvaluationFilter &filter = {});

    /// By task, then in the order in which predictors came. Cost: 10,000 evaluations in less than 10 ms.
    Result<std::vector<EvaluationCount>> evaluationCounts();

    // Replies of language models (ProjectReplies is the journal made of these). They were paid for: removing tasks and
    // runs leaves them, nothing removes them, and only a copy may be without.
    Result<prompt::JournaledReplies> findReplies(std::span<const std::string> keys);
    /// As prompt::ReplyJournal::commit. Cost: one write to the disk, however many there are.
    Result<> addReplies(std::span<const prompt::JournaledReply> replies);
    /// In the order in which they came, until `use` fails.
    Result<> forEachReply(const std::function<Result<>(const prompt::JournaledReply &)> &use);
    Result<std::vector<ReplyCount>> replyCounts(); ///< by endpoint and model

    // Prompts, by name. Each save is a version, and versions stay: also those of a removed prompt and of a name that it
    // had before, so that any of them can be shown and saved again. Errors: BadValue (an empty name, or one with
    // control characters or over 100 bytes; a recipe that is no JSON); NotFound (no such prompt).
    Result<std::vector<NamedPrompt>> prompts(); ///< as saved last, in the order in which their names came first
    Result<std::optional<SavedPrompt>> findPrompt(const std::string &name); ///< nothing: none has the name
    /// Makes it the prompt of that name. One that is a version of it already becomes the current one again, and keeps
    /// its time. Returns what was there; nothing: no prompt had the name.
    Result<std::optional<SavedPrompt>> putPrompt(const std::string &name, const SavedPrompt &saved);
    /// With its versions. Errors also: BadValue (the new name is in use).
    Result<> renamePrompt(const std::string &name, const std::string &newName);
    Result<SavedPrompt> removePrompt(const std::string &name); ///< returns what putPrompt takes
    /// The oldest first; none where no prompt ever had the name.
    Result<std::vector<SavedPrompt>> promptVersions(const std::string &name);

    /// Settings of the project, none while not set. `setSetting` returns the value before; no value removes it.
    Result<std::optional<std::string>> setting(const std::string &key);
    Result<std::optional<std::string>> setSetting(const std::string &key, const std::optional<std::string> &value);
    Result<std::vector<std::pair<std::string, std::string>>> settings(); ///< keys and values, by key

    /// A copy of the project as it is now, whole or not there. Checkpoints are not copied.
    /// Errors: BadValue (the file is there already); CannotWrite; Stopped.
    Result<> saveCopy(const std::filesystem::path &path, const TaskControl &control = {},
                      ReplyCopying replies = ReplyCopying::Copied);

    /// Writes `to` wherever `from`, the beginning of paths, stands in settings, runs and sources: the project was moved
    /// with the files that it names.
    Result<> relocate(const std::string &from, const std::string &to);

    /// Gives back the room of what was removed. Errors: Stopped.
    Result<> compact(const TaskControl &control = {});

    /// Everything that is wrong in the file, a sentence each; empty when it is sound. Errors: Stopped.
    Result<std::vector<std::string>> check(const TaskControl &control = {});

private:
    struct State;
    explicit Project(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace foresearch::store
