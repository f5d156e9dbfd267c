#pragma once

#include <CLI/CLI.hpp>

namespace foresearch::cli {

/// `scratch dataset`.
void addScratchDataset(CLI::App &scratch);

} // namespace foresearch::cli
