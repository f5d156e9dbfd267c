#include "core/text/dictionary.h"

#include <cstdlib>

using namespace foresearch;

/// Whatever the bytes, a dictionary is refused or finds every piece of its own.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto dictionary =
        text::Dictionary::parse(std::string_view(reinterpret_cast<const char *>(data), size), "input");
    if (!dictionary)
        return 0;
    for (std::size_t id = 0; id < dictionary->size(); ++id) {
        const auto token = static_cast<text::TokenId>(id);
        if (dictionary->id(dictionary->piece(token)) != token)
            std::abort();
    }
    return 0;
}
