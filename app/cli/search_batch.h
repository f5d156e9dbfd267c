#pragma once

#include <CLI/CLI.hpp>

namespace foresearch::cli {

/// `search batch`.
void addBatch(CLI::App &search);

} // namespace foresearch::cli
