#include "core/search/repeats.h"

#include "core/base/trimmed.h"
#include "core/search/best.h"
#include "core/search/hand_over.h"
#include "core/search/search.h"

#include <algorithm>
#include <charconv>

namespace foresearch::search {

namespace {

constexpr std::size_t kMaxSeeds = 1000;

bool isRepetition(const RunInShort &run, const RunInShort &of)
{
    SearchSetup setup = run.setup;
    setup.options.seed = of.setup.options.seed;
    return setup == of.setup && run.arguments == of.arguments;
}

template <typename Value>
std::optional<eval::MeanAndSd> over(const std::vector<RunResult> &results, Value value)
{
    std::vector<double> values;
    for (const RunResult &result : results)
        if (const std::optional<double> one = value(result))
            values.push_back(*one);
    return eval::meanAndSd(values);
}

/// Contract: there are results.
template <typename Use>
UseOverSeeds useOver(const std::vector<RunResult> &results, Use use)
{
    const auto count = [](std::size_t n) { return std::optional(static_cast<double>(n)); };
    return {.asked = over(results, [&](const RunResult &r) { return count(use(r).asked); }).value(),
            .cached = over(results, [&](const RunResult &r) { return count(use(r).cached); }).value(),
            .seconds = over(results, [&](const RunResult &r) { return std::optional(use(r).seconds); }).value()};
}

void summarise(RepeatedRuns &group, const std::vector<RunResult> &results)
{
    group.finished = results.size();
    if (results.empty())
        return;
    group.scale = results.front().scale;
    for (const RunResult &result : results)
        if (!group.bestScore || isBetter(result.score, *group.bestScore, group.scale.direction))
            group.bestScore = result.score;
    group.score = over(results, [](const RunResult &r) { return std::optional(r.score); });
    group.latencyMs = over(results, [](const RunResult &r) { return r.costs.latencyMs; });
    group.flopsGiga = over(results, [](const RunResult &r) { return std::optional(r.costs.flopsGiga); });
    group.parametersMillion =
        over(results, [](const RunResult &r) { return std::optional(r.costs.parametersMillion); });
    group.asked = over(results, [](const RunResult &r) { return std::optional(static_cast<double>(r.total.asked)); });
    group.seconds = over(results, [](const RunResult &r) { return std::optional(r.total.seconds); });
    for (const auto &[predictor, ignored] : results.front().uses)
        group.uses[predictor] = useOver(results, [&name = predictor](const RunResult &r) {
            const auto found = r.uses.find(name);
            return found == r.uses.end() ? PredictorUse() : found->second;
        });
    const auto hasLatencies = [](const RunResult &r) { return r.latency.asked > 0; };
    if (std::any_of(results.begin(), results.end(), hasLatencies))
        group.latency = useOver(results, [](const RunResult &r) { return r.latency; });
}

/// What all runs together asked of each predictor, and under an empty name of the machine.
std::map<std::string, PredictorUse> usesOfAll(const std::vector<RunInShort> &runs)
{
    std::map<std::string, PredictorUse> total;
    for (const RunInShort &run : runs) {
        if (!run.result)
            continue;
        for (const auto &[predictor, use] : run.result->uses)
            total[predictor] += use;
        total[std::string()] += run.result->latency;
    }
    return total;
}

/// At the mean price of one that was computed.
std::optional<double> priceOf(const PredictorUse &use, const PredictorUse &all)
{
    if (use.asked == 0)
        return 0;
    if (all.asked == all.cached)
        return std::nullopt;
    return static_cast<double>(use.asked) * all.seconds / static_cast<double>(all.asked - all.cached);
}

template <typename T>
Result<T> parseNumber(std::string_view text, const char *expected)
{
    T value{};
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || end != text.data() + text.size())
        return fail(ErrorCode::BadValue, "Found \"" + std::string(text) + "\", expected " + expected + ".");
    return value;
}

/// Parts between commas, without blanks around them; a text of blanks has none.
std::vector<std::string_view> listed(std::string_view text)
{
    std::vector<std::string_view> parts;
    if (trimmed(text).empty())
        return parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t comma = std::min(text.find(',', begin), text.size());
        parts.push_back(trimmed(text.substr(begin, comma - begin)));
        begin = comma + 1;
    }
    return parts;
}

constexpr auto kSeedsExpected = "seeds such as 1-5 or 1, 4, 7-9";

} // namespace

