#pragma once

#include "core/base/task_control.h"
#include "core/store/database.h"

#include <filesystem>

namespace foresearch::store {

/// Whether a new project file may be made at `path`: nothing is there, nor what SQLite left of an earlier file of that
/// name, which it would take for a part of the new one. Errors: BadValue, naming what is there.
Result<> checkIsFree(const std::filesystem::path &path);

/// A new file, made by `make` under another name beside `target` and then given its name: it is whole and on the disk,
/// or not there. Errors: those of checkIsFree and `make`; CannotWrite.
Result<> placeNewFile(const std::filesystem::path &target,
                      const std::function<Result<>(const std::filesystem::path &)> &make);

/// Writes what the file holds now, compacted, to a new file; other connections may go on meanwhile. `prepare` changes
/// the copy before it has its name; nothing that it removes can be found in the file's free pages.
/// Errors: those of placeNewFile and `prepare`; Stopped.
Result<> copyDatabase(Database &database, const std::filesystem::path &target, const TaskControl &control,
                      const std::function<Result<>(Database &)> &prepare = {});

} // namespace foresearch::store
