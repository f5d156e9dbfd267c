#include "core/prompt/price.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace foresearch::prompt;
    const auto table = PriceTable::parse({reinterpret_cast<const char *>(data), size}, {"prices"});
    if (!table)
        return table.error().detail.empty() ? std::abort(), 0 : 0;
    const RequestBound bound{.inputTokens = 1'000'000'000, .outputTokens = 1'000'000'000};
    for (const ModelPrice &model : table->models())
        if (table->find(model.model) != model || costAtMost(bound, model.price) < Money())
            std::abort();
    return 0;
}
