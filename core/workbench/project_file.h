#pragma once

#include "core/store/project.h"
#include "core/workbench/project_access.h"

#include <memory>
#include <mutex>
#include <utility>

namespace foresearch::workbench {

/// A project file that the jobs of one session take turns with.
struct ProjectFile {
    explicit ProjectFile(store::Project opened) : project(std::move(opened)) {}

    std::mutex mutex;
    store::Project project; ///< guarded by the mutex
};

/// Turns of the file's jobs; the access keeps it open.
inline ProjectAccess accessOf(std::shared_ptr<ProjectFile> file)
{
    return [file = std::move(file)](const std::function<Result<>(store::Project &)> &work) {
        const std::scoped_lock lock(file->mutex);
        return work(file->project);
    };
}

} // namespace foresearch::workbench
