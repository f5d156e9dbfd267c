#include "core/store/run_table.h"

#include "core/base/json.h"
#include "core/store/value_text.h"

namespace foresearch::store {

namespace {

std::int64_t number(RunId id)
{
    return static_cast<std::int64_t>(id);
}

Value textOf(const std::optional<std::string> &text)
{
    return text ? Value(*text) : Value();
}

Value timeValue(const std::optional<Time> &time)
{
    return time ? Value(millisecondsOf(*time)) : Value();
}

Result<> checkJson(const Database &database, const char *what, const std::optional<std::string> &text)
{
    if (!text)
        return {};
    const auto parsed = parseJson(*text, {database.path() + ", " + what + " of a run"});
    return parsed ? Result<>() : Result<>(fail(ErrorCode::BadValue, parsed.error().detail));
}

Result<StoredRun> readRun(const Database &database, const Row &row)
{
    const auto status = valueIn(kRunStatusNames, row.text(5), database);
    if (!status)
        return propagate(status);
    const auto endedAt = row.maybeInteger(6);
    return StoredRun{RunId{row.integer(0)},
                     {.kind = row.text(1),
                      .commandLine = row.text(2),
                      .settings = row.text(3),
                      .startedAt = timeOf(row.integer(4)),
                      .status = *status,
                      .endedAt = endedAt ? std::optional(timeOf(*endedAt)) : std::nullopt,
                      .result = row.maybeText(7),
                      .message = row.text(8)}};
}

} // namespace

Result<RunId> insertRun(Database &database, const Run &run, std::optional<RunId> id)
{
    if (const auto valid = checkJson(database, "settings", run.settings); !valid)
        return propagate(valid);
    if (const auto valid = checkJson(database, "result", run.result); !valid)
        return propagate(valid);
    const auto added = database.run(
        "INSERT INTO run (id, kind, command_line, settings, started_at, status, ended_at, result, message)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {id ? Value(number(*id)) : Value(), run.kind, run.commandLine, run.settings, millisecondsOf(run.startedAt),
         nameIn(kRunStatusNames, run.status), timeValue(run.endedAt), textOf(run.result), run.message});
    if (!added)
        return propagate(added);
    return RunId{database.lastInsertId()};
}

Result<std::vector<StoredRun>> readRuns(Database &database, std::optional<RunId> id)
{
    std::vector<StoredRun> runs;
    const auto read = database.forEachRow(
        "SELECT id, kind, command_line, settings, started_at, status, ended_at, result, message FROM run"
        " WHERE ?1 IS NULL OR id = ?1 ORDER BY id",
        {id ? Value(number(*id)) : Value()}, [&](const Row &row) -> Result<> {
            auto run = readRun(database, row);
            if (!run)
                return propagate(run);
            runs.push_back(std::move(*run));
            return {};
        });
    if (!read)
        return propagate(read);
    return runs;
}

Result<> updateRunEnd(Database &database, RunId id, const RunEnd &end)
{
    if (const auto valid = checkJson(database, "result", end.result); !valid)
        return valid;
    return database.run(
        "UPDATE run SET status = ?, ended_at = ?, result = ?, message = ? WHERE id = ?",
        {nameIn(kRunStatusNames, end.status), timeValue(end.endedAt), textOf(end.result), end.message, number(id)});
}

Result<> markInterruptedRuns(Database &database)
{
    return database.run("UPDATE run SET status = 'interrupted' WHERE status = 'running'");
}

Result<> deleteRun(Database &database, RunId id)
{
    return database.run("DELETE FROM run WHERE id = ?", {number(id)});
}

Result<> insertRunPart(Database &database, RunId id, const std::string &content)
{
    return database.run("INSERT INTO run_part (run_id, number, content)"
                        " VALUES (?1, (SELECT count(*) FROM run_part WHERE run_id = ?1), ?2)",
                        {number(id), content});
}

Result<std::vector<std::string>> readRunParts(Database &database, RunId id)
{
    std::vector<std::string> parts;
    const auto read = database.forEachRow("SELECT content FROM run_part WHERE run_id = ? ORDER BY number", {number(id)},
                                          [&parts](const Row &row) {
                                              parts.push_back(row.text(0));
                                              return Result<>();
                                          });
    if (!read)
        return propagate(read);
    return parts;
}

} // namespace foresearch::store
