#include "core/text/phrasebook.h"

#include <cstdint>
#include <cstdlib>

/// A grammar that is read writes sentences in all its languages, or says in a sentence why it cannot.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace foresearch;
    const auto book = text::Phrasebook::parse({reinterpret_cast<const char *>(data), size}, "fuzz.json");
    if (!book) {
        if (book.error().detail.empty())
            std::abort();
        return 0;
    }
    Rng rng(1);
    for (std::size_t language = 1; language < book->languages().size(); ++language) {
        for (int i = 0; i < 20; ++i) {
            const auto pair = book->draw(language - 1, language, 1, rng);
            if (!pair && pair.error().detail.empty())
                std::abort();
        }
    }
    return 0;
}
