#include "core/store/task_table.h"

#include "core/base/json.h"
#include "core/eval/tfs_row.h"
#include "core/eval/tfs_tasks.h"
#include "core/space/space_json.h"
#include "core/store/architecture_table.h"
#include "core/store/value_text.h"

namespace foresearch::store {

namespace {

using eval::TfsEntry;
using eval::TfsPart;

std::int64_t number(TaskId id)
{
    return static_cast<std::int64_t>(id);
}

Result<> checkName(Database &database, const std::string &name, std::optional<TaskId> self)
{
    if (!eval::isTaskName(name))
        return fail(ErrorCode::BadValue, database.path() + ": found the task name " + shownText(name) + ", expected "
                                             + std::string(eval::kTaskNameExpected) + ".");
    const auto other = database.queryInteger("SELECT id FROM task WHERE name = ?", {name});
    if (!other)
        return propagate(other);
    if (*other && *other != (self ? std::optional(number(*self)) : std::nullopt))
        return fail(ErrorCode::BadValue,
                    database.path() + ": has a task " + shownText(name) + " already, expected another name.");
    return {};
}

Result<> insertSupernets(Database &database, std::int64_t entry, const TfsEntry &values)
{
    for (const auto &[supernet, scores] : values.supernets)
        if (const auto added = database.run(
                "INSERT INTO supernet_score (entry_id, supernet, valid_bleu, test_bleu) VALUES (?, ?, ?, ?)",
                {entry, supernet, scores.valid, scores.test});
            !added)
            return added;
    return {};
}

Result<> insertEntries(Database &database, TaskId task, int seed, TfsPart part, const std::vector<TfsEntry> &entries)
{
    for (const TfsEntry &entry : entries) {
        const auto architecture = architectureId(database, entry.architecture);
        if (!architecture)
            return propagate(architecture);
        const auto added = database.run(
            "INSERT INTO task_entry (task_id, seed, part, architecture_id, valid_bleu, test_bleu, latency_ms)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            {number(task), seed, partName(part), *architecture, entry.truth.valid, entry.truth.test,
             orNull(entry.latencyMs)});
        if (!added)
            return added;
        if (const auto scores = insertSupernets(database, database.lastInsertId(), entry); !scores)
            return scores;
    }
    return {};
}

Result<> insertSplits(Database &database, TaskId id, const std::vector<eval::TfsSplit> &splits)
{
    for (const eval::TfsSplit &split : splits) {
        const auto train = insertEntries(database, id, split.seed, TfsPart::Demonstrations, split.demonstrations);
        if (!train)
            return train;
        if (const auto test = insertEntries(database, id, split.seed, TfsPart::Test, split.test); !test)
            return test;
    }
    return {};
}

Result<StoredTask> readTask(const Database &database, const Row &row)
{
    auto space = space::parseSpace(row.text(5), {database.path() + ", task " + row.text(1)});
    if (!space)
        return propagate(space);
    return StoredTask{TaskId{row.integer(0)},
                      {.data = {.name = row.text(1),
                                .title = row.text(2),
                                .space = std::move(*space),
                                .isSynthetic = row.integer(6) != 0},
                       .origin = row.text(4),
                       .notes = row.text(3),
                       .addedAt = timeOf(row.integer(7))}};
}

/// All supernets' scores of a task, by the entry.
Result<std::unordered_map<std::int64_t, std::map<std::string, eval::BleuScores>>> readSupernets(Database &database,
                                                                                                TaskId id)
{
    std::unordered_map<std::int64_t, std::map<std::string, eval::BleuScores>> supernets;
    const auto read = database.forEachRow(
        "SELECT entry_id, supernet, s.valid_bleu, s.test_bleu FROM supernet_score s"
        " JOIN task_entry e ON e.id = entry_id WHERE e.task_id = ?",
        {number(id)}, [&](const Row &row) {
            supernets[row.integer(0)].emplace(row.text(1), eval::BleuScores{row.number(2), row.number(3)});
            return Result<>();
        });
    if (!read)
        return propagate(read);
    return supernets;
}

/// Splits by seed, entries in the order in which they were added.
Result<> readSplits(Database &database, StoredTask &task)
{
    auto supernets = readSupernets(database, task.id);
    if (!supernets)
        return propagate(supernets);
    ArchitectureReader architectures(database);
    auto &splits = task.value.data.splits;
    return database.forEachRow(
        "SELECT e.id, seed, part, a.id, a.json, valid_bleu, test_bleu, latency_ms FROM task_entry e"
        " JOIN architecture a ON a.id = e.architecture_id WHERE task_id = ? ORDER BY seed, e.id",
        {number(task.id)}, [&](const Row &row) -> Result<> {
            auto architecture = architectures.read(row, 3);
            if (!architecture)
                return propagate(architecture);
            const auto seed = static_cast<int>(row.integer(1));
            if (splits.empty() || splits.back().seed != seed)
                splits.push_back({.seed = seed, .demonstrations = {}, .test = {}});
            auto &entries = row.text(2) == partName(TfsPart::Test) ? splits.back().test : splits.back().demonstrations;
            entries.push_back({.architecture = std::move(*architecture),
                               .truth = {row.number(5), row.number(6)},
                               .supernets = std::move((*supernets)[row.integer(0)]),
                               .latencyMs = row.maybeNumber(7)});
            return {};
        });
}

} // namespace

Result<TaskId> insertTask(Database &database, const Task &task, std::optional<TaskId> id)
{
    if (const auto isFree = checkName(database, task.data.name, {}); !isFree)
        return propagate(isFree);
    const auto added = database.run("INSERT INTO task (id, name, title, notes, origin, space, is_synthetic, added_at)"
                                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                                    {id ? Value(number(*id)) : Value(), task.data.name, task.data.title, task.notes,
                                     task.origin, space::spaceJson(task.data.space),
                                     std::int64_t{task.data.isSynthetic}, millisecondsOf(task.addedAt)});
    if (!added)
        return propagate(added);
    const TaskId given{database.lastInsertId()};
    if (const auto filled = insertSplits(database, given, task.data.splits); !filled)
        return propagate(filled);
    return given;
}

Result<std::vector<StoredTask>> readTasks(Database &database, std::optional<TaskId> id)
{
    std::vector<StoredTask> tasks;
    const auto read =
        database.forEachRow("SELECT id, name, title, notes, origin, space, is_synthetic, added_at FROM task"
                            " WHERE ?1 IS NULL OR id = ?1 ORDER BY id",
                            {id ? Value(number(*id)) : Value()}, [&](const Row &row) -> Result<> {
                                auto task = readTask(database, row);
                                if (!task)
                                    return propagate(task);
                                tasks.push_back(std::move(*task));
                                return {};
                            });
    if (!read)
        return propagate(read);
    for (StoredTask &task : tasks)
        if (const auto filled = readSplits(database, task); !filled)
            return propagate(filled);
    return tasks;
}

Result<> updateTask(Database &database, TaskId id, const TaskDetails &details)
{
    if (const auto isFree = checkName(database, details.name, id); !isFree)
        return isFree;
    return database.run("UPDATE task SET name = ?, title = ?, notes = ? WHERE id = ?",
                        {details.name, details.title, details.notes, number(id)});
}

Result<> deleteTask(Database &database, TaskId id)
{
    return database.run("DELETE FROM task WHERE id = ?", {number(id)});
}

} // namespace foresearch::store
