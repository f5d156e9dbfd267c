#include "core/store/reply_table.h"

#include "core/base/json.h"
#include "core/store/value_text.h"

#include <cmath>

namespace foresearch::store {

namespace {

using prompt::JournaledReply;

/// In the order of readReply.
const std::string kColumns =
    "key, endpoint, model, sample, request, sent_request, text, refusal, finish_reason, tokens, prompt_tokens,"
    " cached_prompt_tokens, completion_tokens, reasoning_tokens, answered_model, request_id, fingerprint, latency_ms,"
    " attempts, lost_attempts, notes, body, received_at";

std::string placeOf(const Database &database, const std::string &key)
{
    return database.path() + ", reply " + key.substr(0, 12);
}

Result<std::vector<std::string>> readNotes(const Database &database, const std::string &key, const std::string &json)
{
    std::vector<std::string> notes;
    if (json == "[]")
        return notes;
    const TextSource source{placeOf(database, key)};
    const auto parsed = parseJson(json, source);
    if (!parsed)
        return propagate(parsed);
    const JsonCursor list(*parsed, source);
    const auto elements = list.elements();
    if (!elements)
        return propagate(elements);
    for (const JsonCursor &element : *elements) {
        auto note = element.text();
        if (!note)
            return propagate(note);
        notes.push_back(std::move(*note));
    }
    return notes;
}

std::optional<prompt::TokenUsage> readUsage(const Row &row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    return prompt::TokenUsage{.promptTokens = row.integer(column),
                              .cachedPromptTokens = row.integer(column + 1),
                              .completionTokens = row.integer(column + 2),
                              .reasoningTokens = row.integer(column + 3)};
}

Result<JournaledReply> readReply(const Database &database, const Row &row)
{
    JournaledReply reply{.key = row.text(0),
                         .endpoint = row.text(1),
                         .model = row.text(2),
                         .sample = static_cast<int>(row.integer(3)),
                         .request = row.text(4),
                         .sentRequest = row.text(5),
                         .text = row.text(6),
                         .refusal = row.text(7),
                         .finishReason = row.text(8),
                         .usage = readUsage(row, 10),
                         .answeredModel = row.text(14),
                         .requestId = row.text(15),
                         .fingerprint = row.text(16),
                         .latencyMs = row.number(17),
                         .attempts = static_cast<int>(row.integer(18)),
                         .lostAttempts = static_cast<int>(row.integer(19)),
                         .body = row.text(21),
                         .receivedAt = timeOf(row.integer(22))};
    auto tokens = prompt::parseReplyTokens(row.text(9), placeOf(database, reply.key));
    if (!tokens)
        return propagate(tokens);
    reply.tokens = std::move(*tokens);
    auto notes = readNotes(database, reply.key, row.text(20));
    if (!notes)
        return propagate(notes);
    reply.notes = std::move(*notes);
    return reply;
}

prompt::ReplyQuestion questionOf(const JournaledReply &reply)
{
    return {.endpoint = reply.endpoint, .model = reply.model, .body = reply.request, .sample = reply.sample};
}

} // namespace

Result<> insertReply(Database &database, const JournaledReply &reply)
{
    if (reply.key != prompt::replyKey(questionOf(reply)))
        return fail(ErrorCode::BadValue, placeOf(database, reply.key) + ": found a key of another question.");
    if (!std::isfinite(reply.latencyMs))
        return fail(ErrorCode::BadValue, placeOf(database, reply.key) + ": found a latency that is not finite.");
    const std::string tokens = prompt::replyTokensJson(reply.tokens);
    const std::string notes = toText(OrderedJson(reply.notes));
    const auto &usage = reply.usage;
    static const std::string insert =
        "INSERT INTO reply (" + kColumns
        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING";
    return database.run(insert.c_str(), {reply.key,
                                         reply.endpoint,
                                         reply.model,
                                         std::int64_t{reply.sample},
                                         reply.request,
                                         reply.sentRequest,
                                         reply.text,
                                         reply.refusal,
                                         reply.finishReason,
                                         reply.tokens.empty() ? std::string_view("[]") : tokens,
                                         usage ? Value(usage->promptTokens) : Value(),
                                         usage ? Value(usage->cachedPromptTokens) : Value(),
                                         usage ? Value(usage->completionTokens) : Value(),
                                         usage ? Value(usage->reasoningTokens) : Value(),
                                         reply.answeredModel,
                                         reply.requestId,
                                         reply.fingerprint,
                                         reply.latencyMs,
                                         std::int64_t{reply.attempts},
                                         std::int64_t{reply.lostAttempts},
                                         reply.notes.empty() ? std::string_view("[]") : notes,
                                         reply.body,
                                         millisecondsOf(reply.receivedAt)});
}

Result<prompt::JournaledReplies> findReplies(Database &database, std::span<const std::string> keys)
{
    static const std::string select = "SELECT " + kColumns + " FROM reply WHERE key = ?";
    prompt::JournaledReplies found;
    for (const std::string &key : keys) {
        const auto read = database.forEachRow(select.c_str(), {key}, [&](const Row &row) {
            auto reply = readReply(database, row);
            if (!reply)
                return Result<>(propagate(reply));
            found.insert_or_assign(key, std::move(*reply));
            return Result<>();
        });
        if (!read)
            return propagate(read);
    }
    return found;
}

Result<> forEachReply(Database &database, const std::function<Result<>(const JournaledReply &)> &use)
{
    static const std::string select = "SELECT " + kColumns + " FROM reply ORDER BY id";
    return database.forEachRow(select.c_str(), {}, [&](const Row &row) -> Result<> {
        const auto reply = readReply(database, row);
        return reply ? use(*reply) : propagate(reply);
    });
}

Result<std::vector<ReplyCount>> countReplies(Database &database)
{
    std::vector<ReplyCount> counts;
    const auto read = database.forEachRow(
        "SELECT endpoint, model, count(*), coalesce(sum(prompt_tokens), 0), coalesce(sum(completion_tokens), 0)"
        " FROM reply GROUP BY endpoint, model ORDER BY min(id)",
        {}, [&counts](const Row &row) {
            counts.push_back({.endpoint = row.text(0),
                              .model = row.text(1),
                              .replies = static_cast<std::size_t>(row.integer(2)),
                              .promptTokens = row.integer(3),
                              .completionTokens = row.integer(4)});
            return Result<>();
        });
    if (!read)
        return propagate(read);
    return counts;
}

Result<> deleteReplies(Database &database)
{
    return database.run("DELETE FROM reply");
}

} // namespace foresearch::store
