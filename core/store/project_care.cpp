#include "core/base/json.h"
#include "core/space/architecture_json.h"
#include "core/store/architecture_table.h"
#include "core/store/copy.h"
#include "core/store/evaluation_table.h"
#include "core/store/project_state.h"
#include "core/store/prompt_table.h"
#include "core/store/reply_table.h"

namespace foresearch::store {

namespace {

using Problems = std::vector<std::string>;

Result<> checkPages(Database &database, Problems &problems)
{
    return database.forEachRow("PRAGMA integrity_check", {}, [&](const Row &row) {
        if (row.text(0) != "ok")
            problems.push_back(database.damaged(row.text(0)).error().detail);
        return Result<>();
    });
}

Result<> checkReferences(Database &database, Problems &problems)
{
    return database.forEachRow("PRAGMA foreign_key_check", {}, [&](const Row &row) {
        problems.push_back(
            database.damaged("a row of " + row.text(0) + " refers to a missing row of " + row.text(2)).error().detail);
        return Result<>();
    });
}

/// The text is an architecture's identity: two texts of one architecture would be two architectures.
Result<> checkArchitectures(Database &database, Problems &problems)
{
    return database.forEachRow("SELECT id, json FROM architecture", {}, [&](const Row &row) {
        const std::string source = database.path() + ", architecture " + std::to_string(row.integer(0));
        const auto architecture = space::parseArchitecture(row.text(1), {source}, nullptr);
        if (!architecture)
            problems.push_back(architecture.error().detail);
        else if (space::canonicalJson(*architecture) != row.text(1))
            problems.push_back(source + ": found another text than the canonical one.");
        return Result<>();
    });
}

/// A reply that is not found by its own question would be paid for again.
Result<> checkReplies(Database &database, Problems &problems)
{
    return forEachReply(database, [&](const prompt::JournaledReply &reply) -> Result<> {
        if (reply.key
            != prompt::replyKey(
                {.endpoint = reply.endpoint, .model = reply.model, .body = reply.request, .sample = reply.sample}))
            problems.push_back(
                database.damaged("reply " + shownText(reply.key) + " has the key of another question").error().detail);
        return {};
    });
}

/// A part that cannot be read is a problem; anything else that fails, such as a stop, ends the check.
template <typename T>
Result<> note(const Result<T> &part, Problems &problems)
{
    if (part)
        return {};
    if (part.error().code != ErrorCode::BadFormat && part.error().code != ErrorCode::BadValue)
        return propagate(part);
    problems.push_back(part.error().detail);
    return {};
}

} // namespace

Result<> Project::saveCopy(const std::filesystem::path &path, const TaskControl &control, ReplyCopying replies)
{
    Database &database = m_state->database;
    std::function<Result<>(Database &)> prepare;
    if (replies == ReplyCopying::LeftOut)
        prepare = [](Database &copy) {
            return copy.atomically(TransactionKind::Write, [&copy] { return deleteReplies(copy); });
        };
    if (isWriter())
        return copyDatabase(database, path, control, prepare);
    // The limit of a reader is one of the connection, and would hold for the new file too.
    if (const auto lifted = database.run("PRAGMA query_only = OFF"); !lifted)
        return lifted;
    const auto copied = copyDatabase(database, path, control, prepare);
    if (const auto limited = database.run("PRAGMA query_only = ON"); !limited)
        return limited;
    return copied;
}

Result<> Project::relocate(const std::string &from, const std::string &to)
{
    static constexpr const char *kStatements[] = {
        "UPDATE setting SET value = replace(value, ?1, ?2) WHERE instr(value, ?1) > 0",
        "UPDATE task SET origin = replace(origin, ?1, ?2) WHERE instr(origin, ?1) > 0",
        "UPDATE run SET command_line = replace(command_line, ?1, ?2), settings = replace(settings, ?1, ?2), "
        "result = replace(result, ?1, ?2), message = replace(message, ?1, ?2)",
        "UPDATE run_part SET content = replace(content, ?1, ?2) WHERE instr(content, ?1) > 0",
        "UPDATE source SET predictor = replace(predictor, ?1, ?2), details = replace(details, ?1, ?2)"};
    return m_state->edit([&]() -> Result<> {
        for (const char *statement : kStatements)
            if (const auto done = m_state->database.run(statement, {from, to}); !done)
                return done;
        return {};
    });
}

Result<> Project::compact(const TaskControl &control)
{
    Database &database = m_state->database;
    const auto removed = m_state->edit([&]() -> Result<> {
        if (const auto done = removeUnusedArchitectures(database); !done)
            return done;
        return removeUnusedSources(database);
    });
    if (!removed)
        return removed;
    return database.whileStoppable(control, [&]() -> Result<> {
        if (const auto done = database.run("VACUUM"); !done)
            return done;
        return database.run("PRAGMA wal_checkpoint(TRUNCATE)");
    });
}

Result<std::vector<std::string>> Project::check(const TaskControl &control)
{
    Problems problems;
    Database &database = m_state->database;
    const auto done = database.whileStoppable(control, [&]() -> Result<> {
        for (const auto &part : {checkPages, checkReferences, checkArchitectures, checkReplies})
            if (const auto noted = note(part(database, problems), problems); !noted)
                return noted;
        if (const auto noted = note(tasks(), problems); !noted)
            return noted;
        if (const auto noted = note(spaces(), problems); !noted)
            return noted;
        if (const auto noted = note(checkPrompts(database), problems); !noted)
            return noted;
        if (const auto noted = note(runs(), problems); !noted)
            return noted;
        return note(evaluations(), problems);
    });
    if (!done)
        return propagate(done);
    return problems;
}

} // namespace foresearch::store
