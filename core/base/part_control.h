#pragma once

#include "core/base/task_control.h"

#include <algorithm>

namespace foresearch {

/// The control of a part of a task that has come to `before`: the part's own progress counts as up to `size` of the
/// task's units. Contract: `control` outlives it.
inline TaskControl partControl(const TaskControl &control, const Progress &before, double size = 1)
{
    return {.stop = control.stop, .progress = [&control, before, size](const Progress &part) {
                Progress now = before;
                now.done += size * (part.total > 0 ? std::min(part.done / part.total, 1.0) : 0.0);
                control.progress(now);
            }};
}

} // namespace foresearch
