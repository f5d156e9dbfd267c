#pragma once

#include "core/search/record.h"

#include <filesystem>
#include <string>

namespace foresearch::workbench {

/// A search of a project as a command line: what differs from the defaults, and always the schedule and the seed.
std::string searchCommand(const std::filesystem::path &project, const search::SearchRecord &record);

} // namespace foresearch::workbench
