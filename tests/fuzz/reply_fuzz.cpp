#include "core/prompt/reply.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>

/// Whatever a model replies, it is either a finite number in the range or a fault with a sentence. The first byte says
/// whether the reply was cut and which range holds.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace foresearch::prompt;
    if (size == 0)
        return 0;
    const std::string_view text(reinterpret_cast<const char *>(data) + 1, size - 1);
    const ReplyRules rules{.range = (data[0] & 2U) != 0 ? ReplyRange{20, 35} : ReplyRange{},
                           .isCut = (data[0] & 1U) != 0};
    const Reply reply = parseReply(text, rules);
    if (reply.value.has_value() == reply.fault.has_value() || reply.fault.has_value() == reply.detail.empty())
        std::abort();
    if (reply.value && !(*reply.value >= rules.range.min && *reply.value <= rules.range.max))
        std::abort();
    if (reply.fault && (problemOf(reply).detail != reply.detail || key(*reply.fault).empty()))
        std::abort();
    // What is taken from a cut reply is what the whole reply says.
    if (reply.value && rules.isCut && parseReply(text, {.range = rules.range}) != reply)
        std::abort();
    return 0;
}
