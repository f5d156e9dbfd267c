#pragma once

#include "core/predict/supernet_file.h"

#include <cstdint>
#include <memory>

namespace foresearch::predict {

/// A supernet of the space that has learnt nothing: for what does not depend on its weights, such as latency.
/// Deterministic. Errors: those of SupernetFile::parse.
Result<std::shared_ptr<const SupernetFile>> untrainedSupernet(const space::SearchSpace &space, std::uint64_t seed);

} // namespace foresearch::predict
