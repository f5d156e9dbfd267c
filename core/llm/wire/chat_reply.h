#pragma once

#include "core/llm/chat.h"
#include "core/llm/wire/error_reply.h"
#include "core/llm/wire/sse.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace foresearch::llm {

/// What an endpoint answered with status 200: a reply (choices, usage, model, fingerprint, requestId), or an error that
/// came in its place or in the middle of a stream.
struct ChatAnswer {
    ChatReply reply = {};
    std::optional<ErrorReply> error = {};
};

/// At most that many choices and tokens of one are read.
inline constexpr std::size_t kMaxChoices = 128;

/// A whole answer. Members that are not known are skipped; `reply.body` stays empty.
/// Errors: BadFormat, naming the source, the key, what was found and expected: also HTML for JSON.
Result<ChatAnswer> readChatAnswer(std::string_view body, const TextSource &source);

/// An answer that comes in pieces, put together.
class ChatStream {
public:
    ChatStream();
    ChatStream(const ChatStream &) = delete;
    ChatStream &operator=(const ChatStream &) = delete;

    void feed(std::string_view bytes) { m_parser.feed(bytes); }

    /// "[DONE]" or an error has come; what follows is ignored.
    bool isComplete() const { return m_isDone || m_answer.error || m_problem; }

    /// Errors: BadFormat (a piece that is no JSON, or not what a stream has); Unavailable where the stream ended before
    /// the answer did.
    Result<ChatAnswer> finish(const TextSource &source);

private:
    void take(const ServerEvent &event);
    void takePiece(const JsonCursor &piece);
    Result<> takeChoice(const JsonCursor &choice);

    SseParser m_parser;
    ChatAnswer m_answer;
    std::map<std::int64_t, ChatChoice> m_choices;
    std::optional<Error> m_problem;
    bool m_isDone = false;
};

} // namespace foresearch::llm
