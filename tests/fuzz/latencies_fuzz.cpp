#include "core/predict/latency_measurement.h"

#include <cstdint>
#include <cstdlib>

/// Whatever the text, it is refused with a sentence or can be written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace foresearch::predict;
    const auto read = parseLatencies({reinterpret_cast<const char *>(data), size}, "fuzz.jsonl");
    if (!read)
        return read.error().detail.empty() ? std::abort(), 0 : 0;
    std::string text = latencyHeaderText(read->header) + '\n';
    for (const LatencyEntry &entry : read->entries) {
        if (!(entry.latency.totalMs() > 0))
            std::abort();
        text += latencyEntryText(entry) + '\n';
    }
    const auto again = parseLatencies(text, "again");
    if (!again || again->entries != read->entries || again->header != read->header)
        std::abort();
    for (const HatLatencyRow &row : asHatLatency(*read, "fuzz").rows)
        for (const double average : row.averages)
            if (!(average > 0))
                std::abort();
    return 0;
}
