#include "core/workbench/run_end.h"

#include "core/workbench/judging_runs.h"

#include <utility>

namespace foresearch::workbench {

std::string runName(store::RunId id)
{
    return "run " + std::to_string(static_cast<std::int64_t>(id));
}

store::RunEnd runEnd(const std::optional<Error> &error, std::optional<std::string> result)
{
    using store::RunStatus;
    const RunStatus status = !error                              ? RunStatus::Finished
                             : error->code == ErrorCode::Stopped ? RunStatus::Stopped
                                                                 : RunStatus::Failed;
    return {.status = status,
            .endedAt = now(),
            .result = std::move(result),
            .message = status == RunStatus::Failed ? error->detail : std::string()};
}

store::RunEnd runningAgain()
{
    return {.status = store::RunStatus::Running};
}

} // namespace foresearch::workbench
