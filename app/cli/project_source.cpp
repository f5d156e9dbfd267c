#include "app/cli/project_source.h"

#include "core/space/space_json.h"

namespace foresearch::cli {

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
