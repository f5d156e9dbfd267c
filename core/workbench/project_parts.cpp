#include "core/workbench/project_parts.h"

namespace foresearch::workbench {

Result<eval::TfsTask> taskOfProject(store::Project &project, const std::string &name)
{
    auto tasks = project.tasks();
    if (!tasks)
        return propagate(tasks);
    std::string known;
    for (store::StoredTask &task : *tasks) {
        if (task.value.data.name == name)
            return std::move(task.value.data);
        known += (known.empty() ? "" : ", ") + task.value.data.name;
    }
    return fail(ErrorCode::NotFound, project.path().string() + ": found no task \"" + name + "\", expected one of "
                                         + (known.empty() ? "none" : known) + ".");
}

Result<eval::TfsSplit> splitOfTask(const eval::TfsTask &task, int seed)
{
    std::string known;
    for (const eval::TfsSplit &split : task.splits) {
        if (split.seed == seed)
            return split;
        known += (known.empty() ? "" : ", ") + std::to_string(split.seed);
    }
    return fail(ErrorCode::NotFound, "The task \"" + task.name + "\" has no split of seed " + std::to_string(seed)
                                         + ", expected one of " + (known.empty() ? "none" : known) + ".");
}

Result<eval::TfsSplit> splitOfProject(store::Project &project, const std::string &task, int seed)
{
    const auto found = taskOfProject(project, task);
    if (!found)
        return propagate(found);
    return splitOfTask(*found, seed);
}

} // namespace foresearch::workbench
