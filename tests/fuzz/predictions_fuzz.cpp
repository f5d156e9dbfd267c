#include "core/predict/imported.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace foresearch::predict;
    if (size == 0)
        return 0;
    // The first byte chooses the form.
    const auto format = data[0] == 'c' ? PredictionsFormat::Csv : PredictionsFormat::Jsonl;
    const std::string text(reinterpret_cast<const char *>(data) + 1, size - 1);
    const auto read = ImportedPredictions::parse(text, "fuzz.jsonl", format);
    if (!read) {
        if (read.error().detail.empty())
            std::abort();
        return 0;
    }
    for (const std::string &name : read->names())
        if (name.empty() || !read->values(name, "task", 123, validationBleuScale()))
            std::abort();
    return 0;
}
