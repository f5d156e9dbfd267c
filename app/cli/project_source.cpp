#include "app/cli/project_source.h"

#include "core/space/space_json.h"

#include <algorithm>

namespace foresearch::cli {

Result<> checkSeeds(const eval::TfsTask &task, std::span<const int> seeds, const std::string &project)
{
    std::string known;
    for (const eval::TfsSplit &split : task.splits)
        known += (known.empty() ? "" : ", ") + std::to_string(split.seed);
    for (const int seed : seeds)
        if (std::none_of(task.splits.begin(), task.splits.end(),
                         [seed](const eval::TfsSplit &split) { return split.seed == seed; }))
            return fail(ErrorCode::NotFound, project + ", task " + task.name + ": found no split of seed "
                                                 + std::to_string(seed) + ", expected one of " + known + ".");
    return {};
}

Result<space::SearchSpace> spaceOfProject(store::Project &project, const std::string &space, const std::string &task)
{
    if (space.empty()) {
        auto found = taskOfProject(project, task);
        if (!found)
            return propagate(found);
        return std::move(found->space);
    }
    auto spaces = project.spaces();
    if (!spaces)
        return propagate(spaces);
    for (store::StoredSpace &own : *spaces)
        if (own.value.name == space)
            return std::move(own.value);
    return space::openSpace(space);
}

Result<space::SearchSpace> openSpaceBeside(const std::string &project, const std::string &space)
{
    if (project.empty())
        return space::openSpace(space);
    auto opened = store::Project::open(project, store::Access::Read);
    if (!opened)
        return propagate(opened);
    return spaceOfProject(*opened, space, {});
}

void addSpacesOfProjectOption(CLI::App &command, std::string &project)
{
    command.add_option("--project", project, "a project whose own spaces are known by name too")->type_name("FILE");
}

Result<int> splitOrFirst(store::Project &project, const std::string &task, std::optional<int> typed)
{
    if (typed)
        return *typed;
    const auto found = taskOfProject(project, task);
    if (!found)
        return propagate(found);
    if (found->splits.empty())
        return fail(ErrorCode::NotFound, "The task \"" + task + "\" has no split.");
    return found->splits.front().seed;
}

CLI::Option *addSplitOption(CLI::App &command, std::optional<int> &split)
{
    return command.add_option("--split", split,
                              "Seed of the task's split (default: " + std::to_string(kUsualSplit)
                                  + "; of a project's task: its first)");
}

Result<std::optional<store::RunId>> runOf(const std::string &name)
{
    if (name.empty())
        return std::optional<store::RunId>();
    const bool isNumber = name.size() < 18 && name.find_first_not_of("0123456789") == std::string::npos;
    if (!isNumber)
        return fail(ErrorCode::BadValue, "The run: found \"" + name + "\", expected its number in the project.");
    return std::optional(store::RunId{std::stoll(name)});
}

} // namespace foresearch::cli
