#include "core/workbench/project_changes.h"

#include "core/store/project.h"

#include <chrono>
#include <optional>
#include <utility>

namespace foresearch::workbench {

namespace {

store::Time now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Result<std::optional<store::TaskId>> findTask(store::Project &project, const std::string &name)
{
    const auto tasks = project.tasks();
    if (!tasks)
        return propagate(tasks);
    for (const store::StoredTask &task : *tasks) {
        if (task.value.data.name == name)
            return std::optional(task.id);
    }
    return std::optional<store::TaskId>();
}

Result<std::optional<store::SpaceId>> findSpace(store::Project &project, const std::string &name)
{
    const auto spaces = project.spaces();
    if (!spaces)
        return propagate(spaces);
    for (const store::StoredSpace &space : *spaces) {
        if (space.value.name == name)
            return std::optional(space.id);
    }
    return std::optional<store::SpaceId>();
}

/// Takes out the tasks `out` and brings back `in`.
Change exchangeTasks(std::vector<store::RemovedTask> in, std::vector<store::TaskId> out)
{
    return {[in = std::move(in), out = std::move(out)](store::Project &project) -> Result<Change> {
        std::vector<store::RemovedTask> removed;
        std::vector<store::TaskId> restored;
        const auto done = project.atomically([&]() -> Result<> {
            for (const store::TaskId id : out) {
                auto task = project.removeTask(id);
                if (!task)
                    return propagate(task);
                removed.push_back(std::move(*task));
            }
            for (const store::RemovedTask &task : in) {
                if (const auto back = project.restoreTask(task); !back)
                    return back;
                restored.push_back(task.task.id);
            }
            return {};
        });
        if (!done)
            return propagate(done);
        return exchangeTasks(std::move(removed), std::move(restored));
    }};
}

/// Takes out the spaces `out` and brings back `in`.
Change exchangeSpaces(std::vector<store::StoredSpace> in, std::vector<store::SpaceId> out)
{
    return {[in = std::move(in), out = std::move(out)](store::Project &project) -> Result<Change> {
        std::vector<store::StoredSpace> removed;
        std::vector<store::SpaceId> restored;
        const auto done = project.atomically([&]() -> Result<> {
            for (const store::SpaceId id : out) {
                auto space = project.removeSpace(id);
                if (!space)
                    return propagate(space);
                removed.push_back(std::move(*space));
            }
            for (const store::StoredSpace &space : in) {
                if (const auto back = project.restoreSpace(space); !back)
                    return back;
                restored.push_back(space.id);
            }
            return {};
        });
        if (!done)
            return propagate(done);
        return exchangeSpaces(std::move(removed), std::move(restored));
    }};
}

/// Adds one task, after taking out the one of its name into `displaced`.
Result<store::TaskId> replaceTask(store::Project &project, const eval::TfsTask &task,
                                  std::vector<store::RemovedTask> &displaced)
{
    const auto found = findTask(project, task.name);
    if (!found)
        return propagate(found);
    if (*found) {
        auto removed = project.removeTask(**found);
        if (!removed)
            return propagate(removed);
        displaced.push_back(std::move(*removed));
    }
    return project.addTask({.data = task, .origin = {}, .notes = {}, .addedAt = now()});
}

} // namespace

Change addTasksChange(std::vector<eval::TfsTask> tasks)
{
    return {[tasks = std::move(tasks)](store::Project &project) -> Result<Change> {
        std::vector<store::RemovedTask> displaced;
        std::vector<store::TaskId> added;
        const auto done = project.atomically([&]() -> Result<> {
            for (const eval::TfsTask &task : tasks) {
                const auto id = replaceTask(project, task, displaced);
                if (!id)
                    return propagate(id);
                added.push_back(*id);
            }
            return {};
        });
        if (!done)
            return propagate(done);
        return exchangeTasks(std::move(displaced), std::move(added));
    }};
}

Change removeTaskChange(std::string name)
{
    return {[name = std::move(name)](store::Project &project) -> Result<Change> {
        const auto found = findTask(project, name);
        if (!found)
            return propagate(found);
        if (!*found)
            return fail(ErrorCode::NotFound, "There is no task \"" + name + "\".");
        return exchangeTasks({}, {**found}).run(project);
    }};
}

Change addSpaceChange(space::SearchSpace space)
{
    return {[space = std::move(space)](store::Project &project) -> Result<Change> {
        std::vector<store::StoredSpace> displaced;
        std::vector<store::SpaceId> added;
        const auto done = project.atomically([&]() -> Result<> {
            const auto found = findSpace(project, space.name);
            if (!found)
                return propagate(found);
            if (*found) {
                auto removed = project.removeSpace(**found);
                if (!removed)
                    return propagate(removed);
                displaced.push_back(std::move(*removed));
            }
            const auto id = project.addSpace(space);
            if (!id)
                return propagate(id);
            added.push_back(*id);
            return {};
        });
        if (!done)
            return propagate(done);
        return exchangeSpaces(std::move(displaced), std::move(added));
    }};
}

Change removeSpaceChange(std::string name)
{
    return {[name = std::move(name)](store::Project &project) -> Result<Change> {
        const auto found = findSpace(project, name);
        if (!found)
            return propagate(found);
        if (!*found)
            return fail(ErrorCode::NotFound, "There is no search space \"" + name + "\".");
        return exchangeSpaces({}, {**found}).run(project);
    }};
}

} // namespace foresearch::workbench
