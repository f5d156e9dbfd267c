#pragma once

#include "core/space/architecture.h"
#include "core/store/database.h"

#include <unordered_map>

namespace foresearch::store {

/// The key of an architecture, which is put into the file if it is not there. Errors: the database's.
Result<std::int64_t> architectureId(Database &database, const space::Architecture &architecture);

/// Parses architectures as rows bring them, each once.
class ArchitectureReader {
public:
    explicit ArchitectureReader(const Database &database) : m_database(database) {}

    /// From the columns `idColumn` and the one behind it, its JSON. Errors: BadFormat.
    Result<space::Architecture> read(const Row &row, int idColumn);

private:
    const Database &m_database;
    std::unordered_map<std::int64_t, space::Architecture> m_known;
};

/// Removes the architectures that nothing refers to. Errors: the database's.
Result<> removeUnusedArchitectures(Database &database);

} // namespace foresearch::store
