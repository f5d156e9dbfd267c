#pragma once

#include "core/store/database.h"
#include "core/store/records.h"

/// Own search spaces, and settings. Contract: writing functions are called inside a transaction.
/// Errors of all: the database's; BadFormat (damaged content).
namespace foresearch::store {

/// Under `id`, or under a new one. Errors also: BadValue (no space; its name is in use or a built-in space's).
Result<SpaceId> insertSpace(Database &database, const space::SearchSpace &space, std::optional<SpaceId> id = {});

/// In the order of their keys; with an `id` only that one, or none.
Result<std::vector<StoredSpace>> readSpaces(Database &database, std::optional<SpaceId> id = {});

/// Errors also: BadValue (as above).
Result<> updateSpace(Database &database, SpaceId id, const space::SearchSpace &space);

Result<> deleteSpace(Database &database, SpaceId id);

} // namespace foresearch::store
