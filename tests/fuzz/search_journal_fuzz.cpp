#include "core/search/comparison.h"
#include "core/search/lineage.h"
#include "core/search/population.h"
#include "core/search/record.h"
#include "core/search/summary.h"

#include <cstdint>
#include <cstdlib>

/// What is read can be exported, and is read the same after it was written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace foresearch::search;
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto parsed = parseRecord(text, "fuzz");
    if (!parsed)
        return 0;
    const SearchRecord &record = parsed->record;
    std::string written = toLine(headerToJson(record)) + '\n';
    for (const Generation &generation : record.generations) {
        written += toLine(toJson(generation)) + '\n';
        for (const Individual &individual : generation.individuals)
            ancestry(record.generations, individual.id);
    }
    const auto again = parseRecord(written, "again");
    if (!again || populationCsv(again->record.generations) != populationCsv(record.generations)
        || !differences({record, again->record}).empty() || summaryText(again->record) != summaryText(record))
        std::abort();
    return 0;
}
