#pragma once

#include "core/eval/tfs_eval.h"
#include "core/workbench/supernet_runs.h"

#include <optional>
#include <vector>

/// Networks that a project trained from scratch as truth for predictors.
namespace foresearch::workbench {

/// BLEU of the validation and of the test part; nothing before both are known, or of a supernet.
std::optional<eval::BleuScores> truthOf(const StoredTraining &training);

/// TFS-Eval of all that were trained like this one: the same space and corpus, and the same settings but for the
/// architecture and the seed. Of an architecture that was trained several times the latest counts. A third of them are
/// demonstrations, ten at most. Contract: truthOf(like).
eval::TfsTask truthTask(const std::vector<StoredTraining> &newestFirst, const StoredTraining &like);

} // namespace foresearch::workbench
