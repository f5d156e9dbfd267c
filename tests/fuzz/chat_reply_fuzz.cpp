#include "core/llm/capabilities.h"
#include "core/llm/wire/chat_reply.h"
#include "core/llm/wire/model_list.h"
#include "core/llm/wire/retry.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>

using namespace foresearch;
using namespace foresearch::llm;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkReply(const Result<ChatAnswer> &answer)
{
    if (!answer) {
        require(!answer.error().detail.empty());
        return;
    }
    if (answer->error)
        return;
    const ChatReply &reply = answer->reply;
    require(!reply.choices.empty() && reply.choices.size() <= kMaxChoices);
    if (reply.usage)
        require(reply.usage->promptTokens >= reply.usage->cachedPromptTokens && reply.usage->cachedPromptTokens >= 0
                && reply.usage->completionTokens >= reply.usage->reasoningTokens && reply.usage->reasoningTokens >= 0);
    for (const ChatChoice &choice : reply.choices)
        for (const TokenLogprob &token : choice.tokens)
            require(std::isfinite(token.logprob));
    if (const auto problem = problemOf(reply))
        require(!problem->detail.empty());
}

} // namespace

/// The first byte says what the others are: a whole reply, a stream, an error, a list of models, capabilities, or the
/// headers of a failure.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string text(reinterpret_cast<const char *>(data) + 1, size - 1);
    const TextSource source{"fuzz"};
    switch (data[0] % 6) {
    case 0:
        checkReply(readChatAnswer(text, source));
        break;
    case 1: {
        ChatStream stream;
        stream.feed(std::string_view(text).substr(0, text.size() / 2));
        stream.feed(std::string_view(text).substr(text.size() / 2));
        checkReply(stream.finish(source));
        break;
    }
    case 2: {
        const ErrorReply error = readErrorReply(text);
        require(error.message.size() <= 303 && error.message.find('\n') == std::string::npos);
        const FailedAttempt attempt{.answer = {.status = 429}, .error = error};
        require(failureOf(attempt, "e").concernsAll == isOutOfQuota(error));
        break;
    }
    case 3:
        static_cast<void>(readModelList(text, source));
        break;
    case 4:
        if (const auto json = parseJson(text, source))
            if (const auto known = readCapabilities(JsonCursor(*json, source))) {
                const Json again = Json::parse(toText(toJson(*known)));
                require(*readCapabilities(JsonCursor(again, source)) == *known);
            }
        break;
    default: {
        const FailedAttempt attempt{.answer = {.status = 500, .headers = {{"retry-after", text}}}};
        const auto wait = retryWait(attempt, {}, std::chrono::sys_seconds(std::chrono::seconds(1'800'000'000)), 0.5);
        require(!wait || (*wait > 0 && *wait <= kMaxAskedWait));
        const auto duration = parseDuration(text);
        require(!duration || *duration >= 0);
    }
    }
    return 0;
}
