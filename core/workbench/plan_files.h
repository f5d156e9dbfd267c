#pragma once

#include "core/base/result.h"
#include "core/workbench/supernet_plan.h"

#include <filesystem>
#include <string>
#include <vector>

/// A training's plan as a command line, and the files that it refers to, in the folder of the project's files.
namespace foresearch::workbench {

struct PlanFile {
    std::filesystem::path path;
    std::string text;
};

/// Where a file says a space of the plan that is not built in as it is. Empty where its name is enough.
std::filesystem::path spaceFileOf(const SupernetPlan &plan, const std::filesystem::path &filesFolder);

/// Where a file says the architecture that is trained from scratch; empty without one.
std::filesystem::path architectureFileOf(const SupernetPlan &plan, const std::filesystem::path &filesFolder);

/// Those that the plan needs.
std::vector<PlanFile> planFiles(const SupernetPlan &plan, const std::filesystem::path &filesFolder);
/// Errors: CannotWrite.
Result<> writePlanFiles(const std::vector<PlanFile> &files);

/// The training as a command line, `supernet train`, `scratch train` or of many `scratch dataset`: what differs from
/// the command's defaults. Contract: a corpus is chosen.
std::string supernetTrainCommand(const SupernetPlan &plan, const std::filesystem::path &filesFolder,
                                 const std::filesystem::path &folder);

/// How a training goes on by command line.
std::string supernetResumeCommand(const SupernetPlan &plan, const std::filesystem::path &folder);

} // namespace foresearch::workbench
