#include "core/predict/hat_latency.h"

#include <cstdint>
#include <cstdlib>

/// Whatever the text, it is refused with a sentence or has rows of positive latencies.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace foresearch::predict;
    const auto read = parseHatLatency({reinterpret_cast<const char *>(data), size}, "fuzz.csv");
    if (!read)
        return read.error().detail.empty() ? std::abort(), 0 : 0;
    if (read->rows.empty())
        std::abort();
    for (const HatLatencyRow &row : read->rows)
        if (!(row.totalMs() > 0))
            std::abort();
    return 0;
}
