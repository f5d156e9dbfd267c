#pragma once

#include "core/store/database.h"
#include "core/store/records.h"

/// Prompts by name, and all their versions. Contract: writing functions are called inside a transaction.
/// Errors of all: the database's; BadFormat (damaged content).
namespace foresearch::store {

/// Those that are there, in the order in which their names came first.
Result<std::vector<NamedPrompt>> readPrompts(Database &database);

/// Nothing where none has the name.
Result<std::optional<SavedPrompt>> findPrompt(Database &database, const std::string &name);

/// All that were saved under the name, the oldest first.
Result<std::vector<SavedPrompt>> readPromptVersions(Database &database, const std::string &name);

/// Makes it the prompt of that name. Errors also: BadValue (the name, the recipe).
Result<> writePrompt(Database &database, const std::string &name, const SavedPrompt &saved);

/// Takes the versions along that a removed prompt of the new name had.
/// Contract: there is a prompt `name`. Errors also: BadValue (the new name is none, or in use).
Result<> renamePrompt(Database &database, const std::string &name, const std::string &newName);

/// Its versions stay. Contract: there is one.
Result<> hidePrompt(Database &database, const std::string &name);

/// Reads every version, also those of removed prompts.
Result<> checkPrompts(Database &database);

} // namespace foresearch::store
