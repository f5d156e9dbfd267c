#pragma once

#include "core/store/database.h"
#include "core/store/records.h"

/// Tasks with their entries. Contract: writing functions are called inside a transaction.
/// Errors of all: the database's; BadFormat (damaged content).
namespace foresearch::store {

/// Under `id`, or under a new one. Errors also: BadValue (the name is in use, or no folder could have it).
Result<TaskId> insertTask(Database &database, const Task &task, std::optional<TaskId> id = {});

/// In the order of their keys; with an `id` only that one, or none.
Result<std::vector<StoredTask>> readTasks(Database &database, std::optional<TaskId> id = {});

/// Errors also: NotFound; BadValue (as above).
Result<> updateTask(Database &database, TaskId id, const TaskDetails &details);

/// With its entries and evaluations.
Result<> deleteTask(Database &database, TaskId id);

} // namespace foresearch::store
