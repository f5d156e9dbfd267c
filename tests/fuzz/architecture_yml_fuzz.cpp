// HAT's SubTransformer files.

#include "core/space/architecture_file.h"
#include "core/space/architecture_yml.h"

#include <cstdint>
#include <cstdlib>

using namespace foresearch;
using namespace foresearch::space;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto read = parseArchitectureYml(text, {"input"}, nullptr);
    if (read && *parseArchitectureYml(architecturesText(*read, ArchitectureForm::Yml), {"again"}, nullptr) != *read)
        std::abort();
    return 0;
}
