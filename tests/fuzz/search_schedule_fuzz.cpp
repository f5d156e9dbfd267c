#include "core/search/schedule.h"

#include <cstdint>
#include <cstdlib>

/// What is read can be printed and read again, and names one predictor for each iteration.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using foresearch::search::PredictorSchedule;
    constexpr int kIterations = 30;
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto schedule = PredictorSchedule::parse(text, kIterations);
    if (!schedule)
        return 0;
    for (int iteration = 1; iteration <= kIterations; ++iteration) {
        if (schedule->predictorAt(iteration).empty())
            std::abort();
    }
    const auto again = PredictorSchedule::parse(schedule->text(), kIterations);
    if (!again || *again != *schedule || foresearch::search::paperName(*schedule).empty())
        std::abort();
    return 0;
}
