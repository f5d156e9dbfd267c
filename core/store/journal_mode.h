#pragma once

#include "core/store/database.h"

#include <filesystem>

namespace foresearch::store {

/// Whether the file system is one on which processes share memory through files, as SQLite's write-ahead log needs.
/// Network file systems are not; neither is one that we do not know.
bool carriesWriteAheadLog(const std::filesystem::path &file);

/// Writes through a write-ahead log from now on, so that readers and the writer never wait for each other, or through a
/// rollback journal where there is no way to the former. Every commit is on the disk when it is done.
/// Errors: the database's.
Result<> useJournal(Database &database, bool writeAhead);

/// Takes the write-ahead log into the file, so that it can be moved and copied alone; not while others have it open.
void putAtRest(Database &database);

} // namespace foresearch::store
