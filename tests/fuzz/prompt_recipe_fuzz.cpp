#include "core/prompt/recipe.h"

#include <cstdint>
#include <cstdlib>

/// What is read is the same again after writing and reading; the rest is refused with a sentence.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace foresearch;
    const auto read = prompt::parseRecipe({reinterpret_cast<const char *>(data), size}, {"fuzz.json"});
    if (!read) {
        if (read.error().detail.empty())
            std::abort();
        return 0;
    }
    const auto again = prompt::parseRecipe(prompt::recipeJson(*read), {"again.json"});
    if (!again || *again != *read)
        std::abort();
    return 0;
}
