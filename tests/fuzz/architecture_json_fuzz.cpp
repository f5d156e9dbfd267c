// One line of a file of architectures: canonical JSON or a TFS-Eval row, with and without a space.

#include "core/space/architecture_json.h"
#include "core/space/canonical_scan.h"

#include <cstdint>
#include <cstdlib>

using namespace foresearch;
using namespace foresearch::space;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const TextSource source{"input", 1};
    static const SearchSpace wmt = builtinSpaces().front();
    const auto free = parseArchitecture(text, source, nullptr);
    const auto member = parseArchitecture(text, source, &wmt);
    if (member && (!free || *member != *free || !checkMembership(wmt, *member)))
        std::abort();
    if (const auto scanned = scanCanonicalJson(text); scanned && canonicalJson(*scanned) != text)
        std::abort();
    if (free && *parseArchitecture(canonicalJson(*free), source, nullptr) != *free)
        std::abort();
    if (free && *parseArchitecture(tfsJson(*free), source, nullptr) != *free)
        std::abort();
    return 0;
}
