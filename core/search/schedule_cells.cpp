#include "core/search/schedule_cells.h"

#include "core/base/json.h"

#include <algorithm>

namespace foresearch::search {

namespace {

std::vector<std::string> hsNasArguments(const ScheduleSegment &range, const std::string &then)
{
    return {"--hs-nas", std::to_string(range.first) + "," + std::to_string(range.last),
            "--first",  range.predictor,
            "--then",   then};
}

} // namespace

std::vector<std::string> cellsOf(const PredictorSchedule &schedule)
{
    std::vector<std::string> cells;
    for (const ScheduleSegment &segment : schedule.segments())
        cells.insert(cells.end(), static_cast<std::size_t>(segment.last - segment.first + 1), segment.predictor);
    return cells;
}

Result<PredictorSchedule> scheduleOfCells(const std::vector<std::string> &cells)
{
    std::vector<ScheduleSegment> segments;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const int iteration = static_cast<int>(i) + 1;
        if (!segments.empty() && segments.back().predictor == cells[i])
            segments.back().last = iteration;
        else
            segments.push_back({cells[i], iteration, iteration});
    }
    return PredictorSchedule::create(std::move(segments), static_cast<int>(cells.size()));
}

std::vector<std::string> withEdgeMoved(std::vector<std::string> cells, int edge, int target)
{
    const std::string left = cells[static_cast<std::size_t>(edge) - 1];
    const std::string right = cells[static_cast<std::size_t>(edge)];
    if (target > edge)
        std::fill(cells.begin() + edge, cells.begin() + target, left);
    else
        std::fill(cells.begin() + target, cells.begin() + edge, right);
    return cells;
}

std::vector<std::string> scheduleArguments(const PredictorSchedule &schedule)
{
    const auto &segments = schedule.segments();
    std::vector<std::string> words;
    if (const auto &rule = schedule.rule())
        words = {"--automatic",
                 "--first",
                 rule->first,
                 "--then",
                 rule->then,
                 "--handover-tau",
                 toText(OrderedJson(rule->tau)),
                 "--handover-sample",
                 std::to_string(rule->sample)};
    else if (segments.size() == 2 && segments[0].predictor != segments[1].predictor)
        words = hsNasArguments(segments[0], segments[1].predictor);
    else if (segments.size() == 3 && segments[0].predictor == segments[2].predictor)
        words = hsNasArguments(segments[1], segments[0].predictor);
    else
        words = {"--schedule", schedule.text()};
    words.insert(words.end(), {"--iterations", std::to_string(schedule.iterations())});
    return words;
}

} // namespace foresearch::search
