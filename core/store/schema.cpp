#include "core/store/schema.h"

#include "core/store/copy.h"

#include <filesystem>
#include <map>

namespace foresearch::store {

namespace {

constexpr const char *kVersion1 = R"(
CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE space (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    json TEXT NOT NULL
) STRICT;

CREATE TABLE architecture (
    id INTEGER PRIMARY KEY,
    json TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE task (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    notes TEXT NOT NULL,
    origin TEXT NOT NULL,
    space TEXT NOT NULL,
    is_synthetic INTEGER NOT NULL,
    added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE task_entry (
    id INTEGER PRIMARY KEY,
    task_id INTEGER NOT NULL REFERENCES task ON DELETE CASCADE,
    seed INTEGER NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('train', 'test')),
    architecture_id INTEGER NOT NULL REFERENCES architecture,
    valid_bleu REAL NOT NULL,
    test_bleu REAL NOT NULL,
    latency_ms REAL,
    UNIQUE (task_id, seed, part, architecture_id)
) STRICT;
CREATE INDEX task_entry_architecture ON task_entry (architecture_id);

CREATE TABLE supernet_score (
    entry_id INTEGER NOT NULL REFERENCES task_entry ON DELETE CASCADE,
    supernet TEXT NOT NULL,
    valid_bleu REAL NOT NULL,
    test_bleu REAL NOT NULL,
    PRIMARY KEY (entry_id, supernet)
) STRICT, WITHOUT ROWID;

CREATE TABLE run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    command_line TEXT NOT NULL,
    settings TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('running', 'finished', 'stopped', 'failed', 'interrupted')),
    ended_at INTEGER,
    result TEXT,
    message TEXT NOT NULL
) STRICT;

CREATE TABLE run_part (
    run_id INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
    number INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (run_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('measured', 'predicted')),
    metric TEXT NOT NULL,
    unit TEXT NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('higher', 'lower')),
    predictor TEXT NOT NULL,
    details TEXT NOT NULL,
    model TEXT NOT NULL,
    prompt_hash TEXT NOT NULL,
    seed INTEGER
) STRICT;
CREATE INDEX source_predictor ON source (predictor, metric);

CREATE TABLE evaluation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    architecture_id INTEGER NOT NULL REFERENCES architecture,
    source_id INTEGER NOT NULL REFERENCES source,
    task_id INTEGER REFERENCES task ON DELETE CASCADE,
    split_seed INTEGER,
    run_id INTEGER REFERENCES run ON DELETE CASCADE,
    value REAL,
    spread REAL,
    problem_code TEXT,
    problem TEXT,
    warnings TEXT NOT NULL,
    at INTEGER NOT NULL,
    CHECK ((value IS NULL) = (problem IS NOT NULL))
) STRICT;
CREATE INDEX evaluation_architecture ON evaluation (architecture_id);
CREATE INDEX evaluation_source ON evaluation (source_id);
CREATE INDEX evaluation_task ON evaluation (task_id);
CREATE INDEX evaluation_run ON evaluation (run_id);
)";

constexpr const char *kVersion2 = R"(
CREATE TABLE reply (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    endpoint TEXT NOT NULL,
    model TEXT NOT NULL,
    sample INTEGER NOT NULL,
    request TEXT NOT NULL,
    sent_request TEXT NOT NULL,
    text TEXT NOT NULL,
    refusal TEXT NOT NULL,
    finish_reason TEXT NOT NULL,
    tokens TEXT NOT NULL,
    prompt_tokens INTEGER,
    cached_prompt_tokens INTEGER,
    completion_tokens INTEGER,
    reasoning_tokens INTEGER,
    answered_model TEXT NOT NULL,
    request_id TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    latency_ms REAL NOT NULL,
    attempts INTEGER NOT NULL,
    lost_attempts INTEGER NOT NULL,
    notes TEXT NOT NULL,
    body TEXT NOT NULL,
    received_at INTEGER NOT NULL
) STRICT;
CREATE INDEX reply_model ON reply (endpoint, model);
)";

