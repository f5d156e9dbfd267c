// Own search spaces.

#include "core/space/costs.h"
#include "core/space/genome.h"
#include "core/space/space_json.h"

#include <cstdint>
#include <cstdlib>

using namespace foresearch;
using namespace foresearch::space;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto space = parseSpace(std::string_view(reinterpret_cast<const char *>(data), size), {"input"});
    if (!space)
        return 0;
    Rng rng(1);
    const Architecture architecture = decode(*space, sampleGenome(*space, rng));
    const Costs cost = costs(largestArchitecture(*space), space->sizes);
    if (!checkMembership(*space, architecture) || decode(*space, encode(*space, architecture)) != architecture)
        std::abort();
    if (cost.parameters <= 0 || cost.flopsWithoutOutput <= 0 || cost.flopsTotal() <= 0)
        std::abort();
    if (!parseSpace(spaceJson(*space), {"again"}))
        std::abort();
    return 0;
}
