#include "core/store/prompt_table.h"

#include "core/base/json.h"
#include "core/store/value_text.h"

#include <algorithm>

namespace foresearch::store {

namespace {

constexpr std::size_t kMaxNameBytes = 100;

/// Columns from `first` on: json, recipe, saved_at.
Result<SavedPrompt> readSaved(const Database &database, const std::string &name, const Row &row, int first)
{
    auto version = prompt::parsePrompt(row.text(first), {database.path() + ", prompt " + shownText(name)},
                                       prompt::Completeness::Draft);
    if (!version)
        return propagate(version);
    return SavedPrompt{*std::move(version), row.text(first + 1), timeOf(row.integer(first + 2))};
}

Result<> checkName(const Database &database, const std::string &name)
{
    const bool hasControl = std::any_of(name.begin(), name.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7f;
    });
    const bool isBlank = name.find_first_not_of(' ') == std::string::npos;
    if (isBlank || hasControl || name.size() > kMaxNameBytes)
        return fail(ErrorCode::BadValue, database.path() + ": found the name " + shownText(name)
                                             + " of a prompt, expected 1 to 100 bytes without control characters.");
    return {};
}

/// The key of the row that has the name, also of a removed prompt; made where there is none.
Result<std::int64_t> keyOf(Database &database, const std::string &name)
{
    if (const auto made = database.run("INSERT OR IGNORE INTO prompt (name) VALUES (?)", {name}); !made)
        return propagate(made);
    const auto id = database.queryInteger("SELECT id FROM prompt WHERE name = ?", {name});
    return id ? Result<std::int64_t>(**id) : propagate(id);
}

} // namespace

Result<std::vector<NamedPrompt>> readPrompts(Database &database)
{
    std::vector<NamedPrompt> prompts;
    const auto read = database.forEachRow("SELECT prompt.name, json, recipe, saved_at FROM prompt"
                                          " JOIN prompt_version ON prompt_version.id = version_id ORDER BY prompt.id",
                                          {}, [&](const Row &row) -> Result<> {
                                              const std::string name = row.text(0);
                                              auto saved = readSaved(database, name, row, 1);
                                              if (!saved)
                                                  return propagate(saved);
                                              prompts.push_back({name, *std::move(saved)});
                                              return {};
                                          });
    if (!read)
        return propagate(read);
    return prompts;
}

Result<std::optional<SavedPrompt>> findPrompt(Database &database, const std::string &name)
{
    std::optional<SavedPrompt> found;
    const auto read = database.forEachRow("SELECT json, recipe, saved_at FROM prompt"
                                          " JOIN prompt_version ON prompt_version.id = version_id WHERE name = ?",
                                          {name}, [&](const Row &row) -> Result<> {
                                              auto saved = readSaved(database, name, row, 0);
                                              if (!saved)
                                                  return propagate(saved);
                                              found = *std::move(saved);
                                              return {};
                                          });
    if (!read)
        return propagate(read);
    return found;
}

Result<std::vector<SavedPrompt>> readPromptVersions(Database &database, const std::string &name)
{
    std::vector<SavedPrompt> versions;
    const auto read = database.forEachRow("SELECT json, recipe, saved_at FROM prompt_version"
                                          " JOIN prompt ON prompt.id = prompt_id WHERE name = ?"
                                          " ORDER BY saved_at, prompt_version.id",
                                          {name}, [&](const Row &row) -> Result<> {
                                              auto saved = readSaved(database, name, row, 0);
                                              if (!saved)
                                                  return propagate(saved);
                                              versions.push_back(*std::move(saved));
                                              return {};
                                          });
    if (!read)
        return propagate(read);
    return versions;
}

Result<> writePrompt(Database &database, const std::string &name, const SavedPrompt &saved)
{
    if (const auto valid = checkName(database, name); !valid)
        return valid;
    if (const auto parsed = parseJson(saved.recipe, {database.path() + ", recipe of a prompt"}); !parsed)
        return fail(ErrorCode::BadValue, parsed.error().detail);
    const auto key = keyOf(database, name);
    if (!key)
        return propagate(key);
    const std::string &hash = saved.version.hash();
    const auto added = database.run(
        "INSERT OR IGNORE INTO prompt_version (prompt_id, hash, json, recipe, saved_at) VALUES (?, ?, ?, ?, ?)",
        {*key, hash, promptLine(saved.version), saved.recipe, millisecondsOf(saved.savedAt)});
    if (!added)
        return added;
    return database.run("UPDATE prompt SET version_id = (SELECT id FROM prompt_version"
                        " WHERE prompt_id = ?1 AND hash = ?2 AND recipe = ?3) WHERE id = ?1",
                        {*key, hash, saved.recipe});
}

Result<> renamePrompt(Database &database, const std::string &name, const std::string &newName)
{
    if (name == newName)
        return {};
    if (const auto valid = checkName(database, newName); !valid)
        return valid;
    const auto inUse = findPrompt(database, newName);
    if (!inUse)
        return propagate(inUse);
    if (*inUse)
        return fail(ErrorCode::BadValue,
                    database.path() + ": there is a prompt " + shownText(newName) + " already, expected another name.");
    const auto from = keyOf(database, newName);
    const auto to = keyOf(database, name);
    if (!from || !to)
        return propagate(from ? to : from);
    // What both have is kept once.
    if (const auto moved =
            database.run("UPDATE OR IGNORE prompt_version SET prompt_id = ? WHERE prompt_id = ?", {*to, *from});
        !moved)
        return moved;
    for (const char *statement : {"DELETE FROM prompt_version WHERE prompt_id = ?", "DELETE FROM prompt WHERE id = ?"})
        if (const auto done = database.run(statement, {*from}); !done)
            return done;
    return database.run("UPDATE prompt SET name = ? WHERE id = ?", {newName, *to});
}

Result<> hidePrompt(Database &database, const std::string &name)
{
    return database.run("UPDATE prompt SET version_id = NULL WHERE name = ?", {name});
}

Result<> checkPrompts(Database &database)
{
    return database.forEachRow("SELECT name, hash, json, recipe, saved_at FROM prompt_version"
                               " JOIN prompt ON prompt.id = prompt_id",
                               {}, [&](const Row &row) -> Result<> {
                                   const auto saved = readSaved(database, row.text(0), row, 2);
                                   if (!saved)
                                       return propagate(saved);
                                   if (saved->version.hash() != row.text(1))
                                       return database.damaged("a version of the prompt " + shownText(row.text(0))
                                                               + " has the hash of another one");
                                   return {};
                               });
}

} // namespace foresearch::store
