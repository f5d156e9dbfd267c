#include "core/llm/wire/sse.h"

#include <cstdint>
#include <cstdlib>
#include <vector>

using foresearch::llm::ServerEvent;
using foresearch::llm::SseParser;

/// Events do not depend on where a stream is cut: whole, in two at a place the first byte says, and byte by byte.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view text(reinterpret_cast<const char *>(data) + 1, size - 1);
    std::vector<ServerEvent> events[3];
    const auto parserInto = [&events](std::size_t i) {
        return SseParser([&events, i](const ServerEvent &event) { events[i].push_back(event); });
    };
    SseParser whole = parserInto(0);
    whole.feed(text);
    SseParser halves = parserInto(1);
    const std::size_t cut = text.size() * data[0] / 255;
    halves.feed(text.substr(0, cut));
    halves.feed(text.substr(cut));
    SseParser bytes = parserInto(2);
    for (std::size_t i = 0; i < text.size(); ++i)
        bytes.feed(text.substr(i, 1));
    if (events[0] != events[1] || events[0] != events[2] || whole.isBroken() != bytes.isBroken())
        std::abort();
    return 0;
}