constexpr const char *kVersion3 = R"(
CREATE TABLE prompt (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    version_id INTEGER REFERENCES prompt_version
) STRICT;

CREATE TABLE prompt_version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    prompt_id INTEGER NOT NULL REFERENCES prompt,
    hash TEXT NOT NULL,
    json TEXT NOT NULL,
    recipe TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    UNIQUE (prompt_id, hash, recipe)
) STRICT;
)";

Result<> setVersion(Database &database, int version)
{
    return database.runScript("PRAGMA user_version = " + std::to_string(version));
}

Result<> runSteps(Database &database, SchemaSteps steps, int from)
{
    return database.atomically(TransactionKind::Write, [&]() -> Result<> {
        for (const std::string &step : steps.subspan(static_cast<std::size_t>(from)))
            if (const auto done = database.runScript(step); !done)
                return done;
        return setVersion(database, static_cast<int>(steps.size()));
    });
}

/// FILE.vN-backup, or the next of its kind that is free.
std::string backupPath(const std::string &path, int version)
{
    const std::string first = path + ".v" + std::to_string(version) + "-backup";
    std::string candidate = first;
    for (int number = 2; std::filesystem::exists(candidate); ++number)
        candidate = first + "-" + std::to_string(number);
    return candidate;
}

using SchemaText = std::map<std::string, std::string>; ///< statement by name

Result<SchemaText> readSchema(Database &database)
{
    SchemaText schema;
    const auto read = database.forEachRow(
        "SELECT name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite@_%' ESCAPE '@'", {},
        [&schema](const Row &row) {
            schema.emplace(row.text(0), row.text(1));
            return Result<>();
        });
    if (!read)
        return propagate(read);
    return schema;
}

} // namespace

SchemaSteps schemaSteps()
{
    static const std::string steps[] = {kVersion1, kVersion2, kVersion3};
    return steps;
}

Result<> makeSchema(Database &database, SchemaSteps steps)
{
    if (const auto marked = database.runScript("PRAGMA application_id = " + std::to_string(kApplicationId)); !marked)
        return marked;
    return runSteps(database, steps, 0);
}

Result<int> readVersion(Database &database, SchemaSteps steps)
{
    const auto application = database.queryInteger("PRAGMA application_id");
    if (!application)
        return propagate(application);
    if (*application != kApplicationId)
        return fail(ErrorCode::BadFormat,
                    database.path() + ": found another kind of file, expected a Foresearch project.");
    const auto version = database.queryInteger("PRAGMA user_version");
    if (!version)
        return propagate(version);
    const auto known = static_cast<std::int64_t>(steps.size());
    if (*version > known)
        return fail(ErrorCode::NewerVersion, database.path() + ": found project version " + std::to_string(**version)
                                                 + ", expected at most " + std::to_string(known)
                                                 + "; a newer Foresearch wrote it.");
    if (*version < 1)
        return database.damaged("project version " + std::to_string(**version));
    return static_cast<int>(**version);
}

Result<> upgrade(Database &database, SchemaSteps steps)
{
    const auto version = readVersion(database, steps);
    if (!version)
        return propagate(version);
    if (*version == static_cast<int>(steps.size()))
        return {};
    if (const auto saved = copyDatabase(database, backupPath(database.path(), *version), {}); !saved)
        return saved;
    return runSteps(database, steps, *version);
}

Result<> checkSchema(Database &database, SchemaSteps steps)
{
    auto model = Database::openInMemory();
    if (!model)
        return propagate(model);
    if (const auto made = makeSchema(*model, steps); !made)
        return made;
    const auto expected = readSchema(*model);
    const auto found = readSchema(database);
    if (!expected || !found)
        return propagate(expected ? found : expected);
    for (const auto &[name, sql] : *expected)
        if (const auto same = found->find(name); same == found->end() || same->second != sql)
            return database.damaged("its table or index " + name + " is missing or changed");
    for (const auto &[name, sql] : *found)
        if (!expected->contains(name))
            return database.damaged("it has a table, index, view or trigger that no project has");
    return {};
}

} // namespace foresearch::store