std::optional<RunResult> resultOf(const SearchRecord &run)
{
    const auto place = findBest(run.generations, run.setup);
    if (!place || static_cast<int>(run.generations.size()) < run.setup.schedule.iterations())
        return std::nullopt;
    const Generation &generation = run.generations[place->generation];
    const Individual &best = generation.individuals[place->individual];
    RunResult result;
    result.scale = generation.scale;
    result.score = *best.score;
    result.costs = best.costs;
    result.bestIteration = generation.iteration;
    if (const auto &rule = run.setup.schedule.rule())
        result.handOver = handOverIteration(run.generations, *rule);
    result.uses = usesOf(run.generations);
    result.latency = latencyUseOf(run.generations);
    for (const auto &[predictor, use] : result.uses)
        result.total += use;
    return result;
}

RunInShort inShort(const SearchRecord &run)
{
    return {run.setup, run.arguments, resultOf(run)};
}

std::optional<double> aloneSeconds(const RunInShort &run, const std::vector<RunInShort> &all)
{
    if (!run.result)
        return std::nullopt;
    const auto total = usesOfAll(all);
    std::optional<double> seconds = priceOf(run.result->latency, total.at(std::string()));
    for (const auto &[predictor, use] : run.result->uses) {
        const auto price = priceOf(use, total.at(predictor));
        seconds = seconds && price ? std::optional(*seconds + *price) : std::nullopt;
    }
    return seconds;
}

std::vector<RepeatedRuns> repeatedRuns(const std::vector<SearchRecord> &runs)
{
    std::vector<RunInShort> shorts;
    for (const SearchRecord &run : runs)
        shorts.push_back(inShort(run));
    return repeatedRuns(shorts);
}

std::vector<RepeatedRuns> repeatedRuns(const std::vector<RunInShort> &runs)
{
    std::vector<RepeatedRuns> groups;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        auto group = std::find_if(groups.begin(), groups.end(), [&](const RepeatedRuns &one) {
            return isRepetition(runs[i], runs[one.runs.front()]);
        });
        if (group == groups.end())
            group = groups.insert(groups.end(), RepeatedRuns());
        group->runs.push_back(i);
    }
    for (RepeatedRuns &group : groups) {
        std::vector<RunResult> results;
        std::vector<double> alone;
        for (const std::size_t run : group.runs) {
            if (runs[run].result)
                results.push_back(*runs[run].result);
            if (const auto seconds = aloneSeconds(runs[run], runs))
                alone.push_back(*seconds);
        }
        summarise(group, results);
        if (alone.size() == results.size())
            group.aloneSeconds = eval::meanAndSd(alone);
    }
    return groups;
}

Result<std::vector<SearchSetup>> seriesOf(const SearchSetup &base, const std::vector<std::uint64_t> &seeds,
                                          const std::vector<double> &flopsLimits)
{
    if (seeds.empty())
        return fail(ErrorCode::BadValue, std::string("Found no seed, expected ") + kSeedsExpected + ".");
    std::vector<std::optional<double>> limits(flopsLimits.begin(), flopsLimits.end());
    if (limits.empty())
        limits.push_back(base.constraints.flopsGiga);
    std::vector<SearchSetup> series;
    for (const auto &limit : limits) {
        for (const std::uint64_t seed : seeds) {
            series.push_back(base);
            series.back().constraints.flopsGiga = limit;
            series.back().options.seed = seed;
            if (const auto valid = validate(series.back()); !valid)
                return propagate(valid);
        }
    }
    return series;
}

Result<std::vector<std::uint64_t>> parseSeeds(std::string_view text)
{
    std::vector<std::uint64_t> seeds;
    for (const std::string_view part : listed(text)) {
        const std::size_t dash = part.find('-');
        const auto first = parseNumber<std::uint64_t>(trimmed(part.substr(0, dash)), kSeedsExpected);
        if (!first)
            return propagate(first);
        const auto last = dash == std::string_view::npos
                              ? first
                              : parseNumber<std::uint64_t>(trimmed(part.substr(dash + 1)), kSeedsExpected);
        if (!last)
            return propagate(last);
        if (*last < *first || *last - *first >= kMaxSeeds || seeds.size() + (*last - *first) >= kMaxSeeds)
            return fail(ErrorCode::BadValue, "Found \"" + std::string(part) + "\", expected " + kSeedsExpected
                                                 + ", at most " + std::to_string(kMaxSeeds) + ".");
        for (std::uint64_t i = 0; i <= *last - *first; ++i)
            if (std::find(seeds.begin(), seeds.end(), *first + i) == seeds.end())
                seeds.push_back(*first + i);
    }
    return seeds;
}

Result<std::vector<double>> parseLimits(std::string_view text)
{
    std::vector<double> limits;
    for (const std::string_view part : listed(text)) {
        const auto limit = parseNumber<double>(part, "numbers such as 2, 3, 4.5");
        if (!limit)
            return propagate(limit);
        limits.push_back(*limit);
    }
    return limits;
}

} // namespace foresearch::search
