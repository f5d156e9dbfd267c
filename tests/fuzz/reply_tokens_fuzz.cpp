#include "core/prompt/expectation.h"
#include "core/prompt/reply_journal.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace foresearch::prompt;
    const auto tokens = parseReplyTokens({reinterpret_cast<const char *>(data), size}, "tokens");
    if (!tokens)
        return tokens.error().detail.empty() ? std::abort(), 0 : 0;
    const auto again = parseReplyTokens(replyTokensJson(*tokens), "tokens");
    if (!again || *again != *tokens)
        std::abort();
    std::string text;
    for (const ReplyToken &token : *tokens)
        text += token.token;
    const ReplyRange range{.min = 15, .max = 45};
    const Reply reply = parseReply(text, {.range = range});
    if (!reply.value)
        return 0;
    if (const auto found = expectationOf(text, *reply.value, *tokens, range))
        if (!(found->mean >= range.min && found->mean <= range.max && std::isfinite(found->sd) && found->sd >= 0))
            std::abort();
    return 0;
}
