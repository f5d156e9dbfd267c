#pragma once

#include "core/eval/tfs_eval.h"

namespace foresearch::testing {

/// The TFS-Eval that ships in resources/example, made by the formula in its README.md. Always the same.
eval::TfsEval exampleData();

} // namespace foresearch::testing
