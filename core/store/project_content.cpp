#include "core/base/json.h"
#include "core/store/evaluation_table.h"
#include "core/store/project_state.h"
#include "core/store/prompt_table.h"
#include "core/store/reply_table.h"
#include "core/store/run_table.h"
#include "core/store/setting_table.h"
#include "core/store/space_table.h"
#include "core/store/task_table.h"

namespace foresearch::store {

namespace {

/// The only one of `found`. Errors: its own; NotFound.
template <typename T, typename Id>
Result<T> onlyOne(Result<std::vector<T>> found, const Database &database, const char *what, Id id)
{
    if (!found)
        return propagate(found);
    if (found->empty())
        return fail(ErrorCode::NotFound,
                    database.path() + ": has no " + what + " " + std::to_string(static_cast<std::int64_t>(id)) + ".");
    return std::move(found->front());
}

Result<StoredTask> oneTask(Database &database, TaskId id)
{
    return onlyOne(readTasks(database, id), database, "task", id);
}

Result<StoredSpace> oneSpace(Database &database, SpaceId id)
{
    return onlyOne(readSpaces(database, id), database, "space", id);
}

Result<StoredRun> oneRun(Database &database, RunId id)
{
    return onlyOne(readRuns(database, id), database, "run", id);
}

Result<SavedPrompt> onePrompt(Database &database, const std::string &name)
{
    auto found = findPrompt(database, name);
    if (!found)
        return propagate(found);
    if (!*found)
        return fail(ErrorCode::NotFound, database.path() + ": has no prompt " + shownText(name) + ".");
    return std::move(**found);
}

/// Success without the value.
template <typename T>
Result<> withoutValue(const Result<T> &result)
{
    return result ? Result<>() : propagate(result);
}

} // namespace

Result<TaskId> Project::addTask(const Task &task)
{
    return m_state->edit([&] { return insertTask(m_state->database, task); });
}

Result<std::vector<StoredTask>> Project::tasks()
{
    return m_state->read([&] { return readTasks(m_state->database); });
}

Result<StoredTask> Project::task(TaskId id)
{
    return m_state->read([&] { return oneTask(m_state->database, id); });
}

Result<TaskDetails> Project::editTask(TaskId id, const TaskDetails &details)
{
    return m_state->edit([&]() -> Result<TaskDetails> {
        const auto before = oneTask(m_state->database, id);
        if (!before)
            return propagate(before);
        if (const auto done = updateTask(m_state->database, id, details); !done)
            return propagate(done);
        return TaskDetails{before->value.data.name, before->value.data.title, before->value.notes};
    });
}

Result<RemovedTask> Project::removeTask(TaskId id)
{
    return m_state->edit([&]() -> Result<RemovedTask> {
        auto task = oneTask(m_state->database, id);
        if (!task)
            return propagate(task);
        auto evaluations = readEvaluations(m_state->database, {.task = id});
        if (!evaluations)
            return propagate(evaluations);
        if (const auto done = deleteTask(m_state->database, id); !done)
            return propagate(done);
        return RemovedTask{std::move(*task), std::move(*evaluations)};
    });
}

Result<> Project::restoreTask(const RemovedTask &removed)
{
    return m_state->edit([&]() -> Result<> {
        if (const auto done = insertTask(m_state->database, removed.task.value, removed.task.id); !done)
            return propagate(done);
        return restoreEvaluations(m_state->database, removed.evaluations);
    });
}

Result<std::vector<TaskId>> Project::importTasks(const eval::TfsEval &data, const std::string &origin, Time at)
{
    return m_state->edit([&]() -> Result<std::vector<TaskId>> {
        std::vector<TaskId> ids;
        for (const eval::TfsTask &task : data.tasks) {
            const auto id = insertTask(m_state->database, {.data = task, .origin = origin, .addedAt = at});
            if (!id)
                return propagate(id);
            ids.push_back(*id);
        }
        return ids;
    });
}

Result<SpaceId> Project::addSpace(const space::SearchSpace &space)
{
    return m_state->edit([&] { return insertSpace(m_state->database, space); });
}

Result<std::vector<StoredSpace>> Project::spaces()
{
    return readSpaces(m_state->database);
}

Result<space::SearchSpace> Project::replaceSpace(SpaceId id, const space::SearchSpace &space)
{
    return m_state->edit([&]() -> Result<space::SearchSpace> {
        auto before = oneSpace(m_state->database, id);
        if (!before)
            return propagate(before);
        if (const auto done = updateSpace(m_state->database, id, space); !done)
            return propagate(done);
        return std::move(before->value);
    });
}

Result<StoredSpace> Project::removeSpace(SpaceId id)
{
    return m_state->edit([&]() -> Result<StoredSpace> {
        auto space = oneSpace(m_state->database, id);
        if (!space)
            return propagate(space);
        if (const auto done = deleteSpace(m_state->database, id); !done)
            return propagate(done);
        return space;
    });
}

Result<> Project::restoreSpace(const StoredSpace &space)
{
    return withoutValue(m_state->edit([&] { return insertSpace(m_state->database, space.value, space.id); }));
}

Result<RunId> Project::addRun(const Run &run)
{
    return m_state->edit([&] { return insertRun(m_state->database, run); });
}

Result<std::vector<StoredRun>> Project::runs()
{
    return readRuns(m_state->database);
}

Result<StoredRun> Project::run(RunId id)
{
    return oneRun(m_state->database, id);
}

Result<> Project::endRun(RunId id, const RunEnd &end)
{
    return m_state->edit([&]() -> Result<> {
        if (const auto there = oneRun(m_state->database, id); !there)
            return propagate(there);
        return updateRunEnd(m_state->database, id, end);
    });
}

Result<> Project::addRunPart(RunId id, const std::string &content)
{
    return m_state->edit([&]() -> Result<> {
        if (const auto there = oneRun(m_state->database, id); !there)
            return propagate(there);
        return insertRunPart(m_state->database, id, content);
    });
}

Result<std::vector<std::string>> Project::runParts(RunId id)
{
    return m_state->read([&]() -> Result<std::vector<std::string>> {
        if (const auto there = oneRun(m_state->database, id); !there)
            return propagate(there);
        return readRunParts(m_state->database, id);
    });
}

Result<RemovedRun> Project::removeRun(RunId id)
{
    return m_state->edit([&]() -> Result<RemovedRun> {
        auto run = oneRun(m_state->database, id);
        if (!run)
            return propagate(run);
        auto parts = readRunParts(m_state->database, id);
        if (!parts)
            return propagate(parts);
        auto evaluations = readEvaluations(m_state->database, {.run = id});
        if (!evaluations)
            return propagate(evaluations);
        if (const auto done = deleteRun(m_state->database, id); !done)
            return propagate(done);
        return RemovedRun{std::move(*run), std::move(*parts), std::move(*evaluations)};
    });
}

Result<> Project::restoreRun(const RemovedRun &removed)
{
    return m_state->edit([&]() -> Result<> {
        if (const auto done = insertRun(m_state->database, removed.run.value, removed.run.id); !done)
            return propagate(done);
        for (const std::string &part : removed.parts)
            if (const auto done = insertRunPart(m_state->database, removed.run.id, part); !done)
                return done;
        return restoreEvaluations(m_state->database, removed.evaluations);
    });
}

Result<> Project::addEvaluations(std::span<const Evaluation> evaluations)
{
    return m_state->edit([&] { return insertEvaluations(m_state->database, evaluations); });
}

Result<std::vector<StoredEvaluation>> Project::evaluations(const EvaluationFilter &filter)
{
    return m_state->read([&] { return readEvaluations(m_state->database, filter); });
}

Result<std::vector<EvaluationCount>> Project::evaluationCounts()
{
    return countEvaluations(m_state->database);
}

Result<prompt::JournaledReplies> Project::findReplies(std::span<const std::string> keys)
{
    return m_state->read([&] { return store::findReplies(m_state->database, keys); });
}

Result<> Project::addReplies(std::span<const prompt::JournaledReply> replies)
{
    return m_state->edit([&]() -> Result<> {
        for (const prompt::JournaledReply &reply : replies)
            if (const auto added = insertReply(m_state->database, reply); !added)
                return added;
        return {};
    });
}

Result<> Project::forEachReply(const std::function<Result<>(const prompt::JournaledReply &)> &use)
{
    return store::forEachReply(m_state->database, use);
}

Result<std::vector<ReplyCount>> Project::replyCounts()
{
    return countReplies(m_state->database);
}

Result<std::vector<NamedPrompt>> Project::prompts()
{
    return readPrompts(m_state->database);
}

Result<std::optional<SavedPrompt>> Project::findPrompt(const std::string &name)
{
    return store::findPrompt(m_state->database, name);
}

Result<std::optional<SavedPrompt>> Project::putPrompt(const std::string &name, const SavedPrompt &saved)
{
    return m_state->edit([&]() -> Result<std::optional<SavedPrompt>> {
        auto before = store::findPrompt(m_state->database, name);
        if (!before)
            return before;
        if (const auto written = writePrompt(m_state->database, name, saved); !written)
            return propagate(written);
        return before;
    });
}

Result<> Project::renamePrompt(const std::string &name, const std::string &newName)
{
    return m_state->edit([&]() -> Result<> {
        if (const auto there = onePrompt(m_state->database, name); !there)
            return propagate(there);
        return store::renamePrompt(m_state->database, name, newName);
    });
}

Result<SavedPrompt> Project::removePrompt(const std::string &name)
{
    return m_state->edit([&]() -> Result<SavedPrompt> {
        auto before = onePrompt(m_state->database, name);
        if (!before)
            return before;
        if (const auto done = hidePrompt(m_state->database, name); !done)
            return propagate(done);
        return before;
    });
}

Result<std::vector<SavedPrompt>> Project::promptVersions(const std::string &name)
{
    return readPromptVersions(m_state->database, name);
}

Result<std::optional<std::string>> Project::setting(const std::string &key)
{
    return readSetting(m_state->database, key);
}

Result<std::optional<std::string>> Project::setSetting(const std::string &key, const std::optional<std::string> &value)
{
    return m_state->edit([&]() -> Result<std::optional<std::string>> {
        auto before = readSetting(m_state->database, key);
        if (!before)
            return before;
        const auto done = value ? writeSetting(m_state->database, key, *value) : deleteSetting(m_state->database, key);
        if (!done)
            return propagate(done);
        return before;
    });
}

Result<std::vector<std::pair<std::string, std::string>>> Project::settings()
{
    return readSettings(m_state->database);
}

} // namespace foresearch::store
