#pragma once

#include "core/store/project.h"

#include <mutex>
#include <utility>

namespace foresearch::workbench {

/// A project file that the jobs of one session take turns with.
struct ProjectFile {
    explicit ProjectFile(store::Project opened) : project(std::move(opened)) {}

    std::mutex mutex;
    store::Project project; ///< guarded by the mutex
};

} // namespace foresearch::workbench
