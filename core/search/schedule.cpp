#include "core/search/schedule.h"

#include "core/base/trimmed.h"
#include "core/predict/supernet_words.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <optional>

namespace foresearch::search {

namespace {

std::string rangeWords(int first, int last)
{
    return first == last ? "iteration " + std::to_string(first)
                         : "iterations " + std::to_string(first) + " to " + std::to_string(last);
}

Unexpected problem(std::string_view found, std::string_view expected)
{
    std::string sentence = "The predictor schedule: found ";
    sentence.append(found).append(", expected ").append(expected).append(".");
    return fail(ErrorCode::BadValue, std::move(sentence));
}

std::optional<int> parseIteration(std::string_view digits)
{
    int value = 0;
    const char *end = digits.data() + digits.size();
    const auto [stop, failure] = std::from_chars(digits.data(), end, value);
    if (failure != std::errc() || stop != end || value < 0)
        return std::nullopt;
    return value;
}

/// NAME:FIRST-LAST or NAME:ITERATION; nothing where `text` does not end in a range.
std::optional<ScheduleSegment> parseSegment(std::string_view text)
{
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const std::string_view range = text.substr(colon + 1);
    const std::size_t dash = range.find('-');
    const auto first = parseIteration(range.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : parseIteration(range.substr(dash + 1));
    if (!first || !last)
        return std::nullopt;
    return ScheduleSegment{std::string(text.substr(0, colon)), *first, *last};
}

/// Segments end at commas that follow a range, so that names may hold commas too.
std::optional<std::vector<ScheduleSegment>> parseSegments(std::string_view text)
{
    std::vector<ScheduleSegment> segments;
    std::size_t begin = 0;
    for (std::size_t comma = text.find(','); comma != std::string_view::npos; comma = text.find(',', comma + 1)) {
        if (auto segment = parseSegment(trimmed(text.substr(begin, comma - begin)))) {
            segments.push_back(std::move(*segment));
            begin = comma + 1;
        }
    }
    auto last = parseSegment(trimmed(text.substr(begin)));
    if (!last)
        return std::nullopt;
    segments.push_back(std::move(*last));
    return segments;
}

/// A name must survive printing and parsing.
Result<> checkName(const std::string &name)
{
    const bool hasControl =
        std::any_of(name.begin(), name.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; });
    if (name.empty() || trimmed(name) != name || hasControl)
        return problem("the name \"" + name + "\"", "a predictor's name without blanks around it");
    const auto parsed = parseSegments(name + ":1-1");
    if (!parsed || parsed->size() != 1)
        return problem("the name \"" + name + "\"", "a predictor's name without a range inside it");
    return {};
}

Result<> checkSegment(const ScheduleSegment &segment, int iterations)
{
    if (auto named = checkName(segment.predictor); !named)
        return named;
    if (segment.first < 1 || segment.last < segment.first || segment.last > iterations)
        return problem(segment.predictor + ":" + std::to_string(segment.first) + "-" + std::to_string(segment.last),
                       "a range inside 1-" + std::to_string(iterations));
    return {};
}

Result<> checkCoverage(const std::vector<ScheduleSegment> &sorted, int iterations)
{
    int next = 1;
    for (const ScheduleSegment &segment : sorted) {
        if (segment.first > next)
            return problem("no predictor for " + rangeWords(next, segment.first - 1), "one for each iteration");
        if (segment.first < next)
            return problem("two predictors for " + rangeWords(segment.first, std::min(next - 1, segment.last)),
                           "one for each iteration");
        next = segment.last + 1;
    }
    if (next <= iterations)
        return problem("no predictor for " + rangeWords(next, iterations), "one for each iteration");
    return {};
}

std::string tauText(double tau)
{
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.6g", tau);
    return buffer;
}

bool isDistilled(std::string_view name)
{
    return name.starts_with("distil");
}

std::string spelledOut(const PredictorSchedule &schedule)
{
    std::string name = "Schedule (";
    for (const ScheduleSegment &segment : schedule.segments()) {
        if (&segment != &schedule.segments().front())
            name += ", ";
        name += predictorLabel(segment.predictor) + " " + std::to_string(segment.first) + "-"
                + std::to_string(segment.last);
    }
    return name + ")";
}

std::string hsNasName(const ScheduleSegment &range, const std::string &then)
{
    return "HS-NAS (" + predictorLabel(range.predictor) + ", " + predictorLabel(then) + ", "
           + std::to_string(range.first) + ", " + std::to_string(range.last) + ")";
}

} // namespace

Result<PredictorSchedule> PredictorSchedule::create(std::vector<ScheduleSegment> segments, int iterations)
{
    if (iterations < 1 || iterations > kMaxIterations)
        return problem(std::to_string(iterations) + " iterations", "1 to " + std::to_string(kMaxIterations));
    for (const ScheduleSegment &segment : segments) {
        if (const auto valid = checkSegment(segment, iterations); !valid)
            return propagate(valid);
    }
    std::stable_sort(segments.begin(), segments.end(),
                     [](const ScheduleSegment &a, const ScheduleSegment &b) { return a.first < b.first; });
    if (const auto covered = checkCoverage(segments, iterations); !covered)
        return propagate(covered);

    std::vector<ScheduleSegment> merged;
    for (ScheduleSegment &segment : segments) {
        if (!merged.empty() && merged.back().predictor == segment.predictor)
            merged.back().last = segment.last;
        else
            merged.push_back(std::move(segment));
    }
    return PredictorSchedule(std::move(merged));
}

Result<PredictorSchedule> PredictorSchedule::single(std::string predictor, int iterations)
{
    return create({{std::move(predictor), 1, iterations}}, iterations);
}

Result<PredictorSchedule> PredictorSchedule::hsNas(const HsNas &arguments, int iterations)
{
    const auto &[first, then, start, end] = arguments;
    if (start == -1 && end == -1)
        return single(then, iterations);
    if (start < 1 || end < start || end > iterations)
        return problem("HS-NAS from iteration " + std::to_string(start) + " to " + std::to_string(end),
                       "a range inside 1-" + std::to_string(iterations) + ", or -1,-1 for an empty one");
    std::vector<ScheduleSegment> segments{{first, start, end}};
    if (start > 1)
        segments.push_back({then, 1, start - 1});
    if (end < iterations)
        segments.push_back({then, end + 1, iterations});
    return create(std::move(segments), iterations);
}

Result<PredictorSchedule> PredictorSchedule::automatic(const HandOverRule &rule, int iterations)
{
    constexpr int kMinSample = 4;
    constexpr int kMaxSample = 100'000;
    auto schedule = single(rule.first, iterations);
    if (!schedule)
        return schedule;
    if (const auto named = checkName(rule.then); !named)
        return propagate(named);
    if (rule.then == rule.first)
        return problem("a hand-over from " + rule.first + " to itself", "two predictors");
    if (!(rule.tau > -1 && rule.tau < 1))
        return problem("a hand-over below a tau of " + tauText(rule.tau), "one between -1 and 1");
    if (rule.sample < kMinSample || rule.sample > kMaxSample)
        return problem("a sample of " + std::to_string(rule.sample), "4 to 100000 candidates");
    schedule->m_rule = rule;
    return schedule;
}

Result<PredictorSchedule> PredictorSchedule::parse(std::string_view text, int iterations)
{
    auto segments = parseSegments(trimmed(text));
    if (!segments)
        return fail(ErrorCode::BadFormat, "The predictor schedule: found \"" + std::string(text)
                                              + "\", expected NAME:FIRST-LAST,..., as in distilled:1-15,hat:16-30.");
    return create(std::move(*segments), iterations);
}

const std::string &PredictorSchedule::predictorAt(int iteration) const
{
    const auto segment = std::find_if(m_segments.begin(), m_segments.end(),
                                      [iteration](const ScheduleSegment &s) { return iteration <= s.last; });
    return segment->predictor;
}

std::vector<std::string> PredictorSchedule::predictors() const
{
    std::vector<std::string> names;
    for (const ScheduleSegment &segment : m_segments) {
        if (std::find(names.begin(), names.end(), segment.predictor) == names.end())
            names.push_back(segment.predictor);
    }
    if (m_rule)
        names.push_back(m_rule->then);
    return names;
}

bool PredictorSchedule::isHandOver(int iteration) const
{
    return std::any_of(m_segments.begin() + 1, m_segments.end(),
                       [iteration](const ScheduleSegment &s) { return s.first == iteration; });
}

std::string PredictorSchedule::text() const
{
    if (m_rule)
        return "automatic from " + m_rule->first + " to " + m_rule->then + " below a tau of " + tauText(m_rule->tau)
               + " over " + std::to_string(m_rule->sample) + " candidates an iteration";
    std::string joined;
    for (const ScheduleSegment &segment : m_segments) {
        if (!joined.empty())
            joined += ',';
        joined += segment.predictor + ":" + std::to_string(segment.first) + "-" + std::to_string(segment.last);
    }
    return joined;
}

std::string predictorLabel(std::string_view name)
{
    if (name == "distilled" || name == "distil")
        return "LLM-Distill";
    if (name == "hat")
        return "HAT";
    if (const auto spec = predict::parsePredictorSpec(std::string(name));
        spec && spec->kind == predict::PredictorSpec::Kind::Supernet)
        return predict::networkName(predict::supernetWords(*spec).file);
    // A file's name without folders, and a distilled network's without its suffix.
    const std::string_view file = name.substr(name.rfind('/') + 1);
    constexpr std::string_view kPrefix = "distilled:";
    constexpr std::string_view kSuffix = ".safetensors";
    const std::string_view bare = file.starts_with(kPrefix) ? file.substr(kPrefix.size()) : file;
    const std::string_view label = bare.ends_with(kSuffix) ? bare.substr(0, bare.size() - kSuffix.size()) : bare;
    return std::string(label.empty() ? name : label);
}

std::string paperName(const PredictorSchedule &schedule)
{
    const auto &segments = schedule.segments();
    if (const auto &rule = schedule.rule())
        return "HS-NAS (" + predictorLabel(rule->first) + ", " + predictorLabel(rule->then) + ", automatic)";
    if (segments.size() == 1)
        return predictorLabel(segments.front().predictor);
    if (segments.size() == 2) {
        const bool rangeIsLast = isDistilled(segments[1].predictor) && !isDistilled(segments[0].predictor);
        return rangeIsLast ? hsNasName(segments[1], segments[0].predictor)
                           : hsNasName(segments[0], segments[1].predictor);
    }
    if (segments.size() == 3 && segments[0].predictor == segments[2].predictor)
        return hsNasName(segments[1], segments[0].predictor);
    return spelledOut(schedule);
}

} // namespace foresearch::search
