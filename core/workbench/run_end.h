#pragma once

#include "core/store/records.h"

#include <optional>
#include <string>

/// How runs that a project keeps are called, and how they end and go on.
namespace foresearch::workbench {

/// "run 12".
std::string runName(store::RunId id);

/// Finished with `result` (JSON) where there is no error; else Stopped, or Failed with the error's words.
store::RunEnd runEnd(const std::optional<Error> &error, std::optional<std::string> result = {});

/// Of a run that goes on.
store::RunEnd runningAgain();

} // namespace foresearch::workbench
