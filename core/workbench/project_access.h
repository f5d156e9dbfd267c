#pragma once

#include "core/store/project.h"

#include <functional>
#include <optional>
#include <type_traits>
#include <utility>

namespace foresearch::workbench {

/// Takes turns with others: runs work on the project when it is its turn.
using ProjectAccess = std::function<Result<>(const std::function<Result<>(store::Project &)> &)>;

/// For who has the project alone. Contract: `project` outlives the access.
inline ProjectAccess soleAccess(store::Project &project)
{
    return [&project](const std::function<Result<>(store::Project &)> &work) { return work(project); };
}

/// What `work` (store::Project & to a Result) gives when it is its turn. Errors: those of `work` and of the access.
template <typename Work>
std::invoke_result_t<Work &, store::Project &> readThrough(const ProjectAccess &access, Work work)
{
    std::optional<std::invoke_result_t<Work &, store::Project &>> outcome;
    const auto done = access([&](store::Project &project) -> Result<> {
        outcome.emplace(work(project));
        return *outcome ? Result<>() : propagate(*outcome);
    });
    if (!done)
        return propagate(done);
    return std::move(*outcome);
}

} // namespace foresearch::workbench
