#pragma once

#include "core/space/search_space.h"

#include <filesystem>

namespace foresearch::testing {

/// A folder with the splits "train" and "valid" of random sentences, on which small supernets learn in seconds.
void writeTrainingCorpus(const std::filesystem::path &folder, const space::SearchSpace &space, std::size_t pairs = 60);

} // namespace foresearch::testing
