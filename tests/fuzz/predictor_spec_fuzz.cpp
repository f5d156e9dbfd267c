#include "core/predict/supernet_words.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace foresearch::predict;
    const auto spec = parsePredictorSpec({reinterpret_cast<const char *>(data), size});
    if (!spec)
        return spec.error().detail.empty() ? std::abort(), 0 : 0;
    if (spec->kind == PredictorSpec::Kind::Supernet) {
        const SupernetWords words = supernetWords(*spec);
        const SupernetWords again = supernetWords(supernetSpec(words));
        if (words.file.empty() || words.corpus.empty() || again.precision != words.precision
            || again.measure != words.measure || again.device != words.device)
            std::abort();
    }
    const std::string canonical = text(*spec);
    // Quoting may make a text longer than what is read again.
    if (canonical.size() > 4096)
        return 0;
    const auto again = parsePredictorSpec(canonical);
    if (!again || *again != *spec || text(*again) != canonical)
        std::abort();
    return 0;
}
