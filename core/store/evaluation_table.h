#pragma once

#include "core/store/database.h"
#include "core/store/records.h"

#include <span>

/// Evaluations, their sources and architectures. Contract: writing functions are called inside a transaction.
/// Errors of all: the database's; BadFormat (damaged content).
namespace foresearch::store {

/// Under new keys, in order. Errors also: BadValue (neither value nor problem, or both; not finite); NotFound (its task
/// or run is not in the project).
Result<> insertEvaluations(Database &database, std::span<const Evaluation> evaluations);

/// Under their own keys; those whose run is gone come without it. Errors also: BadValue.
Result<> restoreEvaluations(Database &database, std::span<const StoredEvaluation> evaluations);

/// In the order of their keys. Cost: 10,000 in less than 100 ms.
Result<std::vector<StoredEvaluation>> readEvaluations(Database &database, const EvaluationFilter &filter);

/// By task, then in the order in which sources came.
Result<std::vector<EvaluationCount>> countEvaluations(Database &database);

/// Removes the sources that nothing refers to.
Result<> removeUnusedSources(Database &database);

} // namespace foresearch::store
