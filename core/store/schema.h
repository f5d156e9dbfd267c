#pragma once

#include "core/store/database.h"

#include <span>
#include <string>

/// The tables of a project file, described in SCHEMA.md.
namespace foresearch::store {

/// "FRSH", in SQLite's header, where `file` and the desktop look for it.
inline constexpr std::int64_t kApplicationId = 0x46525348;

/// Statements that bring a file from one version to the next: step 0 makes version 1 of an empty file.
/// Contract: a step, once released, is never changed; a new version is a new step.
using SchemaSteps = std::span<const std::string>;

/// Those of this program; their number is the version that it writes.
SchemaSteps schemaSteps();

/// Makes the tables in an empty file. Errors: the database's.
Result<> makeSchema(Database &database, SchemaSteps steps);

/// The version of a project file.
/// Errors: BadFormat (another application's file, an empty one); NewerVersion, naming both; the database's.
Result<int> readVersion(Database &database, SchemaSteps steps);

/// Runs the steps that the file lacks, all or none, after a copy of the file was saved as `FILE.vN-backup` (or
/// `FILE.vN-backup-2`, ... where there is one). Contract: the caller has the writer's lock. Errors: those above.
Result<> upgrade(Database &database, SchemaSteps steps);

/// Whether the file has exactly the tables and indices that the steps make.
/// Errors: BadFormat, naming the first that differs; the database's.
Result<> checkSchema(Database &database, SchemaSteps steps);

} // namespace foresearch::store
