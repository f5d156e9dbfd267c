#include "core/text/token_index.h"

#include <cstdlib>
#include <string>

using namespace foresearch;

/// Whatever the bytes (the first one says how large the data are), an index is refused or every sentence lies inside
/// the data.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::size_t dataBytes = std::size_t{data[0]} * 4;
    const std::string bytes(reinterpret_cast<const char *>(data + 1), size - 1);
    const auto index = text::TokenIndex::parse(bytes, dataBytes, "input");
    if (!index)
        return 0;
    for (std::size_t i = 0; i < index->size(); ++i) {
        const std::size_t end = index->begin(i) + index->length(i) * text::bytesPerId(index->type());
        if (index->begin(i) > dataBytes || end > dataBytes)
            std::abort();
    }
    return 0;
}
