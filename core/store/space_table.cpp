#include "core/store/space_table.h"

#include "core/base/json.h"
#include "core/space/space_json.h"

#include <algorithm>

namespace foresearch::store {

namespace {

using space::SearchSpace;

std::int64_t number(SpaceId id)
{
    return static_cast<std::int64_t>(id);
}

Result<> checkSpace(Database &database, const SearchSpace &space, std::optional<SpaceId> self)
{
    if (const auto valid = space::validate(space); !valid)
        return valid;
    const auto other = database.queryInteger("SELECT id FROM space WHERE name = ?", {space.name});
    if (!other)
        return propagate(other);
    const bool isTaken = *other && *other != (self ? std::optional(number(*self)) : std::nullopt);
    if (isTaken || space::findSpace(space.name))
        return fail(ErrorCode::BadValue, database.path() + ": there is a space " + shownText(space.name)
                                             + " already, expected another name.");
    return {};
}

} // namespace

Result<SpaceId> insertSpace(Database &database, const SearchSpace &space, std::optional<SpaceId> id)
{
    if (const auto valid = checkSpace(database, space, {}); !valid)
        return propagate(valid);
    const auto added = database.run("INSERT INTO space (id, name, json) VALUES (?, ?, ?)",
                                    {id ? Value(number(*id)) : Value(), space.name, space::spaceJson(space)});
    if (!added)
        return propagate(added);
    return SpaceId{database.lastInsertId()};
}

Result<std::vector<StoredSpace>> readSpaces(Database &database, std::optional<SpaceId> id)
{
    std::vector<StoredSpace> spaces;
    const auto read = database.forEachRow("SELECT id, name, json FROM space WHERE ?1 IS NULL OR id = ?1 ORDER BY id",
                                          {id ? Value(number(*id)) : Value()}, [&](const Row &row) -> Result<> {
                                              auto space = space::parseSpace(
                                                  row.text(2), {database.path() + ", space " + row.text(1)});
                                              if (!space)
                                                  return propagate(space);
                                              spaces.push_back({SpaceId{row.integer(0)}, std::move(*space)});
                                              return {};
                                          });
    if (!read)
        return propagate(read);
    return spaces;
}

Result<> updateSpace(Database &database, SpaceId id, const SearchSpace &space)
{
    if (const auto valid = checkSpace(database, space, id); !valid)
        return valid;
    return database.run("UPDATE space SET name = ?, json = ? WHERE id = ?",
                        {space.name, space::spaceJson(space), number(id)});
}

Result<> deleteSpace(Database &database, SpaceId id)
{
    return database.run("DELETE FROM space WHERE id = ?", {number(id)});
}

} // namespace foresearch::store
