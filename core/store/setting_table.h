#pragma once

#include "core/store/database.h"

#include <utility>
#include <vector>

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

inline Result<std::vector<std::pair<std::string, std::string>>> readSettings(Database &database)
{
    std::vector<std::pair<std::string, std::string>> settings;
    const auto read = database.forEachRow("SELECT key, value FROM setting ORDER BY key", {}, [&](const Row &row) {
        settings.emplace_back(row.text(0), row.text(1));
        return Result<>();
    });
    if (!read)
        return propagate(read);
    return settings;
}

} // namespace foresearch::store
