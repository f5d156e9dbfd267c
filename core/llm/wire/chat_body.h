#pragma once

#include "core/llm/capabilities.h"
#include "core/llm/chat.h"
#include "core/llm/endpoint.h"
#include "core/llm/wire/error_reply.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace foresearch::llm {

/// What a request goes without, as its endpoint refused it.
using Dropped = std::set<Feature>;

/// The request as JSON, members in a fixed order, without "stream". Of the two names for the token limit the dialect's
/// own, or the other one where that was dropped; the limit itself is never dropped.
std::string chatBody(const ChatRequest &request, Dialect dialect, const Dropped &dropped = {});

/// `body` as it is sent to be answered in pieces.
std::string streamed(std::string body, const Dropped &dropped);

/// Errors: BadValue, one sentence: no model, no message, a number out of range, a schema that is no JSON object, text
/// that is no UTF-8.
Result<> check(const ChatRequest &request);

/// The feature's name in the request: "response_format".
std::string_view parameterOf(Feature feature);

/// The features that `request` uses, with those that the transport adds.
std::set<Feature> featuresOf(const ChatRequest &request, Dialect dialect, bool isStreamed, const Dropped &dropped);

/// Which of `used` an endpoint refuses by `error`; nothing where it is about something else, or nothing can be done:
/// both names of the token limit refused.
std::optional<Feature> refusedFeature(const ErrorReply &error, const std::set<Feature> &used, const Dropped &dropped);

/// "seed was dropped: the endpoint does not take it".
std::string dropNote(Feature feature);

} // namespace foresearch::llm
