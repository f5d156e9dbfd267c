#include "core/text/corpus_list.h"
#include "core/text/corpus_manifest.h"

#include <cstdlib>

using namespace foresearch;

/// Whatever the bytes, a manifest and a project's list of corpora are refused, or come back as they were written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    if (const auto manifest = text::parseManifest(text, "input")) {
        const auto again = text::parseManifest(text::manifestText(*manifest), "again");
        if (!again || !(*again == *manifest))
            std::abort();
    }
    if (const auto list = text::parseCorpusList(text, "input")) {
        const auto again = text::parseCorpusList(text::corpusListText(*list), "again");
        if (!again || *again != *list)
            std::abort();
    }
    return 0;
}
