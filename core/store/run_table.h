#pragma once

#include "core/store/database.h"
#include "core/store/records.h"

/// Runs and their parts. Contract: writing functions are called inside a transaction.
/// Errors of all: the database's; BadFormat (damaged content).
namespace foresearch::store {

/// Under `id`, or under a new one. Errors also: BadValue (settings or result are no JSON).
Result<RunId> insertRun(Database &database, const Run &run, std::optional<RunId> id = {});

/// In the order of their keys; with an `id` only that one, or none.
Result<std::vector<StoredRun>> readRuns(Database &database, std::optional<RunId> id = {});

/// Errors also: BadValue (the result is no JSON).
Result<> updateRunEnd(Database &database, RunId id, const RunEnd &end);

/// Those that were running did so in a program that ended.
Result<> markInterruptedRuns(Database &database);

/// With its parts and evaluations.
Result<> deleteRun(Database &database, RunId id);

Result<> insertRunPart(Database &database, RunId id, const std::string &content);
Result<std::vector<std::string>> readRunParts(Database &database, RunId id);

} // namespace foresearch::store
