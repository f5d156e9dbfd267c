#pragma once

#include "core/store/database.h"

/// Settings of a project: texts by key. Errors of all: the database's.
namespace foresearch::store {

inline Result<std::optional<std::string>> readSetting(Database &database, const std::string &key)
{
    return database.queryText("SELECT value FROM setting WHERE key = ?", {key});
}

inline Result<> writeSetting(Database &database, const std::string &key, const std::string &value)
{
    return database.run("INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
                        {key, value});
}

inline Result<> deleteSetting(Database &database, const std::string &key)
{
    return database.run("DELETE FROM setting WHERE key = ?", {key});
}

} // namespace foresearch::store
