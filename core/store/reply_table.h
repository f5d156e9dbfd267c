#pragma once

#include "core/prompt/reply_journal.h"
#include "core/store/database.h"
#include "core/store/records.h"

#include <functional>
#include <span>

/// Replies of language models. Contract: writing functions are called inside a transaction.
/// Errors of all: the database's; BadFormat (damaged content).
namespace foresearch::store {

/// One whose key is there stays as it was. Errors also: BadValue (not the key of the reply, a number that is none).
Result<> insertReply(Database &database, const prompt::JournaledReply &reply);

Result<prompt::JournaledReplies> findReplies(Database &database, std::span<const std::string> keys);

/// In the order in which they came.
Result<> forEachReply(Database &database, const std::function<Result<>(const prompt::JournaledReply &)> &use);

/// By endpoint and model, in the order in which they came first.
Result<std::vector<ReplyCount>> countReplies(Database &database);

Result<> deleteReplies(Database &database);

} // namespace foresearch::store
