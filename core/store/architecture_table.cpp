#include "core/store/architecture_table.h"

#include "core/space/architecture_json.h"

namespace foresearch::store {

Result<std::int64_t> architectureId(Database &database, const space::Architecture &architecture)
{
    const std::string json = space::canonicalJson(architecture);
    const auto known = database.queryInteger("SELECT id FROM architecture WHERE json = ?", {json});
    if (!known)
        return propagate(known);
    if (*known)
        return **known;
    if (const auto added = database.run("INSERT INTO architecture (json) VALUES (?)", {json}); !added)
        return propagate(added);
    return database.lastInsertId();
}

Result<space::Architecture> ArchitectureReader::read(const Row &row, int idColumn)
{
    const std::int64_t id = row.integer(idColumn);
    if (const auto known = m_known.find(id); known != m_known.end())
        return known->second;
    const std::string source = m_database.path() + ", architecture " + std::to_string(id);
    auto architecture = space::parseArchitecture(row.text(idColumn + 1), {source}, nullptr);
    if (architecture)
        m_known.emplace(id, *architecture);
    return architecture;
}

Result<> removeUnusedArchitectures(Database &database)
{
    return database.run("DELETE FROM architecture WHERE id NOT IN (SELECT architecture_id FROM task_entry"
                        " UNION SELECT architecture_id FROM evaluation)");
}

} // namespace foresearch::store
