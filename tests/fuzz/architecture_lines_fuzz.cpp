// Architectures as lines "name: value".

#include "core/space/architecture_file.h"
#include "core/space/architecture_lines.h"

#include <cstdint>
#include <cstdlib>

using namespace foresearch;
using namespace foresearch::space;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto read = parseArchitectureLines(text, {"input"}, nullptr);
    if (read && *parseArchitectureLines(architecturesText(*read, ArchitectureForm::Lines), {"again"}, nullptr) != *read)
        std::abort();
    return 0;
}
