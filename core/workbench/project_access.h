#pragma once

#include "core/store/project.h"

#include <functional>

namespace foresearch::workbench {

/// Takes turns with others: runs work on the project when it is its turn.
using ProjectAccess = std::function<Result<>(const std::function<Result<>(store::Project &)> &)>;

/// For who has the project alone. Contract: `project` outlives the access.
inline ProjectAccess soleAccess(store::Project &project)
{
    return [&project](const std::function<Result<>(store::Project &)> &work) { return work(project); };
}

} // namespace foresearch::workbench
