#include "core/predict/labels.h"

#include <cstdint>
#include <cstdlib>

/// Whatever the text, it is refused with a sentence or its whole lines are read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace foresearch::predict;
    const auto read = parseLabels({reinterpret_cast<const char *>(data), size}, "fuzz.jsonl");
    if (!read)
        return read.error().detail.empty() ? std::abort(), 0 : 0;
    if (read->wholeBytes == 0 || read->wholeBytes > size)
        std::abort();
    return 0;
}
